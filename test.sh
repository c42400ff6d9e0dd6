#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK (Chromium, a Chinese font and PostgreSQL, from Debian's packages), then runs them all.
set -uo pipefail
cd "$(dirname "$0")"

root=$([ "$(id -u)" -eq 0 ] || echo sudo)
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$chromium" ] || ! fc-list :lang=zh 2>/dev/null | grep -q .; then
  $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends chromium fontconfig fonts-wqy-microhei >/dev/null || exit 1
  chromium=$(command -v chromium)
fi
if ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && ! command -v initdb >/dev/null; then
  $root apt-get update -qq && $root apt-get install -y -qq --no-install-recommends postgresql >/dev/null || exit 1
fi
export CHROMIUM="$chromium" PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

mkdir -p artifacts
dotnet build Analytics.sln --verbosity quiet || exit 1
dotnet format Analytics.sln --verify-no-changes --no-restore || exit 1
dotnet test --solution Analytics.sln --no-build 2>&1 | tee artifacts/test.log
status=${PIPESTATUS[0]}

count() { awk -v key="  $1:" '/^Test run summary/ { seen = 1 } seen && index($0, key) == 1 { n = $2 } END { print n + 0 }' artifacts/test.log; }
echo "$(count succeeded) passed, $(count failed) failed, $(count skipped) skipped"
exit "$status"
