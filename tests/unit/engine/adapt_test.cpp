#include "synthetic.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

using testing::block_middle;
using testing::block_span;
using testing::planned_recording;

/// Kinds 0, 1, 2 in turn, twelve blocks of 4 s.
const std::vector<int> plan{0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2};

Engine::AdaptRequest request_for(const Encoded &recording, std::vector<std::string> emotions, const std::vector<int> &blocks) {
    Engine::AdaptRequest r;
    r.emotions = std::move(emotions);
    for (const int b : blocks) r.examples.push_back({block_span(b), plan[static_cast<std::size_t>(b)]});
    r.recording = &recording;
    return r;
}

/// The strongest emotion at the middle of block b.
int strongest(const Scores &s, int b) {
    const auto step = block_middle(b).us / grid_step.us;
    const auto n = s.emotions.size();
    const auto row = s.membership.begin() + static_cast<std::ptrdiff_t>(step) * static_cast<std::ptrdiff_t>(n);
    return static_cast<int>(std::max_element(row, row + static_cast<std::ptrdiff_t>(n)) - row);
}

bool has(const AdaptReport &report, WarningKind kind) {
    return std::any_of(report.warnings.begin(), report.warnings.end(), [&](const Warning &w) { return w.kind == kind; });
}

class Adapting : public ::testing::Test {
protected:
    std::unique_ptr<Engine> engine = testing::load(testing::small_network());
    Encoded recording = planned_recording(plan);
};

TEST_F(Adapting, ABodysMomentIsReadWithTheMinuteAroundIt) {
    const std::vector<int> minutes(60, 0); // four minutes of blocks of 4 s
    Encoded body{grid_step * (20 * 60), {testing::planned_latents(Modality::body, minutes, 7)}};
    const auto adapted = [&](double before, double after) {
        Engine::AdaptRequest r;
        r.emotions = {"stress", "rest"};
        r.recording = &body;
        for (int e = 0; e < 2; ++e) {
            const double middle = 60 + 100 * e;
            r.examples.push_back({{Time::seconds(middle - before), Time::seconds(middle + after)}, e});
        }
        const auto result = engine->adapt(r, Job{});
        EXPECT_TRUE(result) << (result ? "" : describe(result.error()));
        return result ? result->adapted.bytes : std::vector<std::byte>{};
    };
    const auto moment = adapted(0, 0);
    ASSERT_FALSE(moment.empty());
    EXPECT_EQ(moment, adapted(30, 30));
    EXPECT_EQ(moment, adapted(5, 5));
    EXPECT_NE(moment, adapted(45, 45)); // a longer label is read whole
}

TEST_F(Adapting, LearnsNamesThePriorNeverSaw) {
    const auto request = request_for(recording, {"homesick", "relieved", "torn"}, {0, 1, 2, 3, 4, 5});
    const auto result = engine->adapt(request, Job{});
    ASSERT_TRUE(result.has_value()) << describe(result.error());
    EXPECT_EQ(result->report.examples, (std::vector<int>{2, 2, 2}));
    ASSERT_TRUE(result->report.before && result->report.after);
    EXPECT_EQ(result->report.before->value, 0); // the prior has no such name
    EXPECT_GT(result->report.after->value, 0.8);
    EXPECT_EQ(result->report.after->n, 6);
    EXPECT_LT(result->report.after->low, result->report.after->value);
    EXPECT_FALSE(result->report.continued);
    ASSERT_EQ(result->report.after_each.size(), 3U);
    double right = 0;
    for (std::size_t e = 0; e < 3; ++e) {
        EXPECT_EQ(result->report.after_each[e].n, 2);
        EXPECT_EQ(result->report.before_each[e].value, 0);
        right += result->report.after_each[e].value * 2;
    }
    EXPECT_NEAR(right, result->report.after->value * 6, 1e-9);
    const auto scores = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(scores.has_value());
    for (int b = 6; b < 12; ++b) EXPECT_EQ(strongest(*scores, b), plan[static_cast<std::size_t>(b)]) << b;
}

TEST_F(Adapting, SameSeedSameBytes) {
    const auto request = request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3, 4, 5});
    const auto a = engine->adapt(request, Job{}), b = engine->adapt(request, Job{});
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->adapted.bytes, b->adapted.bytes);
    const auto x = engine->score(a->adapted, recording, {Time{}, recording.duration}, Job{});
    const auto y = engine->score(b->adapted, recording, {Time{}, recording.duration}, Job{});
    EXPECT_EQ(x->membership, y->membership);
}

TEST_F(Adapting, ScoresKeepTheirPromises) {
    auto &face = recording.modalities[0];
    for (std::size_t i = 100; i < 140; ++i) face.quality[i] = 0;
    for (std::size_t i = 110; i < 130; ++i) recording.modalities[1].quality[i] = 0;
    const auto result = engine->adapt(request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3}), Job{});
    ASSERT_TRUE(result.has_value());
    const auto s = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(s.has_value());
    ASSERT_EQ(s->steps(), recording.steps());
    for (std::size_t i = 0; i < s->membership.size(); ++i) {
        EXPECT_LE(0, s->lower[i]);
        EXPECT_LE(s->lower[i], s->membership[i]);
        EXPECT_LE(s->membership[i], s->upper[i]);
        EXPECT_LE(s->upper[i], 1);
    }
    for (std::size_t t = 0; t < s->evidence.size(); ++t) {
        float share = 0;
        for (std::size_t m = 0; m < modality_count; ++m) share += s->share[t * modality_count + m];
        EXPECT_NEAR(share, s->evidence[t] > 0 ? 1 : 0, 1e-5);
        EXPECT_GE(s->ambiguity[t], 0);
        EXPECT_LE(s->ambiguity[t], 1);
    }
    EXPECT_EQ(s->evidence[120], 0);
    EXPECT_EQ(s->share[105 * modality_count], 0); // no face there
    EXPECT_GT(s->evidence[105], 0);
    EXPECT_GT(s->share[50 * modality_count], 0);
}

TEST_F(Adapting, APartOfTheSpanScoresAsTheWhole) {
    const auto adapted = engine->adapt(request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3}), Job{})->adapted;
    const auto whole = engine->score(adapted, recording, {Time{}, recording.duration}, Job{});
    const auto part = engine->score(adapted, recording, {grid_step * 33, grid_step * 47}, Job{});
    ASSERT_TRUE(whole && part);
    EXPECT_EQ(part->start, grid_step * 33);
    ASSERT_EQ(part->steps(), 14);
    for (std::size_t i = 0; i < part->membership.size(); ++i) EXPECT_NEAR(part->membership[i], whole->membership[33 * 3 + i], 1e-5);
    const auto beyond = engine->score(adapted, recording, {recording.duration, recording.duration + Time::seconds(9)}, Job{});
    ASSERT_TRUE(beyond.has_value());
    EXPECT_EQ(beyond->steps(), 0);
}

TEST_F(Adapting, InspectionAgreesWithTheCurve) {
    const auto adapted = engine->adapt(request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3}), Job{})->adapted;
    const auto s = engine->score(adapted, recording, {Time{}, recording.duration}, Job{});
    const auto i = engine->inspect(adapted, recording, grid_step * 50 + Time::millis(70));
    ASSERT_TRUE(i.has_value());
    EXPECT_EQ(i->at, grid_step * 50);
    for (std::size_t e = 0; e < 3; ++e) {
        EXPECT_NEAR(i->membership[e], s->membership[50 * 3 + e], 1e-5);
        EXPECT_NEAR(i->lower[e], s->lower[50 * 3 + e], 1e-5);
    }
    EXPECT_NEAR(i->ambiguity, s->ambiguity[50], 1e-5);
    ASSERT_FALSE(i->rules.empty());
    float sum = 0;
    for (std::size_t r = 0; r < i->rules.size(); ++r) {
        sum += i->rules[r].strength;
        EXPECT_EQ(i->rules[r].contribution.size(), 3u);
        if (r == 0) continue;
        EXPECT_GE(i->rules[r - 1].strength, i->rules[r].strength);
    }
    EXPECT_LE(sum, 1.0001f);
    EXPECT_EQ(i->antecedents.size(), 8 * std::min<std::size_t>(3, i->rules.size()));
    for (const auto &a : i->antecedents) {
        EXPECT_GT(a.width, 0);
        ASSERT_EQ(a.covariance.size(), 8U);
        EXPECT_NEAR(a.covariance[static_cast<std::size_t>(a.dimension)], a.width * a.width, 1e-4);
        for (std::size_t e = 0; e < 8; ++e) { // symmetric, and no more together than each alone
            const auto &other = i->antecedents[static_cast<std::size_t>(&a - i->antecedents.data()) -
                                               static_cast<std::size_t>(a.dimension) + e];
            EXPECT_NEAR(a.covariance[e], other.covariance[static_cast<std::size_t>(a.dimension)], 1e-4);
            EXPECT_LE(std::abs(a.covariance[e]), a.width * other.width + 1e-4);
        }
    }
}

TEST_F(Adapting, ThePriorGivesUnknownNamesNothing) {
    const auto s = engine->score(engine->prior({"joy", "homesick"}), recording, {Time{}, recording.duration}, Job{});
    ASSERT_TRUE(s.has_value());
    for (std::size_t t = 0; t < s->evidence.size(); ++t) {
        EXPECT_GT(s->membership[2 * t], 0);
        EXPECT_EQ(s->membership[2 * t + 1], 0);
        EXPECT_EQ(s->upper[2 * t + 1], 0);
    }
    EXPECT_TRUE(engine->prior({"joy"}).bytes.empty());
}

TEST_F(Adapting, WarnsOfThinAndContradictoryLabels) {
    auto request = request_for(recording, {"joy", "fear", "torn"}, {0, 3, 6, 1});
    auto report = engine->adapt(request, Job{})->report;
    EXPECT_TRUE(has(report, WarningKind::few_examples));     // two emotions
    EXPECT_TRUE(has(report, WarningKind::single_example));   // fear
    EXPECT_TRUE(has(report, WarningKind::dominant_emotion)); // three of four are joy
    EXPECT_FALSE(has(report, WarningKind::contradiction));
    EXPECT_FALSE(has(report, WarningKind::no_evidence));

    request = request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3, 4, 5});
    report = engine->adapt(request, Job{})->report;
    for (const auto kind : {WarningKind::few_examples, WarningKind::single_example, WarningKind::dominant_emotion, WarningKind::contradiction, WarningKind::no_evidence})
        EXPECT_FALSE(has(report, kind)) << static_cast<int>(kind);

    request.examples.push_back({{block_span(0).onset + Time::millis(400), block_span(0).offset}, 1});
    report = engine->adapt(request, Job{})->report;
    const auto found = std::find_if(report.warnings.begin(), report.warnings.end(), [](const Warning &w) { return w.kind == WarningKind::contradiction; });
    ASSERT_NE(found, report.warnings.end());
    EXPECT_EQ(found->first, 0);
    EXPECT_EQ(found->second, 6);
}

TEST_F(Adapting, ContradictionWithoutOverlapIsSeenInLatentSpace) {
    auto request = request_for(recording, {"joy", "fear", "torn"}, {1, 2, 4, 5});
    // The same picture and sound again, elsewhere, under another name.
    for (auto &l : recording.modalities) std::copy_n(l.values.begin() + 20 * l.dim, 20 * l.dim, l.values.begin() + 20 * 10 * l.dim);
    request.examples.push_back({block_span(10), 0});
    const auto report = engine->adapt(request, Job{})->report;
    EXPECT_TRUE(has(report, WarningKind::contradiction));
}

TEST_F(Adapting, ALabelCountsByItsWeight) {
    // Blocks of the first kind, of which one was called by the second's name: how far does that count?
    const auto lead = [&](float weight) {
        auto request = request_for(recording, {"homesick", "relieved", "torn"}, {0, 1, 2});
        request.examples.push_back({block_span(3), 1, weight});
        const auto result = engine->adapt(request, Job{});
        EXPECT_TRUE(result.has_value());
        if (!result) return 0.0F;
        const auto scores = engine->score(result->adapted, recording, {Time{}, recording.duration}, Job{});
        EXPECT_TRUE(scores.has_value());
        const auto row = static_cast<std::size_t>(block_middle(6).us / grid_step.us) * 3;
        return scores ? scores->membership[row] - scores->membership[row + 1] : 0.0F;
    };
    const float full = lead(1), half = lead(0.5F), little = lead(0.1F);
    EXPECT_GT(half, full);
    EXPECT_GT(little, half);
    for (const float wrong : {0.0F, -1.0F, 1.5F, std::nanf("")}) {
        auto request = request_for(recording, {"homesick", "relieved", "torn"}, {0, 1, 2});
        request.examples[1].weight = wrong;
        const auto result = engine->adapt(request, Job{});
        ASSERT_FALSE(result.has_value()) << wrong;
        EXPECT_EQ(result.error().code, ErrorCode::bad_labels);
    }
}

TEST_F(Adapting, LabelsWithoutEvidence) {
    for (auto &l : recording.modalities) std::fill_n(l.quality.begin(), 20, 0.0f);
    auto request = request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3, 4, 5});
    const auto result = engine->adapt(request, Job{});
    ASSERT_TRUE(result.has_value());
    const auto &w = result->report.warnings;
    const auto found = std::find_if(w.begin(), w.end(), [](const Warning &x) { return x.kind == WarningKind::no_evidence; });
    ASSERT_NE(found, w.end());
    EXPECT_EQ(found->first, 0);
    EXPECT_EQ(result->report.examples[0], 1);
    // However many there are, few are listed.
    const auto once = request.examples.front();
    for (int i = 0; i < 500; ++i) request.examples.push_back(once);
    const auto many = engine->adapt(request, Job{});
    ASSERT_TRUE(many.has_value());
    int listed = 0, more = 0;
    for (const Warning &warning : many->report.warnings) {
        if (warning.kind != WarningKind::no_evidence) continue;
        ++listed;
        more += warning.more;
    }
    EXPECT_EQ(listed, most_listed);
    EXPECT_EQ(listed + more, 501);
    request.examples.resize(1);
    EXPECT_EQ(engine->adapt(request, Job{}).error().code, ErrorCode::bad_labels);
    request.examples.clear();
    EXPECT_EQ(engine->adapt(request, Job{}).error().code, ErrorCode::bad_labels);
    request.examples = {{block_span(1), 7}};
    EXPECT_EQ(engine->adapt(request, Job{}).error().code, ErrorCode::bad_labels);
}

TEST_F(Adapting, ShuffledLabelsAreNotBetterAndThePriorStays) {
    // Names the prior knows, labels that say nothing: somewhere among the seeds adaptation does worse held out.
    bool warned = false, kept = false;
    for (std::uint64_t seed = 1; seed < 30 && !(warned && kept); ++seed) {
        std::mt19937_64 random(seed);
        Engine::AdaptRequest r;
        r.emotions = {"joy", "fear", "anger"};
        for (int b = 0; b < 9; ++b) r.examples.push_back({block_span(b), static_cast<int>(random() % 3)});
        r.recording = &recording;
        const auto result = engine->adapt(r, Job{});
        ASSERT_TRUE(result.has_value());
        const auto &report = result->report;
        if (!report.before || report.before->value == 1) continue;
        EXPECT_EQ(has(report, WarningKind::not_better), report.after->value <= report.before->value);
        // Kept by more than a standard error of the paired difference, which is at most the root of the number held out.
        const double ahead = (report.before->value - report.after->value) * report.before->n;
        if (report.kept_prior) { EXPECT_GT(ahead, 1); }
        if (ahead > std::sqrt(report.before->n)) { EXPECT_TRUE(report.kept_prior); }
        EXPECT_EQ(report.kept_prior, result->adapted.bytes.empty());
        warned = warned || has(report, WarningKind::not_better);
        kept = kept || report.kept_prior;
    }
    EXPECT_TRUE(warned);
    EXPECT_TRUE(kept);
}

TEST_F(Adapting, AnEarlierSessionHelps) {
    const auto first = engine->adapt(request_for(recording, {"homesick", "relieved", "torn"}, {0, 1, 2, 3, 4, 5}), Job{});
    ASSERT_TRUE(first.has_value());
    const Encoded later = planned_recording(plan, 77);
    // Only one emotion is labelled in the new session, and the names stand in another order.
    auto request = request_for(later, {"torn", "homesick", "relieved"}, {});
    request.examples = {{block_span(0), 1}, {block_span(3), 1}};
    request.previous = &first->adapted;
    const auto second = engine->adapt(request, Job{});
    ASSERT_TRUE(second.has_value()) << describe(second.error());
    const auto s = engine->score(second->adapted, later, {Time{}, later.duration}, Job{});
    for (int b = 6; b < 12; ++b) EXPECT_EQ(strongest(*s, b), (plan[static_cast<std::size_t>(b)] + 1) % 3) << b;
    request.previous = nullptr;
    const auto alone = engine->adapt(request, Job{});
    EXPECT_NE(alone->adapted.bytes, second->adapted.bytes);
}

TEST_F(Adapting, StatesOfOtherWeightsAndDamagedStatesAreRefused) {
    auto adapted = engine->adapt(request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3}), Job{})->adapted;
    const auto other = testing::load(testing::small_network(99));
    EXPECT_EQ(other->score(adapted, recording, {Time{}, recording.duration}, Job{}).error().code,
              ErrorCode::adaptation_outdated);
    Adapted renamed = adapted;
    renamed.emotions.emplace_back("calm");
    EXPECT_EQ(engine->score(renamed, recording, {Time{}, recording.duration}, Job{}).error().code, ErrorCode::bad_model);
    adapted.bytes.resize(adapted.bytes.size() / 2);
    EXPECT_EQ(engine->inspect(adapted, recording, Time{}).error().code, ErrorCode::bad_model);
    auto request = request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3});
    request.previous = &adapted;
    EXPECT_EQ(engine->adapt(request, Job{}).error().code, ErrorCode::bad_model);
}

TEST_F(Adapting, StopsWhenTold) {
    std::stop_source stop;
    stop.request_stop();
    const Job job(stop.get_token());
    EXPECT_EQ(engine->adapt(request_for(recording, {"joy", "fear", "torn"}, {0, 1, 2, 3}), job).error().code, ErrorCode::cancelled);
    EXPECT_EQ(engine->score(engine->prior({"joy"}), recording, {Time{}, recording.duration}, job).error().code, ErrorCode::cancelled);
}

TEST_F(Adapting, RecordingsThatDoNotFitAreRefused) {
    Encoded twice = recording;
    twice.modalities.push_back(recording.modalities[0]);
    EXPECT_EQ(engine->score(engine->prior({"joy"}), twice, {Time{}, twice.duration}, Job{}).error().code, ErrorCode::bad_argument);
    Encoded narrow = recording;
    narrow.modalities[0].dim = 32;
    EXPECT_EQ(engine->score(engine->prior({"joy"}), narrow, {Time{}, narrow.duration}, Job{}).error().code, ErrorCode::bad_argument);
}

TEST_F(Adapting, NothingThereIsNoEvidence) {
    Encoded empty;
    empty.duration = Time::seconds(3);
    const auto s = engine->score(engine->prior({"joy"}), empty, {Time{}, empty.duration}, Job{});
    ASSERT_TRUE(s.has_value());
    EXPECT_EQ(s->evidence, std::vector<float>(15, 0.0f));
    EXPECT_EQ(engine->inspect(engine->prior({"joy"}), empty, Time::seconds(1))->evidence, 0);
}

} // namespace
} // namespace tempera::engine
