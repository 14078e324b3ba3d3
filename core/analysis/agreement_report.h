// All that is to be said about the agreement of codings or of traces: numbers with intervals, which one to report and
// why.
#pragma once

#include "core/analysis/agreement_continuous.h"
#include "core/analysis/bootstrap.h"
#include "core/analysis/coding.h"

#include <string>
#include <vector>

namespace tempera::analysis {

enum class Statistic {
    percent,
    kappa,
    kappa_linear,
    kappa_quadratic,
    fleiss,
    alpha,
    alpha_ordinal,
    alpha_interval,
    ac1,
    concordance,
    pearson,
    spearman,
    rmse,
    icc_1_1,
    icc_2_1,
    icc_3_1,
    icc_1_k,
    icc_2_k,
    icc_3_k,
    cronbach,
};

struct Line {
    Statistic statistic{};
    Measure measure;
};
/// The line of `statistic`, or null.
const Line *find(const std::vector<Line> &lines, Statistic statistic);

/// Something the reader must know about this comparison.
enum class Note {
    prevalence,    ///< one category fills more than 80% of what was rated: kappa is low however well they agree
    model_learned, ///< the model has learned from the very labels that it is compared with
    one_only,      ///< `detail`: an emotion that only one of them ever used
    stops_early,   ///< `detail`: a rater whose last label ends in the first four fifths of what the others cover
    few_segments,  ///< fewer than 20 segments on a side: the interval is wide or missing
    empty,         ///< `detail`: a rater without any label
    few_units,     ///< fewer than 50 units rated by two
};
struct Remark {
    Note note{};
    std::string detail;
};

struct AgreementSettings {
    BinSettings bins;
    MatchSettings matching;
    bool ordered = false; ///< the categories are in rising order (low, medium, high), "nothing" below all
    std::vector<Time> bin_sizes{Time::millis(200), Time::millis(500), Time::seconds(1), Time::seconds(2),
                                Time::seconds(5),  Time::seconds(10)}; ///< of the table over bin sizes
    int resamples = 1000;
    std::uint64_t seed = 1;
};

struct BinSizePoint {
    Time bin;
    std::size_t units = 0; ///< rated by two or more
    Measure measure;       ///< of CodingAgreement::advised
};

struct CodingAgreement {
    std::vector<std::string> raters, categories; ///< categories without "nothing"
    AgreementSettings settings;
    bool model = false; ///< one of the two is the model

    // On time bins.
    std::size_t units = 0;      ///< bins rated by two or more
    std::size_t block = 1;      ///< of the bootstrap, bins
    std::vector<Line> lines;    ///< with intervals
    std::vector<int> confusion; ///< (categories + 1)^2, the last is "nothing"; empty unless there are two
    Statistic advised{};        ///< which number to report
    std::vector<BinSizePoint> by_bin;

    // On matched segments; only with two.
    struct Segments {
        std::size_t first = 0, second = 0, matched = 0, same = 0;
        Measure found;           ///< 2 matched / (first + second): whether they marked the same stretches
        Measure both;            ///< 2 same / (first + second): the same stretches with the same emotion
        std::vector<Line> lines; ///< of the emotions of matched segments: those without a partner do not count
        /// (categories + 1)^2: the last row and column are segments without a partner.
        std::vector<int> confusion;
    };
    std::optional<Segments> segments;

    // On matched segments of more than two: who is whose partner would depend on whom one begins with, so two are
    // matched at a time, and the joint figure is the mean over all pairs. Of kappa that is Light's (Psychol Bull 76:365,
    // 1971), of F1 the mean pairwise F of Hripcsak and Rothschild (J Am Med Inform Assoc 12:296, 2005).
    struct Pair {
        std::size_t first = 0, second = 0; ///< indices into `raters`, first < second
        Segments segments;
    };
    struct PairMean {
        /// Over those pairs in which it is defined; without an interval, as pairs that share a rater are not
        /// independent. Not defined where it is in none.
        Measure found, both;
        std::vector<Line> lines; ///< as those of the pairs
        std::size_t defined = 0; ///< pairs in which the line of `pair_advised` is defined
    };
    std::vector<Pair> pairs; ///< all of them; empty with two or fewer, or against a model
    PairMean pair_mean;
    Statistic pair_advised{}; ///< which number of the matched segments to report, of two and of pairs

    std::vector<Remark> remarks;
};

/// `codings` of one recording, categories as in `categories`. One coding is no error: every number says why it is not
/// defined. bad_argument for a bin that is not above zero, an overlap outside (0, 1], a negative tolerance or a
/// category out of range; cancelled. About two seconds for an hour, four with eight raters.
Result<CodingAgreement> compare(const std::vector<Coding> &codings, std::vector<std::string> categories,
                                const AgreementSettings &settings, const Job &job);

struct NumbersAgreement {
    std::vector<std::string> raters;
    std::string quantity;                ///< "valence", or an emotion
    Time unit;                           ///< length of a unit
    std::size_t units = 0, complete = 0; ///< complete: with a value of every rater
    std::size_t block = 1;
    int resamples = 0;
    std::vector<Line> lines;
    Statistic advised{};
    std::vector<Remark> remarks;
};
/// Units of `unit` seconds in order of time. cancelled.
Result<NumbersAgreement> compare(const Numbers &numbers, std::vector<std::string> raters, std::string quantity,
                                 Time unit, int resamples, std::uint64_t seed, const Job &job);

} // namespace tempera::analysis
