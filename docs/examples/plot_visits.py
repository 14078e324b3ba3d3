#!/usr/bin/env python3
"""Redraws the main figure of the report "Visits compared" from the exported tables.

    tempera-cli export PROJECT.tempera --tidy tables
    python3 plot_visits.py tables [figure.png] [patient]

Needs matplotlib. Share of time in each emotion at each visit of one patient (at first: the first in the table), with
95% intervals, one panel per emotion.
"""
import csv
import math
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.ticker import PercentFormatter


def read_shares(path, patient):
    """{emotion: {visit: (value, low, high)}}, emotions in the table's order."""
    shares = {}
    with open(path, newline="", encoding="utf-8") as file:
        rows = [r for r in csv.DictReader(file) if r["source"] == "curves" and r["measure"] == "share_of_time"]
    if not rows:
        sys.exit(f"{path}: no curves in it")
    patient = patient or rows[0]["patient"]
    for row in rows:
        if row["patient"] != patient:
            continue
        value = float(row["value"])
        low, high = (float(row[k]) if row[k] else value for k in ("low", "high"))
        shares.setdefault(row["emotion"], {})[int(row["visit"])] = (value, low, high)
    if not shares:
        sys.exit(f"{path}: no patient {patient!r} in it")
    return patient, shares


def axis_top(shares):
    most = max(high for visits in shares.values() for _, _, high in visits.values())
    return next((top for top in (0.05, 0.1, 0.2, 0.25, 0.5) if most <= top), 1)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    out = sys.argv[2] if len(sys.argv) > 2 else "visits.png"
    patient, shares = read_shares(folder / "measures.csv", sys.argv[3] if len(sys.argv) > 3 else "")
    across = 3
    down = math.ceil(len(shares) / across)
    figure, panels = plt.subplots(down, across, figsize=(8, 1.6 * down), sharex=True, sharey=True, squeeze=False)
    for panel in panels.flat[len(shares):]:
        panel.set_visible(False)
    for panel, (emotion, visits) in zip(panels.flat, shares.items()):
        x = sorted(visits)
        y = [visits[v][0] for v in x]
        below = [max(0, visits[v][0] - visits[v][1]) for v in x]
        above = [max(0, visits[v][2] - visits[v][0]) for v in x]
        panel.errorbar(x, y, yerr=[below, above], color="#0072b2", marker="o", markersize=4, linewidth=1, capsize=3)
        panel.set_title(emotion, fontsize=10, loc="left")
        panel.set_xticks(x)
        panel.grid(axis="y", linewidth=0.4)
        for side in ("top", "right"):
            panel.spines[side].set_visible(False)
    panels[0][0].set_ylim(0, axis_top(shares))
    panels[0][0].yaxis.set_major_formatter(PercentFormatter(1))
    figure.suptitle(f"{patient}: share of time at each visit, 95% intervals", fontsize=11)
    figure.tight_layout()
    figure.savefig(out, dpi=150)
    print(out)


if __name__ == "__main__":
    main()
