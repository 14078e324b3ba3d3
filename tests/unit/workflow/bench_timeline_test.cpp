#include "core/workflow/bench_timeline.h"

#include "tests/support/media_maker.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

namespace bench = engine::bench;
using testing::ElementsAre;

/// A clip whose latents lie around the direction of its label, of `steps` steps with silence before and after.
bench::Item clip(const std::string &subject, const std::string &label, std::int64_t steps, int dim, unsigned seed,
                 Modality modality = Modality::voice) {
    std::mt19937 random(seed);
    std::mt19937 fixed(static_cast<unsigned>(std::hash<std::string>{}(label)));
    std::normal_distribution<float> normal(0, 1);
    std::vector<float> direction;
    for (int c = 0; c < dim; ++c) direction.push_back(normal(fixed));
    engine::Latents l{modality, Time{}, dim, {}, {}};
    for (std::int64_t i = 0; i < steps; ++i) {
        for (int c = 0; c < dim; ++c)
            l.values.push_back(direction[static_cast<std::size_t>(c)] + 0.4f * normal(random));
        l.quality.push_back(steps > 4 && (i == 0 || i + 1 == steps) ? 0.0f : 1.0f);
    }
    return {subject, label, {std::move(l)}};
}

std::vector<const bench::Item *> pointers(const std::vector<bench::Item> &items) {
    std::vector<const bench::Item *> all;
    for (const auto &item : items) all.push_back(&item);
    return all;
}

std::vector<bench::Item> clips(const std::string &subject, int each, int dim) {
    std::vector<bench::Item> items;
    for (int i = 0; i < each; ++i)
        for (const char *label : {"calmish", "tense", "grumpy"})
            items.push_back(clip(subject, label, 14, dim, static_cast<unsigned>(items.size()) + 100));
    return items;
}

TEST(JoinClips, LiesOnTheGridWithSilenceBetween) {
    const auto items = clips("p", 4, 6);
    const JoinSettings settings;
    const JoinedSession s = join_clips(pointers(items), settings, 3);
    EXPECT_EQ(s.subject, "p");
    EXPECT_THAT(s.emotions, ElementsAre("calmish", "grumpy", "tense"));
    ASSERT_EQ(s.pieces.size(), 12u);
    ASSERT_EQ(s.recording.modalities.size(), 1u);
    const engine::Latents &l = s.recording.modalities[0];
    EXPECT_EQ(l.steps(), s.recording.steps());
    EXPECT_EQ(l.values.size(), static_cast<std::size_t>(l.steps() * l.dim));
    std::vector<int> count(3, 0);
    for (std::size_t i = 0; i < s.pieces.size(); ++i) {
        const Span span = s.pieces[i].span;
        ++count[static_cast<std::size_t>(s.pieces[i].emotion)];
        EXPECT_EQ(span.length(), grid_step * 12); // without the silent ends of the clip
        const auto first = span.onset.us / grid_step.us;
        EXPECT_GT(l.quality[static_cast<std::size_t>(first)], 0);
        EXPECT_EQ(l.quality[static_cast<std::size_t>(first - 1)], 0);
        if (i > 0) {
            const Time gap = span.onset - s.pieces[i - 1].span.offset - grid_step * 2;
            EXPECT_GE(gap, settings.shortest_gap);
            EXPECT_LE(gap, settings.longest_gap);
        }
    }
    EXPECT_THAT(count, ElementsAre(4, 4, 4));
    const JoinedSession again = join_clips(pointers(items), settings, 3),
                        other = join_clips(pointers(items), settings, 4);
    EXPECT_EQ(again.recording.modalities[0].values, l.values);
    EXPECT_NE(other.recording.modalities[0].values, l.values);
}

TEST(JoinClips, HoldsPicturesTakesTurnsAndKeepsModalitiesApart) {
    std::vector<bench::Item> items;
    for (unsigned i = 0; i < 9; ++i) items.push_back(clip("p", "joy", 1, 4, i, Modality::face));
    for (unsigned i = 0; i < 3; ++i) items.push_back(clip("p", "anger", 8, 4, 50 + i, Modality::voice));
    JoinSettings settings;
    settings.length = Time::seconds(1);
    settings.least = 2;
    const JoinedSession s = join_clips(pointers(items), settings, 1);
    ASSERT_EQ(s.pieces.size(), 4u); // two of each, although the first is longer than asked for
    ASSERT_EQ(s.recording.modalities.size(), 2u);
    for (const auto &piece : s.pieces) {
        const auto at = static_cast<std::size_t>(piece.span.onset.us / grid_step.us);
        const bool joy = s.emotions[static_cast<std::size_t>(piece.emotion)] == "joy";
        EXPECT_EQ(s.recording.modalities[0].quality[at] > 0, joy);
        EXPECT_EQ(s.recording.modalities[1].quality[at] > 0, !joy);
        EXPECT_EQ(piece.span.length(), joy ? settings.hold : grid_step * 6);
    }
}

TEST(BenchTimeline, LabelsHelpAndSameSeedGivesSameFigures) {
    const test_support::TempDir folder;
    const auto weights = test_support::tiny_model(folder.path());
    ASSERT_FALSE(weights.empty());
    auto engine = engine::Engine::load(weights, 1);
    ASSERT_TRUE(engine) << describe(engine.error());
    const int dim = (*engine)->info().dims[static_cast<std::size_t>(Modality::voice)];
    auto items = clips("p", 5, dim);
    items.push_back(clip("lonely", "tense", 14, dim, 1));
    TimelineSettings settings;
    settings.shots = {3, 1};
    settings.sessions = 2;
    const auto report = bench_timeline(**engine, items, settings, Job{});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_THAT(report->subjects, ElementsAre("p"));
    EXPECT_THAT(report->unused, ElementsAre("lonely"));
    ASSERT_EQ(report->rows.size(), 3u);
    EXPECT_EQ(report->rows[0].shots, 0);
    EXPECT_EQ(report->rows[2].shots, 3);
    // The prior knows none of the names, so that all is learned from the labels.
    EXPECT_EQ(report->rows[0].macro_f1.mean, 0);
    EXPECT_EQ(report->rows[0].matched, 0);
    EXPECT_TRUE(std::isnan(report->rows[0].onset_error));
    EXPECT_GT(report->rows[2].strongest_macro_f1.mean, 0.8);
    for (const auto &row : report->rows)
        for (const auto &e : {row.macro_f1, row.strongest_macro_f1, row.segment_f1}) {
            EXPECT_GE(e.mean, 0);
            EXPECT_LE(e.mean, 1);
        }
    const Gain &gain = report->gain;
    ASSERT_FALSE(gain.curve.empty());
    EXPECT_EQ(gain.curve.front().labels, 1);
    EXPECT_GT(gain.curve.back().suggested, gain.curve.front().suggested);
    EXPECT_GE(gain.needed_suggested.mean, 1);
    EXPECT_LE(gain.needed_suggested.mean, 15);
    EXPECT_EQ(gain.runs_suggested, 2);
    EXPECT_EQ(gain.runs_random, 4);
    settings.gain = false;
    const auto again = bench_timeline(**engine, items, settings, Job{});
    ASSERT_TRUE(again);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(again->rows[i].macro_f1.mean, report->rows[i].macro_f1.mean);
    EXPECT_TRUE(again->gain.curve.empty());

    // What cannot be measured.
    const auto code = [&](const std::vector<bench::Item> &of, TimelineSettings with, const Job &job = {}) {
        const auto refused = bench_timeline(**engine, of, with, job);
        return refused ? ErrorCode::internal : refused.error().code;
    };
    TimelineSettings bad = settings;
    bad.shots = {0};
    EXPECT_EQ(code(items, bad), ErrorCode::bad_argument);
    bad = settings;
    bad.sessions = 0;
    EXPECT_EQ(code(items, bad), ErrorCode::bad_argument);
    bad = settings;
    bad.join.longest_gap = Time{};
    EXPECT_EQ(code(items, bad), ErrorCode::bad_argument);
    EXPECT_EQ(code({}, settings), ErrorCode::bad_labels);
    EXPECT_EQ(code({items.back()}, settings), ErrorCode::bad_labels);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(code(items, settings, Job(stop.get_token())), ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::workflow
