#!/usr/bin/env bash
# Opens the officer's page in Debian's Chromium: bash .ci/browser.sh
set -euo pipefail
command -v chromium >/dev/null || { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; }
npm run --silent test:browser
