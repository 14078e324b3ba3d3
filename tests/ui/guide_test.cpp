// The user guide: its links and pictures are there, the commands and keys it names are those of the window, and the
// window shows it.
#include "ui/guide_window.h"
#include "window_fixture.h"

#include <algorithm>
#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>

namespace tempera::ui {
namespace {

using test::wait_for;

const QString folder = QStringLiteral(TEMPERA_SOURCE_DIR "/docs/");

QString guide() {
    QFile file(folder + QStringLiteral("USER_GUIDE.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString plain(QString text) {
    text = text.section(QLatin1Char('\t'), 0, 0).remove(QLatin1Char('&'));
    while (text.endsWith(QChar(0x2026))) text.chop(1);
    return text;
}

TEST(Guide, ItsLinksAndPicturesAreThere) {
    const QString text = guide();
    ASSERT_GT(text.size(), 10'000);
    QStringList anchors;
    const QRegularExpression heading("^#+ (.+)$", QRegularExpression::MultilineOption);
    for (const auto &found : heading.globalMatch(text)) anchors << GuideText::anchor_of(found.captured(1));
    QFile installer(folder + QStringLiteral("../installer/CMakeLists.txt"));
    ASSERT_TRUE(installer.open(QIODevice::ReadOnly));
    const QString installed = QString::fromUtf8(installer.readAll());
    int links = 0, pictures = 0;
    const QRegularExpression link(R"((!?)\[[^\]]*\]\(([^)]+)\))");
    for (const auto &found : link.globalMatch(text)) {
        const QString target = found.captured(2);
        if (target.startsWith("http")) continue;
        if (target.startsWith('#')) {
            EXPECT_TRUE(anchors.contains(target.mid(1))) << target.toStdString();
            ++links;
            continue;
        }
        const QFileInfo file(folder + target.section('#', 0, 0));
        EXPECT_TRUE(file.exists()) << target.toStdString();
        if (found.captured(1).isEmpty()) {
            EXPECT_TRUE(installed.contains(QStringLiteral("/docs/") + target.section('#', 0, 0)))
                << target.toStdString() << " does not come with the program";
            continue;
        }
        ++pictures;
        EXPECT_TRUE(QImageReader(file.filePath()).canRead()) << target.toStdString();
        EXPECT_LT(file.size(), 300 * 1024) << target.toStdString();
    }
    EXPECT_GT(links, 20);
    EXPECT_GT(pictures, 15);
}

/// The entry of that name; also in menus that are filled when they open. Null: none.
QAction *entry(const QList<QAction *> &actions, const QString &name) {
    for (auto *action : actions)
        if (plain(action->text()) == name || action->property(ActionRegistry::fixed_title).toString() == name)
            return action;
    return nullptr;
}

class GuideTest : public test::OpenWindow {};

TEST_F(GuideTest, TheCommandsAndKeysItNamesAreThoseOfTheWindow) {
    QString text = guide();
    text.replace(QRegularExpression("\\s+"), " ");
    const QRegularExpression path(R"(\*\*([A-Z][a-z]+(?: > [^*>]+)+)\*\*(?: \(`([^`]+)`\))?)");
    int commands = 0, keys = 0;
    for (const auto &found : path.globalMatch(text)) {
        const QStringList parts = found.captured(1).split(" > ");
        QAction *at = entry(window().menuBar()->actions(), parts.front());
        ASSERT_TRUE(at) << parts.front().toStdString();
        for (int i = 1; i < parts.size() && at; ++i) {
            auto *menu = at->menu();
            ASSERT_TRUE(menu) << found.captured(1).toStdString();
            Q_EMIT menu->aboutToShow();
            at = entry(menu->actions(), parts[i]);
        }
        EXPECT_TRUE(at) << found.captured(1).toStdString() << " is in no menu";
        ++commands;
        if (!at || found.captured(2).isEmpty()) continue;
        const auto *command = window().actions().find(at->objectName());
        ASSERT_TRUE(command) << found.captured(1).toStdString();
        EXPECT_TRUE(command->keys.contains(QKeySequence(found.captured(2), QKeySequence::PortableText)))
            << found.captured(1).toStdString() << " has other keys than " << found.captured(2).toStdString();
        ++keys;
    }
    // Keys that stand alone, in tables and sentences, belong to some command.
    const QRegularExpression key("`((?:(?:Ctrl|Shift|Alt)\\+)+[^` ]+)`");
    for (const auto &found : key.globalMatch(text)) {
        const QKeySequence keys_named(found.captured(1), QKeySequence::PortableText);
        const auto &all = window().actions().entries();
        EXPECT_TRUE(std::any_of(all.begin(), all.end(), [&](const auto &e) { return e.keys.contains(keys_named); }))
            << found.captured(1).toStdString() << " does nothing";
    }
    EXPECT_GT(commands, 40);
    EXPECT_GT(keys, 15);
}

TEST_F(GuideTest, TheWindowShowsItAndFollowsItsLinks) {
    window().actions().action("help.guide")->trigger();
    auto *shown = window().findChild<GuideWindow *>();
    ASSERT_TRUE(shown);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(shown));
    auto &text = shown->text();
    ASSERT_TRUE(wait_for([&] { return text.pictures_left() == 0; }));
    keep_picture(*shown, "guide");
    auto *back = shown->findChild<QPushButton *>("guide_back");
    EXPECT_FALSE(back->isEnabled());
    Q_EMIT text.anchorClicked(QUrl("#agreement"));
    const int place = text.verticalScrollBar()->value();
    EXPECT_GT(place, 0);
    keep_picture(*shown, "guide-agreement");
    ASSERT_TRUE(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(text.verticalScrollBar()->value(), 0);
    Q_EMIT text.anchorClicked(QUrl("FORMATS.md"));
    EXPECT_TRUE(text.toPlainText().contains("SQLite")) << "another page that comes with the program";
    text.go_back();
    EXPECT_TRUE(text.toPlainText().startsWith("User guide"));
    EXPECT_FALSE(text.go_to("no-such-heading"));
    // Search by keys.
    auto *search = shown->findChild<QLineEdit *>("guide_search");
    search->setFocus();
    QTest::keyClicks(search, "held-out");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(text.textCursor().selectedText().toLower(), "held-out");
    EXPECT_TRUE(shown->isVisible()) << "Enter searches, and does not close";
    // Asked for again, it is the same window.
    window().actions().action("help.guide")->trigger();
    EXPECT_EQ(window().findChildren<GuideWindow *>().size(), 1);
}

TEST_F(GuideTest, WhereThereIsNoneItSaysSo) {
    GuideWindow none({}, &window());
    EXPECT_TRUE(none.text().toPlainText().contains("not there"));
    GuideWindow wrong("/nowhere/USER_GUIDE.md", &window());
    EXPECT_TRUE(wrong.text().toPlainText().contains("not there"));
}

} // namespace
} // namespace tempera::ui
