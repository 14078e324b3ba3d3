#!/usr/bin/env bash
# Makes the synthetic sample again: make_sample.sh MAKE_SAMPLE_PROGRAM [OUTPUT_FOLDER]
# (`cmake --build build/release --target sample` builds the program and calls this.)
# Needs ffmpeg with libx264, and espeak-ng.
set -euo pipefail

program=${1:?usage: make_sample.sh MAKE_SAMPLE_PROGRAM [OUTPUT_FOLDER]}
out=${2:-$(cd "$(dirname "$0")" && pwd)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ff() { ffmpeg -nostdin -hide_banner -loglevel error -y "$@"; }

srt_time() { # seconds -> hh:mm:ss,mmm
    awk -v t="$1" 'BEGIN { ms = int(t * 1000 + 0.5);
        printf "%02d:%02d:%02d,%03d", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000 }'
}

"$program" heart > "$out/sample_heart.csv"
"$program" labels > "$out/sample_labels.csv"
"$program" truth > "$out/sample_truth.csv"
length=$(tail -n 1 "$out/sample_truth.csv" | cut -d, -f2)

# The voice: each sentence on its own, laid at its place over a faint room noise (a recording has no digital silence).
"$program" plan > "$work/plan"
inputs=(-f lavfi -i "anoisesrc=color=pink:amplitude=0.004:seed=1:sample_rate=16000:duration=$length")
graph="" mix="[0]" n=0
: > "$out/sample.srt"
while IFS='|' read -r start mood pitch speed gain filter sentence; do
    n=$((n + 1))
    espeak-ng -v en-us -p "$pitch" -s "$speed" -w "$work/raw.wav" -- "$sentence"
    ff -i "$work/raw.wav" -af "silenceremove=start_periods=1:start_threshold=-50dB,areverse,silenceremove=start_periods=1:start_threshold=-50dB,areverse,volume=$gain,$filter" \
        -ar 16000 -ac 1 -bitexact "$work/$n.wav"
    spoken=$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$work/$n.wav")
    end=$(awk -v a="$start" -v b="$spoken" 'BEGIN { printf "%.3f", a + b }')
    echo "$mood: $start to $end"
    printf '%d\n%s --> %s\n%s\n\n' "$n" "$(srt_time "$start")" "$(srt_time "$end")" "$sentence" >> "$out/sample.srt"
    inputs+=(-i "$work/$n.wav")
    graph+="[$n]adelay=$(awk -v t="$start" 'BEGIN { printf "%d", t * 1000 }'):all=1[d$n];"
    mix+="[d$n]"
done < "$work/plan"
ff "${inputs[@]}" -filter_complex "$graph${mix}amix=inputs=$((n + 1)):duration=first:normalize=0[v]" \
    -map '[v]' -ar 16000 -ac 1 -c:a pcm_s16le -bitexact -t "$length" "$work/voice.wav"

"$program" frames "$work/voice.wav" | ffmpeg -hide_banner -loglevel error -y \
    -f rawvideo -pixel_format bgr24 -video_size 640x480 -framerate 25 -i - -i "$work/voice.wav" \
    -map 0:v -map 1:a -c:v libx264 -preset medium -crf 22 -g 50 -pix_fmt yuv420p -threads 1 \
    -c:a aac -b:a 64k -ar 44100 -bitexact -movflags +faststart \
    -metadata title="Synthetic sample" -metadata comment="A drawing with a synthesized voice; no person is shown." \
    "$work/sample.mp4"
mv "$work/sample.mp4" "$out/sample.mp4"
ls -l "$out/sample.mp4"
