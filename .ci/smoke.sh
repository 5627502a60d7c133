#!/usr/bin/env bash
# Packs the package, installs the tarball in an empty folder and uses it there as a newcomer would.
set -euo pipefail
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

tarball=$(npm pack --silent --pack-destination "$work" | tail -n 1)
if tar -tf "$work/$tarball" | grep -F docs/pictures; then
  echo "the package carries the pictures of the README"
  exit 1
fi
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund "./$tarball" >/dev/null
if [ -e node_modules/echarts ]; then
  echo "the charting library is installed, though the package carries what it takes of it"
  exit 1
fi
manifest=$root/fixtures/quickstart/manifest.csv

expect() { # expect <exit code> <words>...
  local wanted=$1 code=0
  shift
  "$@" >out.txt 2>err.txt || code=$?
  if [ "$code" -ne "$wanted" ]; then
    echo "expected exit code $wanted, got $code: $*"
    cat out.txt err.txt
    return 1
  fi
}

expect 1 npx cargoscreen "$manifest" --format table
grep -q CRITICAL out.txt
expect 0 npx cargoscreen "$manifest" --fail-on none --format jsonl
grep -q '"level":"critical"' out.txt
expect 2 npx cargoscreen nofile.csv
expect 0 npx cargoscreen "$manifest" --fail-on none --format html
grep -q '<svg role="img" aria-label="Rows by level' out.txt
expect 0 npx cargoscreen match 'potato chips 150g'
expect 0 npx cargoscreen explain relabelled
expect 0 npx cargoscreen columns "$manifest"
cat >library.mjs <<'JS'
import { createScreener } from 'cargoscreen';

const screener = await createScreener();
const { level, goods } = screener.screenText('XC7K325T-2FFG900I FPGA, label removed');
if (level === 'none' || goods[0]?.category !== 'chips') throw new Error(`the library says ${level}`);
const { bars } = await import('./node_modules/cargoscreen/dist/report/html/bars.js');
if (!bars('Rows', [{ label: 'chips', count: 1 }]).includes('>chips<')) throw new Error('the modules draw no charts');
JS
expect 0 node library.mjs
echo "the packed package works"
