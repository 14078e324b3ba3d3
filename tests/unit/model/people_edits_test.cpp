#include "core/model/people_edits.h"

#include "core/model/edits.h"

#include <gtest/gtest.h>

namespace tempera::model {
namespace {

struct PeopleEdits : testing::Test {
    Document doc;
    Patient first{doc.fresh<PatientId>(), "Patient 1", {}}, second{doc.fresh<PatientId>(), "Patient 2", {}};
    Session visit{doc.fresh<SessionId>(), first.id, "v1", "2026-01-31"},
        later{doc.fresh<SessionId>(), first.id, "v2", ""};

    void SetUp() override {
        Edit edit;
        for (const Object &object : {Object(first), Object(second), Object(visit), Object(later)})
            edit.changes.push_back({{}, object});
        ASSERT_TRUE(doc.apply(edit));
    }
};

TEST_F(PeopleEdits, APatientIsRenamed) {
    ASSERT_TRUE(doc.apply(*rename_patient(doc, first.id, "A-17")));
    EXPECT_EQ(doc.contents().patients.at(first.id).name, "A-17");
    EXPECT_TRUE(rename_patient(doc, first.id, "A-17")->changes.empty());
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents().patients.at(first.id).name, "Patient 1");
    EXPECT_EQ(rename_patient(doc, first.id, "Patient 2").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(rename_patient(doc, first.id, "").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(rename_patient(doc, PatientId{99}, "x").error().code, ErrorCode::stale);
}

TEST_F(PeopleEdits, AVisitGetsADateAndAnotherPatient) {
    ASSERT_TRUE(doc.apply(*change_visit(doc, visit.id, "Patient 2", "2026-02-01")));
    EXPECT_EQ(doc.contents().sessions.at(visit.id).patient, second.id);
    EXPECT_EQ(doc.contents().sessions.at(visit.id).date, "2026-02-01");
    EXPECT_TRUE(doc.contents().patients.contains(first.id)) << "the other visit is still theirs";
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents().sessions.at(visit.id), visit);
    EXPECT_TRUE(change_visit(doc, visit.id, "Patient 1", "2026-01-31")->changes.empty());
}

TEST_F(PeopleEdits, ANewPatientIsAddedAndOneWithoutVisitsGoes) {
    ASSERT_TRUE(doc.apply(*change_visit(doc, visit.id, "A-17", "")));
    EXPECT_EQ(doc.contents().patients.size(), 3U);
    ASSERT_TRUE(doc.apply(*change_visit(doc, later.id, "A-17", "")));
    EXPECT_FALSE(doc.contents().patients.contains(first.id));
    ASSERT_TRUE(doc.undo({}));
    EXPECT_TRUE(doc.contents().patients.contains(first.id));
    EXPECT_EQ(doc.contents().sessions.at(later.id), later);
}

TEST_F(PeopleEdits, WhatIsNoDayIsRefused) {
    for (const char *date : {"2026-02-30", "31.01.2026", "2026-1-31", "2026-13-01", "soon", "2026-01-3x"})
        EXPECT_EQ(change_visit(doc, visit.id, "Patient 1", date).error().code, ErrorCode::bad_argument) << date;
    EXPECT_TRUE(change_visit(doc, visit.id, "Patient 1", "2024-02-29"));
    EXPECT_EQ(change_visit(doc, visit.id, "", "").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(change_visit(doc, SessionId{99}, "x", "").error().code, ErrorCode::stale);
}

struct RemovedRecording : PeopleEdits {
    Emotion joy{doc.fresh<EmotionId>(), "joy"};
    Rater rater{doc.fresh<RaterId>(), "Rater"};
    Recording gone{doc.fresh<RecordingId>(), visit.id, "videos/gone.mp4"}, stays{doc.fresh<RecordingId>(), later.id, "stays.mp4"};
    Tier its{doc.fresh<TierId>(), gone.id, rater.id, "Rater"}, others{doc.fresh<TierId>(), stays.id, rater.id, "Rater"};
    Adaptation adaptation{doc.fresh<AdaptationId>(), gone.id, "key", "{}", ""};

    void SetUp() override {
        PeopleEdits::SetUp();
        gone.adaptation = adaptation.id;
        Edit edit;
        const Annotation label{doc.fresh<AnnotationId>(), its.id, {Time::seconds(1), Time::seconds(2)}, joy.id, {}},
            other{doc.fresh<AnnotationId>(), others.id, {Time::seconds(1), Time::seconds(2)}, joy.id, {}};
        Tier within = its;
        within.id = doc.fresh<TierId>();
        within.parent = its.id;
        Trace trace;
        trace.id = doc.fresh<TraceId>(), trace.tier = within.id, trace.dimension = "valence", trace.step = Time::millis(100);
        const Companion room{doc.fresh<CompanionId>(), gone.id, "room.mp4", {}, {}, {}};
        for (const Object &object : {Object(joy), Object(rater), Object(gone), Object(stays), Object(adaptation), Object(its), Object(within),
                                     Object(others), Object(label), Object(other), Object(trace), Object(room)})
            edit.changes.push_back({{}, object});
        const auto applied = doc.apply(edit);
        ASSERT_TRUE(applied) << describe(applied.error());
    }
};

TEST_F(RemovedRecording, TakesWhatIsItsOwnAlongAndComesBackWhole) {
    const auto before = doc.snapshot();
    const auto edit = remove_recording(doc, gone.id);
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->detail, "gone.mp4");
    EXPECT_FALSE(edit->scope) << "it is undone whatever is shown";
    const auto applied = doc.apply(*edit);
    ASSERT_TRUE(applied) << describe(applied.error());
    const auto &left = doc.contents();
    EXPECT_EQ(left.recordings.size(), 1U);
    EXPECT_EQ(left.tiers.size(), 1U);
    EXPECT_EQ(left.annotations.size(), 1U);
    EXPECT_TRUE(left.traces.empty() && left.companions.empty() && left.adaptations.empty());
    EXPECT_FALSE(left.sessions.contains(visit.id)) << "nothing was left of the visit";
    EXPECT_TRUE(left.patients.contains(first.id)) << "who has another";
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents(), before);
    ASSERT_TRUE(doc.redo({}));
    ASSERT_TRUE(doc.apply(*remove_recording(doc, stays.id)));
    EXPECT_FALSE(doc.contents().patients.contains(first.id)) << "that was the last visit";
    EXPECT_EQ(remove_recording(doc, gone.id).error().code, ErrorCode::stale);
}

TEST_F(RemovedRecording, AVisitThatHasAnotherRecordingStays) {
    Recording further = stays;
    further.id = doc.fresh<RecordingId>();
    further.session = visit.id;
    Edit edit;
    edit.changes.push_back({{}, further});
    ASSERT_TRUE(doc.apply(edit));
    ASSERT_TRUE(doc.apply(*remove_recording(doc, gone.id)));
    EXPECT_TRUE(doc.contents().sessions.contains(visit.id));
}

} // namespace
} // namespace tempera::model
