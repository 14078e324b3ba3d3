// Columns of other programs, as the engine learns from them.
#include "core/workflow/measures.h"

#include "core/workflow/exchange.h"
#include "tests/support/media_maker.h"
#include "tests/support/tiny_model.h"

#include <cmath>
#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;
using test_support::TempDir;
using testing::HasSubstr;
using Use = MeasureUse;

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

exchange::Track track(std::string name, std::string unit, double rate, std::vector<float> values, Time start = {}) {
    exchange::Track t;
    t.name = std::move(name);
    t.unit = std::move(unit);
    t.rate = rate;
    t.start = start;
    t.values = std::move(values);
    return t;
}

TEST(MeasureUse, IsToldByNameAndUnit) {
    EXPECT_EQ(usual_use(track("AU12_r", "", 30, {})), Use::measure);
    EXPECT_TRUE(worth_learning(track("AU12_r", "", 30, {})));
    for (const char *name : {"confidence", " Confidence", "frameIndex", "success"})
        EXPECT_FALSE(worth_learning(track(name, "", 30, {}))) << name;
    EXPECT_EQ(usual_use(track("HR", "bpm", 1, {})), Use::heart_rate);
    EXPECT_EQ(usual_use(track("Heart rate", "1/min", 1, {})), Use::heart_rate);
    EXPECT_EQ(usual_use(track("EDA", "uS", 4, {})), Use::skin_conductance);
    EXPECT_EQ(usual_use(track("EDA", "\u00b5S", 4, {})), Use::skin_conductance);
    EXPECT_EQ(usual_use(track("temperature", "", 4, {})), Use::skin_temperature);
    EXPECT_EQ(usual_use(track("temperature", "degF", 4, {})), Use::measure); // it would be taken for fever
    EXPECT_EQ(usual_use(track("hr", "mV", 256, {})), Use::measure);
}

TEST(MeasuresOf, FastColumnsAreAveragedSlowOnesHold) {
    const auto fast = track("fast", "", 10, {1, 3, 5, missing, missing, missing, 7, 9});
    const auto slow = track("slow", "", 1, {10, 20});
    const auto m = measures_of({fast, slow}, {Use::measure, Use::measure}, {}, Time::seconds(2), {});
    ASSERT_TRUE(m) << describe(m.error());
    EXPECT_EQ(m->columns, (std::vector<model::Measure>{{"fast", ""}, {"slow", ""}}));
    ASSERT_EQ(m->stream.steps(), 10);
    const auto at = [&](std::size_t step, std::size_t column) { return m->stream.values[step * 2 + column]; };
    EXPECT_EQ(at(0, 0), 2);
    EXPECT_EQ(at(1, 0), 5);
    EXPECT_TRUE(std::isnan(at(2, 0)));
    EXPECT_EQ(at(3, 0), 8);
    EXPECT_TRUE(std::isnan(at(4, 0)));
    EXPECT_EQ(at(0, 1), 10);
    EXPECT_EQ(at(1, 1), 10);
    EXPECT_EQ(at(3, 1), 20); // 0.7 s: nearer to the second
    EXPECT_EQ(at(7, 1), 20);
    EXPECT_TRUE(std::isnan(at(9, 1)));
    EXPECT_EQ(m->stream.quality[0], 1);
    EXPECT_EQ(m->stream.quality[9], 0);
    EXPECT_EQ(m->body.steps(), 0);
}

TEST(MeasuresOf, BodySignalsGoToTheirOwnStreamAndTimesAreMoved) {
    const auto hr = track("HR", "bpm", 1, {70, 71, 300, 73}, Time::seconds(-1)); // nobody's heart beats 300 times
    const auto au = track("AU01_r", "", 5, {1, 2, 3, 4, 5});
    const auto m =
        measures_of({hr, au, au}, {Use::heart_rate, Use::none, Use::measure}, Time::seconds(1), Time::seconds(4), {});
    ASSERT_TRUE(m) << describe(m.error());
    ASSERT_EQ(m->columns.size(), 1U);
    EXPECT_TRUE(std::isnan(m->stream.values[4]));
    EXPECT_EQ(m->stream.values[5], 1);
    ASSERT_GT(m->body.steps(), 4);
    EXPECT_NEAR(m->body.values[0], 70, 0.2);
    const auto only_body = measures_of({hr}, {Use::heart_rate}, Time::seconds(1), Time::seconds(4), {});
    ASSERT_TRUE(only_body);
    EXPECT_EQ(only_body->stream.steps(), 0);
    EXPECT_FALSE(only_body->empty());
}

TEST(MeasuresOf, WhatCannotBeLearnedFromIsSaid) {
    const auto late = track("late", "", 5, {1, 2, 3}, Time::seconds(100));
    const auto outside = measures_of({late}, {Use::measure}, {}, Time::seconds(10), {});
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().code, ErrorCode::bad_measures);
    EXPECT_FALSE(measures_of({late}, {Use::none}, {}, Time::seconds(10), {}));
    const auto hr = track("hr", "", 1, {70, 71});
    const auto twice = measures_of({hr, hr}, {Use::heart_rate, Use::heart_rate}, {}, Time::seconds(10), {});
    ASSERT_FALSE(twice);
    EXPECT_THAT(twice.error().detail, HasSubstr("same body signal"));
    const std::vector<exchange::Track> many(most_measures + 1, track("x", "", 5, {1, 2}));
    const auto too_many = measures_of(many, std::vector(many.size(), Use::measure), {}, Time::seconds(10), {});
    ASSERT_FALSE(too_many);
    EXPECT_THAT(too_many.error().detail, HasSubstr("choose some"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(measures_of({hr}, {Use::measure}, {}, Time::seconds(10), Job(stop.get_token())).error().code,
              ErrorCode::cancelled);
}

/// A recording with neither a face nor a voice, 48 s long.
class LearnFromColumns : public testing::Test {
protected:
    void SetUp() override {
        if (!test_support::have_ffmpeg()) GTEST_SKIP() << "the ffmpeg program is not installed";
        test_support::ClipSpec spec;
        spec.frames = 480;
        spec.rate = "10";
        spec.width = 64, spec.height = 64;
        spec.sound = std::vector<float>(48 * 8000, 0.0F);
        spec.sample_rate = 8000;
        ASSERT_TRUE(test_support::make_clip(folder / "silent.mp4", spec));
        project = std::move(*Project::create(folder / "p.tempera"));
        const auto found = inspect_media(folder / "silent.mp4", {}, {}, {});
        ASSERT_TRUE(found);
        id = *project->add_recording(*found);
        static const fs::path weights = test_support::tiny_model(models().path());
        ASSERT_FALSE(weights.empty());
        host.emplace(weights);
    }
    static const TempDir &models() {
        static const TempDir folder;
        return folder;
    }
    /// Blocks of 4 s in turn of two kinds, which two of five columns tell apart.
    static std::vector<exchange::Track> columns() {
        std::mt19937 random(7);
        std::normal_distribution<float> noise(0, 0.3F);
        std::vector<exchange::Track> all;
        for (int c = 0; c < 5; ++c) {
            all.push_back(track("c" + std::to_string(c), "", 30, {}));
            for (int i = 0; i < 48 * 30; ++i)
                all.back().values.push_back((c < 2 ? static_cast<float>(i / 120 % 2) : 0.0F) + noise(random));
        }
        return all;
    }
    void import(const std::vector<exchange::Track> &tracks) {
        const auto measures = measures_of(tracks, std::vector(tracks.size(), Use::measure), {}, Time::seconds(48), {});
        ASSERT_TRUE(measures) << describe(measures.error());
        const auto key =
            keep_measures(project->path(), project->document().contents().recordings.at(id).measures, *measures);
        ASSERT_TRUE(key) << describe(key.error());
        auto edit = use_measures(project->document(), id, *key, false, "/a/openface.csv");
        ASSERT_TRUE(edit);
        EXPECT_EQ(edit->label, "Import measures");
        EXPECT_EQ(edit->detail, "openface.csv");
        ASSERT_TRUE(project->document().apply(std::move(*edit)));
    }

    TempDir folder;
    std::unique_ptr<Project> project;
    RecordingId id;
    std::optional<EngineHost> host;
};

TEST_F(LearnFromColumns, ThreeLabelsEachRecoverTheOthers) {
    const auto nothing = extract(*project->source(id), *host, {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::nothing_to_analyse);
    import(columns());
    std::ofstream labels(folder / "l.csv");
    labels << "onset_s,offset_s,emotion\n";
    for (int b = 0; b < 6; ++b) labels << 4 * b + 1 << ',' << 4 * b + 3 << ',' << (b % 2 ? "torn" : "joy") << '\n';
    labels.close();
    ASSERT_TRUE(import_labels(*project, id, folder / "l.csv"));
    Source source = *project->source(id);
    const auto extracted = extract(source, *host, {});
    ASSERT_TRUE(extracted) << describe(extracted.error());
    ASSERT_EQ(extracted->encoded->modalities.size(), 1U);
    EXPECT_EQ(extracted->encoded->modalities[0].modality, Modality::measures);
    EXPECT_EQ(extracted->encoded->modalities[0].dim, 5);
    const auto result = adapt(source, *extracted->encoded, *host, {});
    ASSERT_TRUE(result) << describe(result.error());
    ASSERT_TRUE(project->accept(source, *result));
    source = *project->source(id);
    const auto scores = score(source, *extracted->encoded, *host, {Time{}, source.duration}, {});
    ASSERT_TRUE(scores) << describe(scores.error());
    const auto column = [&](const std::string &name) {
        return static_cast<std::size_t>(std::find(scores->emotions.begin(), scores->emotions.end(), name) -
                                        scores->emotions.begin());
    };
    const std::size_t joy = column("joy"), torn = column("torn"), n = scores->emotions.size();
    for (std::size_t b = 6; b < 12; ++b) {
        const float *row = scores->membership.data() + (b * 20 + 10) * n;
        EXPECT_EQ(row[torn] > row[joy], b % 2 == 1) << b;
    }
    // It is one edit: undone, there is nothing to analyse again.
    ASSERT_TRUE(drop_measures(project->document(), id));
    const auto read = read_measures(source);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->columns.size(), 5U);
}

TEST_F(LearnFromColumns, ASecondFileStandsBesideTheFirst) {
    import(columns());
    auto more = columns();
    more.resize(1);
    more[0].name = "jitter";
    import(more);
    const auto read = read_measures(*project->source(id));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->columns.size(), 6U);
    EXPECT_EQ(read->columns.back().name, "jitter");
    EXPECT_FALSE(drop_measures(project->document(), RecordingId{999}));
}

TEST_F(LearnFromColumns, DamagedOnesAreAWarningAndTheRestGoesOn) {
    const std::string key = *project->file().put_blob(std::vector{std::byte{1}, std::byte{2}});
    auto edit = use_measures(project->document(), id, key, false, "x.csv");
    ASSERT_TRUE(edit);
    ASSERT_TRUE(project->document().apply(std::move(*edit)));
    const auto extracted = extract(*project->source(id), *host, {});
    ASSERT_FALSE(extracted); // nothing else is there
    EXPECT_THAT(extracted.error().detail, HasSubstr("damaged"));
}

} // namespace
} // namespace tempera::workflow
