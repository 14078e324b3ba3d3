#!/usr/bin/env bash
# test_package.sh BUILD_FOLDER WORK_FOLDER VERSION: makes the .deb, installs it into a root of its own, starts both
# programs from there without a screen, removes it, and looks that nothing is left.
set -euo pipefail

build=$1 work=$2 version=$3
for tool in dpkg dpkg-deb dpkg-shlibdeps cpack; do
    command -v "$tool" > /dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
as_root=()
if ((EUID != 0)); then
    command -v fakeroot > /dev/null || { echo "skipped: neither root nor fakeroot"; exit 77; }
    as_root=(fakeroot)
fi
fail() { echo "FAILED: $*" >&2; exit 1; }

rm -rf "$work"
mkdir -p "$work"
trap 'rm -rf "$work"' EXIT
cpack -G DEB -B "$work/packages" --config "$build/CPackConfig.cmake"
packages=("$work"/packages/*.deb)
((${#packages[@]} == 1)) || fail "expected one package, got: ${packages[*]}"
dpkg-deb --info "${packages[0]}"

# Each dependency is a package that really exists and is enough to run: one of its alternatives is installed here.
while read -r alternatives; do
    found=""
    for name in $(sed 's/([^)]*)//g; s/|/ /g' <<< "$alternatives"); do
        status=$(dpkg-query -W -f='${db:Status-Status}\n' "$name" 2> /dev/null || true)
        if grep -qx installed <<< "$status"; then found=$name; fi
    done
    [[ -n $found ]] || fail "no package installed for the dependency: $alternatives"
done < <(dpkg-deb --field "${packages[0]}" Depends | tr ',' '\n')

root=$work/root
mkdir -p "$root"/var/lib/dpkg/{info,updates,triggers}
touch "$root/var/lib/dpkg/status"
in_root() { "${as_root[@]}" dpkg --root="$root" --force-depends --force-script-chrootless --log=/dev/null "$@"; }
in_root -i "${packages[0]}"
for file in bin/tempera bin/tempera-cli lib/tempera/libtempera-engine.so share/tempera/sample/sample.mp4 share/tempera/models \
    share/tempera/guide/USER_GUIDE.md share/tempera/guide/images/guide/start.png \
    share/applications/org.tempera.Tempera.desktop share/icons/hicolor/scalable/apps/org.tempera.Tempera.svg \
    share/metainfo/org.tempera.Tempera.metainfo.xml share/mime/packages/org.tempera.Tempera.xml \
    share/doc/tempera/copyright; do
    [[ -e $root/usr/$file ]] || fail "the package lacks usr/$file"
done

# A fresh user without a screen; nothing of this session's settings.
fresh() {
    mkdir -p "$work/home"
    env -i HOME="$work/home" PATH=/usr/bin:/bin LANG=C.UTF-8 QT_QPA_PLATFORM=offscreen timeout 240 "$@"
}
for program in tempera tempera-cli; do
    said=$(fresh "$root/usr/bin/$program" --version) || fail "$program --version ended with $?"
    [[ $said == *"$version"* ]] || fail "$program --version said: $said"
done
fresh "$root/usr/bin/tempera-cli" probe "$root/usr/share/tempera/sample/sample.mp4" || fail "probe of the sample"
# The window opens the installed sample, analyses it with the installed weights, and ends by itself.
fresh "$root/usr/bin/tempera" --sample --screenshot "$work/window.png" || fail "tempera --sample ended with $?"
[[ $(head -c 4 "$work/window.png" | tail -c 3) == PNG ]] || fail "tempera --sample made no picture of its window"

in_root --purge tempera
left=$(find "$root/usr" ! -type d 2> /dev/null || true)
[[ -z $left ]] || fail "left after removal: $left"
echo "installed, started and removed"
