// Each number against a published worked example, to the digits printed there.
#include "core/analysis/agreement.h"
#include "core/analysis/agreement_continuous.h"

#include "core/base/csv.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>

using namespace tempera;
using namespace tempera::analysis;

namespace {

/// Rounds to so many decimals, as printed.
double printed(const Measure &measure, int decimals) {
    EXPECT_TRUE(measure) << reason(measure.why);
    if (!measure) return -99;
    const double scale = std::pow(10, decimals);
    return std::round(*measure.value * scale) / scale;
}

/// Two raters from a table of counts, rows the first.
Ratings from_table(const std::vector<std::vector<int>> &table) {
    Ratings ratings{2, static_cast<int>(table.size()), {}};
    for (std::size_t i = 0; i < table.size(); ++i)
        for (std::size_t j = 0; j < table.size(); ++j)
            for (int n = 0; n < table[i][j]; ++n)
                ratings.values.insert(ratings.values.end(), {static_cast<int>(i), static_cast<int>(j)});
    return ratings;
}

/// From the number of raters that chose each category, a row per unit.
Ratings from_counts(const std::vector<std::vector<int>> &counts) {
    Ratings ratings{0, static_cast<int>(counts.front().size()), {}};
    for (const int n : counts.front()) ratings.raters += n;
    for (const auto &row : counts)
        for (std::size_t category = 0; category < row.size(); ++category)
            ratings.values.insert(ratings.values.end(), static_cast<std::size_t>(row[category]),
                                  static_cast<int>(category));
    return ratings;
}

/// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section C: 4 observers, 12 units, missing data. 0
/// is missing.
Ratings krippendorff_2011() {
    const std::vector<std::vector<int>> by_observer{{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
                                                    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
                                                    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
                                                    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}};
    Ratings ratings{4, 5, {}};
    for (std::size_t unit = 0; unit < 12; ++unit)
        for (const auto &observer : by_observer) ratings.values.push_back(observer[unit] - 1); // 0 becomes missing
    return ratings;
}

/// Shrout and Fleiss (1979), table 2: six targets, four judges.
const Numbers shrout_fleiss{4, {9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7}};

/// The data set "anxiety" of the R package irr: 20 subjects, three raters, scale 1 to 6.
const std::vector<int> anxiety{3, 3, 2, 3, 6, 1, 3, 4, 4, 4, 6, 4, 5, 2, 3, 5, 4, 2, 2, 2,
                               1, 3, 4, 6, 5, 3, 1, 2, 3, 1, 2, 2, 1, 6, 3, 2, 1, 3, 3, 5,
                               3, 3, 2, 2, 1, 2, 2, 1, 1, 1, 3, 2, 3, 3, 4, 3, 2, 3, 4, 2};

/// Bland and Altman (1986), table 1: peak flow of 17 people by the Wright meter and the mini meter, first measurements.
Numbers bland_altman() {
    const std::vector<double> wright{494, 395, 516, 434, 476, 557, 413, 442, 650,
                                     433, 417, 656, 267, 478, 178, 423, 427};
    const std::vector<double> mini{512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451};
    Numbers numbers{2, {}};
    for (std::size_t i = 0; i < wright.size(); ++i) numbers.values.insert(numbers.values.end(), {wright[i], mini[i]});
    return numbers;
}

constexpr double gone = std::numeric_limits<double>::quiet_NaN();

} // namespace

TEST(CohenKappa, FleissLevinPaik2003Table18_1) {
    // 100 subjects, three diagnoses: observed agreement 0.89, kappa 0.68.
    const Ratings ratings = from_table({{75, 1, 4}, {5, 4, 1}, {0, 0, 10}});
    EXPECT_EQ(printed(percent_agreement(ratings), 2), 0.89);
    EXPECT_EQ(printed(cohen_kappa(ratings), 2), 0.68);
    EXPECT_THAT(confusion(ratings), testing::ElementsAre(75, 1, 4, 5, 4, 1, 0, 0, 10));
}

TEST(CohenKappa, SasFreqSkinConditionWithLinearWeights) {
    // SAS/STAT, The FREQ Procedure, Getting Started, Agreement Study: kappa 0.3449, weighted 0.5082.
    const Ratings ratings = from_table({{10, 4, 1, 0}, {5, 10, 12, 2}, {2, 4, 12, 5}, {0, 2, 6, 13}});
    EXPECT_EQ(printed(cohen_kappa(ratings), 4), 0.3449);
    EXPECT_EQ(printed(cohen_kappa(ratings, Weights::linear), 4), 0.5082);
}

TEST(CohenKappa, IrrAnxietyWithSquaredWeights) {
    // R package irr, kappa2(anxiety[,1:2], "squared"): 0.297.
    Ratings ratings{2, 6, {}};
    for (std::size_t i = 0; i < anxiety.size(); i += 3)
        ratings.values.insert(ratings.values.end(), {anxiety[i] - 1, anxiety[i + 1] - 1});
    EXPECT_EQ(printed(cohen_kappa(ratings, Weights::quadratic), 3), 0.297);
}

TEST(CohenKappa, IrrCacAbstractors) {
    // R package irrCAC, cont3x3abstractors: kappa 0.7964094, AC1 0.8493305, alpha 0.7972585, agreement 0.89.
    const Ratings ratings = from_table({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});
    EXPECT_EQ(printed(cohen_kappa(ratings), 7), 0.7964094);
    EXPECT_EQ(printed(gwet_ac1(ratings), 7), 0.8493305);
    EXPECT_EQ(printed(krippendorff_alpha(ratings), 7), 0.7972585);
    EXPECT_EQ(printed(percent_agreement(ratings), 2), 0.89);
}

TEST(FleissKappa, WorkedExampleOfWikipedia) {
    // "Fleiss' kappa", worked example: 10 subjects, 14 raters, 5 categories: 0.210.
    const Ratings ratings = from_counts({{0, 0, 0, 0, 14},
                                         {0, 2, 6, 4, 2},
                                         {0, 0, 3, 5, 6},
                                         {0, 3, 9, 2, 0},
                                         {2, 2, 8, 1, 1},
                                         {7, 7, 0, 0, 0},
                                         {3, 2, 6, 3, 0},
                                         {2, 5, 3, 2, 2},
                                         {6, 5, 2, 1, 0},
                                         {0, 2, 2, 3, 7}});
    EXPECT_EQ(printed(fleiss_kappa(ratings), 3), 0.210);
    EXPECT_EQ(printed(percent_agreement(ratings), 3), 0.378);
}

TEST(KrippendorffAlpha, Krippendorff2011SectionC) {
    const Ratings ratings = krippendorff_2011();
    EXPECT_EQ(printed(krippendorff_alpha(ratings, Metric::nominal), 3), 0.743);
    EXPECT_EQ(printed(krippendorff_alpha(ratings, Metric::ordinal), 3), 0.815);
    EXPECT_EQ(printed(krippendorff_alpha(ratings, Metric::interval), 3), 0.849);
    // The same values as numbers.
    Numbers numbers{4, {}};
    for (const int value : ratings.values) numbers.values.push_back(value == missing ? gone : value + 1.0);
    EXPECT_EQ(printed(krippendorff_alpha(numbers), 3), 0.849);
}

TEST(KrippendorffAlpha, Krippendorff2011SectionA) {
    // Section A: two observers, ten units, binary: alpha 0.095.
    const std::vector<int> meg{0, 1, 0, 0, 0, 0, 0, 0, 1, 0}, owen{1, 1, 1, 0, 0, 1, 0, 0, 0, 0};
    Ratings ratings{2, 2, {}};
    for (std::size_t i = 0; i < meg.size(); ++i) ratings.values.insert(ratings.values.end(), {meg[i], owen[i]});
    EXPECT_EQ(printed(krippendorff_alpha(ratings), 3), 0.095);
}

TEST(GwetAc1, IrrCacFourRatersWithMissingRatings) {
    // R package irrCAC, gwet.ac1.raw(cac.raw4raters): pa 0.8181818, AC1 0.77544.
    EXPECT_EQ(printed(gwet_ac1(krippendorff_2011()), 5), 0.77544);
    EXPECT_EQ(printed(percent_agreement(krippendorff_2011()), 7), 0.8181818);
}

TEST(IntraClassCorrelation, ShroutAndFleiss1979Table4) {
    const IntraClass icc = intra_class(shrout_fleiss);
    EXPECT_EQ(printed(icc.one, 2), 0.17);
    EXPECT_EQ(printed(icc.two, 2), 0.29);
    EXPECT_EQ(printed(icc.three, 2), 0.71);
    EXPECT_EQ(printed(icc.one_k, 2), 0.44);
    EXPECT_EQ(printed(icc.two_k, 2), 0.62);
    EXPECT_EQ(printed(icc.three_k, 2), 0.91);
    // ICC(3,k) is Cronbach's alpha (McGraw and Wong 1996), by another road.
    EXPECT_EQ(printed(cronbach_alpha(shrout_fleiss), 2), 0.91);
    EXPECT_NEAR(*cronbach_alpha(shrout_fleiss).value, *icc.three_k.value, 1e-12);
}

TEST(IntraClassCorrelation, IrrAnxiety) {
    // R package irr, icc(anxiety, model = "twoway", type = "agreement"): ICC(A,1) = 0.198.
    const Numbers numbers{3, {anxiety.begin(), anxiety.end()}};
    EXPECT_EQ(printed(intra_class(numbers).two, 3), 0.198);
}

TEST(Concordance, BlandAndAltman1986) {
    // r = 0.94 is printed there; the concordance correlation of the same data, 0.943, in the examples of Stata's
    // concord (Steichen and Cox 2002).
    EXPECT_EQ(printed(pearson(bland_altman()), 2), 0.94);
    EXPECT_EQ(printed(concordance(bland_altman()), 3), 0.943);
}

TEST(Concordance, FallsWithAShiftThatCorrelationDoesNotSee) {
    Numbers shifted = bland_altman();
    for (std::size_t i = 1; i < shifted.values.size(); i += 2) shifted.values[i] += 100;
    EXPECT_EQ(printed(pearson(shifted), 2), 0.94);
    EXPECT_LT(*concordance(shifted).value, 0.75);
}

TEST(SpearmanCorrelation, WorkedExampleOfWikipedia) {
    // "Spearman's rank correlation coefficient", example: IQ and hours of television, -29/165 = -0.175757575...
    const Numbers numbers{2, {106, 7, 100, 27, 86, 2, 101, 50, 99, 28, 103, 29, 97, 20, 113, 12, 112, 6, 110, 17}};
    EXPECT_EQ(printed(spearman(numbers), 9), -0.175757576);
    // Equal values share their ranks: here 1, 2.5, 2.5, 4 against 1, 2, 3, 4.
    const Numbers ties{2, {1, 1, 2, 2, 2, 3, 3, 4}};
    EXPECT_NEAR(*spearman(ties).value, 4.5 / std::sqrt(4.5 * 5), 1e-12);
}

TEST(RootMeanSquaredError, WillmottAndMatsuura2005) {
    // Sets of four errors with the same mean absolute error, 2.0: RMSE 2.0, 2.2, 2.6 and 4.0.
    const auto of = [](const std::vector<double> &errors) {
        Numbers numbers{2, {}};
        for (const double e : errors) numbers.values.insert(numbers.values.end(), {5, 5 + e});
        return printed(rmse(numbers), 1);
    };
    EXPECT_EQ(of({2, 2, 2, 2}), 2.0);
    EXPECT_EQ(of({1, 1, 3, 3}), 2.2);
    EXPECT_EQ(of({1, 1, 1, 5}), 2.6);
    EXPECT_EQ(of({0, 0, 0, 8}), 4.0);
}

TEST(Agreement, DegenerateCasesSayWhy) {
    const auto why = [](const Measure &measure) {
        EXPECT_FALSE(measure);
        EXPECT_FALSE(reason(measure.why).empty());
        return measure.why;
    };
    const Ratings one_rater{1, 2, {0, 1, 0}};
    const Ratings one_category{2, 3, {1, 1, 1, 1, 1, 1}};
    const Ratings apart{2, 2, {0, missing, missing, 1}};
    const Ratings none{2, 2, {}};
    using Function = Measure (*)(const Ratings &);
    const Function all[] = {percent_agreement,
                            [](const Ratings &r) { return cohen_kappa(r); },
                            fleiss_kappa,
                            [](const Ratings &r) { return krippendorff_alpha(r); },
                            [](const Ratings &r) { return krippendorff_alpha(r, Metric::ordinal); },
                            gwet_ac1};
    for (const Function f : all) {
        EXPECT_EQ(why(f(one_rater)), WhyNot::one_rater);
        EXPECT_EQ(why(f(apart)), WhyNot::no_units);
        EXPECT_EQ(why(f(none)), WhyNot::no_units);
        if (f != &percent_agreement) {
            EXPECT_EQ(why(f(one_category)), WhyNot::one_category);
        }
    }
    EXPECT_EQ(*percent_agreement(one_category).value, 1);
    EXPECT_EQ(why(cohen_kappa(krippendorff_2011())), WhyNot::not_a_pair);
    EXPECT_TRUE(confusion(krippendorff_2011()).empty());
    // One of two raters varies: kappa is 0, and defined.
    EXPECT_NEAR(*cohen_kappa({2, 2, {0, 0, 0, 1, 0, 1, 0, 0}}).value, 0, 1e-12);
}

TEST(Agreement, DegenerateNumbersSayWhy) {
    const Numbers one{1, {1, 2, 3}}, constant{2, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}}, apart{2, {1, gone, gone, 2}};
    const Numbers half{2, {1, 5, 2, 5, 3, 5}}, single{2, {1, 2}};
    using Function = Measure (*)(const Numbers &);
    const Function all[] = {[](const Numbers &n) { return intra_class(n).two; },
                            cronbach_alpha,
                            [](const Numbers &n) { return krippendorff_alpha(n); },
                            pearson,
                            spearman,
                            concordance};
    for (const Function f : all) {
        EXPECT_EQ(f(one).why, WhyNot::one_rater);
        EXPECT_EQ(f(constant).why, WhyNot::no_variance);
        EXPECT_EQ(f(apart).why, WhyNot::no_units);
        EXPECT_FALSE(f(constant));
    }
    EXPECT_EQ(pearson(half).why, WhyNot::no_variance);
    EXPECT_EQ(*concordance(half).value, 0);
    EXPECT_EQ(pearson(single).why, WhyNot::too_few);
    EXPECT_EQ(intra_class(single).three_k.why, WhyNot::too_few);
    EXPECT_EQ(pearson(shrout_fleiss).why, WhyNot::not_a_pair);
    EXPECT_EQ(rmse(one).why, WhyNot::one_rater);
    EXPECT_EQ(*rmse(constant).value, 0);
    EXPECT_EQ(*rmse(single).value, 1);
}
