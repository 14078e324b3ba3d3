#include "core/model/trace_edits.h"
#include "core/model/trace_values.h"

#include "tests/support/small_project.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

using namespace tempera;
using namespace tempera::model;

namespace {

class TraceTest : public testing::Test {
protected:
    void SetUp() override { ids = test::fill(doc); }
    Trace trace() {
        Trace made;
        made.id = doc.fresh<TraceId>();
        made.tier = ids.first_tier;
        made.dimension = "valence";
        made.low = -1;
        made.step = Time::millis(100);
        return made;
    }
    Status add(const Object &object, RecordingId scope) {
        Edit edit;
        edit.scope = scope;
        edit.changes = {{{}, object}};
        return doc.apply(edit);
    }

    Document doc;
    test::SmallProject ids;
};

} // namespace

TEST_F(TraceTest, BelongsToItsTiersRecordingAndIsUndone) {
    std::vector<Changed> heard;
    const auto token = doc.listen([&](const Changed &change) { heard.push_back(change); });
    const auto before = doc.contents();
    EXPECT_EQ(add(trace(), ids.second).error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(add(trace(), ids.first));
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_TRUE(heard[0].traces);
    EXPECT_FALSE(heard[0].structure || heard[0].annotations);
    EXPECT_EQ(doc.contents().traces.size(), 1u);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(doc.contents(), before);
}

TEST_F(TraceTest, NeedsAScaleAStepAndATier) {
    Trace bad = trace();
    bad.high = bad.low;
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::bad_argument);
    bad = trace();
    bad.high = std::numeric_limits<float>::infinity();
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::bad_argument);
    bad = trace();
    bad.step = {};
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::bad_argument);
    bad = trace();
    bad.lag = Time{-1};
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::bad_argument);
    bad = trace();
    bad.tier = TierId{9999};
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::stale);
    bad = trace();
    bad.emotion = EmotionId{9999};
    EXPECT_EQ(add(bad, ids.first).error().code, ErrorCode::stale);
    EXPECT_TRUE(doc.contents().traces.empty());
}

TEST_F(TraceTest, ItsTierCannotGoWhileItIsThere) {
    ASSERT_TRUE(add(trace(), ids.first));
    Edit edit;
    edit.scope = ids.first;
    edit.changes = {{doc.contents().tiers.at(ids.first_tier), {}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::stale);
}

TEST_F(TraceTest, ACompanionBelongsToItsRecording) {
    const Companion room{doc.fresh<CompanionId>(), ids.first, "room.mp4", std::string(64, 'b'), Time{-1500}};
    EXPECT_EQ(add(room, ids.second).error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(add(room, ids.first));
    EXPECT_EQ(doc.contents().companions.at(room.id), room);
    ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_TRUE(doc.contents().companions.empty());
}

TEST_F(TraceTest, TiersLieWithinTiersOfTheirRecordingButNeverInACircle) {
    Tier child = doc.contents().tiers.at(ids.first_tier);
    child.id = doc.fresh<TierId>();
    child.parent = ids.first_tier;
    ASSERT_TRUE(add(child, ids.first));

    const Tier top = doc.contents().tiers.at(ids.first_tier);
    for (const TierId parent : {child.id, ids.first_tier, ids.second_tier}) {
        Edit edit;
        edit.scope = ids.first;
        Tier turned = top;
        turned.parent = parent;
        edit.changes = {{top, turned}};
        EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::bad_argument) << parent.value;
    }
    Edit edit;
    edit.scope = ids.first;
    edit.changes = {{top, {}}};
    EXPECT_EQ(doc.apply(edit).error().code, ErrorCode::stale) << "the child would hang in the air";
    EXPECT_EQ(doc.contents().tiers.at(ids.first_tier), top);
}

TEST_F(TraceTest, TheReactionTimeIsTakenOffTheTraceAsItWasRated) {
    Trace made = trace();
    made.start = Time::seconds(10);
    ASSERT_TRUE(test::apply(doc, add_trace(doc, made)));
    const auto now = [&]() -> const Trace & { return doc.contents().traces.at(made.id); };
    EXPECT_EQ(doc.history().back().detail, "valence");
    EXPECT_EQ(doc.history().back().rater, "R1");
    ASSERT_TRUE(test::apply(doc, shift_trace(doc, made.id, Time::seconds(2))));
    EXPECT_EQ(now().start, Time::seconds(8));
    ASSERT_TRUE(test::apply(doc, shift_trace(doc, made.id, Time::seconds(0.5))));
    EXPECT_EQ(now().start, Time::seconds(9.5));
    EXPECT_EQ(now().lag, Time::seconds(0.5));
    EXPECT_EQ(shift_trace(doc, made.id, Time{-1}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(shift_trace(doc, TraceId{999}, Time{}).error().code, ErrorCode::stale);
    Trace changed = now();
    changed.values = "other";
    ASSERT_TRUE(test::apply(doc, change_trace(doc, changed)));
    EXPECT_EQ(now().values, "other");
    EXPECT_TRUE(change_trace(doc, changed)->changes.empty());
    ASSERT_TRUE(test::apply(doc, remove_trace(doc, made.id)));
    EXPECT_EQ(remove_trace(doc, made.id).error().code, ErrorCode::stale);
    for (int i = 0; i < 4; ++i) ASSERT_TRUE(doc.undo(ids.first));
    EXPECT_EQ(now().start, Time::seconds(10));
    Trace nowhere = trace();
    nowhere.tier = TierId{999};
    EXPECT_EQ(add_trace(doc, nowhere).error().code, ErrorCode::stale);
}

TEST(TraceValues, AreLittleEndianFloatsAndKeepTheGaps) {
    const std::vector<float> values{1.0f, std::numeric_limits<float>::quiet_NaN(), -0.25f};
    const auto bytes = trace_bytes(values);
    ASSERT_EQ(bytes.size(), 12u);
    EXPECT_EQ(bytes[3], std::byte{0x3f}); // 1.0 is 0x3f800000
    EXPECT_EQ(bytes[2], std::byte{0x80});
    const auto back = trace_values(bytes);
    ASSERT_TRUE(back);
    EXPECT_EQ((*back)[0], 1.0f);
    EXPECT_TRUE(std::isnan((*back)[1]));
    EXPECT_EQ((*back)[2], -0.25f);
    EXPECT_EQ(trace_values(std::span(bytes).first(5)).error().code, ErrorCode::bad_project);
    EXPECT_TRUE(trace_values({})->empty());
}
