#include "core/model/rater_edits.h"
#include "core/workflow/label_import.h"
#include "core/workflow/project.h"
#include "tests/support/media_maker.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

using test_support::TempDir;

/// What inspect_media would say of `path`, which need not be a real recording.
Project::NewRecording pretend(const std::filesystem::path &path, const std::string &hash,
                              const std::string &content = "x") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << content;
    Project::NewRecording found;
    found.info.path = path;
    found.info.duration = Time::seconds(60);
    found.hash = hash;
    return found;
}

void write(const std::filesystem::path &path, const std::string &text) {
    std::ofstream(path, std::ios::binary) << text;
}

std::string sha_of(const std::filesystem::path &path) {
    const auto hash = media::content_hash(path);
    return hash ? *hash : std::string();
}

struct Opened {
    TempDir folder;
    std::unique_ptr<Project> project;
    RecordingId recording;
    Opened() {
        auto made = Project::create(folder / "p.tempera", "Rita");
        EXPECT_TRUE(made);
        project = std::move(*made);
        const auto id = project->add_recording(pretend(folder / "videos" / "visit 1.mp4", "h1"));
        EXPECT_TRUE(id);
        recording = *id;
    }
};

TEST(Project, BeginsWithEmotionsARaterAndAPatient) {
    TempDir folder;
    const auto project = Project::create(folder / "p.tempera", "Rita");
    ASSERT_TRUE(project);
    const auto &contents = (*project)->document().contents();
    EXPECT_EQ(contents.emotions.size(), engine::builtin_emotions.size());
    ASSERT_EQ(contents.raters.size(), 1U);
    EXPECT_EQ(contents.raters.begin()->second.name, "Rita");
    EXPECT_EQ(contents.patients.size(), 1U);
    EXPECT_EQ((*project)->default_rater(), contents.raters.begin()->first);
}

TEST(Project, WhoRatesNowIsRememberedInTheFile) {
    Opened o;
    auto &document = o.project->document();
    const RaterId first = o.project->default_rater();
    ASSERT_TRUE(document.apply(*model::add_rater(document, "Ben")));
    const RaterId ben = document.contents().raters.rbegin()->first;
    EXPECT_EQ(o.project->default_rater(), first) << "adding somebody does not put them in charge";
    ASSERT_TRUE(o.project->choose_rater(ben));
    EXPECT_EQ(o.project->default_rater(), ben);
    EXPECT_EQ(o.project->choose_rater(RaterId{999}).error().code, ErrorCode::bad_argument);
    o.project.reset();
    auto again = Project::open(o.folder / "p.tempera");
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->default_rater(), ben);
    ASSERT_TRUE((*again)->document().undo({})); // whoever is gone is nobody's choice
    EXPECT_EQ((*again)->default_rater(), first);
}

TEST(Project, CreatingOverAFileOrNowhereChangesNothing) {
    TempDir folder;
    write(folder / "there.tempera", "precious");
    EXPECT_EQ(Project::create(folder / "there.tempera").error().code, ErrorCode::write_failed);
    std::ifstream in(folder / "there.tempera");
    std::string text;
    in >> text;
    EXPECT_EQ(text, "precious");
    EXPECT_EQ(Project::create(folder / "none" / "p.tempera").error().code, ErrorCode::write_failed);
    EXPECT_EQ(Project::open(folder / "absent.tempera").error().code, ErrorCode::file_not_found);
    EXPECT_EQ(Project::open(folder / "there.tempera").error().code, ErrorCode::bad_project);
}

TEST(Project, MediaIsStoredRelativeAndFoundAfterBothMove) {
    TempDir folder;
    {
        std::filesystem::create_directories(folder / "old");
        auto project = Project::create(folder / "old" / "p.tempera");
        ASSERT_TRUE(project);
        const auto id = (*project)->add_recording(pretend(folder / "old" / "media" / "a b.mp4", "h"));
        ASSERT_TRUE(id);
        EXPECT_EQ((*project)->document().contents().recordings.at(*id).path, "media/a b.mp4");
    }
    std::filesystem::rename(folder / "old", folder / "new");
    const auto project = Project::open(folder / "new" / "p.tempera");
    ASSERT_TRUE(project);
    const auto source = (*project)->source((*project)->document().contents().recordings.begin()->first);
    ASSERT_TRUE(source);
    EXPECT_TRUE(std::filesystem::exists(source->media)) << source->media;
}

TEST(Project, MediaBesideOrAboveTheProjectIsRelativeToo) {
    Opened p;
    std::filesystem::create_directories(p.folder / "elsewhere");
    const auto path = p.folder / "elsewhere" / "x.wav";
    write(path, "x");
    EXPECT_EQ(p.project->stored(path), "elsewhere/x.wav");
    EXPECT_EQ(p.project->absolute(p.project->stored(path)), std::filesystem::weakly_canonical(path));
    EXPECT_EQ(p.project->absolute(p.project->stored(p.folder.path().parent_path() / "y.wav")),
              std::filesystem::weakly_canonical(p.folder.path().parent_path()) / "y.wav");
    EXPECT_EQ(p.project->stored({}), "");
    EXPECT_TRUE(p.project->absolute("").empty());
}

TEST(Project, TheSameRecordingIsNotAddedTwice) {
    Opened p;
    auto again = pretend(p.folder / "copy.mp4", "h1");
    again.transcript = p.folder / "copy.srt";
    const auto id = p.project->add_recording(again);
    ASSERT_TRUE(id);
    EXPECT_EQ(*id, p.recording);
    const auto &recordings = p.project->document().contents().recordings;
    EXPECT_EQ(recordings.size(), 1U);
    EXPECT_EQ(recordings.at(*id).path, "videos/visit 1.mp4"); // still there, so not replaced
    EXPECT_EQ(recordings.at(*id).transcript, "copy.srt");
    EXPECT_EQ(p.project->document().contents().tiers.size(), 1U);
}

TEST(Project, ASyntheticTitleIsRemembered) {
    Opened p;
    auto sample = pretend(p.folder / "s.mp4", "h2");
    sample.info.title = "Synthetic sample";
    const auto id = p.project->add_recording(sample);
    ASSERT_TRUE(id);
    EXPECT_TRUE(p.project->document().contents().recordings.at(*id).synthetic);
    EXPECT_FALSE(p.project->document().contents().recordings.at(p.recording).synthetic);
}

TEST(CheckMedia, SaysWhatHasBecomeOfTheFile) {
    TempDir folder;
    auto project = Project::create(folder / "p.tempera");
    ASSERT_TRUE(project);
    const auto path = folder / "v.mp4";
    auto found = pretend(path, "");
    found.hash = sha_of(path);
    const auto id = (*project)->add_recording(found);
    ASSERT_TRUE(id);
    const auto source = (*project)->source(*id);
    ASSERT_TRUE(source);
    EXPECT_TRUE(check_media(*source, {}));

    // Touched, not changed: read again, and well.
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) - std::chrono::hours(5));
    EXPECT_TRUE(check_media(*source, {}));
    // As long as before, and another.
    write(path, "y");
    std::filesystem::last_write_time(path, std::filesystem::last_write_time(path) - std::chrono::hours(9));
    EXPECT_EQ(check_media(*source, {}).error().code, ErrorCode::media_changed);
    write(path, "longer");
    EXPECT_EQ(check_media(*source, {}).error().code, ErrorCode::media_changed);
    std::filesystem::remove(path);
    EXPECT_EQ(check_media(*source, {}).error().code, ErrorCode::media_missing);

    // Relinked: only to the same content.
    const auto moved = folder / "moved.mp4";
    write(moved, "y");
    EXPECT_EQ((*project)->relink(*id, moved, sha_of(moved)).error().code, ErrorCode::media_changed);
    write(moved, "x");
    ASSERT_TRUE((*project)->relink(*id, moved, sha_of(moved)));
    EXPECT_TRUE(check_media(*(*project)->source(*id), {}));
}

TEST(ImportLabels, MakesRatersTiersAndEmotionsOnce) {
    Opened p;
    const auto csv = p.folder / "l.csv";
    write(csv, "start,end,emotion,rater\n1,,Joy,Anna\n3,5,relief,Anna\n7,8,sadness,\n9,9,relief,Ben\n");
    ASSERT_TRUE(import_labels(*p.project, p.recording, csv));
    const auto &contents = p.project->document().contents();
    EXPECT_EQ(contents.annotations.size(), 4U);
    EXPECT_EQ(contents.raters.size(), 3U); // Rita, Anna, Ben
    EXPECT_EQ(contents.tiers.size(), 3U);
    EXPECT_EQ(contents.emotions.size(), engine::builtin_emotions.size() + 1);
    ASSERT_TRUE(import_labels(*p.project, p.recording, csv)); // again: nothing new
    EXPECT_EQ(contents.annotations.size(), 4U);

    const auto source = p.project->source(p.recording);
    ASSERT_TRUE(source);
    ASSERT_EQ(source->examples.size(), 4U);
    EXPECT_EQ(source->examples[0].span, (Span{Time::seconds(1), Time::seconds(1)}));
    EXPECT_EQ(source->emotion_keys[static_cast<std::size_t>(source->examples[0].emotion)], "joy");
    EXPECT_EQ(source->emotion_keys[static_cast<std::size_t>(source->examples[1].emotion)], "relief");
    EXPECT_EQ(source->example_ids.size(), 4U);

    ASSERT_TRUE(p.project->document().undo(p.recording)); // one rater's import is one act
    EXPECT_LT(contents.annotations.size(), 4U);
}

TEST(ImportLabels, WhatCannotBeUsedAddsNothing) {
    Opened p;
    const auto csv = p.folder / "l.csv";
    const auto nothing_added = [&] {
        return p.project->document().contents().annotations.empty() &&
               p.project->document().contents().raters.size() == 1;
    };
    write(csv, "start,end,emotion,rater\n1,2,joy,Anna\n59,61,joy,Anna\n"); // the recording lasts 60 s
    auto status = import_labels(*p.project, p.recording, csv);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::bad_labels);
    EXPECT_THAT(status.error().detail, testing::HasSubstr("line 3"));
    EXPECT_TRUE(nothing_added());
    write(csv, "start,end,emotion,rater\n");
    EXPECT_FALSE(import_labels(*p.project, p.recording, csv));
    write(csv, "start,end,feeling\n1,2,joy\n");
    EXPECT_EQ(import_labels(*p.project, p.recording, csv).error().code, ErrorCode::bad_csv);
    EXPECT_EQ(import_labels(*p.project, p.recording, p.folder / "none.csv").error().code, ErrorCode::file_not_found);
    EXPECT_TRUE(nothing_added());
    write(csv, "start,end,emotion\n1,2,joy\n");
    EXPECT_EQ(import_labels(*p.project, RecordingId{999}, csv).error().code, ErrorCode::bad_argument);
}

TEST(LabelEdits, AreOnePerRaterAndCanBeWrittenOverAnotherConnection) {
    Opened p;
    const std::vector<exchange::LabelRow> rows{
        {{Time::seconds(1), Time::seconds(2)}, "relief", "Anna", "", 2},
        {{Time::seconds(3), Time::seconds(3)}, "worn out", "Ben", "", 3},
        {{Time::seconds(5), Time::seconds(6)}, "Relief", "Anna", "sure", 4},
        {{Time::seconds(5), Time::seconds(6)}, "relief", "Anna", "", 5}, // the same again
    };
    auto &document = p.project->document();
    const auto history = document.history().size();
    auto edits = label_edits(*p.project, p.recording, rows, "l.csv");
    ASSERT_TRUE(edits);
    ASSERT_EQ(edits->size(), 2U);
    EXPECT_TRUE(document.contents().annotations.empty());
    const auto emotion = [&](const std::string &name) {
        for (const auto &[id, e] : document.contents().emotions)
            if (e.name == name) return e;
        return model::Emotion{};
    };
    EXPECT_TRUE(emotion("relief").id);
    EXPECT_NE(emotion("relief").position, emotion("worn out").position);
    EXPECT_NE(emotion("relief").rgb, emotion("worn out").rgb);
    // Both emotions in one edit; a rater and a tier each for two people.
    EXPECT_EQ(document.history().size(), history + 5);

    auto other = store::ProjectFile::open(p.project->path());
    ASSERT_TRUE(other);
    for (auto &edit : *edits) {
        auto pending = document.begin(std::move(edit));
        ASSERT_TRUE(pending);
        const auto saved = model::Document::save(*pending, **other);
        ASSERT_TRUE(saved);
        ASSERT_TRUE(document.end(std::move(*pending), saved));
    }
    other->reset();
    EXPECT_EQ(document.contents().annotations.size(), 3U);
    ASSERT_TRUE(document.undo(p.recording));
    const auto here = document.snapshot();
    const auto path = p.project->path();
    p.project.reset();
    p.project = std::move(*Project::open(path));
    EXPECT_EQ(p.project->document().contents(), here);
    EXPECT_NE(p.project->document().next_redo(p.recording), nullptr);
}

engine::Engine::AdaptResult result_for(const Source &source) {
    engine::Engine::AdaptResult result;
    result.adapted.emotions = source.emotion_keys;
    result.adapted.bytes = {std::byte{1}, std::byte{2}, std::byte{3}};
    result.report.examples.assign(source.emotion_keys.size(), 0);
    for (const engine::Example &e : source.examples) ++result.report.examples[static_cast<std::size_t>(e.emotion)];
    result.report.warnings = {{engine::WarningKind::single_example, source.examples.front().emotion, -1, -1}};
    return result;
}

TEST(Accept, PutsTheAdaptationInForceAsOneUndoableAct) {
    Opened p;
    write(p.folder / "l.csv", "start,emotion\n5,relief\n20,joy\n");
    ASSERT_TRUE(import_labels(*p.project, p.recording, p.folder / "l.csv"));
    const auto source = p.project->source(p.recording);
    ASSERT_TRUE(source);
    EXPECT_TRUE(source->adapted.empty());
    EXPECT_FALSE(p.project->report(p.recording));
    ASSERT_TRUE(p.project->accept(*source, result_for(*source)));
    EXPECT_FALSE(p.project->source(p.recording)->adapted.empty());
    ASSERT_TRUE(p.project->report(p.recording));
    EXPECT_EQ(p.project->report(p.recording)->warnings.size(), 1U);

    ASSERT_TRUE(p.project->document().undo(p.recording));
    EXPECT_TRUE(p.project->source(p.recording)->adapted.empty());
    ASSERT_TRUE(p.project->document().redo(p.recording));
    const auto path = p.project->path();
    p.project.reset();
    p.project = std::move(*Project::open(path)); // survives
    EXPECT_FALSE(p.project->source(p.recording)->adapted.empty());
    EXPECT_TRUE(p.project->report(p.recording));
}

TEST(Accept, ARenamedEmotionKeepsWhatWasLearned) {
    Opened p;
    write(p.folder / "l.csv", "start,emotion\n5,relief\n20,joy\n");
    ASSERT_TRUE(import_labels(*p.project, p.recording, p.folder / "l.csv"));
    const auto source = p.project->source(p.recording);
    ASSERT_TRUE(p.project->accept(*source, result_for(*source)));
    model::Emotion relief;
    for (const auto &[id, emotion] : p.project->document().contents().emotions)
        if (emotion.name == "relief") relief = emotion;
    relief.name = "ease";
    auto edit = model::change_emotion(p.project->document(), relief);
    ASSERT_TRUE(edit);
    ASSERT_TRUE(p.project->document().apply(std::move(*edit)));
    const auto adapted = engine::parse_adapted(p.project->source(p.recording)->adapted);
    ASSERT_TRUE(adapted);
    EXPECT_THAT(adapted->emotions, testing::Contains("ease"));
    EXPECT_THAT(adapted->emotions, testing::Not(testing::Contains("relief")));
}

TEST(Source, TheNextVisitStartsFromTheEarlierOne) {
    Opened p;
    write(p.folder / "l.csv", "start,emotion\n5,anger\n20,joy\n");
    ASSERT_TRUE(import_labels(*p.project, p.recording, p.folder / "l.csv"));
    const auto source = p.project->source(p.recording);
    EXPECT_TRUE(source->previous.empty());
    ASSERT_TRUE(p.project->accept(*source, result_for(*source)));
    const auto next = p.project->add_recording(pretend(p.folder / "visit2.mp4", "h2"));
    ASSERT_TRUE(next);
    EXPECT_EQ(p.project->source(*next)->previous, p.project->source(p.recording)->adapted);
    EXPECT_TRUE(p.project->source(*next)->adapted.empty());
    EXPECT_EQ(p.project->source(RecordingId{12345}).error().code, ErrorCode::bad_argument);
}

TEST(InspectMedia, FindsTheTranscriptBesideTheFile) {
    TEMPERA_NEEDS_FFMPEG();
    TempDir folder;
    const auto path = folder / "talk.wav";
    ASSERT_TRUE(test_support::make_clip(
        path, {.frames = 0, .sound = test_support::clicks(2, 16'000, {1}), .sample_rate = 16'000}));
    write(folder / "talk.srt", "1\n00:00:00,000 --> 00:00:01,000\nhello\n");
    double last = -1;
    const auto found = inspect_media(path, {}, {}, Job({}, [&](double f, std::string_view) { last = f; }));
    ASSERT_TRUE(found);
    EXPECT_EQ(found->transcript.filename(), "talk.srt");
    EXPECT_EQ(found->hash.size(), 64U);
    EXPECT_GE(last, 0);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(inspect_media(path, {}, {}, Job(stop.get_token())).error().code, ErrorCode::cancelled);
    EXPECT_EQ(inspect_media(folder / "none.mp4", {}, {}, {}).error().code, ErrorCode::file_not_found);
}

} // namespace
} // namespace tempera::workflow
