#!/usr/bin/env bash
# Writes the bill of materials and validates it against the schema of CycloneDX 1.5: bash .ci/sbom.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q 'cyclonedx-python-lib[json-validation]==11.12.0'

npm run build --silent
node .ci/sbom.js build/sbom.cdx.json
node .ci/sbom.js "$work/again.json" >/dev/null

"$work/venv/bin/python3" - build/sbom.cdx.json "$work/again.json" <<'PY'
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

validator = JsonStrictValidator(SchemaVersion.V1_5)
text, again = (open(path).read() for path in sys.argv[1:])
error = validator.validate_str(text)
if error is not None:
    sys.exit(f"not valid: {error}")

# A validator that lets a broken bill pass proves nothing.
broken = json.loads(text)
broken["components"][0]["licenses"] = [{"license": {"id": "no such license"}}]
if validator.validate_str(json.dumps(broken)) is None:
    sys.exit("a broken bill is let pass")

bills = [json.loads(one) for one in (text, again)]
for bill in bills:
    del bill["serialNumber"], bill["metadata"]["timestamp"]
if bills[0] != bills[1]:
    sys.exit("two runs write two bills")
print("the bill is valid CycloneDX 1.5, and the same twice")
PY
