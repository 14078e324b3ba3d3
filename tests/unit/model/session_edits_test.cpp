// Further videos, notes and coding schemes as edits: applied, refused, taken back.
#include "core/model/edits.h"
#include "core/model/session_edits.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tempera::model {
namespace {

class SessionEdits : public testing::Test {
protected:
    SessionEdits() {
        Edit edit;
        edit.label = label::add_recording;
        Patient patient{doc.fresh<PatientId>(), "Patient 1", {}};
        visit = {doc.fresh<SessionId>(), patient.id, "Visit 1", "2026-03-01"};
        Recording first;
        first.id = doc.fresh<RecordingId>();
        first.session = visit.id;
        first.path = "face.mp4";
        first.content_hash = "aa";
        recording = first.id;
        edit.changes = {{{}, patient}, {{}, visit}, {{}, first}};
        EXPECT_TRUE(doc.apply(edit));
        EXPECT_TRUE(doc.apply(starting_emotions(doc)));
    }
    const Companion &only() { return doc.contents().companions.begin()->second; }
    const Emotion &emotion(const std::string &name) {
        const auto &all = doc.contents().emotions;
        return std::find_if(all.begin(), all.end(), [&](const auto &e) { return e.second.name == name; })->second;
    }
    Document doc;
    Session visit;
    RecordingId recording;
};

TEST_F(SessionEdits, AVideoIsAddedMovedAndRemoved) {
    Companion room;
    room.recording = recording;
    room.path = "cameras/room.mp4";
    room.content_hash = "bb";
    room.offset = Time::seconds(-2.5);
    auto edit = add_companion(doc, room);
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->detail, "room.mp4");
    EXPECT_EQ(edit->scope, recording);
    ASSERT_TRUE(doc.apply(*edit));
    ASSERT_EQ(doc.contents().companions.size(), 1U);
    EXPECT_EQ(only().offset, Time::seconds(-2.5));

    ASSERT_TRUE(doc.apply(*move_companion(doc, only().id, Time::seconds(1), Time::millis(40))));
    EXPECT_EQ(only().offset, Time::seconds(1));
    EXPECT_EQ(only().drift, Time::millis(40));
    EXPECT_EQ(move_companion(doc, only().id, {}, Time::seconds(61)).error().code, ErrorCode::bad_argument);
    EXPECT_TRUE(move_companion(doc, only().id, Time::seconds(1), Time::millis(40))->changes.empty());
    ASSERT_TRUE(doc.undo(recording));
    EXPECT_EQ(only().offset, Time::seconds(-2.5));
    ASSERT_TRUE(doc.apply(*remove_companion(doc, only().id)));
    EXPECT_TRUE(doc.contents().companions.empty());
    ASSERT_TRUE(doc.undo(recording));
    EXPECT_EQ(only().path, "cameras/room.mp4");
}

TEST_F(SessionEdits, TheSameVideoTwiceOrForNothingIsRefused) {
    Companion room;
    room.recording = recording;
    room.path = "room.mp4";
    room.content_hash = "bb";
    ASSERT_TRUE(doc.apply(*add_companion(doc, room)));
    EXPECT_EQ(add_companion(doc, room).error().code, ErrorCode::bad_argument);
    room.content_hash = "aa"; // the recording itself
    EXPECT_EQ(add_companion(doc, room).error().code, ErrorCode::bad_argument);
    room.recording = RecordingId{999};
    EXPECT_EQ(add_companion(doc, room).error().code, ErrorCode::stale);
    EXPECT_EQ(move_companion(doc, CompanionId{999}, {}, {}).error().code, ErrorCode::stale);
    EXPECT_EQ(remove_companion(doc, CompanionId{999}).error().code, ErrorCode::stale);
}

TEST_F(SessionEdits, NotesAreTheVisits) {
    ASSERT_TRUE(doc.apply(*change_notes(doc, visit.id, "tired today")));
    EXPECT_EQ(doc.contents().sessions.at(visit.id).notes, "tired today");
    EXPECT_TRUE(change_notes(doc, visit.id, "tired today")->changes.empty());
    ASSERT_TRUE(doc.undo({}));
    EXPECT_TRUE(doc.contents().sessions.at(visit.id).notes.empty());
    EXPECT_EQ(change_notes(doc, SessionId{999}, "x").error().code, ErrorCode::stale);
}

TEST_F(SessionEdits, AChecklistIsTheVisitsAndEachRatersOwn) {
    Edit people;
    const Rater anna{doc.fresh<RaterId>(), "Anna"}, ben{doc.fresh<RaterId>(), "Ben"};
    people.changes = {{{}, anna}, {{}, ben}};
    ASSERT_TRUE(doc.apply(people));
    const EmotionId joy = emotion("joy").id, fear = emotion("fear").id;
    const auto now = [&] { return doc.contents().sessions.at(visit.id).checks; };
    ASSERT_TRUE(doc.apply(*set_check(doc, visit.id, {ben.id, joy}, true)));
    ASSERT_TRUE(doc.apply(*set_check(doc, visit.id, {anna.id, joy}, true)));
    auto edit = set_check(doc, visit.id, {anna.id, fear}, true);
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->detail, "fear");
    EXPECT_EQ(edit->rater, "Anna");
    ASSERT_TRUE(doc.apply(*edit));
    const auto three = now();
    EXPECT_EQ(three.size(), 3U);
    EXPECT_TRUE(std::is_sorted(three.begin(), three.end()));
    EXPECT_TRUE(set_check(doc, visit.id, {anna.id, fear}, true)->changes.empty()) << "it is ticked already";
    ASSERT_TRUE(doc.apply(*set_check(doc, visit.id, {anna.id, joy}, false)));
    EXPECT_EQ(now(), (std::vector<Check>{std::min(Check{anna.id, fear}, Check{ben.id, joy}),
                                         std::max(Check{anna.id, fear}, Check{ben.id, joy})}));
    ASSERT_TRUE(doc.undo({}));
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(now().size(), 2U);
    EXPECT_EQ(set_check(doc, SessionId{999}, {anna.id, joy}, true).error().code, ErrorCode::stale);
    EXPECT_EQ(set_check(doc, visit.id, {RaterId{999}, joy}, true).error().code, ErrorCode::stale);
    EXPECT_EQ(set_check(doc, visit.id, {anna.id, EmotionId{999}}, true).error().code, ErrorCode::stale);
}

TEST_F(SessionEdits, ASchemeDefinesAddsAndGivesKeys) {
    const auto before = doc.contents().emotions.size();
    const int joys = emotion("joy").key;
    auto edit = import_scheme(doc, {{"Joy", "smiles with the eyes", 0x112233, -1}, {"tension", "held breath", 0, joys}},
                              "scheme.csv");
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->detail, "scheme.csv");
    ASSERT_TRUE(doc.apply(*edit));
    EXPECT_EQ(doc.contents().emotions.size(), before + 1);
    EXPECT_EQ(emotion("joy").definition, "smiles with the eyes");
    EXPECT_EQ(emotion("joy").rgb, 0x112233U);
    EXPECT_EQ(emotion("joy").key, 0); // the scheme gave it away
    EXPECT_EQ(emotion("tension").key, joys);
    EXPECT_EQ(emotion("tension").position, static_cast<int>(before));
    ASSERT_TRUE(doc.undo({})); // all at once
    EXPECT_EQ(doc.contents().emotions.size(), before);
    EXPECT_EQ(emotion("joy").key, joys);
    ASSERT_TRUE(doc.redo({}));
    EXPECT_TRUE(import_scheme(doc, {{"joy", "smiles with the eyes", 0, -1}}, {})->changes.empty());
}

TEST_F(SessionEdits, ABadSchemeChangesNothing) {
    EXPECT_EQ(import_scheme(doc, {{"joy", "", 0, 1}, {"JOY", "", 0, 2}}, {}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(import_scheme(doc, {{"joy", "", 0, 1}, {"fear", "", 0, 1}}, {}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(import_scheme(doc, {{"", "", 0, 1}}, {}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(import_scheme(doc, {{"joy", "", 0, 12}}, {}).error().code, ErrorCode::bad_argument);
}

} // namespace
} // namespace tempera::model
