#include "core/features/sound_offset.h"

#include "core/base/clock_map.h"
#include "core/media/audio_reader.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <optional>
#include <utility>

namespace tempera::features {
namespace {

constexpr int rate = 8000;               ///< of the samples
constexpr int hop = 80;                  ///< samples per onset step: 10 ms
constexpr int onset_rate = rate / hop;   ///< per second
constexpr int shortest = 2 * onset_rate; ///< steps that must overlap
constexpr int apart = onset_rate / 2;    ///< steps: closer places are the same one
constexpr double window_seconds = 8;     ///< of the samples that are compared
constexpr int reach = rate / 25;         ///< samples around the coarse place: 40 ms

/// Rises of the logarithm of the energy of the first difference, which favours what is heard over rumble.
Result<std::vector<float>> onsets(const std::filesystem::path &path, const Job &job) {
    auto reader = media::AudioReader::open(path, {.sample_rate = rate, .channels = 1});
    if (!reader) return tl::unexpected(reader.error());
    const double duration = std::max(reader->info().duration.seconds(), 1e-3);
    std::vector<float> out, samples;
    float last_sample = 0, last_level = 0, sum = 0;
    int in_step = 0;
    bool first = true;
    for (;;) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        samples.clear();
        const auto read = reader->read(rate, samples);
        if (!read) return tl::unexpected(read.error());
        if (*read == 0) break;
        for (const float sample : samples) {
            const float difference = sample - std::exchange(last_sample, sample);
            sum += difference * difference;
            if (++in_step < hop) continue;
            const float level = std::log(sum / hop + 1e-8F);
            out.push_back(first ? 0.0F : std::max(0.0F, level - last_level));
            last_level = level;
            first = false;
            sum = 0;
            in_step = 0;
        }
        job.report(std::min(1.0, reader->position().seconds() / duration));
    }
    if (out.size() < static_cast<std::size_t>(shortest))
        return fail(ErrorCode::bad_argument, path.string(), "less than two seconds of sound");
    return out;
}

/// c[k] = sum over i of a[i + k - (nb - 1)] * b[i], for all k at which they overlap.
std::vector<float> correlate(const std::vector<float> &a, const std::vector<float> &b, bool phase_only) {
    const auto na = static_cast<int>(a.size()), nb = static_cast<int>(b.size());
    const int size = cv::getOptimalDFTSize(na + nb - 1);
    cv::Mat fa = cv::Mat::zeros(1, size, CV_32F), fb = cv::Mat::zeros(1, size, CV_32F);
    std::copy(a.begin(), a.end(), fa.ptr<float>());
    std::copy(b.rbegin(), b.rend(), fb.ptr<float>()); // turned round: convolution is then correlation
    cv::dft(fa, fa, cv::DFT_COMPLEX_OUTPUT);
    cv::dft(fb, fb, cv::DFT_COMPLEX_OUTPUT);
    cv::Mat product;
    cv::mulSpectrums(fa, fb, product, 0);
    if (phase_only)
        for (int k = 0; k < product.cols; ++k) {
            auto &v = product.at<cv::Vec2f>(0, k);
            v *= 1.0F / (std::hypot(v[0], v[1]) + 1e-9F);
        }
    cv::Mat result;
    cv::dft(product, result, cv::DFT_INVERSE | cv::DFT_SCALE | cv::DFT_REAL_OUTPUT);
    const float *r = result.ptr<float>();
    return {r, r + (na + nb - 1)};
}

Result<std::vector<float>> samples_of(const std::filesystem::path &path, Time from, double seconds) {
    auto reader = media::AudioReader::open(path, {.sample_rate = rate, .channels = 1});
    if (!reader) return tl::unexpected(reader.error());
    if (auto sought = reader->seek(from); !sought) return tl::unexpected(sought.error());
    std::vector<float> out;
    const auto wanted = static_cast<std::int64_t>(seconds * rate);
    while (static_cast<std::int64_t>(out.size()) < wanted) {
        const auto read = reader->read(wanted - static_cast<std::int64_t>(out.size()), out);
        if (!read) return tl::unexpected(read.error());
        if (*read == 0) break;
    }
    out.resize(static_cast<std::size_t>(wanted));
    return out;
}

/// Begin of the `length` steps within [from, to) that have the most onsets.
int liveliest(const std::vector<float> &onset, int from, int to, int length) {
    double sum = 0, best = -1;
    int at = from;
    for (int i = from; i < to; ++i) {
        sum += onset[static_cast<std::size_t>(i)];
        if (i - from >= length) sum -= onset[static_cast<std::size_t>(i - length)];
        if (sum > best) {
            best = sum;
            at = std::max(from, i - length + 1);
        }
    }
    return at;
}

/// Steps [from, to) of the first, and where the other is taken to lie: its step 0 at the first's step `lag`.
struct Part {
    int from = 0, to = 0, lag = 0;
};
struct Placed {
    Time own, offset; ///< the middle of what was compared, in the other's time, and the offset there
};

/// On the samples, in the liveliest `window_seconds` of the part.
Result<Placed> fine_place(const std::filesystem::path &first, const std::filesystem::path &other,
                          const std::vector<float> &onset, const Part &part) {
    const int length = std::min(static_cast<int>(window_seconds * onset_rate), part.to - part.from);
    const int at = std::max(liveliest(onset, part.from, part.to, length), part.lag);
    const double seconds = static_cast<double>(length) / onset_rate;
    const Time place = Time::micros(std::int64_t{at} * 1'000'000 / onset_rate);
    Time offset = Time::micros(std::int64_t{part.lag} * 1'000'000 / onset_rate);
    const auto near = samples_of(first, place, seconds), far = samples_of(other, place - offset, seconds);
    if (!near) return tl::unexpected(near.error());
    if (!far) return tl::unexpected(far.error());
    const auto fine = correlate(*near, *far, true);
    const int zero = static_cast<int>(far->size()) - 1;
    int best = 0;
    for (int k = -reach; k <= reach; ++k)
        if (zero + k >= 0 && zero + k < static_cast<int>(fine.size()) &&
            fine[static_cast<std::size_t>(zero + k)] > fine[static_cast<std::size_t>(zero + best)])
            best = k;
    const Time own = place - offset + Time::seconds(seconds / 2);
    offset += Time::micros(std::int64_t{best} * 1'000'000 / rate);
    return Placed{own, offset};
}

/// The lag within two seconds of `lag` at which the onsets of the first's steps [from, to) fit best.
int lag_near(const std::vector<float> &first, const std::vector<float> &other, int from, int to, int lag) {
    const auto count = static_cast<int>(other.size());
    double best = -1;
    int at = lag;
    for (int k = lag - 2 * onset_rate; k <= lag + 2 * onset_rate; ++k) {
        double both = 0, one = 0, two = 0;
        for (int i = std::max(from, k); i < std::min(to, count + k); ++i) {
            const double x = static_cast<double>(first[static_cast<std::size_t>(i)]);
            const double y = static_cast<double>(other[static_cast<std::size_t>(i - k)]);
            both += x * y;
            one += x * x;
            two += y * y;
        }
        const double score = one > 0 && two > 0 ? both / std::sqrt(one * two) : 0;
        if (score > best) {
            best = score;
            at = k;
        }
    }
    return at;
}

/// From three places, if they lie on a line that is neither level nor steeper than clocks are.
std::optional<Time> drift_of(const std::vector<Placed> &places) {
    constexpr double noticeable = 0.002, steepest = 0.001; // seconds; seconds a second
    const auto &first = places.front(), &last = places.back();
    const double grown = (last.offset - first.offset).seconds(), span = (last.own - first.own).seconds();
    if (span <= 0 || std::abs(grown) < noticeable || std::abs(grown / span) > steepest) return std::nullopt;
    const double expected = first.offset.seconds() + grown / span * (places[1].own - first.own).seconds();
    if (std::abs(places[1].offset.seconds() - expected) > std::max(noticeable, 0.1 * std::abs(grown)))
        return std::nullopt; // one of them has been misheard
    return Time::seconds(grown / span * 3600);
}

} // namespace

SoundOffset align_onsets(const std::vector<float> &first, const std::vector<float> &other) {
    const auto na = static_cast<int>(first.size()), nb = static_cast<int>(other.size());
    const auto centred = [](std::vector<float> v) {
        double mean = 0;
        for (const float x : v) mean += x;
        mean /= std::max<double>(1, static_cast<double>(v.size()));
        for (float &x : v) x -= static_cast<float>(mean);
        return v;
    };
    const auto a = centred(first), b = centred(other);
    const auto raw = correlate(a, b, false);
    // Running energies: what overlaps decides how much a correlation is worth.
    const auto energies = [](const std::vector<float> &v) {
        std::vector<double> sum(v.size() + 1);
        for (std::size_t i = 0; i < v.size(); ++i) sum[i + 1] = sum[i] + static_cast<double>(v[i]) * v[i];
        return sum;
    };
    const auto ea = energies(a), eb = energies(b);
    std::vector<double> score(raw.size(), 0);
    for (int k = 0; k < na + nb - 1; ++k) {
        const int lag = k - (nb - 1); // the other's step 0 lies at the first's step `lag`
        const int from = std::max(0, lag), to = std::min(na, lag + nb);
        if (to - from < shortest) continue;
        const double pa = ea[static_cast<std::size_t>(to)] - ea[static_cast<std::size_t>(from)];
        const double pb = eb[static_cast<std::size_t>(to - lag)] - eb[static_cast<std::size_t>(from - lag)];
        // A short overlap correlates well by chance: it counts less, as the square root of its length.
        const double share = std::sqrt(static_cast<double>(to - from) / std::min(na, nb));
        if (pa > 0 && pb > 0)
            score[static_cast<std::size_t>(k)] = raw[static_cast<std::size_t>(k)] / std::sqrt(pa * pb) * share;
    }
    const auto best = std::max_element(score.begin(), score.end());
    const auto at = static_cast<int>(best - score.begin());
    double second = 0;
    for (int k = 0; k < static_cast<int>(score.size()); ++k)
        if (std::abs(k - at) > apart) second = std::max(second, score[static_cast<std::size_t>(k)]);
    const double certainty = *best > 0 ? 1 - second / *best : 0;
    return {Time::micros(std::int64_t{at - (nb - 1)} * 1'000'000 / onset_rate), certainty};
}

Result<SoundOffset> find_sound_offset(const std::filesystem::path &first, const std::filesystem::path &other,
                                      const Job &job) {
    const auto a = onsets(first, job.part(0, 0.45));
    if (!a) return tl::unexpected(a.error());
    const auto b = onsets(other, job.part(0.45, 0.9));
    if (!b) return tl::unexpected(b.error());
    SoundOffset found = align_onsets(*a, *b);
    if (job.stopped()) return fail(ErrorCode::cancelled);

    const auto lag = static_cast<int>(found.offset.us * onset_rate / 1'000'000);
    const int from = std::max(0, lag), to = std::min(static_cast<int>(a->size()), lag + static_cast<int>(b->size()));
    const auto whole = fine_place(first, other, *a, {from, to, lag});
    if (!whole) return tl::unexpected(whole.error());
    found.offset = whole->offset;

    constexpr int long_enough = 60 * onset_rate, piece = 20 * onset_rate;
    if (to - from >= long_enough) {
        std::vector<Placed> places;
        for (const int begin : {from, (from + to - piece) / 2, to - piece}) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            const auto place =
                fine_place(first, other, *a, {begin, begin + piece, lag_near(*a, *b, begin, begin + piece, lag)});
            if (!place) return tl::unexpected(place.error());
            places.push_back(*place);
        }
        if (const auto drift = drift_of(places)) {
            found.drift = *drift;
            const ClockMap line{{}, *drift};
            found.offset = places.front().offset + places.front().own - line.on_axis(places.front().own);
            found.certainty = std::max(found.certainty, 0.5);
        }
    }
    job.report(1);
    return found;
}

} // namespace tempera::features
