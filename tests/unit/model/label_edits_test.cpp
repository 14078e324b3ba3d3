#include "core/model/label_edits.h"
#include "core/model/tier_edits.h"

#include "tests/support/small_project.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::model;
using test::apply;
using testing::ElementsAre;

namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

class LabelEditsTest : public testing::Test {
protected:
    void SetUp() override { ids = test::fill(doc); }

    AnnotationId label(double from, double to, TierId tier = {}, std::size_t emotion = 2, std::string note = {}) {
        auto edit = add_annotation(doc, tier ? tier : ids.first_tier, seconds(from, to), ids.emotions[emotion], note);
        EXPECT_TRUE(edit);
        const AnnotationId id = std::get<Annotation>(*edit->changes[0].after).id;
        EXPECT_TRUE(doc.apply(*edit));
        return id;
    }
    TierId tier(const char *name, TierId parent = {}) {
        auto edit = add_tier(doc, ids.first, ids.rater, name, parent);
        EXPECT_TRUE(edit);
        const TierId id = std::get<Tier>(*edit->changes[0].after).id;
        EXPECT_TRUE(doc.apply(*edit));
        return id;
    }
    std::vector<Span> spans(TierId of) {
        std::vector<Span> all;
        for (const auto &[id, a] : doc.contents().annotations)
            if (a.tier == of) all.push_back(a.span);
        std::sort(all.begin(), all.end());
        return all;
    }
    std::vector<std::string> order() {
        std::vector<std::string> names;
        for (const auto &placed : tiers_in_order(doc.contents(), ids.first))
            names.push_back(std::string(static_cast<std::size_t>(placed.depth), '.') + placed.tier.name);
        return names;
    }
    Status apply_within(Result<Edit> edit) {
        if (edit) edit = keep_within(doc, std::move(*edit));
        return apply(doc, std::move(edit));
    }

    Document doc;
    test::SmallProject ids;
};

} // namespace

TEST_F(LabelEditsTest, SplitsWhatGoesOnAcrossTheMomentAndUndoJoinsIt) {
    const auto across = label(1, 3, {}, 2, "n"), after = label(3, 4), before = label(0, 2);
    const auto as_it_was = doc.contents();
    ASSERT_TRUE(apply(doc, split_annotations(doc, {across, after, before}, Time::seconds(2))));
    EXPECT_THAT(spans(ids.first_tier), ElementsAre(seconds(0, 2), seconds(1, 2), seconds(2, 3), seconds(3, 4)));
    EXPECT_EQ(doc.contents().annotations.rbegin()->second.note, "n");
    EXPECT_EQ(doc.history().back().label, label::split);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), as_it_was);
    EXPECT_EQ(split_annotations(doc, {after}, Time::seconds(3)).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(split_annotations(doc, {AnnotationId{999}}, Time::seconds(3)).error().code, ErrorCode::stale);
}

TEST_F(LabelEditsTest, MergesNeighboursOfOneEmotionAndTier) {
    const auto a = label(1, 2, {}, 2, "early"), b = label(2.5, 5, {}, 2, "late"), c = label(3, 4, {}, 2, "late");
    const auto other = label(6, 7, {}, 3);
    const auto elsewhere = label(6, 7, tier("B"));
    EXPECT_EQ(merge_annotations(doc, {a}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(merge_annotations(doc, {a, a}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(merge_annotations(doc, {a, other}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(merge_annotations(doc, {a, elsewhere}).error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(apply(doc, merge_annotations(doc, {c, b, a})));
    EXPECT_THAT(spans(ids.first_tier), ElementsAre(seconds(1, 5), seconds(6, 7)));
    EXPECT_EQ(doc.contents().annotations.at(a).note, "early; late");
}

TEST_F(LabelEditsTest, MovesToAnotherTierOfTheRecordingOnly) {
    const auto a = label(1, 2), b = label(3, 4);
    const TierId there = tier("B");
    ASSERT_TRUE(apply(doc, move_annotations(doc, {a, b}, there)));
    EXPECT_EQ(spans(there).size(), 2u);
    EXPECT_EQ(doc.history().back().changes.size(), 2u);
    EXPECT_EQ(move_annotations(doc, {a}, ids.second_tier).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(move_annotations(doc, {a}, TierId{999}).error().code, ErrorCode::stale);
}

TEST_F(LabelEditsTest, CopiesWithAnOffsetInsideTheRecording) {
    const auto a = label(1, 2, {}, 2, "n"), b = label(3, 3);
    const TierId there = tier("B");
    ASSERT_TRUE(apply(doc, copy_annotations(doc, {a, b}, there, Time::seconds(-0.5))));
    EXPECT_THAT(spans(there), ElementsAre(seconds(0.5, 1.5), seconds(2.5, 2.5)));
    EXPECT_EQ(spans(ids.first_tier).size(), 2u);
    EXPECT_EQ(doc.contents().annotations.rbegin()->second.tier, there);
    ASSERT_TRUE(apply(doc, copy_annotations(doc, {a}, {}, Time::seconds(10))));
    EXPECT_THAT(spans(ids.first_tier), ElementsAre(seconds(1, 2), seconds(3, 3), seconds(11, 12)));
    EXPECT_EQ(copy_annotations(doc, {a}, {}, Time::seconds(-1.5)).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(copy_annotations(doc, {a}, {}, Time::seconds(58.5)).error().code, ErrorCode::bad_argument);
}

TEST_F(LabelEditsTest, PlacesLabelsOnTiersOfOneRecording) {
    const TierId there = tier("B");
    const NewAnnotation joy{seconds(1, 2), ids.emotions[2], "n"};
    ASSERT_TRUE(apply(doc, place_annotations(doc, ids.first, {{there, joy}, {ids.first_tier, joy}}, label::paste)));
    EXPECT_EQ(doc.history().back().changes.size(), 2u);
    EXPECT_EQ(doc.history().back().label, label::paste);
    EXPECT_EQ(doc.contents().annotations.rbegin()->second.note, "n");
    EXPECT_THAT(spans(there), ElementsAre(seconds(1, 2)));
    const auto code = [&](TierId on, const NewAnnotation &what) {
        const auto edit = place_annotations(doc, ids.first, {{on, what}}, label::paste);
        return edit ? ErrorCode::cancelled : edit.error().code;
    };
    EXPECT_EQ(code(ids.second_tier, joy), ErrorCode::bad_argument) << "of another recording";
    EXPECT_EQ(code(there, {seconds(-1, 2), ids.emotions[2], {}}), ErrorCode::bad_argument);
    EXPECT_EQ(code(there, {seconds(59, 61), ids.emotions[2], {}}), ErrorCode::bad_argument);
    EXPECT_EQ(code(there, {seconds(1, 2), EmotionId{999}, {}}), ErrorCode::stale);
    EXPECT_EQ(code(TierId{999}, joy), ErrorCode::stale);
}

TEST_F(LabelEditsTest, ANewTierComesWithItsLabelsAsOneStep) {
    const auto before = doc.contents();
    const std::vector<NewAnnotation> two{{seconds(1, 2), ids.emotions[2], {}}, {seconds(3, 4), ids.emotions[1], {}}};
    ASSERT_TRUE(apply(doc, add_tier_with(doc, ids.first, ids.rater, "Curves", two, label::accept)));
    const Tier made = doc.contents().tiers.rbegin()->second;
    EXPECT_EQ(made.name, "Curves");
    EXPECT_EQ(made.recording, ids.first);
    EXPECT_THAT(spans(made.id), ElementsAre(seconds(1, 2), seconds(3, 4)));
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), before);
    EXPECT_EQ(add_tier_with(doc, ids.first, ids.rater, "", two, label::accept).error().code, ErrorCode::bad_argument);
}

TEST_F(LabelEditsTest, RelabelsAndNotesManyAsOneEdit) {
    const auto a = label(1, 2), b = label(3, 4), c = label(5, 6, {}, 4);
    ASSERT_TRUE(apply(doc, relabel_annotations(doc, {a, b, c, a}, ids.emotions[4])));
    EXPECT_EQ(doc.history().back().changes.size(), 2u) << "the third was so already";
    EXPECT_EQ(doc.history().back().detail, "anger");
    EXPECT_EQ(doc.contents().annotations.at(a).emotion, ids.emotions[4]);
    EXPECT_EQ(relabel_annotations(doc, {a}, EmotionId{999}).error().code, ErrorCode::stale);
    ASSERT_TRUE(apply(doc, note_annotations(doc, {a, c}, "see the hands")));
    EXPECT_EQ(doc.contents().annotations.at(c).note, "see the hands");
    EXPECT_TRUE(doc.contents().annotations.at(b).note.empty());
}

TEST_F(LabelEditsTest, ALockedTierIsNamed) {
    const auto a = label(1, 2);
    const TierId there = tier("B");
    const auto remove = remove_annotations(doc, {a});
    EXPECT_EQ(locked_tier(doc, *remove), nullptr);
    Tier changed = doc.contents().tiers.at(there);
    changed.locked = true;
    const auto lock = change_tier(doc, changed);
    ASSERT_TRUE(apply(doc, lock));
    EXPECT_EQ(locked_tier(doc, *remove), nullptr);
    const auto into = move_annotations(doc, {a}, there);
    ASSERT_NE(locked_tier(doc, *into), nullptr);
    EXPECT_EQ(locked_tier(doc, *into)->name, "B");
    changed.locked = false;
    EXPECT_EQ(locked_tier(doc, *change_tier(doc, changed)), nullptr) << "or it could never be unlocked";
}

TEST_F(LabelEditsTest, TiersAreOrderedWithThoseWithinBelowAndCanBeMoved) {
    const TierId b = tier("B"), c = tier("C");
    tier("A1", ids.first_tier);
    const TierId a2 = tier("A2", ids.first_tier);
    EXPECT_THAT(order(), ElementsAre("A", ".A1", ".A2", "B", "C"));
    ASSERT_TRUE(apply(doc, move_tier(doc, c, -5)));
    EXPECT_THAT(order(), ElementsAre("C", "A", ".A1", ".A2", "B"));
    ASSERT_TRUE(apply(doc, move_tier(doc, a2, -1)));
    EXPECT_THAT(order(), ElementsAre("C", "A", ".A2", ".A1", "B"));
    EXPECT_TRUE(move_tier(doc, b, 1)->changes.empty());
    ASSERT_TRUE(doc.undo(ids.first));
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_THAT(order(), ElementsAre("A", ".A1", ".A2", "B", "C"));
}

TEST_F(LabelEditsTest, ATierNeedsANameAndAPossibleParent) {
    const TierId b = tier("B", ids.first_tier);
    EXPECT_EQ(add_tier(doc, ids.first, ids.rater, "  ").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(add_tier(doc, RecordingId{99}, ids.rater, "X").error().code, ErrorCode::stale);
    Tier changed = doc.contents().tiers.at(ids.first_tier);
    changed.parent = b;
    EXPECT_EQ(change_tier(doc, changed).error().code, ErrorCode::bad_argument);
    changed.parent = ids.second_tier;
    EXPECT_EQ(change_tier(doc, changed).error().code, ErrorCode::bad_argument);
    changed.parent = {};
    changed.name = "  Calm eyes ";
    ASSERT_TRUE(apply(doc, change_tier(doc, changed)));
    EXPECT_THAT(order(), ElementsAre("Calm eyes", ".B"));
}

TEST_F(LabelEditsTest, ARemovedTierTakesItsLabelsAndLeavesThoseWithin) {
    const TierId b = tier("B", ids.first_tier), c = tier("C", b);
    label(1, 2);
    label(1, 2, b);
    label(1, 2, c);
    const auto as_it_was = doc.contents();
    ASSERT_TRUE(apply(doc, remove_tier(doc, b)));
    EXPECT_THAT(order(), ElementsAre("A", ".C"));
    EXPECT_EQ(doc.contents().annotations.size(), 2u);
    EXPECT_EQ(doc.contents().tiers.at(c).parent, ids.first_tier);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), as_it_was);
}

TEST_F(LabelEditsTest, ABlindRaterHasATierOfTheirOwnUntilTheyFinish) {
    ASSERT_TRUE(apply(doc, add_blind_rater(doc, ids.first, " R2 ")));
    const Tier tier = doc.contents().tiers.rbegin()->second;
    EXPECT_EQ(tier.name, "R2");
    EXPECT_EQ(doc.contents().raters.at(tier.rater).name, "R2");
    EXPECT_EQ(add_blind_rater(doc, ids.first, "R2").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(add_blind_rater(doc, ids.first, "").error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(apply(doc, finish_rating(doc, tier.id)));
    EXPECT_TRUE(doc.contents().tiers.at(tier.id).finished);
    EXPECT_TRUE(finish_rating(doc, tier.id)->changes.empty());
}

TEST_F(LabelEditsTest, LabelsWithinAreCutMovedAndRemovedWithThoseAbove) {
    const TierId below = tier("B", ids.first_tier), lowest = tier("C", below);
    const auto a = label(10, 20), second = label(30, 40);
    // A new label below is cut to what is above; where nothing is, it is refused.
    ASSERT_TRUE(apply_within(add_annotation(doc, below, seconds(8, 14), ids.emotions[1])));
    EXPECT_THAT(spans(below), ElementsAre(seconds(10, 14)));
    EXPECT_EQ(apply_within(add_annotation(doc, below, seconds(21, 22), ids.emotions[1])).error().code,
              ErrorCode::bad_argument);
    ASSERT_TRUE(apply_within(add_annotation(doc, below, seconds(16, 18), ids.emotions[1])));
    ASSERT_TRUE(apply_within(add_annotation(doc, lowest, seconds(17, 17), ids.emotions[1])));
    const auto as_it_was = doc.contents();

    Annotation moved = doc.contents().annotations.at(a);
    moved.span = seconds(12, 22);
    ASSERT_TRUE(apply_within(change_annotations(doc, {moved}, label::change_annotation)));
    EXPECT_THAT(spans(below), ElementsAre(seconds(12, 16), seconds(18, 20)));
    EXPECT_THAT(spans(lowest), ElementsAre(seconds(19, 19)));
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), as_it_was);

    Annotation shorter = doc.contents().annotations.at(a);
    shorter.span = seconds(13, 16);
    ASSERT_TRUE(apply_within(change_annotations(doc, {shorter}, label::change_annotation)));
    EXPECT_THAT(spans(below), ElementsAre(seconds(13, 14)));
    EXPECT_TRUE(spans(lowest).empty());
    ASSERT_TRUE(doc.undo(ids.first));

    ASSERT_TRUE(apply_within(remove_annotations(doc, {a})));
    EXPECT_TRUE(spans(below).empty());
    EXPECT_TRUE(spans(lowest).empty());
    EXPECT_TRUE(doc.contents().annotations.count(second));
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), as_it_was);
}

TEST_F(LabelEditsTest, WithoutTiersWithinNothingIsAdded) {
    const auto a = label(1, 2);
    const auto edit = keep_within(doc, *remove_annotations(doc, {a}));
    ASSERT_TRUE(edit);
    EXPECT_EQ(edit->changes.size(), 1u);
}
