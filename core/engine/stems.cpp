#include "core/engine/stems_torch.h"

#include <algorithm>
#include <cmath>

namespace tempera::engine::stems {
namespace {

Tensor batch_norm(const Params &p, const std::string &name, const Tensor &x, Mode mode) {
    return at::batch_norm(x, p[name + ".gain"], p[name + ".bias"], p[name + ".mean"], p[name + ".var"], mode.training, 0.05,
                          1e-5, false);
}

void make_conv(Params &p, Init &init, const std::string &name, std::vector<std::int64_t> shape) {
    std::int64_t fan_in = 1;
    for (std::size_t i = 1; i < shape.size(); ++i) fan_in *= shape[i];
    const auto out = shape[0];
    p.weights[name + ".weight"] = init.he(std::move(shape), fan_in);
    p.weights[name + ".gain"] = filled({out}, 1);
    p.weights[name + ".bias"] = filled({out}, 0);
    p.buffers[name + ".mean"] = filled({out}, 0);
    p.buffers[name + ".var"] = filled({out}, 1);
}

void make_linear(Params &p, Init &init, const std::string &name, int in, int out) {
    p.weights[name + ".weight"] = init.he({out, in}, 2 * in);
    p.weights[name + ".offset"] = filled({out}, 0);
}

Tensor linear(const Params &p, const std::string &name, const Tensor &x) {
    return at::linear(x, p[name + ".weight"], p[name + ".offset"]);
}

/// Masked mean over each `n` steps. mask becomes 1 where any of them was there.
Sequence pool_steps(const Sequence &s, int n) {
    const auto b = s.x.size(0), t = s.x.size(1) / n;
    const Tensor m = s.mask.view({b, t, n});
    const Tensor count = m.sum(2);
    Tensor x = s.x.reshape({b, t, n, s.x.size(2)});
    x = (x * m.unsqueeze(3)).sum(2) / count.clamp_min(1).unsqueeze(2);
    return {x, (count > 0).to(at::kFloat)};
}

/// Convolution over time (axis 2) and `the other axis` (3), masked along time. x B x C x T x F, mask B x T.
/// The mask is not widened: a step of the output is there when one of the input steps it stands for is.
struct Plane {
    Tensor x, mask;
};
Plane masked_conv(const Params &p, const std::string &name, const Plane &in, std::int64_t stride_t, std::int64_t stride_f,
                  std::int64_t dilation_t, Mode mode) {
    const Tensor &w = p[name + ".weight"];
    const auto kt = w.size(2), kf = w.size(3);
    const auto pad_t = dilation_t * (kt / 2);
    const Tensor m = in.mask.unsqueeze(1);
    Tensor y = at::conv2d(in.x * m.unsqueeze(3), w, {}, {stride_t, stride_f}, {pad_t, kf / 2}, {dilation_t, 1});
    const Tensor seen = at::conv1d(m, at::ones({1, 1, kt}, m.options()), {}, {stride_t}, {pad_t}, {dilation_t});
    y = y * (static_cast<double>(kt) / seen.clamp_min(1)).unsqueeze(3);
    y = at::relu(batch_norm(p, name, y, mode));
    Tensor mask = stride_t == 1 ? in.mask : at::max_pool1d(m, {stride_t}).squeeze(1);
    return {y, mask};
}

Sequence flatten(const Plane &in) { // B x C x T x F -> B x T x (C*F)
    return {in.x.permute({0, 2, 1, 3}).flatten(2), in.mask};
}

Tensor face_as_it_is(const Params &p, const Tensor &crops, bool spatial, Mode mode) {
    Tensor x = crops.flatten(1);
    x = x - x.mean(1, true);
    x = x / (x.square().mean(1, true).sqrt() + 0.02);
    x = x.view({-1, 1, face_side, face_side});
    if (!spatial) return linear(p, "stem.face.out", at::avg_pool2d(x, {4, 4}).flatten(1));
    const auto layer = [&](const char *name, const Tensor &in, std::int64_t stride) {
        const Tensor &w = p[std::string(name) + ".weight"];
        return at::relu(batch_norm(p, name, at::conv2d(in, w, {}, {stride, stride}, {w.size(2) / 2, w.size(3) / 2}), mode));
    };
    x = layer("stem.face.1", x, 2);
    x = at::max_pool2d(layer("stem.face.2", x, 1), {2, 2});
    x = layer("stem.face.3", x, 1);
    x = at::max_pool2d(layer("stem.face.4", x, 1), {2, 2});
    x = layer("stem.face.5", x, 1);
    x = at::max_pool2d(layer("stem.face.6", x, 1), {2, 2}).flatten(1);
    if (mode.training && mode.dropout > 0) x = at::dropout(x, mode.dropout, true);
    return linear(p, "stem.face.out", x);
}

std::string voice_stem(int which) { return "stem." + name_of(Modality::voice, which) + '.'; }

} // namespace

std::string name_of(Modality modality, int which) {
    return std::string(name(modality)) + (which > 0 ? std::to_string(which + 1) : "");
}

void make_voice(Params &p, Init &init, int which, int latent, bool spatial) {
    const auto stem = voice_stem(which);
    if (!spatial) return make_linear(p, init, stem + "out", voice_width, latent);
    make_conv(p, init, stem + "1", {24, 1, 5, 5});
    make_conv(p, init, stem + "2", {32, 24, 3, 3});
    make_conv(p, init, stem + "3", {64, 32, 3, 3});
    make_conv(p, init, stem + "pitch", {16, 2, 9, 1});
    make_linear(p, init, stem + "out", 64 * 8 + 16, latent);
}

void make(Params &p, Init &init, int latent, int buckets, int word_dim, bool spatial) {
    if (spatial) {
        make_conv(p, init, "stem.face.1", {24, 1, 5, 5});
        make_conv(p, init, "stem.face.2", {32, 24, 3, 3});
        make_conv(p, init, "stem.face.3", {64, 32, 3, 3});
        make_conv(p, init, "stem.face.4", {64, 64, 3, 3});
        make_conv(p, init, "stem.face.5", {96, 64, 3, 3});
        make_conv(p, init, "stem.face.6", {96, 96, 3, 3});
        make_linear(p, init, "stem.face.out", 96 * 9, latent);
        make_voice(p, init, 0, latent, spatial);
        make_conv(p, init, "stem.words.1", {latent, word_dim, 3, 1});
        make_conv(p, init, "stem.body.1", {32, 3 * body_width, 9, 1});
        make_conv(p, init, "stem.body.2", {latent, 32, 9, 1});
    } else { // the ablation: one linear map of each step by itself
        make_linear(p, init, "stem.face.out", 12 * 12, latent);
        make_voice(p, init, 0, latent, spatial);
        make_linear(p, init, "stem.words.out", word_dim, latent);
        make_linear(p, init, "stem.body.out", 3 * body_width, latent);
    }
    p.weights["stem.words.table"] = init.normal({buckets, word_dim}, 0.3);
    p.buffers["stem.voice.centre"] = filled({voice_width}, 0);
    p.buffers["stem.voice.spread"] = filled({voice_width}, 1);
    p.buffers["stem.body.centre"] = filled({body_width}, 0);
    p.buffers["stem.body.spread"] = filled({body_width}, 1);
}

Tensor face(const Params &p, const Tensor &crops, bool spatial, Mode mode) {
    const Tensor seen = face_as_it_is(p, crops, spatial, mode);
    if (mode.training) return seen; // augmentation mirrors every other one
    // A face and its mirror image say the same; what is made of them differs, and the mean errs less.
    return (seen + face_as_it_is(p, crops.flip(2), spatial, mode)) / 2;
}

Sequence voice(const Params &p, int which, const Sequence &columns, bool spatial, Mode mode) {
    const Tensor x = (columns.x - p["stem.voice.centre"]) / p["stem.voice.spread"];
    const auto stem = voice_stem(which);
    if (!spatial) {
        Sequence s = pool_steps({x, columns.mask}, 10);
        s.x = linear(p, stem + "out", s.x);
        return s;
    }
    Plane mel{x.slice(2, 0, mel_bands).unsqueeze(1), columns.mask};
    mel = masked_conv(p, stem + "1", mel, 2, 2, 1, mode);
    mel = masked_conv(p, stem + "2", mel, 1, 2, 1, mode);
    // From 20 ms to 0.1 s before the widest layer: the mean keeps the cost down and nothing of mood is faster.
    const auto c = mel.x.size(1), f = mel.x.size(3);
    Sequence coarse = pool_steps(flatten(mel), 5);
    mel = {coarse.x.view({coarse.x.size(0), coarse.x.size(1), c, f}).permute({0, 2, 1, 3}), coarse.mask};
    mel = masked_conv(p, stem + "3", mel, 1, 2, 1, mode);
    Plane pitch{x.slice(2, mel_bands, voice_width).transpose(1, 2).unsqueeze(3), columns.mask};
    pitch = masked_conv(p, stem + "pitch", pitch, 2, 1, 1, mode);
    const Sequence slow = pool_steps(flatten(pitch), 5);
    Tensor joined = at::cat({flatten(mel).x, slow.x}, 2);
    if (mode.training && mode.dropout > 0) joined = at::dropout(joined, mode.dropout, true);
    return {linear(p, stem + "out", joined), mel.mask};
}

Tensor trend(const Tensor &x, const Tensor &there) {
    const auto b = x.size(0), t = x.size(1), w = x.size(2);
    const Tensor away = at::arange(-trend_reach, trend_reach + 1, x.options()) / 60.0, ones = at::ones_like(away);
    const auto sum = [&](const Tensor &of, const Tensor &kernel) {
        const Tensor rows = of.transpose(1, 2).reshape({b * w, 1, t});
        return at::conv1d(rows, kernel.view({1, 1, -1}), {}, {1}, {trend_reach});
    };
    const Tensor n = sum(there, ones), s1 = sum(there, away), s2 = sum(there, away * away);
    // Of a second or two no line is worth drawing: the floor takes it to nothing.
    const Tensor slope = (n * sum(x, away) - s1 * sum(x, ones)) / (n * s2 - s1 * s1).clamp_min(1e-3);
    return slope.view({b, w, t}).transpose(1, 2).clamp(-4, 4) * there;
}

Seconds by_second(const Params &p, const Sequence &columns) {
    // Each channel by itself: nothing that a mood does to a body is faster.
    const auto b = columns.x.size(0), t = columns.x.size(1) / body_second;
    const auto sum = [&](const Tensor &x) { return x.view({b, t, body_second, body_width}).sum(2); };
    const Tensor here = at::isfinite(columns.x).to(at::kFloat) * columns.mask.unsqueeze(2);
    const Tensor count = sum(here), there = (count > 0).to(at::kFloat);
    Tensor x = sum(at::nan_to_num(columns.x, 0.0, 0.0, 0.0) * here) / count.clamp_min(1);
    x = ((x - p["stem.body.centre"]) / p["stem.body.spread"]).clamp(-4, 4) * there;
    return {x, trend(x, there), there};
}

Sequence body(const Params &p, const Seconds &seconds, bool spatial, Mode mode) {
    const auto &[x, slope, there] = seconds;
    const Tensor joined = at::cat({x, slope, there}, 2);
    const Tensor mask = (there.sum(2) > 0).to(at::kFloat);
    if (!spatial) return {linear(p, "stem.body.out", joined), mask};
    Plane plane{joined.transpose(1, 2).unsqueeze(3), mask};
    plane = masked_conv(p, "stem.body.1", plane, 1, 1, 1, mode);
    plane = masked_conv(p, "stem.body.2", plane, 1, 1, 1, mode);
    return flatten(plane);
}

std::vector<std::int64_t> word_buckets(std::string_view word, int buckets) {
    std::string text = "<";
    for (const char c : word) text += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    text += '>';
    const auto bucket = [&](std::string_view part) {
        std::uint64_t h = 0xcbf29ce484222325ULL;
        for (const char c : part) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        return static_cast<std::int64_t>((h >> 7) % static_cast<std::uint64_t>(buckets));
    };
    // The whole word twice: as itself it says more than any of its parts.
    std::vector<std::int64_t> found(2, bucket(text));
    for (std::size_t n = 3; n <= 5; ++n)
        for (std::size_t i = 0; i + n <= text.size() && n < text.size(); ++i) found.push_back(bucket(std::string_view(text).substr(i, n)));
    return found;
}

Sequence words(const Params &p, const std::vector<std::vector<std::vector<std::int64_t>>> &sentences, bool spatial,
               Mode mode) {
    std::size_t longest = 1;
    for (const auto &s : sentences) longest = std::max(longest, s.size());
    std::vector<std::int64_t> indices, offsets;
    const auto b = static_cast<std::int64_t>(sentences.size()), t = static_cast<std::int64_t>(longest);
    Tensor mask = at::zeros({b, t});
    auto m = mask.accessor<float, 2>();
    for (std::int64_t i = 0; i < b; ++i)
        for (std::int64_t j = 0; j < t; ++j) {
            offsets.push_back(static_cast<std::int64_t>(indices.size()));
            const auto &s = sentences[static_cast<std::size_t>(i)];
            if (j >= static_cast<std::int64_t>(s.size())) continue;
            const auto &word = s[static_cast<std::size_t>(j)];
            indices.insert(indices.end(), word.begin(), word.end());
            m[i][j] = 1;
        }
    if (indices.empty()) { // embedding_bag wants at least one index
        const int width = static_cast<int>(spatial ? p["stem.words.1.weight"].size(0) : p["stem.words.out.weight"].size(0));
        const Tensor there = mask.to(p.device());
        return {at::zeros({b, t, width}, there.options()), there};
    }
    mask = mask.to(p.device());
    const Tensor index = at::tensor(indices, at::kLong).to(p.device()), offset = at::tensor(offsets, at::kLong).to(p.device());
    Tensor x = std::get<0>(at::embedding_bag(p["stem.words.table"], index, offset, false, 1, false, {}, false));
    x = x.view({b, t, -1});
    if (mode.training && mode.dropout > 0) x = at::dropout(x, mode.dropout, true);
    if (!spatial) return {linear(p, "stem.words.out", x), mask};
    Plane plane{x.transpose(1, 2).unsqueeze(3), mask};
    return flatten(masked_conv(p, "stem.words.1", plane, 1, 1, 1, mode));
}

} // namespace tempera::engine::stems
