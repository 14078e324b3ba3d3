#include "core/store/project_file.h"

#include "tests/support/file_size_limit.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

using namespace tempera;
using namespace tempera::store;
using test::apply;
using testing::ElementsAre;

namespace {

std::vector<std::byte> bytes(std::size_t count, int seed = 1) {
    std::vector<std::byte> all(count);
    for (std::size_t i = 0; i < count; ++i) all[i] = static_cast<std::byte>(i * 7 + static_cast<std::size_t>(seed));
    return all;
}

class ProjectFileTest : public testing::Test {
protected:
    std::unique_ptr<ProjectFile> create() {
        auto file = ProjectFile::create(path);
        EXPECT_TRUE(file) << (file ? "" : describe(file.error()));
        return std::move(*file);
    }
    std::unique_ptr<ProjectFile> open() {
        auto file = ProjectFile::open(path);
        EXPECT_TRUE(file) << (file ? "" : describe(file.error()));
        return std::move(*file);
    }

    test::TempFolder folder;
    std::filesystem::path path = folder / "visit.tempera";
};

} // namespace

TEST_F(ProjectFileTest, WhatIsEditedIsThereAfterOpeningAgain) {
    model::Document::Contents contents;
    std::size_t edits = 0;
    std::int64_t highest = 0;
    {
        auto file = create();
        model::Document doc(file.get());
        const auto ids = test::fill(doc);
        ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {Time{-5}, Time::seconds(2)}, ids.emotions[2],
                                              std::string("two\nlines, \"quoted\" \0 and a zero", 33))));
        const auto key = file->put_blob(bytes(100));
        ASSERT_TRUE(key);
        ASSERT_TRUE(apply(doc, adapt(doc, {{}, ids.first, *key, R"({"a": 1})", ""})));
        ASSERT_TRUE(apply(doc, add_annotation(doc, ids.second_tier, {}, ids.emotions[1])));
        ASSERT_TRUE(doc.undo(ids.second));
        contents = doc.snapshot();
        edits = doc.history().size();
        highest = file->highest_id();
    }
    EXPECT_THAT(folder.names(), ElementsAre("visit.tempera"));

    auto file = open();
    const auto loaded = file->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(loaded->contents, contents);
    EXPECT_EQ(loaded->history.size(), edits);
    EXPECT_TRUE(loaded->history.back().undone);
    EXPECT_EQ(file->highest_id(), highest);

    model::Document doc(file.get(), loaded->contents, loaded->history);
    const RecordingId first = doc.contents().recordings.begin()->first;
    const RecordingId second = doc.contents().recordings.rbegin()->first;
    EXPECT_TRUE(doc.redo(second));
    EXPECT_TRUE(doc.undo(first));
    EXPECT_TRUE(doc.contents().adaptations.empty());
    EXPECT_TRUE(doc.undo(first));
    EXPECT_EQ(doc.contents().annotations.size(), 1u);
    EXPECT_EQ(open()->load()->contents, doc.contents());
}

TEST_F(ProjectFileTest, TracesCompanionsAndTiersWithinTiersComeBackWhole) {
    model::Document::Contents contents;
    {
        auto file = create();
        model::Document doc(file.get());
        const auto ids = test::fill(doc);
        const auto key = file->put_blob(bytes(40));
        ASSERT_TRUE(key);
        model::Tier child = doc.contents().tiers.at(ids.first_tier);
        child.id = doc.fresh<TierId>();
        child.parent = ids.first_tier;
        child.rgb = 0xABCDEF;
        child.hidden = child.locked = child.finished = true;
        model::Trace trace{doc.fresh<TraceId>(), child.id, {},  "valence", -0.1f, 1.7f, Time{-3},
                           Time{40'000},         Time{7},  *key};
        model::Trace of_joy = trace;
        of_joy.id = doc.fresh<TraceId>();
        of_joy.emotion = ids.emotions[2];
        of_joy.dimension.clear();
        model::Session session = doc.contents().sessions.at(ids.session);
        session.notes = "two\nlines";
        session.checks = {{RaterId{3}, ids.emotions[1]}, {RaterId{12}, EmotionId{7}}};
        model::Emotion emotion = doc.contents().emotions.at(ids.emotions[0]);
        emotion.definition = "no sign of any other";
        model::Edit edit;
        edit.changes = {{{}, trace},
                        {{}, of_joy},
                        {{}, child},
                        {{}, model::Companion{doc.fresh<CompanionId>(), ids.first, "room.mp4", "ab", Time{-12}}},
                        {doc.contents().sessions.at(ids.session), session},
                        {doc.contents().emotions.at(ids.emotions[0]), emotion}};
        ASSERT_TRUE(doc.apply(edit));
        contents = doc.contents();
    }
    auto file = open();
    auto loaded = file->load();
    ASSERT_TRUE(loaded) << describe(loaded.error());
    EXPECT_EQ(loaded->contents, contents);
    EXPECT_EQ(contents.traces.size(), 2u);
    model::Document doc(file.get(), loaded->contents, loaded->history);
    ASSERT_TRUE(doc.undo({})) << "the history says of each field what the tables say";
    ASSERT_TRUE(doc.redo({}));
    EXPECT_EQ(open()->load()->contents, contents);
}

TEST_F(ProjectFileTest, IdsOfDroppedEditsAreNotGivenAgain) {
    std::int64_t dropped = 0;
    {
        auto file = create();
        model::Document doc(file.get());
        const auto ids = test::fill(doc);
        const auto edit = add_annotation(doc, ids.first_tier, {}, ids.emotions[0]);
        dropped = std::get<model::Annotation>(*edit->changes[0].after).id.value;
        ASSERT_TRUE(doc.apply(*edit));
        ASSERT_TRUE(doc.undo(ids.first));
        model::Recording changed = doc.contents().recordings.at(ids.first);
        changed.face_track = 1;
        ASSERT_TRUE(apply(doc, change_recording(doc, changed)));
        EXPECT_EQ(doc.next_redo(ids.first), nullptr);
    }
    auto file = open();
    auto loaded = file->load();
    ASSERT_TRUE(loaded);
    model::Document doc(file.get(), loaded->contents, loaded->history);
    EXPECT_GT(doc.fresh<AnnotationId>().value, dropped);
}

TEST_F(ProjectFileTest, CreateNeverOverwrites) {
    test::write_text(path, "a letter");
    const auto file = ProjectFile::create(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::write_failed);
    EXPECT_EQ(test::content(path), "a letter");
    EXPECT_THAT(folder.names(), ElementsAre("visit.tempera"));

    const auto nowhere = ProjectFile::create(folder / "missing/visit.tempera");
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::write_failed);
    EXPECT_EQ(ProjectFile::create({}).error().code, ErrorCode::write_failed);
}

TEST_F(ProjectFileTest, AProjectIsThereWholeOrNotAtAll) {
    for (const char *left : {".visit.tempera.new", ".visit.tempera.new-wal"}) // by a program that was killed
        test::write_text(folder / left, "half a project");
    bool seen_in_between = true;
    const auto file = ProjectFile::create(path, [&](ProjectFile &made) -> Status {
        seen_in_between = std::filesystem::exists(path);
        model::Document document(&made);
        return document.apply(model::starting_emotions(document));
    });
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_FALSE(seen_in_between);
    const auto loaded = (*file)->load();
    ASSERT_TRUE(loaded);
    EXPECT_GE(loaded->contents.emotions.size(), 9U);
    EXPECT_THAT(folder.names(), testing::Not(testing::Contains(testing::HasSubstr(".new"))));
}

TEST_F(ProjectFileTest, WhatCannotBeFilledLeavesNothing) {
    const auto file = ProjectFile::create(path, [](ProjectFile &) -> Status { return fail(ErrorCode::write_failed, "disk", "full"); });
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().subject, "disk");
    EXPECT_THAT(folder.names(), testing::IsEmpty());
}

TEST_F(ProjectFileTest, ASecondConnectionSeesAStaleWorldAndSaysSo) {
    auto file = create();
    model::Document doc(file.get());
    const auto ids = test::fill(doc);
    auto other = open();
    auto loaded = other->load();
    ASSERT_TRUE(loaded);
    model::Document behind(other.get(), loaded->contents, loaded->history);
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[0])));

    // `behind` does not know of the label: it must not remove the emotion under it, nor give its id again.
    const auto before = behind.contents();
    EXPECT_EQ(apply(behind, remove_emotion(behind, ids.emotions[0])).error().code, ErrorCode::stale);
    EXPECT_EQ(apply(behind, add_annotation(behind, ids.second_tier, {}, ids.emotions[0])).error().code,
              ErrorCode::stale);
    EXPECT_EQ(behind.contents(), before);
    EXPECT_EQ(open()->load()->contents, doc.contents());
}

TEST_F(ProjectFileTest, TextThatIsNotUtf8IsRefused) {
    auto file = create();
    model::Document doc(file.get());
    const auto ids = test::fill(doc);
    const auto contents = doc.contents();
    const Status s = apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[0], "caf\xe9"));
    ASSERT_FALSE(s);
    EXPECT_EQ(s.error().code, ErrorCode::bad_argument);
    EXPECT_EQ(doc.contents(), contents);
    EXPECT_EQ(file->load()->contents, contents);
}

TEST_F(ProjectFileTest, BlobsAreKeptByTheirContent) {
    auto file = create();
    const auto key = file->put_blob(bytes(10'000));
    ASSERT_TRUE(key);
    EXPECT_EQ(file->put_blob(bytes(10'000)).value(), *key);
    EXPECT_NE(file->put_blob(bytes(10'000, 2)).value(), *key);
    EXPECT_EQ(file->blob(*key), bytes(10'000));
    // SHA-256 of nothing, FIPS 180-4.
    EXPECT_EQ(file->put_blob({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(file->blob("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), std::vector<std::byte>{});
    EXPECT_EQ(file->blob("none").error().code, ErrorCode::bad_project);
}

TEST_F(ProjectFileTest, CachePiecesByKey) {
    auto file = create();
    const ProjectFile::CacheKey key{"hash", "face.0", "1-abc"}, newer{"hash", "face.0", "2-abc"},
        other{"hash", "voice", "1-abc"};
    EXPECT_EQ(file->cache(key, 0), std::nullopt);
    for (const int piece : {2, 0, 5}) ASSERT_TRUE(file->put_cache(key, piece, bytes(1000, piece)));
    ASSERT_TRUE(file->put_cache(key, 2, bytes(10, 9)));
    ASSERT_TRUE(file->put_cache(newer, 0, {}));
    ASSERT_TRUE(file->put_cache(other, 0, bytes(3)));
    EXPECT_EQ(file->cache_pieces(key), (std::vector<std::int64_t>{0, 2, 5}));
    EXPECT_EQ(file->cache(key, 2), bytes(10, 9));
    EXPECT_EQ(file->cache(newer, 0), std::vector<std::byte>{});

    EXPECT_EQ(file->cache_complete(key), false);
    EXPECT_EQ(file->finish_cache(key, 4).error().code, ErrorCode::bad_argument);
    EXPECT_EQ(file->cache_complete(key), false);
    ASSERT_TRUE(file->finish_cache(key, 3));
    EXPECT_EQ(file->cache_complete(key), true);
    EXPECT_EQ(file->cache_complete(newer), false);

    ASSERT_TRUE(file->drop_stale_cache(newer));
    EXPECT_EQ(file->cache_pieces(key), std::vector<std::int64_t>{});
    EXPECT_EQ(file->cache_complete(key), false);
    EXPECT_EQ(file->cache(newer, 0), std::vector<std::byte>{});
    EXPECT_EQ(file->cache(other, 0), bytes(3));
}

TEST_F(ProjectFileTest, SettingsTravelWithTheProject) {
    {
        auto file = create();
        EXPECT_EQ(file->setting("zoom"), std::nullopt);
        ASSERT_TRUE(file->put_setting("zoom", "1"));
        ASSERT_TRUE(file->put_setting("zoom", "2.5"));
    }
    EXPECT_EQ(open()->setting("zoom"), "2.5");
}

TEST_F(ProjectFileTest, AnotherThreadFillsTheCacheWhileEditsAreMade) {
    auto file = create();
    model::Document doc(file.get());
    const auto ids = test::fill(doc);
    constexpr int pieces = 40;
    std::atomic<int> failures = 0;
    std::thread worker([&] {
        auto own = ProjectFile::open(path);
        if (!own) {
            failures += 1000;
            return;
        }
        const ProjectFile::CacheKey key{"hash", "voice", "1"};
        for (int i = 0; i < pieces; ++i) {
            if (!(*own)->put_cache(key, i, bytes(200'000, i))) ++failures;
            if ((*own)->cache(key, i) != bytes(200'000, i)) ++failures;
        }
        if (!(*own)->finish_cache(key, pieces)) ++failures;
    });
    for (int i = 0; i < pieces; ++i) {
        const auto s = apply(doc, add_annotation(doc, ids.first_tier, {Time{i}, Time{i + 1}}, ids.emotions[0]));
        EXPECT_TRUE(s) << describe(s.error());
    }
    worker.join();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(file->cache_complete({"hash", "voice", "1"}), true);
    EXPECT_EQ(file->load()->contents, doc.contents());
    file.reset();
    EXPECT_THAT(folder.names(), ElementsAre("visit.tempera"));
}

#ifndef _WIN32

TEST_F(ProjectFileTest, AFullDiskLosesNothing) {
    auto file = create();
    model::Document doc(file.get());
    const auto ids = test::fill(doc);
    ASSERT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[0])));
    const auto contents = doc.contents();
    const auto edits = doc.history().size();
    {
        const test::FileSizeLimit limit(std::filesystem::file_size(path) + 1);
        const Status label =
            apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[1], std::string(500'000, 'x')));
        ASSERT_FALSE(label);
        EXPECT_EQ(label.error().code, ErrorCode::write_failed);
        const auto blob = file->put_blob(bytes(500'000));
        ASSERT_FALSE(blob);
        EXPECT_EQ(blob.error().code, ErrorCode::write_failed);
        EXPECT_EQ(file->put_cache({"h", "k", "v"}, 0, bytes(500'000)).error().code, ErrorCode::write_failed);
        EXPECT_EQ(doc.contents(), contents);
        EXPECT_EQ(doc.history().size(), edits);
    }
    // There is room again: work goes on, with nothing in between.
    EXPECT_TRUE(apply(doc, add_annotation(doc, ids.first_tier, {}, ids.emotions[1], std::string(500'000, 'x'))));
    EXPECT_TRUE(file->put_cache({"h", "k", "v"}, 0, bytes(500'000)));
    EXPECT_EQ(file->load()->contents, doc.contents());
    EXPECT_EQ(file->load()->history.size(), edits + 1);
}

TEST_F(ProjectFileTest, NothingIsLeftOfAProjectThatDidNotFitOnTheDisk) {
    const test::FileSizeLimit limit(10'000);
    const auto file = ProjectFile::create(path);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::write_failed);
    EXPECT_THAT(folder.names(), ElementsAre());
}

#endif
