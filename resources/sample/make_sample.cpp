// Makes the parts of the synthetic sample. make_sample.sh joins them.
//   make_sample plan            lines "start|mood|pitch|speed|gain|filter|sentence" of the spoken stretches
//   make_sample frames V.wav    raw 640x480 BGR frames on standard output; V.wav (16-bit mono) moves the mouth
//   make_sample frame T F.ppm   one frame, to look at
//   make_sample heart|labels|truth   the tables, as CSV
#include "resources/sample/face.h"
#include "resources/sample/schedule.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace tempera::sample;

namespace {

/// Loudness 0..1 for each frame, from a canonical 44-byte-header WAV as ffmpeg writes it with -bitexact.
std::vector<double> loudness(const char *path, int rate) {
    std::ifstream in(path, std::ios::binary);
    std::vector<char> bytes((std::istreambuf_iterator<char>(in)), {});
    if (bytes.size() < 44 || std::memcmp(bytes.data(), "RIFF", 4) != 0) {
        std::fprintf(stderr, "make_sample: %s is not a WAV file\n", path);
        return {};
    }
    const std::size_t hop = static_cast<std::size_t>(rate / frames_per_second) * 2;
    std::vector<double> result;
    for (std::size_t at = 44; at + 1 < bytes.size(); at += hop) {
        double sum = 0;
        std::size_t n = 0;
        for (std::size_t i = at; i + 1 < std::min(at + hop, bytes.size()); i += 2, ++n) {
            std::int16_t sample = 0;
            std::memcpy(&sample, &bytes[i], 2);
            sum += static_cast<double>(sample) * sample;
        }
        const double rms = n ? std::sqrt(sum / static_cast<double>(n)) / 32768 : 0;
        result.push_back(std::min(1.0, std::sqrt(rms) * 1.8));
    }
    return result;
}

double blink(double t) {
    // Two unequal rhythms, so that blinking does not look like a clock.
    double shut = 0;
    for (double period : {3.7, 5.3}) {
        const double from_middle = std::abs(std::remainder(t - 0.9, period));
        shut = std::max(shut, 1 - from_middle / 0.1);
    }
    return std::clamp(shut * 1.4, 0.0, 1.0);
}

cv::Mat frame(double t, double speech) {
    const Blend blend = mood_at(t);
    Expression e = mix(expression(blend.from), expression(blend.to), blend.weight);
    e.eye_open *= 1 - blink(t);
    const double talk = speech > 0.12 ? speech - 0.12 : 0;
    e.jaw += 0.5 * talk;
    const auto wave = [t](double period, double phase) { return std::sin(2 * M_PI * (t / period + phase)); };
    const Pose pose{9 * wave(7.3, 0), 3 * wave(4.1, 0.2) + 2 * talk, 2.0 * wave(6.1, 0.4), wave(8.7, 0.1),
                    1 + 0.015 * wave(9.7, 0)};
    cv::Mat picture;
    draw_face(picture, e, pose);
    cv::putText(picture, "synthetic", {8, 470}, cv::FONT_HERSHEY_SIMPLEX, 0.5, cv::Scalar(70, 70, 70), 1, cv::LINE_AA);
    return picture;
}

int write_frames(const char *voice_path) {
    const std::vector<double> speech = loudness(voice_path, 16000);
    if (speech.empty()) return 1;
    const int count = static_cast<int>(std::lround(duration() * frames_per_second));
    double mouth = 0;
    for (int i = 0; i < count; ++i) {
        const double now = i < static_cast<int>(speech.size()) ? speech[static_cast<std::size_t>(i)] : 0;
        mouth = 0.4 * mouth + 0.6 * now; // lips are slower than sound
        const cv::Mat picture = frame(static_cast<double>(i) / frames_per_second, mouth);
        const std::size_t size = picture.total() * picture.elemSize();
        if (std::fwrite(picture.data, 1, size, stdout) != size) {
            std::fprintf(stderr, "make_sample: cannot write a frame\n");
            return 1;
        }
    }
    return 0;
}

int write_plan() {
    for (const Episode &e : episodes()) {
        if (e.sentence[0] == '\0') continue;
        const Voice v = voice(e.mood);
        std::printf("%.3f|%s|%d|%d|%g|%s|%s\n", e.start + speech_delay, name(e.mood), v.pitch, v.speed, v.gain,
                    v.filter, e.sentence);
    }
    return 0;
}

int write_heart() {
    constexpr double step = 0.5;
    std::printf("time_s,heart_rate_bpm\n");
    const std::vector<double> rate = heart_rate(step);
    for (std::size_t i = 0; i < rate.size(); ++i) std::printf("%.1f,%.1f\n", static_cast<double>(i) * step, rate[i]);
    return 0;
}

int write_truth() {
    std::printf("start,end,emotion,rater\n");
    for (const Episode &e : episodes()) std::printf("%.3f,%.3f,%s,script\n", e.start, e.end, name(e.mood));
    return 0;
}

/// One moment and one short span in the first stretch of each emotion, as a rater would give them.
int write_labels() {
    std::printf("start,end,emotion,rater\n");
    std::vector<Mood> done;
    for (const Episode &e : episodes()) {
        if (std::find(done.begin(), done.end(), e.mood) != done.end()) continue;
        done.push_back(e.mood);
        const double moment = e.start + 1.0;
        std::printf("%.3f,%.3f,%s,sample\n", moment, moment, name(e.mood));
        std::printf("%.3f,%.3f,%s,sample\n", e.start + 1.8, e.start + 2.8, name(e.mood));
    }
    return 0;
}

int write_one(const char *at, const char *path) {
    const cv::Mat picture = frame(std::atof(at), 0.3);
    std::ofstream out(path, std::ios::binary);
    out << "P6\n" << picture.cols << ' ' << picture.rows << "\n255\n";
    cv::Mat rgb;
    cv::cvtColor(picture, rgb, cv::COLOR_BGR2RGB);
    out.write(reinterpret_cast<const char *>(rgb.data), static_cast<std::streamsize>(rgb.total() * rgb.elemSize()));
    return out ? 0 : 1;
}

} // namespace

int main(int argc, char **argv) {
    const std::string what = argc > 1 ? argv[1] : "";
    if (what == "plan" && argc == 2) return write_plan();
    if (what == "frames" && argc == 3) return write_frames(argv[2]);
    if (what == "frame" && argc == 4) return write_one(argv[2], argv[3]);
    if (what == "heart" && argc == 2) return write_heart();
    if (what == "labels" && argc == 2) return write_labels();
    if (what == "truth" && argc == 2) return write_truth();
    std::fprintf(stderr,
                 "usage: make_sample plan | frames VOICE.wav | frame SECONDS OUT.ppm | heart | labels | truth\n");
    return 2;
}
