// Agreement in a report says what the window and `tempera-cli agree` say of the same labels.
#include "core/workflow/report_agreement.h"

#include "core/analysis/agreement_words.h"
#include "core/workflow/agreement.h"
#include "tests/support/made_up_report.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace tempera::workflow {
namespace {

/// Two raters who label a sixth of the minute, mostly alike.
analysis::Report two_raters() {
    analysis::Report report = test::made_up_report();
    report.agreement.clear();
    report.raters = {"A", "B"};
    report.labels.clear();
    const auto label = [&](const char *rater, int from, int to, int emotion) {
        report.labels.push_back({{Time::seconds(from), Time::seconds(to)}, emotion, rater, {}, false});
    };
    label("A", 10, 16, 0), label("A", 30, 33, 1);
    label("B", 11, 17, 0), label("B", 30, 32, 1), label("B", 33, 34, 0);
    report.labels.push_back({{Time::seconds(50), Time::seconds(50)}, 2, "A", {}, false}); // a moment
    return report;
}

/// As the window and the command line begin.
analysis::CodingAgreement elsewhere(const std::vector<LabelSet> &sets, const std::vector<NamedCurves> &curves,
                                    Time duration) {
    const auto comparison = assemble(sets, curves, {});
    EXPECT_TRUE(comparison);
    analysis::AgreementSettings settings;
    settings.bins.range = {{}, duration};
    return analysis::compare(comparison->codings, comparison->categories, settings, {}).value();
}

std::vector<LabelSet> label_sets_of(const analysis::Report &report) {
    std::vector<LabelSet> sets;
    for (const std::string &rater : report.raters) {
        if (std::none_of(report.labels.begin(), report.labels.end(), [&](const auto &l) { return l.rater == rater; }))
            continue;
        sets.push_back({rater, {}, {}});
        for (const auto &label : report.labels)
            if (label.rater == rater)
                sets.back().labels.emplace_back(label.span,
                                                report.emotions[static_cast<std::size_t>(label.emotion)].key);
    }
    return sets;
}

const analysis::ReportAgreement &row(const analysis::Report &report, const std::string &first,
                                     const std::string &second) {
    for (const auto &one : report.agreement)
        if (one.first == first && one.second == second) return one; // the first is the advised measure
    ADD_FAILURE() << first << " and " << second;
    static const analysis::ReportAgreement none;
    return none;
}

TEST(ReportAgreement, IsThatOfTheWindow) {
    analysis::Report report = two_raters();
    const auto sets = label_sets_of(report);
    ASSERT_TRUE(add_agreement(report, {}));
    const auto raters = elsewhere(sets, {}, report.duration);
    const auto &among = row(report, "A", "B");
    EXPECT_EQ(among.measure, analysis::name(raters.advised));
    ASSERT_TRUE(among.value);
    EXPECT_EQ(among.value->value, *analysis::find(raters.lines, raters.advised)->measure.value);
    const auto curves = elsewhere({sets[0]}, {{"curves", report.scores.get()}}, report.duration);
    const auto &with_curves = row(report, "A", "");
    EXPECT_EQ(with_curves.measure, analysis::name(curves.advised));
    const auto &there = analysis::find(curves.lines, curves.advised)->measure.value;
    ASSERT_TRUE(there);
    ASSERT_TRUE(with_curves.value);
    EXPECT_EQ(with_curves.value->value, *there);
    // And label by label; not with the curves, whose episodes are no labels.
    ASSERT_EQ(report.matching.size(), 1U);
    EXPECT_EQ(report.matching[0].matched, raters.segments->matched);
    EXPECT_EQ(report.matching[0].of_second, raters.segments->second);
    EXPECT_EQ(report.matching[0].found->value, *raters.segments->found.value);
    EXPECT_EQ(report.matching[0].both->value, *raters.segments->both.value);
    EXPECT_EQ(report.agreement_rule.bin, raters.settings.bins.bin);
    EXPECT_EQ(report.agreement_rule.unlabelled_counts, ComparisonSettings{}.unlabelled_counts);
}

TEST(ReportAgreement, CountsThoseWhoAreLeftOut) {
    analysis::Report report = two_raters();
    const auto labels = report.labels;
    for (const char *more : {"C", "D", "E"}) {
        report.raters.emplace_back(more);
        for (auto label : labels)
            if (label.rater == "A") label.rater = more, report.labels.push_back(label);
    }
    report.raters.emplace_back("without labels");
    ASSERT_TRUE(add_agreement(report, {}));
    EXPECT_EQ(report.agreement_rule.raters, 5);
    EXPECT_EQ(report.agreement_rule.compared, 4);
    // All five together come first, and are those of the window.
    const auto joint = elsewhere(label_sets_of(report), {}, report.duration);
    ASSERT_GE(report.agreement.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(report.agreement[i].raters, 5) << report.agreement[i].measure;
    EXPECT_EQ(report.agreement[0].measure, "Fleiss' kappa");
    EXPECT_EQ(report.agreement[0].value->value, *analysis::find(joint.lines, joint.advised)->measure.value);
    EXPECT_EQ(report.agreement[1].measure, "Krippendorff's alpha");
    EXPECT_EQ(report.agreement[3].raters, 2);
    for (const auto &one : report.agreement) {
        EXPECT_NE(one.second, "E");
        EXPECT_NE(one.first, "E");
    }
    ASSERT_EQ(report.matching.size(), 7U); // the mean over all ten pairs, and those of the first four
    EXPECT_EQ(report.matching[0].pairs, 10);
    EXPECT_EQ(report.matching[0].defined, static_cast<int>(joint.pair_mean.defined));
    EXPECT_EQ(report.matching[0].found->value, *joint.pair_mean.found.value);
    EXPECT_FALSE(report.matching[0].found->interval);
    analysis::Report alone = two_raters();
    std::erase_if(alone.labels, [](const auto &label) { return label.rater == "B"; });
    alone.scores.reset();
    ASSERT_TRUE(add_agreement(alone, {}));
    EXPECT_TRUE(alone.agreement.empty());
}

} // namespace
} // namespace tempera::workflow
