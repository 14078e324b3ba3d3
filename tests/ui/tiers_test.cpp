// Tiers and labels under the hand: snapping, several at once, other tiers, locks, the table, the history, blind rating.
#include "open_tone.h"
#include "panels_support.h"
#include "ui/history_panel.h"
#include "ui/label_menus.h"
#include "ui/label_table.h"
#include "ui/strip_metrics.h"
#include "ui/timeline_label_strip.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <gtest/gtest.h>
#include <QAbstractItemView>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QWheelEvent>

namespace tempera::ui {
namespace {

Span seconds(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

/// Ten seconds over 1000 pixels; joy at 2..4 s and fear at 6..7 s on the rater's tier.
struct TiersTest : test::OpenTone {
    std::unique_ptr<TimelineView> view;
    AnnotationId joy, fear;

    void SetUp() override {
        OpenTone::SetUp();
        if (HasFatalFailure()) return;
        view = std::make_unique<TimelineView>(*bench);
        view->resize(gutter_width + 1000, 500);
        view->show();
        bench->add_label(seconds(2, 4), emotion("joy"));
        bench->add_label(seconds(6, 7), emotion("fear"));
        joy = bench->annotations().at(0).id;
        fear = bench->annotations().at(1).id;
    }
    LabelStrip &strip(std::size_t i = 0) { return *view->label_strips().at(i); }
    QPoint at(double t, std::size_t i = 0) {
        QApplication::processEvents();
        return {gutter_width + static_cast<int>(t * 100), strip(i).height() / 2};
    }
    const model::Annotation &label(AnnotationId id) {
        return bench->project()->document().contents().annotations.at(id);
    }
    TierId tier(std::size_t i) { return bench->tiers().at(i).tier.id; }
    /// Presses, moves in steps and releases with modifiers held; `to` may lie outside the strip.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers held, std::size_t i = 0) {
        QWidget &widget = strip(i);
        const auto send = [&](QEvent::Type type, QPoint p, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, QPointF(p), widget.mapToGlobal(QPointF(p)), button, buttons, held);
            QApplication::sendEvent(&widget, &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        for (int k = 1; k <= 4; ++k) send(QEvent::MouseMove, from + (to - from) * k / 4, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
};

TEST_F(TiersTest, AnEdgeLiesDownOnThePlayheadUnlessAltIsHeld) {
    bench->axis().set_playhead(Time::seconds(4.73));
    drag(at(4), at(4.7), {});
    EXPECT_EQ(label(joy).span, seconds(2, 4.73));
    drag(at(4.73), at(5.93), {});
    EXPECT_EQ(label(joy).span.offset, Time::seconds(6)) << "the next label's edge";
    bench->undo();
    drag(at(4.73), at(5.93), Qt::AltModifier);
    EXPECT_NEAR(label(joy).span.offset.seconds(), 5.93, 0.011);
    EXPECT_NE(label(joy).span.offset, Time::seconds(6));
}

TEST_F(TiersTest, SeveralLabelsAreDraggedTogetherAsOneEdit) {
    QTest::mouseClick(&strip(), Qt::LeftButton, {}, at(3));
    QTest::mouseClick(&strip(), Qt::LeftButton, Qt::ControlModifier, at(6.5));
    ASSERT_EQ(view->selected().size(), 2u);
    const auto edits = bench->project()->document().history().size();
    drag(at(3), at(4), Qt::AltModifier);
    EXPECT_EQ(label(joy).span, seconds(3, 5));
    EXPECT_EQ(label(fear).span, seconds(7, 8));
    EXPECT_EQ(bench->project()->document().history().size(), edits + 1);
    drag(at(4), at(9.5), Qt::AltModifier); // stops where the last of them ends with the recording
    EXPECT_EQ(label(fear).span, seconds(9, 10));
    EXPECT_EQ(label(joy).span, seconds(5, 7));
    bench->undo();
    bench->undo();
    EXPECT_EQ(label(joy).span, seconds(2, 4));
    EXPECT_EQ(label(fear).span, seconds(6, 7));
}

TEST_F(TiersTest, ALabelIsDraggedToAnotherTierAndNewOnesGoToTheActiveOne) {
    bench->add_tier(QStringLiteral("Face"));
    ASSERT_EQ(view->label_strips().size(), 2u);
    EXPECT_EQ(bench->active_tier(), tier(1));
    bench->add_label(seconds(8, 9), emotion("calm"));
    EXPECT_EQ(bench->annotations().back().tier, tier(1));
    QApplication::processEvents();
    const QPoint there = strip(0).mapFromGlobal(strip(1).mapToGlobal(at(3, 1)));
    drag(at(3), there, {});
    EXPECT_EQ(label(joy).tier, tier(1));
    EXPECT_EQ(label(joy).span, seconds(2, 4));
    // A click on the name of a tier makes it the one that new labels go to.
    QTest::mouseClick(&strip(0), Qt::LeftButton, {}, QPoint(20, 10));
    EXPECT_EQ(bench->active_tier(), tier(0));
    bench->undo();
    EXPECT_EQ(label(joy).tier, tier(0));
}

TEST_F(TiersTest, ABandSelectsAcrossTiersAndOneCommandRelabelsThemAll) {
    bench->add_tier(QStringLiteral("Face"));
    bench->add_label(seconds(3, 3.5), emotion("calm"));
    QApplication::processEvents();
    const QPoint end = strip(0).mapFromGlobal(strip(1).mapToGlobal(at(5, 1)));
    drag(at(1), end, Qt::ShiftModifier);
    EXPECT_EQ(view->selected().size(), 2u);
    EXPECT_FALSE(view->selected().count(fear));
    const auto ids = view->selected();
    QMenu menu;
    fill_relabel_menu(menu, *bench, {ids.begin(), ids.end()});
    for (auto *action : menu.actions())
        if (action->text() == QStringLiteral("Anger")) action->trigger();
    for (const auto id : ids) EXPECT_EQ(label(id).emotion, emotion("anger"));
    bench->undo();
    EXPECT_EQ(label(joy).emotion, emotion("joy"));
    view->select({});
    strip(0).setFocus();
    QTest::keyClick(&strip(0), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view->selected(), (std::set<AnnotationId>{joy, fear})) << "of this tier only";
}

TEST_F(TiersTest, ALockedTierRefusesAndSaysSo) {
    auto locked = bench->tiers().at(0).tier;
    locked.locked = true;
    bench->change_tier(locked);
    QSignalSpy noted(bench.get(), &Workbench::noted);
    drag(at(3), at(5), {});
    EXPECT_EQ(label(joy).span, seconds(2, 4));
    EXPECT_EQ(noted.count(), 1);
    bench->remove_labels({joy});
    bench->add_label(seconds(8, 9), emotion("joy"));
    EXPECT_EQ(noted.count(), 3);
    EXPECT_EQ(bench->annotations().size(), 2u);
    EXPECT_TRUE(strip().accessibleDescription().contains(QStringLiteral("locked")));
    locked.locked = false;
    bench->change_tier(locked);
    bench->remove_labels({joy});
    EXPECT_EQ(bench->annotations().size(), 1u);
}

TEST_F(TiersTest, ATierIsDraggedByItsHeaderWithWhatLiesWithinItAndTakenBack) {
    bench->add_tier(QStringLiteral("Face"));
    bench->add_tier(QStringLiteral("Eyes"), tier(1));
    bench->add_tier(QStringLiteral("Voice"));
    const auto names = [&] {
        std::vector<std::string> all;
        for (const auto &placed : bench->tiers()) all.push_back(placed.tier.name);
        return all;
    };
    const std::string first = bench->tiers()[0].tier.name;
    ASSERT_EQ(names(), (std::vector<std::string>{first, "Face", "Eyes", "Voice"}));
    const auto header = [&](std::size_t of) { return QPoint(30, strip(of).height() / 2); };
    const auto below = [&](std::size_t of, std::size_t other) { // in the coordinates of `of`, the lower end of `other`
        QApplication::processEvents();
        return strip(of).mapFromGlobal(strip(other).mapToGlobal(QPoint(30, strip(other).height() - 2)));
    };
    const auto active = bench->active_tier();
    drag(header(0), below(0, 3), {}, 0); // to the end
    EXPECT_EQ(names(), (std::vector<std::string>{"Face", "Eyes", "Voice", first}));
    EXPECT_EQ(bench->active_tier(), active) << "dragging is not clicking";
    bench->undo();
    EXPECT_EQ(names(), (std::vector<std::string>{first, "Face", "Eyes", "Voice"}));
    QApplication::processEvents();
    drag(header(1), QPoint(30, -200), {}, 1); // above everything, and what lies within goes along
    EXPECT_EQ(names(), (std::vector<std::string>{"Face", "Eyes", first, "Voice"}));
    QApplication::processEvents();
    const auto edits = bench->project()->document().history().size();
    drag(header(1), below(1, 3), {}, 1); // alone within its parent there is nowhere to go
    EXPECT_EQ(bench->project()->document().history().size(), edits);

    // Escape gives it up.
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButtons buttons) {
        QMouseEvent event(type, QPointF(at), strip(0).mapToGlobal(QPointF(at)), Qt::LeftButton, buttons, {});
        QApplication::sendEvent(&strip(0), &event);
    };
    send(QEvent::MouseButtonPress, header(0), Qt::LeftButton);
    send(QEvent::MouseMove, below(0, 3), Qt::LeftButton);
    QTest::keyClick(&strip(0), Qt::Key_Escape);
    send(QEvent::MouseButtonRelease, below(0, 3), Qt::NoButton);
    EXPECT_EQ(bench->project()->document().history().size(), edits);
    EXPECT_EQ(names(), (std::vector<std::string>{"Face", "Eyes", first, "Voice"}));
}

TEST_F(TiersTest, TiersAreHiddenMovedNestedAndRemovedFromTheMenu) {
    bench->add_tier(QStringLiteral("Face"));
    bench->add_tier(QStringLiteral("Eyes"), tier(1));
    ASSERT_EQ(view->label_strips().size(), 3u);
    EXPECT_EQ(bench->tiers().at(2).depth, 1);
    const auto choose = [&](std::size_t of, const QString &text, const QString &within = {}) {
        QMenu menu;
        fill_tier_menu(menu, *bench, tier(of), view.get());
        const QMenu *list = &menu;
        for (auto *action : menu.actions())
            if (action->menu() && action->text() == within) list = action->menu();
        for (auto *action : list->actions())
            if (action->text() == text) return action->trigger();
        FAIL() << text.toStdString();
    };
    choose(1, QStringLiteral("Up"));
    EXPECT_EQ(bench->tiers().at(0).tier.name, "Face");
    EXPECT_EQ(bench->tiers().at(1).tier.name, "Eyes");
    choose(2, QStringLiteral("Hide"));
    EXPECT_EQ(view->label_strips().size(), 2u);
    EXPECT_EQ(bench->annotations().size(), 2u);
    choose(0, QString::fromStdString(bench->tiers().at(2).tier.name), QStringLiteral("Show"));
    EXPECT_EQ(view->label_strips().size(), 3u);
    choose(0, QStringLiteral("Remove…")); // nothing on it: not asked about
    EXPECT_EQ(bench->tiers().size(), 2u);
    EXPECT_EQ(bench->tiers().at(0).depth + bench->tiers().at(1).depth, 0);
    bench->undo();
    EXPECT_EQ(bench->tiers().size(), 3u);
}

TEST_F(TiersTest, ALabelWithinIsCutToTheLabelAbove) {
    bench->add_tier(QStringLiteral("Eyes"), tier(0));
    QSignalSpy noted(bench.get(), &Workbench::noted);
    bench->add_label(seconds(3, 5), emotion("surprise"));
    EXPECT_EQ(bench->annotations().at(1).span, seconds(3, 4));
    bench->add_label(seconds(8, 9), emotion("surprise"));
    EXPECT_EQ(noted.count(), 1);
    EXPECT_EQ(bench->annotations().size(), 3u);
    bench->remove_labels({joy});
    EXPECT_EQ(bench->annotations().size(), 1u);
}

TEST_F(TiersTest, SplitMergeCopyAndNote) {
    bench->axis().set_playhead(Time::seconds(3));
    bench->split_labels({joy});
    ASSERT_EQ(bench->annotations().size(), 3u);
    EXPECT_EQ(bench->annotations().at(0).span, seconds(2, 3));
    EXPECT_EQ(bench->annotations().at(1).span, seconds(3, 4));
    bench->merge_labels({bench->annotations().at(0).id, bench->annotations().at(1).id});
    EXPECT_EQ(bench->annotations().at(0).span, seconds(2, 4));
    QSignalSpy said(bench.get(), &Workbench::said);
    bench->merge_labels({joy, fear});
    bench->copy_labels({fear}, {}, Time::seconds(5));
    EXPECT_EQ(said.count(), 2);
    bench->copy_labels({fear}, {}, Time::seconds(2.5));
    EXPECT_EQ(bench->annotations().back().span, seconds(8.5, 9.5));
    ask_note(*bench, {joy}, view.get());
    auto *dialog = view->findChild<QInputDialog *>();
    ASSERT_NE(dialog, nullptr);
    dialog->setTextValue(QStringLiteral(" smiles with the eyes "));
    dialog->accept();
    EXPECT_EQ(label(joy).note, "smiles with the eyes");
}

TEST_F(TiersTest, TheTableMirrorsTheTimelineBothWays) {
    LabelTable table(*bench);
    QObject::connect(view.get(), &TimelineView::selected_changed, &table, [&] { table.select(view->selected()); });
    QObject::connect(&table, &LabelTable::selection_changed, view.get(), &TimelineView::select);
    table.resize(700, 300);
    table.show();
    auto *rows = table.findChild<QTableView *>();
    ASSERT_EQ(rows->model()->rowCount(), 2);
    const auto text = [&](int row, int column) { return rows->model()->index(row, column).data().toString(); };
    EXPECT_EQ(text(0, LabelModel::onset), QStringLiteral("0:00:02.000"));
    EXPECT_EQ(text(0, LabelModel::length), QStringLiteral("2.000"));
    EXPECT_EQ(text(0, LabelModel::emotion), QStringLiteral("Joy"));

    QSignalSpy seeks(&bench->axis(), &TimeAxis::seek_requested);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(rows->model()->index(1, 0)).center());
    EXPECT_EQ(view->selected(), std::set<AnnotationId>{fear});
    ASSERT_EQ(seeks.count(), 1);
    EXPECT_EQ(seeks.at(0).at(0).value<Time>(), Time::seconds(6));
    QTest::mouseClick(&strip(), Qt::LeftButton, {}, at(3));
    EXPECT_EQ(table.selected(), std::set<AnnotationId>{joy});

    bench->axis().set_playhead(Time::seconds(6.5));
    EXPECT_TRUE(rows->model()->index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    EXPECT_FALSE(rows->model()->index(0, 0).data(Qt::FontRole).value<QFont>().bold());
    bench->change_label(joy, seconds(8, 9), emotion("joy")); // now the second row; still the one selected
    EXPECT_EQ(text(1, LabelModel::emotion), QStringLiteral("Joy"));
    EXPECT_EQ(view->selected(), std::set<AnnotationId>{joy});

    rows->sortByColumn(LabelModel::length, Qt::DescendingOrder);
    EXPECT_EQ(rows->model()->rowCount(), 2);
    QTest::keyClicks(table.findChild<QLineEdit *>(), QStringLiteral("fear"));
    ASSERT_EQ(rows->model()->rowCount(), 1);
    rows->model()->setData(rows->model()->index(0, LabelModel::note), QStringLiteral("hands"));
    EXPECT_EQ(label(fear).note, "hands");
    rows->selectRow(0);
    QTest::keyClick(rows, Qt::Key_Delete);
    ASSERT_EQ(bench->annotations().size(), 1u);
    EXPECT_EQ(bench->annotations().at(0).id, joy);
}

/// The table with a cell opened by F2, written into, and left by Enter.
struct TableEdits : TiersTest {
    std::unique_ptr<LabelTable> table;
    QTableView *rows = nullptr;
    void SetUp() override {
        TiersTest::SetUp();
        if (HasFatalFailure()) return;
        table = std::make_unique<LabelTable>(*bench);
        table->resize(800, 300);
        table->show();
        table->activateWindow();
        (void)QTest::qWaitForWindowActive(table.get());
        rows = table->findChild<QTableView *>();
        rows->setFocus();
    }
    /// The editor of that cell.
    template <class Editor> Editor *open(int row, int column) {
        rows->setCurrentIndex(rows->model()->index(row, column));
        QTest::keyClick(rows, Qt::Key_F2);
        return rows->viewport()->findChild<Editor *>();
    }
    void write(int row, int column, const QString &written) {
        auto *editor = open<QLineEdit>(row, column);
        ASSERT_TRUE(editor);
        EXPECT_FALSE(editor->accessibleName().isEmpty());
        editor->selectAll();
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClicks(editor, written);
        QTest::keyClick(editor, Qt::Key_Return);
        ASSERT_TRUE(test::wait_for([&] { return !rows->viewport()->findChild<QLineEdit *>(); }));
    }
    std::size_t edits() { return bench->project()->document().history().size(); }
};

TEST_F(TableEdits, TimesAreWrittenIntoTheTable) {
    QSignalSpy noted(bench.get(), &Workbench::noted);
    auto before = edits();
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::onset, QStringLiteral("0:01,25")));
    EXPECT_EQ(label(joy).span, seconds(1.25, 4));
    EXPECT_EQ(edits(), before + 1);
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::offset, QStringLiteral("99"))); // at most to the recording's end
    EXPECT_EQ(label(joy).span, seconds(1.25, 10));
    bench->undo();
    EXPECT_EQ(label(joy).span, seconds(1.25, 4));
    EXPECT_EQ(noted.count(), 0);
    before = edits();
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::onset, QStringLiteral("5"))); // after its end
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::offset, QStringLiteral("1.25")));
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::offset, QStringLiteral("soon")));
    EXPECT_EQ(noted.count(), 3);
    EXPECT_TRUE(noted.back().front().toString().contains(QStringLiteral("soon")));
    EXPECT_EQ(edits(), before);
    EXPECT_EQ(label(joy).span, seconds(1.25, 4));
    // Without an offset it is a moment, which is moved by its onset and made a span by an offset.
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::offset, QString()));
    EXPECT_EQ(label(joy).span, seconds(1.25, 1.25));
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::onset, QStringLiteral("8"))); // now the second row
    EXPECT_EQ(label(joy).span, seconds(8, 8));
    EXPECT_EQ(table->selected(), std::set<AnnotationId>{joy});
    EXPECT_EQ(rows->currentIndex(), rows->model()->index(1, LabelModel::onset)) << "the keyboard stays in its cell";
    ASSERT_NO_FATAL_FAILURE(write(1, LabelModel::offset, QStringLiteral("0:00:09.500")));
    EXPECT_EQ(label(joy).span, seconds(8, 9.5));
}

TEST_F(TableEdits, WhatIsLeftAsItStandsIsNotRoundedAndALockedTierRefuses) {
    bench->change_label(joy, {Time{2'000'456}, Time::seconds(4)}, emotion("joy"));
    const auto before = edits();
    auto *editor = open<QLineEdit>(0, LabelModel::onset);
    ASSERT_TRUE(editor);
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(test::wait_for([&] { return !rows->viewport()->findChild<QLineEdit *>(); }));
    EXPECT_EQ(edits(), before);
    auto locked = bench->tiers().at(0).tier;
    locked.locked = true;
    bench->change_tier(locked);
    QSignalSpy noted(bench.get(), &Workbench::noted);
    ASSERT_NO_FATAL_FAILURE(write(0, LabelModel::onset, QStringLiteral("1")));
    EXPECT_EQ(noted.count(), 1);
    EXPECT_EQ(label(joy).span.onset, Time{2'000'456});
    rows->setCurrentIndex(rows->model()->index(0, LabelModel::length)); // follows from the others
    QTest::keyClick(rows, Qt::Key_F2);
    EXPECT_FALSE(rows->viewport()->findChild<QLineEdit *>());
}

TEST_F(TableEdits, TheEmotionIsChosenFromAList) {
    const auto before = edits();
    auto *list = open<QComboBox>(0, LabelModel::emotion);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->currentText(), QStringLiteral("Joy"));
    EXPECT_EQ(list->accessibleName(), QStringLiteral("Emotion"));
    QTest::keyClick(list, Qt::Key_Delete); // means nothing here, and nothing to the row either
    EXPECT_EQ(bench->annotations().size(), 2u);
    QTest::keyClick(list, Qt::Key_Down);
    const QString chosen = list->currentText();
    EXPECT_NE(chosen, QStringLiteral("Joy"));
    EXPECT_EQ(edits(), before) << "walking through the list changes nothing yet";
    QTest::keyClick(list, Qt::Key_Return);
    ASSERT_TRUE(test::wait_for([&] { return !rows->viewport()->findChild<QComboBox *>(); }));
    EXPECT_EQ(rows->model()->index(0, LabelModel::emotion).data().toString(), chosen);
    EXPECT_EQ(edits(), before + 1);
    bench->undo();
    EXPECT_EQ(label(joy).emotion, emotion("joy"));
    // By mouse: the one that is clicked in the opened list is taken at once.
    list = open<QComboBox>(0, LabelModel::emotion);
    ASSERT_TRUE(list);
    list->showPopup();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(list->view()->window()));
    const int fear_row = list->findText(QStringLiteral("Fear"));
    const auto there = list->view()->visualRect(list->model()->index(fear_row, 0)).center();
    QTest::qWait(QApplication::doubleClickInterval() + 50); // the list ignores a click that may still belong to its opening
    QTest::mouseMove(list->view()->viewport(), there);
    QTest::mouseClick(list->view()->viewport(), Qt::LeftButton, {}, there);
    ASSERT_TRUE(test::wait_for([&] { return label(joy).emotion == emotion("fear"); }));
}

TEST_F(TiersTest, TheHistoryGoesBackAndForthByAClick) {
    HistoryPanel panel(*bench);
    panel.resize(400, 300);
    panel.show();
    bench->remove_labels({fear});
    auto *rows = panel.findChild<QTableView *>();
    ASSERT_EQ(rows->model()->rowCount(), 4); // three edits and the start
    EXPECT_TRUE(rows->model()->index(0, 0).data().toString().contains(QStringLiteral("Remove")));
    const auto click = [&](int row) {
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                          rows->visualRect(rows->model()->index(row, 0)).center());
    };
    click(2);
    EXPECT_EQ(bench->annotations().size(), 1u);
    EXPECT_TRUE(rows->model()->index(2, 0).data(Qt::FontRole).value<QFont>().bold());
    EXPECT_TRUE(rows->model()->index(0, 0).data(Qt::FontRole).value<QFont>().italic());
    click(3);
    EXPECT_TRUE(bench->annotations().empty());
    click(1);
    EXPECT_EQ(bench->annotations().size(), 2u);
    click(0);
    EXPECT_EQ(bench->annotations().size(), 1u);
    bench->undo();
    bench->add_label(seconds(8, 9), emotion("calm")); // what was undone is gone
    EXPECT_EQ(rows->model()->rowCount(), 4);
}

TEST_F(TiersTest, ABlindRaterSeesTheirOwnOnlyUntilTheyFinish) {
    bench->start_blind(QStringLiteral("R2"));
    ASSERT_TRUE(bench->blind());
    EXPECT_TRUE(bench->annotations().empty());
    ASSERT_EQ(bench->tiers().size(), 1u);
    EXPECT_EQ(view->label_strips().size(), 1u);
    EXPECT_EQ(bench->scores(), nullptr);
    EXPECT_TRUE(bench->suggestions().empty());
    EXPECT_FALSE(bench->inspection().has_value());
    bench->add_label(seconds(1, 2), emotion("calm"));
    ASSERT_EQ(bench->annotations().size(), 1u);
    EXPECT_EQ(bench->annotations().at(0).tier, bench->active_tier());
    EXPECT_EQ(bench->history().size(), 1u);

    // It goes on after the project was closed.
    const auto path = QString::fromStdString(bench->project()->path().string());
    bench->open_project(path);
    ASSERT_TRUE(
        test::wait_for([&] { return bench->recording() && bench->axis().duration().us > 0 && bench->blind(); }));
    EXPECT_EQ(bench->annotations().size(), 1u);
    bench->finish_blind();
    EXPECT_FALSE(bench->blind());
    EXPECT_EQ(bench->annotations().size(), 3u);
    EXPECT_EQ(bench->tiers().size(), 2u);
    bench->undo(); // there is no way back: others' labels have been seen
    EXPECT_FALSE(bench->blind());
    EXPECT_EQ(bench->annotations().size(), 3u);
}

class TierRoomTest : public test::OpenWindow {
protected:
    std::vector<LabelStrip *> strips() { return window().review().timeline().label_strips(); }
    /// Of its height, how much is seen, in per cent.
    static int seen(const LabelStrip &strip) {
        const QRect shown = strip.visibleRegion().boundingRect();
        return 100 * shown.height() / std::max(1, strip.height());
    }
};

TEST_F(TierRoomTest, OfSixTiersInASmallWindowThreeAreReadAndABarReachesTheRest) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    window().resize(1280, 720);
    window().review().arrange();
    QTest::qWait(300);
    auto *bar = window().findChild<QScrollBar *>("tier_bar");
    ASSERT_TRUE(bar);
    EXPECT_FALSE(bar->isVisible()) << "two tiers need none";
    for (const char *name : {"Face", "Voice", "Hands", "Gaze"}) bench().add_tier(QString::fromLatin1(name));
    ASSERT_GE(strips().size(), 5u);
    while (strips().size() < 6) bench().add_tier(QStringLiteral("Body"));
    window().review().arrange();
    QTest::qWait(300); // the docks find their places
    EXPECT_EQ(seen(*strips().back()), 100) << "new labels go there: it is in view";
    bar->setValue(0);
    keep_picture(window(), "six_tiers");
    int whole = 0;
    for (const auto *strip : strips()) whole += seen(*strip) == 100;
    EXPECT_GE(whole, 3);
    ASSERT_TRUE(bar->isVisible());
    EXPECT_LT(seen(*strips().back()), 100);
    EXPECT_LT(bar->geometry().right(), gutter_width) << "it hides no time";
    EXPECT_EQ(strips()[0]->mapTo(&window(), QPoint()).x(), window().findChild<Strip *>("ruler")->mapTo(&window(), QPoint()).x());
    // A click on the bar's lower end, as often as it takes.
    for (int i = 0; i < 10 && bar->value() < bar->maximum(); ++i)
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() - 8));
    EXPECT_EQ(bar->value(), bar->maximum());
    EXPECT_EQ(seen(*strips().back()), 100);
    EXPECT_LT(seen(*strips().front()), 100);
    keep_picture(window(), "six_tiers_scrolled");
    // The names' wheel still does it too.
    QWheelEvent wheel(QPointF(20, 5), strips().back()->mapToGlobal(QPointF(20, 5)), {}, QPoint(0, 1200), Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(strips().back(), &wheel);
    EXPECT_EQ(bar->value(), 0);
    EXPECT_EQ(seen(*strips().front()), 100);
}

} // namespace
} // namespace tempera::ui
