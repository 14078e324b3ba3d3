#include "core/engine/contrast_torch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tempera::engine {
namespace {

/// Two people, each with two takes of each of three emotions; `spread` between emotions.
struct Takes {
    Tensor x = at::zeros({12, 2});
    std::vector<std::int64_t> label;
    std::vector<std::int32_t> person;
};
Takes takes(bool in_order) {
    Takes t;
    for (std::int64_t i = 0; i < 12; ++i) {
        const std::int64_t emotion = (i % 6) / 2;
        t.label.push_back(in_order ? emotion : (i % 3));
        t.person.push_back(i < 6 ? 1 : 2);
        t.x[i][0] = std::cos(2.1 * static_cast<double>(emotion)) + (i < 6 ? 0 : 50);
        t.x[i][1] = std::sin(2.1 * static_cast<double>(emotion)) + 0.01 * static_cast<double>(i % 2);
    }
    return t;
}

TEST(Contrast, Is_lower_where_takes_of_one_emotion_lie_together_within_a_person) {
    const Takes sorted = takes(true), mixed = takes(false);
    const double low = contrast::loss(sorted.x, sorted.label, sorted.person).item<double>();
    const double high = contrast::loss(mixed.x, mixed.label, mixed.person).item<double>();
    EXPECT_LT(low, 0.1);
    EXPECT_GT(high, 1);
}

TEST(Contrast, Does_not_see_what_a_person_is_like_on_average) {
    Takes t = takes(true);
    const double before = contrast::loss(t.x, t.label, t.person).item<double>();
    t.x.slice(0, 0, 6).mul_(3).add_(7);
    EXPECT_NEAR(contrast::loss(t.x, t.label, t.person).item<double>(), before, 0.05);
}

TEST(Contrast, Is_zero_where_nobody_has_two_takes_of_one_emotion) {
    Takes t = takes(true);
    for (std::size_t i = 0; i < t.label.size(); ++i) t.label[i] = static_cast<std::int64_t>(i);
    EXPECT_EQ(contrast::loss(t.x, t.label, t.person).item<double>(), 0);
    std::fill(t.person.begin(), t.person.end(), -1); // unknown people
    EXPECT_EQ(contrast::loss(t.x, takes(true).label, t.person).item<double>(), 0);
}

TEST(Contrast, Order_keeps_every_take_and_puts_people_and_emotions_together) {
    TrainingSource source{"voices", Modality::voice, {}};
    Corpus corpus;
    corpus.source = &source;
    corpus.targets = at::zeros({96, 4});
    std::vector<std::int64_t> rows;
    for (std::int64_t i = 0; i < 96; ++i) {
        source.samples.emplace_back().subject = static_cast<std::int32_t>(i % 3);
        corpus.targets[i][(i / 3) % 4] = 1;
        rows.push_back(i);
    }
    augment::Random random(5);
    auto ordered = contrast::by_person(corpus, rows, random);
    ASSERT_EQ(ordered.size(), rows.size());
    for (std::size_t i = 0; i < ordered.size(); i += contrast::group)
        for (std::size_t k = i; k < i + contrast::group; k += 2) {
            EXPECT_EQ(ordered[k] % 3, ordered[i] % 3);
            EXPECT_EQ((ordered[k] / 3) % 4, (ordered[k + 1] / 3) % 4);
        }
    std::sort(ordered.begin(), ordered.end());
    EXPECT_EQ(ordered, rows);
}

} // namespace
} // namespace tempera::engine
