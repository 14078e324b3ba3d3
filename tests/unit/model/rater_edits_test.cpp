#include "core/model/rater_edits.h"

#include "core/model/tier_edits.h"

#include <gtest/gtest.h>

namespace tempera::model {
namespace {

/// Anna, with a tier called like her in each of two recordings and one with another name; Ben has none.
struct RaterEdits : testing::Test {
    Document doc;
    RaterId anna{doc.fresh<RaterId>()}, ben{doc.fresh<RaterId>()};
    Recording first, second;
    TierId own, hands, other;

    void SetUp() override {
        const Patient patient{doc.fresh<PatientId>(), "P", {}};
        const Session visit{doc.fresh<SessionId>(), patient.id, "v", ""};
        for (Recording *recording : {&first, &second}) {
            recording->id = doc.fresh<RecordingId>();
            recording->session = visit.id;
            recording->duration = Time::seconds(60);
        }
        Edit edit;
        for (const Object &object : {Object(Rater{anna, "Anna"}), Object(Rater{ben, "Ben"}), Object(patient),
                                     Object(visit), Object(first), Object(second)})
            edit.changes.push_back({{}, object});
        ASSERT_TRUE(doc.apply(edit));
        own = tier(first.id, "Anna");
        hands = tier(first.id, "hands");
        other = tier(second.id, "Anna");
    }
    TierId tier(RecordingId recording, const char *name) {
        EXPECT_TRUE(doc.apply(*add_tier(doc, recording, anna, name)));
        return doc.contents().tiers.rbegin()->first;
    }
    const std::string &name(TierId id) { return doc.contents().tiers.at(id).name; }
};

TEST_F(RaterEdits, ARaterIsAddedOnceByAName) {
    ASSERT_TRUE(doc.apply(*add_rater(doc, "  Carla ")));
    EXPECT_EQ(doc.contents().raters.rbegin()->second.name, "Carla");
    for (const char *bad : {"", "  ", "Anna", " Carla"})
        EXPECT_EQ(add_rater(doc, bad).error().code, ErrorCode::bad_argument) << bad;
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents().raters.size(), 2U);
}

TEST_F(RaterEdits, ANameChangesInEveryRecordingAndComesBack) {
    const auto before = doc.contents();
    ASSERT_TRUE(doc.apply(*rename_rater(doc, anna, "Dr. Anna")));
    EXPECT_EQ(doc.contents().raters.at(anna).name, "Dr. Anna");
    EXPECT_EQ(name(own), "Dr. Anna");
    EXPECT_EQ(name(other), "Dr. Anna");
    EXPECT_EQ(name(hands), "hands") << "that is no rater's name";
    EXPECT_TRUE(rename_rater(doc, anna, "Dr. Anna ")->changes.empty());
    ASSERT_TRUE(doc.undo({}));
    EXPECT_EQ(doc.contents(), before);
    EXPECT_EQ(rename_rater(doc, anna, "Ben").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(rename_rater(doc, anna, " ").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(rename_rater(doc, RaterId{99}, "x").error().code, ErrorCode::stale);
}

TEST_F(RaterEdits, WhoHasTiersStaysAndSoDoesTheLast) {
    EXPECT_TRUE(has_tiers(doc.contents(), anna));
    EXPECT_FALSE(has_tiers(doc.contents(), ben));
    EXPECT_EQ(remove_rater(doc, anna).error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(doc.apply(*remove_rater(doc, ben)));
    EXPECT_FALSE(doc.contents().raters.contains(ben));
    EXPECT_EQ(remove_rater(doc, ben).error().code, ErrorCode::stale);
    ASSERT_TRUE(doc.undo({}));
    EXPECT_TRUE(doc.contents().raters.contains(ben));

    Document alone;
    ASSERT_TRUE(alone.apply(*add_rater(alone, "Only")));
    EXPECT_EQ(remove_rater(alone, alone.contents().raters.begin()->first).error().code, ErrorCode::bad_argument);
}

TEST_F(RaterEdits, WhoIsKnownRatesAnotherRecordingBlind) {
    ASSERT_TRUE(doc.apply(*add_blind_rater(doc, first.id, "Ben")));
    EXPECT_EQ(doc.contents().raters.size(), 2U) << "it is the Ben who is there";
    EXPECT_EQ(doc.contents().tiers.rbegin()->second.rater, ben);
    EXPECT_EQ(add_blind_rater(doc, first.id, "Ben").error().code, ErrorCode::bad_argument);
    EXPECT_EQ(add_blind_rater(doc, first.id, "Anna").error().code, ErrorCode::bad_argument);
    ASSERT_TRUE(doc.apply(*add_blind_rater(doc, second.id, "Ben")));
    EXPECT_EQ(doc.contents().tiers.rbegin()->second.recording, second.id);
}

} // namespace
} // namespace tempera::model
