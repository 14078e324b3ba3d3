// Opens and reads for the tests of core/media.
#pragma once

#include "core/media/audio_reader.h"
#include "core/media/video_reader.h"
#include "tests/support/media_maker.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <optional>

namespace tempera::media {

inline std::string text_of(const Error &error) { return describe(error); }

inline VideoReader open_video(const std::filesystem::path &path, VideoReader::Options options = {PixelFormat::grey}) {
    auto reader = VideoReader::open(path, options);
    if (!reader) throw std::runtime_error(describe(reader.error()));
    return std::move(*reader);
}

inline AudioReader open_audio(const std::filesystem::path &path, AudioReader::Options options = {48'000, 1}) {
    auto reader = AudioReader::open(path, options);
    if (!reader) throw std::runtime_error(describe(reader.error()));
    return std::move(*reader);
}

inline FramePtr frame_of(VideoReader &reader, std::int64_t number) {
    auto frame = reader.frame(number);
    if (!frame) throw std::runtime_error(describe(frame.error()));
    return *frame;
}

inline int painted(const Frame &f) { return test_support::read_number(f.pixels.data(), f.width, f.height, f.stride); }

/// The number painted in frame `number`, after checking that the frame says what it is.
inline int painted(VideoReader &reader, std::int64_t number) {
    const FramePtr f = frame_of(reader, number);
    EXPECT_EQ(f->number, number);
    EXPECT_EQ(f->onset, reader.index()->onset(number));
    EXPECT_EQ(f->offset, reader.index()->offset(number));
    return painted(*f);
}

/// All numbers 0..count-1, shuffled the same way each time.
inline std::vector<std::int64_t> shuffled(std::int64_t count) {
    std::vector<std::int64_t> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(7);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random() % i]);
    return order;
}

inline std::vector<float> read_all(AudioReader &reader) {
    std::vector<float> out;
    for (;;) {
        auto got = reader.read(10'007, out);
        if (!got) throw std::runtime_error(describe(got.error()));
        if (*got == 0) return out;
    }
}

/// Seconds at which the sound rises above a fifth after at least 100 ms below; mono.
inline std::vector<double> onsets_of(const std::vector<float> &sound, int sample_rate) {
    std::vector<double> out;
    std::int64_t quiet = sample_rate;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (std::abs(sound[i]) < 0.2F) {
            ++quiet;
            continue;
        }
        if (quiet > sample_rate / 10) out.push_back(static_cast<double>(i) / sample_rate);
        quiet = 0;
    }
    return out;
}

} // namespace tempera::media
