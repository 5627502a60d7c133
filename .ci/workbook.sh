#!/usr/bin/env bash
# Opens the workbook in LibreOffice, reads it back and prints it: bash .ci/workbook.sh
set -euo pipefail
command -v soffice >/dev/null && command -v pdftoppm >/dev/null ||
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends libreoffice-calc poppler-utils >/dev/null; }
npm run --silent test:office
