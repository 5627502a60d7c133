#!/usr/bin/env bash
# The step of action.yml: annotations for the run, a SARIF report, a job summary; ends with the exit code of cargoscreen.
# FILES and ARGS are words for the shell, so that patterns work; nothing of a manifest is among them.
set -uo pipefail
summary=$(mktemp)
# shellcheck disable=SC2086
node "$GITHUB_ACTION_PATH/bin/cargoscreen.js" $FILES --format github --fail-on "$FAIL_ON" -o "sarif=$SARIF" -o "markdown=$summary" ${ARGS:-}
code=$?
[ -s "$summary" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
rm -f "$summary"
exit "$code"
