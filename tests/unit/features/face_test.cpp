#include "core/features/extract.h"
#include "core/media/video_reader.h"
#include "tests/unit/features/scratch.h"

#include <chrono>
#include <cmath>
#include <limits>
#include <map>

namespace tempera::features {
namespace {

using test_support::ClipSpec;

const std::filesystem::path sample = TEMPERA_SOURCE_DIR "/resources/sample/sample.mp4";

struct Grey {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;
};
Grey sample_picture(Time at, int height) {
    auto reader = media::VideoReader::open(sample, {media::PixelFormat::grey, height, 1});
    EXPECT_TRUE(reader);
    const auto frame = reader->seek(at);
    EXPECT_TRUE(frame);
    Grey grey{(*frame)->width, (*frame)->height, {}};
    for (int y = 0; y < grey.height; ++y) {
        const auto row = (*frame)->pixels.begin() + static_cast<std::ptrdiff_t>(y) * (*frame)->stride;
        grey.pixels.insert(grey.pixels.end(), row, row + grey.width);
    }
    return grey;
}

/// Pieces of every track, put together: from the first piece's start.
struct Collected {
    std::map<int, std::vector<Stream>> pieces;
    std::function<Status(int, Stream)> sink() {
        return [this](int track, Stream piece) -> Status {
            pieces[track].push_back(std::move(piece));
            return {};
        };
    }
    /// By step of the recording; nothing where the track has no piece.
    std::vector<float> quality(int track) { return join(track, &Stream::quality, 1); }
    std::vector<float> values(int track) { return join(track, &Stream::values, face_width); }

private:
    std::vector<float> join(int track, std::vector<float> Stream::*part, std::int64_t width) {
        std::vector<float> all;
        for (const Stream &piece : pieces[track]) {
            const auto at = static_cast<std::size_t>(piece.start.us / face_step.us * width);
            EXPECT_GE(at, all.size()) << "pieces out of order";
            all.resize(at);
            all.insert(all.end(), (piece.*part).begin(), (piece.*part).end());
        }
        return all;
    }
};

struct FaceTest : testing::Test {
    Scratch scratch;
    std::filesystem::path clip(const ClipSpec &spec) {
        const auto path = scratch.path("clip.mp4");
        EXPECT_TRUE(test_support::make_clip(path, spec));
        return path;
    }
};

TEST_F(FaceTest, FindsTheSampleFaceThroughoutAndAlignsIt) {
    Collected got;
    const auto tracks = find_and_extract_faces(sample, {}, got.sink());
    ASSERT_TRUE(tracks) << describe(tracks.error());
    ASSERT_EQ(tracks->tracks.size(), 1U);
    EXPECT_EQ(tracks->default_track(), 0);
    const std::int64_t steps = (tracks->duration.us + face_step.us - 1) / face_step.us;
    EXPECT_GE(static_cast<double>(tracks->tracks[0].steps.size()), 0.98 * static_cast<double>(steps));
    ASSERT_EQ(got.pieces[0].size(), static_cast<std::size_t>((tracks->duration.us - 1) / piece_length.us + 1));
    EXPECT_EQ(got.pieces[0][0].end(), piece_length);
    const auto values = got.values(0), quality = got.quality(0);
    // The eyes stay where they belong: a dark row about 38% down, darker than the cheeks below.
    int aligned = 0, seen = 0;
    for (std::size_t i = 0; i < quality.size(); ++i) {
        if (quality[i] == 0) continue;
        ++seen;
        const auto mean = [&](int x0, int x1, int y0, int y1) {
            double sum = 0;
            for (int y = y0; y < y1; ++y)
                for (int x = x0; x < x1; ++x)
                    sum += static_cast<double>(values[i * face_width + static_cast<std::size_t>(y * 48 + x)]);
            return sum / ((x1 - x0) * (y1 - y0));
        };
        aligned += mean(11, 18, 16, 21) < mean(11, 18, 24, 29) && mean(30, 37, 16, 21) < mean(30, 37, 24, 29);
    }
    EXPECT_GT(seen, 200);
    EXPECT_GE(aligned, seen * 9 / 10);
    for (const float v : values) ASSERT_TRUE(v >= 0 && v <= 1);
}

TEST_F(FaceTest, TwoPassesGiveTheSameCropsAsOne) {
    Collected one;
    const auto tracks = find_and_extract_faces(sample, {}, one.sink());
    ASSERT_TRUE(tracks);
    const auto again = find_faces(sample, {});
    ASSERT_TRUE(again);
    ASSERT_EQ(to_bytes(*again), to_bytes(*tracks));
    Collected two;
    ASSERT_TRUE(extract_face(sample, *again, 0, {}, [&](Stream piece) { return two.sink()(0, std::move(piece)); }));
    EXPECT_EQ(two.quality(0), one.quality(0));
    EXPECT_EQ(two.values(0), one.values(0));
}

TEST_F(FaceTest, ABrokenOffSearchGoesOnAsIfItHadNotBeen) {
    TEMPERA_NEEDS_FFMPEG();
    // The face comes into the picture a second before the first piece ends: it is not sure to be one when it does.
    const Grey face = sample_picture(Time::seconds(1), 200);
    ClipSpec spec{.frames = 350, .width = 300, .height = 200, .rate = "5"};
    spec.paint = [&](int frame, int width, int, std::uint8_t *grey) {
        std::fill(grey, grey + static_cast<std::ptrdiff_t>(width) * 200, std::uint8_t{150});
        if (frame < 148 || frame % 100 >= 95) return;
        for (int y = 0; y < face.height; ++y)
            std::copy_n(face.pixels.begin() + static_cast<std::ptrdiff_t>(y) * face.width, face.width,
                        grey + static_cast<std::ptrdiff_t>(y) * width + 10 + frame % 7);
    };
    const auto media = clip(spec);
    Collected whole;
    std::vector<std::vector<std::byte>> states;
    FaceProgress keeping;
    keeping.every = 1;
    keeping.keep = [&](std::vector<std::byte> state) -> Status {
        states.push_back(std::move(state));
        return {};
    };
    const auto tracks = find_and_extract_faces(media, {}, whole.sink(), keeping);
    ASSERT_TRUE(tracks) << describe(tracks.error());
    ASSERT_FALSE(tracks->tracks.empty());
    ASSERT_EQ(states.size(), 2U); // of three pieces: after the last there is nothing to go on with
    for (std::size_t i = 0; i < states.size(); ++i) {
        Collected rest;
        double first = -1;
        const Job job({}, [&](double f, std::string_view) {
            if (first < 0) first = f;
        });
        FaceProgress going_on;
        going_on.from = states[i];
        const auto again = find_and_extract_faces(media, job, rest.sink(), going_on);
        ASSERT_TRUE(again) << describe(again.error());
        EXPECT_GT(first, 0.4 * static_cast<double>(i + 1)); // what was searched is not searched again
        EXPECT_EQ(to_bytes(*again), to_bytes(*tracks));
        // The same pieces, but for those that had been handed over before the break.
        for (const auto &[track, pieces] : whole.pieces) {
            auto &got = rest.pieces[track];
            ASSERT_LE(got.size(), pieces.size());
            for (std::size_t k = 0; k < got.size(); ++k) {
                const Stream &here = got[got.size() - 1 - k], &there = pieces[pieces.size() - 1 - k];
                EXPECT_EQ(here.start, there.start);
                EXPECT_EQ(here.values, there.values);
                EXPECT_EQ(here.quality, there.quality);
            }
        }
    }
    // Damage and another recording's state are refused.
    const auto refused = [&](std::vector<std::byte> state) {
        FaceProgress wrong;
        wrong.from = std::move(state);
        const auto result = find_and_extract_faces(media, {}, Collected().sink(), wrong);
        return !result && result.error().code == ErrorCode::bad_project;
    };
    auto cut = states[1];
    cut.pop_back();
    EXPECT_TRUE(refused(cut));
    EXPECT_TRUE(refused({std::byte{1}}));
    auto other = states[1];
    other[8] ^= std::byte{1}; // the number of steps
    EXPECT_TRUE(refused(other));
}

TEST_F(FaceTest, AskingForAnUnknownTrackIsAnError) {
    const auto none =
        extract_face(sample, FaceTracks{{}, Time::seconds(1)}, 3, {}, [](const Stream &) { return Status{}; });
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::bad_argument);
}

TEST_F(FaceTest, TwoPeopleAreTwoTracksAndOneMayLeaveAndReturn) {
    TEMPERA_NEEDS_FFMPEG();
    const Grey big = sample_picture(Time::seconds(1), 300), small = sample_picture(Time::seconds(1), 200);
    // The smaller face, on the right, is away from 4 s to 6 s; both stay where they are.
    ClipSpec spec{.frames = 100, .width = 720, .height = 300, .rate = "10"};
    spec.paint = [&](int frame, int width, int, std::uint8_t *grey) {
        std::fill(grey, grey + static_cast<std::ptrdiff_t>(width) * 300, std::uint8_t{150});
        const auto put = [&](const Grey &from, int left, int top) {
            for (int y = 0; y < from.height; ++y)
                std::copy_n(from.pixels.begin() + static_cast<std::ptrdiff_t>(y) * from.width, from.width,
                            grey + static_cast<std::ptrdiff_t>(y + top) * width + left);
        };
        put(big, 0, 0);
        if (frame < 40 || frame >= 60) put(small, 430, 60);
    };
    Collected got;
    const auto path = clip(spec);
    const auto tracks = find_and_extract_faces(path, {}, got.sink());
    ASSERT_TRUE(tracks) << describe(tracks.error());
    ASSERT_EQ(tracks->tracks.size(), 2U);
    const int left = tracks->track_at(Time::seconds(2), 200.0F / 720, 0.5F);
    const int right = tracks->track_at(Time::seconds(2), 563.0F / 720, 160.0F / 300);
    ASSERT_GE(left, 0);
    ASSERT_GE(right, 0);
    ASSERT_NE(left, right);
    EXPECT_EQ(tracks->default_track(), left);
    EXPECT_EQ(tracks->track_at(Time::seconds(2), 0.01F, 0.01F), -1);
    EXPECT_EQ(tracks->track_at(Time::seconds(9), 563.0F / 720, 160.0F / 300), right) << "known again";
    EXPECT_EQ(tracks->box(right, Time::seconds(5)), nullptr);
    const auto quality = got.quality(right);
    ASSERT_EQ(quality.size(), 50U);
    EXPECT_GT(quality[10], 0);
    EXPECT_EQ(quality[26], 0);
    EXPECT_GT(quality[45], 0);
    EXPECT_EQ(got.quality(left).size(), 50U);
}

TEST_F(FaceTest, NoFaceIsNoTrackAndNoError) {
    TEMPERA_NEEDS_FFMPEG();
    unsigned seed = 1;
    ClipSpec spec{.frames = 50, .width = 320, .height = 240};
    spec.paint = [&](int, int width, int height, std::uint8_t *grey) {
        std::mt19937 random(seed++);
        for (int i = 0; i < width * height; ++i) grey[i] = static_cast<std::uint8_t>(random());
    };
    int pieces = 0;
    const auto count = [&](int, const Stream &) -> Status {
        ++pieces;
        return {};
    };
    auto tracks = find_and_extract_faces(clip(spec), {}, count);
    ASSERT_TRUE(tracks) << describe(tracks.error());
    EXPECT_TRUE(tracks->tracks.empty());
    EXPECT_EQ(tracks->default_track(), -1);
    spec.paint = test_support::paint_number;
    tracks = find_and_extract_faces(clip(spec), {}, count);
    ASSERT_TRUE(tracks);
    EXPECT_TRUE(tracks->tracks.empty());
    EXPECT_EQ(pieces, 0);
}

TEST_F(FaceTest, SoundWithoutPictureAndPictureWithoutSound) {
    TEMPERA_NEEDS_FFMPEG();
    ClipSpec sound{.frames = 0};
    sound.sound = test_support::clicks(1, 48'000, {0.5});
    const auto ignore = [](const Stream &) { return Status{}; };
    auto path = scratch.path("sound.wav");
    ASSERT_TRUE(test_support::make_clip(path, sound));
    EXPECT_EQ(find_faces(path, {}).error().code, ErrorCode::no_video);
    EXPECT_TRUE(extract_voice(path, {}, ignore));
    path = clip({.frames = 25});
    EXPECT_EQ(extract_voice(path, {}, ignore).error().code, ErrorCode::no_audio);
    EXPECT_TRUE(find_faces(path, {}));
    EXPECT_EQ(find_faces(scratch.path("none.mp4"), {}).error().code, ErrorCode::file_not_found);
    EXPECT_EQ(extract_voice(scratch.write("text.mp4", "hello"), {}, ignore).error().code, ErrorCode::not_media);
}

TEST_F(FaceTest, CancelStopsAtOnceAndASinksErrorIsPassedOn) {
    std::stop_source stop;
    int reports = 0;
    const Job job(stop.get_token(), [&](double, std::string_view) {
        if (++reports == 5) stop.request_stop();
    });
    EXPECT_EQ(find_faces(sample, job).error().code, ErrorCode::cancelled);
    EXPECT_EQ(reports, 5) << "no further step is worked on";
    const auto full = find_and_extract_faces(
        sample, {}, [](int, const Stream &) -> Status { return fail(ErrorCode::write_failed, "disk"); });
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().code, ErrorCode::write_failed);
}

TEST_F(FaceTest, ProgressRisesToOne) {
    double last = 0;
    ASSERT_TRUE(find_faces(sample, Job({}, [&](double fraction, std::string_view) {
                               EXPECT_GE(fraction, last);
                               last = fraction;
                           })));
    EXPECT_EQ(last, 1);
}

FaceTracks made_tracks() {
    FaceTracks tracks{{}, Time::seconds(10)};
    tracks.tracks.push_back(
        {0, {5, 6, 20}, {{0.1F, 0.1F, 0.2F, 0.2F}, {0.1F, 0.1F, 0.2F, 0.2F}, {0.5F, 0.1F, 0.2F, 0.2F}}});
    tracks.tracks.push_back({1, {6}, {{0.6F, 0.6F, 0.4F, 0.4F}}});
    return tracks;
}

TEST(FaceTracks, AnswersWhereAndWho) {
    const FaceTracks tracks = made_tracks();
    EXPECT_NEAR(tracks.tracks[0].weight(), 0.12, 1e-6);
    EXPECT_EQ(tracks.default_track(), 1);
    EXPECT_EQ(tracks.box(0, Time::millis(1300)), &tracks.tracks[0].boxes[1]);
    EXPECT_EQ(tracks.box(0, Time::millis(1790)), &tracks.tracks[0].boxes[1]);
    EXPECT_EQ(tracks.box(0, Time::millis(1810)), nullptr);
    EXPECT_EQ(tracks.box(0, Time::millis(3700)), &tracks.tracks[0].boxes[2]);
    EXPECT_EQ(tracks.box(7, Time::millis(1300)), nullptr);
    EXPECT_EQ(tracks.track_at(Time::millis(1300), 0.15F, 0.15F), 0);
    EXPECT_EQ(tracks.track_at(Time::millis(1300), 0.7F, 0.7F), 1);
    EXPECT_EQ(tracks.track_at(Time::millis(1300), 0.45F, 0.15F), -1);
}

TEST(FaceTracks, SurvivesBytesAndRefusesDamage) {
    const FaceTracks tracks = made_tracks();
    const auto bytes = to_bytes(tracks);
    const auto parsed = parse_face_tracks(bytes);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(to_bytes(*parsed), bytes);
    EXPECT_EQ(parsed->tracks[0].steps, tracks.tracks[0].steps);
    EXPECT_EQ(parsed->duration, tracks.duration);
    for (std::size_t n = 0; n < bytes.size(); ++n) {
        const auto cut = parse_face_tracks({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n)});
        ASSERT_FALSE(cut) << n;
        EXPECT_EQ(cut.error().code, ErrorCode::bad_project);
    }
    auto longer = bytes;
    longer.push_back({});
    EXPECT_FALSE(parse_face_tracks(longer));
    auto huge = bytes; // the first track's count of steps
    for (std::size_t i = 24; i < 32; ++i) huge[i] = std::byte{0x7F};
    EXPECT_FALSE(parse_face_tracks(huge));
    auto other = bytes;
    other[4] = std::byte{9};
    EXPECT_FALSE(parse_face_tracks(other));
    FaceTracks wrong = tracks;
    wrong.tracks[0].boxes[0].x = std::numeric_limits<float>::quiet_NaN();
    EXPECT_FALSE(parse_face_tracks(to_bytes(wrong)));
    wrong = tracks;
    wrong.tracks[0].steps = {6, 5, 20};
    EXPECT_FALSE(parse_face_tracks(to_bytes(wrong)));
}

} // namespace
} // namespace tempera::features
