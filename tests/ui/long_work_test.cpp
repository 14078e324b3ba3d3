// Long work: the list with its problems, a window closed in the middle of it, calls that are too long.
#include "support.h"
#include "ui/application.h"
#include "ui/desktop.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"
#include "ui/message_bar.h"
#include "ui/paths.h"
#include "ui/work_list.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <gtest/gtest.h>
#include <iostream>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <thread>

namespace tempera::ui {
namespace {

using test::wait_for;

QPushButton *button(QWidget &within, const QString &text) {
    for (auto *each : within.findChildren<QPushButton *>())
        if (!each->isHidden() && each->text().remove(QLatin1Char('&')) == text) return each;
    return nullptr;
}

class WorkListTest : public testing::Test {
protected:
    void SetUp() override { list.show(); }
    bool says(const QString &text) {
        for (auto *label : list.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }
    int begin(const QString &title) {
        return bench.jobs().start(title, [this](const Job &job) {
            job.report(0.25);
            while (!job.stopped() && !go) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return std::function<void()>();
        });
    }
    std::atomic<bool> go = false; ///< outlives the jobs of the workbench
    Workbench bench;
    WorkList list{bench};
};

TEST_F(WorkListTest, ListsEachPieceOfWorkAndStopsTheOneThatIsMeant) {
    EXPECT_TRUE(says(QStringLiteral("Nothing.")));
    begin(QStringLiteral("Counting"));
    begin(QStringLiteral("Weighing"));
    begin({}); // short work is not listed
    ASSERT_TRUE(wait_for([&] { return says(QStringLiteral("25 %")); }));
    EXPECT_TRUE(says(QStringLiteral("Counting")) && says(QStringLiteral("Weighing")));
    QPushButton *stop = nullptr;
    for (auto *each : list.findChildren<QPushButton *>())
        if (each->accessibleName() == QStringLiteral("Stop: Counting")) stop = each;
    ASSERT_TRUE(stop);
    QTest::mouseClick(stop, Qt::LeftButton);
    ASSERT_TRUE(wait_for([&] { return !says(QStringLiteral("Counting")); }));
    EXPECT_TRUE(says(QStringLiteral("Weighing")));
    QTest::mouseClick(list.findChild<QPushButton *>(QStringLiteral("stop_all")), Qt::LeftButton);
    ASSERT_TRUE(wait_for([&] { return bench.jobs().idle(); }));
    EXPECT_TRUE(says(QStringLiteral("Nothing.")));
}

TEST_F(WorkListTest, ProblemsStayWithTheirRemedyUntilTheyAreForgotten) {
    EXPECT_TRUE(says(QStringLiteral("None.")));
    Q_EMIT bench.failed({ErrorCode::file_unreadable, "/data/a.csv", {}});
    Q_EMIT bench.failed({ErrorCode::cancelled, {}, {}}); // stopping is no problem
    Q_EMIT bench.failed({ErrorCode::file_unreadable, "/data/a.csv", {}}); // once more is the same one
    Q_EMIT bench.relink_needed({ErrorCode::media_missing, "/data/visit.mp4", {}});
    EXPECT_EQ(list.problems(), 2U);
    EXPECT_TRUE(wait_for([&] { return says(QStringLiteral("a.csv")); })) << "the first is not pushed out by the second";
    EXPECT_TRUE(wait_for([&] { return says(QStringLiteral("visit.mp4")); }));
    bool asked = false;
    QObject::connect(&list, &WorkList::relink_wanted, &list, [&] { asked = true; });
    auto *relink = button(list, QStringLiteral("Relink…"));
    ASSERT_TRUE(relink);
    QTest::mouseClick(relink, Qt::LeftButton);
    EXPECT_TRUE(asked);
    EXPECT_EQ(list.problems(), 1U); // what is being done about is none any more
    QTest::mouseClick(list.findChild<QPushButton *>(QStringLiteral("forget_problems")), Qt::LeftButton);
    EXPECT_EQ(list.problems(), 0U);
    EXPECT_TRUE(says(QStringLiteral("None.")));
    for (int i = 0; i < 30; ++i) list.add_problem({ErrorCode::bad_csv, "t.csv", std::to_string(i)});
    EXPECT_EQ(list.problems(), WorkList::most_problems);
}

class ClosingTest : public testing::Test {
protected:
    void begin() {
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        desktop->window().activateWindow();
        (void)QTest::qWaitForWindowActive(&desktop->window());
    }
    Workbench &bench() { return desktop->bench(); }
    QString copy_of_sample(const QString &name) {
        const QString path = scratch.filePath(name);
        EXPECT_TRUE(QFile::copy(to_text(workflow::sample_folder() / "sample.mp4"), path));
        return path;
    }
    bool settled() { return bench().analysed() && bench().jobs().idle(); }
    std::unique_ptr<Desktop> desktop;
    QTemporaryDir scratch;
};

TEST_F(ClosingTest, AWindowClosedWhileItAnalysesGoesOnWhereItWas) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    begin();
    desktop->window().open(copy_of_sample(QStringLiteral("visit.mp4")));
    // In the midst of it: some is computed, some is not; a label has been set meanwhile.
    ASSERT_TRUE(wait_for([this] {
        for (const auto &job : bench().jobs().jobs())
            if (job.fraction > 0.3 && bench().recording()) return true;
        return bench().analysed();
    }));
    const bool interrupted = !bench().analysed();
    QTest::keyClick(desktop->window().windowHandle(), Qt::Key_1);
    ASSERT_EQ(bench().annotations().size(), 1U);
    EXPECT_TRUE(desktop->window().close());
    desktop.reset(); // joins all work: a hang would run into the test's time limit
    std::cout << "closed " << (interrupted ? "while it was analysing" : "after the analysis") << '\n';

    begin();
    desktop->window().open(scratch.filePath(QStringLiteral("visit.tempera")));
    ASSERT_TRUE(wait_for([this] { return settled(); }, 240'000));
    EXPECT_TRUE(desktop->window().messages().text().isEmpty()) << desktop->window().messages().text().toStdString();
    EXPECT_EQ(bench().annotations().size(), 1U);
    const auto resumed = bench().scores();
    desktop->window().open(copy_of_sample(QStringLiteral("other.mp4"))); // the same, in one go
    ASSERT_TRUE(wait_for([&] { return bench().project() && bench().scores() != resumed && settled(); }, 240'000));
    const auto whole = bench().scores();
    ASSERT_EQ(resumed->steps(), whole->steps());
    ASSERT_EQ(resumed->membership.size(), whole->membership.size());
    for (std::size_t i = 0; i < whole->membership.size(); ++i)
        ASSERT_NEAR(resumed->membership[i], whole->membership[i], 1e-4) << "step " << i / whole->emotions.size();
}

TEST_F(ClosingTest, TheStatusBarAndItsKeyOpenTheList) {
    begin();
    auto *list = desktop->window().findChild<WorkList *>();
    ASSERT_TRUE(list);
    EXPECT_FALSE(list->isVisible());
    QTest::mouseClick(desktop->window().findChild<QToolButton *>(QStringLiteral("open_work_list")), Qt::LeftButton);
    EXPECT_TRUE(list->isVisible());
    list->close();
    desktop->window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&desktop->window()));
    QTest::keyClick(desktop->window().windowHandle(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(list->isVisible());
    Q_EMIT bench().failed({ErrorCode::file_unreadable, "a.csv", {}});
    EXPECT_TRUE(desktop->window()
                    .findChild<QToolButton *>(QStringLiteral("open_work_list"))
                    ->text()
                    .contains(QStringLiteral("1 problem")));
}

/// Collects what the application tells while it lives.
struct Watch {
    std::vector<Stall> stalls;
    Application &app = *static_cast<Application *>(QCoreApplication::instance());
    Watch() {
        app.watch([this](const Stall &stall) { stalls.push_back(stall); });
    }
    ~Watch() { app.watch({}); }
};

/// Sleeps when it is told to, or opens a dialog for as long.
class Sleeper : public QObject {
public:
    bool dialog = false;
    bool event(QEvent *event) override {
        if (event->type() != QEvent::User) return QObject::event(event);
        if (dialog) {
            QDialog box;
            QTimer::singleShot(120, &box, &QDialog::accept);
            box.exec();
        } else {
            QThread::msleep(120);
        }
        done = true;
        return true;
    }
    bool done = false;
};

TEST(Application, TellsACallThatIsTooLongAndWhoseItWas) {
    Watch watch;
    Sleeper sleeper;
    sleeper.setObjectName(QStringLiteral("dormouse"));
    QCoreApplication::postEvent(&sleeper, new QEvent(QEvent::User));
    ASSERT_TRUE(wait_for([&] { return sleeper.done; }));
    ASSERT_FALSE(watch.stalls.empty());
    EXPECT_TRUE(watch.stalls.front().what.contains(QStringLiteral("dormouse")))
        << watch.stalls.front().what.toStdString();
    EXPECT_GE(watch.stalls.front().ms, 119);
}

TEST(Application, ADialogThatWaitsForItsUserIsNoStall) {
    Watch watch;
    Sleeper sleeper;
    sleeper.setObjectName(QStringLiteral("dormouse"));
    sleeper.dialog = true;
    QCoreApplication::postEvent(&sleeper, new QEvent(QEvent::User));
    ASSERT_TRUE(wait_for([&] { return sleeper.done; }));
    for (const auto &stall : watch.stalls) EXPECT_FALSE(stall.what.contains(QStringLiteral("dormouse")));
}

/// What a session does, under the watch: what is too long is printed, not asserted, since other programs on the machine
/// make any call longer. `busy` is what the call itself took of the processor.
TEST_F(ClosingTest, TheMainScenariosUnderTheWatch) {
    TEMPERA_NEEDS_SAMPLE();
    TEMPERA_NEEDS_MODEL();
    Watch watch;
    const auto tell = [&](const char *scenario) {
        int own = 0;
        double longest = 0, busiest = 0;
        for (const auto &stall : watch.stalls) {
            longest = std::max(longest, stall.ms);
            busiest = std::max(busiest, stall.busy_ms);
            own += stall.busy_ms > Application::limit_ms;
        }
        std::cout << scenario << ": " << watch.stalls.size() << " calls over " << Application::limit_ms << " ms, "
                  << own << " of them by their own work; longest " << std::lround(longest) << " ms, busiest "
                  << std::lround(busiest) << " ms\n";
        for (const auto &stall : watch.stalls)
            if (stall.busy_ms > Application::limit_ms)
                std::cout << "  " << stall.what.toStdString() << ": " << std::lround(stall.ms) << " ms, busy "
                          << std::lround(stall.busy_ms) << " ms\n";
        watch.stalls.clear();
    };
    begin();
    tell("start");
    desktop->window().open(copy_of_sample(QStringLiteral("watched.mp4")));
    ASSERT_TRUE(wait_for([this] { return settled() && bench().rules(); }, 240'000));
    tell("opening and analysing while it plays");
    auto press = [this](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(desktop->window().windowHandle(), key, modifiers);
        QTest::qWait(30);
    };
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3}) {
        press(key);
        for (int i = 0; i < 3; ++i) press(Qt::Key_Right, Qt::ShiftModifier);
        press(key);
    }
    tell("labelling");
    press(Qt::Key_A);
    ASSERT_TRUE(wait_for([this] { return !bench().adapting() && settled(); }));
    tell("adapting");
    for (int i = 0; i < 10; ++i) bench().axis().zoom(1.3, Time::seconds(10)), QTest::qWait(20);
    for (int i = 0; i < 20; ++i) bench().axis().pan(Time::millis(300)), QTest::qWait(20);
    tell("zooming and panning");
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(wait_for([this] { return settled(); }));
    tell("undo and redo");
    for (const auto &with : bench().comparisons())
        if (with.kind == Workbench::Comparison::Kind::prior || with.kind == Workbench::Comparison::Kind::rater)
            bench().compare(with);
    ASSERT_TRUE(wait_for([this] {
        const auto all = bench().compared();
        return !all.empty() && std::all_of(all.begin(), all.end(), [](const auto &one) { return one.scores; }) && settled();
    }));
    tell("comparing");
    press(Qt::Key_Space);
    QTest::qWait(1500);
    press(Qt::Key_J);
    QTest::qWait(500);
    press(Qt::Key_K);
    for (int i = 0; i < 20; ++i) press(Qt::Key_Right), press(Qt::Key_Left, Qt::ControlModifier);
    tell("playing, backwards, by frames");
    auto &actions = desktop->window().actions();
    const QKeySequence f12(Qt::CTRL | Qt::ALT | Qt::Key_F12);
    int opened = 0;
    for (const char *command : {"edit.scheme", "edit.visit", "edit.notes", "rate.accept_predictions", "rate.raters",
                                "analyse.agreement", "analyse.budget", "file.report", "file.export", "settings.keys",
                                "help.guide", "help.palette", "help.keys", "view.work"}) {
        actions.assign(QLatin1String(command), {f12});
        press(Qt::Key_F12, Qt::ControlModifier | Qt::AltModifier);
        QTest::qWait(300);
        actions.reset(QLatin1String(command));
        for (auto *widget : QApplication::topLevelWidgets())
            if (widget != &desktop->window() && widget->isVisible() && widget->inherits("QDialog")) {
                ++opened;
                widget->close();
            }
        ASSERT_TRUE(wait_for([this] { return bench().jobs().idle() && !QApplication::activeModalWidget(); }));
        desktop->window().activateWindow();
        (void)QTest::qWaitForWindowActive(&desktop->window());
        tell(command);
    }
    EXPECT_GE(opened, 10);
    bench().export_timeline(scratch.filePath(QStringLiteral("t.csv")));
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    tell("exporting");
    bench().close_project();
    ASSERT_TRUE(wait_for([this] { return bench().jobs().idle(); }));
    tell("closing");
}

} // namespace
} // namespace tempera::ui
