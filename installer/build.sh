#!/usr/bin/env bash
# build.sh [TARGET...]: configures and builds the preset "release", with as many jobs as cores and memory allow.
set -euo pipefail
cd "$(dirname "$0")/.."

jobs=$(nproc)
memory_mb=$(awk '/MemAvailable/ { print int($2 / 1024) }' /proc/meminfo 2> /dev/null || echo 4096)
fit=$((memory_mb / 1300)) # a file that includes Torch takes up to 1.1 GB to compile
((fit < 1)) && fit=1
((jobs > fit)) && jobs=$fit

cmake --preset release
cmake --build --preset release -j "$jobs" ${1:+--target "$@"}
