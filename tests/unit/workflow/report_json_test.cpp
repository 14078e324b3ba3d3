#include "core/workflow/report_json.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

KeptReport example() {
    KeptReport kept;
    kept.report.examples = {2, 0, 3};
    kept.report.before = engine::Proportion{0.4, 0.1, 0.7, 5};
    kept.report.after = engine::Proportion{0.8, 0.4, 0.95, 5};
    kept.report.warnings = {{engine::WarningKind::single_example, 2, -1, -1},
                            {engine::WarningKind::contradiction, -1, 0, 4}};
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
    EXPECT_TRUE(back->report.kept_prior);
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
    EXPECT_EQ(report.warnings[0].emotion, 0);
    EXPECT_EQ(report.warnings[1].first, -1);
    EXPECT_EQ(report.warnings[1].second, 2);
}

} // namespace
} // namespace tempera::workflow
