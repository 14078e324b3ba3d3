#!/usr/bin/env bash
# install_packages.sh SECTION...: installs what packages.txt lists there and this machine lacks. Does nothing, and
# needs no network and no rights, when all is there.
set -euo pipefail

list=$(dirname "$0")/packages.txt
wanted=() missing=()
for section in "$@"; do
    mapfile -t -O "${#wanted[@]}" wanted < <(awk -v want="[$section]" '
        /^\[/ { inside = ($1 == want); next }
        inside && NF && !/^#/ { print $1 }' "$list")
done
if ! command -v dpkg-query > /dev/null; then
    echo "This is no Debian system: the packages listed in installer/packages.txt must be there already." >&2
    exit 0
fi
for package in "${wanted[@]}"; do
    status=$(dpkg-query -W -f='${db:Status-Status}\n' "$package" 2> /dev/null || true)
    grep -qx installed <<< "$status" || missing+=("$package")
done
((${#missing[@]})) || exit 0

echo "Installing: ${missing[*]}"
as_root=()
if ((EUID != 0)); then
    command -v sudo > /dev/null || { echo "Neither root nor sudo: install these by hand: ${missing[*]}" >&2; exit 1; }
    as_root=(sudo)
fi
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
