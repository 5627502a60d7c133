#!/usr/bin/env bash
# The step of the GitLab job: a Code Quality report and a JUnit report; ends with the exit code of cargoscreen.
set -uo pipefail
home=$(cd "$(dirname "$0")/../.." && pwd)
# shellcheck source=integrations/items.sh
source "$home/integrations/items.sh"
paths "$CARGOSCREEN_FILES" && files=("${items[@]-}")
words "${CARGOSCREEN_ARGS:-}" && args=("${items[@]-}")
[ -n "${files[0]}" ] || { echo 'cargoscreen: no file is named: set CARGOSCREEN_FILES.' >&2; exit 2; }
[ -n "${args[0]}" ] || args=()
# Behind -- a file is a file, whatever its name.
exec node "$home/bin/cargoscreen.js" --format table --fail-on "$CARGOSCREEN_FAIL_ON" -o gitlab=gl-code-quality-report.json -o junit=cargoscreen.xml \
  ${args[@]+"${args[@]}"} -- "${files[@]}"
