#include "core/engine/augment_torch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tempera::engine::augment {

double uniform(Random &random, double low, double high) {
    // Not std::uniform_real_distribution: its numbers differ between standard libraries.
    return low + (high - low) * (static_cast<double>(random() >> 11) * 0x1.0p-53);
}

double beta(Random &random, double a) {
    // Jöhnk's method: exact for a <= 1.
    for (;;) {
        const double x = std::pow(uniform(random, 1e-12, 1), 1 / a), y = std::pow(uniform(random, 1e-12, 1), 1 / a);
        if (x + y <= 1 && x + y > 0) return x / (x + y);
    }
}

namespace {

/// Steps [first, end) without the silence before and after.
struct Stretch {
    std::int64_t first, end;
};
Stretch spoken_part(const Stream &s) {
    Stretch part{0, s.steps()};
    while (part.first < part.end && s.quality[static_cast<std::size_t>(part.first)] <= 0) ++part.first;
    while (part.end > part.first && s.quality[static_cast<std::size_t>(part.end - 1)] <= 0) --part.end;
    return part.first < part.end ? part : Stretch{0, s.steps()};
}

} // namespace

Tensor faces(const Tensor &crops, Random &random) {
    const auto n = crops.size(0);
    Tensor map = at::empty({n, 2, 3});
    auto a = map.accessor<float, 3>();
    for (std::int64_t i = 0; i < n; ++i) {
        const double turn = uniform(random, -10, 10) * std::numbers::pi / 180, scale = uniform(random, 0.9, 1.12);
        const double mirror = random() % 2 ? -1 : 1;
        a[i][0][0] = static_cast<float>(mirror * scale * std::cos(turn));
        a[i][0][1] = static_cast<float>(-scale * std::sin(turn));
        a[i][0][2] = static_cast<float>(uniform(random, -0.14, 0.14));
        a[i][1][0] = static_cast<float>(mirror * scale * std::sin(turn));
        a[i][1][1] = static_cast<float>(scale * std::cos(turn));
        a[i][1][2] = static_cast<float>(uniform(random, -0.14, 0.14));
    }
    const Tensor grid = at::affine_grid_generator(map, {n, 1, face_side, face_side}, false);
    Tensor out = at::grid_sampler_2d(crops.unsqueeze(1), grid, 0, 1, false).squeeze(1);
    for (std::int64_t i = 0; i < n; ++i) {
        if (random() % 3 != 0) continue;
        const auto side = static_cast<std::int64_t>(uniform(random, 6, 16));
        const auto x = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(face_side - side));
        const auto y = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(face_side - side));
        out[i].slice(0, y, y + side).slice(1, x, x + side).fill_(uniform(random, 0.2, 0.8));
    }
    return out;
}

Sequence plain(const Stream &stream, std::int64_t longest) {
    const auto n = std::min(stream.steps(), longest), from = (stream.steps() - n) / 2;
    Tensor x = at::from_blob(const_cast<float *>(stream.values.data()) + from * stream.width, {n, stream.width}).clone();
    Tensor q = at::from_blob(const_cast<float *>(stream.quality.data()) + from, {n}).clone();
    return {x, q};
}

Sequence voice(const Stream &stream, std::int64_t longest, Random &random) {
    const double speed = uniform(random, 0.85, 1.15);
    const Stretch spoken = spoken_part(stream);
    const auto n =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(static_cast<double>(spoken.end - spoken.first) / speed));
    const auto kept = std::min(n, longest);
    const auto from = n > kept ? static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(n - kept + 1)) : 0;
    Tensor x = at::zeros({kept, voice_width}), q = at::zeros({kept});
    auto xa = x.accessor<float, 2>();
    auto qa = q.accessor<float, 1>();
    const int shift = static_cast<int>(random() % 7) - 3;
    const double gain = uniform(random, -1.4, 1.4); // natural log of energy: +-6 dB
    // Background between silence and that of a loud room; 0 is the speaker's own average in each band.
    const double floor = random() % 2 ? std::exp(uniform(random, -9, -3)) : 0;
    for (std::int64_t t = 0; t < kept; ++t) {
        const double place = static_cast<double>(spoken.first) + static_cast<double>(t + from) * speed;
        const auto i = std::min<std::int64_t>(static_cast<std::int64_t>(place), stream.steps() - 1);
        const auto j = std::min(i + 1, stream.steps() - 1);
        const auto part = static_cast<float>(place - static_cast<double>(i));
        const float *a = stream.values.data() + i * voice_width, *b = stream.values.data() + j * voice_width;
        for (int band = 0; band < mel_bands; ++band) {
            const int source = std::clamp(band + shift, 0, mel_bands - 1);
            const double log_energy = a[source] + part * (b[source] - a[source]) + gain;
            xa[t][band] = static_cast<float>(std::log(std::exp(log_energy) + floor));
        }
        const bool voiced = a[mel_bands + 1] > 0.3f;
        xa[t][mel_bands] = a[mel_bands] + (voiced ? static_cast<float>(std::log2(speed) - 0.07 * shift) : 0.0f);
        xa[t][mel_bands + 1] = a[mel_bands + 1];
        qa[t] = stream.quality[static_cast<std::size_t>(i)];
    }
    // SpecAugment (Park et al. 2019): bands are set to their mean, steps are taken away.
    for (int k = 0; k < 2; ++k) {
        const auto width = static_cast<std::int64_t>(random() % 9);
        const auto low = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(mel_bands - width));
        if (width > 0) x.slice(1, low, low + width).fill_(x.slice(1, low, low + width).mean().item<float>());
        const auto length = static_cast<std::int64_t>(random() % 30);
        if (kept > 4 * length && length > 0) {
            const auto start = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(kept - length));
            q.slice(0, start, start + length).fill_(0);
        }
    }
    return {x, q};
}

Tensor body(const Tensor &columns, Random &random) {
    Tensor out = columns.clone();
    for (std::int64_t i = 0; i < out.size(0); ++i) {
        for (std::int64_t c = 0; c < body_width; ++c) {
            // Other recordings of the same person would have had another average and spread.
            out[i].select(1, c).mul_(std::exp(uniform(random, -0.25, 0.25))).add_(uniform(random, -0.3, 0.3));
        }
        if (random() % 4 == 0) out[i].select(1, static_cast<std::int64_t>(random() % body_width)).fill_(NAN);
    }
    return out;
}

std::vector<std::vector<std::int64_t>> words(const std::vector<std::vector<std::int64_t>> &sentence, Random &random) {
    std::vector<std::vector<std::int64_t>> kept;
    for (const auto &word : sentence)
        if (random() % 10 != 0) kept.push_back(word);
    return kept.empty() ? sentence : kept;
}

Ramps ramps(const Tensor &x, const Tensor &y, std::int64_t rows, std::int64_t steps, Random &random) {
    const auto n = static_cast<std::uint64_t>(x.size(0));
    std::vector<std::int64_t> from, to;
    Tensor level = at::empty({rows, steps}), mask = at::ones({rows, steps});
    auto l = level.accessor<float, 2>();
    auto m = mask.accessor<float, 2>();
    for (std::int64_t r = 0; r < rows; ++r) {
        from.push_back(static_cast<std::int64_t>(random() % n));
        to.push_back(static_cast<std::int64_t>(random() % n));
        const double onset = uniform(random, 1, static_cast<double>(steps) - 1), length = uniform(random, 0.5, 4);
        for (std::int64_t t = 0; t < steps; ++t) {
            l[r][t] = static_cast<float>(std::clamp((static_cast<double>(t) - onset) / length, 0.0, 1.0));
            if (random() % 10 == 0) m[r][t] = 0; // a blink, or a frame in which the face was lost
        }
    }
    const auto there = x.device(); // drawn here, whatever does the arithmetic
    const Tensor a = at::tensor(from, at::kLong).to(there), b = at::tensor(to, at::kLong).to(there);
    const Tensor k = level.unsqueeze(2).to(there);
    const auto mix = [&](const Tensor &v) {
        return v.index_select(0, a).unsqueeze(1) * (1 - k) + v.index_select(0, b).unsqueeze(1) * k;
    };
    const Tensor clean = mix(x);
    std::vector<float> noise(static_cast<std::size_t>(clean.numel()));
    for (float &v : noise) v = static_cast<float>(uniform(random, -1, 1));
    const Tensor jitter = at::from_blob(noise.data(), clean.sizes()).clone().to(there) * (0.1 * x.detach().std());
    return {{clean + jitter, mask.to(there)}, mix(y)};
}

} // namespace tempera::engine::augment
