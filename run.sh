#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window on the sample project. Arguments go to the program
# (./run.sh my-video.mp4). Without a display the same work is done by tempera-cli.
set -euo pipefail
called_from=$PWD
cd "$(dirname "$0")"

installer/install_packages.sh build run
installer/build.sh tempera tempera-cli

app=$PWD/build/release/app
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    if (($# == 0)); then set -- --sample; fi
    cd "$called_from"
    exec "$app/tempera" "$@"
fi

echo "No display: working with tempera-cli."
if (($# > 0)); then
    cd "$called_from"
    [[ -f $1 ]] || exec "$app/tempera-cli" "$@"
    timeline=$(basename "${1%.*}")-timeline.csv
    "$app/tempera-cli" analyse "$@" --out "$timeline"
    echo "Timeline: $PWD/$timeline"
    exit
fi
timeline=build/sample-timeline.csv
sample=resources/sample
"$app/tempera-cli" analyse "$sample/sample.mp4" --transcript "$sample/sample.srt" --body "$sample/sample_heart.csv" \
    --labels "$sample/sample_labels.csv" --out "$timeline"
echo "Timeline of the synthetic sample: $PWD/$timeline"
