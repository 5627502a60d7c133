#!/usr/bin/env bash
# Runs the commands of docs/recipes.md and compares what they print with the page: bash .ci/recipes.sh; with --update it writes the page anew.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

packages=()
for pair in mlr:miller jq:jq sqlite3:sqlite3 soffice:libreoffice-calc; do
  command -v "${pair%%:*}" >/dev/null || packages+=("${pair##*:}")
done
[ ${#packages[@]} -eq 0 ] || { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null; }
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q duckdb-cli==1.5.6 csvkit==2.2.0

mkdir "$work/bin" "$work/place"
printf '#!/bin/sh\nexec node "%s/bin/cargoscreen.js" "$@"\n' "$PWD" >"$work/bin/cargoscreen"
chmod +x "$work/bin/cargoscreen"
ln -s "$PWD/fixtures" "$work/place/fixtures"

PATH="$work/bin:$work/venv/bin:$PATH" HOME="$work" python3 - docs/recipes.md "$work/place" "$@" <<'PY'
import pathlib, re, subprocess, sys

page, place, *options = sys.argv[1:]
text = pathlib.Path(page).read_text()
RECIPE = re.compile(r"```sh\n(.*?)```\n(?:```text\n(.*?)```\n)?", re.S)
wrong = ran = 0


def run(match):
    global wrong, ran
    command, wanted = match.group(1), match.group(2)
    ran += 1
    # A page's reader has no `set -e`: only the last command of a recipe has to end well.
    done = subprocess.run(["bash", "-c", command], cwd=place, capture_output=True, text=True, timeout=120)
    if done.returncode != 0 or (done.stdout != (wanted or "") and "--update" not in options):
        wrong += 1
        print(f"{command}exit code {done.returncode}; it printed:\n{done.stdout}{done.stderr}")
    return f"```sh\n{command}```\n" + ("" if wanted is None else f"```text\n{done.stdout}```\n")


updated = RECIPE.sub(run, text)
if "--update" in options:
    pathlib.Path(page).write_text(updated)
print(f"{ran} recipes ran, {wrong} went wrong")
sys.exit(1 if wrong or ran == 0 else 0)
PY
