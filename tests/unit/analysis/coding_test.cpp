#include "core/analysis/coding.h"

#include "tests/support/hand_scores.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::analysis;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }
Coding coding(std::vector<CodedSpan> spans) { return {"A", std::move(spans), {}, false, false}; }
BinSettings bins(double end, double bin, double moment = 0.75) {
    return {seconds(0, end), Time::seconds(bin), Time::seconds(moment)};
}

} // namespace

TEST(Bins, ABinHasWhatFillsMostOfIt) {
    // Bins of 1 s; categories 0 and 1, 2 is "nothing".
    const Coding a = coding({{seconds(0, 1.4), 0}, {seconds(1.4, 2.5), 1}, {seconds(3.1, 3.4), 0}});
    EXPECT_THAT(on_bins({a}, 2, bins(4.9, 1)).values, ElementsAre(0, 1, 1, 2)); // the last 0.9 s are no whole bin
    EXPECT_THAT(on_bins({a}, 2, bins(0.5, 1)).values, IsEmpty());
    EXPECT_THAT(on_bins({a}, 2, bins(4, 0)).values, IsEmpty());
}

TEST(Bins, ASparseCodingSaysNothingWithoutALabel) {
    Coding a = coding({{seconds(1, 2), 0}});
    a.sparse = true;
    EXPECT_THAT(on_bins({a, coding({})}, 1, bins(3, 1)).values, ElementsAre(missing, 1, 0, 1, missing, 1));
}

TEST(Bins, MomentsStandForTimeOnEitherSide) {
    const Coding a = coding({{seconds(2, 2), 0}});
    EXPECT_THAT(on_bins({a}, 1, bins(4, 0.5)).values, ElementsAre(1, 1, 0, 0, 0, 0, 1, 1)); // a half counts for it
    EXPECT_THAT(on_bins({a}, 1, bins(4, 0.5, 0)).values, testing::Each(1));
    // At the very start and end nothing lies outside the range.
    EXPECT_THAT(on_bins({coding({{seconds(0, 0), 0}, {seconds(4, 4), 0}})}, 1, bins(4, 1)).values,
                ElementsAre(0, 1, 1, 0));
}

TEST(Bins, OverlapsOfOneEmotionDoNotCountTwice) {
    const Coding a = coding({{seconds(0, 0.4), 1}, {seconds(0, 0.4), 1}, {seconds(0.4, 1), 0}});
    EXPECT_THAT(on_bins({a}, 2, bins(1, 1)).values, ElementsAre(1)) << "a double label counts by its length, clipped";
    const Coding b = coding({{seconds(0, 1), 1}, {seconds(0, 1), 0}});
    EXPECT_THAT(on_bins({b}, 2, bins(1, 1)).values, ElementsAre(0));
}

TEST(Bins, TheModelIsBlindWithoutEvidence) {
    const auto scores =
        test::hand_scores({"joy", "anger"}, {{0.9f, 0.1f}, {0.9f, 0.1f}, {}, {}, {0.1f, 0.1f}, {0, 0.8f}});
    const Coding model = coding_of(scores, {0, 1}, "model");
    ASSERT_EQ(model.spans.size(), 2U);
    EXPECT_EQ(model.spans[0].span, (Span{{}, grid_step * 2}));
    EXPECT_THAT(model.blind, ElementsAre(Span{grid_step * 2, grid_step * 4}));
    BinSettings settings{{{}, grid_step * 6}, grid_step, {}};
    EXPECT_THAT(on_bins({model}, 2, settings).values, ElementsAre(0, 0, missing, missing, 2, 1));
    // An emotion that is not compared is as if none were said.
    EXPECT_THAT(on_bins({coding_of(scores, {-1, 0}, "model")}, 1, settings).values,
                ElementsAre(1, 1, missing, missing, 1, 0));
}

TEST(Match, PairsByTimeNotByEmotion) {
    const Coding a = coding({{seconds(0, 10), 0}, {seconds(20, 30), 1}, {seconds(40, 41), 0}});
    const Coding b = coding({{seconds(1, 10), 0}, {seconds(0, 5.1), 0}, {seconds(21, 30), 0}});
    const Matches m = match(a, b, 2, {});
    EXPECT_THAT(m.pairs, ElementsAre(Pair(0, 0), Pair(1, 2))); // the better one of two candidates
    EXPECT_EQ(m.same, 1U);
    EXPECT_THAT(m.ratings.values, ElementsAre(0, 0, 1, 0, 0, missing, missing, 0));
    EXPECT_EQ(m.first, 3U);
    EXPECT_EQ(m.second, 3U);
}

TEST(Match, ByToleranceOfBothEnds) {
    const Coding a = coding({{seconds(1, 2), 0}, {seconds(5, 5), 1}});
    const Coding b = coding({{seconds(1.3, 2.2), 0}, {seconds(5.3, 5.3), 1}});
    MatchSettings settings;
    settings.tolerance = Time::millis(300);
    EXPECT_THAT(match(a, b, 2, settings).pairs, ElementsAre(Pair(0, 0), Pair(1, 1)));
    settings.tolerance = Time::millis(299);
    EXPECT_THAT(match(a, b, 2, settings).pairs, IsEmpty());
    // By overlap the moments are 1.5 s long: 1.2 of 1.8 s are common.
    EXPECT_THAT(match(a, b, 2, {0.58, {}, Time::millis(750)}).pairs, ElementsAre(Pair(0, 0), Pair(1, 1)));
    EXPECT_THAT(match(a, b, 2, {0.67, {}, Time::millis(750)}).pairs, IsEmpty());
}

TEST(Match, TwoEmotionsAtOnceArePairedWithTheirOwn) {
    const Coding a = coding({{seconds(0, 4), 0}, {seconds(0, 4), 1}});
    const Coding b = coding({{seconds(0, 4), 1}, {seconds(0, 4), 0}});
    EXPECT_EQ(match(a, b, 2, {}).same, 2U);
}

TEST(Match, NothingOnEitherSide) {
    EXPECT_THAT(match(coding({}), coding({}), 2, {}).ratings.values, IsEmpty());
    EXPECT_THAT(match(coding({{seconds(0, 1), 0}}), coding({}), 2, {}).ratings.values, ElementsAre(0, missing));
}
