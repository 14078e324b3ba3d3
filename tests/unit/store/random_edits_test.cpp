// Whatever is done in whatever order: memory and file agree, and undo goes back along the same states.
#include "core/store/project_file.h"

#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"

#include <gtest/gtest.h>

#include <random>

using namespace tempera;
using namespace tempera::model;
using namespace tempera::store;

namespace {

class Monkey {
public:
    Monkey(Document &doc, unsigned seed) : doc_(doc), random_(seed) {}

    /// One act of a user, sensible or not; what it is told is not looked at.
    void act() {
        const auto &c = doc_.contents();
        switch (below(12)) {
        case 0:
        case 1:
        case 2: (void)apply(add_annotation(doc_, any(c.tiers), span(), any(c.emotions), text())); break;
        case 3:
            if (!c.annotations.empty())
                (void)apply(change_annotation(doc_, any(c.annotations), span(), any(c.emotions), text()));
            break;
        case 4:
            if (!c.annotations.empty()) (void)apply(remove_annotations(doc_, {any(c.annotations)}));
            break;
        case 5: (void)apply(add_emotion(doc_, text() + std::to_string(below(8)))); break;
        case 6: (void)apply(remove_emotion(doc_, any(c.emotions))); break;
        case 7: {
            if (c.emotions.empty()) break;
            Emotion changed = c.emotions.at(any(c.emotions));
            changed.key = below(10);
            changed.rgb = static_cast<std::uint32_t>(below(0x1000000));
            (void)apply(change_emotion(doc_, changed));
            break;
        }
        case 8:
            (void)(below(3) ? apply(adapt(doc_, {{}, any(c.recordings), text(), "{}", ""}))
                            : apply(forget_adaptation(doc_, any(c.recordings))));
            break;
        case 9:
        case 10: (void)doc_.undo(scope()); break;
        case 11: (void)doc_.redo(scope()); break;
        }
    }

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
    template <class Map> typename Map::key_type any(const Map &map) {
        if (map.empty()) return {};
        return std::next(map.begin(), below(static_cast<int>(map.size())))->first;
    }
    Span span() { return {Time{below(1'000'000)}, Time{below(1'000'000)}}; }
    std::string text() {
        static const char *const words[] = {"", "relief", "Überraschung", "平静", "a\"b'c\\d", "line\nline", "\t\x01"};
        return words[below(7)];
    }
    RecordingId scope() { return below(4) ? any(doc_.contents().recordings) : RecordingId{}; }
    Status apply(Result<Edit> edit) { return edit ? doc_.apply(*edit) : tl::unexpected(edit.error()); }

    Document &doc_;
    std::mt19937 random_;
};

void expect_same(const std::vector<Edit> &a, const std::vector<Edit> &b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].id, b[i].id);
        EXPECT_EQ(a[i].scope, b[i].scope);
        EXPECT_EQ(a[i].label, b[i].label);
        EXPECT_EQ(a[i].detail, b[i].detail);
        EXPECT_EQ(a[i].rater, b[i].rater);
        EXPECT_EQ(a[i].when, b[i].when);
        EXPECT_EQ(a[i].undone, b[i].undone);
        ASSERT_EQ(a[i].changes.size(), b[i].changes.size());
        for (std::size_t k = 0; k < a[i].changes.size(); ++k) {
            EXPECT_EQ(a[i].changes[k].before, b[i].changes[k].before);
            EXPECT_EQ(a[i].changes[k].after, b[i].changes[k].after);
        }
    }
}

class RandomEdits : public testing::TestWithParam<unsigned> {};

} // namespace

TEST_P(RandomEdits, MemoryAndFileAgreeAlsoAcrossRestarts) {
    const test::TempFolder folder;
    const auto path = folder / "visit.tempera";
    auto file = ProjectFile::create(path);
    ASSERT_TRUE(file);
    auto doc = std::make_unique<Document>(file->get());
    test::fill(*doc);
    for (unsigned round = 0; round < 6; ++round) {
        Monkey monkey(*doc, GetParam() * 100 + round);
        for (int i = 0; i < 60; ++i) monkey.act();

        const auto contents = doc->contents();
        const auto history = doc->history();
        const std::int64_t next_id = doc->fresh<EmotionId>().value;
        doc.reset();
        file->reset();
        file = ProjectFile::open(path);
        ASSERT_TRUE(file) << describe(file.error());
        auto loaded = (*file)->load();
        ASSERT_TRUE(loaded) << describe(loaded.error());
        ASSERT_EQ(loaded->contents, contents);
        expect_same(loaded->history, history);
        doc = std::make_unique<Document>(file->get(), loaded->contents, loaded->history);
        EXPECT_LE(doc->fresh<EmotionId>().value, next_id);
    }
}

TEST_P(RandomEdits, UndoingAllAndRedoingAllComesBack) {
    Document doc;
    const auto ids = test::fill(doc);
    Monkey monkey(doc, GetParam());
    for (int i = 0; i < 200; ++i) monkey.act();
    const auto contents = doc.contents();
    const auto edits = doc.history().size();

    // In the reverse of the order they were made in, every edit can be undone, whatever its scope.
    std::vector<RecordingId> undone;
    for (auto it = doc.history().rbegin(); it != doc.history().rend(); ++it)
        if (!it->undone) undone.push_back(it->scope);
    std::size_t refused = 0;
    std::vector<RecordingId> done;
    for (const RecordingId scope : undone) {
        if (doc.undo(scope))
            done.push_back(scope);
        else
            ++refused;
    }
    EXPECT_EQ(refused, 0u);
    EXPECT_TRUE(doc.contents().recordings.empty());
    EXPECT_TRUE(doc.contents().emotions.empty());
    for (auto it = done.rbegin(); it != done.rend(); ++it) ASSERT_TRUE(doc.redo(*it));
    EXPECT_EQ(doc.contents(), contents);
    EXPECT_EQ(doc.history().size(), edits);
    (void)ids;
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEdits, testing::Range(1u, 9u));
