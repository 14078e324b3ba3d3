// What helps to learn: suggested moments, memory of earlier visits, figures per emotion, rules in words.
#include "panels_support.h"
#include "ui/adapt_panel.h"
#include "ui/inspector_view.h"
#include "ui/memory_box.h"
#include "ui/suggestion_list.h"
#include "ui/suggestion_strip.h"

#include <gtest/gtest.h>
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

using Reason = analysis::Suggestion::Reason;

std::vector<analysis::Suggestion> two_suggestions() {
    return {{Time::seconds(3), 0.8f, 0.2f, Reason::ambiguous}, {Time::seconds(8), 0.1f, 0.9f, Reason::novel}};
}

TEST(SuggestionList, EachLineLeadsToItsMoment) {
    Workbench bench;
    SuggestionList list(bench);
    EXPECT_TRUE(list.isHidden()); // nothing to suggest yet
    list.set_suggestions(two_suggestions());
    EXPECT_FALSE(list.isHidden());
    auto *text = list.findChild<QLabel *>(QStringLiteral("suggestion_list"));
    ASSERT_NE(text, nullptr);
    for (const char *part : {"0:00:03.000", "mixed", "0:00:08.000", "unlike"})
        EXPECT_TRUE(text->text().contains(QLatin1String(part))) << part;
    QSignalSpy seeks(&bench.axis(), &TimeAxis::seek_requested);
    Q_EMIT text->linkActivated(QStringLiteral("1"));
    Q_EMIT text->linkActivated(QStringLiteral("7")); // not there: nothing happens
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>(), Time::seconds(8));
    list.set_suggestions({});
    EXPECT_TRUE(list.isHidden());
}

TEST(SuggestionStrip, AClickOnAMarkGoesThereAndOneBesideItGoesWhereItIs) {
    TimeAxis axis;
    axis.set_duration(Time::seconds(10));
    SuggestionStrip strip(axis, nullptr);
    EXPECT_TRUE(strip.isHidden());
    strip.set_suggestions(two_suggestions());
    strip.resize(1104, 20);
    strip.show();
    QSignalSpy seeks(&axis, &TimeAxis::seek_requested);
    const auto column = [&](Time t) { return static_cast<int>(strip.navigator().x_of(t)); };
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(column(Time::seconds(8)) + 4, 10));
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>(), Time::seconds(8));
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(column(Time::seconds(5)), 10));
    ASSERT_EQ(seeks.count(), 2);
    EXPECT_NEAR(seeks.at(1).at(0).value<Time>().seconds(), 5, 0.05);
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("0:00:03.000")));
    EXPECT_NE(SuggestionStrip::text(two_suggestions()[0]), SuggestionStrip::text(two_suggestions()[1]));
}

workflow::Memory memory() {
    workflow::Memory m;
    m.visits = {{RecordingId{2}, AdaptationId{20}, "Visit 2", "2026-02-01"},
                {RecordingId{1}, AdaptationId{10}, "First talk", ""}};
    return m;
}

TEST(MemoryBox, ShowsTheVisitsAndWhatTheAdaptationStartedFrom) {
    Workbench bench;
    MemoryBox box(bench);
    EXPECT_TRUE(box.isHidden()); // nothing is remembered
    auto *on = box.findChild<QCheckBox *>(QStringLiteral("use_memory"));
    auto *forget = box.findChild<QPushButton *>(QStringLiteral("forget_memory"));
    ASSERT_TRUE(on && forget);
    auto m = memory();
    box.set_memory(m, std::nullopt);
    EXPECT_FALSE(box.isHidden());
    EXPECT_TRUE(on->isChecked());
    const auto shown = [&] {
        QString all;
        for (const auto *label : box.findChildren<QLabel *>())
            if (!label->isHidden()) all += label->text() + '\n';
        return all;
    };
    EXPECT_TRUE(shown().contains(QStringLiteral("Visit 2 ("))) << shown().toStdString();
    EXPECT_TRUE(shown().contains(QStringLiteral("First talk")));
    EXPECT_FALSE(shown().contains(QStringLiteral("in force")));
    m.on = false;
    box.set_memory(m, false);
    EXPECT_FALSE(on->isChecked());
    m.on = true;
    box.set_memory(m, false);
    EXPECT_TRUE(shown().contains(QStringLiteral("did not start"))) << shown().toStdString();
    m.used = {m.visits[1]};
    box.set_memory(m, true);
    EXPECT_TRUE(shown().contains(QStringLiteral("started from: First talk"))) << shown().toStdString();
    // Forgotten since: what is in force still started from it.
    m.visits.clear();
    box.set_memory(m, true);
    EXPECT_FALSE(box.isHidden());
    EXPECT_TRUE(on->isHidden());
    EXPECT_TRUE(forget->isHidden());
    EXPECT_TRUE(MemoryBox::names({workflow::Visit{}}).contains(QStringLiteral("removed")));
}

TEST(AdaptPanel, GivesTheFiguresOfEachEmotion) {
    engine::AdaptReport report;
    EXPECT_TRUE(AdaptPanel::accuracy_each(report, test::three_emotions()).isEmpty());
    report.before_each = {{1.0 / 3, 0.1, 0.7, 3}, {}, {0, 0, 0.6, 2}};
    report.after_each = {{2.0 / 3, 0.2, 0.9, 3}, {}, {1, 0.34, 1, 2}};
    const QString table = AdaptPanel::accuracy_each(report, test::three_emotions());
    for (const char *part : {"Joy", "1 → 2 of 3", "0.20–0.90", "worn out", "0 → 2 of 2"})
        EXPECT_TRUE(table.contains(QString::fromUtf8(part))) << part << " in " << table.toStdString();
    EXPECT_FALSE(table.contains(QStringLiteral("Fear"))); // none of it was held out
    auto renamed = test::three_emotions();
    renamed[0].name = "<b>a & b</b>";
    renamed[0].builtin.clear();
    EXPECT_TRUE(AdaptPanel::accuracy_each(report, renamed).contains(QStringLiteral("&lt;b&gt;a &amp; b")));
}

TEST(Inspector, PutsAMeasuredRuleIntoWords) {
    analysis::RuleWords rule;
    EXPECT_TRUE(InspectorView::in_words(rule).isEmpty());
    rule.findings = {{analysis::Quality::pitch, 0.9, 14.1, 11}, {analysis::Quality::mouth_contrast, -0.6, 1.1, 1.4}};
    rule.words = {"tired", "sleep"};
    EXPECT_EQ(InspectorView::in_words(rule).toStdString(),
              "Where it fires: pitch higher (by 3.1 semitones), mouth region contrast lower, more often said: “tired”, "
              "“sleep”.");
    for (const auto quality : analysis::all_qualities) { // every one has its words
        rule.findings = {{quality, 1, 0.5, 0.1}};
        rule.words.clear();
        EXPECT_GT(InspectorView::in_words(rule).size(), 24) << analysis::name(quality);
    }
}

TEST(Inspector, ShowsTheWordsOfARuleBelowIt) {
    Workbench bench;
    InspectorView view(bench);
    auto described = std::make_shared<workflow::Rules>();
    described->emotions = {"joy", "fear", "worn out"};
    analysis::RuleWords loud;
    loud.rule = 4;
    loud.findings = {{analysis::Quality::loudness, 0.7, -20, -24}};
    described->rules = {loud};
    engine::Inspection in;
    in.evidence = 1;
    in.emotions = described->emotions;
    in.membership = in.lower = in.upper = {0.5f, 0.1f, 0.1f};
    in.share = {1, 0, 0, 0};
    in.rules = {{4, 0.6f, {1, 0, 0}}, {2, 0.2f, {0, 1, 0}}};
    const auto texts = [&] {
        QStringList all;
        for (const auto *label : view.findChildren<QLabel *>())
            if (label->isVisibleTo(&view)) all << label->text();
        return all.join('\n');
    };
    view.set_inspection(in, test::three_emotions());
    EXPECT_FALSE(texts().contains(QStringLiteral("loudness"))); // not measured yet
    EXPECT_FALSE(texts().contains(QStringLiteral("Nothing measured")));
    view.set_rules(described);
    view.set_inspection(in, test::three_emotions());
    EXPECT_TRUE(texts().contains(QStringLiteral("loudness higher (by 4.0 dB)"))) << texts().toStdString();
    EXPECT_TRUE(texts().contains(QStringLiteral("Nothing measured sets it apart"))); // the other rule
}

} // namespace
} // namespace tempera::ui
