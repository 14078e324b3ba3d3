#include "core/model/edits.h"
#include "core/model/emotion_edits.h"
#include "core/model/label_keys.h"

#include "tests/support/small_project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace tempera;
using namespace tempera::model;
using test::apply;

namespace {

class EditsTest : public testing::Test {
protected:
    void SetUp() override { ids = test::fill(doc); }
    const Emotion &emotion(std::size_t i) { return doc.contents().emotions.at(ids.emotions[i]); }
    const Emotion &last_emotion() { return doc.contents().emotions.rbegin()->second; }

    Document doc;
    test::SmallProject ids;
};

} // namespace

TEST_F(EditsTest, StartsWithNineEmotionsThatDifferInEverySign) {
    ASSERT_EQ(ids.emotions.size(), 9u);
    std::set<std::uint32_t> colours;
    std::set<int> patterns, keys, positions;
    for (const auto &[id, e] : doc.contents().emotions) {
        EXPECT_EQ(e.name, e.builtin);
        colours.insert(e.rgb);
        patterns.insert(e.pattern);
        keys.insert(e.key);
        positions.insert(e.position);
    }
    EXPECT_EQ(colours.size(), 9u);
    EXPECT_EQ(patterns.size(), 9u);
    EXPECT_EQ(positions.size(), 9u);
    EXPECT_EQ(keys, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST_F(EditsTest, AnnotationsTurnRoundAndNeedWhatTheyName) {
    const auto edit = add_annotation(doc, ids.first_tier, {Time::millis(900), Time::millis(400)}, ids.emotions[1]);
    ASSERT_TRUE(edit);
    EXPECT_EQ(std::get<Annotation>(*edit->changes[0].after).span, (Span{Time::millis(400), Time::millis(900)}));
    EXPECT_EQ(edit->scope, ids.first);
    EXPECT_EQ(edit->rater, "R1");
    EXPECT_EQ(edit->detail, "calm");
    EXPECT_EQ(add_annotation(doc, TierId{77}, {}, ids.emotions[1]).error().code, ErrorCode::stale);
    EXPECT_EQ(add_annotation(doc, ids.first_tier, {}, EmotionId{77}).error().code, ErrorCode::stale);
    EXPECT_EQ(add_annotations(doc, ids.first_tier, {{{}, ids.emotions[0], ""}, {{}, EmotionId{77}, ""}}).error().code,
              ErrorCode::stale);
}

TEST_F(EditsTest, AnImportIsOneStep) {
    std::vector<NewAnnotation> items;
    for (int i = 0; i < 50; ++i)
        items.push_back({{Time::seconds(i), Time::seconds(i + 1)}, ids.emotions[static_cast<std::size_t>(i % 9)], ""});
    ASSERT_TRUE(apply(doc, add_annotations(doc, ids.first_tier, items)));
    EXPECT_EQ(doc.contents().annotations.size(), 50u);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_TRUE(doc.contents().annotations.empty());
}

TEST_F(EditsTest, AChangeOfNothingLeavesNoTrace) {
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {Time{0}, Time{5}}, ids.emotions[1], "n")));
    const AnnotationId id = doc.contents().annotations.begin()->first;
    const auto edits = doc.history().size();
    ASSERT_TRUE(apply(doc, change_annotation(doc, id, {Time{0}, Time{5}}, ids.emotions[1], "n")));
    ASSERT_TRUE(apply(doc, change_emotion(doc, emotion(3))));
    ASSERT_TRUE(apply(doc, change_recording(doc, doc.contents().recordings.at(ids.first))));
    ASSERT_TRUE(apply(doc, forget_adaptation(doc, ids.first)));
    ASSERT_TRUE(apply(doc, remove_annotations(doc, {})));
    EXPECT_EQ(doc.history().size(), edits);
}

TEST_F(EditsTest, NewEmotionsTakeTheNextFreeSigns) {
    ASSERT_TRUE(apply(doc, add_emotion(doc, "  relief ")));
    EXPECT_EQ(last_emotion().name, "relief");
    EXPECT_EQ(last_emotion().builtin, "");
    EXPECT_EQ(last_emotion().key, key_zero) << "the keys 1 to 9 are taken";
    EXPECT_EQ(last_emotion().pattern, 9);
    EXPECT_EQ(last_emotion().position, 9);
    for (const EmotionId id : ids.emotions) EXPECT_NE(doc.contents().emotions.at(id).rgb, last_emotion().rgb);

    ASSERT_TRUE(apply(doc, remove_emotion(doc, ids.emotions[4])));
    ASSERT_TRUE(apply(doc, add_emotion(doc, "pride")));
    EXPECT_EQ(last_emotion().key, 5);
    ASSERT_TRUE(apply(doc, add_emotion(doc, "Anger")));
    EXPECT_EQ(last_emotion().builtin, "anger");
    ASSERT_TRUE(apply(doc, add_emotion(doc, "stress")));
    EXPECT_EQ(last_emotion().builtin, "stress");
}

TEST_F(EditsTest, BeyondNineNewEmotionsTakeZeroThenLettersThenNone) {
    for (std::size_t i = 9; i < free_keys.size(); ++i) {
        ASSERT_TRUE(apply(doc, add_emotion(doc, "further " + std::to_string(i))));
        EXPECT_EQ(last_emotion().key, free_keys[i]);
    }
    EXPECT_EQ(key_text(last_emotion().key), "W");
    ASSERT_TRUE(apply(doc, add_emotion(doc, "one too many")));
    EXPECT_EQ(last_emotion().key, 0);
}

TEST(LabelKeys, AreWrittenAsOnTheKeyboardAndReadBack) {
    for (int key = 0; key < 128; ++key) {
        if (key == 0 || is_label_key(key)) {
            EXPECT_EQ(key_of_text(key_text(key)), key);
        } else {
            EXPECT_EQ(key_text(key), "");
        }
    }
    EXPECT_EQ(key_text(key_zero), "0");
    EXPECT_EQ(key_of_text("q"), 'Q');
    for (const char *no_key : {"10", "AB", "-", " ", "\xC3\xA4"}) EXPECT_FALSE(key_of_text(no_key)) << no_key;
}

TEST_F(EditsTest, AnEmotionMovesInTheListAsOneStep) {
    const auto order = [&] {
        std::vector<std::pair<int, std::string>> all;
        for (const auto &[id, e] : doc.contents().emotions) all.emplace_back(e.position, e.name);
        std::sort(all.begin(), all.end());
        std::string names;
        for (const auto &[position, name] : all) names += name.substr(0, 3) + ' ';
        return names;
    };
    const std::string before = order();
    ASSERT_EQ(before.substr(0, 16), "neu cal joy sad ");
    ASSERT_TRUE(apply(doc, move_emotion(doc, ids.emotions[2], -1)));
    EXPECT_EQ(order().substr(0, 16), "neu joy cal sad ");
    ASSERT_TRUE(apply(doc, move_emotion(doc, ids.emotions[2], -5)));
    EXPECT_EQ(order().substr(0, 16), "joy neu cal sad ");
    const auto edits = doc.history().size();
    ASSERT_TRUE(apply(doc, move_emotion(doc, ids.emotions[2], -1)));
    EXPECT_EQ(doc.history().size(), edits) << "it is the first";
    ASSERT_TRUE(apply(doc, move_emotion(doc, ids.emotions[2], 2)));
    EXPECT_EQ(order(), before);
    EXPECT_EQ(move_emotion(doc, EmotionId{999}, 1).error().code, ErrorCode::stale);
}

TEST_F(EditsTest, TwoEmotionsBecomeOneInEveryRecordingAndComeApartAgain) {
    Emotion defined = emotion(2);
    defined.definition = "smiles";
    ASSERT_TRUE(apply(doc, change_emotion(doc, defined)));
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {Time{0}, Time::seconds(1)}, ids.emotions[2])));
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.second_tier, {Time{0}, Time::seconds(1)}, ids.emotions[2])));
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.second_tier, {Time{0}, Time::seconds(2)}, ids.emotions[1])));
    const auto before = doc.contents();
    ASSERT_TRUE(apply(doc, merge_emotions(doc, ids.emotions[2], ids.emotions[1])));
    EXPECT_FALSE(doc.contents().emotions.count(ids.emotions[2]));
    EXPECT_EQ(doc.contents().annotations.size(), 3u);
    for (const auto &[id, a] : doc.contents().annotations) EXPECT_EQ(a.emotion, ids.emotions[1]);
    EXPECT_EQ(emotion(1).definition, "smiles");
    EXPECT_EQ(doc.history().back().detail, "joy \xE2\x86\x92 calm");
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents(), before);
    EXPECT_EQ(merge_emotions(doc, ids.emotions[1], ids.emotions[1]).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(merge_emotions(doc, EmotionId{999}, ids.emotions[1]).error().code, ErrorCode::stale);
}

TEST_F(EditsTest, NamesAreNeitherEmptyNorTwice) {
    EXPECT_EQ(add_emotion(doc, " \t").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(add_emotion(doc, "JOY").error().code, ErrorCode::bad_argument);
    Emotion changed = emotion(0);
    changed.name = "joy ";
    EXPECT_EQ(change_emotion(doc, changed).error().code, ErrorCode::bad_argument);
    changed.name = "Neutral";
    EXPECT_TRUE(change_emotion(doc, changed));
    changed.id = EmotionId{999};
    EXPECT_EQ(change_emotion(doc, changed).error().code, ErrorCode::stale);
}

TEST_F(EditsTest, AKeyNamesOneEmotion) {
    Emotion changed = emotion(0);
    changed.key = 3;
    ASSERT_TRUE(apply(doc, change_emotion(doc, changed)));
    EXPECT_EQ(emotion(0).key, 3);
    EXPECT_EQ(emotion(2).key, 1);
    for (const int no_key : {11, 64, 91, -1}) {
        changed.key = no_key;
        EXPECT_EQ(change_emotion(doc, changed).error().code, ErrorCode::bad_argument) << no_key;
    }
    changed.key = 'Q'; // any letter, if the user wants it so
    ASSERT_TRUE(apply(doc, change_emotion(doc, changed)));
    EXPECT_EQ(emotion(0).key, 'Q');
}

TEST_F(EditsTest, AnEmotionInUseStays) {
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[2])));
    const auto refused = remove_emotion(doc, ids.emotions[2]);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::bad_argument);
    EXPECT_EQ(refused.error().subject, "joy");
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_TRUE(apply(doc, remove_emotion(doc, ids.emotions[2])));
    EXPECT_EQ(remove_emotion(doc, ids.emotions[2]).error().code, ErrorCode::stale);
}

TEST_F(EditsTest, MemoryIsForgottenUpToTheLatestAdaptationOfThePatient) {
    ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.first, "key", "{}", ""})));
    ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.second, "key", "{}", ""})));
    const AdaptationId latest = doc.contents().adaptations.rbegin()->first;
    ASSERT_TRUE(apply(doc, forget_memory(doc, ids.patient)));
    EXPECT_EQ(doc.contents().patients.at(ids.patient).forgotten, latest);
    EXPECT_EQ(doc.contents().recordings.at(ids.first).adaptation.value, latest.value - 1); // stays in force
    ASSERT_TRUE(apply(doc, set_memory(doc, ids.patient, false)));
    EXPECT_FALSE(doc.contents().patients.at(ids.patient).memory);
    EXPECT_TRUE(set_memory(doc, ids.patient, false)->changes.empty());
    ASSERT_TRUE(doc.undo({}));
    ASSERT_TRUE(doc.undo({}));
    EXPECT_TRUE(doc.contents().patients.at(ids.patient).memory);
    EXPECT_FALSE(doc.contents().patients.at(ids.patient).forgotten);
    EXPECT_FALSE(forget_memory(doc, PatientId{999}));
    EXPECT_FALSE(set_memory(doc, PatientId{999}, true));
}

TEST_F(EditsTest, AdaptAndItsUndoPutTheFormerAdaptationInForce) {
    const auto in_force = [&] { return doc.contents().recordings.at(ids.first).adaptation; };
    ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.first, "w1", "{}", ""})));
    const AdaptationId first = in_force();
    ASSERT_TRUE(first);
    EXPECT_FALSE(doc.contents().adaptations.at(first).created.empty());
    ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.first, "w2", "{}", ""})));
    EXPECT_NE(in_force(), first);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(in_force(), first);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(in_force(), AdaptationId{});
    EXPECT_TRUE(doc.contents().adaptations.empty());
    ASSERT_TRUE(doc.redo(ids.first));
    EXPECT_EQ(in_force(), first);
    ASSERT_TRUE(apply(doc, forget_adaptation(doc, ids.first)));
    EXPECT_EQ(in_force(), AdaptationId{});
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(in_force(), first);
    EXPECT_EQ(adapt(doc, {{}, RecordingId{99}, "w", "{}", ""}).error().code, ErrorCode::stale);
}
