#include "core/model/document.h"

#include "core/model/edits.h"
#include "tests/support/small_project.h"

#include <gtest/gtest.h>

using namespace tempera;
using namespace tempera::model;
using test::apply;

namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

/// Keeps what it was given, and fails when told to.
struct RecordingSink final : EditSink {
    Result<std::int64_t> commit(const Edit &edit) override {
        if (broken) return fail(ErrorCode::write_failed, "disk");
        committed.push_back(edit.label);
        return static_cast<std::int64_t>(100 + committed.size());
    }
    Status mark(const Edit &edit, bool undone) override {
        if (broken) return fail(ErrorCode::write_failed, "disk");
        marked.emplace_back(edit.id, undone);
        return {};
    }
    [[nodiscard]] std::int64_t highest_id() const override { return highest; }

    bool broken = false;
    std::int64_t highest = 0;
    std::vector<std::string> committed;
    std::vector<std::pair<std::int64_t, bool>> marked;
};

class DocumentTest : public testing::Test {
protected:
    void SetUp() override { ids = test::fill(doc); }

    AnnotationId label(double from, double to, std::size_t emotion = 2) {
        auto edit = add_annotation(doc, ids.first_tier, seconds(from, to), ids.emotions[emotion]);
        EXPECT_TRUE(edit);
        const AnnotationId id = std::get<Annotation>(*edit->changes[0].after).id;
        EXPECT_TRUE(doc.apply(*edit));
        return id;
    }

    Document doc;
    test::SmallProject ids;
};

} // namespace

TEST_F(DocumentTest, UndoAndRedoGoBackAndForthWithoutLimit) {
    std::vector<Document::Contents> states{doc.contents()};
    for (int i = 0; i < 300; ++i) {
        label(i * 0.1, i * 0.1 + 0.05);
        states.push_back(doc.contents());
    }
    for (std::size_t i = states.size() - 1; i-- > 0;) {
        ASSERT_TRUE(doc.undo(ids.first));
        ASSERT_EQ(doc.contents(), states[i]);
    }
    EXPECT_EQ(doc.next_undo(ids.first), nullptr);
    EXPECT_EQ(doc.undo(ids.first).error().code, ErrorCode::stale);
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(doc.redo(ids.first));
        ASSERT_EQ(doc.contents(), states[i]);
    }
    EXPECT_EQ(doc.next_redo(ids.first), nullptr);
    EXPECT_EQ(doc.redo(ids.first).error().code, ErrorCode::stale);
}

TEST_F(DocumentTest, UndoIsPerRecording) {
    const AnnotationId in_first = label(1, 2);
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.second_tier, seconds(3, 4), ids.emotions[0])));
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_FALSE(doc.contents().annotations.count(in_first));
    EXPECT_EQ(doc.contents().annotations.size(), 1u);
    EXPECT_EQ(doc.next_undo(ids.first), nullptr);
    ASSERT_NE(doc.next_undo(ids.second), nullptr);
    EXPECT_EQ(doc.next_undo(ids.second)->label, label::add_annotation);
    EXPECT_EQ(doc.next_redo(ids.second), nullptr);
}

TEST_F(DocumentTest, ANewEditDropsWhatWasUndoneInItsScopeOnly) {
    label(1, 2);
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.second_tier, seconds(3, 4), ids.emotions[0])));
    ASSERT_TRUE(doc.undo(ids.first));
    ASSERT_TRUE(doc.undo(ids.second));
    label(5, 6);
    EXPECT_EQ(doc.next_redo(ids.first), nullptr);
    EXPECT_NE(doc.next_redo(ids.second), nullptr);
}

TEST_F(DocumentTest, IdsAreNeverGivenTwice) {
    const AnnotationId first = label(1, 2);
    ASSERT_TRUE(doc.undo(ids.first));
    const AnnotationId second = label(1, 2);
    EXPECT_GT(second, first);

    Document reloaded(nullptr, doc.contents(), doc.history());
    EXPECT_GT(reloaded.fresh<AnnotationId>(), second);
    ASSERT_TRUE(doc.undo(ids.first));
    Document with_undone(nullptr, doc.contents(), doc.history());
    EXPECT_GT(with_undone.fresh<AnnotationId>(), second);

    RecordingSink sink;
    sink.highest = 5000;
    Document from_sink(&sink, doc.contents(), doc.history());
    EXPECT_GT(from_sink.fresh<EmotionId>().value, 5000);
}

TEST_F(DocumentTest, StaleEditsChangeNothing) {
    const AnnotationId id = label(1, 2);
    const auto old = change_annotation(doc, id, seconds(1, 3), ids.emotions[0], "");
    ASSERT_TRUE(apply(doc, change_annotation(doc, id, seconds(1, 5), ids.emotions[0], "")));
    const auto contents = doc.contents();
    const auto edits = doc.history().size();

    const Status s = apply(doc, old);
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::stale);
    EXPECT_EQ(s.error().subject, "annotation " + std::to_string(id.value));
    EXPECT_FALSE(s.error().detail.empty());

    // The first change of a pair is good, the second stale: the first must be taken back.
    Edit pair = *add_annotation(doc, ids.first_tier, seconds(8, 9), ids.emotions[0]);
    pair.changes.push_back(old->changes[0]);
    EXPECT_EQ(doc.apply(pair).error().code, ErrorCode::stale);

    const auto removal = remove_annotations(doc, {id, id});
    ASSERT_TRUE(removal);
    EXPECT_EQ(removal->changes.size(), 1u);
    EXPECT_EQ(doc.contents(), contents);
    EXPECT_EQ(doc.history().size(), edits);
    ASSERT_TRUE(doc.apply(*removal));
    EXPECT_EQ(doc.apply(*removal).error().code, ErrorCode::stale);
    EXPECT_EQ(change_annotation(doc, id, seconds(1, 2), ids.emotions[0], "").error().code, ErrorCode::stale);
}

TEST_F(DocumentTest, UndoOfAnEmotionInUseIsRefusedAndSaysWhy) {
    ASSERT_TRUE(apply(doc, add_emotion(doc, "relief")));
    const EmotionId relief = doc.contents().emotions.rbegin()->first;
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, seconds(1, 2), relief)));
    const auto contents = doc.contents();

    const Status s = doc.undo({});
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::stale);
    EXPECT_NE(s.error().detail.find("annotation"), std::string::npos);
    EXPECT_EQ(doc.contents(), contents);
    EXPECT_NE(doc.next_undo({}), nullptr);

    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_TRUE(doc.undo({}));
    EXPECT_FALSE(doc.contents().emotions.count(relief));
    // And the other way round: the label cannot come back before its emotion.
    EXPECT_EQ(doc.redo(ids.first).error().code, ErrorCode::stale);
    ASSERT_TRUE(doc.redo({}));
    EXPECT_TRUE(doc.redo(ids.first));
    EXPECT_EQ(doc.contents(), contents);
}

TEST_F(DocumentTest, NothingRefersToWhatIsNotThere) {
    Edit edit;
    edit.scope = ids.first;
    edit.changes = {{{}, Annotation{doc.fresh<AnnotationId>(), TierId{9999}, seconds(0, 1), ids.emotions[0], ""}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::stale);

    const Tier tier = doc.contents().tiers.at(ids.first_tier);
    label(1, 2);
    edit.changes = {{tier, {}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::stale);
    EXPECT_TRUE(doc.contents().tiers.count(ids.first_tier));
}

TEST_F(DocumentTest, RefusesEditsThatMakeNoSense) {
    Edit edit;
    edit.changes = {Change{}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument);
    edit.changes = {{{}, Patient{PatientId{}, "nobody", ""}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument);
    edit.changes = {{doc.contents().patients.at(ids.patient), doc.contents().raters.at(ids.rater)}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument);
    edit.changes = {{{}, Annotation{doc.fresh<AnnotationId>(), ids.first_tier, seconds(2, 1), ids.emotions[0], ""}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument);
    // An edit of one recording must not reach into another.
    edit.scope = ids.second;
    edit.changes = {{{}, Annotation{doc.fresh<AnnotationId>(), ids.first_tier, seconds(1, 2), ids.emotions[0], ""}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument);
    EXPECT_TRUE(doc.contents().annotations.empty());
}

TEST_F(DocumentTest, AFailingSinkChangesNothing) {
    RecordingSink sink;
    Document durable(&sink, doc.contents(), {});
    ASSERT_TRUE(apply(durable, add_annotation(durable, ids.first_tier, seconds(1, 2), ids.emotions[0])));
    EXPECT_EQ(durable.history().back().id, 101);
    EXPECT_FALSE(durable.history().back().when.empty());
    int told = 0;
    const auto token = durable.listen([&](const Changed &) { ++told; });

    sink.broken = true;
    const auto contents = durable.contents();
    EXPECT_EQ(apply(durable, add_annotation(durable, ids.first_tier, seconds(3, 4), ids.emotions[0])).error().code,
              ErrorCode::write_failed);
    EXPECT_EQ(durable.undo(ids.first).error().code, ErrorCode::write_failed);
    EXPECT_EQ(durable.contents(), contents);
    EXPECT_EQ(durable.history().size(), 1u);
    EXPECT_NE(durable.next_undo(ids.first), nullptr);
    EXPECT_EQ(told, 0);

    sink.broken = false;
    EXPECT_TRUE(durable.undo(ids.first));
    EXPECT_EQ(sink.marked, (std::vector<std::pair<std::int64_t, bool>>{{101, true}}));
    EXPECT_EQ(told, 1);
}

TEST_F(DocumentTest, ListenersHearWhichSpanChanged) {
    std::vector<Changed> heard;
    auto token = doc.listen([&](const Changed &c) { heard.push_back(c); });
    const AnnotationId id = label(1, 2);
    ASSERT_TRUE(apply(doc, change_annotation(doc, id, seconds(5, 6), ids.emotions[0], "")));
    ASSERT_EQ(heard.size(), 2u);
    EXPECT_EQ(heard[0].span, seconds(1, 2));
    EXPECT_EQ(heard[1].span, seconds(1, 6));
    EXPECT_EQ(heard[1].scope, ids.first);
    EXPECT_TRUE(heard[1].annotations);
    EXPECT_FALSE(heard[1].structure || heard[1].adaptation);

    ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.first, "key", "{}", ""})));
    EXPECT_TRUE(heard[2].adaptation);
    EXPECT_EQ(heard[2].span, whole_axis);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_TRUE(heard[3].adaptation);

    token.reset();
    label(7, 8);
    EXPECT_EQ(heard.size(), 4u);
}

TEST_F(DocumentTest, AListenerMayStopListeningAndApplyWhileItIsTold) {
    std::shared_ptr<void> token;
    int told = 0;
    token = doc.listen([&](const Changed &) {
        ++told;
        token.reset();
        label(10, 11);
    });
    label(1, 2);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(doc.contents().annotations.size(), 2u);
}

TEST_F(DocumentTest, AnEditBegunIsShownWhenItIsWrittenAndNothingChangesMeanwhile) {
    RecordingSink sink;
    auto edit = add_annotations(doc, ids.first_tier,
                                {{seconds(1, 2), ids.emotions[0], ""}, {seconds(3, 3), ids.emotions[1], ""}});
    ASSERT_TRUE(edit);
    std::vector<Changed> heard;
    const auto token = doc.listen([&](const Changed &change) { heard.push_back(change); });
    auto pending = doc.begin(*edit);
    ASSERT_TRUE(pending);
    EXPECT_TRUE(doc.busy());
    EXPECT_TRUE(doc.contents().annotations.empty());
    EXPECT_TRUE(heard.empty());
    EXPECT_EQ(apply(doc, add_annotation(doc, ids.second_tier, seconds(3, 4), ids.emotions[0])).error().code,
              ErrorCode::stale);
    EXPECT_EQ(doc.undo({}).error().code, ErrorCode::stale);
    EXPECT_EQ(doc.begin(*edit).error().code, ErrorCode::stale);
    const auto saved = Document::save(*pending, sink);
    ASSERT_TRUE(saved);
    ASSERT_TRUE(doc.end(std::move(*pending), saved));
    EXPECT_FALSE(doc.busy());
    EXPECT_EQ(doc.contents().annotations.size(), 2u);
    EXPECT_EQ(doc.history().back().id, *saved);
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard[0].span, seconds(1, 3));

    auto back = doc.begin_undo(ids.first);
    ASSERT_TRUE(back);
    EXPECT_EQ(doc.contents().annotations.size(), 2u);
    const auto undone = Document::save(*back, sink);
    ASSERT_TRUE(doc.end(std::move(*back), undone));
    EXPECT_TRUE(doc.contents().annotations.empty());
    EXPECT_EQ(sink.marked.back(), std::make_pair(*saved, true));
    ASSERT_NE(doc.next_redo(ids.first), nullptr);

    auto again = doc.begin_redo(ids.first);
    ASSERT_TRUE(again);
    const auto redone = Document::save(*again, sink);
    ASSERT_TRUE(doc.end(std::move(*again), redone));
    EXPECT_EQ(doc.contents().annotations.size(), 2u);
    EXPECT_EQ(sink.marked.back(), std::make_pair(*saved, false));
    EXPECT_EQ(doc.end({}, 1).error().code, ErrorCode::bad_argument);
}

TEST_F(DocumentTest, AnEditBegunThatCannotBeWrittenLeavesNothing) {
    const AnnotationId id = label(1, 2);
    const auto before = doc.snapshot();
    RecordingSink sink;
    sink.broken = true;
    auto pending = doc.begin(*remove_annotations(doc, {id}));
    ASSERT_TRUE(pending);
    const auto saved = Document::save(*pending, sink);
    EXPECT_EQ(doc.end(std::move(*pending), saved).error().code, ErrorCode::write_failed);
    EXPECT_FALSE(doc.busy());
    EXPECT_EQ(doc.contents(), before);
    EXPECT_TRUE(doc.undo(ids.first)); // it goes on as if nothing had been
}

TEST_F(DocumentTest, WhatCannotBeAppliedCannotBeBegun) {
    const AnnotationId id = label(1, 2);
    const auto remove = *remove_annotations(doc, {id});
    ASSERT_TRUE(doc.apply(remove));
    const auto before = doc.snapshot();
    EXPECT_EQ(doc.begin(remove).error().code, ErrorCode::stale);
    EXPECT_EQ(doc.begin(Edit{}).error().code, ErrorCode::bad_argument);
    auto elsewhere = *add_annotation(doc, ids.second_tier, seconds(3, 4), ids.emotions[0]);
    elsewhere.scope = ids.first;
    EXPECT_EQ(doc.begin(elsewhere).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(doc.begin_redo(ids.first).error().code, ErrorCode::stale);
    EXPECT_EQ(doc.begin_undo(ids.second).error().code, ErrorCode::stale);
    EXPECT_FALSE(doc.busy());
    EXPECT_EQ(doc.contents(), before);
}
