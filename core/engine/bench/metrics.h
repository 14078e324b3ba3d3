// Measures of one episode's answers, and of many episodes.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace tempera::engine::bench {

inline constexpr int calibration_bins = 15;

/// Memberships by their height: 15 equal-width bins over [0, 1]. Each membership of each label counts once; it hits
/// when the label is the item's.
struct Bins {
    std::array<double, calibration_bins> count{}, sum{}, hits{};
    Bins &operator+=(const Bins &other);
};
/// Sum over the bins of |hits - sum| / all: the mean distance of the membership from how often it holds, weighted by
/// the bins' sizes (Naeini et al. 2015). 0 for no membership at all.
double calibration_error(const Bins &bins);

struct Measures {
    double accuracy = 0;
    double recall = 0;   ///< unweighted mean over the labels that have queries
    double macro_f1 = 0; ///< mean over the same labels
    Bins bins;
};
/// `membership`: items x ways, row-major; the greatest is the answer, the first of equal ones. `truth`: label per item.
/// No item: zeros.
Measures measure(const std::vector<float> &membership, const std::vector<int> &truth, int ways);

struct Estimate {
    double mean = 0, low = 0, high = 0;
};
/// Mean with its 95% interval, mean +- 1.96 standard errors: it tells how far other draws of episodes from the same
/// people would differ, not other people.
Estimate mean_interval(const std::vector<double> &values);
/// The calibration error of all episodes together, because of one episode alone it would be too high: with 95% of 400
/// draws of as many episodes with replacement (percentile bootstrap, Efron 1979).
Estimate calibration_interval(const std::vector<Bins> &episodes, std::uint64_t seed);
/// One answer: which item it is about, and its memberships in an order of the labels that is the same whenever the item is asked.
struct Answered {
    std::size_t item = 0;
    std::vector<float> membership;
};
/// The calibration error that these memberships would have if they were exactly right: the mean over 100 draws of what the items
/// are. Few items that are asked again and again do not hold as often as their memberships say, however right those are. A draw
/// gives each item one number u in [0, 1), and the labels lie on a circle of length 1 one behind the other, each as long as
/// its membership; the item is what lies over u. So a label holds with the probability that its membership is, labels exclude each
/// other as long as their sum is at most 1, and an item is the same in all episodes that say the same of it.
double calibration_if_right(const std::vector<Answered> &answers, std::uint64_t seed);
double median(std::vector<double> values);

} // namespace tempera::engine::bench
