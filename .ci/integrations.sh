#!/usr/bin/env bash
# What other systems run, tried as far as a machine without them allows: files against their schemas, and the steps of the action.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q check-jsonschema==0.39.0 pre-commit==4.7.0
"$work/venv/bin/check-jsonschema" --builtin-schema vendor.github-actions action.yml
"$work/venv/bin/check-jsonschema" --builtin-schema vendor.gitlab-ci integrations/gitlab/cargoscreen.gitlab-ci.yml
"$work/venv/bin/pre-commit" validate-manifest .pre-commit-hooks.yaml
# The examples of docs/ci.md, in the order of the page.
awk -v to="$work/example-" '/^```yaml$/ { n++; shown = 1; next } /^```$/ { shown = 0 } shown { print > (to n ".yaml") }' docs/ci.md
"$work/venv/bin/check-jsonschema" --builtin-schema vendor.github-workflows "$work/example-1.yaml"
"$work/venv/bin/check-jsonschema" --builtin-schema vendor.gitlab-ci "$work/example-2.yaml"
"$work/venv/bin/pre-commit" validate-config "$work/example-3.yaml"
node bin/cargoscreen.js init --help >/dev/null
cd "$work" && node "$root/bin/cargoscreen.js" init "$root/fixtures/quickstart/manifest.csv" >/dev/null && cd "$root"
"$work/venv/bin/check-jsonschema" --schemafile docs/config.schema.json "$work/cargoscreen.config.yaml"

step() { # step <fail-on>: the action's step, in a clean environment
  local code=0
  : >"$work/summary"
  env -i PATH="$PATH" GITHUB_ACTION_PATH="$root" GITHUB_STEP_SUMMARY="$work/summary" FILES='fixtures/quickstart/*.csv' FAIL_ON="$1" ARGS='--top 3' \
    SARIF="$work/out.sarif" bash integrations/github/screen.sh >"$work/annotations" || code=$?
  echo "$code"
}
[ "$(step high)" -eq 1 ] || { echo 'the action does not fail on findings'; exit 1; }
grep -q '^::error file=fixtures/quickstart/manifest.csv,line=' "$work/annotations"
grep -q '^## cargoscreen' "$work/summary"
grep -q '"version": "2.1.0"' "$work/out.sarif"
[ "$(step none)" -eq 0 ] || { echo 'the action fails although it is told not to'; exit 1; }

# A name that looks like an option, names with spaces, and options with quotes.
mkdir "$work/named"
cp fixtures/quickstart/manifest.csv "$work/named/--config=x.csv"
sed '1s/Description/Goods "of May"/' fixtures/quickstart/manifest.csv >"$work/named/my manifest.csv"
code=0
(cd "$work/named" && env -i PATH="$PATH" GITHUB_ACTION_PATH="$root" FILES=$'my *.csv\n--config=x.csv' FAIL_ON=high ARGS=$'--top\n3' SARIF=out.sarif \
  bash "$root/integrations/github/screen.sh") >"$work/annotations" || code=$?
[ "$code" -eq 1 ] || { cat "$work/annotations"; echo 'the action does not take names with spaces or dashes'; exit 1; }
grep -q '^::error file=my manifest.csv,line=' "$work/annotations"
grep -q '^::error file=--config=x.csv,line=' "$work/annotations"
code=0
(cd "$work/named" && env -i PATH="$PATH" CARGOSCREEN_FILES='*.csv' CARGOSCREEN_FAIL_ON=high bash "$root/integrations/gitlab/screen.sh") >"$work/job" || code=$?
[ "$code" -eq 1 ] || { cat "$work/job"; echo 'the GitLab job does not fail on findings'; exit 1; }
grep -q '"check_name"' "$work/named/gl-code-quality-report.json"
grep -q '<testsuites' "$work/named/cargoscreen.xml"

# The hook as pre-commit installs it, from the commit that is checked out here.
mkdir -p "$work/hooked/exports" && cp fixtures/tutorial/week-22.csv "$work/hooked/exports"
sed "s|repo: .*|repo: $root|; s|rev: .*|rev: $(git rev-parse HEAD)|" "$work/example-3.yaml" >"$work/hooked/.pre-commit-config.yaml"
git -C "$work/hooked" init -q && git -C "$work/hooked" add -A
code=0
(cd "$work/hooked" && PRE_COMMIT_HOME="$work/pre-commit" "$work/venv/bin/pre-commit" run --all-files) >"$work/hook" || code=$?
[ "$code" -eq 1 ] && grep -q CRITICAL "$work/hook" || { cat "$work/hook"; echo 'the pre-commit hook does not screen'; exit 1; }

node bin/cargoscreen.js completion bash >"$work/completion.bash"
bash -c 'source "$1"; COMP_WORDS=(cargoscreen screen --fail-on cr); COMP_CWORD=3; _cargoscreen; [ "${COMPREPLY[*]}" = critical ]' bash "$work/completion.bash"
bash -c 'source "$1"; COMP_WORDS=(cargoscreen explain relab); COMP_CWORD=2; _cargoscreen; [ "${COMPREPLY[*]}" = relabelled ]' bash "$work/completion.bash"
command -v zsh >/dev/null && command -v fish >/dev/null || { apt-get update -qq && apt-get install -y -qq zsh fish man-db >/dev/null; }
node bin/cargoscreen.js completion zsh >"$work/_cargoscreen" && zsh -n "$work/_cargoscreen"
node bin/cargoscreen.js completion fish >"$work/cargoscreen.fish" && fish --no-execute "$work/cargoscreen.fish"
[ "$(fish -c "source $work/cargoscreen.fish; complete -C 'cargoscreen m.csv --fail-on cr'" | cut -f1)" = critical ]
[ "$(fish -c "source $work/cargoscreen.fish; complete -C 'cargoscreen compare --format=js'" | cut -f1 | tail -n 1)" = --format=jsonl ]
[ "$(fish -c "source $work/cargoscreen.fish; complete -C 'cargoscreen --only unbranded,relab'" | cut -f1)" = unbranded,relabelled ]
[ "$(fish -c "source $work/cargoscreen.fish; complete -C 'cargoscreen completion z'" | cut -f1)" = zsh ]
zsh -fc 'autoload -Uz compinit && compinit -u -D && source "$1" && [[ $_comps[cargoscreen] == _cargoscreen ]]' zsh "$work/_cargoscreen"
man --warnings -E UTF-8 -l -Tutf8 docs/cargoscreen.1 2>"$work/man.log" >/dev/null
[ ! -s "$work/man.log" ] || { cat "$work/man.log"; exit 1; }
echo 'integrations, completion and the manual page work'
