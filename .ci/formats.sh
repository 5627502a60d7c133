#!/usr/bin/env bash
# Reports that other programs read, tried by validators: SARIF by Microsoft's Sarif.Multitool (schema and GitHub's rules), JUnit by xmllint
# against junit.xsd, and its counts against the tests that they count.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v xmllint >/dev/null || { apt-get update -qq && apt-get install -y -qq libxml2-utils >/dev/null; }
(cd "$work" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent @microsoft/sarif-multitool-linux@5.7.0)
multitool="$work/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

# Each count of a suite is that of its tests, and those of the whole are the sums.
counts_add_up='count(//testsuite[
    @tests != count(testcase) or @failures != count(testcase[failure]) or
    @errors != count(testcase[error]) or @skipped != count(testcase[skipped])]) = 0
  and /*/@tests = count(//testcase) and /*/@failures = count(//failure) and /*/@errors = count(//error)'

sarif_is_valid() { "$multitool" validate "$1" --rule-kind "Sarif;Ghas" | tee "$1.log" && ! grep -q ': error ' "$1.log"; }

junit_is_valid() {
  xmllint --noout --schema .ci/junit.xsd "$1" && [ "$(xmllint --xpath "$counts_add_up" "$1")" = true ]
}

# All findings of the quickstart are settled in one report: by a waiver on the first row, by a baseline on the others.
settled="$work/settled.csv"
cp fixtures/quickstart/manifest.csv "$settled"
screen() { node bin/cargoscreen.js "$@" --all --quiet --fail-on none; }
decisions=(--waivers "$work/waivers.yaml" --baseline "$work/baseline.json")
node bin/cargoscreen.js waive "$settled" --row 1 --waivers "$work/waivers.yaml" --reason 'own stock' --approver CI --expires 2999-12-31
node bin/cargoscreen.js baseline "$settled" --baseline "$work/baseline.json"
screen "$settled" "${decisions[@]}" -o "$work/settled.sarif" -o "$work/settled.xml"
grep -q '<skipped message="waived until' "$work/settled.xml" && grep -q '<skipped message="known by the baseline"' "$work/settled.xml"

reports=(settled)
for name in quickstart/manifest across-rows/export-list harmless/household hostile/hostile quickstart/missing; do
  report=$(basename "$name") wanted=0 code=0
  files=("fixtures/$name.csv")
  # A file that is not there stands in the reports of the others.
  [ -f "fixtures/$name.csv" ] || { files+=(fixtures/quickstart/manifest.csv) && wanted=2; }
  screen "${files[@]}" -o "$work/$report.sarif" -o "$work/$report.xml" || code=$?
  [ "$code" -eq "$wanted" ] || { echo "$name: exit code $code"; exit 1; }
  reports+=("$report")
done

for report in "${reports[@]}"; do
  sarif_is_valid "$work/$report.sarif" || { echo "$report: the SARIF report is not valid"; exit 1; }
  junit_is_valid "$work/$report.xml" || { echo "$report: the JUnit report is not valid"; exit 1; }
done

# A validator that lets a broken report pass proves nothing.
refused() {
  ! "$1" "$2" >/dev/null 2>&1 || { echo "$1 let a broken report pass: $3"; exit 1; }
}
sed 's/"ruleId"/"rule"/' "$work/manifest.sarif" >"$work/broken.sarif"
refused sarif_is_valid "$work/broken.sarif" 'results without a rule'
break_junit() {
  sed "$1" "$work/settled.xml" >"$work/broken.xml"
  refused junit_is_valid "$work/broken.xml" "$2"
}
break_junit 's/ name="line [^"]*"/ name="line 2"/' 'tests of one name'
break_junit 's/<skipped message="[^"]*"/<skipped/' 'skipped tests without a reason'
break_junit 's/ skipped="[0-9]*"/ skipped="1"/' 'counts that are wrong'
break_junit 's/<skipped /<ignored /' 'an element that there is not'
echo 'SARIF and JUnit reports are valid'
