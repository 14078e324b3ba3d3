// Files that are dropped on the window: recordings, projects, transcripts, other programs' labels.
#include "open_tone.h"
#include "ui/import_dialog.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "window_fixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>

namespace tempera::ui {
namespace {

using test::wait_for;

class DropTest : public test::OpenWindow {
protected:
    /// As the window system does it when they are let go in the middle of the window. False: the window wants none of it.
    bool drop(const QList<QUrl> &urls) {
        QMimeData data;
        data.setUrls(urls);
        auto *under = window().childAt(window().rect().center());
        if (!under) under = &window();
        while (!under->acceptDrops() && under != &window()) under = under->parentWidget();
        EXPECT_EQ(under, &window()) << "what lies in the middle takes files itself";
        QDragEnterEvent enter(window().rect().center(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted()) return false;
        QDropEvent event(QPointF(window().rect().center()), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &event);
        EXPECT_TRUE(event.isAccepted());
        return true;
    }
    bool drop_file(const QString &path) { return drop({QUrl::fromLocalFile(path)}); }
    QString tone(const QString &name) {
        const QString path = scratch.filePath(name);
        test::write_tone(path);
        return path;
    }
    QString text_file(const QString &name, const QByteArray &content) {
        const QString path = scratch.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    bool shows(const char *name) {
        const auto media = bench().media();
        return media && media->path.filename() == name && bench().recording();
    }
};

TEST_F(DropTest, ARecordingOpensAndPlaysAndAProjectOpens) {
    EXPECT_TRUE(window().findChild<QWidget *>(QStringLiteral("start_page"))->isVisible());
    ASSERT_TRUE(drop_file(tone(QStringLiteral("first.wav"))));
    ASSERT_TRUE(wait_for([this] { return shows("first.wav") && player().playing(); }));
    player().pause();
    const QString project = to_text(bench().project()->path());
    EXPECT_TRUE(project.endsWith(QStringLiteral("first.tempera")));
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));

    bench().new_project(scratch.filePath(QStringLiteral("other.tempera")));
    ASSERT_TRUE(wait_for([&] { return bench().project() && to_text(bench().project()->path()) != project; }));
    ASSERT_TRUE(drop_file(project));
    ASSERT_TRUE(wait_for([this] { return shows("first.wav"); }));
    EXPECT_EQ(to_text(bench().project()->path()), project);
}

TEST_F(DropTest, ATranscriptAndLabelsGoToTheRecordingInView) {
    ASSERT_TRUE(drop_file(tone(QStringLiteral("talk.wav"))));
    ASSERT_TRUE(wait_for([this] { return shows("talk.wav"); }));
    player().pause();
    ASSERT_TRUE(drop_file(text_file(QStringLiteral("words.srt"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n")));
    ASSERT_TRUE(wait_for([this] { return bench().recording_record()->transcript == "words.srt"; }));

    ASSERT_TRUE(drop_file(text_file(QStringLiteral("other.csv"), "start,end,label,rater\n1,2,joy,Ada\n3,4,awe,Ada\n")));
    ImportDialog *dialog = nullptr;
    ASSERT_TRUE(wait_for([&] { return (dialog = window().findChild<ImportDialog *>()) && dialog->isVisible(); }));
    EXPECT_TRUE(bench().annotations().empty()) << "nothing without being asked";
    QTest::keyClick(dialog, Qt::Key_Return);
    ASSERT_TRUE(wait_for([this] { return bench().annotations().size() == 2; }));
    bench().undo();
    EXPECT_TRUE(bench().annotations().empty());
}

TEST_F(DropTest, WhatCannotBeOpenedIsSaidAndOfSeveralTheFirstIsTaken) {
    EXPECT_FALSE(drop({QUrl(QStringLiteral("https://example.org/visit.mp4"))})) << "nothing is fetched from elsewhere";
    EXPECT_FALSE(drop({}));
    ASSERT_TRUE(drop_file(text_file(QStringLiteral("labels.csv"), "start,end,emotion\n1,2,joy\n")));
    EXPECT_TRUE(window().messages().text().startsWith(QStringLiteral("labels.csv belongs to a recording.")))
        << window().messages().text().toStdString();
    EXPECT_FALSE(bench().project());

    const QString first = tone(QStringLiteral("first.wav")), second = tone(QStringLiteral("second.wav"));
    ASSERT_TRUE(drop({QUrl::fromLocalFile(first), QUrl::fromLocalFile(second)}));
    EXPECT_TRUE(window().messages().text().startsWith(QStringLiteral("Only first.wav was taken")))
        << window().messages().text().toStdString();
    ASSERT_TRUE(wait_for([this] { return shows("first.wav"); }));
    player().pause();
    // What is no recording leaves what is open alone.
    ASSERT_TRUE(drop_file(text_file(QStringLiteral("letter.pdf"), "Dear all")));
    ASSERT_TRUE(wait_for([this] { return window().messages().text().contains(QStringLiteral("letter.pdf")); }));
    EXPECT_TRUE(shows("first.wav"));
}

} // namespace
} // namespace tempera::ui
