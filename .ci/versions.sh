#!/usr/bin/env bash
# Runs the package that this Node.js built on the later ones, which come from the registry: bash .ci/versions.sh [version...]
# Each must write every report byte for byte, and pass the tests that are named below.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
versions=("$@")
[ ${#versions[@]} -gt 0 ] || versions=(22 24)
work=$(mktemp -d)
trap 'chmod -R u+w "$work" && rm -rf "$work"' EXIT

npm run build --silent
tarball=$(npm pack --silent --ignore-scripts --pack-destination "$work" | tail -n 1)
mkdir "$work/package"
(cd "$work/package" && npm init -y >/dev/null && npm install --no-audit --no-fund "$work/$tarball" >/dev/null)
program=$work/package/node_modules/cargoscreen/bin/cargoscreen.js

# Every fixture and format, commands that print, and what ends with an error.
reports() { # reports <node> <folder>
  local node=$1 out=$2 name outputs=()
  mkdir "$out"
  for name in r.txt r.csv r.tsv r.json r.jsonl r.sarif r.xml r.md r.html r.xlsx; do outputs+=(-o "$out/$name"); done
  said() { # said <name> <words>...
    local name=$1 code=0
    shift
    "$node" "$program" "$@" >"$out/$name.out" 2>"$out/$name.err" || code=$?
    echo "exit code $code" >>"$out/$name.err"
  }
  "$node" "$program" fixtures/*/*.csv --quiet --today 2026-01-31 --fail-on none "${outputs[@]}" -o "github=$out/g" -o "gitlab=$out/l"
  said screen fixtures/quickstart/manifest.csv --today 2026-01-31
  said match match 'potato chips 150g' 'XC7K325T FPGA, label removed'
  said columns columns fixtures/quickstart/manifest.csv
  said explain explain relabelled
  said row explain --row 1 fixtures/quickstart/manifest.csv --today 2026-01-31
  said compare compare fixtures/two-documents/invoice.csv fixtures/two-documents/declaration-ru.csv --today 2026-01-31
  said missing nofile.csv
  said help --help
}

reports "$(command -v node)" "$work/built"
for version in "${versions[@]}"; do
  folder=$work/node-$version
  mkdir "$folder"
  (cd "$folder" && npm init -y >/dev/null && npm install --no-audit --no-fund "node@$version" >/dev/null)
  node=$folder/node_modules/.bin/node
  "$node" --version
  reports "$node" "$folder/reports"
  diff -r "$work/built" "$folder/reports"
  PATH=$folder/node_modules/.bin:$PATH npx vitest run test/read test/house test/run test/cli/golden.test.ts test/cli/built.test.ts \
    test/cli/unfinished.test.ts test/cli/output.test.ts test/cli/pipes.test.ts test/cli/workbooks.test.ts test/index.test.ts
done

# Nobody may write where it is installed, and it needs no folder of its own.
if [ "$(id -u)" -eq 0 ]; then as_nobody=(setpriv --reuid 65534 --regid 65534 --clear-groups); else as_nobody=(); fi
cp fixtures/quickstart/manifest.csv "$work/manifest.csv"
chmod 755 "$work"
chmod -R a+rX,a-w "$work/package"
cd "$work/package"
for node in "$(command -v node)" "$work"/node-*/node_modules/.bin/node; do
  "${as_nobody[@]}" env -i "$node" "$program" "$work/manifest.csv" --today 2026-01-31 --fail-on none -f jsonl >"$work/jsonl"
  "${as_nobody[@]}" env -i "$node" "$program" match 'potato chips' >/dev/null
done
cd "$root"
[ -s "$work/jsonl" ]
echo "Node.js ${versions[*]} write what $(node --version) writes, byte for byte, from a folder that they can't write to"
