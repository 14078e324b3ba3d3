#include "core/workflow/merge.h"

#include "core/model/label_keys.h"
#include "core/model/session_edits.h"
#include "core/workflow/report_json.h"
#include "tests/support/media_maker.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;
using test_support::TempDir;
using testing::HasSubstr;

std::unique_ptr<Project> made(const fs::path &path, const std::string &rater = "Ada") {
    fs::create_directories(path.parent_path());
    auto project = Project::create(path, rater);
    EXPECT_TRUE(project) << describe(project.error());
    return project ? std::move(*project) : nullptr;
}

/// A recording without a media file; `letter` makes its content's hash.
RecordingId add(Project &project, const std::string &name, char letter) {
    media::MediaInfo info;
    info.path = project.path().parent_path() / name;
    std::ofstream(info.path) << letter;
    info.duration = Time::seconds(60);
    const auto id = project.add_recording({info, std::string(64, letter), {}, {}});
    EXPECT_TRUE(id) << describe(id.error());
    return id.value_or(RecordingId{});
}

EmotionId emotion(const Project &project, const std::string &name) {
    for (const auto &[id, e] : project.document().contents().emotions)
        if (e.name == name) return id;
    return {};
}

AnnotationId label(Project &project, RecordingId recording, double at, const std::string &name, std::string note = {}) {
    const auto tier = project.tier(recording, project.default_rater());
    auto edit = model::add_annotation(project.document(), *tier, {Time::seconds(at), Time::seconds(at + 1)},
                                      emotion(project, name), std::move(note));
    const auto id = std::get<model::Annotation>(*edit->changes.front().after).id;
    EXPECT_TRUE(project.document().apply(std::move(*edit)));
    return id;
}

/// An adaptation in force with a report that names an emotion and a label.
void adapt(Project &project, RecordingId recording, AnnotationId learned, const std::string &created) {
    model::Adaptation adaptation;
    adaptation.id = project.document().fresh<AdaptationId>();
    adaptation.recording = recording;
    adaptation.created = created;
    const std::vector<std::byte> bytes(created.size(), std::byte(created.back()));
    adaptation.weights = *project.file().put_blob(bytes);
    KeptReport report;
    report.emotions = {emotion(project, "joy")};
    report.keys = {"joy"};
    report.report.examples = {1};
    report.examples = {learned};
    adaptation.report = to_json(report);
    auto edit = model::adapt(project.document(), adaptation);
    ASSERT_TRUE(edit) << describe(edit.error());
    ASSERT_TRUE(project.document().apply(std::move(*edit)));
}

std::size_t conflicts_about(const MergeReport &report, const std::string &what) {
    return static_cast<std::size_t>(std::count_if(report.conflicts.begin(), report.conflicts.end(), [&](const auto &c) {
        return c.about.find(what) != std::string::npos;
    }));
}

class MergeTest : public testing::Test {
protected:
    TempDir folder;
    fs::path first = folder / "one" / "a.tempera", second = folder / "two" / "b.tempera";
};

TEST_F(MergeTest, ChecklistsOfTheSameVisitAreJoinedAndThoseOfANewOneComeAlong) {
    auto a = made(first), b = made(second);
    const RecordingId here = add(*a, "x.mp4", 'a');
    const RecordingId same = add(*b, "x.mp4", 'a'), other = add(*b, "y.mp4", 'b');
    const auto visit = [](const Project &project, RecordingId id) {
        return project.document().contents().recordings.at(id).session;
    };
    const auto tick = [&](Project &project, RecordingId id, const std::string &name) {
        auto edit = model::set_check(project.document(), visit(project, id),
                                     {project.default_rater(), emotion(project, name)}, true);
        ASSERT_TRUE(edit) << describe(edit.error());
        ASSERT_TRUE(project.document().apply(std::move(*edit)));
    };
    ASSERT_TRUE(b->document().apply(*model::add_emotion(b->document(), "awe"))); // other numbers than here
    tick(*a, here, "joy");
    tick(*b, same, "joy");
    tick(*b, same, "awe");
    tick(*b, other, "awe");
    b.reset();
    const auto report = merge(*a, second, {}, {});
    ASSERT_TRUE(report) << describe(report.error());
    const auto &contents = a->document().contents();
    const auto names = [&](RecordingId id) {
        std::vector<std::string> all;
        for (const model::Check &check : contents.sessions.at(visit(*a, id)).checks) {
            EXPECT_EQ(check.rater, a->default_rater());
            all.push_back(contents.emotions.at(check.emotion).name);
        }
        return all;
    };
    EXPECT_EQ(names(here), (std::vector<std::string>{"joy", "awe"}));
    EXPECT_EQ(names(contents.recordings.rbegin()->first), (std::vector<std::string>{"awe"}));
}

TEST_F(MergeTest, TwoShardsBecomeOneWithoutLoss) {
    auto a = made(first), b = made(second);
    label(*a, add(*a, "x.mp4", 'a'), 1, "joy");
    const RecordingId y = add(*b, "y.mp4", 'b');
    const AnnotationId learned = label(*b, y, 2, "fear", "näh, \"so\"");
    label(*b, y, 5, "joy");
    adapt(*b, y, learned, "2026-01-01T10:00:00Z");
    const store::ProjectFile::CacheKey key{std::string(64, 'b'), "latents.voice", "v1"};
    ASSERT_TRUE(b->file().put_cache(key, 0, std::vector<std::byte>(10, std::byte(7))));
    ASSERT_TRUE(b->file().finish_cache(key, 1));
    b.reset();

    const auto report = merge(*a, second, {}, {});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_TRUE(report->conflicts.empty());
    EXPECT_EQ(report->added.at("recording"), 1);
    EXPECT_EQ(report->added.at("annotation"), 2);
    EXPECT_EQ(report->cache_pieces, 1U);
    const auto &contents = a->document().contents();
    ASSERT_EQ(contents.recordings.size(), 2U);
    EXPECT_EQ(contents.patients.size(), 1U);
    EXPECT_EQ(contents.emotions.size(), 9U);
    EXPECT_EQ(contents.annotations.size(), 3U);
    const model::Recording &moved = contents.recordings.rbegin()->second;
    EXPECT_EQ(moved.path, "../two/y.mp4");
    EXPECT_TRUE(fs::exists(a->absolute(moved.path)));
    // The adaptation is in force, with its bytes, and its report speaks of this project's labels.
    ASSERT_TRUE(moved.adaptation);
    const model::Adaptation &adaptation = contents.adaptations.at(moved.adaptation);
    EXPECT_TRUE(a->file().blob(adaptation.weights));
    const auto kept = parse_report(adaptation.report);
    ASSERT_TRUE(kept);
    EXPECT_EQ(contents.annotations.at(kept->examples.front()).note, "näh, \"so\"");
    EXPECT_EQ(kept->emotions.front(), emotion(*a, "joy"));
    EXPECT_TRUE(*a->file().cache_complete(key));
    EXPECT_EQ((*a->file().cache(key, 0))->size(), 10U);

    // A second time nothing is new; and all of it can be undone at once.
    const auto again = merge(*a, second, {}, {});
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_TRUE(again->added.empty());
    EXPECT_TRUE(again->conflicts.empty());
    EXPECT_EQ(again->cache_pieces, 0U);
    ASSERT_TRUE(a->document().undo({}));
    EXPECT_EQ(a->document().contents().recordings.size(), 1U);
    // It is in the file, not in memory only.
    a.reset();
    const auto opened = Project::open(first);
    EXPECT_EQ((*opened)->document().contents().annotations.size(), 1U);
}

TEST_F(MergeTest, TheSameRecordingByTwoPeople) {
    auto a = made(first, "Ada"), b = made(second, "Ben");
    const RecordingId x = add(*a, "x.mp4", 'a'), y = add(*b, "copy.mp4", 'a');
    label(*a, x, 1, "joy");
    label(*b, y, 1, "fear");
    model::Recording face = b->document().contents().recordings.at(y);
    face.face_track = 2;
    ASSERT_TRUE(b->document().apply(*model::change_recording(b->document(), face)));
    auto worn = model::add_emotion(b->document(), "worn out");
    ASSERT_TRUE(b->document().apply(std::move(*worn)));
    label(*b, y, 9, "worn out");
    b.reset();
    const auto report = merge(*a, second, {}, {});
    ASSERT_TRUE(report) << describe(report.error());
    const auto &contents = a->document().contents();
    EXPECT_EQ(contents.recordings.size(), 1U);
    EXPECT_EQ(contents.sessions.size(), 1U) << "no empty session of the other's name";
    EXPECT_EQ(contents.raters.size(), 2U);
    EXPECT_EQ(contents.tiers.size(), 2U);
    EXPECT_EQ(contents.annotations.size(), 3U);
    EXPECT_EQ(contents.recordings.at(x).face_track, 2) << "only one had chosen";
    EXPECT_EQ(contents.emotions.size(), 10U);
    EXPECT_EQ(conflicts_about(*report, "face"), 0U);
}

TEST_F(MergeTest, SaysWhatConflictedAndKeepsBoth) {
    auto a = made(first), b = made(second);
    const RecordingId x = add(*a, "x.mp4", 'a'), y = add(*b, "x.mp4", 'a');
    const AnnotationId mine = label(*a, x, 1, "joy");
    const AnnotationId theirs = label(*b, y, 1, "fear");
    label(*a, x, 3, "anger", "sure");
    label(*b, y, 3, "anger", "unsure");
    adapt(*a, x, mine, "2026-01-01T10:00:00Z");
    adapt(*b, y, theirs, "2026-01-02T11:00:00Z");
    for (auto *project : {a.get(), b.get()}) {
        model::Recording changed = project->document().contents().recordings.begin()->second;
        changed.face_track = project == a.get() ? 0 : 1;
        ASSERT_TRUE(project->document().apply(*model::change_recording(project->document(), changed)));
    }
    model::Emotion key = b->document().contents().emotions.at(emotion(*b, "joy"));
    key.key = 9;
    ASSERT_TRUE(b->document().apply(*model::change_emotion(b->document(), key)));
    b.reset();

    const auto report = merge(*a, second, {}, {});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(conflicts_about(*report, "which face"), 1U);
    EXPECT_EQ(conflicts_about(*report, "adaptation in force"), 1U);
    EXPECT_EQ(conflicts_about(*report, "label at 0:00:01.000"), 1U);
    EXPECT_EQ(conflicts_about(*report, "note (both are kept)"), 1U);
    EXPECT_EQ(conflicts_about(*report, "emotion joy, key"), 1U);
    const auto &contents = a->document().contents();
    EXPECT_EQ(contents.annotations.size(), 4U);
    EXPECT_EQ(contents.adaptations.size(), 2U);
    EXPECT_EQ(contents.adaptations.at(contents.recordings.at(x).adaptation).created, "2026-01-01T10:00:00Z");
    EXPECT_EQ(contents.recordings.at(x).face_track, 0);
}

TEST_F(MergeTest, LettersAsKeysAreKeptUnlessTheyAreTaken) {
    auto a = made(first), b = made(second);
    add(*a, "x.mp4", 'a');
    add(*b, "y.mp4", 'b');
    const auto with_key = [](Project &project, const std::string &name, int key) {
        auto edit = model::add_emotion(project.document(), name);
        ASSERT_TRUE(edit);
        std::get<model::Emotion>(*edit->changes.front().after).key = key;
        ASSERT_TRUE(project.document().apply(std::move(*edit)));
    };
    const auto key_of = [&](const std::string &name) { return a->document().contents().emotions.at(emotion(*a, name)).key; };
    ASSERT_NO_FATAL_FAILURE(with_key(*a, "relief", 'B'));
    ASSERT_NO_FATAL_FAILURE(with_key(*a, "shame", model::key_zero));
    ASSERT_NO_FATAL_FAILURE(with_key(*b, "awe", 'B'));
    ASSERT_NO_FATAL_FAILURE(with_key(*b, "envy", 'Z'));
    ASSERT_NO_FATAL_FAILURE(with_key(*b, "shame", 'X'));
    b.reset();
    const auto report = merge(*a, second, {}, {});
    ASSERT_TRUE(report) << describe(report.error());
    EXPECT_EQ(key_of("relief"), 'B');
    EXPECT_EQ(key_of("awe"), 0);
    EXPECT_EQ(key_of("envy"), 'Z');
    EXPECT_EQ(key_of("shame"), model::key_zero);
    EXPECT_THAT(report->notes, testing::Contains("emotion awe: its key B belongs to another emotion, so it has none"));
    EXPECT_THAT(report->notes, testing::Not(testing::Contains(HasSubstr("emotion envy"))));
    ASSERT_EQ(report->conflicts.size(), 1U);
    EXPECT_EQ(report->conflicts[0].kept, "0");
    EXPECT_EQ(report->conflicts[0].other, "X");
}

TEST_F(MergeTest, PatientsMayBeKeptApart) {
    auto a = made(first), b = made(second);
    add(*a, "x.mp4", 'a');
    add(*b, "y.mp4", 'b');
    b.reset();
    const auto report = merge(*a, second, {false}, {});
    ASSERT_TRUE(report) << describe(report.error());
    ASSERT_EQ(a->document().contents().patients.size(), 2U);
    EXPECT_EQ(a->document().contents().patients.rbegin()->second.name, "Patient 1 (b)");
}

TEST_F(MergeTest, CopiesFitTheirNewPlace) {
    auto a = made(first);
    add(*a, "x.mp4", 'a');
    a.reset();
    fs::create_directories(folder / "three" / "deep");
    const fs::path place = folder / "three" / "deep" / "c.tempera";
    const auto copy = copy_project(first, place);
    ASSERT_TRUE(copy) << describe(copy.error());
    const model::Recording &moved = (*copy)->document().contents().recordings.begin()->second;
    EXPECT_EQ(moved.path, "../../one/x.mp4");
    EXPECT_TRUE(fs::exists((*copy)->absolute(moved.path)));
    EXPECT_EQ(copy_project(first, place).error().code, ErrorCode::write_failed);
}

TEST_F(MergeTest, SaysWhatIsWrong) {
    auto a = made(first);
    EXPECT_EQ(merge(*a, folder / "gone.tempera", {}, {}).error().code, ErrorCode::file_not_found);
    EXPECT_EQ(merge(*a, first, {}, {}).error().code, ErrorCode::bad_argument);
    std::ofstream(folder / "junk.tempera") << "this is no database";
    EXPECT_EQ(merge(*a, folder / "junk.tempera", {}, {}).error().code, ErrorCode::bad_project);
    auto b = made(second);
    add(*b, "y.mp4", 'b');
    b.reset();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(merge(*a, second, {}, Job(stop.get_token())).error().code, ErrorCode::cancelled);
    EXPECT_TRUE(a->document().contents().recordings.empty());
}

} // namespace
} // namespace tempera::workflow
