#!/usr/bin/env bash
# Traces runs of the built program: no socket, no other program, no file written but the reports: bash .ci/sealed.sh
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v strace >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends strace >/dev/null; }
npm run build --silent
mkdir "$work/in" "$work/out"
cp fixtures/quickstart/manifest.csv "$work/in/m.csv"
cp fixtures/quickstart/manifest.csv "$work/in/n.csv"
cd "$work/in"

# A kernel or a sandbox that lets nothing be traced can not be asked.
strace -f -o "$work/none" true 2>/dev/null || { echo "WARNING: nothing can be traced here"; exit 75; }

traced() { # traced <trace> <command...>: keeps the calls that open a connection or write, and those that start a program
  local trace=$1
  shift
  strace -f -qq -e trace=%network,openat,creat,rename,renameat2,unlink,unlinkat,mkdir,symlink,link,truncate,execve,execveat -o "$trace" "$@"
}
sockets() { grep -cE '^[0-9]+ +(socket|connect|bind|listen|sendto|sendmsg)\(' "$1" || true; }
# A call during which another thread is traced ends on a line of its own.
starts() { grep -cE '^[0-9]+ +(execve(at)?\(|<\.\.\. execve(at)? resumed>).* = 0$' "$1" || true; }
# Pipes and terminals that a run was given are no files that it opens to write.
written() {
  grep -E '^[0-9]+ +(openat|creat|rename|unlink|mkdir|symlink|link|truncate)' "$1" | grep -vE ' = -1 E' | grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|rename|unlink|mkdir|link\(|truncate\(' |
    grep -oE '"[^"]+"' | tr -d '"' | grep -vE '^/dev/(null|tty)$' | sort -u || true
}

outputs=()
for name in t.txt c.csv v.tsv j.json l.jsonl s.sarif u.xml m.md p.html x.xlsx; do outputs+=(-o "$work/out/$name"); done
outputs+=(-o "github=$work/out/g" -o "gitlab=$work/out/b")
program=(node "$root/bin/cargoscreen.js")
traced "$work/screen" "${program[@]}" m.csv --today 2026-01-31 --fail-on none "${outputs[@]}" >/dev/null
traced "$work/compare" "${program[@]}" compare m.csv n.csv --today 2026-01-31 --fail-on none >/dev/null
traced "$work/match" "${program[@]}" match 'XC7K325T, label removed' >/dev/null
traced "$work/check" "${program[@]}" lexicon check >/dev/null

for run in screen compare match check; do
  [ "$(sockets "$work/$run")" -eq 0 ] || { echo "$run opens a socket"; grep -E 'socket|connect' "$work/$run"; exit 1; }
  [ "$(starts "$work/$run")" -eq 1 ] || { echo "$run starts a program"; exit 1; }
  elsewhere=$(written "$work/$run" | grep -v "^$work/out/" || true)
  [ -z "$elsewhere" ] || { echo "$run writes $elsewhere"; exit 1; }
done
[ "$(written "$work/screen" | wc -l)" -ge 12 ] || { echo "the trace does not show the reports"; exit 1; }
[ "$(ls "$work/out" | wc -l)" -eq 12 ] || { echo "12 reports are expected"; ls -A "$work/out"; exit 1; }
[ "$(ls -A "$work/in" | tr "\n" " ")" = "m.csv n.csv " ] || { echo "something was left beside the input"; exit 1; }

# A trace that shows nothing proves nothing.
traced "$work/planted" node -e "require('node:net').connect(9, '127.0.0.1').on('error', () => require('node:child_process').execFileSync('true'))"
[ "$(sockets "$work/planted")" -gt 0 ] && [ "$(starts "$work/planted")" -gt 1 ] || { echo "a planted connection is not seen"; exit 1; }
echo "4 runs open no socket, start no program and write nothing but 12 reports"
