// What raters rated continuously: as curves, and as how much their labels count.
#include "core/model/trace_edits.h"
#include "core/model/trace_values.h"
#include "core/workflow/project.h"
#include "core/workflow/ratings.h"
#include "tests/support/media_maker.h"

#include <cmath>
#include <fstream>
#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

using ::testing::ElementsAre;
using ::testing::FloatEq;

/// A minute, a rater with a tier, and another one.
struct Rated {
    test_support::TempDir folder;
    std::unique_ptr<Project> project;
    RecordingId recording;
    RaterId rita, paul;
    TierId tier, other;

    Rated() {
        project = std::move(*Project::create(folder / "p.tempera", "Rita"));
        Project::NewRecording found;
        found.info.path = folder / "visit.mp4";
        found.info.duration = Time::seconds(60);
        found.hash = "h";
        std::ofstream(found.info.path) << "x";
        recording = *project->add_recording(found);
        rita = project->default_rater();
        auto &document = project->document();
        model::Edit edit;
        paul = document.fresh<RaterId>();
        edit.changes.push_back({std::nullopt, model::Object(model::Rater{paul, "Paul"})});
        EXPECT_TRUE(document.apply(edit));
        tier = *project->tier(recording, rita);
        other = *project->tier(recording, paul);
    }
    EmotionId emotion(const std::string &key) const {
        for (const auto &[id, e] : project->document().contents().emotions)
            if (e.builtin == key) return id;
        return {};
    }
    void rate(TierId on, EmotionId what, float low, float high, double from, const std::vector<float> &values) {
        model::Trace trace;
        trace.tier = on;
        trace.emotion = what;
        if (!what) trace.dimension = "valence";
        trace.low = low;
        trace.high = high;
        trace.start = Time::seconds(from);
        trace.step = Time::millis(100);
        trace.values = *project->file().put_blob(model::trace_bytes(values));
        auto edit = model::add_trace(project->document(), trace);
        ASSERT_TRUE(edit);
        ASSERT_TRUE(project->document().apply(*edit));
    }
    void label(TierId on, EmotionId what, double from, double to) {
        auto edit = model::add_annotations(project->document(), on, {{{Time::seconds(from), Time::seconds(to)}, what, {}}});
        ASSERT_TRUE(edit);
        ASSERT_TRUE(project->document().apply(*edit));
    }
    std::vector<float> weights() const {
        std::vector<float> all;
        const auto source = project->source(recording);
        if (source)
            for (const auto &example : source->examples) all.push_back(example.weight);
        return all;
    }
};

TEST(Ratings, AreThoseOfOneRaterAndOfEmotions) {
    Rated p;
    p.rate(p.tier, p.emotion("joy"), 0, 1, 1, std::vector<float>(20, 0.5F));
    p.rate(p.tier, {}, -1, 1, 1, std::vector<float>(20, 0.5F));
    p.rate(p.other, p.emotion("fear"), 0, 10, 2, std::vector<float>(20, 2.0F));
    const auto &contents = p.project->document().contents();
    const auto rita = ratings_of(contents, p.recording, p.rita), paul = ratings_of(contents, p.recording, p.paul);
    ASSERT_EQ(rita.size(), 1U);
    EXPECT_EQ(rita[0].emotion, "joy");
    const auto read = read_ratings(paul, p.project->path());
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 1U);
    EXPECT_EQ(read->front().emotion, "fear");
    EXPECT_EQ(read->front().high, 10);
    EXPECT_EQ(read->front().series.values.size(), 20U);
    EXPECT_TRUE(ratings_of(contents, RecordingId{99}, p.rita).empty());
    EXPECT_FALSE(read_ratings(paul, p.folder / "none.tempera"));
}

TEST(Ratings, ALabelCountsAsStronglyAsItsEmotionWasRated) {
    Rated p;
    std::vector<float> values(100, 5.0F); // from 10 to 20 s, of 10
    std::fill(values.begin() + 50, values.end(), 9.0F);
    values[60] = std::nanf("");
    p.rate(p.tier, p.emotion("joy"), 0, 10, 10, values);
    p.label(p.tier, p.emotion("joy"), 11, 13);   // half
    p.label(p.tier, p.emotion("joy"), 15, 17);   // nearly all, with a hole
    p.label(p.tier, p.emotion("joy"), 14, 16);   // half of each
    p.label(p.tier, p.emotion("joy"), 20.3, 20.3); // a moment after the last value: what was rated just before
    p.label(p.tier, p.emotion("joy"), 30, 31);   // not rated there
    p.label(p.tier, p.emotion("fear"), 11, 13);  // rated was another emotion
    p.label(p.other, p.emotion("joy"), 11, 13);  // another rater's
    ASSERT_TRUE(p.project->source(p.recording));
    EXPECT_THAT(p.weights(), ElementsAre(FloatEq(0.5F), 1, 1, FloatEq(0.7F), FloatEq(0.9F), FloatEq(0.9F), 1));
    // Undone, it counts fully again; rated as nothing, it still counts a little.
    while (!p.project->document().contents().traces.empty()) ASSERT_TRUE(p.project->document().undo(p.recording));
    p.label(p.tier, p.emotion("joy"), 11, 13);
    EXPECT_THAT(p.weights(), ElementsAre(1));
    p.rate(p.tier, p.emotion("joy"), 0, 1, 10, std::vector<float>(100, 0.0F));
    EXPECT_THAT(p.weights(), ElementsAre(FloatEq(0.05F)));
}

TEST(Ratings, ThatCannotBeReadChangeNothing) {
    Rated p;
    const auto &contents = p.project->document().contents();
    p.rate(p.tier, p.emotion("joy"), 0, 1, 10, std::vector<float>(100, 0.5F));
    p.label(p.tier, p.emotion("joy"), 11, 13);
    const std::vector<model::Annotation> labels{contents.annotations.begin()->second};
    const auto damaged = [](const std::string &) -> Result<std::vector<float>> {
        return fail(ErrorCode::bad_project, "p.tempera", "damaged");
    };
    EXPECT_THAT(label_weights(labels, contents, damaged), ElementsAre(1));
}

} // namespace
} // namespace tempera::workflow
