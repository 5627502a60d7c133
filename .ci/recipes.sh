#!/usr/bin/env bash
# Runs the commands of the pages and compares what they print with the pages: bash .ci/recipes.sh [pages...]; with --update it writes the pages anew.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

options=() pages=()
for word in "$@"; do
  case "$word" in --*) options+=("$word") ;; *) pages+=("$word") ;; esac
done
# Every page that shows a session is run; of those with pipes alone, the recipes.
[ ${#pages[@]} -gt 0 ] || mapfile -t pages < <(echo docs/recipes.md && grep -lx '```console' ./*.md docs/*.md)

mkdir "$work/bin"
case " ${pages[*]} " in *" docs/recipes.md "*)
  packages=()
  for pair in mlr:miller jq:jq sqlite3:sqlite3 soffice:libreoffice-calc; do
    command -v "${pair%%:*}" >/dev/null || packages+=("${pair##*:}")
  done
  [ ${#packages[@]} -eq 0 ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null; }
  python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q duckdb-cli==1.5.6 csvkit==2.2.0
  ;;
esac

# Decisions expire: the pages play on a day of their own, so that they read tomorrow as they do today.
cat >"$work/clock.cjs" <<'JS'
const Clock = Date;
const now = Clock.UTC(2026, 5, 5, 9);
globalThis.Date = class extends Clock {
  constructor(...parts) {
    parts.length === 0 ? super(now) : super(...parts);
  }
  static now() {
    return now;
  }
};
JS
printf '#!/bin/sh\nexec node --require "%s/clock.cjs" "%s/bin/cargoscreen.js" "$@"\n' "$work" "$PWD" >"$work/bin/cargoscreen"
chmod +x "$work/bin/cargoscreen"

failed=0
for page in "${pages[@]}"; do
  place="$work/$(basename "$page" .md)"
  mkdir "$place"
  ln -s "$PWD/fixtures" "$place/fixtures"
  ln -s "$PWD" "$place/cargoscreen"
  PATH="$work/bin:$work/venv/bin:$PATH" HOME="$work" python3 .ci/recipes.py "$page" "$place" ${options[@]+"${options[@]}"} || failed=1
done
exit "$failed"
