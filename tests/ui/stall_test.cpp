// Work on files and large edits leave the interface thread free, and what is done meanwhile is not lost.
#include "gap_recorder.h"
#include "support.h"
#include "tests/support/temp_folder.h"
#include "ui/desktop.h"
#include "ui/job_runner.h"
#include "ui/main_window.h"
#include "ui/message_bar.h"
#include "ui/paths.h"

#include "core/model/edits.h"
#include "core/workflow/project.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <sstream>
#ifndef _WIN32
#include <sys/stat.h>
#endif

namespace tempera::ui {
namespace {

using test::GapRecorder;
using test::wait_for;

constexpr int label_count = 5000;
constexpr Time three_hours = Time::seconds(3 * 3600);

class StallTest : public testing::Test {
protected:
    void SetUp() override {
        desktop = std::make_unique<Desktop>("en", Theme::light);
        desktop->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&desktop->window()));
    }
    void TearDown() override { desktop.reset(); }

    Workbench &bench() { return desktop->bench(); }
    QString file(const std::string &name) { return to_text(folder / name); }
    bool idle() { return bench().jobs().idle(); }
    std::size_t labels() { return bench().annotations().size(); }

    /// A project with one recording of three hours. Its file is not there: labels can be set all the same, and
    /// nothing is analysed.
    void open_long_recording() {
        auto project = workflow::Project::create(folder / "long.tempera");
        ASSERT_TRUE(project);
        workflow::Project::NewRecording found;
        found.info.path = folder / "long.mp4";
        found.info.duration = three_hours;
        found.hash = std::string(64, 'a');
        tempera::test::write_text(found.info.path, "not looked into");
        ASSERT_TRUE((*project)->add_recording(found));
        project->reset();
        std::filesystem::remove(found.info.path);
        bench().open_project(file("long.tempera"));
        ASSERT_TRUE(wait_for([this] { return bench().recording() && idle(); }));
    }
    std::string table_of(int count) {
        std::ostringstream csv;
        csv << "start,end,emotion\n";
        const char *names[] = {"joy", "fear", "relief", "worn out", "calm"};
        for (int i = 0; i < count; ++i)
            csv << i * 2 << ',' << (i % 3 ? std::to_string(i * 2 + 1) : std::string()) << ',' << names[i % 5] << '\n';
        return csv.str();
    }
    /// Says how long the interface was away while `work` and what it set going went on.
    template <class Work, class Done> void measure(const char *what, Work work, Done done) {
        GapRecorder gaps;
        work();
        EXPECT_TRUE(wait_for(done)) << what;
        EXPECT_TRUE(wait_for([this] { return idle(); })) << what;
        gaps.turn();
        std::cout << "[   gaps   ] " << what << ": longest " << gaps.longest_ms() << " ms, of it busy "
                  << gaps.longest_busy_ms() << " ms\n";
    }

    tempera::test::TempFolder folder;
    std::unique_ptr<Desktop> desktop;
};

TEST_F(StallTest, ProjectsAreMadeAndOpenedInTheBackground) {
    bench().new_project(file("new.tempera"));
    EXPECT_FALSE(bench().project()); // it cannot be there before the event loop has had its turn
    ASSERT_TRUE(wait_for([this] { return bench().project() != nullptr; }));
    EXPECT_FALSE(bench().emotions().empty());

    bench().open_project(file("none.tempera"));
    ASSERT_TRUE(wait_for([this] { return !desktop->window().messages().text().isEmpty(); }));
    ASSERT_TRUE(bench().project()); // what was open stays
    EXPECT_EQ(bench().project()->path().filename(), "new.tempera");

    // The last one asked for wins, and a project that is closed is written out.
    ASSERT_TRUE(workflow::Project::create(folder / "other.tempera"));
    bench().open_project(file("new.tempera"));
    bench().open_project(file("other.tempera"));
    ASSERT_TRUE(wait_for([this] { return idle(); }));
    EXPECT_EQ(bench().project()->path().filename(), "other.tempera");
    bench().open_project(file("new.tempera"));
    bench().close_project();
    EXPECT_FALSE(bench().project());
    ASSERT_TRUE(wait_for([this] { return idle(); }));
    EXPECT_FALSE(bench().project());
    for (const std::string &name : folder.names()) EXPECT_FALSE(name.ends_with("-wal")) << name;
}

TEST_F(StallTest, WhatIsDoneWhileALargeEditIsWrittenComesAfterIt) {
    open_long_recording();
    tempera::test::write_text(folder / "labels.csv", table_of(label_count));
    bench().import_labels(file("labels.csv"));
    EXPECT_EQ(labels(), 0U);
    ASSERT_TRUE(wait_for([this] { return labels() > 0; }));
    EXPECT_EQ(labels(), std::size_t{label_count});
    ASSERT_TRUE(wait_for([this] { return idle(); }));

    const auto joy = bench().emotions().front().id;
    const Span moment{Time::millis(500), Time::millis(500)};
    bench().undo();                 // takes thousands of labels back
    bench().add_label(moment, joy); // kept until that is written
    bench().undo();
    bench().add_label(moment, joy);
    EXPECT_EQ(labels(), std::size_t{label_count});
    ASSERT_TRUE(wait_for([this] { return idle(); }));
    ASSERT_EQ(labels(), 1U);
    EXPECT_EQ(bench().annotations()[0].span, moment);
    EXPECT_TRUE(bench().redo_text().isEmpty()); // a new label ends what could have been made again

    // The file says the same.
    bench().close_project();
    ASSERT_TRUE(wait_for([this] { return idle(); }));
    const auto again = workflow::Project::open(folder / "long.tempera");
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->document().contents().annotations.size(), 1U);
}

TEST_F(StallTest, AnEditThatCannotBeWrittenChangesNothing) {
    open_long_recording();
    tempera::test::write_text(folder / "labels.csv", table_of(label_count));
    bench().import_labels(file("labels.csv"));
    ASSERT_TRUE(wait_for([this] { return labels() > 0 && idle(); }));
    // As another program would that is not kept out: an object that memory knows otherwise.
    {
        auto other = workflow::Project::open(folder / "long.tempera");
        ASSERT_TRUE(other);
        const auto &all = (*other)->document().contents().annotations;
        auto edit = model::remove_annotations((*other)->document(), {all.begin()->first});
        ASSERT_TRUE(edit);
        ASSERT_TRUE((*other)->document().apply(*edit));
    }
    bench().undo();
    ASSERT_TRUE(wait_for([this] { return !desktop->window().messages().text().isEmpty() && idle(); }));
    EXPECT_EQ(labels(), std::size_t{label_count});
    EXPECT_FALSE(bench().project()->document().busy());
}

TEST_F(StallTest, LongestGapsWithThousandsOfLabels) {
    measure(
        "new project", [&] { bench().new_project(file("first.tempera")); }, [&] { return bench().project(); });
    open_long_recording();
    tempera::test::write_text(folder / "labels.csv", table_of(label_count));
    const auto all = std::size_t{label_count};
    measure(
        "import of 5000 labels", [&] { bench().import_labels(file("labels.csv")); }, [&] { return labels() == all; });
    measure(
        "undo of the import", [&] { bench().undo(); }, [&] { return labels() == 0; });
    measure(
        "redo of the import", [&] { bench().redo(); }, [&] { return labels() == all; });
    measure(
        "one label more",
        [&] {
            bench().add_label({Time{}, Time{}}, bench().emotions().front().id);
        },
        [&] { return labels() == all + 1; });
    measure(
        "closing", [&] { bench().close_project(); }, [&] { return !bench().project(); });
    measure(
        "opening a project of 5001 labels", [&] { bench().open_project(file("long.tempera")); },
        [&] { return labels() == all + 1; });
}

#ifndef _WIN32
/// A file that does not give its content until the test writes it: reading it on the interface thread would hang.
class SlowFile {
public:
    explicit SlowFile(std::filesystem::path path) : path_(std::move(path)) {
        EXPECT_EQ(mkfifo(path_.c_str(), 0600), 0);
    }
    /// To whoever waits for it; the next one who looks finds a plain file.
    void give(const std::string &text) {
        std::ofstream(path_, std::ios::binary) << text;
        std::filesystem::remove(path_);
        tempera::test::write_text(path_, text);
    }

private:
    std::filesystem::path path_;
};

TEST_F(StallTest, SmallFilesAreReadInTheBackground) {
    open_long_recording();
    GapRecorder gaps;
    const auto goes_on = [&] {
        gaps.begin();
        return wait_for([&] { return gaps.turns() >= 10; });
    };
    SlowFile labels_file(folder / "slow.csv");
    bench().import_labels(file("slow.csv"));
    EXPECT_TRUE(goes_on());
    EXPECT_EQ(labels(), 0U);
    labels_file.give(table_of(3));
    EXPECT_TRUE(wait_for([this] { return labels() == 3; }));

    SlowFile transcript(folder / "slow.srt");
    bench().set_transcript(file("slow.srt"));
    EXPECT_TRUE(goes_on());
    EXPECT_TRUE(bench().recording_record()->transcript.empty());
    transcript.give("1\n00:00:01,000 --> 00:00:02,000\nHello\n");
    EXPECT_TRUE(wait_for([this] { return bench().recording_record()->transcript == "slow.srt"; }));

    SlowFile signals_file(folder / "heart.csv");
    bench().set_body(file("heart.csv"));
    EXPECT_TRUE(goes_on());
    EXPECT_TRUE(bench().recording_record()->body.empty());
    signals_file.give("time_s,heart_rate_bpm\n0,70\n1,71\n2,72\n");
    EXPECT_TRUE(wait_for([this] { return bench().recording_record()->body == "heart.csv"; }));
}
#endif

} // namespace
} // namespace tempera::ui
