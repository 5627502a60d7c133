#!/usr/bin/env bash
# The step of action.yml: annotations for the run, a SARIF report, a job summary; ends with the exit code of cargoscreen.
set -uo pipefail
# shellcheck source=integrations/items.sh
source "$GITHUB_ACTION_PATH/integrations/items.sh"
paths "$FILES" && files=("${items[@]-}")
words "${ARGS:-}" && args=("${items[@]-}")
[ -n "${files[0]}" ] || { echo '::error title=cargoscreen::No file is named: set the input "files".'; exit 2; }
[ -n "${args[0]}" ] || args=()
summary=$(mktemp)
# Behind -- a file is a file, whatever its name.
node "$GITHUB_ACTION_PATH/bin/cargoscreen.js" --format github --fail-on "$FAIL_ON" -o "sarif=$SARIF" -o "markdown=$summary" \
  ${args[@]+"${args[@]}"} -- "${files[@]}"
code=$?
[ -s "$summary" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
rm -f "$summary"
exit "$code"
