#!/usr/bin/env bash
# make.sh [guide|windows]...: makes the pictures of the documentation anew, from the real programs in build/release
# (./run.sh and ./test.sh build them). Without arguments: all.
#   guide    docs/images/guide, by walking through the session of docs/USER_GUIDE.md
#   windows  docs/images/window-*.png: sizes, themes, languages, right to left
# Needs xvfb. Where pngquant or optipng is installed the files are made smaller.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
images=$root/docs/images
build=$root/build/release
home=$(mktemp -d) # nobody's settings, and nobody's are changed
trap 'rm -rf "$home"' EXIT
on_screen() { # WIDTHxHEIGHT COMMAND...
    local screen=$1
    shift
    HOME=$home XDG_CONFIG_HOME=$home XDG_DATA_HOME=$home QT_QPA_PLATFORM=xcb LANG=C.UTF-8 \
        xvfb-run -a -s "-screen 0 ${screen}x24" "$@"
}
smaller() {
    if command -v pngquant > /dev/null; then
        for file in "$@"; do # grey ramps and faces are kept; where it cannot be smaller it stays
            pngquant --quality 80-98 --skip-if-larger --force --ext .png "$file" || [[ $? == 98 || $? == 99 ]]
        done
    fi
    if command -v optipng > /dev/null; then optipng -quiet "$@"; fi
}
window() { # NAME SIZE ARGUMENTS...
    local name=$1 size=$2
    shift 2
    echo "window-$name.png"
    rm -rf "${home:?}"/* # each as at the first start
    on_screen 3840x2160 "$build/app/tempera" --sample --at 27 --size "$size" --screenshot "$images/window-$name.png" "$@" \
        2> "$home/log" || { cat "$home/log" >&2; return 1; }
    smaller "$images/window-$name.png"
}

wanted=${*:-guide windows}
for part in $wanted; do
    case $part in
    guide)
        mkdir -p "$images/guide"
        TEMPERA_SHOTS=$images/guide on_screen 1600x1000 "$build/tests/ui/test_ui" --gtest_filter='GuideWalk.*'
        for file in "$images"/guide/*.png; do # the walk keeps some that the guide does not show
            grep -qF "images/guide/${file##*/}" "$root/docs/USER_GUIDE.md" || rm "$file"
        done
        smaller "$images"/guide/*.png
        ;;
    windows)
        window sample 1280x720
        window sample-1920 1920x1080
        window dark 1280x720 --theme dark
        window high-contrast 1280x720 --theme high-contrast
        window german 1280x720 --lang de
        window chinese 1280x720 --lang zh_CN
        window right-to-left 1280x720 -reverse
        QT_SCALE_FACTOR=2 window 4k 1920x1080 # logical pixels: 3840x2160 in the file
        ;;
    *) echo "make.sh: guide or windows, not $part" >&2; exit 2 ;;
    esac
done
du -ch "$images"/*.png "$images"/guide/*.png | tail -n 1
