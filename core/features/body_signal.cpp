#include "core/features/body_signal.h"

#include "core/base/text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tempera::features {
namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();
constexpr double longest_gap = 5; // seconds
constexpr double step = body_step.seconds();

/// Walks forward through one channel, giving the value of step after step.
class Resampler {
public:
    explicit Resampler(const BodyChannel &channel) : channel_(channel) {}

    float next(std::int64_t index) {
        const double from = static_cast<double>(index) * step, to = from + step, middle = from + step / 2;
        while (first_ < size() && channel_.seconds[first_] < from) ++first_;
        std::size_t last = first_;
        double sum = 0;
        for (; last < size() && channel_.seconds[last] < to; ++last) sum += channel_.values[last];
        if (last - first_ > 1) return static_cast<float>(sum / static_cast<double>(last - first_));
        return between(first_, middle);
    }

private:
    [[nodiscard]] std::size_t size() const { return channel_.seconds.size(); }

    /// The line at `t`; `near` is the first sample of the step, or the first one after it.
    [[nodiscard]] float between(std::size_t near, double t) const {
        const std::size_t right = near < size() && channel_.seconds[near] < t ? near + 1 : near;
        if (right == 0) return held(0, t);
        if (right == size()) return held(right - 1, t);
        const double t0 = channel_.seconds[right - 1], t1 = channel_.seconds[right];
        if (t1 - t0 > longest_gap) return t - t0 < t1 - t ? held(right - 1, t) : held(right, t);
        const double share = t1 > t0 ? (t - t0) / (t1 - t0) : 0;
        return static_cast<float>(channel_.values[right - 1] * (1 - share) + channel_.values[right] * share);
    }
    [[nodiscard]] float held(std::size_t sample, double t) const {
        if (sample >= size() || std::abs(channel_.seconds[sample] - t) > step) return nothing;
        return static_cast<float>(channel_.values[sample]);
    }

    const BodyChannel &channel_;
    std::size_t first_ = 0;
};

} // namespace

const std::vector<std::string_view> &body_names(int channel) {
    static const std::array<std::vector<std::string_view>, body_width> names{{
        {"heart_rate_bpm", "heart_rate", "hr", "bpm"},
        {"eda_us", "eda", "gsr", "scl"},
        {"skin_temperature_c", "temperature", "temp"},
    }};
    return names[static_cast<std::size_t>(channel)];
}

int body_channel(std::string_view name, std::string_view unit) {
    static const std::array<std::vector<std::string_view>, body_width> units{{
        {"bpm", "1/min", "/min", "min-1", "beats/min"},
        {"us", "\u00b5s", "\u03bcs", "microsiemens"},
        {"degc", "\u00b0c", "c", "celsius"},
    }};
    // A device names its channel "Heart rate", a table "heart_rate".
    std::string plain = lowered(std::string(name));
    std::replace_if(plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    const auto is_one_of = [](const auto &all, const std::string &text) {
        return std::find(all.begin(), all.end(), text) != all.end();
    };
    for (int c = 0; c < body_width; ++c)
        if (is_one_of(body_names(c), plain) &&
            (unit.empty() || is_one_of(units[static_cast<std::size_t>(c)], lowered(std::string(unit)))))
            return c;
    return -1;
}

bool is_possible(int channel, double value) {
    constexpr std::array<double, body_width> low{25, 0.01, 15}, high{240, 100, 45};
    const auto c = static_cast<std::size_t>(channel);
    return value >= low[c] && value <= high[c];
}

Stream resample_body(const BodyChannels &channels) {
    Stream stream{Modality::body, Time{}, body_step, body_width, {}, {}};
    double last = -1;
    int present = 0;
    for (const BodyChannel &channel : channels) {
        if (channel.seconds.empty()) continue;
        last = std::max(last, channel.seconds.back());
        ++present;
    }
    if (last < 0) return stream;
    std::array<Resampler, body_width> resamplers{Resampler(channels[0]), Resampler(channels[1]),
                                                 Resampler(channels[2])};
    const auto steps = static_cast<std::int64_t>(last / step) + 1;
    for (std::int64_t i = 0; i < steps; ++i) {
        int there = 0;
        for (Resampler &resampler : resamplers) {
            stream.values.push_back(resampler.next(i));
            there += !std::isnan(stream.values.back());
        }
        stream.quality.push_back(static_cast<float>(there) / static_cast<float>(present));
    }
    return stream;
}

} // namespace tempera::features
