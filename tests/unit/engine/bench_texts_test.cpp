#include "core/engine/bench/texts.h"

#include "tests/unit/engine/synthetic.h"

#include <gtest/gtest.h>

namespace tempera::engine::bench {
namespace {

TEST(BenchTexts, Threshold_is_where_f1_is_best) {
    // Said down to 0.6: two of two true found, one too many: 2*2/(3+2) = 0.8. Down to 0.9: 2*1/(1+2).
    const auto [threshold, f1] = best_threshold({0.9F, 0.7F, 0.6F, 0.2F}, {1, 0, 1, 0});
    EXPECT_FLOAT_EQ(static_cast<float>(threshold), 0.6F);
    EXPECT_NEAR(f1, 0.8, 1e-12);
}

TEST(BenchTexts, Equal_memberships_are_said_together) {
    const auto [threshold, f1] = best_threshold({0.5F, 0.5F, 0.5F}, {1, 0, 0});
    EXPECT_FLOAT_EQ(static_cast<float>(threshold), 0.5F);
    EXPECT_NEAR(f1, 0.5, 1e-12);
}

TEST(BenchTexts, Nothing_true_gives_nothing) { EXPECT_EQ(best_threshold({0.9F}, {0}).second, 0); }

TEST(BenchTexts, Counts_what_an_untrained_network_says_of_texts) {
    const engine::testing::Scratch scratch;
    const auto path = scratch / "w.safetensors";
    const Network n = engine::testing::small_network();
    ASSERT_TRUE(write_file(path, encode_network(n)));
    TrainingSet set{n.settings.emotions, {{"texts", Modality::words, {}}}};
    for (int i = 0; i < 60; ++i) {
        auto &s = set.sources[0].samples.emplace_back();
        s.targets.assign(set.emotions.size(), 0);
        s.targets[static_cast<std::size_t>(i % 3)] = 1;
        s.words = {i % 3 == 0 ? "fine" : i % 3 == 1 ? "still" : "glad", "today"};
        s.validation = i >= 40;
    }
    const auto f = text_figures(path, set, 1, Job{});
    ASSERT_TRUE(f) << describe(f.error());
    EXPECT_EQ(f->texts, 20);
    EXPECT_EQ(f->chosen_on, 4);
    ASSERT_EQ(f->f1.size(), n.settings.emotions.size());
    for (const double x : f->f1) EXPECT_TRUE(x >= 0 && x <= 1);
    EXPECT_EQ(f->f1.back(), 0); // "stress" is nowhere true
}

TEST(BenchTexts, Texts_are_needed) {
    const engine::testing::Scratch scratch;
    const auto path = scratch / "w.safetensors";
    const Network n = engine::testing::small_network();
    ASSERT_TRUE(write_file(path, encode_network(n)));
    const auto none = text_figures(path, {n.settings.emotions, {}}, 1, Job{});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::bad_argument);
    const auto foreign = text_figures(scratch / "none", {n.settings.emotions, {}}, 1, Job{});
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, ErrorCode::file_not_found);
}

} // namespace
} // namespace tempera::engine::bench
