// What a killed program leaves behind, and what a running one keeps others from.
#include "core/store/project_file.h"

#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

#ifndef _WIN32
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace tempera;
using namespace tempera::store;

namespace {

/// A child process that runs `work` with the end of a pipe to write to.
struct Child {
    template <class F> explicit Child(F &&work) {
        int ends[2];
        if (::pipe(ends) != 0) std::abort();
        pid = ::fork();
        if (pid == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        from = ends[0];
    }
    ~Child() {
        kill();
        ::close(from);
    }
    void kill() {
        if (pid <= 0) return;
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
        pid = 0;
    }
    /// The next id the child wrote; 0 at the end.
    std::int64_t next() const {
        std::int64_t id = 0;
        return ::read(from, &id, sizeof id) == sizeof id ? id : 0;
    }
    pid_t pid = 0;
    int from = -1;
};

void say(int to, std::int64_t id) {
    if (::write(to, &id, sizeof id) != sizeof id) ::_exit(3);
}

/// Labels, changes, undo and redo without end; each label's id is said once it is committed for good.
void label_for_ever(const std::filesystem::path &path, int to) {
    auto file = ProjectFile::open(path);
    if (!file) ::_exit(1);
    auto loaded = (*file)->load();
    if (!loaded) ::_exit(2);
    model::Document doc(file->get(), loaded->contents, loaded->history);
    const model::Tier tier = doc.contents().tiers.begin()->second;
    const EmotionId emotion = doc.contents().emotions.begin()->first;
    for (int i = 0;; ++i) {
        auto edit = add_annotation(doc, tier.id, {Time{i}, Time{i + 1}}, emotion, std::string(2000, 'n'));
        const auto id = std::get<model::Annotation>(*edit->changes[0].after).id.value;
        if (!doc.apply(*edit) || !doc.undo(tier.recording) || !doc.redo(tier.recording)) ::_exit(4);
        say(to, id);
    }
}

} // namespace

TEST(CrashTest, EveryAcknowledgedEditSurvivesAKill) {
    const test::TempFolder folder;
    const auto path = folder / "visit.tempera";
    {
        auto file = ProjectFile::create(path);
        ASSERT_TRUE(file);
        model::Document doc(file->get());
        test::fill(doc);
    }
    std::vector<std::int64_t> acknowledged;
    for (const int count : {1, 3, 17, 40}) {
        Child child([&](int to) { label_for_ever(path, to); });
        for (int i = 0; i < count; ++i) {
            const auto id = child.next();
            ASSERT_NE(id, 0);
            acknowledged.push_back(id);
        }
        child.kill();
        while (const auto id = child.next()) acknowledged.push_back(id);

        auto file = ProjectFile::open(path);
        ASSERT_TRUE(file) << describe(file.error());
        const auto loaded = (*file)->load();
        ASSERT_TRUE(loaded) << describe(loaded.error());
        for (const auto id : acknowledged)
            EXPECT_TRUE(loaded->contents.annotations.count(AnnotationId{id})) << "label " << id << " was lost";
        // At most the edit under way is there beyond those.
        EXPECT_LE(loaded->contents.annotations.size(), acknowledged.size() + 1);
        for (const auto &[id, annotation] : loaded->contents.annotations)
            if (acknowledged.back() < id.value) acknowledged.push_back(id.value);
        // History and objects tell the same story: everything can be undone.
        model::Document doc(file->get(), loaded->contents, loaded->history);
        EXPECT_NE(doc.next_undo(doc.contents().recordings.begin()->first), nullptr);
    }
    auto file = ProjectFile::open(path);
    auto loaded = (*file)->load();
    model::Document doc(file->get(), loaded->contents, loaded->history);
    const RecordingId recording = doc.contents().recordings.begin()->first;
    while (doc.next_undo(recording)) ASSERT_TRUE(doc.undo(recording));
    EXPECT_TRUE(doc.contents().annotations.empty());
    file->reset();
    EXPECT_THAT(folder.names(), testing::ElementsAre("visit.tempera"));
}

TEST(CrashTest, OneProgramAtATime) {
    const test::TempFolder folder;
    const auto path = folder / "visit.tempera";
    ASSERT_TRUE(ProjectFile::create(path));
    Child child([&](int to) {
        auto file = ProjectFile::open(path);
        say(to, file ? 1 : 2);
        ::pause();
    });
    ASSERT_EQ(child.next(), 1);
    const auto refused = ProjectFile::open(path);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::project_locked);
    child.kill();
    // The killed program's lock file lies there still, and means nothing.
    EXPECT_TRUE(std::filesystem::exists(path.string() + ".lock"));
    EXPECT_TRUE(ProjectFile::open(path));
    EXPECT_THAT(folder.names(), testing::ElementsAre("visit.tempera"));
}

TEST(CrashTest, ThisProcessMayOpenItManyTimesAndOthersOnlyAfterTheLast) {
    const test::TempFolder folder;
    const auto path = folder / "visit.tempera";
    auto first = ProjectFile::create(path);
    ASSERT_TRUE(first);
    auto second = ProjectFile::open(path);
    ASSERT_TRUE(second);
    first->reset();
    // The child is another program as far as file locks go only if it does not inherit ours: it asks by itself.
    const auto other_program_gets = [&] {
        const std::string command = "flock --nonblock '" + path.string() + ".lock' true";
        return std::system(command.c_str()) == 0;
    };
    if (std::system("flock --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "no flock program here";
    EXPECT_FALSE(other_program_gets());
    second->reset();
    EXPECT_FALSE(std::filesystem::exists(path.string() + ".lock"));
    EXPECT_TRUE(ProjectFile::open(path));
}

#endif
