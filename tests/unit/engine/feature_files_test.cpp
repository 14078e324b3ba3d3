#include "synthetic.h"

#include "core/base/csv.h"
#include "core/engine/feature_files.h"

#include <gtest/gtest.h>
#include <limits>

namespace tempera::engine {
namespace {

using testing::Scratch;

TrainingSet every_kind_of_sample() {
    constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();
    TrainingSample face{{1, 0}, -1, true, std::vector<std::uint8_t>(static_cast<std::size_t>(face_width), 7), {}, 0, 0, {}, {}};
    TrainingSample voice{{0, unsaid}, 3, false, {}, {Modality::voice, Time::millis(40), voice_step, 2, {1, 2, 3, 4}, {1, 0.5F}}, 0, 0, {}, {}};
    voice.elsewhere = {voice.stream, voice.stream};
    voice.elsewhere[1].values[0] = -8;
    TrainingSample body{{1, 1}, 104, false, {}, {Modality::body, Time{}, body_step, 1, {unsaid, 2}, {1, 1}}, 1, 1, {}, {}};
    TrainingSample words{{0, 1}, -1, false, {}, {}, 0, 0, {"so", "", "schön"}, {}};
    return {{"joy", "ärger"},
            {{"faces", Modality::face, {face}}, {"voices", Modality::voice, {voice, voice}}, {"none", Modality::body, {body}}, {"texts", Modality::words, {words}}}};
}

bench::Recorded every_kind_of_item() {
    bench::Recorded all;
    all.materials.push_back({Modality::voice, {Modality::voice, Time{}, voice_step, 2, {1, 2, 3, 4}, {1, 0}}, {}});
    all.materials.push_back({Modality::words, {}, {{{Time::millis(0), Time::millis(200)}, "ja"}, {{Time::millis(200), Time::millis(400)}, ""}}});
    all.items.push_back({"ann", "joy", "2", {{0, {Time{}, Time::millis(200)}}, {1, {Time{}, Time::millis(400)}}}});
    all.items.push_back({"", "hunger", "", {{1, {Time::millis(200), Time::millis(400)}}}});
    return all;
}

/// NaN is the same as NaN here.
void expect_same(const std::vector<float> &a, const std::vector<float> &b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_TRUE(a[i] == b[i] || (std::isnan(a[i]) && std::isnan(b[i]))) << i;
}

void expect_same(const Stream &a, const Stream &b) {
    EXPECT_EQ(a.modality, b.modality);
    EXPECT_EQ(a.start, b.start);
    EXPECT_EQ(a.step, b.step);
    EXPECT_EQ(a.width, b.width);
    expect_same(a.values, b.values);
    expect_same(a.quality, b.quality);
}

TEST(FeatureFiles, ATrainingSetComesBackAsItWas) {
    const Scratch scratch;
    const TrainingSet set = every_kind_of_sample();
    ASSERT_TRUE(write_features(scratch / "f", set).has_value());
    const auto back = read_training_features(scratch / "f");
    ASSERT_TRUE(back.has_value()) << describe(back.error());
    EXPECT_EQ(back->emotions, set.emotions);
    ASSERT_EQ(back->sources.size(), set.sources.size());
    for (std::size_t s = 0; s < set.sources.size(); ++s) {
        EXPECT_EQ(back->sources[s].name, set.sources[s].name);
        EXPECT_EQ(back->sources[s].modality, set.sources[s].modality);
        ASSERT_EQ(back->sources[s].samples.size(), set.sources[s].samples.size());
        for (std::size_t i = 0; i < set.sources[s].samples.size(); ++i) {
            const TrainingSample &a = set.sources[s].samples[i], &b = back->sources[s].samples[i];
            expect_same(a.targets, b.targets);
            EXPECT_EQ(a.subject, b.subject);
            EXPECT_EQ(a.validation, b.validation);
            EXPECT_EQ(a.face, b.face);
            expect_same(a.stream, b.stream);
            EXPECT_EQ(a.first, b.first);
            EXPECT_EQ(a.count, b.count);
            EXPECT_EQ(a.words, b.words);
            ASSERT_EQ(a.elsewhere.size(), b.elsewhere.size());
            for (std::size_t e = 0; e < a.elsewhere.size(); ++e) expect_same(a.elsewhere[e], b.elsewhere[e]);
        }
    }
}

TEST(FeatureFiles, ABenchmarksItemsComeBackAsTheyWere) {
    const Scratch scratch;
    const bench::Recorded all = every_kind_of_item();
    ASSERT_TRUE(write_features(scratch / "f", all).has_value());
    const auto back = read_bench_features(scratch / "f");
    ASSERT_TRUE(back.has_value()) << describe(back.error());
    ASSERT_EQ(back->materials.size(), 2U);
    expect_same(back->materials[0].stream, all.materials[0].stream);
    EXPECT_EQ(back->materials[1].modality, Modality::words);
    ASSERT_EQ(back->materials[1].words.size(), 2U);
    EXPECT_EQ(back->materials[1].words[0].text, "ja");
    EXPECT_EQ(back->materials[1].words[1].span, all.materials[1].words[1].span);
    ASSERT_EQ(back->items.size(), 2U);
    EXPECT_EQ(back->items[0].visit, "2");
    EXPECT_EQ(back->items[1].label, "hunger");
    ASSERT_EQ(back->items[0].views.size(), 2U);
    EXPECT_EQ(back->items[0].views[1].material, 1U);
    EXPECT_EQ(back->items[0].views[1].keep, all.items[0].views[1].keep);
}

TEST(FeatureFiles, EveryCutAndTheOtherKindIsRefusedByName) {
    const Scratch scratch;
    ASSERT_TRUE(write_features(scratch / "f", every_kind_of_item()).has_value());
    const auto whole = tempera::read_file(scratch / "f");
    ASSERT_TRUE(whole.has_value());
    for (std::size_t n = 0; n < whole->size(); ++n) {
        ASSERT_TRUE(write_file(scratch / "cut", std::string_view(*whole).substr(0, n)).has_value());
        const auto got = read_bench_features(scratch / "cut");
        ASSERT_FALSE(got.has_value()) << n;
        EXPECT_EQ(got.error().code, n == 0 ? ErrorCode::file_empty : ErrorCode::file_unreadable);
        EXPECT_EQ(got.error().subject, (scratch / "cut").string());
    }
    EXPECT_EQ(read_training_features(scratch / "f").error().code, ErrorCode::file_unreadable);
    EXPECT_EQ(read_training_features(scratch / "none").error().code, ErrorCode::file_not_found);
    // A count that would ask for more memory than there is.
    std::string forged = whole->substr(0, 8) + std::string(8, '\x7f');
    ASSERT_TRUE(write_file(scratch / "forged", forged).has_value());
    EXPECT_EQ(read_bench_features(scratch / "forged").error().code, ErrorCode::file_unreadable);
}

TEST(FeatureFiles, AFileThatCannotBeWrittenIsNamed) {
    const Scratch scratch;
    const auto status = write_features(scratch / "none" / "f", every_kind_of_sample());
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::write_failed);
}

} // namespace
} // namespace tempera::engine
