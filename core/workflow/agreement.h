// Agreement on a recording of a project, or of label and trace files: what is compared with what.
//
// Plain values in and out; any thread, but for the functions that read a document.
#pragma once

#include "core/analysis/agreement_report.h"
#include "core/exchange/csv.h"
#include "core/exchange/document.h"
#include "core/model/document.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tempera::workflow {

/// Labels of one rater, by name of emotion (the built-in key or the user's name). Case does not tell emotions apart.
struct LabelSet {
    std::string name;
    std::vector<std::pair<Span, std::string>> labels;
    TierId tier; ///< where it comes from a project
};
/// One per tier of the recording, by position; named after the rater, with the tier's name where a rater has several.
std::vector<LabelSet> label_sets(const model::Document::Contents &contents, RecordingId recording);
/// Hears what of a file had to be guessed.
using Heard = std::function<void(const std::filesystem::path &file, const exchange::Notice &notice)>;
/// One per file, named after it; of a file whose rater column holds several names one per name. bad_argument for two
/// files that would get the same name; what read_labels says.
Result<std::vector<LabelSet>> label_sets(const std::vector<std::filesystem::path> &files, const Heard &heard = {});

/// Curves to compare with.
struct NamedCurves {
    std::string name;
    const engine::Scores *scores = nullptr;
};

struct Comparison {
    std::vector<analysis::Coding> codings; ///< label sets first, then curves, in the order given
    std::vector<std::string> categories;
};
struct ComparisonSettings {
    std::vector<std::string> order; ///< of the emotions; where it is given all labels must be of these (bad_argument)
    /// A stretch without a label: a category of its own (true), or nothing is said about it. Against curves it is
    /// always the latter for the rater: only what was labelled is compared.
    bool unlabelled_counts = true;
};
/// Categories are the emotions used by anybody, in order of `order` or of first use.
Result<Comparison> assemble(const std::vector<LabelSet> &sets, const std::vector<NamedCurves> &curves,
                            const ComparisonSettings &settings);
/// The end of the last label.
Time last_label(const std::vector<LabelSet> &sets);

/// Traces: tables with a time column (time_s, time, timestamp or start) and columns of numbers.
struct TraceTable {
    std::vector<std::string> raters;
    std::vector<std::string> quantities;    ///< columns that all have
    std::vector<analysis::Numbers> numbers; ///< per quantity: bins by raters, the mean of a bin's values
    Time bin;
};
/// One rater per file, or, for one file with a column rater, one per name. `column`: that quantity only (empty: all
/// that all files have; of Tempera's own timelines the emotions). bad_csv, naming file and line; bad_argument when no
/// column is common.
Result<TraceTable> read_traces(const std::vector<std::filesystem::path> &files, const std::string &column, Time bin,
                               const Heard &heard = {});
/// What raters have rated continuously in a recording: a dimension, or an emotion by its key or name.
struct RatedQuantity {
    std::string quantity;
    std::vector<std::string> raters; ///< named as in `label_sets`, in order of their tiers
};
/// Those that two or more have rated, by name.
std::vector<RatedQuantity> rated_quantities(const model::Document::Contents &contents, RecordingId recording);
/// Their traces as one table for that quantity; of several takes of a rater the mean. `raters`: only these; empty: all.
/// `values` reads what a trace names. bad_argument: fewer than two raters; what `values` says. Any thread.
Result<TraceTable> project_traces(const model::Document::Contents &contents, RecordingId recording,
                                  const std::string &quantity, const std::vector<std::string> &raters, Time bin,
                                  const exchange::ReadValues &values);
/// The same, with the values of the project file over a connection of its own.
Result<TraceTable> project_traces(const model::Document::Contents &contents, RecordingId recording,
                                  const std::string &quantity, const std::vector<std::string> &raters, Time bin,
                                  const std::filesystem::path &project);
/// Whether the file's header is that of a table of labels (it has an emotion or label column).
Result<bool> holds_labels(const std::filesystem::path &file);

/// Two curves of one recording (before and after Adapt), emotion by emotion.
Result<std::vector<analysis::NumbersAgreement>> compare_curves(const NamedCurves &first, const NamedCurves &second,
                                                               int resamples, std::uint64_t seed, const Job &job);

} // namespace tempera::workflow
