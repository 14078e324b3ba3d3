#include "core/analysis/timeline_score.h"

#include "tests/support/hand_scores.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::analysis;
using test::hand_scores;
using testing::ElementsAre;

namespace {

Span steps(std::int64_t from, std::int64_t to) { return {grid_step * from, grid_step * to}; }
Segment found(std::int64_t from, std::int64_t to, int emotion) { return {steps(from, to), emotion, 1, 1}; }

} // namespace

TEST(FrameAgreement, CountsStepsWithEvidenceInPieces) {
    // Piece of joy: right, right, none of these, no evidence. Outside: not counted. Piece of anger: wrong, right.
    const auto scores = hand_scores(
        {"joy", "anger"}, {{0.9f, 0.1f}, {0.8f, 0.1f}, {0.3f, 0.2f}, {}, {0.9f, 0.0f}, {0.7f, 0.6f}, {0.1f, 0.9f}});
    const std::vector<Piece> pieces{{steps(0, 4), 0}, {steps(5, 7), 1}};
    const auto a = frame_agreement(scores, pieces);
    EXPECT_THAT(a.there, ElementsAre(3, 2));
    EXPECT_THAT(a.said, ElementsAre(3, 1));
    EXPECT_THAT(a.hits, ElementsAre(2, 1));
    EXPECT_DOUBLE_EQ(a.macro_f1(), (4.0 / 6 + 2.0 / 3) / 2);
    EXPECT_DOUBLE_EQ(a.accuracy(), 3.0 / 5);
    // With the strongest always the answer, the weak step is right too.
    EXPECT_THAT(frame_agreement(scores, pieces, {}, {0, 0, Time{}}).hits, ElementsAre(3, 1));
    const auto without = frame_agreement(scores, pieces, {0});
    EXPECT_THAT(without.there, ElementsAre(0, 2));
    EXPECT_DOUBLE_EQ(without.macro_f1(), 2.0 / 3); // joy is not there, so it does not count
}

TEST(FrameAgreement, FollowsTheScoresStart) {
    const auto scores = hand_scores({"joy"}, {{0.9f}, {0.9f}}, grid_step * 10);
    EXPECT_THAT(frame_agreement(scores, {{steps(11, 20), 0}}).hits, ElementsAre(1));
    EXPECT_DOUBLE_EQ(frame_agreement(scores, {{steps(0, 5), 0}}).macro_f1(), 0);
    EXPECT_DOUBLE_EQ(frame_agreement(scores, {}).accuracy(), 0);
}

TEST(SegmentAgreement, MatchesTheBestPairsOfTheSameEmotionOnce) {
    const std::vector<Piece> pieces{{steps(0, 10), 0}, {steps(20, 30), 1}, {steps(40, 50), 0}};
    const auto a = segment_agreement({found(0, 5, 0),   // half of the first piece: 0.5
                                      found(1, 10, 0),  // the better match of it: 0.9
                                      found(20, 30, 0), // right place, wrong emotion
                                      found(43, 53, 0)} // 7 of 13
                                     ,
                                     pieces);
    EXPECT_EQ(a.matched, 2);
    EXPECT_EQ(a.found, 4);
    EXPECT_EQ(a.there, 3);
    EXPECT_DOUBLE_EQ(a.f1(), 4.0 / 7);
    EXPECT_THAT(a.onset_errors, ElementsAre(testing::DoubleNear(0.2, 1e-9), testing::DoubleNear(0.6, 1e-9)));
    EXPECT_EQ(segment_agreement({found(45, 55, 0)}, {pieces[2]}).matched, 0); // a third only
}

TEST(SegmentAgreement, LeavesOutWhatWasLabelled) {
    const std::vector<Piece> pieces{{steps(0, 10), 0}, {steps(20, 30), 0}};
    const auto a = segment_agreement({found(0, 10, 0), found(8, 12, 1), found(8, 20, 1)}, pieces, {0});
    EXPECT_EQ(a.there, 1);
    EXPECT_EQ(a.found,
              2); // the first lies in the labelled piece wholly; half of the second does, which is not more than half
    EXPECT_EQ(a.matched, 0);
    EXPECT_DOUBLE_EQ(segment_agreement({}, {}).f1(), 0);
}
