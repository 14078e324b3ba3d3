// What is remembered of a patient's earlier visits.
#include "core/workflow/memory.h"
#include "tests/support/media_maker.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

using test_support::TempDir;

class VisitsTest : public testing::Test {
protected:
    void SetUp() override {
        auto made = Project::create(folder / "p.tempera", "Rita");
        ASSERT_TRUE(made);
        project = std::move(*made);
    }
    /// A recording of the first patient with two labels, its session dated `date`.
    RecordingId visit(const std::string &name, const std::string &date) {
        std::ofstream(folder / (name + ".mp4")) << name;
        Project::NewRecording found;
        found.info.path = folder / (name + ".mp4");
        found.info.duration = Time::seconds(60);
        found.hash = name;
        const auto id = project->add_recording(found);
        EXPECT_TRUE(id);
        std::ofstream(folder / "l.csv") << "start,emotion\n5,anger\n20,joy\n";
        EXPECT_TRUE(import_labels(*project, *id, folder / "l.csv"));
        auto &document = project->document();
        const auto before = document.contents().sessions.at(document.contents().recordings.at(*id).session);
        auto after = before;
        after.date = date;
        model::Edit edit;
        edit.label = "date";
        edit.changes.push_back({model::Object(before), model::Object(after)});
        if (before != after) {
            EXPECT_TRUE(document.apply(std::move(edit)));
        }
        return *id;
    }
    /// Takes over an adaptation as the engine would give it, its bytes telling which.
    void learn(RecordingId id, bool kept_prior = false) {
        const auto source = project->source(id);
        ASSERT_TRUE(source);
        engine::Engine::AdaptResult result;
        result.adapted.emotions = source->emotion_keys;
        result.adapted.bytes.assign(static_cast<std::size_t>(id.value) + 1, std::byte{7});
        result.report.examples.assign(source->emotion_keys.size(), 0);
        result.report.continued = !source->previous.empty();
        result.report.kept_prior = kept_prior;
        ASSERT_TRUE(project->accept(*source, result));
    }
    std::vector<std::string> starts_from(RecordingId id) {
        std::vector<std::string> names;
        for (const auto &v : project->memory(id).visits) names.push_back(v.name);
        return names;
    }

    TempDir folder;
    std::unique_ptr<Project> project;
};

using testing::ElementsAre;
using testing::IsEmpty;

TEST_F(VisitsTest, ThreeVisitsMakeAChainThatSurvivesReopening) {
    const auto first = visit("one", "2026-01-01"), second = visit("two", "2026-02-01"),
               third = visit("three", "2026-03-01");
    learn(first);
    learn(second);
    EXPECT_THAT(starts_from(first), IsEmpty());
    EXPECT_THAT(starts_from(third), ElementsAre("two", "one"));
    EXPECT_EQ(project->source(third)->previous, project->source(second)->adapted);
    EXPECT_THAT(project->source(third)->earlier.size(), 2U);
    learn(third);
    const auto path = project->path();
    project.reset();
    project = std::move(*Project::open(path));
    const auto memory = project->memory(third);
    ASSERT_EQ(memory.used.size(), 2U);
    EXPECT_EQ(memory.used[0].name, "two");
    EXPECT_EQ(memory.used[1].recording, first);
    EXPECT_EQ(memory.used[1].date, "2026-01-01");
    EXPECT_TRUE(project->report(third)->continued);
    EXPECT_FALSE(project->report(first)->continued);
}

TEST_F(VisitsTest, OnlyWhatWasBeforeIsAStart) {
    const auto later = visit("later", "2026-05-01"), earlier = visit("earlier", "2026-04-01");
    learn(later);
    EXPECT_THAT(starts_from(earlier), IsEmpty());
    learn(earlier);
    EXPECT_THAT(starts_from(later), ElementsAre("earlier"));
    const auto undated = visit("undated", "");
    EXPECT_THAT(starts_from(undated), ElementsAre(testing::AnyOf("later", "earlier"))); // by the order of adding
}

TEST_F(VisitsTest, AVisitThatKeptTheGeneralModelIsPassedOver) {
    const auto first = visit("one", "2026-01-01"), second = visit("two", "2026-02-01"),
               third = visit("three", "2026-03-01");
    learn(first);
    learn(second, true);
    EXPECT_THAT(starts_from(third), ElementsAre("one"));
}

TEST_F(VisitsTest, TheSwitchIsThePatientsAndCanBeTakenBack) {
    const auto first = visit("one", "2026-01-01"), second = visit("two", "2026-02-01");
    learn(first);
    ASSERT_TRUE(project->set_memory(second, false));
    EXPECT_FALSE(project->memory(second).on);
    EXPECT_FALSE(project->memory(first).on);
    EXPECT_TRUE(project->source(second)->previous.empty());
    EXPECT_THAT(starts_from(second), ElementsAre("one")); // what it would start from stays to be seen
    const auto path = project->path();
    project.reset();
    project = std::move(*Project::open(path));
    EXPECT_FALSE(project->memory(second).on);
    ASSERT_TRUE(project->document().undo({}));
    EXPECT_TRUE(project->memory(second).on);
    EXPECT_FALSE(project->source(second)->previous.empty());
}

TEST_F(VisitsTest, ForgettingLeavesWhatIsInForceAndCountsAnewAfterwards) {
    const auto first = visit("one", "2026-01-01"), second = visit("two", "2026-02-01"),
               third = visit("three", "2026-03-01");
    learn(first);
    learn(second);
    ASSERT_TRUE(project->forget_memory(third));
    EXPECT_THAT(starts_from(third), IsEmpty());
    EXPECT_TRUE(project->source(third)->previous.empty());
    EXPECT_FALSE(project->source(second)->adapted.empty());
    EXPECT_THAT(starts_from(second), IsEmpty());
    learn(second); // made after the forgetting, and from nothing: it is remembered
    EXPECT_THAT(starts_from(third), ElementsAre("two"));
    ASSERT_TRUE(project->forget_memory(third));
    ASSERT_TRUE(project->document().undo({}));
    EXPECT_THAT(starts_from(third), ElementsAre("two"));
}

TEST_F(VisitsTest, AnotherPatientsVisitsAreNoStart) {
    const auto first = visit("one", "2026-01-01"), second = visit("two", "2026-02-01");
    learn(first);
    auto &document = project->document();
    const model::Patient other{document.fresh<PatientId>(), "Patient 2", {}};
    const auto before = document.contents().sessions.at(document.contents().recordings.at(second).session);
    auto after = before;
    after.patient = other.id;
    model::Edit edit;
    edit.label = "patient";
    edit.changes = {{std::nullopt, model::Object(other)}, {model::Object(before), model::Object(after)}};
    ASSERT_TRUE(document.apply(std::move(edit)));
    EXPECT_THAT(starts_from(second), IsEmpty());
    ASSERT_TRUE(project->forget_memory(second)); // of nobody else
    EXPECT_EQ(document.contents().patients.at(project->memory(first).patient).forgotten, AdaptationId{});
}

TEST_F(VisitsTest, UnknownRecordings) {
    EXPECT_THAT(project->memory(RecordingId{999}).visits, IsEmpty());
    EXPECT_FALSE(project->set_memory(RecordingId{999}, true));
    EXPECT_FALSE(project->forget_memory(RecordingId{999}));
}

TEST_F(VisitsTest, WhatWasLearnedFromIsFoundAgain) {
    const auto id = visit("one", "2026-01-01");
    EXPECT_FALSE(project->source_learned(id));
    learn(id);
    const auto then = project->source(id)->example_ids;
    std::ofstream(folder / "more.csv") << "start,emotion\n40,fear\n";
    ASSERT_TRUE(import_labels(*project, id, folder / "more.csv"));
    EXPECT_EQ(project->source(id)->examples.size(), 3U);
    EXPECT_EQ(project->source_learned(id)->example_ids, then);
    EXPECT_EQ(project->source_learned(id)->examples.size(), 2U);
}

} // namespace
} // namespace tempera::workflow
