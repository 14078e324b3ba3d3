// All of a project's results as long tables for R and Python: one row is one observation.
#pragma once

#include "core/analysis/report.h"
#include "core/exchange/csv_writer.h"

#include <array>
#include <filesystem>
#include <optional>

namespace tempera::exchange {

/// What every row begins with.
struct TidyRecording {
    std::string patient, recording, date; ///< as they are to be shown; `date` may be empty
    int visit = 1;                        ///< of the patient, from 1
    Time duration{};                      ///< of the recording; 0: that of the curves
};

/// Writes into a folder (made when it is not there): curves.csv (one row per 0.2 s and emotion), episodes.csv,
/// labels.csv, measures.csv (one row per recording, source, emotion and measure, with 95% intervals where there are
/// any) and dictionary.csv, which says of every column what it means and in what unit. Numbers with a point, times in
/// seconds. Every file is written whole or not at all: nothing is there before `commit`. One thread.
class TidyTables {
public:
    static Result<TidyTables> open(const std::filesystem::path &folder);
    /// `emotions`: names for the columns of the curves, which may be null; `labels` and `rated` as in a report, with
    /// raters as they are to be shown.
    void add(const TidyRecording &recording, const std::vector<std::string> &emotions, const engine::Scores *scores,
             const std::vector<analysis::ReportLabel> &labels, const std::vector<analysis::Report::Rated> &rated,
             const analysis::SegmentSettings &settings = {});
    Status commit();

private:
    explicit TidyTables(std::vector<CsvWriter> files) : files_(std::move(files)) {}
    CsvWriter &begin(std::size_t file, const TidyRecording &recording);
    void add_measures(const TidyRecording &recording, const std::string &source,
                      const std::vector<std::string> &emotions, const analysis::TimeStatistics &statistics,
                      const analysis::VisitMeans *means);

    std::vector<CsvWriter> files_; ///< in the order of the comment above
};

} // namespace tempera::exchange
