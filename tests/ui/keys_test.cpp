// Commands and their keys: the registry, the dialog, the palette, the sheet, presets.
#include "ui/command_palette.h"
#include "ui/key_presets.h"
#include "ui/key_sheet.h"
#include "ui/keys_dialog.h"
#include "ui/label_palette.h"
#include "core/model/label_keys.h"
#include "ui/review_pane.h"
#include "ui/scheme_dialog.h"
#include "ui/settings.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

class KeysTest : public test::OpenWindow {
protected:
    ActionRegistry &actions() { return window().actions(); }
    QString keys(const char *id) { return ActionRegistry::keys_text(actions().find(id)->keys); }
};

TEST_F(KeysTest, NoPresetHasTheSameKeyTwiceOrACommandThatIsNotThere) {
    for (const QString &preset : key_preset_names()) {
        actions().set_preset(preset);
        for (const auto &entry : actions().entries())
            for (const auto &key : entry.keys)
                for (const auto *other : actions().users_of(key, entry.id))
                    ADD_FAILURE() << preset.toStdString() << ": " << key.toString().toStdString() << " is for both "
                                  << entry.id.toStdString() << " and " << other->id.toStdString();
        for (auto it = key_preset(preset).begin(); it != key_preset(preset).end(); ++it) {
            EXPECT_TRUE(actions().find(it.key())) << preset.toStdString() << ": " << it.key().toStdString();
        }
    }
}

TEST_F(KeysTest, LaptopKeysNeedNoKeyThatLaptopsLack) {
    actions().set_preset("Laptop");
    for (const auto &entry : actions().entries()) {
        bool reachable = entry.keys.isEmpty();
        for (const auto &key : entry.keys) {
            const int k = key[0].key();
            reachable =
                reachable || (k != Qt::Key_Home && k != Qt::Key_End && k != Qt::Key_Delete && k != Qt::Key_PageUp &&
                              k != Qt::Key_PageDown && k != Qt::Key_Insert && k != Qt::Key_BracketLeft &&
                              k != Qt::Key_BracketRight && !(k >= Qt::Key_F1 && k <= Qt::Key_F35));
        }
        EXPECT_TRUE(reachable) << entry.id.toStdString();
    }
}

TEST_F(KeysTest, HintsNameTheKeysInForce) {
    const auto *hint = window().findChild<QLabel *>("suggestion_keys");
    ASSERT_TRUE(hint);
    EXPECT_TRUE(hint->text().contains(keys("learn.next_suggestion"))) << hint->text().toStdString();
    actions().assign("learn.next_suggestion", {QKeySequence("Ctrl+Alt+X")});
    actions().assign("learn.accept_strongest", {});
    EXPECT_TRUE(hint->text().contains(QKeySequence("Ctrl+Alt+X").toString(QKeySequence::NativeText)))
        << hint->text().toStdString();
    EXPECT_FALSE(hint->text().contains("accepts")) << hint->text().toStdString();
}

TEST_F(KeysTest, AMovedKeyWorksAndTheOldOneDoesNot) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    press(Qt::Key_Home);
    actions().assign("playback.frame_forward", {QKeySequence("Ctrl+Alt+G")});
    press(Qt::Key_Right);
    EXPECT_EQ(player().position(), Time{});
    press(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_EQ(player().position(), player().index()->onset(1));
}

TEST_F(KeysTest, ALabelKeyCanBeMoved) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    player().seek(Time::seconds(3));
    const auto before = bench().annotations().size();
    actions().assign("label.3", {QKeySequence("Q")});
    press(Qt::Key_3);
    EXPECT_EQ(bench().annotations().size(), before);
    press(Qt::Key_Q);
    EXPECT_EQ(bench().annotations().size(), before + 1);
}

TEST_F(KeysTest, KeysThatNewEmotionsTakeAreNoCommandsInAnyPreset) {
    for (const QString &preset : key_preset_names()) {
        actions().set_preset(preset);
        for (const int code : model::free_keys) {
            const QKeySequence key(QString::fromStdString(model::key_text(code)));
            for (const auto &entry : actions().entries()) {
                if (!entry.held) {
                    EXPECT_FALSE(entry.keys.contains(key))
                        << preset.toStdString() << ": " << key.toString().toStdString() << " is "
                        << entry.id.toStdString();
                }
            }
        }
    }
}

TEST_F(KeysTest, TheTenthEmotionAndLaterHaveKeysToo) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    player().seek(Time::seconds(3));
    const auto labels_of = [&](const char *name) {
        int count = 0;
        for (const auto &label : bench().annotations())
            for (const auto &e : bench().emotions()) count += e.id == label.emotion && e.name == name;
        return count;
    };
    const auto before = bench().annotations().size();
    press(Qt::Key_0);
    press(Qt::Key_B);
    EXPECT_EQ(bench().annotations().size(), before) << "nobody has these keys yet";
    EXPECT_FALSE(key_sheet_html(actions()).contains("Label B"));
    auto *name = window().review().labels().findChildren<QLineEdit *>().value(0);
    ASSERT_TRUE(name);
    for (const char *emotion : {"tension", "relief"}) {
        name->setFocus();
        QTest::keyClicks(name, emotion);
        QTest::keyClick(name, Qt::Key_Return);
    }
    window().review().setFocus();
    press(Qt::Key_0);
    press(Qt::Key_B);
    EXPECT_EQ(labels_of("tension"), 1);
    EXPECT_EQ(labels_of("relief"), 1);
    const QString sheet = key_sheet_html(actions());
    EXPECT_TRUE(sheet.contains("Label 0: tension")) << sheet.toStdString();
    EXPECT_TRUE(sheet.contains("Label B: relief"));
    EXPECT_TRUE(scheme_html(bench().emotions()).contains(">B</td>"));
    keep_picture(window(), "eleven");
    // A letter goes to where text is written.
    name->setFocus();
    QTest::keyClicks(name, "b0");
    EXPECT_EQ(name->text(), "b0");
    EXPECT_EQ(labels_of("relief"), 1);
}

TEST_F(KeysTest, AKeyGivenToACommandBeforeThereWereLetterKeysStaysTheCommands) {
    TEMPERA_NEEDS_SAMPLE();
    settings::set_keys_of("playback.mute", "B"); // as an earlier version left it
    desktop->set_theme(Theme::dark);             // a new window
    ASSERT_TRUE(open_sample());
    bench().add_emotion("tension");
    bench().add_emotion("relief");
    EXPECT_EQ(bench().emotions().back().key, 'B');
    EXPECT_EQ(keys("playback.mute"), "B");
    EXPECT_EQ(keys("label.b"), "");
    const auto before = bench().annotations().size();
    press(Qt::Key_B);
    EXPECT_EQ(bench().annotations().size(), before);
    desktop->set_theme(Theme::light);
}

TEST_F(KeysTest, TheSchemeGivesALetterAndWarnsWhereACommandHasIt) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    player().seek(Time::seconds(3));
    bench().add_emotion("tension");
    SchemeDialog dialog(bench(), actions(), &window());
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    auto *list = dialog.findChild<QListWidget *>("scheme_list");
    auto *key = dialog.findChild<QLineEdit *>("scheme_key");
    auto *conflict = dialog.findChild<QLabel *>("scheme_conflict");
    auto *use = dialog.findChild<QPushButton *>("scheme_use_key");
    ASSERT_TRUE(list && key && conflict && use);
    list->setCurrentRow(list->count() - 1);
    const auto chosen_key = [&] { return bench().emotions().back().key; };
    const auto choose = [&](char letter) {
        QTest::mouseClick(key, Qt::LeftButton);
        QTest::keyClick(key, letter);
        return wait_for([&] { return chosen_key() == (letter >= 'a' ? letter - 'a' + 'A' : letter) && key->text().size() == 1; });
    };
    EXPECT_EQ(chosen_key(), model::key_zero);
    QTest::keyClick(key, '-');
    EXPECT_EQ(key->text(), "0") << "no key of a label";
    QTest::mouseClick(key, Qt::LeftButton);
    QTest::keyClick(key, '3');
    EXPECT_EQ(chosen_key(), 3);
    EXPECT_TRUE(wait_for([&] { return conflict->text().contains("Joy") && conflict->text().contains("0"); }))
        << conflict->text().toStdString();
    ASSERT_TRUE(choose('q'));
    EXPECT_TRUE(wait_for([&] { return use->isVisible(); })) << "no preset gives Q to labels of itself";
    ASSERT_TRUE(choose('a'));
    EXPECT_TRUE(wait_for([&] { return conflict->text().contains("Adapt"); })) << conflict->text().toStdString();
    keep_picture(dialog, "scheme_conflict");
    EXPECT_EQ(keys("learn.adapt"), "A") << "only warned so far";
    QTest::mouseClick(use, Qt::LeftButton);
    EXPECT_EQ(keys("label.a"), "A");
    EXPECT_EQ(keys("learn.adapt"), "");
    EXPECT_FALSE(conflict->isVisible());
    dialog.close();
    window().activateWindow();
    const auto before = bench().annotations().size();
    press(Qt::Key_A);
    EXPECT_EQ(bench().annotations().size(), before + 1);
    EXPECT_FALSE(bench().adapting());
}

TEST_F(KeysTest, WhoeverHadTheKeyLosesItAndAllIsRemembered) {
    actions().assign("playback.mute", {QKeySequence("N")});
    EXPECT_EQ(keys("playback.mute"), "N");
    EXPECT_EQ(keys("learn.next_suggestion"), "");
    desktop->set_theme(Theme::dark); // a new window
    EXPECT_EQ(keys("playback.mute"), "N");
    EXPECT_EQ(keys("learn.next_suggestion"), "");
    EXPECT_TRUE(actions().is_changed("playback.mute"));
    actions().reset("learn.next_suggestion");
    EXPECT_EQ(keys("learn.next_suggestion"), "N");
    EXPECT_EQ(keys("playback.mute"), "");
    actions().set_preset("Tempera");
    EXPECT_EQ(keys("playback.mute"), "M");
    EXPECT_FALSE(actions().is_changed("playback.mute"));
    desktop->set_theme(Theme::light);
}

TEST_F(KeysTest, TheDialogWarnsOfAConflictBeforeItIsMade) {
    KeysDialog dialog(actions(), &window());
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
    dialog.choose("playback.mute");
    auto *edit = dialog.findChild<QKeySequenceEdit *>("new_key");
    auto *conflict = dialog.findChild<QLabel *>("key_conflict");
    auto *use = dialog.findChild<QPushButton *>("key_replace");
    EXPECT_FALSE(use->isEnabled());
    QTest::keyClick(edit, Qt::Key_U);
    EXPECT_EQ(edit->keySequence(), QKeySequence("U"));
    EXPECT_TRUE(wait_for([&] { return use->isEnabled(); }));
    EXPECT_TRUE(conflict->text().isEmpty()) << conflict->text().toStdString();
    edit->clear();
    QTest::keyClick(edit, Qt::Key_A);
    EXPECT_TRUE(wait_for([&] { return conflict->text().contains("Adapt"); })) << conflict->text().toStdString();
    keep_picture(dialog, "keys_dialog");
    EXPECT_EQ(keys("learn.adapt"), "A"); // only warned so far
    QTest::mouseClick(use, Qt::LeftButton);
    EXPECT_EQ(keys("playback.mute"), "A");
    EXPECT_EQ(keys("learn.adapt"), "");
    QTest::mouseClick(dialog.findChild<QPushButton *>("key_default"), Qt::LeftButton);
    EXPECT_EQ(keys("playback.mute"), "M");

    auto *preset = dialog.findChild<QComboBox *>("key_preset");
    preset->setFocus();
    QTest::keyClick(preset, Qt::Key_End);
    QTest::keyClick(preset, Qt::Key_Up); // BORIS
    EXPECT_EQ(actions().preset(), "BORIS");
    EXPECT_EQ(keys("playback.faster"), "Home");
}

TEST_F(KeysTest, TheDialogFindsCommandsByNameAndByKey) {
    KeysDialog dialog(actions(), &window());
    auto *list = dialog.findChild<QTreeWidget *>("key_list");
    const auto visible = [&] {
        QStringList all;
        for (QTreeWidgetItemIterator it(list, QTreeWidgetItemIterator::NotHidden); *it; ++it)
            if ((*it)->parent() && !(*it)->parent()->isHidden()) all << (*it)->data(0, Qt::UserRole).toString();
        return all;
    };
    dialog.findChild<QLineEdit *>("key_search")->setText("frame back");
    EXPECT_TRUE(visible().contains("playback.frame_back"));
    EXPECT_FALSE(visible().contains("file.quit"));
    dialog.findChild<QLineEdit *>("key_search")->setText("Ctrl+Q");
    EXPECT_EQ(visible(), QStringList{"file.quit"});
}

TEST_F(KeysTest, ThePaletteFindsAndDoes) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    player().seek(Time::seconds(3));
    press(Qt::Key_K, Qt::ControlModifier);
    auto *palette = window().findChild<CommandPalette *>();
    ASSERT_TRUE(palette);
    ASSERT_TRUE(QTest::qWaitForWindowExposed(palette));
    auto *search = palette->findChild<QLineEdit *>();
    QTest::keyClicks(search, "f");
    keep_picture(*palette, "palette");
    QTest::keyClicks(search, "rame forw");
    QTest::keyClick(search, Qt::Key_Return);
    const auto wanted = player().index()->at(Time::seconds(3)) + 1;
    EXPECT_TRUE(wait_for([&] { return player().frame_number() == wanted; }));
    EXPECT_TRUE(wait_for([&] { return !window().findChild<CommandPalette *>(); }));
}

TEST_F(KeysTest, ThePaletteDoesNothingThatCannotBeDoneNow) {
    press(Qt::Key_K, Qt::ControlModifier); // on the start page
    auto *palette = window().findChild<CommandPalette *>();
    ASSERT_TRUE(palette);
    auto *search = palette->findChild<QLineEdit *>();
    QTest::keyClicks(search, "strongest");
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_TRUE(palette->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(wait_for([&] { return !window().findChild<CommandPalette *>(); }));
}

TEST(CommandMatch, BeginningsCountMoreThanMiddles) {
    EXPECT_EQ(command_match("zzz", "Zoom in", "View"), -1);
    EXPECT_EQ(command_match("", "Zoom in", "View"), 0);
    EXPECT_GT(command_match("zo", "Zoom in", "View"), command_match("oo", "Zoom in", "View"));
    EXPECT_GT(command_match("in", "Zoom in", "View"), command_match("om", "Zoom in", "View"));
    EXPECT_GT(command_match("view", "View larger", "View"), command_match("view", "Zoom in", "View"));
    EXPECT_EQ(command_match("zoom zzz", "Zoom in", "View"), -1);
}

TEST_F(KeysTest, TheSheetShowsTheKeysInForceAndPrints) {
    actions().assign("playback.mute", {QKeySequence("Ctrl+Alt+U")});
    const QString html = key_sheet_html(actions());
    EXPECT_TRUE(html.contains("Ctrl+Alt+U"));
    EXPECT_TRUE(html.contains("Play or pause"));
    show_key_sheet(actions(), &window());
    auto *sheet = window().findChild<QDialog *>("key_sheet");
    ASSERT_TRUE(sheet);
    keep_picture(*sheet, "key_sheet");
    const QString path = scratch.filePath("keys.pdf");
    ASSERT_TRUE(write_key_sheet_pdf(actions(), path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.read(5), "%PDF-");
    EXPECT_GT(file.size(), 2000);
    EXPECT_FALSE(write_key_sheet_pdf(actions(), scratch.filePath("no such folder/keys.pdf")));
}

TEST_F(KeysTest, ArrowsGoToListsAndLettersToTextFields) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    player().seek(Time::seconds(3));
    auto fields = window().review().labels().findChildren<QLineEdit *>();
    ASSERT_FALSE(fields.isEmpty());
    fields.first()->setFocus();
    QTest::keyClicks(fields.first(), "jkl ");
    EXPECT_EQ(fields.first()->text(), "jkl ");
    EXPECT_FALSE(player().playing());
    QTest::keyClick(window().windowHandle(), Qt::Key_Left);
    EXPECT_EQ(player().position(), Time::seconds(3));
}

} // namespace
} // namespace tempera::ui
