#!/bin/bash
# Many recordings on a cluster with Slurm: each task of the array analyses its share of the list into a project of its
# own, a last job joins the projects. A task that is stopped or killed can be started again: what is done is not done again.
#
#   LIST=/data/visits/list.csv OUT=/data/visits/out ./slurm_batch.sh          # submits both
#
# LIST is a table with the column media and optionally labels, transcript, body, name, patient.
#SBATCH --job-name=tempera
#SBATCH --cpus-per-task=4
#SBATCH --mem=8G
#SBATCH --time=12:00:00
#SBATCH --requeue
set -euo pipefail

: "${LIST:?the table of recordings}" "${OUT:?the folder for the results}"
SHARDS=${SHARDS:-8}
export LIST OUT SHARDS

if [ -z "${SLURM_ARRAY_TASK_ID:-}" ] && [ -z "${TEMPERA_MERGE:-}" ]; then
    mkdir -p "$OUT"
    array=$(sbatch --parsable --export=ALL --array="1-$SHARDS" "$0")
    # afterany: also when a recording failed; the summaries say which, and the rest is joined.
    TEMPERA_MERGE=1 sbatch --export=ALL --dependency="afterany:$array" "$0"
    exit
fi

if [ -n "${TEMPERA_MERGE:-}" ]; then
    rm -f "$OUT/all.tempera"
    projects=()
    for shard in $(seq "$SHARDS"); do
        file="$OUT/batch-$shard-of-$SHARDS.tempera"
        [ -e "$file" ] && projects+=("$file")
    done
    tempera-cli merge "$OUT/all.tempera" "${projects[@]}"
    exit
fi

# Files on the node's own disk would be faster; a project must not be shared between tasks, and is not: each has its own.
tempera-cli analyse --batch "$LIST" --out "$OUT" --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" \
    --jobs "$(( (${SLURM_CPUS_PER_TASK:-2} + 1) / 2 ))"
