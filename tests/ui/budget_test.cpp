// The time budget: what it counts, that it follows the labels, and how it leaves for other programs.
#include "open_tone.h"
#include "ui/budget_panel.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

Span counted_part(double from, double to) { return {Time::seconds(from), Time::seconds(to)}; }

QStringList budget_row(const QTableWidget &table, const QString &name) {
    for (int row = 0; row < table.rowCount(); ++row) {
        if (table.item(row, 0)->text() != name) continue;
        QStringList cells;
        for (int at = 1; at < table.columnCount(); ++at) cells << table.item(row, at)->text();
        return cells;
    }
    return {};
}

struct BudgetTest : test::OpenTone {
    std::unique_ptr<BudgetPanel> panel;
    QTableWidget *table = nullptr;

    void SetUp() override {
        OpenTone::SetUp();
        if (HasFatalFailure()) return;
        bench->add_label(counted_part(1, 3), emotion("joy"));
        bench->add_label(counted_part(2, 4), emotion("joy")); // together 3 s
        bench->add_label(counted_part(5, 5), emotion("fear"));
        panel = std::make_unique<BudgetPanel>(*bench);
        panel->show();
        table = panel->findChild<QTableWidget *>("budget_table");
    }
    void choose(const QString &whose) {
        auto *list = panel->findChild<QComboBox *>("budget_whose");
        const int at = list->findText(whose);
        ASSERT_GE(at, 0) << whose.toStdString();
        list->setFocus();
        while (list->currentIndex() != at) {
            const int was = list->currentIndex();
            QTest::keyClick(list, at > was ? Qt::Key_Down : Qt::Key_Up);
            ASSERT_NE(list->currentIndex(), was);
        }
    }
};

TEST_F(BudgetTest, CountsLabelsTheirTimeAndItsShare) {
    EXPECT_EQ(budget_row(*table, "Joy"), (QStringList{"2", "3.000", "30.0%", "2.000"}));
    EXPECT_EQ(budget_row(*table, "Fear"), (QStringList{"1", "0.000", "0.0%", "–"})) << "a moment has no length";
    EXPECT_EQ(budget_row(*table, "Anger"), (QStringList{"0", "0.000", "0.0%", "–"}));
    EXPECT_EQ(budget_row(*table, "Not labelled"), (QStringList{"–", "7.000", "70.0%", "–"}));
    EXPECT_EQ(budget_row(*table, "All labels"), (QStringList{"3", "3.000", "30.0%", "–"}));
}

TEST_F(BudgetTest, FollowsWhatIsDoneAndUndone) {
    bench->add_label(counted_part(6, 8), emotion("anger"));
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "Anger").value(2) == "20.0%"; }));
    bench->undo();
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "Anger").value(0) == "0"; }));
    bench->add_emotion(QStringLiteral("relief"));
    EXPECT_TRUE(wait_for([&] { return !budget_row(*table, "relief").isEmpty(); }));
    panel->hide();
    bench->add_label(counted_part(6, 8), emotion("anger"));
    panel->show();
    EXPECT_EQ(budget_row(*table, "Anger").value(0), "1");
}

TEST_F(BudgetTest, OfOneTierOrRaterOrAllAndWhileRatingBlindOfThatRater) {
    bench->add_tier(QStringLiteral("Face"));
    bench->add_label(counted_part(6, 8), emotion("anger"));
    ASSERT_TRUE(wait_for([&] { return budget_row(*table, "Anger").value(0) == "1"; }));
    choose("Face");
    EXPECT_EQ(budget_row(*table, "Joy").value(0), "0");
    EXPECT_EQ(budget_row(*table, "Anger"), (QStringList{"1", "2.000", "20.0%", "2.000"}));
    bench->start_blind(QStringLiteral("R2"));
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "All labels").value(0) == "0"; })) << "nothing of others is seen";
    bench->add_label(counted_part(0, 1), emotion("calm"));
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "Calm").value(0) == "1"; }));
    bench->finish_blind();
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "All labels").value(0) == "5"; }));
    const auto first = bench->tiers().front().tier.rater;
    const auto &raters = bench->project()->document().contents().raters;
    choose(QStringLiteral("All tiers of %1").arg(QString::fromStdString(raters.at(first).name)));
    EXPECT_EQ(budget_row(*table, "All labels").value(0), "4");
}

TEST_F(BudgetTest, OfTheSelectedPartOnlyWhenAskedFor) {
    auto *only = panel->findChild<QCheckBox *>("budget_selected");
    EXPECT_FALSE(only->isEnabled()) << "nothing is selected";
    bench->axis().set_selection(counted_part(2.5, 7.5));
    ASSERT_TRUE(wait_for([&] { return only->isEnabled(); }));
    EXPECT_EQ(budget_row(*table, "Joy").value(1), "3.000") << "not asked for yet";
    only->setFocus();
    QTest::keyClick(only, Qt::Key_Space);
    EXPECT_EQ(budget_row(*table, "Joy"), (QStringList{"2", "1.500", "30.0%", "1.000"})) << "2.5 to 3, and 2.5 to 4, of 5 s";
    EXPECT_EQ(budget_row(*table, "Fear").value(0), "1");
    EXPECT_EQ(budget_row(*table, "Not labelled").value(1), "3.500");
    bench->axis().set_selection(counted_part(4, 5)); // a label that ends there, a moment that comes after
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "All labels").value(0) == "0"; }));
    EXPECT_TRUE(only->toolTip().contains("0:00:04.000")) << only->toolTip().toStdString();
    bench->axis().set_selection({});
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "All labels").value(0) == "3"; })) << "the whole recording again";
}

class BudgetWindowTest : public test::OpenWindow {};

TEST_F(BudgetWindowTest, IsReachedByItsKeyFollowsALabelKeyAndIsCopiedByKeyAndButton) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dock = window().findChild<QDockWidget *>("budget_dock");
    auto *table = window().findChild<QTableWidget *>("budget_table");
    ASSERT_TRUE(dock && table);
    ASSERT_TRUE(wait_for([&] { return table->isVisible() && !table->visibleRegion().isEmpty(); }));
    EXPECT_TRUE(table->hasFocus());
    const int joys = budget_row(*table, "Joy").value(0).toInt();
    player().seek(Time::seconds(40));
    press(Qt::Key_3);
    EXPECT_TRUE(wait_for([&] { return budget_row(*table, "Joy").value(0).toInt() == joys + 1; }));
    // With labels chosen as well, it is the table that is copied where the keyboard is.
    window().review().timeline().select_all();
    table->setFocus();
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith("Emotion\tCount\tTotal, s\tShare\tMean, s\nNeutral\t")) << text.toStdString();
    EXPECT_EQ(text.count('\n'), table->rowCount() + 1);
    QGuiApplication::clipboard()->clear();
    QTest::mouseClick(window().findChild<QPushButton *>("budget_copy"), Qt::LeftButton);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), text);
    window().resize(1280, 720);
    keep_picture(window(), "budget");
}

} // namespace
} // namespace tempera::ui
