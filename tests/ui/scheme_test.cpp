// The coding scheme by hand: imported, exported and printed by its buttons.
#include "ui/emotion_style.h"
#include "ui/scheme_dialog.h"
#include "window_fixture.h"

#include <functional>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace tempera::ui {
namespace {

using test::wait_for;

class SchemeTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        player().pause();
        dialog = std::make_unique<SchemeDialog>(bench(), window().actions(), &window());
        dialog->show();
        dialog->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog.get()));
    }
    void TearDown() override {
        dialog.reset();
        OpenWindow::TearDown();
    }
    /// Presses the button of that name; `answer` is given the dialog that it opens, until it says that it is done.
    template <class Asked> void press_button(const QString &text, std::function<bool(Asked &)> answer) {
        QTimer hand;
        bool done = false;
        QObject::connect(&hand, &QTimer::timeout, [&] {
            auto *asked = qobject_cast<Asked *>(QApplication::activeModalWidget());
            if (asked && !done) done = answer(*asked);
        });
        hand.start(50);
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (ActionRegistry::plain(button->text()) == text) QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_TRUE(wait_for([&] { return done && !QApplication::activeModalWidget(); })) << text.toStdString();
    }
    void choose_file(const QString &button, const QString &path) {
        press_button<QFileDialog>(button, [path](QFileDialog &asked) {
            auto *name = asked.findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            if (!name) return false;
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
            return true;
        });
    }
    std::string definition(const std::string &name) {
        for (const auto &e : bench().emotions())
            if (e.name == name) return e.definition;
        return "there is none";
    }
    std::unique_ptr<SchemeDialog> dialog;
};

TEST_F(SchemeTest, IsImportedAndExportedByItsButtons) {
    const QString path = scratch.filePath(QStringLiteral("scheme.csv"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("emotion,key,definition\njoy,1,Smiles with the eyes\nrelief,B,\"Breathes out, shoulders fall\"\n");
    file.close();
    ASSERT_NO_FATAL_FAILURE(choose_file(QStringLiteral("Import"), path));
    ASSERT_TRUE(wait_for([this] { return definition("relief") != "there is none"; }));
    EXPECT_EQ(definition("joy"), "Smiles with the eyes");
    EXPECT_EQ(definition("relief"), "Breathes out, shoulders fall");
    const QString written = scratch.filePath(QStringLiteral("again.csv"));
    ASSERT_NO_FATAL_FAILURE(choose_file(QStringLiteral("Export"), written));
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle() && QFile::exists(written); }, 240'000));
    bench().undo();
    EXPECT_EQ(definition("relief"), "there is none");
    ASSERT_NO_FATAL_FAILURE(choose_file(QStringLiteral("Import"), written));
    ASSERT_TRUE(wait_for([this] { return definition("relief") == "Breathes out, shoulders fall"; }));
}

TEST_F(SchemeTest, IsPrinted) {
    const QString path = scratch.filePath(QStringLiteral("scheme.pdf"));
    press_button<QDialog>(QStringLiteral("Print"), [path](QDialog &asked) {
        auto *name = asked.findChild<QLineEdit *>(QStringLiteral("filename"));
        if (!asked.inherits("QPrintDialog") || !name || !name->isVisible()) return false;
        name->setText(path);
        for (auto *button : asked.findChildren<QPushButton *>())
            if (button->isDefault()) QTest::mouseClick(button, Qt::LeftButton);
        return true;
    });
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.read(5), "%PDF-");
    EXPECT_GT(file.size(), 2000);
}

} // namespace
} // namespace tempera::ui
