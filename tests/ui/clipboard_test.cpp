// Labels cut, copied and pasted: at the playhead, on other tiers, in other recordings and projects, and when not.
#include "open_tone.h"
#include "ui/label_clipboard.h"
#include "ui/label_table.h"
#include "ui/message_bar.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "ui/video_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>

namespace tempera::ui {
namespace {

using test::wait_for;

Span copied_part(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

class ClipboardTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        QGuiApplication::clipboard()->clear();
        bench().add_label(copied_part(8, 9), emotion("joy"));
        bench().add_label(copied_part(12, 12.5), emotion("fear"));
        for (const auto &label : bench().annotations())
            if (label.span == copied_part(8, 9) || label.span == copied_part(12, 12.5)) mine.push_back(label.id);
        ASSERT_EQ(mine.size(), 2U);
        home = label(mine[0]).tier;
        before = bench().annotations().size();
    }
    EmotionId emotion(const std::string &key) {
        for (const auto &e : bench().emotions())
            if (e.builtin == key) return e.id;
        return {};
    }
    const model::Annotation &label(AnnotationId id) {
        return bench().project()->document().contents().annotations.at(id);
    }
    std::size_t on(Span span, const std::string &key, TierId tier) {
        const auto &all = bench().annotations();
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto &one) {
            return one.span == span && one.emotion == emotion(key) && one.tier == tier;
        }));
    }
    std::size_t edits() { return bench().history().size(); }
    /// With the mouse, on the timeline.
    void choose_both() {
        Qt::KeyboardModifiers held;
        for (const auto id : mine) {
            for (auto *strip : window().review().timeline().label_strips())
                if (const auto box = strip->rect_of(id); !box.isEmpty())
                    QTest::mouseClick(strip, Qt::LeftButton, held, box.center().toPoint());
            held = Qt::ControlModifier;
        }
        ASSERT_EQ(window().review().timeline().selected().size(), 2U);
    }
    void go_to(double t) {
        player().seek(Time::seconds(t));
        ASSERT_TRUE(wait_for([&] { return bench().axis().playhead() == Time::seconds(t); }));
    }
    QString said() { return window().statusBar()->currentMessage(); }

    std::vector<AnnotationId> mine; ///< joy at 8..9 s, fear at 12..12.5 s
    TierId home;
    std::size_t before = 0;
};

TEST_F(ClipboardTest, WhatWasCopiedBeginsAtThePlayheadAndKeepsItsDistances) {
    choose_both();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(said(), "2 labels copied.");
    go_to(20);
    const auto so_far = edits();
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(on(copied_part(20, 21), "joy", home), 1U);
    EXPECT_EQ(on(copied_part(24, 24.5), "fear", home), 1U);
    EXPECT_EQ(bench().annotations().size(), before + 2);
    EXPECT_EQ(edits(), so_far + 1);
    const auto chosen = window().review().timeline().selected();
    EXPECT_EQ(chosen.size(), 2U) << "to be moved on";
    for (const auto id : chosen) EXPECT_GE(label(id).span.onset, Time::seconds(20));
    EXPECT_TRUE(bench().undo_text().startsWith("Paste labels")) << bench().undo_text().toStdString();
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before);

    // Other programs get a table.
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains("0:00:08.000\t0:00:09.000\tJoy\t")) << text.toStdString();
}

TEST_F(ClipboardTest, TheyArePastedOnTheirOwnTierOrOnTheOneThatNewLabelsGoTo) {
    choose_both();
    press(Qt::Key_C, Qt::ControlModifier);
    bench().add_tier(QStringLiteral("Face"));
    const TierId face = bench().active_tier();
    ASSERT_NE(face, home);
    go_to(20);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(on(copied_part(20, 21), "joy", home), 1U);
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(on(copied_part(20, 21), "joy", face), 1U);
    EXPECT_EQ(on(copied_part(24, 24.5), "fear", face), 1U);

    auto locked = bench().project()->document().contents().tiers.at(face);
    locked.locked = true;
    bench().change_tier(locked);
    const auto so_far = edits();
    press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(edits(), so_far);
    EXPECT_TRUE(window().messages().text().contains("\"Face\" is locked"));
}

TEST_F(ClipboardTest, WhatIsCutIsGoneUntilItIsPasted) {
    choose_both();
    press(Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before - 2);
    go_to(30);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(on(copied_part(30, 31), "joy", home), 1U);
    EXPECT_EQ(bench().annotations().size(), before);
}

TEST_F(ClipboardTest, WhyNothingIsPastedIsSaid) {
    const auto so_far = edits();
    QGuiApplication::clipboard()->setText("0:00:08.000");
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(said().contains("no labels on the clipboard")) << said().toStdString();
    choose_both();
    press(Qt::Key_C, Qt::ControlModifier);
    go_to(46); // of 47.2
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(said().contains("end after the recording")) << said().toStdString();
    EXPECT_EQ(edits(), so_far);
}

TEST_F(ClipboardTest, ABlindRaterPastesOnlyTheirOwnLabels) {
    choose_both();
    press(Qt::Key_C, Qt::ControlModifier);
    bench().start_blind(QStringLiteral("R2"));
    ASSERT_TRUE(bench().blind());
    for (const auto held : {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::ShiftModifier}) {
        press(Qt::Key_V, held);
        EXPECT_TRUE(bench().annotations().empty()) << "others' labels would be seen";
        EXPECT_TRUE(said().contains("rate blind")) << said().toStdString();
    }
    bench().add_label(copied_part(3, 4), emotion("anger"));
    QTest::qWait(50); // strips of others' tiers, and the focus with them, go
    press(Qt::Key_A, Qt::ControlModifier); // all of them
    press(Qt::Key_C, Qt::ControlModifier);
    go_to(20);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(on(copied_part(20, 21), "anger", bench().active_tier()), 1U) << said().toStdString();
}

TEST_F(ClipboardTest, RowsOfTheTableAreCopiedAsLabels) {
    auto *dock = window().findChild<QDockWidget *>(QStringLiteral("table_dock"));
    dock->show();
    dock->raise();
    auto *rows = window().review().table().findChild<QTableView *>();
    ASSERT_TRUE(wait_for([&] { return rows->isVisible(); }));
    const auto found = rows->model()->match(rows->model()->index(0, 0), Qt::DisplayRole, "0:00:08.000");
    ASSERT_EQ(found.size(), 1);
    rows->scrollTo(found[0]);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(found[0]).center());
    press(Qt::Key_C, Qt::ControlModifier);
    const auto copied = from_clipboard(QGuiApplication::clipboard()->mimeData());
    ASSERT_EQ(copied.labels.size(), 1U);
    EXPECT_EQ(copied.labels[0].emotion, "joy");
    EXPECT_EQ(copied.labels[0].span, copied_part(0, 1));
}

/// Two recordings in one project, without a window.
struct ClipboardToneTest : test::OpenTone {
    void open_other() {
        const QString path = folder.filePath(QStringLiteral("other.wav"));
        test::write_tone(path);
        QFile file(path); // other content, or it would be the same recording
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(1000));
        file.write("other");
        file.close();
        const auto first = bench->recording();
        bench->open_media(path);
        ASSERT_TRUE(test::wait_for([&] { return bench->recording() && bench->recording() != first; }));
    }
};

TEST_F(ClipboardToneTest, InAnotherRecordingTheyGoOnTheTierOfThatNameElseWhereNewLabelsGo) {
    bench->add_label(copied_part(1, 2), emotion("joy"));
    bench->add_tier(QStringLiteral("Face"));
    bench->add_label(copied_part(3, 4), emotion("fear"));
    std::vector<AnnotationId> ids;
    for (const auto &label : bench->annotations()) ids.push_back(label.id);
    const auto copied = copied_labels(*bench, ids);
    ASSERT_EQ(copied.labels.size(), 2U);
    ASSERT_NO_FATAL_FAILURE(open_other());
    const std::unique_ptr<QMimeData> data(to_clipboard(copied));
    bench->axis().set_playhead(Time::seconds(5));
    bench->paste_labels(from_clipboard(data.get()));
    ASSERT_EQ(bench->annotations().size(), 2U);
    EXPECT_EQ(bench->annotations()[0].span, copied_part(5, 6));
    EXPECT_EQ(bench->annotations()[1].span, copied_part(7, 8));
    EXPECT_EQ(bench->annotations()[0].tier, bench->annotations()[1].tier) << "there is no other one";
    bench->undo();
    bench->add_tier(QStringLiteral("Face"));
    const TierId face = bench->active_tier();
    bench->paste_labels(from_clipboard(data.get()));
    ASSERT_EQ(bench->annotations().size(), 2U);
    EXPECT_EQ(bench->annotations()[1].tier, face);
}

TEST_F(ClipboardToneTest, AnEmotionThatTheOtherProjectLacksIsNamed) {
    bench->add_emotion(QStringLiteral("dread"));
    bench->add_label(copied_part(1, 2), bench->emotions().back().id);
    const auto copied = copied_labels(*bench, {bench->annotations()[0].id});
    const auto first = bench->project()->path();
    bench->new_project(folder.filePath(QStringLiteral("new.tempera")));
    ASSERT_TRUE(test::wait_for([&] { return bench->project() && bench->project()->path() != first; }));
    ASSERT_NO_FATAL_FAILURE(open_other());
    QSignalSpy said(bench.get(), &Workbench::said);
    bench->paste_labels(copied);
    EXPECT_TRUE(bench->annotations().empty());
    ASSERT_GE(said.count(), 1);
    EXPECT_TRUE(said.last().at(0).toString().contains("\"dread\"")) << said.last().at(0).toString().toStdString();
    bench->add_emotion(QStringLiteral("dread"));
    bench->paste_labels(copied);
    EXPECT_EQ(bench->annotations().size(), 1U);
}

TEST(LabelClipboard, WhatIsNoneOfOursOrDamagedGivesNoLabels) {
    QMimeData data;
    EXPECT_TRUE(from_clipboard(nullptr).labels.empty());
    data.setText("text");
    EXPECT_TRUE(from_clipboard(&data).labels.empty());
    for (const char *bad : {"", "{", "[]", R"({"labels": 3})", R"({"labels": [{"onset_us": 5, "offset_us": 2, "emotion": "joy"}]})",
                            R"({"labels": [{"onset_us": -5, "offset_us": 2, "emotion": "joy"}]})",
                            R"({"labels": [{"onset_us": 1, "offset_us": 2}]})"}) {
        data.setData("application/x-tempera-labels", bad);
        EXPECT_TRUE(from_clipboard(&data).labels.empty()) << bad;
    }
}

} // namespace
} // namespace tempera::ui
