# Redraws the main figure of the report "Visits compared" from the exported tables.
#
#     tempera-cli export PROJECT.tempera --tidy tables
#     Rscript plot_visits.R tables [figure.png] [patient]
#
# Base R only. Share of time in each emotion at each visit of one patient (at first: the first in the table), with 95%
# intervals, one panel per emotion.
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) stop("Rscript plot_visits.R FOLDER [figure.png] [patient]")
out <- if (length(arguments) > 1) arguments[2] else "visits.png"

measures <- read.csv(file.path(arguments[1], "measures.csv"), encoding = "UTF-8", stringsAsFactors = FALSE)
shares <- measures[measures$source == "curves" & measures$measure == "share_of_time", ]
if (nrow(shares) == 0) stop("no curves in the table")
patient <- if (length(arguments) > 2) arguments[3] else shares$patient[1]
shares <- shares[shares$patient == patient, ]
if (nrow(shares) == 0) stop("no such patient in the table")
shares$low[is.na(shares$low)] <- shares$value[is.na(shares$low)]
shares$high[is.na(shares$high)] <- shares$value[is.na(shares$high)]

emotions <- unique(shares$emotion)
tops <- c(0.05, 0.1, 0.2, 0.25, 0.5, 1)
top <- tops[tops >= max(shares$high) | tops == 1][1]
visits <- sort(unique(shares$visit))
down <- ceiling(length(emotions) / 3)

png(out, width = 1200, height = 240 * down, res = 150)
par(mfrow = c(down, 3), mar = c(2, 3, 2, 0.5), oma = c(0, 0, 2, 0), mgp = c(2, 0.5, 0), las = 1)
for (emotion in emotions) {
  rows <- shares[shares$emotion == emotion, ]
  rows <- rows[order(rows$visit), ]
  plot(rows$visit, rows$value, type = "o", pch = 19, col = "#0072b2", ylim = c(0, top),
       xlim = range(visits) + c(-0.3, 0.3), xlab = "", ylab = "", axes = FALSE)
  axis(1, at = visits, lwd = 0, lwd.ticks = 1)
  axis(2, at = c(0, top / 2, top), labels = paste0(100 * c(0, top / 2, top), "%"))
  abline(h = c(0, top / 2, top), col = "grey85", lwd = 0.5)
  segments(rows$visit, rows$low, rows$visit, rows$high, col = "#0072b2")
  title(emotion, adj = 0, line = 0.5, font.main = 1)
}
mtext(paste0(patient, ": share of time at each visit, 95% intervals"), outer = TRUE)
invisible(dev.off())
cat(out, "\n")
