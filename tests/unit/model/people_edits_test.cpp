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

} // namespace
} // namespace tempera::model
