// File > Report through the window: kinds, paper, institution, pages by keys, saving, what is remembered.
#include "core/model/people_edits.h"
#include "core/workflow/resources.h"
#include "tests/support/media_maker.h"
#include "tests/ui/window_fixture.h"
#include "ui/language.h"
#include "ui/report_dialog.h"
#include "ui/settings.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>

namespace tempera::ui {
namespace {

using test::wait_for;

class ReportDialogTest : public test::OpenWindow {
protected:
    void SetUp() override {
        test::OpenWindow::SetUp();
        if (!test::have_sample() || !test::have_model()) GTEST_SKIP() << "there is no sample, or no model";
        ASSERT_TRUE(open_sample());
        ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
    }
    /// By the window's own command; active, so that it hears keys.
    ReportDialog *open() {
        window().actions().action("file.report")->trigger();
        ReportDialog *found = nullptr;
        for (auto *dialog : window().findChildren<ReportDialog *>())
            if (dialog->isVisible()) found = dialog;
        EXPECT_TRUE(found);
        if (!found) return nullptr;
        found->activateWindow();
        (void)QTest::qWaitForWindowActive(found);
        EXPECT_TRUE(settled(*found));
        return found;
    }
    /// The page shown is that of the latest wishes.
    bool settled(ReportDialog &dialog) {
        return wait_for([&] {
            const auto *page = dialog.findChild<QLabel *>("report_page");
            return dialog.pages() > 0 && page && !page->pixmap().isNull() && bench().jobs().idle();
        });
    }
    template <class T> T &part(ReportDialog &dialog, const char *name) {
        auto *found = dialog.findChild<T *>(QLatin1String(name));
        EXPECT_TRUE(found) << name;
        return *found;
    }
    QString save(ReportDialog &dialog, const QString &name) {
        QString saved;
        const auto listening =
            QObject::connect(&dialog, &ReportDialog::saved, [&saved](const QString &path) { saved = path; });
        dialog.save_to(scratch.filePath(name));
        EXPECT_TRUE(wait_for([&] { return !saved.isEmpty(); })) << dialog.said().toStdString();
        QObject::disconnect(listening);
        return saved;
    }
};

TEST_F(ReportDialogTest, PreviewsEachKindAndBothPapers) {
    auto *dialog = open();
    ASSERT_TRUE(dialog);
    EXPECT_GE(dialog->pages(), 3);
    keep_picture(*dialog, "report_dialog");
    const QImage first = part<QLabel>(*dialog, "report_page").pixmap().toImage();
    QTest::keyClick(dialog, Qt::Key_E, Qt::AltModifier); // the next page
    // A key presses a button for a moment before it counts, so nothing is under way at first.
    EXPECT_TRUE(wait_for([&] { return part<QLabel>(*dialog, "report_page").pixmap().toImage() != first; }));
    QTest::keyClick(dialog, Qt::Key_A, Qt::AltModifier); // and back
    EXPECT_TRUE(wait_for([&] { return part<QLabel>(*dialog, "report_page").pixmap().toImage() == first; }));

    auto &kind = part<QComboBox>(*dialog, "report_kind");
    kind.setFocus();
    QTest::keyClick(&kind, Qt::Key_Down);
    EXPECT_EQ(kind.currentText(), "Short summary");
    ASSERT_TRUE(wait_for([&] { return dialog->pages() == 1 && bench().jobs().idle(); }));
    auto &paper = part<QComboBox>(*dialog, "report_paper");
    const double a4 = part<QLabel>(*dialog, "report_page").pixmap().width() /
                      static_cast<double>(part<QLabel>(*dialog, "report_page").pixmap().height());
    paper.setFocus();
    QTest::keyClick(&paper, Qt::Key_Down);
    EXPECT_TRUE(wait_for([&] {
        const QPixmap page = part<QLabel>(*dialog, "report_page").pixmap();
        return page.width() / static_cast<double>(page.height()) > a4 + 0.02;
    })) << "Letter is wider for its height";
    keep_picture(*dialog, "report_dialog_letter");
    dialog->close();
}

TEST_F(ReportDialogTest, SavesAndSaysWhatWentWrong) {
    auto *dialog = open();
    ASSERT_TRUE(dialog);
    auto &institution = part<QLineEdit>(*dialog, "report_institution");
    institution.setFocus();
    QTest::keyClicks(&institution, "Clinic");
    QTest::keyClick(&institution, Qt::Key_Tab);
    EXPECT_TRUE(settled(*dialog));
    const QString pdf = save(*dialog, "r.pdf"), html = save(*dialog, "r.html");
    QFile paper(pdf), page(html);
    ASSERT_TRUE(paper.open(QIODevice::ReadOnly) && page.open(QIODevice::ReadOnly));
    EXPECT_TRUE(paper.read(5).startsWith("%PDF-"));
    EXPECT_GT(QFileInfo(pdf).size(), 5'000);
    const QString text = QString::fromUtf8(page.readAll());
    EXPECT_TRUE(text.contains("Clinic"));
    EXPECT_TRUE(text.contains("<svg"));

    dialog->save_to(scratch.filePath("no/such/folder/r.pdf"));
    EXPECT_TRUE(wait_for([&] { return dialog->said().contains("cannot be written"); })) << dialog->said().toStdString();
    dialog->set_logo(html);
    EXPECT_TRUE(dialog->said().contains("logo")) << dialog->said().toStdString();

    // What was chosen is remembered, but not that faces are shown. Closing while it gathers does no harm.
    part<QCheckBox>(*dialog, "report_faces").click();
    QPointer<ReportDialog> gone(dialog);
    dialog->close();
    EXPECT_TRUE(wait_for([&] { return gone.isNull(); }));
    auto *again = open();
    ASSERT_TRUE(again);
    EXPECT_EQ(part<QLineEdit>(*again, "report_institution").text(), "Clinic");
    EXPECT_FALSE(part<QCheckBox>(*again, "report_faces").isChecked());
    EXPECT_FALSE(part<QCheckBox>(*again, "report_names").isChecked());
    again->close();
}

/// A report may lie in one patient's file, so others are in it only when they are asked for, each time.
TEST_F(ReportDialogTest, VisitsOfOtherPatientsOnlyWhenAskedFor) {
    TEMPERA_NEEDS_FFMPEG();
    auto &project = *bench().project();
    const auto first = bench().recording();
    const QString other = scratch.filePath("other.wav"); // where somebody speaks, so that there are curves
    ASSERT_EQ(std::system(("ffmpeg -v error -y -i '" + (workflow::sample_folder() / "sample.mp4").string() +
                           "' -t 6 -vn -c:a pcm_s16le '" + other.toStdString() + "'")
                              .c_str()),
              0);
    bench().open_media(other);
    ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != first && bench().media(); }));
    ASSERT_EQ(workflow::patients_with_recordings(project.document().contents()), 1U);
    const auto visits = [&] {
        auto *dialog = open();
        if (!dialog) return dialog;
        auto &kind = part<QComboBox>(*dialog, "report_kind");
        kind.setFocus();
        QTest::keyClick(&kind, Qt::Key_End);
        EXPECT_EQ(kind.currentText(), "Visits compared");
        EXPECT_TRUE(settled(*dialog));
        return dialog;
    };
    auto *dialog = visits();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(part<QCheckBox>(*dialog, "report_others").isEnabled()) << "there is nobody else";
    dialog->close();

    const auto session = project.document().contents().recordings.at(bench().recording()).session;
    auto edit = model::change_visit(project.document(), session, "B-2", "2026-01-31");
    ASSERT_TRUE(edit) << describe(edit.error());
    ASSERT_TRUE(project.document().apply(std::move(*edit)));
    bench().show_recording(first);
    ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
    dialog = visits();
    ASSERT_TRUE(dialog);
    auto &others = part<QCheckBox>(*dialog, "report_others");
    ASSERT_TRUE(others.isEnabled());
    EXPECT_FALSE(others.isChecked());
    const auto html = [&](const QString &name) {
        QFile page(save(*dialog, name));
        EXPECT_TRUE(page.open(QIODevice::ReadOnly));
        return QString::fromUtf8(page.readAll());
    };
    EXPECT_FALSE(html("own.html").contains("All patients"));
    others.setFocus();
    QTest::keyClick(&others, Qt::Key_Space);
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle() && dialog->said().isEmpty(); }, 120'000));
    keep_picture(*dialog, "report_dialog_visits");
    EXPECT_TRUE(html("all.html").contains("All patients"));
    auto &kind = part<QComboBox>(*dialog, "report_kind");
    kind.setFocus();
    QTest::keyClick(&kind, Qt::Key_Home);
    EXPECT_FALSE(others.isEnabled()) << "a clinical file is of one patient";
    EXPECT_TRUE(settled(*dialog));
    dialog->close();
    dialog = visits();
    ASSERT_TRUE(dialog);
    EXPECT_FALSE(part<QCheckBox>(*dialog, "report_others").isChecked()) << "it is asked for anew";
    dialog->close();
}

TEST_F(ReportDialogTest, SpeaksTheLanguageOfTheInterface) {
    for (const auto &[code, word] : {std::pair("de", "Zeit"), {"zh_CN", "\xe6\x83\x85"}}) {
        desktop->set_language(QLatin1String(code));
        ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
        auto *dialog = open();
        ASSERT_TRUE(dialog) << code;
        keep_picture(*dialog, QStringLiteral("report_dialog_") + QLatin1String(code));
        QFile page(save(*dialog, QLatin1String(code) + QStringLiteral(".html")));
        ASSERT_TRUE(page.open(QIODevice::ReadOnly));
        EXPECT_TRUE(QString::fromUtf8(page.readAll()).contains(QString::fromUtf8(word))) << code;
        EXPECT_TRUE(QFileInfo::exists(save(*dialog, QLatin1String(code) + QStringLiteral(".pdf"))));
        dialog->close();
    }
    desktop->set_language(QStringLiteral("en"));
}

} // namespace
} // namespace tempera::ui
