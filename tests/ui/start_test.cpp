// Recent projects: on the start page by mouse, and in the menu and the palette by keys.
#include "open_tone.h"
#include "ui/command_palette.h"
#include "ui/paths.h"
#include "ui/settings.h"
#include "ui/start_page.h"
#include "window_fixture.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace tempera::ui {
namespace {

using test::wait_for;

class RecentTest : public test::OpenWindow {
protected:
    void SetUp() override {
        OpenWindow::SetUp();
        for (const char *name : {"morning", "evening"}) {
            bench().new_project(scratch.filePath(QLatin1String(name) + QStringLiteral(".tempera")));
            ASSERT_TRUE(wait_for([&] { return now() == QLatin1String(name); }));
        }
        close_project();
    }
    QString now() { return bench().project() ? to_text(bench().project()->path().stem()) : QString(); }
    void close_project() {
        bench().close_project();
        ASSERT_TRUE(wait_for([this] { return !bench().project() && bench().jobs().idle() && page()->isVisible(); }));
    }
    StartPage *page() { return window().findChild<StartPage *>(); }
    /// The entries of the start page, from top to bottom.
    QList<QPushButton *> entries() {
        QList<QPushButton *> found;
        for (auto *button : page()->findChildren<QPushButton *>())
            if (button->toolTip().endsWith(QStringLiteral(".tempera"))) found << button;
        std::sort(found.begin(), found.end(), [](const auto *a, const auto *b) { return a->y() < b->y(); });
        return found;
    }
    QStringList names() {
        QApplication::processEvents();
        QStringList all;
        for (const auto *button : entries()) all << button->text().trimmed();
        return all;
    }
};

TEST_F(RecentTest, TheStartPageOffersThemLatestFirst) {
    ASSERT_EQ(names(), (QStringList{"evening", "morning"}));
    keep_picture(window(), "recent");
    QTest::mouseClick(entries().at(1), Qt::LeftButton);
    ASSERT_TRUE(wait_for([this] { return now() == "morning"; }));
    EXPECT_FALSE(page()->isVisible());
    ASSERT_NO_FATAL_FAILURE(close_project());
    ASSERT_EQ(names(), (QStringList{"morning", "evening"}));
    // By keys: from one to the next, and Space.
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    entries().at(0)->setFocus();
    QTest::keyClick(entries().at(0), Qt::Key_Tab);
    EXPECT_TRUE(entries().at(1)->hasFocus());
    QTest::keyClick(entries().at(1), Qt::Key_Space);
    ASSERT_TRUE(wait_for([this] { return now() == "evening"; }));
    ASSERT_NO_FATAL_FAILURE(close_project());
    ASSERT_TRUE(QFile::remove(scratch.filePath(QStringLiteral("morning.tempera"))));
    bench().new_project(scratch.filePath(QStringLiteral("night.tempera")));
    ASSERT_TRUE(wait_for([this] { return now() == "night"; }));
    ASSERT_NO_FATAL_FAILURE(close_project());
    EXPECT_EQ(names(), (QStringList{"night", "evening"})) << "what is gone is not offered";
}

TEST_F(RecentTest, TheMenuAndThePaletteOpenThem) {
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window().findChild<CommandPalette *>();
    ASSERT_TRUE(palette && QTest::qWaitForWindowExposed(palette));
    auto *search = palette->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("recent morning"));
    QTest::keyClick(search, Qt::Key_Return);
    ASSERT_TRUE(wait_for([this] { return now() == "morning"; }));

    // A list can be given a key of its own; Down and Return choose in it.
    window().actions().assign(QStringLiteral("file.recent"), {QKeySequence(QStringLiteral("Ctrl+Alt+O"))});
    window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));
    press(Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(wait_for([] { return QApplication::activePopupWidget() != nullptr; }));
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    ASSERT_TRUE(menu);
    QStringList texts;
    for (const auto *action : menu->actions()) texts << ActionRegistry::plain(action->text());
    EXPECT_EQ(texts, (QStringList{"morning", "evening"}));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(1)).center());
    ASSERT_TRUE(wait_for([this] { return now() == "evening"; }));
    window().actions().reset(QStringLiteral("file.recent"));
}

} // namespace
} // namespace tempera::ui
