#!/usr/bin/env bash
# Installs what is missing, builds everything, runs the tests. ./test.sh REGEX runs those whose names match.
# The last line is "N passed, N failed", with ", N skipped" when a test could not run here and says why.
set -euo pipefail
cd "$(dirname "$0")"

verdict() { # passed failed skipped
    local line="$1 passed, $2 failed"
    (($3)) && line+=", $3 skipped"
    echo "$line"
}
trap 'verdict 0 1 0' EXIT # what is said when something before the tests breaks

installer/install_packages.sh build run test
installer/build.sh

results=$PWD/build/release/test-results.xml
rm -f "$results"
# The window's tests press real keys, so they need a real (if invisible) screen.
QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x1000x24" \
    ctest --test-dir build/release -j2 --output-on-failure --output-junit "$results" ${1:+-R "$1"} && status=0 || status=$?
[[ -s $results ]]

count() { grep -c "$1" "$results" || true; }
total=$(count '<testcase ')
passed=$(count '<testcase .*status="run"')
# Only a test that itself said so is skipped; one whose program is missing is a failure.
skipped=$(count '<skipped message="SKIP_\|status="disabled"')
failed=$((total - passed - skipped))
trap - EXIT
if ((status != 0 && failed == 0)); then failed=1; fi
if ((passed == 0 && failed == 0)); then
    echo "No test ran." >&2
    failed=1
fi
verdict "$passed" "$failed" "$skipped"
((failed == 0))
