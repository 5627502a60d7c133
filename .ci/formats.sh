#!/usr/bin/env bash
# Reports that other programs read, tried by validators of theirs: SARIF by Microsoft's Sarif.Multitool (schema and GitHub's rules), JUnit by xmllint.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v xmllint >/dev/null || { apt-get update -qq && apt-get install -y -qq libxml2-utils >/dev/null; }
(cd "$work" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent @microsoft/sarif-multitool-linux@5.7.0)
multitool="$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

for name in quickstart/manifest harmless/household hostile/hostile quickstart/missing; do
  report="$work/$(basename "$name")"
  files=("fixtures/$name.csv") wanted=0 code=0
  # A file that is not there stands in the reports of the others.
  [ -f "fixtures/$name.csv" ] || { files+=(fixtures/quickstart/manifest.csv) && wanted=2; }
  node bin/cargoscreen.js "${files[@]}" --all --quiet --fail-on none -o "$report.sarif" -o "$report.xml" || code=$?
  [ "$code" -eq "$wanted" ] || { echo "$name: exit code $code"; exit 1; }
  "$multitool" validate "$report.sarif" --rule-kind "Sarif;Ghas" | tee "$report.log"
  if grep -q ': error ' "$report.log"; then
    echo "$name: the SARIF report is not valid"
    exit 1
  fi
  xmllint --noout "$report.xml"
done

# A validator that lets a broken report pass proves nothing.
sed 's/"ruleId"/"rule"/' "$work/manifest.sarif" >"$work/broken.sarif"
if ! "$multitool" validate "$work/broken.sarif" --rule-kind "Sarif;Ghas" | grep -q ': error '; then
  echo 'the SARIF validator did not see a broken report'
  exit 1
fi
echo 'SARIF and JUnit reports are valid'
