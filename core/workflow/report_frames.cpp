#include "core/workflow/report_frames.h"

#include "core/media/video_reader.h"

#include <algorithm>
#include <cmath>

namespace tempera::workflow {
namespace {

constexpr int lines = 240;
constexpr std::size_t most = 6;

struct Moment {
    Time at;
    int emotion = 0;
    float value = 0;
};

std::vector<Moment> moments(const engine::Scores &scores, const std::vector<analysis::Segment> &segments) {
    std::vector<Moment> best;
    for (const analysis::Segment &s : segments) {
        const auto same =
            std::find_if(best.begin(), best.end(), [&](const Moment &m) { return m.emotion == s.emotion; });
        if (same != best.end() && same->value >= s.peak) continue;
        Moment moment{s.span.onset, s.emotion, -1};
        for (Time t = s.span.onset; t < s.span.offset; t += grid_step) {
            const auto step = static_cast<std::size_t>((t - scores.start).us / grid_step.us);
            const float value = scores.membership[step * scores.emotions.size() + static_cast<std::size_t>(s.emotion)];
            if (value > moment.value) moment = {t + Time{grid_step.us / 2}, s.emotion, value};
        }
        if (same == best.end())
            best.push_back(moment);
        else
            *same = moment;
    }
    std::stable_sort(best.begin(), best.end(), [](const auto &a, const auto &b) { return a.value > b.value; });
    if (best.size() > most) best.resize(most);
    std::stable_sort(best.begin(), best.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    return best;
}

} // namespace

void blur(std::vector<std::uint8_t> &rgb, int width, int height) {
    const int square = std::max(2, (std::max(width, height) + blur_squares - 1) / blur_squares);
    const int across = (width + square - 1) / square, down = (height + square - 1) / square;
    const auto pixel = [&](int x, int y, int c) { return static_cast<std::size_t>((y * width + x) * 3 + c); };
    std::vector<float> means(static_cast<std::size_t>(across * down * 3));
    for (int v = 0; v < down; ++v)
        for (int u = 0; u < across; ++u)
            for (int c = 0; c < 3; ++c) {
                double sum = 0, count = 0;
                for (int y = v * square; y < std::min(height, (v + 1) * square); ++y)
                    for (int x = u * square; x < std::min(width, (u + 1) * square); ++x)
                        sum += rgb[pixel(x, y, c)], ++count;
                means[static_cast<std::size_t>((v * across + u) * 3 + c)] = static_cast<float>(sum / count);
            }
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c) {
                const float u = std::clamp((static_cast<float>(x) + 0.5f) / static_cast<float>(square) - 0.5f, 0.0f,
                                           static_cast<float>(across - 1));
                const float v = std::clamp((static_cast<float>(y) + 0.5f) / static_cast<float>(square) - 0.5f, 0.0f,
                                           static_cast<float>(down - 1));
                const int u0 = static_cast<int>(u), v0 = static_cast<int>(v);
                const int u1 = std::min(u0 + 1, across - 1), v1 = std::min(v0 + 1, down - 1);
                const float fu = u - static_cast<float>(u0), fv = v - static_cast<float>(v0);
                const auto mean = [&](int a, int b) {
                    return means[static_cast<std::size_t>((b * across + a) * 3 + c)];
                };
                const float upper = mean(u0, v0) * (1 - fu) + mean(u1, v0) * fu;
                const float under = mean(u0, v1) * (1 - fu) + mean(u1, v1) * fu;
                rgb[pixel(x, y, c)] = static_cast<std::uint8_t>(std::lround(upper * (1 - fv) + under * fv));
            }
}

Result<std::vector<analysis::ReportFrame>> report_frames(const std::filesystem::path &media,
                                                         const engine::Scores &scores,
                                                         const std::vector<analysis::Segment> &segments, bool blurred,
                                                         const Job &job) {
    std::vector<analysis::ReportFrame> frames;
    const auto wanted = moments(scores, segments);
    if (wanted.empty()) return frames;
    auto reader = media::VideoReader::open(media, {media::PixelFormat::bgra, lines, 0}, job);
    if (!reader && reader.error().code == ErrorCode::no_video) return frames;
    if (!reader) return tl::unexpected(reader.error());
    for (const Moment &moment : wanted) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto got = reader->seek(moment.at);
        if (!got) continue;
        const media::Frame &frame = **got;
        analysis::ReportFrame out{moment.at, moment.emotion, frame.width, frame.height, {}, blurred};
        out.rgb.reserve(static_cast<std::size_t>(3 * frame.width * frame.height));
        for (int y = 0; y < frame.height; ++y)
            for (int x = 0; x < frame.width; ++x) {
                const auto *p = frame.pixels.data() + static_cast<std::ptrdiff_t>(y) * frame.stride + 4 * x;
                out.rgb.insert(out.rgb.end(), {p[2], p[1], p[0]});
            }
        if (blurred) blur(out.rgb, out.width, out.height);
        frames.push_back(std::move(out));
    }
    return frames;
}

} // namespace tempera::workflow
