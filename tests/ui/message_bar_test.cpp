// What was said stays until it was read: messages from the background do not take each other's place.
#include "ui/message_bar.h"

#include <gtest/gtest.h>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace tempera::ui {
namespace {

QStringList shown_in(const MessageBar &bar) { return bar.text().split(QLatin1Char('\n'), Qt::SkipEmptyParts); }

QToolButton *close_button(MessageBar &bar, const QString &message) {
    for (auto *said : bar.findChildren<QLabel *>(QStringLiteral("message_text")))
        if (said->text() == message) return said->parentWidget()->findChild<QToolButton *>();
    return nullptr;
}

TEST(MessageBarTest, AMessageStaysWhenAnotherComes) {
    MessageBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.show_error("The name is taken.");
    bar.show_note("There is no picture.");
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar));
    EXPECT_EQ(shown_in(bar), (QStringList{"There is no picture.", "The name is taken."})) << "the newest on top";
    EXPECT_EQ(bar.accessibleDescription(), bar.text());
    auto *away = close_button(bar, "There is no picture.");
    ASSERT_TRUE(away);
    QTest::mouseClick(away, Qt::LeftButton);
    EXPECT_EQ(bar.text(), "The name is taken.") << "each is closed for itself";
    EXPECT_TRUE(bar.isVisible());
    away = close_button(bar, "The name is taken.");
    ASSERT_TRUE(away);
    QTest::keyClick(away, Qt::Key_Space);
    EXPECT_EQ(bar.text(), QString());
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBarTest, WhatIsSaidAgainIsSaidOnceAndTheOldestGoes) {
    MessageBar bar;
    for (const char *text : {"one", "two", "one"}) bar.show_note(text);
    EXPECT_EQ(shown_in(bar), (QStringList{"one", "two"}));
    for (const char *text : {"three", "four"}) bar.show_note(text);
    EXPECT_EQ(shown_in(bar), (QStringList{"four", "three", "one"}));
    bar.clear();
    EXPECT_EQ(bar.text(), QString());
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBarTest, ARemedyIsTakenOnceAndMaySayMore) {
    MessageBar bar;
    int taken = 0;
    bar.show_error("The video was moved.", "Relink…", [&] {
        ++taken;
        bar.clear(); // as a window that opens the file does
        bar.show_note("Found.");
    });
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&bar));
    auto *remedy = bar.findChild<QPushButton *>();
    ASSERT_TRUE(remedy && remedy->isVisible());
    QTest::mouseClick(remedy, Qt::LeftButton);
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(bar.text(), "Found.");
}

} // namespace
} // namespace tempera::ui
