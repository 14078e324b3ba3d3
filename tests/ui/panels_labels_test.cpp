// Labelling by click and key into a real project, and the Adapt panel's words.
#include "open_tone.h"
#include "panels_support.h"
#include "support.h"
#include "ui/adapt_panel.h"
#include "ui/label_palette.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tempera::ui {
namespace {

using LabelPaletteTest = test::OpenTone;

TEST_F(LabelPaletteTest, AClickLabelsThePlayheadOrTheSelection) {
    LabelPalette palette(*bench);
    palette.resize(300, 500);
    palette.show();
    auto *joy = palette.findChild<QPushButton *>(QStringLiteral("emotion-joy"));
    ASSERT_NE(joy, nullptr);
    bench->axis().set_playhead(Time::seconds(2.5));
    QTest::mouseClick(joy, Qt::LeftButton);
    bench->axis().set_selection({Time::seconds(4), Time::seconds(6)});
    QTest::mouseClick(joy, Qt::LeftButton);
    const auto labels = bench->annotations();
    ASSERT_EQ(labels.size(), 2u);
    EXPECT_EQ(labels[0].span, (Span{Time::seconds(2.5), Time::seconds(2.5)}));
    EXPECT_EQ(labels[1].span, (Span{Time::seconds(4), Time::seconds(6)}));
    EXPECT_EQ(labels[1].emotion, emotion("joy"));
    EXPECT_TRUE(joy->accessibleName().contains(QStringLiteral("2"))) << joy->accessibleName().toStdString();
}

TEST_F(LabelPaletteTest, ATapIsAMomentAndAHeldKeyASpan) {
    LabelPalette palette(*bench);
    const auto first = bench->emotions().front();
    ASSERT_GT(first.key, 0);
    bench->axis().set_playhead(Time::seconds(1));
    palette.press_key(first.key);
    palette.press_key(first.key); // auto-repeat does nothing
    bench->axis().set_playhead(Time::seconds(1.1));
    palette.release_key(first.key);
    ASSERT_EQ(bench->annotations().size(), 1u);
    EXPECT_EQ(bench->annotations()[0].span, (Span{Time::seconds(1), Time::seconds(1)}));

    bench->axis().set_playhead(Time::seconds(3));
    palette.press_key(first.key);
    QTest::qWait(300); // longer than a tap
    bench->axis().set_playhead(Time::seconds(3.3));
    palette.release_key(first.key);
    ASSERT_EQ(bench->annotations().size(), 2u);
    EXPECT_EQ(bench->annotations()[1].span, (Span{Time::seconds(3), Time::seconds(3.3)}));

    // Held, but the picture stood still: a moment.
    bench->axis().set_playhead(Time::seconds(5));
    palette.press_key(first.key);
    QTest::qWait(300);
    palette.release_key(first.key);
    ASSERT_EQ(bench->annotations().size(), 3u);
    EXPECT_TRUE(bench->annotations()[2].span.is_moment());
}

TEST_F(LabelPaletteTest, AKeyThatNoEmotionHasDoesNothing) {
    LabelPalette palette(*bench);
    auto changed = bench->emotions().front();
    const int key = changed.key;
    changed.key = 0;
    bench->change_emotion(changed);
    palette.press_key(key);
    palette.release_key(key);
    palette.release_key(7); // never pressed
    EXPECT_TRUE(bench->annotations().empty());
}

TEST_F(LabelPaletteTest, ANewEmotionIsAddedByName) {
    LabelPalette palette(*bench);
    palette.show();
    auto *name = palette.findChild<QLineEdit *>();
    ASSERT_NE(name, nullptr);
    const auto before = bench->emotions().size();
    name->setText(QStringLiteral("   "));
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_EQ(bench->emotions().size(), before);
    name->setText(QStringLiteral("worn out"));
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_EQ(bench->emotions().size(), before + 1);
    EXPECT_EQ(bench->emotions().back().name, "worn out");
    EXPECT_NE(palette.findChild<QPushButton *>(QStringLiteral("emotion-worn out")), nullptr);
}

using TimelineWithProject = test::OpenTone;

TEST_F(TimelineWithProject, ADragChangesTheLabelAsOneEditThatUndoTakesBack) {
    TimelineView view(*bench);
    view.resize(1100, 320);
    view.show();
    bench->add_label({Time::seconds(2), Time::seconds(4)}, emotion("joy"));
    ASSERT_EQ(view.label_strips().size(), 1u);
    auto *strip = view.label_strips()[0];
    const auto id = bench->annotations().at(0).id;
    const QRectF box = strip->rect_of(id);
    ASSERT_FALSE(box.isEmpty());
    test::drag(*strip, box.center().toPoint(), box.center().toPoint() + QPoint(100, 0));
    ASSERT_EQ(bench->annotations().size(), 1u);
    EXPECT_GT(bench->annotations()[0].span.onset, Time::seconds(2.5));
    EXPECT_EQ(bench->annotations()[0].span.length(), Time::seconds(2));
    bench->undo();
    EXPECT_EQ(bench->annotations().at(0).span, (Span{Time::seconds(2), Time::seconds(4)}));
    EXPECT_NEAR(strip->rect_of(id).left(), box.left(), 0.01);
    view.select_all();
    view.delete_selected();
    EXPECT_TRUE(bench->annotations().empty());
    bench->undo();
    EXPECT_EQ(bench->annotations().size(), 1u);
}

AdaptPanel::State state() {
    AdaptPanel::State s;
    s.recording = s.encoded = true;
    s.emotions = test::three_emotions();
    s.labels = {{AnnotationId{1}, TierId{1}, {Time::seconds(1), Time::seconds(1)}, EmotionId{1}, ""},
                {AnnotationId{2}, TierId{1}, {Time::seconds(83.5), Time::seconds(90)}, EmotionId{2}, ""}};
    return s;
}

TEST(AdaptPanel, SaysWhyItCannotAdapt) {
    Workbench bench;
    AdaptPanel panel(bench);
    auto *button = panel.findChild<QPushButton *>(QStringLiteral("adapt"));
    ASSERT_NE(button, nullptr);
    EXPECT_FALSE(button->isEnabled()); // no recording
    panel.set_state(state());
    EXPECT_TRUE(button->isEnabled());
    auto s = state();
    s.labels.clear();
    panel.set_state(s);
    EXPECT_FALSE(button->isEnabled());
    EXPECT_TRUE(AdaptPanel::obstacle(s).contains(QStringLiteral("Label")));
    s.remembers = true; // what earlier visits taught is enough
    panel.set_state(s);
    EXPECT_TRUE(button->isEnabled());
    s = state();
    s.encoded = false;
    EXPECT_TRUE(AdaptPanel::obstacle(s).contains(QStringLiteral("analysed")));
    EXPECT_TRUE(AdaptPanel::obstacle({}).contains(QStringLiteral("recording")));
    EXPECT_TRUE(AdaptPanel::obstacle(state()).isEmpty());
}

TEST(AdaptPanel, GivesAccuracyWithItsInterval) {
    engine::AdaptReport report;
    EXPECT_TRUE(AdaptPanel::accuracy(report).isEmpty());
    report.before = engine::Proportion{0.58, 0.4, 0.7, 14};
    report.after = engine::Proportion{0.81, 0.6, 0.92, 14};
    const QString text = AdaptPanel::accuracy(report);
    for (const char *part : {"0.58", "0.81", "0.60", "0.92", "14", "95%"}) {
        EXPECT_TRUE(text.contains(QLatin1String(part))) << part << " in " << text.toStdString();
    }
    EXPECT_LT(text.indexOf(QStringLiteral("0.58")), text.indexOf(QStringLiteral("0.81")));
}

TEST(AdaptPanel, EveryWarningIsASentenceAlsoWithoutItsObjects) {
    const auto s = state();
    using enum engine::WarningKind;
    for (const auto kind :
         {single_example, few_examples, contradiction, dominant_emotion, no_evidence, not_better, emotion_worse}) {
        EXPECT_TRUE(AdaptPanel::warning_text({kind, 1, 0, 1}, s).endsWith(QLatin1Char('.')));
        EXPECT_TRUE(AdaptPanel::warning_text({kind, 99, -1, 99}, s).endsWith(QLatin1Char('.')));
    }
    const QString text = AdaptPanel::warning_text({contradiction, -1, 0, 1}, s);
    EXPECT_TRUE(text.contains(QStringLiteral("Joy at 0:00:01.000"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Fear at 0:01:23.500"))) << text.toStdString();
}

TEST(AdaptPanel, AWarningLeadsToItsLabel) {
    Workbench bench;
    AdaptPanel panel(bench);
    auto s = state();
    s.report.emplace();
    s.report->examples = {1, 1, 0};
    s.report->warnings = {{engine::WarningKind::contradiction, -1, 0, 1}};
    EXPECT_FALSE(AdaptPanel::outdated(s));
    panel.set_state(s);
    QSignalSpy seeks(&bench.axis(), &TimeAxis::seek_requested);
    QLabel *warning = nullptr;
    for (auto *label : panel.findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("label:1"))) warning = label;
    }
    ASSERT_NE(warning, nullptr);
    EXPECT_FALSE(warning->text().contains(QStringLiteral("More like this")));
    s.report->warnings[0].more = 1234;
    panel.set_state(s);
    EXPECT_TRUE(warning->text().endsWith(QStringLiteral("More like this: %1.").arg(QLocale().toString(1234)))) << warning->text().toStdString();
    Q_EMIT warning->linkActivated(QStringLiteral("label:1"));
    Q_EMIT warning->linkActivated(QStringLiteral("label:9")); // not there: nothing happens
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>(), Time::seconds(83.5));
    // After another label the indexes mean nothing: no link may lead to a wrong one.
    s.labels.insert(s.labels.begin(),
                    {AnnotationId{3}, TierId{1}, {Time::seconds(0.5), Time::seconds(0.5)}, EmotionId{3}, ""});
    EXPECT_TRUE(AdaptPanel::outdated(s));
    panel.set_state(s);
    EXPECT_FALSE(warning->text().contains(QStringLiteral("href"))) << warning->text().toStdString();
    s.report.reset();
    panel.set_state(s);
    EXPECT_TRUE(warning->isHidden());
}

} // namespace
} // namespace tempera::ui
