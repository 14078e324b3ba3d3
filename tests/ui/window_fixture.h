// A fresh window over the sample, driven by real keys.
#pragma once

#include "support.h"
#include "ui/desktop.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"

#include <gtest/gtest.h>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace tempera::ui::test {

class OpenWindow : public testing::Test {
protected:
    void SetUp() override {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
        QSettings().clear();
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        window().activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&window()));
        (void)QTest::qWaitForWindowActive(&window());
    }
    void TearDown() override {
        desktop.reset();
        QSettings().clear();
        EXPECT_TRUE(scratch.isValid());
    }
    /// False when there is no sample or it does not open.
    bool open_sample() {
        if (!have_sample()) return false;
        bench().open_sample();
        return wait_for([this] { return bench().recording() && !bench().annotations().empty() && player().index(); });
    }

    MainWindow &window() { return desktop->window(); }
    Workbench &bench() { return desktop->bench(); }
    Player &player() { return desktop->player(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QCoreApplication::processEvents(); // what is closing has closed
        // Without a window manager nobody else makes it the active one again after a dialog, and one that is not gets no shortcut.
        const QWidget *active = QApplication::activeWindow();
        if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget() && !(active && active->isVisible())) {
            window().activateWindow();
            (void)wait_for([] { return QApplication::activeWindow() != nullptr; }, 10'000);
        }
        QTest::keyClick(window().windowHandle(), key, modifiers);
    }

    /// For the eye: written where TEMPERA_SHOTS says, if it says so.
    static void keep_picture(QWidget &widget, const QString &name) {
        const QString folder = qEnvironmentVariable("TEMPERA_SHOTS");
        if (!folder.isEmpty()) widget.grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    }

    std::unique_ptr<Desktop> desktop;
    QTemporaryDir scratch;
};

} // namespace tempera::ui::test
