#include "core/engine/corpus_torch.h"

#include "core/engine/functionals_torch.h"
#include "core/engine/sample_torch.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace tempera::engine {
namespace {

constexpr std::int64_t voice_longest = 340, voice_longest_plain = 600;

bool fits(const TrainingSample &s, Modality m) {
    switch (m) {
    case Modality::face: return s.face.size() == static_cast<std::size_t>(face_width);
    case Modality::words: return !s.words.empty();
    case Modality::voice:
    case Modality::body: {
        const int width = m == Modality::voice ? voice_width : body_width;
        return s.stream.width == width && s.stream.steps() > 0 &&
               s.stream.values.size() == s.stream.quality.size() * static_cast<std::size_t>(width) && s.first >= 0 &&
               s.count >= 0 && s.first + s.count <= s.stream.steps() &&
               std::all_of(s.elsewhere.begin(), s.elsewhere.end(),
                           [&](const Stream &e) { return e.width == width && e.values.size() == s.stream.values.size(); });
    }
    case Modality::measures: break; // there is nothing to be trained
    }
    return false;
}

Sequence pad(const std::vector<Sequence> &parts, std::int64_t multiple) {
    std::int64_t longest = 1;
    for (const auto &s : parts) longest = std::max(longest, s.x.size(0));
    longest = (longest + multiple - 1) / multiple * multiple;
    const auto b = static_cast<std::int64_t>(parts.size());
    Sequence out{at::zeros({b, longest, parts.front().x.size(1)}), at::zeros({b, longest})};
    for (std::int64_t i = 0; i < b; ++i) {
        const auto &s = parts[static_cast<std::size_t>(i)];
        out.x[i].slice(0, 0, s.x.size(0)).copy_(s.x);
        out.mask[i].slice(0, 0, s.x.size(0)).copy_(s.mask);
    }
    return out;
}

Tensor face_crops(const Corpus &c, const std::vector<std::int64_t> &rows) {
    Tensor crops = at::empty({static_cast<std::int64_t>(rows.size()), face_side, face_side}, at::kByte);
    auto *to = crops.data_ptr<std::uint8_t>();
    for (const auto r : rows) {
        const auto &face = c.source->samples[static_cast<std::size_t>(r)].face;
        to = std::copy(face.begin(), face.end(), to);
    }
    return crops.to(at::kFloat) / 255.0;
}

Tensor index_of(const std::vector<std::int64_t> &rows) { return at::tensor(rows, at::kLong); }

/// What a stem hears while it learns; teachers, who draw the same numbers, and whatever is not a stem hear the take as it
/// was recorded.
const Stream &take_of(const TrainingSample &s, Mode mode, augment::Random *random) {
    if (!random) return s.stream;
    const auto drawn = (*random)();
    if (!mode.training || s.elsewhere.empty()) return s.stream;
    const auto place = drawn % (2 * s.elsewhere.size());
    return place < s.elsewhere.size() ? s.elsewhere[place] : s.stream;
}

Batch forward_voice(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, Mode mode,
                    augment::Random *random, bool mix, Tensor targets) {
    std::vector<Sequence> parts;
    for (const auto r : rows) {
        const Stream &s = take_of(c.source->samples[static_cast<std::size_t>(r)], mode, random);
        parts.push_back(random ? augment::voice(s, voice_longest, *random) : augment::plain(s, voice_longest_plain));
    }
    Sequence all = pad(parts, 20);
    Tensor quality = all.mask;
    Tensor mask = (quality > 0).to(at::kFloat);
    const bool mixed = random && mix && (*random)() % 2 == 0;
    if (mixed) { // mixup (Zhang et al. 2018)
        const double share = augment::beta(*random, 0.4), keep = std::max(share, 1 - share);
        const Tensor other = all.x.flip(0), there = mask.flip(0).unsqueeze(2);
        all.x = all.x * (1 - there * (1 - keep)) + other * there * (1 - keep);
        const Tensor flipped = targets.flip(0);
        targets = targets * keep + flipped * (1 - keep);
    }
    const auto there = n.p.device();
    const Sequence latents = encoder::voice(n, {all.x.to(there), mask.to(there)}, mode);
    const Tensor weight = quality.view({quality.size(0), -1, 20}).mean(2).to(there);
    return {sample::pool(n.p, latents.x, weight, Modality::voice), targets.to(there), {}, {}, mixed};
}

/// Labelled windows with what lies around them, and of each second which part of it is the window's.
struct BodySignals {
    Sequence all;
    Tensor holds;
};
BodySignals body_signals(const Corpus &c, const std::vector<std::int64_t> &rows) {
    std::vector<Sequence> parts, labelled;
    for (const auto r : rows) {
        const TrainingSample &s = c.source->samples[static_cast<std::size_t>(r)];
        parts.push_back(augment::plain(s.stream, s.stream.steps()));
        Tensor holds = at::zeros({s.stream.steps()});
        holds.slice(0, s.first, s.count > 0 ? s.first + s.count : s.stream.steps()).fill_(1);
        labelled.push_back({holds.unsqueeze(1), holds});
    }
    Sequence all = pad(parts, stems::body_second);
    const Tensor holds = pad(labelled, stems::body_second).mask.view({all.x.size(0), -1, stems::body_second}).mean(2);
    return {all, holds};
}

stems::Seconds seconds_of(const Network &n, const Sequence &signals) {
    const auto there = n.p.device();
    return stems::by_second(n.p, {signals.x.to(there), (signals.mask > 0).to(at::kFloat).to(there)});
}

Batch forward_body(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, Mode mode,
                   augment::Random *random, const Tensor &targets) {
    auto [all, holds] = body_signals(c, rows);
    if (random) all.x = augment::body(all.x, *random);
    const auto there = n.p.device();
    const Sequence s = encoder::body(n, seconds_of(n, all), mode);
    return {sample::pool(n.p, s.x, s.mask * holds.to(there), Modality::body), targets.to(there), {}, {}};
}

/// Functionals of rows as they were recorded, N x 2 descriptors. Augmentation has no part in it: what it blanks would change what is
/// measured, and not what it means.
Tensor functionals_of(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows) {
    const auto there = n.p.device();
    if (c.modality() == Modality::body) {
        const auto [all, holds] = body_signals(c, rows);
        const Tensor by_second = functionals::body(seconds_of(n, all));
        return functionals::of((by_second * (holds > 0).to(at::kFloat).unsqueeze(2).to(there)).sum(1), Modality::body);
    }
    std::vector<Sequence> parts;
    for (const auto r : rows)
        parts.push_back(augment::plain(c.source->samples[static_cast<std::size_t>(r)].stream, voice_longest_plain));
    const Sequence all = pad(parts, 20);
    return functionals::of(functionals::voice(all.x.to(there), all.mask.to(there)).sum(1), Modality::voice);
}

} // namespace

Result<std::vector<Corpus>> make_corpora(const TrainingSet &set, const NetworkSettings &settings) {
    std::vector<Corpus> all;
    const auto e = static_cast<std::int64_t>(set.emotions.size());
    for (const TrainingSource &source : set.sources) {
        Corpus c;
        c.source = &source;
        const auto n = static_cast<std::int64_t>(source.samples.size());
        if (n == 0) return fail(ErrorCode::bad_argument, source.name, "the source has no samples");
        c.targets = at::empty({n, e});
        std::set<std::int32_t> people;
        for (const auto &s : source.samples)
            if (!s.validation && s.subject >= 0) people.insert(s.subject);
        std::set<std::int32_t> held;
        std::size_t rank = 0;
        for (const auto person : people)
            if (++rank % 7 == 0) held.insert(person);
        for (std::int64_t i = 0; i < n; ++i) {
            const auto &s = source.samples[static_cast<std::size_t>(i)];
            if (s.targets.size() != set.emotions.size())
                return fail(ErrorCode::bad_argument, source.name, "a sample's targets do not fit the emotions");
            if (!fits(s, source.modality)) return fail(ErrorCode::bad_argument, source.name, "a sample does not fit its modality");
            std::copy(s.targets.begin(), s.targets.end(), c.targets[i].data_ptr<float>());
            const bool aside = s.subject >= 0 ? held.contains(s.subject) : i % 10 == 9;
            (s.validation ? c.validation : aside ? c.held : c.fit).push_back(i);
            if (source.modality == Modality::words) {
                auto &sentence = c.buckets.emplace_back();
                for (const auto &w : s.words) sentence.push_back(stems::word_buckets(w, settings.word_buckets));
                if (sentence.size() > 64) sentence.resize(64);
            }
        }
        if (c.fit.empty()) return fail(ErrorCode::bad_argument, source.name, "no sample is left to train on");
        if (c.held.empty()) c.held = c.fit; // fewer than seven people: better than no meta-training
        if (c.validation.empty()) c.validation = c.held;
        all.push_back(std::move(c));
    }
    if (all.empty()) return fail(ErrorCode::bad_argument, "training set", "there is no source");
    return all;
}

std::vector<std::int32_t> people_of(const Corpus &c, const std::vector<std::int64_t> &rows) {
    std::vector<std::int32_t> people;
    for (const auto r : rows) people.push_back(c.source->samples[static_cast<std::size_t>(r)].subject);
    return people;
}

void measure_inputs(const std::vector<Corpus> &corpora, Network &network) {
    for (const Corpus &c : corpora) {
        const auto m = static_cast<std::int64_t>(c.modality());
        const Tensor known = at::isfinite(c.targets.index_select(0, index_of(c.fit))).any(0).to(at::kFloat);
        network.p.buffers.at("known")[m] = at::maximum(network.p.buffers.at("known")[m], known);
        if (c.modality() != Modality::voice && c.modality() != Modality::body) continue;
        const auto width = c.modality() == Modality::voice ? voice_width : body_width;
        std::vector<double> sum(static_cast<std::size_t>(width), 0), square(sum), count(sum);
        for (const auto row : c.fit) {
            const Stream &s = c.source->samples[static_cast<std::size_t>(row)].stream;
            for (std::int64_t t = 0; t < s.steps(); ++t) {
                if (s.quality[static_cast<std::size_t>(t)] <= 0) continue;
                for (int k = 0; k < width; ++k) {
                    const double v = s.values[static_cast<std::size_t>(t * width + k)];
                    if (!std::isfinite(v)) continue;
                    const auto i = static_cast<std::size_t>(k);
                    sum[i] += v, square[i] += v * v, count[i] += 1;
                }
            }
        }
        const auto stem = std::string("stem.") + std::string(name(c.modality()));
        for (int k = 0; k < width; ++k) {
            const auto i = static_cast<std::size_t>(k);
            if (count[i] < 2) continue;
            const double mean = sum[i] / count[i], spread = std::sqrt(std::max(1e-4, square[i] / count[i] - mean * mean));
            network.p.buffers.at(stem + ".centre")[k] = mean;
            network.p.buffers.at(stem + ".spread")[k] = spread;
        }
    }
}

Batch forward(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, Mode mode,
              augment::Random *random, bool mix) {
    const Tensor targets = c.targets.index_select(0, index_of(rows));
    const auto b = static_cast<std::int64_t>(rows.size());
    switch (c.modality()) {
    case Modality::face: {
        Tensor crops = face_crops(c, rows);
        if (random) crops = augment::faces(crops, *random);
        const Tensor x = stems::face(n.p, crops.to(n.p.device()), n.settings.parts.spatial, mode);
        const Tensor targets_here = targets.to(x.device());
        // A still picture is a sequence of one step; ramps between pictures teach the stack onsets and offsets.
        const Sequence still = encoder::temporal(n, {x.unsqueeze(1), at::ones({b, 1}, x.options())}, Modality::face, mode);
        Batch out{sample::pool(n.p, still.x, still.mask, Modality::face), targets_here, {}, {}};
        if (random && mode.training) {
            const augment::Ramps r = augment::ramps(x, targets_here, 24, 12, *random);
            const Sequence s = encoder::temporal(n, r.sequence, Modality::face, mode);
            // Pooled over windows of three steps, so that fast changes are not averaged away.
            std::vector<Tensor> stats, wanted;
            for (std::int64_t t = 1; t + 1 < s.x.size(1); t += 3) {
                stats.push_back(sample::pool(n.p, s.x.slice(1, t - 1, t + 2), s.mask.slice(1, t - 1, t + 2), Modality::face));
                wanted.push_back(r.targets.slice(1, t - 1, t + 2).mean(1));
            }
            out.steps = at::cat(stats, 0);
            out.step_targets = at::cat(wanted, 0);
        }
        return out;
    }
    case Modality::voice: return forward_voice(n, c, rows, mode, random, mix, targets);
    case Modality::words: {
        std::vector<std::vector<std::vector<std::int64_t>>> sentences;
        for (const auto r : rows) {
            const auto &s = c.buckets[static_cast<std::size_t>(r)];
            sentences.push_back(random ? augment::words(s, *random) : s);
        }
        const Sequence s = encoder::words(n, sentences, mode);
        return {sample::pool(n.p, s.x, s.mask, Modality::words), targets.to(s.x.device()), {}, {}};
    }
    case Modality::body: return forward_body(n, c, rows, mode, random, targets);
    case Modality::measures: break;
    }
    return {};
}

Tensor statistics(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, augment::Random *random, const Job &job) {
    const at::NoGradGuard no_grad;
    std::vector<Tensor> parts;
    for (std::size_t i = 0; i < rows.size() && !job.stopped(); i += 128) {
        const std::vector<std::int64_t> some(rows.begin() + static_cast<std::ptrdiff_t>(i),
                                             rows.begin() + static_cast<std::ptrdiff_t>(std::min(i + 128, rows.size())));
        Tensor stats = forward(n, c, some, Mode{}, random, false).stats;
        if (n.settings.parts.functionals && functionals::sums(c.modality()) > 0)
            stats = at::cat({stats, functionals_of(n, c, some)}, 1);
        parts.push_back(stats);
    }
    return parts.empty() ? at::zeros({0, 2 * sample::learned(n.p, c.modality())}) : at::cat(parts, 0);
}

Tensor embeddings(const Network &n, const Corpus &c, const std::vector<std::int64_t> &rows, augment::Random *random, const Job &job) {
    const at::NoGradGuard no_grad;
    return sample::describe(n.p, statistics(n, c, rows, random, job), c.modality());
}

Tensor target_loss(const Tensor &logits, const Tensor &targets) {
    const Tensor known = at::isfinite(targets).to(at::kFloat);
    const Tensor t = at::nan_to_num(targets, 0.0, 0.0, 0.0);
    const Tensor each = (at::softplus(logits) - logits * (t * 0.94 + 0.03)) * known;
    const Tensor total = t.sum(1, true);
    const Tensor share = t / total.clamp_min(1e-6);
    const Tensor among = at::log_softmax(logits + (known - 1) * 1e4, 1);
    const Tensor smooth = 0.95 * share + 0.05 * known / known.sum(1, true).clamp_min(1);
    const Tensor cross = -(smooth * among * known).sum(1) * (total.squeeze(1) > 0.2).to(at::kFloat);
    return (cross + 0.5 * each.sum(1)).mean();
}

double quality_of(const Tensor &logits, const Tensor &targets, Modality modality) {
    const Tensor known = at::isfinite(targets).any(0);
    const Tensor columns = known.nonzero().flatten();
    const Tensor y = logits.index_select(1, columns), t = at::nan_to_num(targets.index_select(1, columns), 0.0, 0.0, 0.0);
    const auto n = columns.size(0);
    std::vector<double> hit(static_cast<std::size_t>(std::max<std::int64_t>(n, 2)), 0), said(hit), is(hit);
    double right = 0, all = 0;
    for (std::int64_t i = 0; i < y.size(0); ++i) {
        std::size_t truth = 0, guess = 0;
        if (n == 1) {
            truth = t[i][0].item<float>() >= 0.5f;
            guess = y[i][0].item<float>() >= 0;
        } else {
            if (t[i].max().item<float>() <= 0.2f) continue;
            truth = static_cast<std::size_t>(t[i].argmax().item<std::int64_t>());
            guess = static_cast<std::size_t>(y[i].argmax().item<std::int64_t>());
        }
        ++is[truth], ++said[guess], ++all;
        if (truth == guess) ++hit[truth], ++right;
    }
    if (all == 0) return 0;
    if (n > 1 && modality != Modality::words) return right / all;
    double sum = 0, classes = 0;
    for (std::size_t k = 0; k < is.size(); ++k) {
        if (is[k] == 0) continue;
        ++classes;
        sum += n == 1 ? hit[k] / is[k] : 2 * hit[k] / (is[k] + said[k]);
    }
    return sum / classes;
}

void shuffle(std::vector<std::int64_t> &rows, augment::Random &random) {
    for (std::size_t i = rows.size(); i > 1; --i) std::swap(rows[i - 1], rows[random() % i]);
}

} // namespace tempera::engine
