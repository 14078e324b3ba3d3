// Who is rating: seen in the status bar, changed by keys, renamed everywhere, and never lost.
#include "open_tone.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/rater_button.h"
#include "ui/raters_dialog.h"
#include "ui/settings.h"
#include "window_fixture.h"

#include <algorithm>
#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QTreeWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

class RatersTest : public test::OpenWindow {
protected:
    void SetUp() override {
        OpenWindow::SetUp();
        settings::set_rater(QStringLiteral("Anna"));
        test::write_tone(scratch.filePath(QStringLiteral("tone.wav")));
        window().open(scratch.filePath(QStringLiteral("tone.wav")));
        // It was asked for, so it starts.
        ASSERT_TRUE(wait_for([this] { return bench().recording() && player().playing(); }));
        player().pause();
    }
    QString shown() {
        auto *button = window().findChild<RaterButton *>(QStringLiteral("rater"));
        return button && button->isVisible() ? button->text() : QString();
    }
    QString now() { return QString::fromStdString(bench().rater()->name); }
    std::size_t raters() { return bench().project()->document().contents().raters.size(); }
    /// Writes into the question that is open, and answers it.
    void answer(const QString &name) {
        QInputDialog *question = nullptr;
        ASSERT_TRUE(wait_for([&] {
            for (auto *widget : QApplication::topLevelWidgets())
                if (auto *one = qobject_cast<QInputDialog *>(widget); one && one->isVisible()) question = one;
            return question != nullptr;
        }));
        ASSERT_TRUE(QTest::qWaitForWindowExposed(question));
        auto *asked_by = question->parentWidget()->window();
        auto *line = question->findChild<QLineEdit *>();
        line->selectAll();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        ASSERT_TRUE(wait_for([&] { return !QApplication::activeModalWidget(); }));
        go_to(*asked_by);
    }
    static void go_to(QWidget &place) { // where no window manager does it when a dialog opens or closes
        for (int i = 0; i < 2; ++i) { // a window that goes may take the keys once more
            ASSERT_TRUE(wait_for([&] {
                if (QApplication::activeWindow() != &place) place.activateWindow();
                return QApplication::activeWindow() == &place;
            }));
            QTest::qWait(50);
        }
    }
    void close(RatersDialog *dialog) {
        QTest::keyClick(dialog, Qt::Key_Escape);
        ASSERT_TRUE(wait_for([this] { return !window().findChild<RatersDialog *>(); }));
        go_to(window());
    }
    QWidget *open_menu() {
        go_to(window());
        press(Qt::Key_W, Qt::ControlModifier | Qt::AltModifier);
        EXPECT_TRUE(wait_for([] { return QApplication::activePopupWidget() != nullptr; }));
        return QApplication::activePopupWidget();
    }
    /// By keys alone; the last line of the menu.
    void sit_down(const QString &name) {
        auto *menu = open_menu();
        ASSERT_TRUE(menu);
        QTest::keyClick(menu, Qt::Key_Up); // from the first line to the last
        QTest::keyClick(menu, Qt::Key_Return);
        ASSERT_NO_FATAL_FAILURE(answer(name));
    }
    RatersDialog *open_dialog() {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = window().findChild<QDialog *>(QStringLiteral("command_palette"));
        EXPECT_TRUE(palette && QTest::qWaitForWindowExposed(palette));
        auto *search = palette->findChild<QLineEdit *>();
        QTest::keyClicks(search, "raters");
        QTest::keyClick(search, Qt::Key_Return);
        RatersDialog *dialog = nullptr;
        EXPECT_TRUE(wait_for([&] {
            dialog = window().findChild<RatersDialog *>();
            return dialog && dialog->isVisible() && !window().findChild<QDialog *>(QStringLiteral("command_palette"));
        }));
        if (dialog) go_to(*dialog);
        return dialog;
    }
};

TEST_F(RatersTest, SomebodyElseSitsDownAndTheLabelsAreTheirs) {
    EXPECT_EQ(shown(), "Rates: Anna") << "who was named last begins a new project";
    press(Qt::Key_1);
    ASSERT_EQ(bench().annotations().size(), 1U);
    const TierId annas = bench().annotations()[0].tier;
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    EXPECT_EQ(shown(), "Rates: Ben");
    player().seek(Time::seconds(4));
    press(Qt::Key_2);
    ASSERT_EQ(bench().annotations().size(), 2U);
    const auto &contents = bench().project()->document().contents();
    const auto &tier = contents.tiers.at(bench().annotations()[1].tier);
    EXPECT_NE(tier.id, annas);
    EXPECT_EQ(contents.raters.at(tier.rater).name, "Ben");
    EXPECT_EQ(tier.name, "Ben");
    keep_picture(window(), "raters-status");

    // The first one comes back: Return takes the first line.
    auto *menu = open_menu();
    ASSERT_TRUE(menu);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(shown(), "Rates: Anna");
    player().seek(Time::seconds(8));
    press(Qt::Key_3);
    ASSERT_EQ(bench().annotations().size(), 3U);
    EXPECT_EQ(bench().annotations()[2].tier, annas);

    // On somebody else's tier that is said: the labels are theirs.
    press(Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(shown(), "Rates: Anna, on a tier of Ben");
    EXPECT_EQ(bench().next_labels_rater()->name, "Ben");
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(shown(), "Rates: Anna");
}

TEST_F(RatersTest, WhoRatesIsRememberedWithTheProject) {
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    const QString path = to_text(bench().project()->path());
    bench().close_project();
    EXPECT_TRUE(shown().isEmpty()) << "nobody rates nothing";
    bench().open_project(path);
    ASSERT_TRUE(wait_for([this] { return bench().project() && bench().recording(); }));
    EXPECT_EQ(shown(), "Rates: Ben");
    bench().new_project(scratch.filePath(QStringLiteral("next.tempera")));
    ASSERT_TRUE(wait_for([this] { return bench().project() && !bench().recording(); }));
    EXPECT_EQ(now(), "Ben");
    EXPECT_EQ(raters(), 1U);
}

TEST_F(RatersTest, ANewNameGoesEverywhereAndUndoTakesItBack) {
    press(Qt::Key_1);
    auto *dialog = open_dialog();
    ASSERT_TRUE(dialog);
    keep_picture(*dialog, "raters-dialog");
    auto *list = dialog->findChild<QTreeWidget *>();
    ASSERT_TRUE(list->hasFocus());
    QTest::keyClick(list, Qt::Key_F2);
    ASSERT_NO_FATAL_FAILURE(answer("Dr. Anna"));
    EXPECT_EQ(shown(), "Rates: Dr. Anna");
    EXPECT_TRUE(list->currentItem()->text(0).startsWith("Dr. Anna"));
    EXPECT_EQ(bench().tiers().at(0).tier.name, "Dr. Anna");
    EXPECT_EQ(settings::rater(), "Dr. Anna");
    ASSERT_EQ(bench().annotations().size(), 1U);
    ASSERT_NO_FATAL_FAILURE(close(dialog));
    EXPECT_EQ(bench().undo_text(), "Rename rater (Dr. Anna)");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(shown(), "Rates: Anna");
    EXPECT_EQ(bench().tiers().at(0).tier.name, "Anna");
    ASSERT_EQ(bench().annotations().size(), 1U);
}

TEST_F(RatersTest, ANameIsGivenOnce) {
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    ASSERT_NO_FATAL_FAILURE(sit_down(" Anna "));
    EXPECT_EQ(raters(), 2U);
    EXPECT_EQ(now(), "Ben");
    EXPECT_TRUE(window().messages().text().contains("Another rater is called \"Anna\""));
    // The analysis ends some time after, and has something to say too.
    ASSERT_TRUE(wait_for([this] { return window().messages().text().contains("There is no picture"); }));
    EXPECT_TRUE(window().messages().text().contains("Another rater is called \"Anna\"")) << "it may not have been read yet";
    QTest::qWait(50);
    keep_picture(window(), QStringLiteral("messages"));
}

TEST_F(RatersTest, WhoHasLabelsIsNotRemoved) {
    press(Qt::Key_1);
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    auto *dialog = open_dialog();
    ASSERT_TRUE(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(raters(), 2U);
    EXPECT_TRUE(window().messages().text().contains("stays"));
    QTest::keyClick(list, Qt::Key_End); // Ben, who has done nothing
    QTest::keyClick(list, Qt::Key_Delete);
    EXPECT_EQ(raters(), 1U);
    EXPECT_EQ(now(), "Anna");
    ASSERT_NO_FATAL_FAILURE(close(dialog));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(raters(), 2U);
    EXPECT_EQ(now(), "Ben") << "and it is them again";
}

TEST_F(RatersTest, ARaterIsTakenBackAfterWhatTheyDid) {
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    EXPECT_EQ(bench().undo_text(), "Add rater (Ben)");
    press(Qt::Key_2);
    EXPECT_NE(bench().undo_text(), "Add rater (Ben)");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_EQ(bench().undo_text(), "Add rater (Ben)") << "the tier went with the label";
    EXPECT_EQ(now(), "Ben");
    for (int i = 0; i < 5; ++i) press(Qt::Key_Z, Qt::ControlModifier); // as far as it goes: the recording too
    EXPECT_EQ(raters(), 1U);
    EXPECT_FALSE(bench().recording());
    for (int i = 0; i < 5; ++i) press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_EQ(bench().annotations().size(), 1U);
    EXPECT_FALSE(window().messages().text().contains("meantime")) << window().messages().text().toStdString();
}

TEST_F(RatersTest, WhileSomebodyRatesBlindNobodyElseCan) {
    ASSERT_NO_FATAL_FAILURE(sit_down("Ben"));
    bench().start_blind(QStringLiteral("Carla"));
    ASSERT_TRUE(bench().blind());
    EXPECT_EQ(shown(), "Rates blind: Carla");
    ASSERT_EQ(bench().raters().size(), 1U);
    EXPECT_EQ(bench().raters()[0].name, "Carla");
    for (const char *command : {"rate.rater", "rate.raters"})
        EXPECT_FALSE(window().actions().action(QLatin1String(command))->isEnabled()) << command;
    const auto first = bench().project()->document().contents().raters.begin()->first;
    bench().choose_rater(first);
    bench().rename_rater(first, QStringLiteral("X"));
    bench().add_rater(QStringLiteral("Y"));
    EXPECT_EQ(raters(), 3U);
    EXPECT_EQ(shown(), "Rates blind: Carla");
    EXPECT_TRUE(window().messages().text().contains("Finish the blind rating"));
    bench().finish_blind();
    EXPECT_EQ(shown(), "Rates: Ben");
}

} // namespace
} // namespace tempera::ui
