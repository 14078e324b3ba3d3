#include "core/model/shared_edits.h"

#include "core/model/edits.h"
#include "core/model/emotion_edits.h"
#include "core/model/rater_edits.h"
#include "core/model/tier_edits.h"

#include <gtest/gtest.h>

namespace tempera::model {
namespace {

/// Anna has a tier in each of two recordings.
struct SharedEdits : testing::Test {
    Document doc;
    RaterId anna{doc.fresh<RaterId>()};
    Recording here, there;
    TierId own, other;

    void SetUp() override {
        const Session visit{doc.fresh<SessionId>(), {}, "v", ""};
        for (Recording *recording : {&here, &there}) {
            recording->id = doc.fresh<RecordingId>();
            recording->session = visit.id;
            recording->duration = Time::seconds(60);
        }
        Edit edit;
        for (const Object &object : {Object(Rater{anna, "Anna"}), Object(visit), Object(here), Object(there)})
            edit.changes.push_back({{}, object});
        ASSERT_TRUE(doc.apply(edit));
        ASSERT_TRUE(doc.apply(*add_tier(doc, here.id, anna, "Anna")));
        own = doc.contents().tiers.rbegin()->first;
        ASSERT_TRUE(doc.apply(*add_tier(doc, there.id, anna, "Anna")));
        other = doc.contents().tiers.rbegin()->first;
    }
    EmotionId awe() {
        EXPECT_TRUE(doc.apply(*add_emotion(doc, "awe")));
        return doc.contents().emotions.rbegin()->first;
    }
    void label(RecordingId scope, TierId tier, EmotionId emotion) {
        Edit edit;
        edit.scope = scope;
        edit.label = label::add_annotation;
        edit.changes.push_back(
            {{}, Annotation{doc.fresh<AnnotationId>(), tier, {Time::seconds(1), Time::seconds(2)}, emotion, {}}});
        ASSERT_TRUE(doc.apply(edit));
    }
    bool undo_held() { return held(doc, *doc.next_undo({}), here.id, true); }
    bool redo_held() { return held(doc, *doc.next_redo({}), here.id, false); }
};

TEST_F(SharedEdits, AnEmotionIsHeldByAnotherRecordingsLabelOnly) {
    const EmotionId emotion = awe();
    EXPECT_FALSE(undo_held());
    label(here.id, own, emotion);
    EXPECT_FALSE(undo_held()) << "that is taken back first";
    label(there.id, other, emotion);
    EXPECT_TRUE(undo_held());
    ASSERT_TRUE(doc.undo(here.id));
    EXPECT_EQ(doc.undo({}).error().code, ErrorCode::stale) << "which is what it is held for";
    ASSERT_TRUE(doc.undo(there.id));
    EXPECT_FALSE(undo_held());
    EXPECT_TRUE(doc.undo({}));
}

TEST_F(SharedEdits, AChangeOfWhatIsUsedIsNotHeld) {
    const EmotionId emotion = awe();
    Emotion wonder = doc.contents().emotions.at(emotion);
    wonder.name = "wonder";
    ASSERT_TRUE(doc.apply(*change_emotion(doc, wonder)));
    label(there.id, other, emotion);
    EXPECT_FALSE(undo_held());
    EXPECT_TRUE(doc.undo({}));
    EXPECT_TRUE(undo_held()) << "now the emotion itself is next";
}

TEST_F(SharedEdits, WhatAnotherRecordingChangedSinceIsHeld) {
    ASSERT_TRUE(doc.apply(*rename_rater(doc, anna, "Dr. Anna")));
    EXPECT_FALSE(undo_held());
    Tier locked = doc.contents().tiers.at(other);
    locked.locked = true;
    ASSERT_TRUE(doc.apply(*change_tier(doc, locked)));
    EXPECT_TRUE(undo_held());
    EXPECT_EQ(doc.undo({}).error().code, ErrorCode::stale);
}

TEST_F(SharedEdits, MergedEmotionsAreHeldByALabelThatAnotherRecordingChangedSince) {
    const EmotionId emotion = awe();
    ASSERT_TRUE(doc.apply(*add_emotion(doc, "wonder")));
    const EmotionId into = doc.contents().emotions.rbegin()->first;
    label(here.id, own, emotion);
    label(there.id, other, emotion);
    const AnnotationId changed = doc.contents().annotations.rbegin()->first;
    ASSERT_TRUE(doc.apply(*merge_emotions(doc, emotion, into)));
    EXPECT_FALSE(undo_held());
    ASSERT_TRUE(doc.apply(*change_annotation(doc, changed, {Time::seconds(3), Time::seconds(4)}, into, "")));
    EXPECT_TRUE(undo_held());
    EXPECT_EQ(doc.undo({}).error().code, ErrorCode::stale);
}

TEST_F(SharedEdits, ARemovalIsNotDoneAgainWhileItIsUsedAnywhere) {
    const EmotionId emotion = awe();
    ASSERT_TRUE(doc.apply(*remove_emotion(doc, emotion)));
    ASSERT_TRUE(doc.undo({}));
    EXPECT_FALSE(redo_held());
    label(here.id, own, emotion);
    EXPECT_TRUE(redo_held());
    EXPECT_EQ(doc.redo({}).error().code, ErrorCode::stale);
}

} // namespace
} // namespace tempera::model
