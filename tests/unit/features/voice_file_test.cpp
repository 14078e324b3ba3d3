#include "core/features/extract.h"
#include "core/features/voice_analysis.h"
#include "core/media/audio_reader.h"
#include "tests/unit/features/scratch.h"

#include <numeric>

namespace tempera::features {
namespace {

struct VoiceFile : testing::Test {
    Scratch scratch;
    std::vector<Stream> pieces;
    Status extract(const std::filesystem::path &path) {
        return extract_voice(path, {}, [this](Stream piece) -> Status {
            pieces.push_back(std::move(piece));
            return {};
        });
    }
    double mean_quality() const {
        double sum = 0, steps = 0;
        for (const Stream &piece : pieces) {
            sum += std::accumulate(piece.quality.begin(), piece.quality.end(), 0.0);
            steps += static_cast<double>(piece.steps());
        }
        return sum / steps;
    }
};

TEST_F(VoiceFile, PiecesTogetherAreTheWhole) {
    const std::filesystem::path sample = TEMPERA_SOURCE_DIR "/resources/sample/sample.mp4";
    auto reader = media::AudioReader::open(sample, {.sample_rate = voice_rate, .channels = 1});
    ASSERT_TRUE(reader) << describe(reader.error());
    std::vector<float> samples;
    for (;;) {
        const auto read = reader->read(5000, samples);
        ASSERT_TRUE(read);
        if (*read == 0) break;
    }
    const Stream whole = voice_stream(samples);
    ASSERT_TRUE(extract(sample));
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0].steps(), piece_length.us / voice_step.us);
    EXPECT_EQ(pieces[1].start, piece_length);
    std::vector<float> values = pieces[0].values, quality = pieces[0].quality;
    values.insert(values.end(), pieces[1].values.begin(), pieces[1].values.end());
    quality.insert(quality.end(), pieces[1].quality.begin(), pieces[1].quality.end());
    EXPECT_TRUE(quality == whole.quality);
    EXPECT_TRUE(values == whole.values);
    EXPECT_GT(mean_quality(), 0.2) << "the sample speaks";
}

TEST_F(VoiceFile, ASilentTrackHasStepsButNoQuality) {
    TEMPERA_NEEDS_FFMPEG();
    test_support::ClipSpec spec{.frames = 50};
    spec.sound.assign(2 * 48'000, 0.0F);
    spec.out = "-c:a aac";
    const auto path = scratch.path("silent.mp4");
    ASSERT_TRUE(test_support::make_clip(path, spec));
    ASSERT_TRUE(extract(path));
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_GE(pieces[0].steps(), 199);
    EXPECT_EQ(mean_quality(), 0);
}

TEST_F(VoiceFile, IsCancelledAndPassesTheSinksErrorOn) {
    const std::filesystem::path sample = TEMPERA_SOURCE_DIR "/resources/sample/sample.mp4";
    std::stop_source stop;
    int reports = 0;
    const Job job(stop.get_token(), [&](double, std::string_view) {
        if (++reports == 3) stop.request_stop();
    });
    const auto cancelled = extract_voice(sample, job, [](const Stream &) { return Status{}; });
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    EXPECT_EQ(reports, 3);
    const auto full =
        extract_voice(sample, {}, [](const Stream &) -> Status { return fail(ErrorCode::write_failed, "disk"); });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::write_failed);
}

std::size_t resident_bytes() {
    std::ifstream status("/proc/self/statm");
    std::size_t total = 0, resident = 0;
    status >> total >> resident;
    return resident * 4096;
}

TEST_F(VoiceFile, MemoryDoesNotGrowWithLength) {
    TEMPERA_NEEDS_FFMPEG();
    if (resident_bytes() == 0) GTEST_SKIP() << "/proc/self/statm is not there";
    const auto path = scratch.path("long.wav");
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -f lavfi -i anoisesrc=r=16000:d=3600:a=0.05 -ac 1 '" +
                                          path.string() + "'"));
    std::vector<std::size_t> resident;
    ASSERT_TRUE(extract_voice(path, {}, [&](const Stream &) -> Status {
        resident.push_back(resident_bytes());
        return {};
    }));
    ASSERT_EQ(resident.size(), 120U);
    // An hour of voice columns is 95 MB; the second half of it must not add a tenth of its share.
    EXPECT_LT(resident.back(), resident[60] + 5'000'000);
}

TEST_F(VoiceFile, FaceMemoryDoesNotGrowWithLength) {
    TEMPERA_NEEDS_FFMPEG();
    if (resident_bytes() == 0) GTEST_SKIP() << "/proc/self/statm is not there";
    const auto path = scratch.path("long.mp4");
    ASSERT_TRUE(
        test_support::run_quietly("ffmpeg -y -nostdin -stream_loop 5 -i '" TEMPERA_SOURCE_DIR
                                  "/resources/sample/sample.mp4' -an -vf scale=320:240,fps=5 -preset ultrafast '" +
                                  path.string() + "'"));
    std::vector<std::size_t> resident;
    const auto tracks = find_and_extract_faces(path, {}, [&](int, const Stream &) -> Status {
        resident.push_back(resident_bytes());
        return {};
    });
    ASSERT_TRUE(tracks) << describe(tracks.error());
    ASSERT_GE(resident.size(), 9U);
    // Four pieces more would be 5.5 MB of crops.
    EXPECT_LT(resident.back(), resident[resident.size() / 2] + 3'000'000);
}

} // namespace
} // namespace tempera::features
