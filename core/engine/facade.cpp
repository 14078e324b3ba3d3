#include "core/engine/facade_torch.h"

#include "core/engine/module.h"
#include "core/engine/temporal_torch.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cmath>
#include <thread>

namespace tempera::engine {
namespace {

constexpr std::int64_t steps_at_once = 300; ///< 60 s: bounds the memory of one forward pass

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - ((a % b != 0 && (a < 0) != (b < 0)) ? 1 : 0); }

Status check_keep(Span keep) {
    if (keep.offset < keep.onset || keep.onset.us % grid_step.us != 0 || keep.offset.us % grid_step.us != 0)
        return fail(ErrorCode::bad_argument, "span", "the wanted span must lie on the grid");
    return {};
}

Status check_piece(const Stream &s) {
    const auto wrong = [](const char *what) { return fail(ErrorCode::bad_argument, "stream", what); };
    const auto expect = [&](Time step, int width) { return s.step == step && s.width == width; };
    bool ok = false;
    switch (s.modality) {
    case Modality::face: ok = expect(face_step, face_width); break;
    case Modality::voice: ok = expect(voice_step, voice_width); break;
    case Modality::body: ok = expect(body_step, body_width); break;
    case Modality::words: break;
    case Modality::measures: ok = s.step == grid_step && s.width >= 1 && s.width <= most_measures; break;
    }
    if (!ok) return wrong("not a stream of the expected clock and width");
    if (s.start.us % s.step.us != 0) return wrong("the stream does not start on its own clock");
    if (s.values.size() != s.quality.size() * static_cast<std::size_t>(s.width)) return wrong("values and quality differ in length");
    return {};
}

Latents make_latents(Modality m, std::int64_t from, std::int64_t steps, int dim) {
    Latents l;
    l.modality = m;
    l.start = grid_step * from;
    l.dim = dim;
    l.values.assign(static_cast<std::size_t>(steps * dim), 0.0f);
    l.quality.assign(static_cast<std::size_t>(steps), 0.0f);
    return l;
}

Latents make_latents(Modality m, std::int64_t from, std::int64_t steps, const NetworkSettings &settings) {
    Latents l = make_latents(m, from, steps, settings.width(m));
    if (settings.parts.functionals) l.measured = static_cast<int>(functionals::sums(m));
    return l;
}

} // namespace

Result<std::unique_ptr<Engine>> inside::load(const std::filesystem::path &weights, int threads) {
    try {
        // Half of the cores: decoding and the search for faces have the others. Torch's threads wait for one another with
        // the processor running, so that with as many as there are cores most of the time goes by in waiting as soon as
        // anything else runs (docs/PERFORMANCE.md).
        const int half = static_cast<int>(std::thread::hardware_concurrency() / 2);
        at::set_num_threads(threads > 0 ? threads : std::clamp(half, 1, 4));
        auto network = read_network(weights);
        if (!network) return tl::unexpected(network.error());
        ModelInfo info;
        info.name = "ST-F2M";
        auto all = network->p.weights;
        all.insert(network->p.buffers.begin(), network->p.buffers.end());
        info.checksum = checksum(all);
        info.parameters = network->p.count();
        for (const auto m : trained_modalities) info.dims[static_cast<std::size_t>(m)] = network->settings.width(m);
        info.emotions = network->settings.emotions;
        return std::make_unique<StF2M>(std::move(*network), std::move(info));
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, weights.string(), e.what());
    }
}

Time StF2M::context(Modality m) const {
    switch (m) {
    case Modality::face: return face_step * (temporal::reach + 2);
    case Modality::voice: return Time::millis(100) * temporal::reach + Time::millis(1200); // stem and alignment
    case Modality::words: return Time::seconds(60); // the stack's 28 words to either side, spoken slowly
    case Modality::body: return body_step * (stems::body_reach + 2 * stems::body_second); // from whole seconds
    case Modality::measures: return {};
    }
    return {};
}

const Network &StF2M::network_for(const Encoded &recording) const {
    const auto is_measures = [](const Latents &l) { return l.modality == Modality::measures; };
    return std::any_of(recording.modalities.begin(), recording.modalities.end(), is_measures) ? wide_ : network_;
}

namespace {

/// Measures are what they are: the steps of `piece` that lie in [from, to).
Latents measures_part(const Stream &piece, std::int64_t from, std::int64_t to) {
    Latents out = make_latents(Modality::measures, from, to - from, piece.width);
    const auto first = piece.start.us / grid_step.us;
    for (auto i = std::max(from, first); i < std::min(to, first + piece.steps()); ++i) {
        const auto *row = piece.values.data() + (i - first) * piece.width;
        const float quality = piece.quality[static_cast<std::size_t>(i - first)];
        std::copy_n(row, piece.width, out.values.begin() + (i - from) * piece.width);
        const bool any = std::any_of(row, row + piece.width, [](float v) { return std::isfinite(v); });
        out.quality[static_cast<std::size_t>(i - from)] = any && quality > 0 ? std::min(quality, 1.0F) : 0.0F;
    }
    return out;
}

} // namespace

/// Grid steps [from, to) of a piece; one forward pass.
Latents StF2M::encode_part(const Stream &piece, std::int64_t from, std::int64_t to) const {
    const auto steps = to - from;
    Latents out = make_latents(piece.modality, from, steps, network_.settings);
    // The part of the stream that these steps depend on, on the stream's clock; what the piece lacks is masked.
    const auto around = context(piece.modality).us / grid_step.us + 1;
    const Time begin = grid_step * (from - around), end = grid_step * (to + around);
    auto first = floor_div(begin.us, piece.step.us);
    auto count = (end - begin).us / piece.step.us + 1;
    const auto second = piece.step.us * stems::body_second; // of a body
    if (piece.modality == Modality::voice) count = (end - begin).us / piece.step.us; // whole grid steps
    if (piece.modality == Modality::body) {
        first = floor_div(begin.us, second) * stems::body_second;
        count = (floor_div(end.us, second) + 1) * stems::body_second - first;
    }
    const auto piece_first = piece.start.us / piece.step.us;
    const auto low = std::max(first, piece_first), high = std::min(first + count, piece_first + piece.steps());
    if (low >= high) return out;
    Tensor x = at::zeros({1, count, piece.width}), quality = at::zeros({count});
    const auto rows = high - low;
    auto *values = const_cast<float *>(piece.values.data() + (low - piece_first) * piece.width);
    auto *weights = const_cast<float *>(piece.quality.data() + (low - piece_first));
    x[0].slice(0, low - first, high - first).copy_(at::from_blob(values, {rows, piece.width}));
    quality.slice(0, low - first, high - first).copy_(at::from_blob(weights, {rows}));
    quality = at::nan_to_num(quality, 0.0, 0.0, 0.0).clamp(0, 1);
    Tensor mask = (quality > 0).to(at::kFloat).unsqueeze(0);
    if (piece.modality != Modality::body) {
        // A step that claims quality but holds no number is not there.
        mask = mask * at::isfinite(x).all(2).to(at::kFloat);
        x = at::nan_to_num(x, 0.0, 0.0, 0.0);
    }
    const Mode mode;
    Tensor h, q;
    if (piece.modality == Modality::face) {
        const Sequence s = encoder::face(network_, x.view({1, count, face_side, face_side}), mask, mode);
        h = s.x[0].slice(0, around, around + steps);
        q = (quality * s.mask[0]).slice(0, around, around + steps);
    } else if (piece.modality == Modality::voice) {
        const Sequence s = encoder::voice(network_, {x, mask}, mode);
        Tensor all = s.x[0];
        if (network_.settings.parts.functionals) all = at::cat({all, functionals::voice(x, (quality * mask[0]).unsqueeze(0))[0]}, 1);
        h = all.slice(0, around, around + steps);
        q = (quality * mask[0]).view({-1, 20}).mean(1).slice(0, around, around + steps);
    } else {
        const stems::Seconds seconds = stems::by_second(network_.p, {x, mask});
        const Sequence s = encoder::body(network_, seconds, mode);
        // A body's clock is slower than the grid: each grid step takes the second that its middle lies in.
        std::vector<std::int64_t> rows_at;
        for (auto i = from; i < to; ++i)
            rows_at.push_back(floor_div(grid_step.us * i + grid_step.us / 2, second) - first / stems::body_second);
        const Tensor index = at::tensor(rows_at, at::kLong);
        Tensor all = s.x[0];
        if (network_.settings.parts.functionals) all = at::cat({all, functionals::body(seconds)[0]}, 1);
        h = all.index_select(0, index);
        q = (quality.view({-1, stems::body_second}).mean(1) * s.mask[0]).index_select(0, index);
    }
    h = h.contiguous();
    q = q.contiguous();
    std::copy_n(h.data_ptr<float>(), h.numel(), out.values.begin());
    std::copy_n(q.data_ptr<float>(), q.numel(), out.quality.begin());
    return out;
}

Result<Latents> StF2M::encode(const Stream &piece, Span keep) {
    if (auto ok = check_keep(keep); !ok) return tl::unexpected(ok.error());
    if (auto ok = check_piece(piece); !ok) return tl::unexpected(ok.error());
    try {
        const at::NoGradGuard no_grad;
        const auto from = keep.onset.us / grid_step.us, to = keep.offset.us / grid_step.us;
        if (piece.modality == Modality::measures) return measures_part(piece, from, to);
        Latents all = make_latents(piece.modality, from, 0, network_.settings);
        for (auto i = from; i < to; i += steps_at_once) {
            const Latents part = encode_part(piece, i, std::min(i + steps_at_once, to));
            all.values.insert(all.values.end(), part.values.begin(), part.values.end());
            all.quality.insert(all.quality.end(), part.quality.begin(), part.quality.end());
        }
        return all;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "encoder", e.what());
    }
}

Result<Latents> StF2M::encode(std::span<const Word> words, Span keep) {
    if (auto ok = check_keep(keep); !ok) return tl::unexpected(ok.error());
    try {
        const at::NoGradGuard no_grad;
        const auto from = keep.onset.us / grid_step.us, to = keep.offset.us / grid_step.us;
        Latents out = make_latents(Modality::words, from, to - from, network_.settings);
        if (words.empty()) return out;
        std::vector<Word> ordered(words.begin(), words.end());
        std::stable_sort(ordered.begin(), ordered.end(), [](const Word &a, const Word &b) { return a.span.onset < b.span.onset; });
        std::vector<std::vector<std::int64_t>> buckets;
        for (const Word &w : ordered) buckets.push_back(stems::word_buckets(w.text, network_.settings.word_buckets));
        const Tensor h = encoder::words(network_, {buckets}, Mode{}).x[0].contiguous();
        // Each step takes the word whose middle is nearest, among the words that reach it.
        std::vector<std::int64_t> nearest(static_cast<std::size_t>(to - from), INT64_MAX);
        const Time margin = Time::millis(500);
        for (std::size_t w = 0; w < ordered.size(); ++w) {
            const Span span{ordered[w].span.onset - margin, ordered[w].span.offset + margin};
            const auto middle = (span.onset.us + span.offset.us) / 2;
            const auto low = std::max(from, floor_div(span.onset.us, grid_step.us));
            const auto high = std::min(to, floor_div(span.offset.us - 1, grid_step.us) + 1);
            for (auto i = low; i < high; ++i) {
                const auto distance = std::abs(grid_step.us * i + grid_step.us / 2 - middle);
                const auto row = static_cast<std::size_t>(i - from);
                if (distance >= nearest[row]) continue;
                nearest[row] = distance;
                out.quality[row] = 1;
                std::copy_n(h.data_ptr<float>() + static_cast<std::int64_t>(w) * out.dim, out.dim,
                            out.values.begin() + static_cast<std::ptrdiff_t>(row) * out.dim);
            }
        }
        return out;
    } catch (const std::exception &e) {
        return fail(ErrorCode::internal, "encoder", e.what());
    }
}

Adapted StF2M::prior(std::vector<std::string> emotions) const { return Adapted{std::move(emotions), {}}; }

Tensor prior_ids(const NetworkSettings &settings, const std::vector<std::string> &emotions) {
    std::vector<std::int64_t> ids;
    for (const auto &name : emotions) {
        const auto found = std::find(settings.emotions.begin(), settings.emotions.end(), name);
        ids.push_back(found == settings.emotions.end() ? -1 : found - settings.emotions.begin());
    }
    return at::tensor(ids, at::kLong).view({1, static_cast<std::int64_t>(ids.size())});
}

Status check(const Encoded &recording, const NetworkSettings &settings) {
    const auto wrong = [](const char *what) { return fail(ErrorCode::bad_argument, "recording", what); };
    std::array<bool, modality_count> seen{};
    for (const Latents &l : recording.modalities) {
        const auto m = static_cast<std::size_t>(l.modality);
        if (m >= modality_count || seen[m]) return wrong("a modality is there twice");
        seen[m] = true;
        const bool fits = l.modality == Modality::measures ? l.dim >= 1 && l.dim <= most_measures
                                                           : l.dim == settings.width(l.modality);
        if (!fits) return wrong("latents of other weights: encode the recording again");
        if (l.start.us != 0) return wrong("latents do not start at zero");
        if (l.values.size() != l.quality.size() * static_cast<std::size_t>(l.dim)) return wrong("latents and quality differ in length");
    }
    return {};
}

std::vector<Track> tracks(const Encoded &recording) {
    std::vector<Track> all;
    for (const Latents &l : recording.modalities) {
        // A view of the recording's own numbers: they are what grows with its length. Copied only where steps that
        // the encoder did not reach, or that hold no numbers, must be put in as "not there".
        const auto n = std::min(l.steps(), recording.steps());
        Tensor h = at::from_blob(const_cast<float *>(l.values.data()), {n, l.dim});
        Tensor q = at::from_blob(const_cast<float *>(l.quality.data()), {n});
        q = at::nan_to_num(q, 0.0, 0.0, 0.0).clamp(0, 1);
        const auto is_number = [](float v) { return std::isfinite(v); };
        if (l.modality != Modality::measures && // whose missing numbers are told one by one
            !std::all_of(l.values.begin(), l.values.begin() + n * l.dim, is_number)) {
            q = q * at::isfinite(h).all(1).to(at::kFloat);
            h = at::nan_to_num(h, 0.0, 0.0, 0.0);
        }
        if (const auto missing = recording.steps() - n; missing > 0) {
            h = at::cat({h, at::zeros({missing, l.dim})});
            q = at::cat({q, at::zeros({missing})});
        }
        all.push_back({l.modality, h, q});
    }
    return all;
}

} // namespace tempera::engine
