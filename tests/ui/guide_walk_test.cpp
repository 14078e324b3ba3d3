// The session that docs/USER_GUIDE.md tells of, walked through in the window by keys and mouse, so that every step of
// it is true. docs/images/make.sh lets it write the guide's pictures (TEMPERA_SHOTS).
#include "tests/support/media_maker.h"
#include "ui/agreement_dialog.h"
#include "ui/antecedent_ellipses.h"
#include "ui/body_strip.h"
#include "ui/curves_view.h"
#include "ui/export_dialog.h"
#include "ui/inspector_view.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/report_dialog.h"
#include "ui/review_pane.h"
#include "ui/timeline_label_strip.h"
#include "ui/timeline_view.h"
#include "ui/trace_desk.h"
#include "ui/video_view.h"
#include "window_fixture.h"

#include <algorithm>
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSlider>
#include <QTextBrowser>
#include <QTimer>
#include <QTreeView>

namespace tempera::ui {
namespace {

using test::wait_for;

class GuideWalk : public test::OpenWindow {
public:
    void SetUp() override {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // ours to type into
        OpenWindow::SetUp();
        window().resize(1280, 720);
    }
    /// The next file dialog is answered by typing `path`.
    void answer_file(const QString &path) {
        auto *timer = new QTimer(&window());
        timer->setInterval(50);
        connect_answer(timer, path);
        timer->start();
    }
    static void connect_answer(QTimer *timer, const QString &path) {
        QObject::connect(timer, &QTimer::timeout, timer, [timer, path] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *name = dialog ? dialog->findChild<QLineEdit *>("fileNameEdit") : nullptr;
            if (!name) return;
            timer->deleteLater();
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
    }
    /// Without a window manager nobody else makes it the active one again after a dialog.
    void wake() {
        EXPECT_TRUE(wait_for([] { return !QApplication::activeModalWidget(); }));
        QCoreApplication::processEvents(); // what is closing has closed
        if (QApplication::activeWindow() == &window()) return;
        window().activateWindow();
        EXPECT_TRUE(wait_for([this] { return QApplication::activeWindow() == &window(); }));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        wake();
        OpenWindow::press(key, modifiers);
    }
    void run(const char *command) {
        auto *action = window().actions().action(QLatin1String(command));
        ASSERT_TRUE(action) << command;
        ASSERT_TRUE(action->isEnabled()) << command;
        action->trigger();
    }
    /// The visible dialog of that kind.
    template <class Dialog = QDialog> Dialog *dialog(const char *name = "") {
        Dialog *found = nullptr;
        EXPECT_TRUE(wait_for([&] {
            for (auto *one : window().findChildren<Dialog *>(QLatin1String(name)))
                if (one->isVisible()) found = one;
            return found != nullptr;
        })) << name;
        return found;
    }
    /// Answers the question that is open.
    void answer_text(const QString &text, const char *picture = nullptr) {
        auto *question = dialog<QInputDialog>();
        ASSERT_TRUE(question);
        question->setTextValue(text);
        if (picture) keep_picture(*question, QLatin1String(picture));
        question->accept();
    }
    void settle() {
        ASSERT_TRUE(wait_for([this] { return bench().analysed() && bench().jobs().idle(); }, 240'000));
        ASSERT_TRUE(wait_for([this] { return window().review().curves().up_to_date(); }));
        QTest::qWait(300); // the picture at the playhead
    }
    void go(double seconds) {
        player().seek(Time::seconds(seconds));
        ASSERT_TRUE(wait_for([&] { return std::abs(player().position().seconds() - seconds) < 0.05; }));
    }
    void tap(double seconds, Qt::Key key) {
        ASSERT_NO_FATAL_FAILURE(go(seconds));
        const auto before = bench().annotations().size();
        press(key);
        ASSERT_TRUE(wait_for([&] { return bench().annotations().size() == before + 1; })) << seconds;
    }
    void show_dock(const char *name) {
        auto *dock = window().findChild<QDockWidget *>(QLatin1String(name));
        ASSERT_TRUE(dock) << name;
        dock->show();
        dock->raise();
        QTest::qWait(100);
    }
    /// The dock made a window of its own, as large as it has to be for all of it to be seen.
    void keep_dock(const char *name, const QString &picture, QSize size, QWidget *part = nullptr) {
        ASSERT_NO_FATAL_FAILURE(show_dock(name));
        auto *dock = window().findChild<QDockWidget *>(QLatin1String(name));
        dock->setFloating(true);
        dock->resize(size);
        QTest::qWait(300);
        keep_picture(part ? *part : *dock->widget(), picture);
        dock->setFloating(false);
        ASSERT_NO_FATAL_FAILURE(show_dock(name));
    }
    void keep_window(const QString &picture) {
        if (qEnvironmentVariable("TEMPERA_SHOTS").isEmpty()) return;
        const auto &index = player().index();
        const bool still = index && !player().playing() && !player().picture().isNull();
        if (still) { // the picture at the playhead, and what is said of it
            EXPECT_TRUE(wait_for([&] {
                return player().frame_number() == static_cast<std::int64_t>(index->at(player().position())) &&
                       bench().jobs().idle();
            }));
        }
        QTest::qWait(500);
        keep_picture(window(), picture);
    }

    void make_project();
    void open_recording();
    void label();
    void tiers_and_notes();
    void transcript();
    void adapt();
    void ellipses();
    void read_curves();
    void accept();
    void rate();
    void second_rater();
    void agree();
    void exchange();
    void companion();
    void next_visit();
    void report();
    void aids();
    void moved_file();
};

void GuideWalk::make_project() {
    keep_window("start");
    answer_file(scratch.filePath("A-17.tempera"));
    press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([this] { return bench().project() != nullptr; }));
    keep_window("project");
}

void GuideWalk::open_recording() {
    const auto sample = workflow::sample_folder();
    ASSERT_TRUE(QFile::copy(to_text(sample / "sample.mp4"), scratch.filePath("visit-1.mp4")));
    ASSERT_TRUE(QFile::copy(to_text(sample / "sample.srt"), scratch.filePath("visit-1.srt")));
    answer_file(scratch.filePath("visit-1.mp4"));
    press(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([this] { return bench().recording() && player().playing(); }));
    keep_window("analysing");
    press(Qt::Key_Space);
    EXPECT_FALSE(player().playing());
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_FALSE(bench().cues().empty()) << "a transcript of the same name beside the file is found";
    answer_file(to_text(sample / "sample_heart.csv"));
    ASSERT_NO_FATAL_FAILURE(run("file.body"));
    ASSERT_TRUE(wait_for([this] { return !bench().recording_record()->body.empty() && !bench().analysed(); }));
    ASSERT_NO_FATAL_FAILURE(settle());
    auto *heart = window().review().timeline().findChild<BodyStrip *>();
    ASSERT_TRUE(heart);
    EXPECT_TRUE(wait_for([&] { return heart->isVisible(); })) << "it is shown as soon as it is added";
    ASSERT_NO_FATAL_FAILURE(go(15));
    keep_window("before");
}

void GuideWalk::label() {
    // A tap is a moment.
    for (const auto &[at, key] : std::initializer_list<std::pair<double, Qt::Key>>{{1.0, Qt::Key_1},
                                                                                   {2.4, Qt::Key_1},
                                                                                   {4.6, Qt::Key_3},
                                                                                   {9.8, Qt::Key_4},
                                                                                   {11.2, Qt::Key_4},
                                                                                   {15.0, Qt::Key_5},
                                                                                   {16.6, Qt::Key_5},
                                                                                   {20.2, Qt::Key_8},
                                                                                   {21.6, Qt::Key_8}})
        ASSERT_NO_FATAL_FAILURE(tap(at, key));
    // Held while it plays: a span.
    ASSERT_NO_FATAL_FAILURE(go(5.4));
    const auto before = bench().annotations().size();
    press(Qt::Key_Space);
    ASSERT_TRUE(player().playing());
    QTest::keyPress(window().windowHandle(), Qt::Key_3);
    ASSERT_TRUE(wait_for([this] { return player().position() > Time::seconds(6.2); }));
    QTest::keyRelease(window().windowHandle(), Qt::Key_3);
    press(Qt::Key_Space);
    ASSERT_EQ(bench().annotations().size(), before + 1);
    EXPECT_TRUE(std::any_of(bench().annotations().begin(), bench().annotations().end(),
                            [](const auto &l) { return l.span.length() > Time::millis(300); }));
    // Ctrl+Z and back.
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before);
    press(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(bench().annotations().size(), before + 1);
    keep_window("labels");
}

void GuideWalk::tiers_and_notes() {
    auto *strip = window().review().timeline().label_strips().at(0);
    const auto last = bench().annotations().back();
    const QRectF place = strip->rect_of(last.id);
    ASSERT_FALSE(place.isEmpty());
    QTest::mouseClick(strip, Qt::LeftButton, {}, place.center().toPoint());
    ASSERT_EQ(window().review().timeline().selected().size(), 1U);
    press(Qt::Key_N, Qt::ShiftModifier);
    ASSERT_NO_FATAL_FAILURE(answer_text("Hand before the mouth.", "note"));
    EXPECT_TRUE(wait_for([this] { return bench().annotations().back().note == "Hand before the mouth."; }));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_NO_FATAL_FAILURE(answer_text("Body"));
    ASSERT_TRUE(wait_for([this] { return bench().tiers().size() == 2; }));
    keep_dock("table_dock", "table", {640, 340});
    keep_dock("history_dock", "history", {440, 340});
    press(Qt::Key_Z, Qt::ControlModifier); // the tier goes again
    ASSERT_TRUE(wait_for([this] { return bench().tiers().size() == 1; }));
    window().review().timeline().select({});
}

void GuideWalk::transcript() {
    press(Qt::Key_Slash);
    auto *focus = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(focus) << "/ puts the cursor into the search";
    QTest::keyClicks(focus, "angry");
    QTest::keyClick(focus, Qt::Key_Return);
    ASSERT_TRUE(wait_for([this] { return std::abs(player().position().seconds() - 15.5) < 2.5; }));
    keep_window("transcript");
    QTest::keyClick(focus, Qt::Key_Escape);
    ASSERT_NO_FATAL_FAILURE(show_dock("library_dock"));
    window().review().video().setFocus();
    bench().axis().set_selection({});
}

void GuideWalk::adapt() {
    ASSERT_FALSE(bench().suggestions().empty());
    press(Qt::Key_N);
    ASSERT_TRUE(wait_for([this] {
        return std::any_of(bench().suggestions().begin(), bench().suggestions().end(),
                           [this](const auto &s) { return s.at == player().position(); });
    }));
    press(Qt::Key_A);
    ASSERT_TRUE(wait_for([this] { return !bench().adapting() && bench().report(); }));
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_TRUE(bench().report()->after);
    ASSERT_TRUE(wait_for([this] { return bench().rules() != nullptr; }));
    ASSERT_NO_FATAL_FAILURE(go(27));
    keep_dock("adapt_dock", "adapt", {340, 500});
    for (const char *front : {"labels_dock", "inspector_dock"}) ASSERT_NO_FATAL_FAILURE(show_dock(front));
    ASSERT_TRUE(wait_for([this] { return bench().inspection() && bench().jobs().idle(); }));
    keep_window("adapted");
    keep_dock("inspector_dock", "inspector", {400, 820});
    ASSERT_NO_FATAL_FAILURE(ellipses());
    keep_dock("space_dock", "map", {460, 380});
    ASSERT_NO_FATAL_FAILURE(show_dock("inspector_dock"));
}

void GuideWalk::ellipses() {
    auto *form = window().findChild<QComboBox *>("antecedent_form");
    ASSERT_TRUE(form);
    form->setFocus();
    QTest::keyClick(form, Qt::Key_End);
    auto *plot = window().findChild<AntecedentEllipses *>();
    ASSERT_TRUE(plot);
    EXPECT_FALSE(plot->ellipses().empty());
    window().review().video().setFocus(); // Space would open the list
    ASSERT_NO_FATAL_FAILURE(go(25.2));
    const auto inspected = [this] { // what is below the playhead, to a step of the curves
        const auto &in = bench().inspection();
        return in && player().position() >= in->at && player().position() - in->at < Time::millis(200);
    };
    ASSERT_TRUE(wait_for(inspected));
    for (int step = 0; step < 4; ++step) { // ten frames at a time: the way does not depend on the machine
        const Time before = player().position();
        press(Qt::Key_Right, Qt::ControlModifier);
        ASSERT_TRUE(wait_for([&] { return player().position() > before && inspected(); })) << step;
    }
    EXPECT_EQ(plot->trail().size(), 5U);
    keep_dock("inspector_dock", "ellipses", {400, 820});
    form->setFocus();
    QTest::keyClick(form, Qt::Key_Home);
    window().review().video().setFocus();
    ASSERT_NO_FATAL_FAILURE(go(27));
}

void GuideWalk::read_curves() {
    auto &curves = window().review().curves();
    const auto at_first = curves.options();
    auto options = at_first;
    options.layout = CurveOptions::Layout::multiples;
    options.rules = true;
    curves.set_options(options);
    QTest::qWait(200);
    ASSERT_TRUE(wait_for([&] { return curves.up_to_date(); }));
    keep_dock("axis_dock", "curves-below", {1000, 900}, &curves);
    options = at_first;
    for (const auto &with : bench().comparisons())
        if (with.kind == Workbench::Comparison::Kind::prior) bench().compare(with);
    curves.set_options(options);
    ASSERT_TRUE(wait_for([this] { return !bench().compared().empty() && bench().compared().front().scores; }));
    for (const char *key : {"neutral", "calm", "sadness", "fear", "disgust", "surprise", "contempt"})
        curves.set_shown(QLatin1String(key), false);
    QTest::qWait(300);
    ASSERT_TRUE(wait_for([&] { return curves.up_to_date(); }));
    keep_picture(curves, "curves-compared");
    bench().compare({});
    curves.set_options(at_first);
}

void GuideWalk::accept() {
    const auto before = bench().annotations().size();
    bench().axis().set_selection({Time::seconds(24), Time::seconds(47)});
    press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    auto *question = dialog<QDialog>("accept_dialog");
    ASSERT_TRUE(question);
    keep_picture(*question, "accept");
    QTest::mouseClick(question->findChild<QPushButton *>("accept"), Qt::LeftButton);
    ASSERT_TRUE(wait_for([&] { return bench().annotations().size() > before; }));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([&] { return bench().annotations().size() == before; }));
    bench().axis().set_selection({});
}

void GuideWalk::rate() {
    ASSERT_NO_FATAL_FAILURE(go(3));
    press(Qt::Key_R);
    auto *slider = window().findChild<QSlider *>("trace_slider");
    auto *record = window().findChild<QPushButton *>("trace_record");
    ASSERT_TRUE(slider && record);
    ASSERT_TRUE(wait_for([&] { return player().playing(); }));
    const Time from = player().position();
    for (int i = 1; i <= 12; ++i) {
        ASSERT_TRUE(wait_for([&] { return player().position() > from + Time::millis(300) * i; }));
        QTest::keyClick(slider, i < 8 ? Qt::Key_Up : Qt::Key_Down);
    }
    keep_dock("traces_dock", "rating", {320, 460});
    press(Qt::Key_R);
    EXPECT_TRUE(wait_for([&] { return !window().review().timeline().trace_strips().empty(); }));
    ASSERT_NO_FATAL_FAILURE(show_dock("labels_dock"));
    window().review().video().setFocus();
}

void GuideWalk::second_rater() {
    ASSERT_NO_FATAL_FAILURE(run("rate.start_blind"));
    ASSERT_NO_FATAL_FAILURE(answer_text("Rater 2", "blind-start"));
    ASSERT_TRUE(wait_for([this] { return bench().blind(); }));
    EXPECT_TRUE(bench().annotations().empty()) << "nobody else's";
    EXPECT_FALSE(bench().scores());
    for (const auto &[at, key] : std::initializer_list<std::pair<double, Qt::Key>>{{1.2, Qt::Key_1},
                                                                                   {5.0, Qt::Key_3},
                                                                                   {10.2, Qt::Key_4},
                                                                                   {15.4, Qt::Key_5},
                                                                                   {16.6, Qt::Key_7},
                                                                                   {20.6, Qt::Key_8}})
        ASSERT_NO_FATAL_FAILURE(tap(at, key));
    keep_window("blind");
    ASSERT_NO_FATAL_FAILURE(run("rate.finish_blind"));
    auto *sure = dialog<QMessageBox>("finish_rating");
    ASSERT_TRUE(sure);
    QTest::keyClick(sure, Qt::Key_Return);
    ASSERT_TRUE(wait_for([this] { return !bench().blind(); }));
    EXPECT_GT(bench().annotations().size(), 6U);
    ASSERT_NO_FATAL_FAILURE(settle());
}

void GuideWalk::agree() {
    QSignalSpy measured(&bench(), &Workbench::agreement_measured);
    press(Qt::Key_G, Qt::ControlModifier);
    auto *agreement = dialog<AgreementDialog>("agreement");
    ASSERT_TRUE(agreement);
    ASSERT_TRUE(wait_for([&] { return measured.count() > 0 && bench().jobs().idle(); }));
    QTest::qWait(200);
    EXPECT_FALSE(agreement->findChild<QTextBrowser *>("agreement_words")->toPlainText().isEmpty());
    keep_picture(*agreement, "agreement");
    agreement->close();
    window().activateWindow();
}

void GuideWalk::exchange() {
    const QString foreign = QStringLiteral(TEMPERA_SOURCE_DIR "/tests/data/foreign/elan.eaf");
    const auto before = bench().annotations().size();
    answer_file(foreign);
    press(Qt::Key_I, Qt::ControlModifier);
    auto *import = dialog<QDialog>("import_dialog");
    ASSERT_TRUE(import);
    keep_picture(*import, "import");
    ASSERT_NO_FATAL_FAILURE(test::click(import->findChild<QPushButton *>("import_ok")));
    ASSERT_TRUE(wait_for([&] { return bench().annotations().size() > before; }));
    ASSERT_TRUE(wait_for([&] { return bench().jobs().idle(); }));
    bench().undo();
    ASSERT_TRUE(wait_for([&] { return bench().annotations().size() == before; }));

    // Columns for the engine to learn from: looked at, and left.
    answer_file(QStringLiteral(TEMPERA_SOURCE_DIR "/tests/data/foreign/openface.csv"));
    press(Qt::Key_I, Qt::ControlModifier);
    import = dialog<QDialog>("import_dialog");
    ASSERT_TRUE(import);
    auto *as = import->findChild<QComboBox *>("import_tracks_as");
    ASSERT_TRUE(as);
    as->setFocus();
    QTest::keyClick(as, Qt::Key_End);
    keep_picture(*import, "import-measures");
    import->reject();

    press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto *to = dialog<ExportDialog>("export_dialog");
    ASSERT_TRUE(to);
    keep_picture(*to, "export");
    answer_file(scratch.filePath("visit-1.eaf"));
    auto *format = to->findChild<QComboBox *>("export_format");
    format->setCurrentIndex(std::max(0, format->findText("ELAN", Qt::MatchContains)));
    ASSERT_NO_FATAL_FAILURE(test::click(to->findChild<QPushButton *>("export_ok"))); // once it knows what would be lost
    ASSERT_TRUE(wait_for([this] { return QFile::exists(scratch.filePath("visit-1.eaf")); }));
}

void GuideWalk::companion() {
    if (!test_support::have_ffmpeg()) return;
    const QString room = scratch.filePath("room.mp4");
    ASSERT_EQ(std::system(qPrintable(QStringLiteral("ffmpeg -v error -ss 2 -i \"%1\" -vf hflip -c:v libx264 -preset "
                                                    "veryfast -c:a aac \"%2\"")
                                         .arg(scratch.filePath("visit-1.mp4"), room))),
              0);
    answer_file(room);
    ASSERT_NO_FATAL_FAILURE(run("file.add_companion"));
    ASSERT_TRUE(wait_for([this] { return bench().companions().size() == 1; }));
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    EXPECT_NEAR(bench().companions()[0].offset.seconds(), 2, 0.1);
    ASSERT_NO_FATAL_FAILURE(go(21));
    QTest::qWait(800);
    keep_window("two-videos");
    bench().remove_companion(bench().companions()[0].id);
}

void GuideWalk::next_visit() {
    press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    auto *visit = dialog<QDialog>("visit_dialog");
    ASSERT_TRUE(visit);
    visit->findChild<QComboBox *>("visit_patient")->setCurrentText("A-17");
    visit->findChild<QDateEdit *>("visit_date")->setDate(QDate(2026, 3, 2));
    keep_picture(*visit, "visit");
    visit->accept();
    ASSERT_TRUE(wait_for([this] { return bench().undo_text().startsWith("Change visit"); }));
    if (!test_support::have_ffmpeg()) return;
    ASSERT_EQ(std::system(qPrintable(QStringLiteral("ffmpeg -v error -ss 14 -i \"%1\" -c:v libx264 -preset veryfast "
                                                    "-c:a aac \"%2\"")
                                         .arg(scratch.filePath("visit-1.mp4"), scratch.filePath("visit-2.mp4")))),
              0);
    const auto first = bench().recording();
    answer_file(scratch.filePath("visit-2.mp4"));
    press(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([&] { return bench().recording() && bench().recording() != first; }));
    player().pause();
    ASSERT_NO_FATAL_FAILURE(settle());
    EXPECT_FALSE(bench().memory().visits.empty()) << "the first visit is where the next adaptation starts";
    const auto *message = window().findChild<MessageBar *>();
    ASSERT_TRUE(wait_for([&] { return message->text().contains("Earlier visits"); }));
    press(Qt::Key_A); // without a label of its own
    ASSERT_TRUE(wait_for([this] { return !bench().adapting() && bench().report(); }));
    EXPECT_TRUE(bench().report()->continued);
    EXPECT_TRUE(bench().annotations().empty());
    ASSERT_NO_FATAL_FAILURE(settle());
    for (const auto &[at, key] :
         std::initializer_list<std::pair<double, Qt::Key>>{{2.0, Qt::Key_5}, {6.5, Qt::Key_8}, {10.0, Qt::Key_1}})
        ASSERT_NO_FATAL_FAILURE(tap(at, key));
    press(Qt::Key_A);
    ASSERT_TRUE(wait_for([this] { return !bench().adapting() && bench().report() && bench().report()->examples[0] > 0; }));
    ASSERT_NO_FATAL_FAILURE(settle());
    keep_dock("adapt_dock", "memory", {340, 620});
    ASSERT_NO_FATAL_FAILURE(show_dock("labels_dock"));
}

void GuideWalk::report() {
    for (const auto &[command, picture] : {std::pair{"file.report", "report"}, std::pair{"analyse.visits", "visits"}}) {
        ASSERT_NO_FATAL_FAILURE(run(command));
        auto *paper = dialog<ReportDialog>("report_dialog");
        ASSERT_TRUE(paper);
        ASSERT_TRUE(wait_for([&] { return paper->pages() > 0 && bench().jobs().idle(); }, 240'000));
        QTest::qWait(200);
        keep_picture(*paper, QLatin1String(picture));
        paper->close();
        QTest::qWait(50);
    }
    window().activateWindow();
}

void GuideWalk::aids() {
    for (const auto &[command, picture] :
         {std::pair{"settings.keys", "keys"}, std::pair{"help.palette", "palette"}, std::pair{"view.work", "work"},
          std::pair{"edit.scheme", "scheme"}, std::pair{"help.keys", "key-sheet"}}) {
        ASSERT_NO_FATAL_FAILURE(run(command));
        QTest::qWait(200);
        QWidget *shown = nullptr;
        for (auto *widget : QApplication::topLevelWidgets())
            if (widget != &window() && widget->isVisible()) shown = widget;
        ASSERT_TRUE(shown) << command;
        keep_picture(*shown, QLatin1String(picture));
        shown->close();
        QTest::qWait(50);
    }
    window().activateWindow();
}

void GuideWalk::moved_file() {
    const QString project = to_text(bench().project()->path());
    press(Qt::Key_W, Qt::ControlModifier);
    ASSERT_TRUE(wait_for([this] { return !bench().project(); }));
    for (const char *name : {"visit-1.mp4", "visit-2.mp4"})
        QFile::rename(scratch.filePath(name), scratch.filePath(QLatin1String("moved-") + name));
    answer_file(project);
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(wait_for([this] { return window().messages().isVisible(); }));
    keep_window("moved");
}

TEST_F(GuideWalk, FromANewProjectToTheReport) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    for (const auto step :
         {&GuideWalk::make_project, &GuideWalk::open_recording, &GuideWalk::label, &GuideWalk::tiers_and_notes,
          &GuideWalk::transcript, &GuideWalk::adapt, &GuideWalk::read_curves, &GuideWalk::accept, &GuideWalk::rate,
          &GuideWalk::second_rater, &GuideWalk::agree, &GuideWalk::exchange, &GuideWalk::companion,
          &GuideWalk::next_visit, &GuideWalk::report, &GuideWalk::aids, &GuideWalk::moved_file})
        ASSERT_NO_FATAL_FAILURE((this->*step)());
}

} // namespace
} // namespace tempera::ui
