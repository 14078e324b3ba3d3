// Whose visit a recording is, and when it was: the dialog, the library, and taking it back.
#include "open_tone.h"
#include "ui/library_panel.h"
#include "ui/review_pane.h"
#include "ui/visit_dialog.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QDateEdit>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

namespace tempera::ui {
namespace {

using test::wait_for;

class VisitTest : public test::OpenWindow {
protected:
    QTreeWidgetItem *person() { return window().findChild<QTreeWidget *>("library")->topLevelItem(0); }
    VisitDialog *ask() {
        press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        VisitDialog *found = nullptr;
        EXPECT_TRUE(wait_for([&] { return (found = window().findChild<VisitDialog *>()) != nullptr; }));
        return found;
    }
    QInputDialog *ask_name() {
        window().actions().action("edit.rename_patient")->trigger();
        return window().findChild<QInputDialog *>("patient_name_dialog");
    }
    std::size_t patients() { return bench().project()->document().contents().patients.size(); }
};

TEST_F(VisitTest, ANewNameMakesANewPatientAndTheDateIsShown) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    auto *dialog = ask();
    ASSERT_TRUE(dialog);
    auto *name = dialog->findChild<QComboBox *>("visit_patient");
    EXPECT_EQ(name->currentText(), "Patient 1");
    EXPECT_EQ(QApplication::focusWidget(), name) << "the name can be written at once";
    QTest::keyClicks(name->lineEdit(), "A-17"); // over what is selected
    dialog->findChild<QDateEdit *>("visit_date")->setDate(QDate(2026, 1, 31));
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(wait_for([this] { return person()->text(0) == "A-17"; }));
    EXPECT_TRUE(person()->child(0)->text(0).contains("2026-01-31"));
    EXPECT_EQ(patients(), 1U) << "nobody is left without a visit";
    bench().undo();
    EXPECT_EQ(person()->text(0), "Patient 1");
    bench().redo();
    EXPECT_EQ(person()->text(0), "A-17");
}

TEST_F(VisitTest, WithoutANameItCannotBeKeptAndCancelChangesNothing) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    const QString before = bench().undo_text();
    auto *dialog = ask();
    ASSERT_TRUE(dialog);
    dialog->findChild<QComboBox *>("visit_patient")->setCurrentText("  ");
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        EXPECT_FALSE(button->isDefault() && button->isEnabled());
    }
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_EQ(bench().undo_text(), before);
    EXPECT_EQ(person()->text(0), "Patient 1");
}

TEST_F(VisitTest, APatientIsRenamedButNotToAnothersName) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    auto *question = ask_name();
    ASSERT_TRUE(question);
    EXPECT_EQ(question->textValue(), "Patient 1");
    question->setTextValue("B-3");
    question->accept();
    EXPECT_EQ(person()->text(0), "B-3");
    auto &document = bench().project()->document();
    model::Edit edit;
    edit.changes.push_back({{}, model::Object(model::Patient{document.fresh<PatientId>(), "C-4", {}})});
    ASSERT_TRUE(document.apply(std::move(edit)));
    QSignalSpy said(&bench(), &Workbench::said);
    ASSERT_TRUE(wait_for([&] { return (question = ask_name()) != nullptr && question->isVisible(); }));
    question->setTextValue("C-4");
    question->accept();
    EXPECT_EQ(said.count(), 1);
    EXPECT_EQ(person()->text(0), "B-3");
}

TEST_F(VisitTest, ARecordingIsTakenOutOfTheProjectAndComesBack) {
    TEMPERA_NEEDS_SAMPLE();
    ASSERT_TRUE(open_sample());
    const auto sample = bench().recording();
    const auto labels = bench().annotations().size();
    const QString tone = scratch.filePath("tone.wav");
    test::write_tone(tone);
    bench().open_media(tone);
    ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != sample && bench().media(); }));
    ASSERT_EQ(patients(), 1U);
    window().actions().action("edit.remove_recording")->trigger();
    ASSERT_TRUE(wait_for([&] { return bench().recording() == sample && bench().annotations().size() == labels; }))
        << "the other one is shown";
    ASSERT_TRUE(wait_for([&] { return person()->childCount() == 1; }));
    EXPECT_TRUE(QFileInfo::exists(tone));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([&] { return person()->childCount() == 2; }));

    bench().remove_recording(sample);
    ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != sample; }));
    bench().remove_recording(bench().recording());
    ASSERT_TRUE(wait_for([&] { return !bench().recording(); }));
    EXPECT_EQ(patients(), 0U);
    keep_picture(window(), "nothing_left");
    bench().undo();
    bench().undo();
    EXPECT_EQ(bench().project()->document().contents().recordings.size(), 2U);
    bench().show_recording(sample);
    EXPECT_TRUE(wait_for([&] { return bench().annotations().size() == labels; }));
}

} // namespace
} // namespace tempera::ui
