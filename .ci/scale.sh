#!/usr/bin/env bash
# Runs the commands of docs/scale.md over a generated manifest and compares what they find with one run: bash .ci/scale.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v parallel >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends parallel >/dev/null; }
npm run build --silent
mkdir "$work/bin"
printf '#!/bin/sh\nexec node "%s/bin/cargoscreen.js" "$@"\n' "$PWD" >"$work/bin/cargoscreen"
chmod +x "$work/bin/cargoscreen"
node bench/generate-manifest.js --rows 6000 >"$work/m.csv"

# The page's blocks are what is run; only the size of a part is another, so that there are several.
sed -n '/^```sh$/,/^```$/p' docs/scale.md | grep -v '^```' | sed 's/--block 64M/--block 300k/' >"$work/commands"
export PATH="$work/bin:$PATH"
cd "$work"
cargoscreen - --stdin-filename m.csv --today 2026-01-31 -f jsonl --fail-on none <m.csv >whole.jsonl 2>whole.notices
bash -eu commands 2>merged.notices || [ $? -eq 1 ]
parts=$(find . -name 'part-*.jsonl' | wc -l)
[ "$parts" -gt 2 ] || { echo "the file was cut into $parts parts only"; exit 1; }
[ -s whole.jsonl ] || { echo "the manifest gives nothing to find"; exit 1; }
cmp findings.jsonl whole.jsonl
cmp merged.notices whole.notices
echo "$parts parts say what one run says: $(wc -l <whole.jsonl) rows, $(wc -l <whole.notices) notices and findings across rows"
