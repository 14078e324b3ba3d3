// Imported measures: their description, and learning from them with and without other modalities.
#include "core/engine/facade_torch.h"
#include "core/engine/measures_torch.h"
#include "synthetic.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace tempera::engine {
namespace {

using testing::block_middle;
using testing::block_span;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

/// Columns that are noise, but for every third, whose level tells the kind of a block (20 steps each).
Latents columns(const std::vector<int> &plan, int count, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::normal_distribution<float> normal(0, 1);
    Latents l{Modality::measures, Time{}, count, {}, {}};
    for (const int kind : plan)
        for (int step = 0; step < 20; ++step) {
            for (int c = 0; c < count; ++c)
                l.values.push_back((c % 3 == 0 ? 2.0F * static_cast<float>(kind) : 0.0F) + 0.5F * normal(random));
            l.quality.push_back(1);
        }
    return l;
}

/// A modality that is the same whatever the block.
Latents says_nothing(Modality m, std::size_t blocks, std::uint64_t seed) {
    return testing::planned_latents(m, std::vector<int>(blocks, 0), seed);
}

const std::vector<int> plan{0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1};

Encoded recording_with(int count) {
    Encoded e;
    e.duration = grid_step * (20 * static_cast<std::int64_t>(plan.size()));
    e.modalities = {says_nothing(Modality::face, plan.size(), 11), says_nothing(Modality::voice, plan.size(), 12),
                    columns(plan, count, 13)};
    return e;
}

Engine::AdaptRequest three_each(const Encoded &recording, std::vector<std::string> names) {
    Engine::AdaptRequest request;
    request.emotions = std::move(names);
    for (int b = 0; b < 6; ++b) request.examples.push_back({block_span(b), plan[static_cast<std::size_t>(b)]});
    request.recording = &recording;
    return request;
}

/// How many of the blocks without a label have their own emotion on top at the middle.
int recovered(const Scores &s) {
    int right = 0;
    for (std::size_t b = 6; b < plan.size(); ++b) {
        const auto row = static_cast<std::size_t>(block_middle(static_cast<int>(b)).us / grid_step.us) * 2;
        right += (s.membership[row + 1] > s.membership[row]) == (plan[b] == 1);
    }
    return right;
}

TEST(Measures, TheDescriptionIsMeanAndDeviationOfEachColumnWithoutWhatIsMissing) {
    // Two columns over four steps; the second is there at two of them.
    const Tensor h = at::tensor({1.0F, 5.0F, 3.0F, missing, 1.0F, 9.0F, 3.0F, missing}).view({1, 4, 2});
    const Tensor d = measures::pool(h, at::ones({1, 4}), 6)[0];
    const std::vector<float> expected{2, 7, 1, 2, 0, 0};
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(d[static_cast<std::int64_t>(i)].item<float>(), expected[i], 1e-5) << i;
    // Steps of no weight take no part, and a column that is nowhere says nothing.
    const Tensor less = measures::pool(h, at::tensor({0.0F, 1.0F, 0.0F, 1.0F}).view({1, 4}), 6)[0];
    EXPECT_NEAR(less[0].item<float>(), 3, 1e-5);
    EXPECT_EQ(less[1].item<float>(), 0);
    EXPECT_EQ(less[3].item<float>(), 0);
}

TEST(Measures, WindowsAreThePoolOfTheStepsAround) {
    Tensor h = at::randn({30, 5}, at::kFloat), weight = at::rand({30}) + 0.1;
    h[7][2] = missing;
    weight[12] = 0;
    const Tensor all = measures::pool_windows(h, weight, 12, 3);
    for (const std::int64_t at_step : {0, 6, 15, 29}) {
        const auto low = std::max<std::int64_t>(0, at_step - 3), high = std::min<std::int64_t>(30, at_step + 4);
        const Tensor one =
            measures::pool(h.slice(0, low, high).unsqueeze(0), weight.slice(0, low, high).unsqueeze(0), 12)[0];
        EXPECT_LT((all[at_step] - one).abs().max().item<float>(), 2e-3F) << at_step;
    }
}

TEST(Measures, WideDescriptionsAreProjectedAndKeepTheirDistances) {
    const Tensor x = at::randn({20, 400}, at::kFloat);
    const Tensor y = measures::fit(x, 192);
    ASSERT_EQ(y.size(1), 192);
    double worst = 0;
    for (std::int64_t i = 0; i < 20; ++i)
        for (std::int64_t j = 0; j < i; ++j) {
            const double before = (x[i] - x[j]).norm().item<double>(), after = (y[i] - y[j]).norm().item<double>();
            worst = std::max(worst, std::abs(after / before - 1));
        }
    EXPECT_LT(worst, 0.25);
    EXPECT_TRUE(at::equal(measures::fit(x, 192), y));
    // What fits is not touched.
    EXPECT_TRUE(at::equal(measures::fit(x.slice(1, 0, 190), 192).slice(1, 0, 190), x.slice(1, 0, 190)));
    EXPECT_EQ(measures::fit(x.slice(1, 0, 190), 192).slice(1, 190).abs().max().item<float>(), 0);
    // The projection is part of every adapted state: it must never change.
    const Tensor unit = measures::fit(at::eye(400).slice(0, 0, 1), 192)[0];
    EXPECT_NEAR(unit.norm().item<double>(), 1, 0.2);
}

TEST(Measures, AreEncodedAsTheyAre) {
    auto engine = testing::load(testing::small_network());
    Stream s{Modality::measures, Time{}, grid_step, 2, {1, missing, 3, 4, missing, missing}, {1, 1, 1}};
    const auto l = engine->encode(s, {grid_step, grid_step * 5});
    ASSERT_TRUE(l) << describe(l.error());
    EXPECT_EQ(l->dim, 2);
    EXPECT_EQ(l->quality, (std::vector<float>{1, 0, 0, 0})); // a row without a number is not there
    EXPECT_EQ(l->values[0], 3);
    s.step = body_step;
    EXPECT_EQ(engine->encode(s, {Time{}, grid_step}).error().code, ErrorCode::bad_argument);
    s.step = grid_step;
    s.width = 3; // the numbers do not fit
    EXPECT_EQ(engine->encode(s, {Time{}, grid_step}).error().code, ErrorCode::bad_argument);
}

class LearningFromMeasures : public ::testing::TestWithParam<int> {
protected:
    std::unique_ptr<Engine> engine = testing::load(testing::small_network());
};

TEST_P(LearningFromMeasures, ThreeLabelsEachRecoverWhatFaceAndVoiceDoNotSay) {
    const Encoded recording = recording_with(GetParam());
    for (const auto &names : {std::vector<std::string>{"homesick", "torn"}, std::vector<std::string>{"joy", "anger"}}) {
        const auto result = engine->adapt(three_each(recording, names), Job{});
        ASSERT_TRUE(result) << describe(result.error());
        ASSERT_TRUE(result->report.after);
        EXPECT_GE(result->report.after->value, 5.0 / 6);
        EXPECT_FALSE(result->report.kept_prior);
        const auto scores = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
        ASSERT_TRUE(scores) << describe(scores.error());
        EXPECT_EQ(recovered(*scores), 6) << names[0];
        const auto measures_at = static_cast<std::size_t>(Modality::measures);
        for (std::size_t t = 0; t < scores->evidence.size(); ++t) {
            float sum = 0;
            for (std::size_t m = 0; m < modality_count; ++m) sum += scores->share[t * modality_count + m];
            EXPECT_NEAR(sum, 1, 1e-5);
            EXPECT_GT(scores->share[t * modality_count + measures_at], 0.1F);
        }
    }
}

TEST_P(LearningFromMeasures, TheyAloneAreEnough) {
    Encoded recording = recording_with(GetParam());
    recording.modalities.erase(recording.modalities.begin(), recording.modalities.begin() + 2);
    const auto result = engine->adapt(three_each(recording, {"joy", "torn"}), Job{});
    ASSERT_TRUE(result) << describe(result.error());
    ASSERT_TRUE(result->report.before);
    EXPECT_EQ(result->report.before->value, 0); // no prior knows measures
    const auto scores = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(scores);
    EXPECT_EQ(recovered(*scores), 6);
    // No rule reads them, so the inspector names none, and the rules have no evidence.
    const auto inspection = engine->inspect(result->adapted, recording, block_middle(8));
    ASSERT_TRUE(inspection);
    EXPECT_GT(inspection->evidence, 0);
    EXPECT_TRUE(inspection->rules.empty());
    const auto rules = engine->rules(result->adapted, recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(rules);
    EXPECT_EQ(*std::max_element(rules->evidence.begin(), rules->evidence.end()), 0);
    // The prior alone has nothing to say.
    const auto prior = engine->score(engine->prior({"joy", "torn"}), recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(prior);
    EXPECT_EQ(*std::max_element(prior->evidence.begin(), prior->evidence.end()), 0);
}

INSTANTIATE_TEST_SUITE_P(Columns, LearningFromMeasures, ::testing::Values(1, 3, 40, 96, 300));

TEST(Measures, MissingColumnsAndHolesDoNoHarm) {
    auto engine = testing::load(testing::small_network());
    Encoded recording = recording_with(12);
    Latents &m = recording.modalities[2];
    for (std::size_t t = 0; t < m.quality.size(); ++t) {
        m.values[t * 12 + 3] = missing;             // a column that is nowhere
        if (t % 5 == 0) m.values[t * 12] = missing; // and one with holes
        if (t >= 200 && t < 215) m.quality[t] = 0;  // and nothing at all for a while
    }
    const auto result = engine->adapt(three_each(recording, {"homesick", "torn"}), Job{});
    ASSERT_TRUE(result) << describe(result.error());
    const auto scores = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(scores);
    for (const float v : scores->membership) EXPECT_TRUE(std::isfinite(v));
    EXPECT_GE(recovered(*scores), 5);
    EXPECT_EQ(scores->share[207 * modality_count + static_cast<std::size_t>(Modality::measures)], 0);
}

TEST(Measures, AStateOutlivesTheirComingAndGoing) {
    auto engine = testing::load(testing::small_network());
    const Encoded with = recording_with(6);
    Encoded without = with;
    without.modalities.pop_back();
    const Span whole{Time{}, with.duration};
    const auto learned = engine->adapt(three_each(with, {"joy", "torn"}), Job{});
    const auto plain = engine->adapt(three_each(without, {"joy", "torn"}), Job{});
    ASSERT_TRUE(learned && plain);
    // Made with measures, they are gone; made without, they have come since: what is known of the rest still holds.
    ASSERT_TRUE(engine->score(learned->adapted, without, whole, Job{}));
    const auto came = engine->score(plain->adapted, with, whole, Job{});
    ASSERT_TRUE(came) << describe(came.error());
    const auto before = engine->score(plain->adapted, without, whole, Job{});
    ASSERT_TRUE(before);
    for (std::size_t i = 0; i < before->membership.size(); ++i)
        EXPECT_NEAR(came->membership[i], before->membership[i], 1e-5); // nobody has told them apart by measures yet
    // The patient's next visit may have other columns: it starts from what face and voice said.
    auto request = three_each(without, {"joy", "torn"});
    request.previous = &learned->adapted;
    const auto next = engine->adapt(request, Job{});
    ASSERT_TRUE(next) << describe(next.error());
    EXPECT_TRUE(next->report.continued);
    const Encoded other = recording_with(9);
    request = three_each(other, {"joy", "torn"});
    request.previous = &learned->adapted;
    EXPECT_TRUE(engine->adapt(request, Job{}));
}

} // namespace
} // namespace tempera::engine
