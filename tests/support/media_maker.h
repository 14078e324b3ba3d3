// Small clips with known content, made by the tests themselves with the ffmpeg program (a test dependency).
// Header only, so that any test program can include it.
#pragma once

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <string>
#include <vector>

namespace tempera::test_support {

inline bool have_ffmpeg() {
    static const bool have = std::system("ffmpeg -version >/dev/null 2>&1") == 0;
    return have;
}

/// First line of a test that makes clips.
#define TEMPERA_NEEDS_FFMPEG()                                                                                         \
    if (!::tempera::test_support::have_ffmpeg()) GTEST_SKIP() << "the ffmpeg program is not installed"

/// A folder of its own, removed with all it holds.
class TempDir {
public:
    TempDir() {
        static std::atomic<unsigned> count{0};
        path_ = std::filesystem::temp_directory_path() /
                ("tempera-test-" + std::to_string(std::random_device{}()) + "-" + std::to_string(count++));
        std::filesystem::create_directories(path_);
    }
    ~TempDir() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempDir(const TempDir &) = delete;
    TempDir &operator=(const TempDir &) = delete;
    [[nodiscard]] const std::filesystem::path &path() const { return path_; }
    std::filesystem::path operator/(const std::string &name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// Fills one picture of width x height grey bytes, rows without padding.
using Painter = std::function<void(int frame, int width, int height, std::uint8_t *grey)>;

/// The frame's number as 4 x 4 blocks of dark (0) and bright (1), lowest bit top left: survives lossy coding.
inline void paint_number(int frame, int width, int height, std::uint8_t *grey) {
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const int bit = y * 4 / height * 4 + x * 4 / width;
            grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)] =
                (frame >> bit) & 1 ? 208 : 48;
        }
}

/// The number painted by paint_number, from a grey picture of any size; -1 when a block is neither dark nor bright or
/// there is no picture yet (null).
inline int read_number(const std::uint8_t *grey, int width, int height, int stride) {
    if (!grey) return -1;
    int number = 0;
    for (int bit = 0; bit < 16; ++bit) {
        const int x = (bit % 4 * 2 + 1) * width / 8;
        const int y = (bit / 4 * 2 + 1) * height / 8;
        const int value = grey[static_cast<std::ptrdiff_t>(y) * stride + x];
        if (value > 100 && value < 156) return -1;
        if (value >= 156) number |= 1 << bit;
    }
    return number;
}

/// Mono silence with a 20 ms burst of 1 kHz that begins at each of the given seconds.
inline std::vector<float> clicks(double seconds, int sample_rate, const std::vector<double> &at) {
    std::vector<float> out(static_cast<std::size_t>(seconds * sample_rate));
    for (double t : at) {
        const auto first = static_cast<std::size_t>(std::llround(t * sample_rate));
        const auto count = static_cast<std::size_t>(sample_rate / 50);
        for (std::size_t i = 0; i < count && first + i < out.size(); ++i)
            out[first + i] =
                0.8F * static_cast<float>(std::cos(2 * 3.14159265358979 * 1000 * static_cast<double>(i) / sample_rate));
    }
    return out;
}

struct ClipSpec {
    int frames = 50; ///< 0: no picture
    int width = 160, height = 128;
    std::string rate = "25"; ///< as ffmpeg takes it, e.g. "30000/1001"
    Painter paint = paint_number;
    std::vector<float> sound; ///< mono; empty: no sound
    int sample_rate = 48'000;
    std::string before_video; ///< options of the picture input, e.g. "-itsoffset 0.5"
    std::string before_sound; ///< options of the sound input
    std::string out;          ///< options of the output, e.g. "-c:v libx264 -bf 3 -c:a aac"
};

/// Runs a shell command quietly; false when it fails.
inline bool run_quietly(const std::string &command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

/// Writes the clip; the container follows from the file's ending. False when ffmpeg refuses.
inline bool make_clip(const std::filesystem::path &path, const ClipSpec &spec) {
    const std::string raw_video = path.string() + ".video.raw";
    const std::string raw_sound = path.string() + ".sound.raw";
    std::string command = "ffmpeg -y -nostdin -loglevel error -threads 1";
    if (spec.frames > 0) {
        std::vector<std::uint8_t> grey(static_cast<std::size_t>(spec.width) * static_cast<std::size_t>(spec.height));
        std::ofstream file(raw_video, std::ios::binary);
        for (int i = 0; i < spec.frames; ++i) {
            spec.paint(i, spec.width, spec.height, grey.data());
            file.write(reinterpret_cast<const char *>(grey.data()), static_cast<std::streamsize>(grey.size()));
        }
        command += " " + spec.before_video + " -f rawvideo -pix_fmt gray -s " + std::to_string(spec.width) + "x" +
                   std::to_string(spec.height) + " -framerate " + spec.rate + " -i '" + raw_video + "'";
    }
    if (!spec.sound.empty()) {
        std::ofstream file(raw_sound, std::ios::binary);
        file.write(reinterpret_cast<const char *>(spec.sound.data()),
                   static_cast<std::streamsize>(spec.sound.size() * sizeof(float)));
        command += " " + spec.before_sound + " -f f32le -ac 1 -ar " + std::to_string(spec.sample_rate) + " -i '" +
                   raw_sound + "'";
    }
    const bool grey_is_kept = spec.frames == 0 || spec.out.find("-pix_fmt") != std::string::npos;
    command += (grey_is_kept ? " " : " -pix_fmt yuv420p ") + spec.out + " '" + path.string() + "'";
    const bool ok = run_quietly(command);
    std::error_code ignored;
    std::filesystem::remove(raw_video, ignored);
    std::filesystem::remove(raw_sound, ignored);
    return ok && std::filesystem::exists(path);
}

} // namespace tempera::test_support
