#include "core/analysis/agreement_report.h"

#include "core/analysis/agreement_words.h"

#include <cmath>
#include <gmock/gmock.h>
#include <limits>
#include <random>
#include <set>

using namespace tempera;
using namespace tempera::analysis;
using testing::HasSubstr;
using testing::Not;

namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

/// Spans of 4 s, one every 6 s, of categories in turn; shifted by `shift`, and every `wrong`-th of the next category.
Coding rater(std::string name, double shift = 0, int wrong = 0, int spans = 40) {
    Coding coding;
    coding.name = std::move(name);
    for (int i = 0; i < spans; ++i)
        coding.spans.push_back(
            {seconds(i * 6 + shift, i * 6 + 4 + shift), (i + (wrong > 0 && i % wrong == 0 ? 1 : 0)) % 3});
    return coding;
}

AgreementSettings settings(double end = 240) {
    AgreementSettings s;
    s.bins.range = seconds(0, end);
    s.resamples = 200;
    return s;
}

const std::vector<std::string> emotions{"joy", "anger", "fear"};

std::vector<Note> notes(const std::vector<Remark> &remarks) {
    std::vector<Note> all;
    for (const Remark &r : remarks) all.push_back(r.note);
    return all;
}

} // namespace

TEST(CompareCodings, TwoRaters) {
    const auto a = compare({rater("Ada"), rater("Ben", 0.3, 5)}, emotions, settings(), {});
    ASSERT_TRUE(a) << describe(a.error());
    EXPECT_EQ(a->units, 480U);
    EXPECT_EQ(a->advised, Statistic::kappa);
    const Line *kappa = find(a->lines, Statistic::kappa);
    ASSERT_TRUE(kappa && kappa->measure && kappa->measure.interval);
    EXPECT_GT(*kappa->measure.value, 0.6);
    EXPECT_LT(*kappa->measure.value, 0.95);
    EXPECT_LT(kappa->measure.interval->low, *kappa->measure.value);
    EXPECT_GT(kappa->measure.interval->high, *kappa->measure.value);
    EXPECT_EQ(find(a->lines, Statistic::kappa_linear), nullptr); // the emotions have no order
    int all = 0;
    for (const int cell : a->confusion) all += cell;
    EXPECT_EQ(all, 480);
    EXPECT_EQ(a->confusion.size(), 16U);
    ASSERT_TRUE(a->segments);
    EXPECT_EQ(a->segments->matched, 40U);
    EXPECT_EQ(a->segments->same, 32U);
    EXPECT_DOUBLE_EQ(*a->segments->found.value, 1);
    EXPECT_DOUBLE_EQ(*a->segments->both.value, 0.8);
    ASSERT_EQ(a->by_bin.size(), 6U);
    EXPECT_EQ(a->by_bin[1].bin, Time::millis(500));
    EXPECT_EQ(*a->by_bin[1].measure.value, *kappa->measure.value);
    EXPECT_TRUE(a->remarks.empty());

    const std::string words = in_english(explain(*a));
    EXPECT_THAT(words, HasSubstr("Report Cohen's kappa: two raters"));
    EXPECT_THAT(words, HasSubstr("bin size matters"));
    EXPECT_THAT(words, HasSubstr("40 matches among 40 and 40 labels, 32 of them"));
    const std::string paper = in_english(for_a_paper(*a));
    EXPECT_THAT(paper, HasSubstr("The labels of Ada and Ben were compared on 480 bins of 0.5 s. Cohen's kappa was 0."));
    EXPECT_THAT(paper, HasSubstr("95% interval"));
    EXPECT_THAT(paper, Not(testing::ContainsRegex("%[1-9]")));
}

namespace {

/// Ten labels of two raters that match, low = 0, medium = 1, high = 2, as (first, second): three times (0, 0), twice
/// (0, 1), twice (1, 1), once (1, 2), twice (2, 2); and two of the first and one of the second that have no partner.
/// The first says 0, 1, 2 in 5, 3, 2 of the ten pairs, the second in 3, 4, 3.
std::vector<Coding> worked_example() {
    const std::vector<std::pair<int, int>> pairs{{0, 0}, {0, 0}, {0, 0}, {0, 1}, {0, 1},
                                                 {1, 1}, {1, 1}, {1, 2}, {2, 2}, {2, 2}};
    Coding first, second;
    first.name = "Ada", second.name = "Ben";
    double at = 0;
    for (const auto &[a, b] : pairs) {
        first.spans.push_back({seconds(at, at + 4), a});
        second.spans.push_back({seconds(at + 1, at + 4), b}); // 3 of 4 s are common
        at += 10;
    }
    first.spans.push_back({seconds(at, at + 4), 2});
    second.spans.push_back({seconds(at + 3, at + 7), 2}); // 1 of 7 s is common: no match
    first.spans.push_back({seconds(at + 10, at + 14), 2});
    return {first, second};
}

double on_matched(const CodingAgreement &a, Statistic statistic) {
    const Line *line = find(a.segments->lines, statistic);
    return line && line->measure ? *line->measure.value : std::nan("");
}

} // namespace

TEST(CompareCodings, MatchedSegmentsAreThoseWorkedByHand) {
    auto s = settings(120);
    const auto nominal = compare(worked_example(), {"low", "medium", "high"}, s, {});
    ASSERT_TRUE(nominal && nominal->segments);
    EXPECT_EQ(nominal->segments->matched, 10U);
    EXPECT_EQ(nominal->segments->same, 7U);
    EXPECT_DOUBLE_EQ(*nominal->segments->found.value, 20.0 / 23); // 2 x 10 of 12 + 11
    EXPECT_DOUBLE_EQ(*nominal->segments->both.value, 14.0 / 23);
    // 7 of 10 alike. Chance by both's own habits: (5 x 3 + 3 x 4 + 2 x 3) / 100 = 0.33.
    EXPECT_NEAR(on_matched(*nominal, Statistic::percent), 0.7, 1e-12);
    EXPECT_NEAR(on_matched(*nominal, Statistic::kappa), 37.0 / 67, 1e-12); // (0.7 - 0.33) / 0.67
    // By common habits, 8, 7 and 5 of 20: (64 + 49 + 25) / 400 = 0.345.
    EXPECT_NEAR(on_matched(*nominal, Statistic::fleiss), 71.0 / 131, 1e-12); // (0.7 - 0.345) / 0.655
    // Alpha draws the two of a chance pair without putting back: 1 - (8 x 7 + 7 x 6 + 5 x 4) / (20 x 19) = 262 / 380.
    EXPECT_NEAR(on_matched(*nominal, Statistic::alpha), 1 - 0.3 * 380 / 262, 1e-12);
    // AC1: (0.4 x 0.6 + 0.35 x 0.65 + 0.25 x 0.75) / 2 = 0.3275. With the three that have no partner it would be other.
    EXPECT_NEAR(on_matched(*nominal, Statistic::ac1), 149.0 / 269, 1e-12); // (0.7 - 0.3275) / 0.6725
    EXPECT_EQ(find(nominal->segments->lines, Statistic::kappa_linear), nullptr);

    s.ordered = true;
    const auto ordered = compare(worked_example(), {"low", "medium", "high"}, s, {});
    ASSERT_TRUE(ordered && ordered->segments);
    // Three differences of one step in ten. Expected, each cell by its steps: 20 + 30 + 9 + 9 + 12 + 8 = 88 of 100;
    // by their squares: 20 + 60 + 9 + 9 + 24 + 8 = 130 of 100.
    EXPECT_NEAR(on_matched(*ordered, Statistic::kappa_linear), 1 - 0.3 / 0.88, 1e-12);
    EXPECT_NEAR(on_matched(*ordered, Statistic::kappa_quadratic), 1 - 0.3 / 1.3, 1e-12);
    // Interval: 2 x (8 x 7 x 1 + 8 x 5 x 4 + 7 x 5 x 1) = 502 of 380.
    EXPECT_NEAR(on_matched(*ordered, Statistic::alpha_interval), 1 - 0.3 * 380 / 502, 1e-12);
    // Ordinal: low to medium (8 + 7 - 7.5)^2 = 56.25, medium to high (7 + 5 - 6)^2 = 36, low to high (20 - 6.5)^2 =
    // 182.25. Observed (4 x 56.25 + 2 x 36) / 20; expected 2 x (56 x 56.25 + 35 x 36 + 40 x 182.25) / 380.
    EXPECT_NEAR(on_matched(*ordered, Statistic::alpha_ordinal), 1 - (297.0 / 20) / (23400.0 / 380), 1e-12);

    const std::string words = in_english(explain(*nominal)), paper = in_english(for_a_paper(*nominal));
    EXPECT_THAT(words, HasSubstr("two match when they share at least 0.50 of the time that they cover together"));
    EXPECT_THAT(words, HasSubstr("Matching looks at times, not at emotions"));
    EXPECT_THAT(words, HasSubstr("a moment stands for 0.75 s on either side"));
    EXPECT_THAT(paper, HasSubstr("covered together: 10 pairs among 12 and 11 labels. On the matched labels Cohen's kappa "
                                 "was 0.55"));
    s.matching.tolerance = Time::millis(1000);
    const auto ends = compare(worked_example(), {"low", "medium", "high"}, s, {});
    EXPECT_EQ(ends->segments->matched, 10U);
    EXPECT_THAT(in_english(for_a_paper(*ends)), HasSubstr("both their ends were at most 1 s apart: 10 pairs"));
    EXPECT_THAT(in_english(for_a_paper(*ends)), HasSubstr("On the matched labels Kappa, quadratic weights was 0.77"));
    EXPECT_THAT(in_english(explain(*ends)), Not(HasSubstr("a moment stands for")));
}

TEST(CompareCodings, ThreeRatersTogetherAreThoseWorkedByHand) {
    // Second by second, joy 0, fear 1 and nothing:   J J J J - - F F - -
    //                                                J J J - - - F F F -
    //                                                J J J J - - F - - -
    const auto coding = [](const char *name, double joy, double fear) {
        return Coding{name, {{seconds(0, joy), 0}, {seconds(6, fear), 1}}, {}, false, false};
    };
    const auto a = compare({coding("A", 4, 8), coding("B", 3, 9), coding("C", 4, 7)}, {"joy", "fear"}, settings(10), {});
    ASSERT_TRUE(a);
    EXPECT_EQ(a->units, 20U); // half seconds: two alike of each
    const auto value = [&](Statistic statistic) { return *find(a->lines, statistic)->measure.value; };
    // Seven seconds of agreement, three with one pair of three: 0.8. Said 11, 6 and 13 times in 30.
    EXPECT_NEAR(value(Statistic::percent), 0.8, 1e-12);
    EXPECT_NEAR(value(Statistic::fleiss), (0.8 - 326.0 / 900) / (1 - 326.0 / 900), 1e-12);
    // 22, 12 and 26 of the 60 values of half seconds: 1 - (22 x 21 + 12 x 11 + 26 x 25) / (60 x 59).
    EXPECT_NEAR(value(Statistic::alpha), 1 - 0.2 / (1 - 1244.0 / 3540), 1e-12);
    // Label by label, sharing half: joy 3 of 4 s, 4 of 4, 3 of 4; fear 2 of 3 s, 1 of 2, and 1 of 3, which is too little.
    ASSERT_EQ(a->pairs.size(), 3U);
    EXPECT_EQ(a->pairs[2].first, 1U);
    EXPECT_EQ(a->pairs[2].second, 2U);
    for (const auto &[pair, matched] : {std::pair(0U, 2U), {1U, 2U}, {2U, 1U}})
        EXPECT_EQ(a->pairs[pair].segments.matched, matched) << pair;
    EXPECT_NEAR(*a->pair_mean.found.value, (1 + 1 + 2.0 / 4) / 3, 1e-12);
    EXPECT_NEAR(*a->pair_mean.both.value, (1 + 1 + 2.0 / 4) / 3, 1e-12);
    // Of B and C one label is left, of one emotion: there is no kappa.
    EXPECT_EQ(find(a->pairs[2].segments.lines, Statistic::kappa)->measure.why, WhyNot::one_category);
    EXPECT_EQ(a->pair_mean.defined, 2U);
    EXPECT_NEAR(*find(a->pair_mean.lines, Statistic::kappa)->measure.value, 1, 1e-12);
    EXPECT_FALSE(find(a->pair_mean.lines, Statistic::kappa)->measure.interval);
}

TEST(CompareCodings, Fleiss1971SixRatersHaveLightsKappaOfIrr) {
    // Fleiss (Psychol Bull 76:378, 1971), table 1: diagnoses of 30 patients by six raters. R package irr, "diagnoses", has
    // the raters of a patient in order of the categories: kappam.light 0.459, of the first three in pairs 0.651, 0.384 and
    // 0.631, kappam.fleiss 0.430.
    const std::vector<std::vector<int>> counts{
        {0, 0, 0, 6, 0}, {0, 3, 0, 0, 3}, {0, 1, 4, 0, 1}, {0, 0, 0, 0, 6}, {0, 3, 0, 3, 0}, {2, 0, 4, 0, 0},
        {0, 0, 4, 0, 2}, {2, 0, 3, 1, 0}, {2, 0, 0, 4, 0}, {0, 0, 0, 0, 6}, {1, 0, 0, 5, 0}, {1, 1, 0, 4, 0},
        {0, 3, 3, 0, 0}, {1, 0, 0, 5, 0}, {0, 2, 0, 3, 1}, {0, 0, 5, 0, 1}, {3, 0, 0, 1, 2}, {5, 1, 0, 0, 0},
        {0, 2, 0, 4, 0}, {1, 0, 2, 0, 3}, {0, 0, 0, 0, 6}, {0, 1, 0, 5, 0}, {0, 2, 0, 1, 3}, {2, 0, 0, 4, 0},
        {1, 0, 0, 4, 1}, {0, 5, 0, 1, 0}, {4, 0, 0, 0, 2}, {0, 2, 0, 4, 0}, {1, 0, 5, 0, 0}, {0, 0, 0, 0, 6}};
    std::vector<Coding> raters(6); // a label of 10 s for each patient
    for (std::size_t p = 0; p < counts.size(); ++p) {
        std::size_t rater = 0;
        for (int category = 0; category < 5; ++category)
            for (int i = 0; i < counts[p][static_cast<std::size_t>(category)]; ++i)
                raters.at(rater++).spans.push_back(
                    {seconds(10 * static_cast<double>(p), 10 * static_cast<double>(p) + 10), category});
    }
    AgreementSettings s = settings(300);
    s.bins.bin = Time::seconds(10);
    s.resamples = 20;
    const auto a = compare(raters, {"depression", "personality", "schizophrenia", "neurosis", "other"}, s, {});
    ASSERT_TRUE(a) << describe(a.error());
    const auto rounded = [](const std::vector<Line> &lines, Statistic statistic) {
        return std::round(1000 * *find(lines, statistic)->measure.value) / 1000;
    };
    EXPECT_EQ(rounded(a->lines, Statistic::fleiss), 0.430);
    ASSERT_EQ(a->pairs.size(), 15U);
    EXPECT_EQ(rounded(a->pairs[0].segments.lines, Statistic::kappa), 0.651);
    EXPECT_EQ(rounded(a->pairs[1].segments.lines, Statistic::kappa), 0.384);
    EXPECT_EQ(rounded(a->pairs[5].segments.lines, Statistic::kappa), 0.631); // the second with the third
    EXPECT_EQ(rounded(a->pair_mean.lines, Statistic::kappa), 0.459);
    EXPECT_EQ(*a->pair_mean.found.value, 1); // everybody has rated every patient
    EXPECT_THAT(in_english(for_a_paper(*a)),
                HasSubstr("On the matched labels the mean of Cohen's kappa over 15 pairs was 0.46 (Light, 1971)."));
}

TEST(CompareCodings, MeansOverPairsOfRatersWithoutLabelsSayWhy) {
    const Coding none{"A", {}, {}, false, false};
    const auto a = compare({none, none, none}, emotions, settings(), {});
    ASSERT_TRUE(a);
    ASSERT_EQ(a->pairs.size(), 3U);
    EXPECT_EQ(a->pair_mean.found.why, WhyNot::no_units);
    EXPECT_EQ(find(a->pair_mean.lines, Statistic::kappa)->measure.why, WhyNot::no_units);
    EXPECT_THAT(in_english(explain(*a)), Not(HasSubstr("two raters are compared at a time")));
    EXPECT_THAT(in_english(for_a_paper(*a)), Not(HasSubstr("pairs")));
}

TEST(CompareCodings, SameSeedSameNumbers) {
    const auto once = compare({rater("A"), rater("B", 0.5, 4)}, emotions, settings(), {});
    const auto again = compare({rater("A"), rater("B", 0.5, 4)}, emotions, settings(), {});
    EXPECT_EQ(find(once->lines, Statistic::ac1)->measure.interval->low,
              find(again->lines, Statistic::ac1)->measure.interval->low);
}

TEST(CompareCodings, OrderedCategoriesGetWeights) {
    auto s = settings();
    s.ordered = true;
    const auto a = compare({rater("A"), rater("B", 0, 5)}, {"low", "medium", "high"}, s, {});
    EXPECT_EQ(a->advised, Statistic::kappa_quadratic);
    // "Nothing" lies next to the lowest: a miss of the lowest counts least.
    Coding missed_low = rater("L"), missed_high = rater("H");
    std::erase_if(missed_low.spans, [](const CodedSpan &c) { return c.category == 0; });
    std::erase_if(missed_high.spans, [](const CodedSpan &c) { return c.category == 2; });
    const auto low = compare({rater("A"), missed_low}, {"low", "medium", "high"}, s, {});
    const auto high = compare({rater("A"), missed_high}, {"low", "medium", "high"}, s, {});
    EXPECT_GT(*find(low->lines, Statistic::kappa_quadratic)->measure.value,
              *find(high->lines, Statistic::kappa_quadratic)->measure.value + 0.2);
}

TEST(CompareCodings, ManyRaters) {
    const auto three = compare({rater("A"), rater("B", 0.3), rater("C", 0, 4)}, emotions, settings(), {});
    EXPECT_EQ(three->advised, Statistic::fleiss);
    EXPECT_EQ(find(three->lines, Statistic::kappa), nullptr);
    EXPECT_TRUE(three->confusion.empty());
    EXPECT_FALSE(three->segments);
    EXPECT_THAT(in_english(explain(*three)), HasSubstr("means over the 3 pairs"));
    EXPECT_THAT(in_english(explain(*three)), HasSubstr("Cohen's kappa of the matched labels is"));
    auto ordered = settings();
    ordered.ordered = true;
    ordered.matching.tolerance = Time::seconds(1);
    const auto in_order = compare({rater("A"), rater("B", 0.3), rater("C", 0, 4)}, emotions, ordered, {});
    EXPECT_EQ(in_order->pair_advised, Statistic::kappa_quadratic);
    EXPECT_THAT(in_english(explain(*in_order)), HasSubstr("both their ends are at most 1 s apart), two raters"));
    EXPECT_THAT(in_english(for_a_paper(*three)), HasSubstr("The labels of 3 raters"));
    Coding sparse = rater("D");
    sparse.sparse = true;
    EXPECT_EQ(compare({rater("A"), rater("B"), sparse}, emotions, settings(), {})->advised, Statistic::alpha);
}

TEST(CompareCodings, SaysWhatIsOddAndNeverNan) {
    // Only one category.
    Coding whole{"A", {{seconds(0, 240), 0}}, {}, false, false};
    const auto one = compare({whole, whole}, emotions, settings(), {});
    EXPECT_EQ(find(one->lines, Statistic::kappa)->measure.why, WhyNot::one_category);
    EXPECT_THAT(in_english(explain(*one)),
                HasSubstr("Cohen's kappa is not defined, because only one category was used."));
    EXPECT_THAT(in_english(for_a_paper(*one)), HasSubstr("not defined, because"));
    EXPECT_THAT(notes(one->remarks), testing::Contains(Note::prevalence));
    EXPECT_THAT(notes(one->remarks), testing::Contains(Note::few_segments));

    // One rater, and none.
    const auto alone = compare({rater("A")}, emotions, settings(), {});
    ASSERT_TRUE(alone);
    for (const Line &line : alone->lines) EXPECT_EQ(line.measure.why, WhyNot::one_rater);
    EXPECT_TRUE(compare(std::vector<Coding>{}, emotions, settings(), {}));

    // Nothing at all in one of them; one that stops early; an emotion that only one uses.
    const auto empty = compare({rater("A"), Coding{"B", {}, {}, false, false}}, emotions, settings(), {});
    EXPECT_THAT(notes(empty->remarks), testing::Contains(Note::empty));
    for (const Line &line : empty->segments->lines) EXPECT_EQ(line.measure.why, WhyNot::no_units);
    EXPECT_DOUBLE_EQ(*empty->segments->found.value, 0);
    const auto early = compare({rater("A"), rater("B", 0, 0, 20)}, emotions, settings(), {});
    ASSERT_THAT(notes(early->remarks), testing::Contains(Note::stops_early));
    EXPECT_THAT(in_english(explain(*early)), HasSubstr("The labels of B end long before"));
    Coding no_fear = rater("B");
    std::erase_if(no_fear.spans, [](const CodedSpan &c) { return c.category == 2; });
    const auto scheme = compare({rater("A"), no_fear}, emotions, settings(), {});
    EXPECT_THAT(in_english(explain(*scheme)), HasSubstr("Only one of them used \"fear\""));

    // Raters who never rate the same.
    Coding first{"A", {{seconds(0, 10), 0}}, {}, true, false}, second{"B", {{seconds(50, 60), 1}}, {}, true, false};
    const auto apart = compare({first, second}, emotions, settings(), {});
    EXPECT_EQ(apart->units, 0U);
    EXPECT_EQ(find(apart->lines, Statistic::kappa)->measure.why, WhyNot::no_units);
}

TEST(CompareCodings, RefusesWhatMakesNoSense) {
    auto s = settings();
    s.bins.bin = {};
    EXPECT_EQ(compare({rater("A"), rater("B")}, emotions, s, {}).error().code, ErrorCode::bad_argument);
    s = settings();
    s.matching.overlap = 0;
    EXPECT_EQ(compare({rater("A"), rater("B")}, emotions, s, {}).error().code, ErrorCode::bad_argument);
    s = settings();
    s.matching.tolerance = Time::millis(-1);
    EXPECT_EQ(compare({rater("A"), rater("B")}, emotions, s, {}).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(compare({rater("A"), rater("B")}, {"joy"}, settings(), {}).error().code, ErrorCode::bad_argument);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(compare({rater("A"), rater("B")}, emotions, settings(), Job(stop.get_token())).error().code,
              ErrorCode::cancelled);
}

TEST(CompareNumbers, TwoTracesAndMany) {
    Numbers two{2, {}}, many{4, {}};
    std::mt19937_64 random(1);
    for (int i = 0; i < 300; ++i) {
        const double truth = std::sin(i * 0.1);
        for (int r = 0; r < 4; ++r) {
            const double value = truth + static_cast<double>(random() % 100) / 200;
            if (r < 2) two.values.push_back(value);
            many.values.push_back(value);
        }
    }
    const auto pair = compare(two, {"A", "B"}, "valence", Time::millis(200), 200, 1, {});
    ASSERT_TRUE(pair);
    EXPECT_EQ(pair->advised, Statistic::concordance);
    EXPECT_EQ(pair->block, 50U);
    EXPECT_GT(*find(pair->lines, Statistic::concordance)->measure.value, 0.9);
    EXPECT_TRUE(find(pair->lines, Statistic::concordance)->measure.interval);
    EXPECT_THAT(in_english(for_a_paper(*pair)),
                HasSubstr("The traces of 2 raters (valence) were compared on 300 bins of 0.2 s"));

    const auto all = compare(many, {"A", "B", "C", "D"}, "valence", Time::millis(200), 200, 1, {});
    EXPECT_EQ(all->advised, Statistic::icc_2_1);
    EXPECT_EQ(find(all->lines, Statistic::pearson), nullptr);
    EXPECT_THAT(in_english(for_a_paper(*all)), HasSubstr("ICC(2,k) was"));
    many.values[5] = std::numeric_limits<double>::quiet_NaN();
    const auto gap = compare(many, {"A", "B", "C", "D"}, "valence", Time::millis(200), 0, 1, {});
    EXPECT_EQ(gap->advised, Statistic::alpha_interval);
    EXPECT_EQ(gap->complete, 299U);
    EXPECT_THAT(in_english(explain(*gap)), HasSubstr("299 of 300 moments"));
}

TEST(AgreementWords, EveryNumberAndNoteHasItsWords) {
    std::set<std::string_view> keys, names;
    for (int i = 0; i <= static_cast<int>(Statistic::cronbach); ++i) {
        const auto statistic = static_cast<Statistic>(i);
        EXPECT_FALSE(meaning(statistic).empty());
        EXPECT_TRUE(keys.insert(key(statistic)).second);
        EXPECT_TRUE(names.insert(name(statistic)).second);
    }
    for (int i = 0; i <= static_cast<int>(Note::few_units); ++i) {
        const Remark remark{static_cast<Note>(i), "100%1"};
        EXPECT_TRUE(keys.insert(key(remark.note)).second);
        EXPECT_FALSE(in_english(words(remark)).empty());
    }
    EXPECT_EQ(fill_in("%2 of %1, 95% of %3", {"%2", "b"}), "b of %2, 95% of %3");
}
