#!/usr/bin/env bash
# test_metadata.sh DESKTOP METAINFO MIME: what the desktop reads is valid by the desktop's own checkers.
set -euo pipefail

for tool in desktop-file-validate appstreamcli; do
    command -v "$tool" > /dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
complaints=$(desktop-file-validate "$1")
if [[ -n $complaints ]]; then echo "$complaints"; exit 1; fi
appstreamcli validate --no-net --explain "$2"
# The type that the desktop entry names is the one that the MIME file defines.
type=$(sed -n 's/.*<mime-type type="\([^"]*\)".*/\1/p' "$3")
grep -q "^MimeType=.*$type;" "$1"
