// 95% intervals by resampling, for units that depend on their neighbours in time.
#pragma once

#include "core/analysis/agreement.h"
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>

namespace tempera::analysis {

/// Circular block bootstrap (Politis and Romano 1992) with percentile limits: stretches of `block` neighbouring units
/// are drawn with replacement until there are as many units as before. Neighbouring bins of a recording are nearly
/// copies of each other; drawing them one by one would make intervals far too narrow. Same seed, same intervals, on any
/// machine.
struct Resampling {
    int resamples = 1000; ///< 0: no intervals
    std::size_t block = 1;
    std::uint64_t seed = 1;
};

/// Twice the mean length of a rater's unbroken run of one value, but at least the cube root of the number of units and
/// at most a quarter of it: long enough that what one block holds hardly depends on the next.
std::size_t block_length(const Ratings &ratings);
/// For numbers: ten seconds of units of the length `unit_seconds`, with the same limits.
std::size_t block_length(std::size_t units, double unit_seconds);

/// Units (indices, any may stand several times) to numbers; always equally many.
using Statistics = std::function<std::vector<Measure>(const std::vector<std::size_t> &units)>;

/// The statistics of all units, each with the interval from 2.5 to 97.5% of its values over the resamples. No interval
/// where a resample in twenty has no value, where all resamples are alike, or with fewer than ten units or four blocks.
/// cancelled.
Result<std::vector<Measure>> with_intervals(std::size_t units, const Statistics &statistics,
                                            const Resampling &resampling, const Job &job);

/// The units of `ratings` named, in that order.
Ratings pick(const Ratings &ratings, const std::vector<std::size_t> &units);

} // namespace tempera::analysis
