#include "core/workflow/report_json.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

KeptReport example() {
    KeptReport kept;
    kept.report.examples = {2, 0, 3};
    kept.report.before = engine::Proportion{0.4, 0.1, 0.7, 5};
    kept.report.after = engine::Proportion{0.8, 0.4, 0.95, 5};
    kept.report.before_each = {{0.5, 0.1, 0.9, 2}, {}, {1.0 / 3, 0.1, 0.8, 3}};
    kept.report.after_each = {{1, 0.3, 1, 2}, {}, {2.0 / 3, 0.2, 0.9, 3}};
    kept.report.continued = true;
    kept.earlier = {AdaptationId{9}, AdaptationId{4}};
    kept.report.warnings = {{engine::WarningKind::single_example, 2, -1, -1},
                            {engine::WarningKind::contradiction, -1, 0, 4, 88}};
    kept.report.kept_prior = true;
    kept.report.seconds = 0.25;
    kept.emotions = {EmotionId{11}, EmotionId{12}, EmotionId{13}};
    kept.keys = {"joy", "fear", "relief \"after\" \xC3\xBC"};
    for (int i = 0; i < 5; ++i) kept.examples.push_back(AnnotationId{100 + i});
    return kept;
}

TEST(ReportJson, ComesBackWhole) {
    const auto back = parse_report(to_json(example()));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->emotions, example().emotions);
    EXPECT_EQ(back->keys, example().keys);
    EXPECT_EQ(back->examples, example().examples);
    EXPECT_EQ(back->report.examples, example().report.examples);
    EXPECT_EQ(back->report.before->n, 5);
    EXPECT_DOUBLE_EQ(back->report.after->high, 0.95);
    ASSERT_EQ(back->report.warnings.size(), 2U);
    EXPECT_EQ(back->report.warnings[1].kind, engine::WarningKind::contradiction);
    EXPECT_EQ(back->report.warnings[1].second, 4);
    EXPECT_EQ(back->report.warnings[1].more, 88);
    EXPECT_TRUE(back->report.kept_prior);
    EXPECT_TRUE(back->report.continued);
    EXPECT_EQ(back->earlier, example().earlier);
    ASSERT_EQ(back->report.after_each.size(), 3U);
    EXPECT_EQ(back->report.after_each[1].n, 0);
    EXPECT_DOUBLE_EQ(back->report.after_each[2].value, 2.0 / 3);
    EXPECT_DOUBLE_EQ(back->report.before_each[0].low, 0.1);
}

TEST(ReportJson, AnOlderReportHasNoFiguresPerEmotionAndNoEarlierVisits) {
    const auto back = parse_report(R"({"version":1,"emotions":[{"id":11,"key":"joy","examples":2}],"labels":[100],)"
                                   R"("before":null,"after":null,"warnings":[],"kept_prior":false,"seconds":0.1})");
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->report.continued);
    EXPECT_TRUE(back->earlier.empty());
    EXPECT_EQ(back->report.before_each.at(0).n, 0);
}

TEST(ReportJson, AnOlderReportMayListThousandsOfLabelsAndIsCutShort) {
    std::string all;
    for (int i = 0; i < 3000; ++i)
        all += R"({"kind":"contradiction","emotion":0,"first":)" + std::to_string(i) + R"(,"second":)" + std::to_string(i + 1) + "},";
    const auto back = parse_report(R"({"version":1,"emotions":[],"labels":[],"before":null,"after":null,"warnings":[)" + all +
                                   R"({"kind":"few_examples","emotion":-1,"first":-1,"second":-1}],"kept_prior":false,"seconds":0.1})");
    ASSERT_TRUE(back);
    const auto &warnings = back->report.warnings;
    ASSERT_EQ(warnings.size(), static_cast<std::size_t>(engine::most_listed) + 1);
    EXPECT_EQ(warnings[0].first, 0);
    EXPECT_EQ(warnings[0].more, 0);
    EXPECT_EQ(warnings[engine::most_listed - 1].more, 3000 - engine::most_listed);
    EXPECT_EQ(warnings.back().kind, engine::WarningKind::few_examples);
    EXPECT_EQ(warnings.back().more, 0);
}

TEST(ReportJson, NotMeasuredStaysNotMeasured) {
    KeptReport kept = example();
    kept.report.before = kept.report.after = std::nullopt;
    const auto back = parse_report(to_json(kept));
    ASSERT_TRUE(back);
    EXPECT_FALSE(back->report.before || back->report.after);
}

TEST(ReportJson, OtherTextIsNoReport) {
    for (const char *text : {"", "{", "[]", "null", "{\"version\":1}", "{\"emotions\":[{\"id\":\"x\"}]}"})
        EXPECT_FALSE(parse_report(text)) << text;
}

TEST(ReportJson, IndicesFollowTheirObjects) {
    // Emotions in another order, one gone, a new one; the first label removed, one added before.
    const auto report = reindexed(example(), {EmotionId{13}, EmotionId{99}, EmotionId{11}},
                                  {AnnotationId{500}, AnnotationId{101}, AnnotationId{104}});
    EXPECT_EQ(report.examples, (std::vector<int>{3, 0, 2}));
    EXPECT_EQ(report.after_each.at(0).n, 3);
    EXPECT_EQ(report.after_each.at(1).n, 0);
    EXPECT_EQ(report.before_each.at(2).n, 2);
    EXPECT_EQ(report.warnings[0].emotion, 0);
    EXPECT_EQ(report.warnings[1].first, -1);
    EXPECT_EQ(report.warnings[1].second, 2);
}

} // namespace
} // namespace tempera::workflow
