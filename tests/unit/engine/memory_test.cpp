// What one visit of a patient leaves to the next.
#include "synthetic.h"

#include "core/engine/memory_torch.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

using ::tempera::engine::testing::block_middle;
using ::tempera::engine::testing::block_span;
using ::tempera::engine::testing::planned_recording;

constexpr std::int64_t numbers = 6;
const auto modalities = static_cast<std::int64_t>(trained_modalities.size());

meta::Norm norm(double mean, double spread) {
    return {at::full({1, modalities + 1, numbers}, mean), at::full({1, modalities + 1, numbers}, spread)};
}

ExampleRows rows(const std::vector<std::int64_t> &emotions, std::int64_t modality = 1) {
    ExampleRows r;
    for (std::size_t i = 0; i < emotions.size(); ++i) {
        r.modality.push_back(modality);
        r.owner.push_back(static_cast<std::int64_t>(i));
        r.emotion.push_back(emotions[i]);
    }
    r.u = at::arange(static_cast<std::int64_t>(emotions.size()) * numbers, at::kFloat).view({-1, numbers});
    return r;
}

TEST(Memory, ExamplesAreFoundAgainWhereTheNextRecordingHasThem) {
    const auto own = rows({0, 1});
    const Memory memory = remember({}, own, norm(3, 2));
    EXPECT_TRUE(at::allclose(placed(memory, norm(3, 2)), own.u));
    EXPECT_TRUE(at::allclose(placed(memory, norm(0, 1)), (own.u - 3) / 2));
    EXPECT_TRUE(at::allclose(placed(memory, norm(10, 4)), (own.u - 3) * 2 + 10));
}

TEST(Memory, OlderVisitsFadeAndGiveWayToLaterOnes) {
    const Memory first = remember({}, rows(std::vector<std::int64_t>(5, 0)), norm(0, 1));
    const Memory second = remember(first, rows(std::vector<std::int64_t>(5, 0)), norm(0, 1));
    ASSERT_EQ(second.emotion.size(), 8U);
    EXPECT_EQ(std::count(second.weight.begin(), second.weight.end(), 1.0F), 5);
    EXPECT_EQ(std::count(second.weight.begin(), second.weight.end(), 0.5F), 3);
    EXPECT_EQ(second.weight.back(), 1); // older ones first
    EXPECT_EQ(second.z[0][0].item<float>(), 2 * numbers); // the first two of the first visit went
    EXPECT_EQ(examples_of(second, 2), (std::vector<int>{8, 0}));
}

TEST(Memory, WhatCountedLessGoesOnCountingLess) {
    ExampleRows own = rows({0, 1});
    own.weight = {0.5F, 1};
    const Memory first = remember({}, own, norm(0, 1));
    EXPECT_EQ(first.weight, (std::vector<float>{0.5F, 1}));
    EXPECT_EQ(remember(first, rows({0}), norm(0, 1)).weight, (std::vector<float>{0.25F, 0.5F, 1}));
}

TEST(Memory, RowsOfOneExampleStayTogetherAndMeasuresAreLeftOut) {
    ExampleRows own = rows({0, 1, 0, 1, 1});
    own.owner = {0, 1, 0, 1, 1}; // two examples with a face and a voice, one of them with measures
    own.modality = {0, 0, 1, 1, modalities};
    const Memory memory = remember({}, own, norm(0, 1));
    EXPECT_EQ(memory.owner, (std::vector<std::int64_t>{0, 0, 1, 1}));
    EXPECT_EQ(memory.modality, (std::vector<std::int64_t>{0, 1, 0, 1}));
    EXPECT_EQ(examples_of(memory, 2), (std::vector<int>{1, 1}));
}

TEST(Memory, GoesByTheEmotionsNames) {
    const Memory memory = remember({}, rows({0, 1, 2}), norm(0, 1));
    const Memory next = for_names(memory, {"joy", "gone", "torn"}, {"torn", "new", "joy"});
    EXPECT_EQ(next.emotion, (std::vector<std::int64_t>{2, 0}));
    EXPECT_EQ(next.z[1][0].item<float>(), 2 * numbers);
    EXPECT_TRUE(for_names(memory, {"joy", "gone", "torn"}, {"new"}).empty());
}

TEST(Memory, ComesBackFromAFileAndRefusesWhatDoesNotFit) {
    const Memory memory = remember(remember({}, rows({0, 1}), norm(0, 1)), rows({1}), norm(0, 1));
    TensorFile file;
    put(memory, file);
    const auto back = take_memory(file, numbers, 2);
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_TRUE(at::equal(back->z, memory.z));
    EXPECT_EQ(back->emotion, memory.emotion);
    EXPECT_EQ(back->owner, memory.owner);
    EXPECT_EQ(back->modality, memory.modality);
    EXPECT_EQ(back->weight, memory.weight);
    EXPECT_FALSE(take_memory(file, numbers + 1, 2));
    EXPECT_FALSE(take_memory(file, numbers, 1)); // an emotion too many
    for (const char *name : {"memory.modality", "memory.owner", "memory.emotion", "memory.weight"}) {
        TensorFile lacking = file;
        lacking.tensors.erase(name);
        EXPECT_EQ(take_memory(lacking, numbers, 2).error().code, ErrorCode::bad_model) << name;
        TensorFile odd = file;
        odd.tensors[name] = odd.tensors[name] - 9;
        EXPECT_EQ(take_memory(odd, numbers, 2).error().code, ErrorCode::bad_model) << name;
    }
    EXPECT_TRUE(take_memory({}, numbers, 2)->empty()); // of a version that remembered none
}

/// Kinds 0, 1, 2 in turn, twelve blocks of 4 s.
const std::vector<int> course{0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};

struct LaterVisit : ::testing::Test {
    std::unique_ptr<Engine> engine = testing::load(testing::small_network());
    const std::vector<std::string> names{"homesick", "relieved", "torn"};
    Encoded first = planned_recording(course), second = planned_recording(course, 77);

    Result<Engine::AdaptResult> adapt(const Encoded &recording, const std::vector<int> &blocks, const Adapted *before,
                                      const std::vector<std::string> &emotions) {
        Engine::AdaptRequest r;
        r.emotions = emotions;
        for (const int b : blocks) r.examples.push_back({block_span(b), course[static_cast<std::size_t>(b)]});
        r.recording = &recording;
        r.previous = before;
        return engine->adapt(r, Job{});
    }
    int strongest(const Adapted &adapted, const Encoded &recording, int block) {
        const auto s = engine->score(adapted, recording, {Time{}, recording.duration}, Job{});
        const auto n = s->emotions.size();
        const auto row = s->membership.begin() + block_middle(block).us / grid_step.us * static_cast<std::ptrdiff_t>(n);
        return static_cast<int>(std::max_element(row, row + static_cast<std::ptrdiff_t>(n)) - row);
    }
};

TEST_F(LaterVisit, NeedsNoLabelOfItsOwn) {
    const auto before = adapt(first, {0, 1, 2, 3, 4, 5}, nullptr, names);
    ASSERT_TRUE(before);
    const auto now = adapt(second, {}, &before->adapted, names);
    ASSERT_TRUE(now) << describe(now.error());
    EXPECT_TRUE(now->report.continued);
    EXPECT_EQ(now->report.examples, (std::vector<int>{0, 0, 0}));
    EXPECT_FALSE(now->report.after); // no label of this visit to judge it by
    EXPECT_TRUE(now->report.warnings.empty());
    for (int b = 0; b < 12; ++b)
        EXPECT_EQ(strongest(now->adapted, second, b), course[static_cast<std::size_t>(b)]) << b;
    // And it hands on what it got.
    const auto third = adapt(planned_recording(course, 99), {}, &now->adapted, names);
    ASSERT_TRUE(third) << describe(third.error());
    EXPECT_TRUE(third->report.continued);
}

TEST_F(LaterVisit, OneLabelCanBeCheckedAgainstThoseOfTheVisitBefore) {
    const auto before = adapt(first, {0, 1, 2, 3, 4, 5}, nullptr, names);
    const auto now = adapt(second, {0, 1, 2}, &before->adapted, names);
    ASSERT_TRUE(now) << describe(now.error());
    ASSERT_TRUE(now->report.after);
    EXPECT_EQ(now->report.after->n, 3); // labels of this visit only
    const auto single = [](const Warning &w) { return w.kind == WarningKind::single_example; };
    EXPECT_EQ(std::count_if(now->report.warnings.begin(), now->report.warnings.end(), single), 0);
    const auto alone = adapt(second, {0, 1, 2}, nullptr, names);
    EXPECT_FALSE(alone->report.after);
    EXPECT_EQ(std::count_if(alone->report.warnings.begin(), alone->report.warnings.end(), single), 3);
}

TEST_F(LaterVisit, WithoutALabelAndWithOtherEmotionsIsRefused) {
    const auto before = adapt(first, {0, 1, 2, 3, 4, 5}, nullptr, names);
    const auto now = adapt(second, {}, &before->adapted, {"bored", "proud", "shy"});
    ASSERT_FALSE(now);
    EXPECT_EQ(now.error().code, ErrorCode::bad_labels);
    const auto labelled = adapt(second, {0, 1, 2, 3}, &before->adapted, {"bored", "proud", "shy"});
    ASSERT_TRUE(labelled);
    EXPECT_FALSE(labelled->report.continued);
}

} // namespace
} // namespace tempera::engine
