#!/usr/bin/env bash
# What the whole job costs: wall time of `tempera-cli analyse` against plain decoding of the same file, memory at
# 10 and 60 minutes, a second run from the cache, Adapt. Not a test: it takes several minutes and asserts nothing.
#
#   tests/bench/bench_analyse.sh [BUILD_FOLDER] [MEDIA]
#
# BUILD_FOLDER: where app/tempera-cli lies (default build/release). MEDIA: what is looped to make the recordings
# (default ../shared/data/video/interview_pexels.mp4 if it is there, else the sample); its sound is kept, or the
# sample's is used where it has none that is heard. Writes JSON to stdout and a table to stderr.
# MINUTES="10 60" sets the lengths.
set -euo pipefail

here=$(cd "$(dirname "$0")/../.." && pwd)
build=${1:-$here/build/release}
media=${2:-$here/../shared/data/video/interview_pexels.mp4}
[ -f "$media" ] || media=$here/resources/sample/sample.mp4
cli=$build/app/tempera-cli
[ -x "$cli" ] || { echo "bench_analyse: $cli is not built" >&2; exit 1; }
command -v ffmpeg >/dev/null || { echo "bench_analyse: the ffmpeg program is needed" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }'; }
field() { sed -n "s/.*\"$2\":\([0-9.]*\).*/\1/p" "$1" | tail -n 1; } # of the --stats line

# One 1280x720 H.264 piece with speech, looped without encoding again.
ffmpeg -y -nostdin -loglevel error -i "$media" -stream_loop -1 -i "$here/resources/sample/sample.mp4" \
    -map 0:v:0 -map 1:a:0 -shortest -vf scale=1280:720,setsar=1 -c:v libx264 -preset veryfast -g 50 -pix_fmt yuv420p \
    -c:a aac -ac 1 "$work/piece.mp4"

lengths=${MINUTES:-10 60}
shortest=$(printf '%s\n' $lengths | sort -n | head -n 1)

# 8 emotions with 5 labels each, spread over four fifths of the shortest recording.
{
    echo start,end,emotion,rater
    i=0
    for round in 1 2 3 4 5; do
        for emotion in neutral calm joy sadness anger fear disgust surprise; do
            awk -v i=$i -v m="$shortest" -v e=$emotion \
                'BEGIN { step = m * 60 * 0.8 / 40; printf "%.2f,%.2f,%s,bench\n", i * step, (i + 0.5) * step, e }'
            i=$((i + 1))
        done
    done
} >"$work/labels.csv"

# The command's time and memory go to the file named first, its result to the one named second.
measured() {
    local stats=$1 result=$2
    shift 2
    "$cli" --stats analyse "$@" --json >"$result" 2>"$stats" || { cat "$stats" >&2; exit 1; }
}

echo "{" >"$work/result.json"
printf '%-8s %10s %10s %8s %10s %10s %10s %10s\n' minutes decode_s analyse_s ratio cached_s memory_MiB cached_MiB project_MB >&2
separator=""
for minutes in $lengths; do
    clip=$work/$minutes.mp4
    ffmpeg -y -nostdin -loglevel error -stream_loop -1 -i "$work/piece.mp4" -t $((minutes * 60)) -c copy "$clip"
    start=$(now)
    ffmpeg -nostdin -loglevel error -i "$clip" -f null -
    decode=$(since "$start")
    project=$work/$minutes.tempera
    arguments=("$clip" --labels "$work/labels.csv" --out "$work/t.csv" --project "$project")
    measured "$work/stats" "$work/report.json" "${arguments[@]}"
    measured "$work/again" "$work/again.json" "${arguments[@]}"
    analyse=$(field "$work/stats" wall_s)
    cached=$(field "$work/again" wall_s)
    memory=$(field "$work/stats" peak_memory_mib)
    cached_memory=$(field "$work/again" peak_memory_mib)
    size=$(du -k "$project" | awk '{ printf "%.1f", $1 / 1000 }')
    adapt=$(sed -n 's/.*"seconds": \([0-9.e-]*\).*/\1/p' "$work/report.json" | head -n 1)
    ratio=$(awk -v a="$analyse" -v d="$decode" 'BEGIN { printf "%.2f", a / d }')
    printf '%-8s %10.1f %10.1f %8s %10.1f %10.0f %10.0f %10s\n' "$minutes" "$decode" "$analyse" "$ratio" "$cached" \
        "$memory" "$cached_memory" "$size" >&2
    printf '%s  "%s_minutes": {"decode_s": %s, "analyse_s": %.2f, "ratio": %s, "cached_s": %.2f, "peak_memory_mib": %.0f, "cached_peak_memory_mib": %.0f, "project_mb": %s, "adapt_s": %s}' \
        "$separator" "$minutes" "$decode" "$analyse" "$ratio" "$cached" "$memory" "$cached_memory" "$size" \
        "${adapt:-null}" >>"$work/result.json"
    separator=$',\n'
    rm -f "$clip" "$project"
done
printf '\n}\n' >>"$work/result.json"
echo "adapt: 8 emotions x 5 labels, see adapt_s (with leave-one-out)" >&2
cat "$work/result.json"
