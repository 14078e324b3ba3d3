// What a screen reader is told, and what a small screen holds: the window with its docks, and every dialog that a
// command opens.
#include "ui/review_pane.h"
#include "window_fixture.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

class AccessibleTest : public test::OpenWindow {
protected:
    /// Every control that Tab reaches in `top` has a name.
    static void expect_names(QWidget &top, const std::string &where) {
        for (auto *widget : top.findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(&top) || !(widget->focusPolicy() & Qt::TabFocus) || widget->window() != &top)
                continue;
            if (widget->objectName().startsWith("qt_")) continue; // parts of Qt's own controls
            const auto *within = widget->parentWidget();
            if (qobject_cast<const QAbstractSpinBox *>(within) || qobject_cast<const QComboBox *>(within)) continue;
            const auto *spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_TRUE(spoken) << where;
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << where << ": " << widget->metaObject()->className() << ' ' << widget->objectName().toStdString();
        }
    }
};

TEST_F(AccessibleTest, EveryControlOfTheWindowHasAName) {
    TEMPERA_NEEDS_SAMPLE();
    expect_names(window(), "start page");
    ASSERT_TRUE(open_sample());
    for (auto *dock : window().review().docks()) {
        dock->raise();
        QTest::qWait(50);
        expect_names(window(), dock->objectName().toStdString());
    }
}

TEST_F(AccessibleTest, EveryDialogHasNamesAndFitsASmallScreen) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    ASSERT_TRUE(open_sample());
    ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
    for (const char *command :
         {"file.export", "file.report", "edit.scheme", "edit.notes", "edit.visit", "edit.rename_patient",
          "rate.accept_predictions", "rate.start_blind", "view.work", "analyse.agreement", "settings.keys",
          "help.guide", "help.palette", "help.keys", "help.intended_use", "help.about", "labels.add_tier"}) {
        auto *action = window().actions().action(QLatin1String(command));
        ASSERT_TRUE(action) << command;
        action->trigger();
        QWidget *shown = nullptr;
        ASSERT_TRUE(wait_for([&] {
            for (auto *widget : QApplication::topLevelWidgets())
                if (widget != &window() && widget->isVisible() && widget->inherits("QDialog")) shown = widget;
            return shown != nullptr;
        })) << command;
        QTest::qWait(50);
        expect_names(*shown, command);
        EXPECT_FALSE(shown->windowTitle().isEmpty() && !shown->inherits("QMessageBox")) << command;
        EXPECT_LE(shown->height(), 700) << command << " is higher than a screen of 720 lines";
        EXPECT_LE(shown->width(), 1260) << command;
        shown->close();
        ASSERT_TRUE(wait_for([&] { return bench().jobs().idle(); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace
} // namespace tempera::ui
