#include "core/engine/engine.h"
#include "core/workflow/corpora.h"
#include "core/workflow/npy.h"
#include "core/workflow/train.h"
#include "tests/support/media_maker.h"
#include "tests/support/small_files.h"

#include <gtest/gtest.h>

namespace tempera::workflow {
namespace {

using test_support::npy;
using test_support::wav;

std::size_t index(const std::string &emotion) {
    const auto all = training_emotions();
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), emotion) - all.begin());
}

struct CorporaTest : testing::Test {
    test_support::TempDir data;
    void write(const std::string &name, const std::string &bytes) { test_support::write_file_at(data / name, bytes); }
    /// Person 3: heart rate from Unix time 1000, five minutes of it labelled: rest for the first 130 s, then stress.
    void write_stress() {
        std::string hr = "1000\n1\n", labels = "Participant,HR,respr,Time(sec),Label\n";
        for (int i = 0; i < 310; ++i) {
            hr += std::to_string(60 + i / 10) + "\n";
            if (i >= 300) continue;
            labels += "3,60,12," + std::to_string(1000 + i) + (i < 130 ? ",0\n" : ",1\n");
        }
        write("stress-predict/S03/HR.csv.gz", hr);
        write("stress-predict/labels_1hz.csv.gz", labels);
    }
};

TEST_F(CorporaTest, NothingThereIsAnError) {
    EXPECT_EQ(load_corpora(data.path(), {}).error().code, ErrorCode::file_not_found);
    EXPECT_EQ(load_corpora(data / "none", {}).error().code, ErrorCode::file_not_found);
}

TEST_F(CorporaTest, FerPlusVotesBecomeShares) {
    std::string images(3 * 48 * 48, '\x10'), votes(30, '\0');
    votes[0] = 6;      // neutral
    votes[1] = 2;      // happiness
    votes[8] = 2;      // unknown
    votes[10 + 9] = 6; // no face
    votes[10 + 0] = 4;
    votes[20 + 7] = 10; // contempt
    write("ferplus/images.npy", npy("3, 48, 48", images));
    write("ferplus/votes.npy", npy("3, 10", votes));
    write("ferplus/split.npy", npy("3,", std::string("\0\0\1", 3)));
    const auto set = load_corpora(data.path(), {});
    ASSERT_TRUE(set) << describe(set.error());
    ASSERT_EQ(set->sources.size(), 1U);
    const auto &samples = set->sources[0].samples;
    ASSERT_EQ(samples.size(), 2U) << "the second picture is no face";
    EXPECT_FLOAT_EQ(samples[0].targets[index("neutral")], 0.6F);
    EXPECT_FLOAT_EQ(samples[0].targets[index("joy")], 0.2F);
    EXPECT_EQ(samples[0].targets[index("anger")], 0);
    EXPECT_TRUE(std::isnan(samples[0].targets[index("calm")]));
    EXPECT_TRUE(std::isnan(samples[0].targets[index("stress")]));
    EXPECT_EQ(samples[0].face.size(), static_cast<std::size_t>(face_width));
    EXPECT_FALSE(samples[0].validation);
    EXPECT_TRUE(samples[1].validation);
    EXPECT_EQ(samples[1].targets[index("contempt")], 1);
}

TEST_F(CorporaTest, FerPlusArraysMustFitTogether) {
    write("ferplus/images.npy", npy("1, 48, 48", std::string(48 * 48, '\0')));
    write("ferplus/votes.npy", npy("2, 10", std::string(20, '\1')));
    write("ferplus/split.npy", npy("1,", std::string(1, '\0')));
    EXPECT_EQ(load_corpora(data.path(), {}).error().code, ErrorCode::file_unreadable);
}

TEST_F(CorporaTest, GoEmotionsLabelsAreGrouped) {
    write("goemotions/labels.txt", "admiration\nannoyance\ngrief\nneutral\n");
    write("goemotions/train.tsv", "So sad, \"really\"\t1,2\tid1\n\"He said \"\"no\"\".\"\t0\tid2\n");
    write("goemotions/dev.tsv", "ok\t3\tid3\n");
    const auto set = load_corpora(data.path(), {});
    ASSERT_TRUE(set) << describe(set.error());
    const auto &samples = set->sources[0].samples;
    ASSERT_EQ(samples.size(), 3U);
    EXPECT_EQ(samples[0].words, (std::vector<std::string>{"So", "sad,", "\"really\""}));
    EXPECT_EQ(samples[0].targets[index("anger")], 1);
    EXPECT_EQ(samples[0].targets[index("sadness")], 1);
    EXPECT_EQ(samples[0].targets[index("joy")], 0);
    EXPECT_TRUE(std::isnan(samples[0].targets[index("contempt")]));
    EXPECT_EQ(samples[1].words, (std::vector<std::string>{"He", "said", "\"no\"."}));
    EXPECT_TRUE(samples[2].validation);
}

TEST_F(CorporaTest, GoEmotionsBadLabelsNameTheLine) {
    write("goemotions/labels.txt", "joy\nneutral\n");
    write("goemotions/dev.tsv", "");
    write("goemotions/train.tsv", "a\t0\ti\nb\t2\ti\n");
    const auto set = load_corpora(data.path(), {});
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::bad_csv);
    EXPECT_NE(set.error().detail.find("line 2"), std::string::npos);
    write("goemotions/labels.txt", "joy\nhunger\n");
    EXPECT_NE(load_corpora(data.path(), {}).error().detail.find("hunger"), std::string::npos);
}

TEST_F(CorporaTest, StressWindowsHaveOneLabelThroughout) {
    write_stress();
    const auto set = load_corpora(data.path(), {});
    ASSERT_TRUE(set) << describe(set.error());
    const auto &samples = set->sources[0].samples;
    // Windows start at 0, 60, 120, 180 s: the second and third hold both labels.
    ASSERT_EQ(samples.size(), 2U);
    EXPECT_EQ(samples[0].targets[index("stress")], 0);
    EXPECT_EQ(samples[1].targets[index("stress")], 1);
    EXPECT_TRUE(std::isnan(samples[1].targets[index("fear")]));
    EXPECT_EQ(samples[0].subject, 103);
    // Two minutes, with 70 s around them as far as there is something.
    EXPECT_EQ(samples[1].count, 480);
    EXPECT_EQ(samples[1].first, 280);
    EXPECT_GT(samples[1].stream.steps(), 280 + 480);
    EXPECT_LT(samples[1].stream.steps(), 280 + 480 + 280);
    EXPECT_EQ(samples[0].stream.steps(), samples[0].first + 480 + 280);
    // Heart rates come relative to the person's average: later is higher here, and the window starts 180 s in.
    const auto at_start = [](const auto &s) { return s.stream.values[static_cast<std::size_t>(s.first * body_width)]; };
    EXPECT_LT(at_start(samples[0]), 0);
    EXPECT_GT(at_start(samples[1]), at_start(samples[0]) + 1);
}

TEST_F(CorporaTest, StressNeedsItsLabels) {
    write_stress();
    std::filesystem::remove(data / "stress-predict/labels_1hz.csv.gz");
    EXPECT_EQ(load_corpora(data.path(), {}).error().code, ErrorCode::file_not_found);
    write("stress-predict/labels_1hz.csv.gz", "Participant,Label\n3,1\n");
    EXPECT_EQ(load_corpora(data.path(), {}).error().code, ErrorCode::bad_csv);
}

TEST_F(CorporaTest, RavdessTakesAreNamedByEmotionAndActor) {
    const std::vector<float> tone = test_support::tone(200, 1);
    // FFmpeg tells a file's kind by its content.
    write("ravdess/03-01-05-01-01-01-02.flac", wav(tone));
    write("ravdess/03-01-02-01-01-01-15.flac", wav(tone));
    write("ravdess/03-01-99-01-01-01-02.flac", "another emotion: left out");
    write("ravdess/readme.txt", "x");
    const auto set = load_corpora(data.path(), {});
    ASSERT_TRUE(set) << describe(set.error());
    const auto &samples = set->sources[0].samples;
    ASSERT_EQ(samples.size(), 2U);
    EXPECT_EQ(samples[0].subject, 15);
    EXPECT_TRUE(samples[0].validation);
    EXPECT_EQ(samples[0].targets[index("calm")], 1);
    EXPECT_EQ(samples[1].targets[index("anger")], 1);
    EXPECT_EQ(samples[1].targets[index("calm")], 0);
    EXPECT_TRUE(std::isnan(samples[1].targets[index("contempt")]));
    EXPECT_FALSE(samples[1].validation);
    EXPECT_EQ(samples[1].stream.steps(), 100);
    EXPECT_NEAR(samples[1].stream.values[50 * voice_width + mel_bands], 0, 0.01) << "the actor's own average pitch";
}

TEST_F(CorporaTest, ThoseToLearnFromAreRecordedElsewhereToo) {
    for (const char *take : {"05-01-01-01-02", "02-01-01-01-02", "05-01-01-01-04", "02-01-01-01-15"})
        write(std::string("ravdess/03-01-").append(take).append(".flac"), wav(test_support::tone(200, 1)));
    const auto set = load_corpora(data.path(), {});
    ASSERT_TRUE(set) << describe(set.error());
    for (const auto &sample : set->sources[0].samples) {
        ASSERT_EQ(sample.elsewhere.size(), sample.validation ? 0U : 3U);
        for (const auto &heard : sample.elsewhere) {
            EXPECT_EQ(heard.steps(), sample.stream.steps());
            EXPECT_NE(heard.values, sample.stream.values);
        }
    }
    const auto again = load_corpora(data.path(), {});
    ASSERT_TRUE(again);
    EXPECT_TRUE(load_corpora(data.path(), {}, false)->sources[0].samples[0].elsewhere.empty());
    EXPECT_EQ(again->sources[0].samples[0].elsewhere[0].values, set->sources[0].samples[0].elsewhere[0].values);
}

TEST_F(CorporaTest, DamagedRavdessTakeIsAnError) {
    write("ravdess/03-01-05-01-01-01-02.flac", "this is no sound");
    const auto set = load_corpora(data.path(), {});
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::not_media);
}

TEST_F(CorporaTest, IsCancelled) {
    write_stress();
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(load_corpora(data.path(), Job(stop.get_token())).error().code, ErrorCode::cancelled);
}

TEST_F(CorporaTest, DamagedArraysAreRefused) {
    const auto error = [&](const std::string &bytes) {
        write("a.npy", bytes);
        const auto array = read_npy(data / "a.npy");
        return array ? std::string() : array.error().detail;
    };
    EXPECT_EQ(error(npy("2, 3", "abcdef")), "");
    EXPECT_EQ(error(npy("", "a")), "");
    EXPECT_NE(error("not an array at all"), "");
    EXPECT_NE(error(npy("2, 3", "abcde")), "");
    EXPECT_NE(error(npy("2, 3", "abcdefg")), "");
    EXPECT_NE(error(npy("2, -3", "abcdef")), "");
    EXPECT_NE(error(npy("2; 3", "abcdef")), "");
    EXPECT_NE(error(npy("99999999999, 99999999999", "a")), "");
    EXPECT_NE(error(npy("2, 3", "abcdef", "<f4")), "");
    EXPECT_NE(error(std::string("\x93NUMPY\x01\x00\xFF\xFFx", 11) + std::string(20, ' ')), "");
    EXPECT_NE(error(std::string("\x93NUMPY\x09\x00\x01\x00", 10) + std::string(20, ' ')), "");
}

TEST(Corpora, RealDataHaveTheSizesTheyAreDescribedWith) {
    const std::filesystem::path data = TEMPERA_SOURCE_DIR "/../shared/data";
    if (!std::filesystem::exists(data / "goemotions")) GTEST_SKIP() << data << " is not there";
    const auto words = load_goemotions(data / "goemotions", {});
    ASSERT_TRUE(words) << describe(words.error());
    EXPECT_EQ(words->samples.size(), 43'410U + 5'426U);
    const auto body = load_stress_predict(data / "stress-predict", {});
    ASSERT_TRUE(body) << describe(body.error());
    EXPECT_GT(body->samples.size(), 500U);
}

} // namespace
} // namespace tempera::workflow
