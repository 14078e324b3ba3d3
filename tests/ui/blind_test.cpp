// Whoever rates blind sees nothing of others, whatever keys are pressed, until they finish.
#include "ui/import_dialog.h"
#include "ui/message_bar.h"
#include "window_fixture.h"

#include <QApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QTableView>
#include <QTimer>
#include <QUrl>

namespace tempera::ui {
namespace {

using test::wait_for;

class BlindTest : public test::OpenWindow {
protected:
    void SetUp() override {
        TEMPERA_NEEDS_SAMPLE();
        OpenWindow::SetUp();
        ASSERT_TRUE(open_sample());
        press(Qt::Key_1); // the first rater's last edit
        others = in_project();
    }
    void start(const char *name = "R2") {
        bench().start_blind(QString::fromLatin1(name));
        ASSERT_TRUE(bench().blind());
        ASSERT_TRUE(bench().annotations().empty());
    }
    std::size_t in_project() { return bench().project()->document().contents().annotations.size(); }
    QTableView *history_rows() {
        auto *dock = window().findChild<QDockWidget *>(QStringLiteral("history_dock"));
        dock->show();
        dock->raise();
        auto *rows = window().findChild<QTableView *>(QStringLiteral("history"));
        EXPECT_TRUE(wait_for([&] { return rows->isVisible(); }));
        return rows;
    }
    static QString text(const QTableView &rows, int row) { return rows.model()->index(row, 0).data().toString(); }
    static void click(QTableView &rows, int row) {
        rows.scrollTo(rows.model()->index(row, 0));
        QTest::mouseClick(rows.viewport(), Qt::LeftButton, {},
                          rows.visualRect(rows.model()->index(row, 0)).center());
    }
    static QString foreign() { return QStringLiteral(TEMPERA_SOURCE_DIR "/tests/data/foreign/elan.eaf"); }

    std::size_t others = 0;
};

TEST_F(BlindTest, UndoStopsWhereTheRatingBegan) {
    start();
    EXPECT_TRUE(bench().undo_text().isEmpty());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(bench().blind());
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_EQ(in_project(), others);

    press(Qt::Key_2);
    ASSERT_EQ(bench().annotations().size(), 1U);
    for (int i = 0; i < 3; ++i) press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(bench().blind());
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_EQ(in_project(), others);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().annotations().size(), 1U);
}

TEST_F(BlindTest, RedoBringsBackNothingOfOthers) {
    const auto emotions = bench().emotions().size();
    bench().add_emotion(QStringLiteral("tension"));
    ASSERT_EQ(bench().emotions().size(), emotions + 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_EQ(bench().emotions().size(), emotions);
    start();
    EXPECT_TRUE(bench().redo_text().isEmpty()) << bench().redo_text().toStdString();
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().emotions().size(), emotions);
    EXPECT_TRUE(bench().blind());
}

TEST_F(BlindTest, TheHistoryShowsAndReachesTheirOwnOnly) {
    auto *rows = history_rows();
    const int all = rows->model()->rowCount();
    ASSERT_GE(all, 2);
    start();
    ASSERT_EQ(rows->model()->rowCount(), 1);
    EXPECT_EQ(text(*rows, 0), QStringLiteral("At the start"));
    click(*rows, 0);
    EXPECT_TRUE(bench().blind());
    bench().go_to(0);
    EXPECT_TRUE(bench().blind());
    EXPECT_EQ(in_project(), others);

    press(Qt::Key_2);
    press(Qt::Key_3);
    ASSERT_EQ(rows->model()->rowCount(), 3);
    click(*rows, 2);
    EXPECT_TRUE(bench().blind());
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_EQ(in_project(), others);
    EXPECT_TRUE(rows->model()->index(2, 0).data(Qt::FontRole).value<QFont>().bold());
    click(*rows, 1);
    EXPECT_EQ(bench().annotations().size(), 1U);

    // The next one sees nothing of this one either.
    bench().finish_blind();
    EXPECT_GT(rows->model()->rowCount(), all);
    start("R3");
    EXPECT_EQ(rows->model()->rowCount(), 1);
    bench().go_to(0);
    EXPECT_TRUE(bench().blind());
    EXPECT_EQ(in_project(), others + 1);
}

TEST_F(BlindTest, OnceItIsFinishedTheWayBackIsOpenAgain) {
    start();
    press(Qt::Key_2);
    bench().finish_blind();
    ASSERT_EQ(bench().annotations().size(), others + 1);
    auto *rows = history_rows();
    click(*rows, rows->model()->rowCount() - 1); // past the whole blind rating
    EXPECT_FALSE(bench().blind());
    EXPECT_LT(in_project(), others);
    click(*rows, 0);
    EXPECT_EQ(bench().annotations().size(), others + 1);
}

TEST_F(BlindTest, FinishingIsAskedForAndNotUndoneByASlip) {
    start();
    press(Qt::Key_2);
    auto *finish = window().actions().action(QStringLiteral("rate.finish_blind"));
    const auto question = [this, finish]() -> QMessageBox * {
        finish->trigger();
        auto *box = window().findChild<QMessageBox *>(QStringLiteral("finish_rating"));
        EXPECT_TRUE(box && QTest::qWaitForWindowExposed(box));
        return box;
    };
    auto *box = question();
    ASSERT_TRUE(box);
    QTest::keyClick(box, Qt::Key_Escape);
    EXPECT_TRUE(bench().blind());
    ASSERT_TRUE(wait_for([&] { return !window().findChild<QMessageBox *>(QStringLiteral("finish_rating")); }));
    box = question();
    ASSERT_TRUE(box);
    QTest::keyClick(box, Qt::Key_Return);
    ASSERT_FALSE(bench().blind());
    ASSERT_EQ(bench().annotations().size(), others + 1);
    window().activateWindow(); // nobody else does that here
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window()));

    EXPECT_TRUE(bench().undo_text().isEmpty()) << bench().undo_text().toStdString();
    for (int i = 0; i < 3; ++i) press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(bench().blind());
    EXPECT_EQ(bench().annotations().size(), others + 1);
    // What is done afterwards can be taken back as ever, and no more than that.
    player().seek(Time::seconds(9));
    press(Qt::Key_3);
    ASSERT_EQ(bench().annotations().size(), others + 2);
    for (int i = 0; i < 3; ++i) press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_FALSE(bench().blind());
    EXPECT_EQ(bench().annotations().size(), others + 1);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(bench().annotations().size(), others + 2);
}

TEST_F(BlindTest, AFinishedRatingIsPassedAsAWhole) {
    start();
    press(Qt::Key_2);
    press(Qt::Key_3);
    bench().finish_blind();
    const auto all = in_project();
    auto *rows = history_rows();
    // Newest first: the end, the second label, the first one, the beginning, what was done before.
    for (const int row : {1, 2, 3}) {
        click(*rows, row);
        EXPECT_FALSE(bench().blind()) << row;
        EXPECT_EQ(in_project(), all) << row << ": from within it one could go on as if blind";
    }
    click(*rows, 4);
    EXPECT_FALSE(bench().blind());
    EXPECT_EQ(in_project(), others);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); // and back again in one step
    EXPECT_FALSE(bench().blind());
    EXPECT_EQ(in_project(), all);
    click(*rows, 4);
    click(*rows, 2);
    EXPECT_FALSE(bench().blind());
    EXPECT_EQ(in_project(), all);
}

TEST_F(BlindTest, NothingIsComparedUntilItIsFinished) {
    ASSERT_GT(bench().comparisons().size(), 1U);
    start();
    EXPECT_EQ(bench().comparisons().size(), 1U) << "nothing to compare with";
    press(Qt::Key_2);
    EXPECT_EQ(bench().comparisons().size(), 1U);
    bench().compare({Workbench::Comparison::Kind::prior, 0, QStringLiteral("x")});
    EXPECT_TRUE(bench().compared().empty());
}

TEST_F(BlindTest, WordsAndSignalsOfTheBodyShowNothingOfOthers) {
    start();
    const QString srt = scratch.filePath(QStringLiteral("words.srt")), csv = scratch.filePath(QStringLiteral("heart.csv"));
    QFile words(srt), heart(csv);
    ASSERT_TRUE(words.open(QIODevice::WriteOnly) && heart.open(QIODevice::WriteOnly));
    words.write("1\n00:00:01,000 --> 00:00:03,000\njoy joy joy\n");
    words.close();
    heart.write("time_s,heart_rate_bpm\n0,70\n1,71\n2,72\n");
    heart.close();
    bench().set_transcript(srt);
    ASSERT_TRUE(wait_for([this] { return bench().cues().size() == 1; }));
    bench().set_body(csv);
    ASSERT_TRUE(wait_for([this] { return !bench().recording_record()->body.empty(); }));
    EXPECT_TRUE(bench().blind());
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_FALSE(bench().scores() || bench().inspection() || bench().rules());
    EXPECT_TRUE(bench().suggestions().empty());
    for (int i = 0; i < 5; ++i) press(Qt::Key_Z, Qt::ControlModifier); // takes those back, and nothing of before
    EXPECT_TRUE(bench().blind());
    EXPECT_EQ(in_project(), others);
}

TEST_F(BlindTest, NothingIsImportedUntilItIsFinished) {
    std::shared_ptr<const workflow::Imported> read;
    bench().read_foreign(foreign(), {}, [&](const Workbench::Foreign &file) { read = file.file; });
    ASSERT_TRUE(wait_for([&] { return read != nullptr; }));
    const QString csv = scratch.filePath(QStringLiteral("labels.csv"));
    bench().export_labels(csv);
    ASSERT_TRUE(wait_for([&] { return QFile::exists(csv) && bench().jobs().idle(); }, 240'000));
    start();
    const auto tiers = bench().project()->document().contents().tiers.size();
    const auto refused = [this] {
        const bool said = window().messages().text().contains(QStringLiteral("Finish the blind rating"));
        window().messages().clear();
        return said;
    };
    const auto nothing_opened = [this] {
        EXPECT_TRUE(wait_for([this] { return bench().jobs().idle(); }, 240'000));
        for (const auto *dialog : window().findChildren<ImportDialog *>())
            if (dialog->isVisible()) return false;
        return true;
    };
    window().messages().clear();

    bool asked = false; // a file dialog would stop everything here
    QTimer closes;
    QObject::connect(&closes, &QTimer::timeout, [&] {
        if (auto *modal = QApplication::activeModalWidget()) {
            asked = true;
            modal->close();
        }
    });
    closes.start(200);
    press(Qt::Key_I, Qt::ControlModifier);
    QTest::qWait(500);
    closes.stop();
    EXPECT_FALSE(asked);
    EXPECT_TRUE(refused());

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(foreign())});
    QDragEnterEvent enter({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window(), &enter);
    QDropEvent drop({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window(), &drop);
    EXPECT_TRUE(nothing_opened());
    EXPECT_TRUE(refused());

    bench().take_foreign(read, {});
    EXPECT_TRUE(refused());
    bench().import_labels(csv);
    EXPECT_TRUE(wait_for([&] { return window().messages().text().contains(QStringLiteral("blind")); }));
    EXPECT_TRUE(bench().annotations().empty());
    EXPECT_EQ(in_project(), others);
    EXPECT_EQ(bench().project()->document().contents().tiers.size(), tiers);

    bench().finish_blind();
    window().import_file(foreign());
    EXPECT_TRUE(wait_for([&] { return window().findChild<ImportDialog *>() != nullptr; }));
}

} // namespace
} // namespace tempera::ui
