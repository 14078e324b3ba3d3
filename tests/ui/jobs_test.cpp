#include "support.h"
#include "ui/job_runner.h"
#include "ui/jobs_panel.h"

#include <atomic>
#include <gtest/gtest.h>
#include <QLabel>
#include <QThread>
#include <QToolButton>
#include <thread>

namespace tempera::ui {
namespace {

using test::wait_for;

TEST(JobRunner, DoneRunsOnTheInterfaceThread) {
    JobRunner runner;
    QThread *worked = nullptr, *finished = nullptr;
    runner.start("Work", [&](const Job &) {
        worked = QThread::currentThread();
        return [&] { finished = QThread::currentThread(); };
    });
    ASSERT_TRUE(wait_for([&] { return runner.idle(); }));
    EXPECT_EQ(finished, QThread::currentThread());
    EXPECT_NE(worked, finished);
}

TEST(JobRunner, CancelReachesTheWorkAndDoneStillRuns) {
    JobRunner runner;
    std::atomic<bool> began = false;
    bool stopped = false;
    const int id = runner.start("Long", [&](const Job &job) {
        began = true;
        while (!job.stopped()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return [&] { stopped = true; };
    });
    ASSERT_TRUE(wait_for([&] { return began.load(); }));
    runner.cancel(id);
    ASSERT_EQ(runner.jobs().size(), 1U);
    EXPECT_TRUE(runner.jobs()[0].cancelling);
    ASSERT_TRUE(wait_for([&] { return runner.idle(); }));
    EXPECT_TRUE(stopped);
}

TEST(JobRunner, ARunnerThatGoesTakesItsJobsAlong) {
    bool done = false;
    {
        JobRunner runner;
        for (int i = 0; i < 3; ++i)
            runner.start("Long", [&](const Job &job) {
                while (!job.stopped()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return [&] { done = true; };
            });
    }
    QCoreApplication::processEvents();
    EXPECT_FALSE(done);
}

TEST(JobRunner, ProgressNeverFallsAndHiddenJobsAreNotListed) {
    JobRunner runner;
    std::atomic<bool> go = false;
    const auto wait = [&](const Job &job) {
        job.report(0.6, "Adapting");
        job.report(0.2);
        while (!go && !job.stopped()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return std::function<void()>();
    };
    runner.start("Shown", wait);
    runner.start({}, wait);
    ASSERT_TRUE(wait_for([&] { return runner.jobs().at(0).fraction > 0; }));
    ASSERT_EQ(runner.jobs().size(), 1U);
    EXPECT_DOUBLE_EQ(runner.jobs()[0].fraction, 0.6);
    EXPECT_EQ(runner.jobs()[0].stage, "Adapting");
    EXPECT_FALSE(runner.idle());
    go = true;
    EXPECT_TRUE(wait_for([&] { return runner.idle(); }));
}

TEST(JobsPanel, ItsButtonStopsTheJob) {
    JobRunner runner;
    JobsPanel panel(runner);
    panel.show();
    bool stopped = false;
    runner.start("Counting", [&](const Job &job) {
        while (!job.stopped()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return [&] { stopped = true; };
    });
    QToolButton *button = nullptr;
    for (auto *b : panel.findChildren<QToolButton *>())
        if (b->isVisible() && b->objectName() != QStringLiteral("open_work_list")) button = b;
    ASSERT_TRUE(button);
    EXPECT_TRUE(button->accessibleName().contains("Counting"));
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(wait_for([&] { return runner.idle(); }));
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(button->isVisible());
}

} // namespace
} // namespace tempera::ui
