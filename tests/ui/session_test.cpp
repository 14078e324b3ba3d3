// Further videos beside the first, notes on the visit, the coding scheme.
#include "open_tone.h"
#include "tests/support/media_maker.h"
#include "ui/beside_videos.h"
#include "ui/beside_view.h"
#include "ui/checklist_dialog.h"
#include "ui/notes_dialog.h"
#include "ui/paths.h"
#include "ui/review_pane.h"
#include "ui/scheme_dialog.h"
#include "window_fixture.h"

#include <algorithm>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <random>

namespace tempera::ui {
namespace {

using test::wait_for;
using namespace test_support;

/// Bursts of noise at irregular times.
std::vector<float> talk(double seconds) {
    std::mt19937 random(5);
    std::normal_distribution<float> noise(0, 0.2F);
    std::uniform_real_distribution<double> gap(0.1, 0.5);
    std::vector<float> out(static_cast<std::size_t>(seconds * 48'000));
    for (double t = 0.2; t < seconds; t += 0.15 + gap(random))
        for (auto i = static_cast<std::size_t>(t * 48'000);
             i < std::min(out.size(), static_cast<std::size_t>((t + 0.15) * 48'000)); ++i)
            out[i] = noise(random);
    return out;
}

class SessionTest : public test::OpenWindow {
protected:
    /// Two cameras in one room; the second was started two seconds later. Each picture holds its frame's number.
    bool make_cameras() {
        const auto room = talk(10);
        ClipSpec spec;
        spec.frames = 200;
        spec.sound.assign(room.begin(), room.begin() + 8 * 48'000);
        spec.out = "-c:v libx264 -preset veryfast -g 25 -c:a aac";
        if (!make_clip(to_path(scratch.filePath("face.mp4")), spec)) return false;
        spec.sound.assign(room.begin() + 2 * 48'000, room.begin() + 10 * 48'000);
        return make_clip(to_path(scratch.filePath("room.mp4")), spec);
    }
    bool open_first() {
        bench().open_media(scratch.filePath("face.mp4"));
        return wait_for([this] { return bool(bench().recording()) && player().index(); });
    }
    static int number_in(const QImage &picture) {
        const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
        return read_number(grey.constBits(), grey.width(), grey.height(), static_cast<int>(grey.bytesPerLine()));
    }
    BesideView *beside() {
        const auto &views = window().review().beside().views();
        return views.empty() ? nullptr : views.front();
    }
};

TEST_F(SessionTest, ASecondCameraIsAlignedByItsSoundAndFollowsThePlayhead) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_TRUE(make_cameras());
    ASSERT_TRUE(open_first());
    EXPECT_FALSE(window().review().beside().isVisible());
    bench().add_companion(scratch.filePath("room.mp4"));
    ASSERT_TRUE(wait_for([this] { return bench().companions().size() == 1; }));
    EXPECT_NEAR(bench().companions()[0].offset.seconds(), 2, 0.002);
    ASSERT_TRUE(beside());
    EXPECT_TRUE(window().review().beside().isVisible());
    for (const double at : {2.5, 6.02, 4.5}) {
        player().seek(Time::seconds(at));
        const int first = static_cast<int>(player().index()->at(Time::seconds(at)));
        ASSERT_TRUE(wait_for([&] { return player().frame_number() == first; }));
        // A frame earlier or later where the offset is not a whole number of frames.
        ASSERT_TRUE(wait_for([&] { return std::abs(number_in(beside()->picture()) - (first - 50)) <= 1; })) << at;
    }
    player().seek(Time::seconds(1)); // the second was not running yet
    EXPECT_TRUE(beside()->picture().isNull());

    player().seek(Time::seconds(4));
    const auto fourth = player().index()->at(Time::seconds(4));
    ASSERT_TRUE(wait_for([&] { return player().frame_number() == fourth; }));
    keep_picture(window(), "beside");

    // While it plays both go by the same clock.
    player().seek(Time::seconds(3));
    player().play();
    ASSERT_TRUE(wait_for([this] { return player().position() > Time::seconds(5); }));
    player().pause();
    const auto shown = player().index()->at(player().position());
    ASSERT_TRUE(wait_for([&] {
        return player().frame_number() == shown &&
               std::abs(number_in(beside()->picture()) - static_cast<int>(shown - 50)) <= 1;
    }));
}

TEST_F(SessionTest, ItsPlaceCanBeSetByHandTakenBackAndFoundAgain) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_TRUE(make_cameras());
    ASSERT_TRUE(open_first());
    bench().add_companion(scratch.filePath("room.mp4"));
    ASSERT_TRUE(wait_for([this] { return beside() != nullptr; }));
    beside()->findChild<QDoubleSpinBox *>("companion_offset")->setValue(-1.5);
    EXPECT_EQ(bench().companions()[0].offset, Time::seconds(-1.5));
    EXPECT_EQ(player().beside()[0].clock.offset, Time::seconds(-1.5));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NEAR(bench().companions()[0].offset.seconds(), 2, 0.002);
    // A clock that runs slow: 5 s in an hour, shown, kept, and taken back.
    const Time found = bench().companions()[0].offset;
    beside()->findChild<QDoubleSpinBox *>("companion_drift")->setValue(5000);
    EXPECT_EQ(bench().companions()[0].drift, Time::seconds(5));
    EXPECT_EQ(player().beside()[0].clock, (ClockMap{found, Time::seconds(5)}));
    EXPECT_EQ(beside()->findChild<QDoubleSpinBox *>("companion_drift")->value(), 5000);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().companions()[0].drift, Time{});
    EXPECT_EQ(bench().companions()[0].offset, found);
    bench().move_companion(bench().companions()[0].id, Time::seconds(5), {});
    bench().align_companion(bench().companions()[0].id);
    EXPECT_TRUE(wait_for([this] { return bench().companions()[0].offset < Time::seconds(3); }));
    bench().remove_companion(bench().companions()[0].id);
    EXPECT_TRUE(player().beside().empty());
    EXPECT_TRUE(wait_for([this] { return !window().review().beside().isVisible(); }));
}

TEST_F(SessionTest, WhatIsNoVideoIsRefusedAndNothingIsAdded) {
    TEMPERA_NEEDS_FFMPEG();
    ASSERT_TRUE(make_cameras());
    ASSERT_TRUE(open_first());
    QFile text(scratch.filePath("letter.mp4"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("not a video");
    text.close();
    QSignalSpy failed(&bench(), &Workbench::failed);
    bench().add_companion(text.fileName());
    ASSERT_TRUE(wait_for([&] { return failed.count() == 1; }));
    bench().add_companion(scratch.filePath("face.mp4")); // the recording itself
    ASSERT_TRUE(wait_for([&] { return failed.count() == 2; }));
    EXPECT_TRUE(bench().companions().empty());
}

TEST_F(SessionTest, NotesAreKeptAndCanBeTakenBack) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = window().findChild<NotesDialog *>();
    ASSERT_TRUE(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>("notes");
    QTest::keyClicks(text, "Mother in the room.");
    dialog->close();
    EXPECT_EQ(bench().notes(), "Mother in the room.");
    EXPECT_TRUE(bench().undo_text().startsWith("Change notes")) << bench().undo_text().toStdString();
    bench().undo();
    EXPECT_EQ(bench().notes(), "");
}

TEST_F(SessionTest, DefinitionsAreWrittenExportedAndImported) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    const auto joy_definition = [this] {
        for (const auto &e : bench().emotions())
            if (e.builtin == "joy") return e.definition;
        return std::string("no joy");
    };
    SchemeDialog dialog(bench(), window().actions(), &window());
    dialog.show();
    auto *list = dialog.findChild<QListWidget *>("scheme_list");
    auto *text = dialog.findChild<QPlainTextEdit *>("scheme_definition");
    list->setCurrentItem(list->findItems("Joy", Qt::MatchExactly).value(0));
    QTest::keyClicks(text, "Smiles with the eyes.");
    keep_picture(dialog, "scheme");
    list->setCurrentRow(0);
    EXPECT_EQ(joy_definition(), "Smiles with the eyes.");
    EXPECT_TRUE(wait_for([&] { return list->currentRow() == 0 && text->toPlainText().isEmpty(); }));

    const QString csv = scratch.filePath("scheme.csv");
    bench().export_scheme(csv);
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle() && QFile::exists(csv); }, 240'000));
    bench().undo();
    EXPECT_EQ(joy_definition(), "");
    bench().import_scheme(csv);
    ASSERT_TRUE(wait_for([&] { return joy_definition() == "Smiles with the eyes."; }));
    EXPECT_TRUE(bench().undo_text().startsWith("Import coding scheme"));
    EXPECT_TRUE(scheme_html(bench().emotions()).contains("Smiles with the eyes."));
}

TEST_F(SessionTest, EmotionsAreReorderedPatternedAndMergedInTheScheme) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    SchemeDialog dialog(bench(), window().actions(), &window());
    dialog.show();
    dialog.activateWindow(); // or keys would be commands of the window behind it
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    auto *list = dialog.findChild<QListWidget *>("scheme_list");
    const auto click = [&](const char *name) { QTest::mouseClick(dialog.findChild<QToolButton *>(name), Qt::LeftButton); };
    const auto choose = [&](const char *name) {
        const auto found = list->findItems(QString::fromLatin1(name), Qt::MatchExactly);
        ASSERT_EQ(found.size(), 1);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found[0]).center());
    };
    choose("Joy");
    click("scheme_up");
    EXPECT_TRUE(wait_for([&] { return list->currentRow() == 1 && list->item(1)->text() == "Joy"; }));
    EXPECT_EQ(bench().emotions()[1].builtin, "joy");
    click("scheme_down");
    EXPECT_TRUE(wait_for([&] { return list->currentRow() == 2; }));
    auto *pattern = dialog.findChild<QComboBox *>("scheme_pattern");
    const int was = bench().emotions()[2].pattern;
    pattern->setFocus();
    QTest::keyClick(pattern, Qt::Key_Down);
    EXPECT_TRUE(wait_for([&] { return bench().emotions()[2].pattern == was + 1; }));

    // Sadness into Fear, both in use: one step, and back.
    const auto id_of = [&](const std::string &key) {
        for (const auto &e : bench().emotions())
            if (e.builtin == key) return e.id;
        return EmotionId{};
    };
    const auto sadness = id_of("sadness"), fear = id_of("fear");
    bench().add_label({Time::seconds(1), Time::seconds(2)}, fear);
    const auto labels_of = [&](EmotionId id) {
        const auto &all = bench().annotations();
        return std::count_if(all.begin(), all.end(), [&](const auto &label) { return label.emotion == id; });
    };
    const auto sad = labels_of(sadness), afraid = labels_of(fear);
    ASSERT_GT(sad, 0);
    const auto edits = bench().history().size();
    choose("Sadness");
    auto *button = dialog.findChild<QToolButton *>("scheme_merge");
    QTimer::singleShot(200, &dialog, [] { // the menu is open then
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        for (auto *action : menu->actions())
            if (action->text() == "Fear") QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    });
    QTest::mouseClick(button, Qt::LeftButton);
    auto *box = dialog.findChild<QMessageBox *>();
    ASSERT_TRUE(wait_for([&] { return (box = dialog.findChild<QMessageBox *>()) != nullptr; }));
    EXPECT_TRUE(box->text().contains(QString::number(sad))) << box->text().toStdString();
    EXPECT_EQ(bench().history().size(), edits) << "only asked so far";
    for (auto *choice : box->buttons())
        if (choice->text().contains("Merge")) QTest::mouseClick(choice, Qt::LeftButton);
    EXPECT_TRUE(wait_for([&] { return !id_of("sadness"); }));
    EXPECT_EQ(labels_of(fear), sad + afraid);
    EXPECT_EQ(bench().history().size(), edits + 1);
    bench().undo();
    EXPECT_EQ(labels_of(sadness), sad);
    EXPECT_EQ(labels_of(fear), afraid);

    bench().start_blind(QStringLiteral("R2"));
    EXPECT_TRUE(wait_for([&] { return !button->isEnabled(); })) << "others' labels would change unseen";
}

TEST_F(SessionTest, AChecklistIsTickedByKeysByEachRaterAndUndone) {
    const QString path = scratch.filePath("tone.wav");
    test::write_tone(path);
    window().open(path);
    ASSERT_TRUE(wait_for([this] { return bench().recording() && player().playing(); })); // it was asked for, so it starts
    player().pause();
    window().actions().action("edit.checklist")->trigger();
    auto *dialog = window().findChild<QDialog *>("checklist_dialog");
    ASSERT_TRUE(dialog && QTest::qWaitForWindowExposed(dialog));
    auto *list = dialog->findChild<QTreeWidget *>("checklist");
    const auto state = [&] { return dialog->findChild<QLabel *>("checklist_state")->text(); };
    const int all = static_cast<int>(bench().emotions().size());
    ASSERT_EQ(list->topLevelItemCount(), all);
    const auto turn_to_dialog = [&] { // without a window manager nobody else does it
        return wait_for([&] {
            if (QApplication::activeWindow() != dialog) dialog->activateWindow();
            return QApplication::activeWindow() == dialog;
        });
    };
    list->setFocus();
    list->setCurrentItem(list->topLevelItem(2));
    QTest::qWait(100); // the window that opened it may take the keys once more
    ASSERT_TRUE(turn_to_dialog());
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_TRUE(wait_for([&] { return state() == QStringLiteral("1 of %1 gone through").arg(all); })) << state().toStdString();
    ASSERT_EQ(bench().checks().size(), 1U);
    EXPECT_EQ(bench().checks().front().emotion, bench().emotions()[2].id);
    EXPECT_EQ(bench().undo_text(), QStringLiteral("Tick as gone through (%1)").arg(list->topLevelItem(2)->text(0)));
    EXPECT_TRUE(checklist_html(bench()).contains(QChar(0x2611)));
    keep_picture(*dialog, "checklist");

    // A second rater starts with an empty list, and sees who else; rating blind they do not.
    const QString first = QString::fromStdString(bench().rater()->name);
    bench().add_rater(QStringLiteral("Ben"));
    EXPECT_TRUE(wait_for([&] { return state().startsWith(QStringLiteral("0 of")); }));
    EXPECT_EQ(list->topLevelItem(2)->checkState(0), Qt::Unchecked);
    EXPECT_EQ(list->topLevelItem(2)->text(2), first);
    bench().start_blind(QStringLiteral("Cem"));
    EXPECT_TRUE(wait_for([&] { return list->topLevelItem(2)->text(2).isEmpty(); }));
    EXPECT_TRUE(bench().checks().empty());
    bench().finish_blind();
    EXPECT_TRUE(wait_for([&] { return list->topLevelItem(2)->text(2) == first; }));
    ASSERT_TRUE(turn_to_dialog());
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_EQ(bench().checks().size(), 2U);
    bench().undo();
    EXPECT_TRUE(wait_for([&] { return list->topLevelItem(2)->checkState(0) == Qt::Unchecked; }));
    EXPECT_EQ(bench().checks().size(), 1U);
    bench().redo();
    EXPECT_EQ(bench().checks().size(), 2U);
}

} // namespace
} // namespace tempera::ui
