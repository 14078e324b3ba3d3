#include "core/workflow/bench_timeline.h"

#include "core/analysis/suggestions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>

namespace tempera::workflow {
namespace {

namespace bench = engine::bench;
using Random = std::mt19937_64;

/// The answer is the strongest emotion, however weak.
constexpr analysis::SegmentSettings always{0, 0, Time{}};
constexpr int random_runs = 2;

template <class T> void shuffle(std::vector<T> &items, Random &random) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[random() % i]);
}

std::int64_t steps_of(const bench::Item &item) {
    std::int64_t steps = 0;
    for (const engine::Latents &l : item.views) steps = std::max(steps, l.steps());
    return steps;
}

/// How many steps a clip takes in a session; a picture is held.
std::int64_t length_of(const bench::Item &item, const JoinSettings &settings) {
    const auto steps = steps_of(item);
    return steps < 3 ? std::max<std::int64_t>(1, settings.hold.us / grid_step.us) : steps;
}

void append(engine::Latents &to, const engine::Latents *from, std::int64_t steps, bool held) {
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto row = held ? 0 : i;
        if (!from || row >= from->steps()) {
            to.values.insert(to.values.end(), static_cast<std::size_t>(to.dim), 0.0f);
            to.quality.push_back(0);
            continue;
        }
        const auto begin = from->values.begin() + static_cast<std::ptrdiff_t>(row) * from->dim;
        to.values.insert(to.values.end(), begin, begin + from->dim);
        to.quality.push_back(from->quality[static_cast<std::size_t>(row)]);
    }
}

std::vector<const bench::Item *> choose(const std::vector<const bench::Item *> &clips, const JoinSettings &settings,
                                        Random &random) {
    std::map<std::string, std::vector<const bench::Item *>> by_label;
    for (const bench::Item *clip : clips) by_label[clip->label].push_back(clip);
    for (auto &[label, of] : by_label) shuffle(of, random);
    const Time gap{(settings.shortest_gap + settings.longest_gap).us / 2};
    std::vector<const bench::Item *> chosen;
    Time length;
    for (std::size_t turn = 0;; ++turn) {
        bool any = false;
        for (const auto &[label, of] : by_label) {
            if (turn >= of.size() || (length >= settings.length && turn >= settings.least)) continue;
            chosen.push_back(of[turn]);
            length += grid_step * length_of(*of[turn], settings) + gap;
            any = true;
        }
        if (!any) break;
    }
    shuffle(chosen, random);
    return chosen;
}

} // namespace

JoinedSession join_clips(const std::vector<const bench::Item *> &clips, const JoinSettings &settings,
                         std::uint64_t seed) {
    Random random(seed);
    JoinedSession s;
    for (const bench::Item *clip : clips) s.emotions.push_back(clip->label);
    std::sort(s.emotions.begin(), s.emotions.end());
    s.emotions.erase(std::unique(s.emotions.begin(), s.emotions.end()), s.emotions.end());
    if (!clips.empty()) s.subject = clips.front()->subject;
    std::map<Modality, engine::Latents> streams;
    for (const bench::Item *clip : clips)
        for (const engine::Latents &l : clip->views) streams[l.modality] = {l.modality, Time{}, l.dim, {}, {}, l.measured};
    std::int64_t at = 0;
    for (const bench::Item *clip : choose(clips, settings, random)) {
        const auto steps = length_of(*clip, settings);
        const bool held = steps_of(*clip) < 3;
        for (auto &[modality, stream] : streams) {
            const auto view = std::find_if(clip->views.begin(), clip->views.end(),
                                           [m = modality](const engine::Latents &l) { return l.modality == m; });
            append(stream, view == clip->views.end() ? nullptr : &*view, steps, held);
        }
        std::int64_t first = -1, last = -1;
        for (std::int64_t i = at; i < at + steps; ++i)
            for (const auto &[modality, stream] : streams)
                if (stream.quality[static_cast<std::size_t>(i)] > 0) {
                    if (first < 0) first = i;
                    last = i;
                }
        const auto emotion = std::lower_bound(s.emotions.begin(), s.emotions.end(), clip->label) - s.emotions.begin();
        if (first >= 0) s.pieces.push_back({{grid_step * first, grid_step * (last + 1)}, static_cast<int>(emotion)});
        const auto low = settings.shortest_gap.us / grid_step.us, high = settings.longest_gap.us / grid_step.us;
        const auto gap = low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
        for (auto &[modality, stream] : streams) append(stream, nullptr, gap, false);
        at += steps + gap;
    }
    s.recording.duration = grid_step * at;
    for (auto &[modality, stream] : streams) s.recording.modalities.push_back(std::move(stream));
    return s;
}

namespace {

Result<engine::Scores> curves(engine::Engine &engine, const JoinedSession &s,
                              const std::vector<engine::Example> &examples, std::uint64_t seed, const Job &job) {
    const Span all{Time{}, s.recording.duration};
    if (examples.empty()) return engine.score(engine.prior(s.emotions), s.recording, all, job);
    engine::Engine::AdaptRequest request;
    request.emotions = s.emotions;
    request.examples = examples;
    request.recording = &s.recording;
    request.seed = seed;
    const auto adapted = engine.adapt(request, Job(job.token()));
    if (!adapted) return tl::unexpected(adapted.error());
    return engine.score(adapted->adapted, s.recording, all, Job(job.token()));
}

/// The first K pieces of each emotion in an order drawn at random, of each at least one left over.
std::vector<std::size_t> reveal(const JoinedSession &s, int shots, Random random) {
    std::vector<std::size_t> order(s.pieces.size()), chosen;
    std::iota(order.begin(), order.end(), std::size_t{0});
    shuffle(order, random);
    std::vector<int> all(s.emotions.size(), 0), used(all);
    for (const auto &piece : s.pieces) ++all[static_cast<std::size_t>(piece.emotion)];
    for (const std::size_t i : order) {
        const auto e = static_cast<std::size_t>(s.pieces[i].emotion);
        if (used[e] >= std::min(shots, all[e] - 1)) continue;
        ++used[e];
        chosen.push_back(i);
    }
    return chosen;
}

/// What a rater says at that moment: the clip there, or the nearest within a second (curves reach a little beyond it).
const analysis::Piece *asked(const JoinedSession &s, Time at) {
    const analysis::Piece *nearest = nullptr;
    Time least = Time::seconds(1);
    for (const auto &piece : s.pieces) {
        const Time away = std::max({piece.span.onset - at, at - piece.span.offset, Time{}});
        if (away > least) continue;
        least = away;
        nearest = &piece;
        if (away == Time{}) break;
    }
    return nearest;
}

engine::Example labelled(const analysis::Piece &piece, Time at) {
    const Time inside = std::clamp(at, piece.span.onset, piece.span.offset - Time{1});
    return {{inside, inside}, piece.emotion};
}

double score_of(const engine::Scores &scores, const JoinedSession &s) {
    return analysis::frame_agreement(scores, s.pieces, {}, always).macro_f1();
}

std::vector<int> budgets(std::size_t clips) {
    std::vector<int> all;
    for (const int n : {1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48})
        if (n <= static_cast<int>(clips)) all.push_back(n);
    return all;
}

/// Labels one moment after the other; the score at each budget.
Result<std::vector<double>> label_along(engine::Engine &engine, const JoinedSession &s, bool suggested,
                                        std::uint64_t seed, const Job &job) {
    Random random(seed);
    std::vector<engine::Example> examples;
    std::vector<double> reached;
    auto scores = curves(engine, s, {}, seed, Job(job.token()));
    if (!scores) return tl::unexpected(scores.error());
    for (const int budget : budgets(s.pieces.size())) {
        const auto wanted = static_cast<std::size_t>(budget);
        if (suggested) {
            analysis::SuggestionSettings settings;
            settings.count = static_cast<int>(wanted - examples.size());
            for (const auto &moment : analysis::suggest(*scores, s.recording, examples, settings))
                if (const auto *piece = asked(s, moment.at)) examples.push_back(labelled(*piece, moment.at));
        }
        // At random, and where suggestions have run out: any step of any clip.
        for (int tries = 0; examples.size() < wanted && tries < 10000; ++tries) {
            const Time at =
                grid_step * static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(s.recording.steps())) +
                Time{grid_step.us / 2};
            const auto *piece = asked(s, at);
            if (piece && piece->span.contains(at)) examples.push_back(labelled(*piece, at));
        }
        scores = curves(engine, s, examples, seed, job);
        if (!scores) return tl::unexpected(scores.error());
        reached.push_back(score_of(*scores, s));
    }
    return reached;
}

struct Collected {
    std::vector<double> full, needed_suggested, needed_random, saved;
    std::map<int, std::vector<double>> suggested, random; ///< by number of labels
};

Status measure_gain(engine::Engine &engine, const JoinedSession &s, std::uint64_t seed, Collected &to, Gain &gain,
                    const Job &job) {
    std::vector<engine::Example> every;
    for (const auto &piece : s.pieces)
        every.push_back(labelled(piece, Time{(piece.span.onset.us + piece.span.offset.us) / 2}));
    const auto all = curves(engine, s, every, seed, job);
    if (!all) return tl::unexpected(all.error());
    const double full = score_of(*all, s);
    to.full.push_back(full);
    const auto points = budgets(s.pieces.size());
    const auto run = [&](bool suggested, std::uint64_t own_seed, std::map<int, std::vector<double>> &curve,
                         int &reached, int &runs) -> Result<double> {
        const auto scores = label_along(engine, s, suggested, own_seed, job);
        if (!scores) return tl::unexpected(scores.error());
        for (std::size_t i = 0; i < points.size(); ++i) curve[points[i]].push_back((*scores)[i]);
        ++runs;
        for (std::size_t i = 0; i < points.size(); ++i)
            if ((*scores)[i] >= 0.9 * full) {
                ++reached;
                return points[i];
            }
        return static_cast<double>(s.pieces.size());
    };
    const auto suggested = run(true, seed, to.suggested, gain.reached_suggested, gain.runs_suggested);
    if (!suggested) return tl::unexpected(suggested.error());
    double at_random = 0;
    for (int r = 0; r < random_runs; ++r) {
        const auto one = run(false, seed + 7919 * static_cast<std::uint64_t>(r + 1), to.random, gain.reached_random,
                             gain.runs_random);
        if (!one) return tl::unexpected(one.error());
        at_random += *one / random_runs;
    }
    to.needed_suggested.push_back(*suggested);
    to.needed_random.push_back(at_random);
    to.saved.push_back(at_random - *suggested);
    return {};
}

double mean(const std::vector<double> &x) {
    return x.empty() ? 0 : std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size());
}

struct Subjects {
    std::vector<std::vector<const bench::Item *>> clips;
    std::vector<std::string> names, unused;
};
Subjects subjects_of(const std::vector<bench::Item> &items) {
    std::map<std::string, std::map<std::string, std::vector<const bench::Item *>>> by_subject;
    for (const bench::Item &item : items) by_subject[item.subject][item.label].push_back(&item);
    Subjects all;
    for (const auto &[subject, by_label] : by_subject) {
        std::vector<const bench::Item *> clips;
        int labels = 0;
        for (const auto &[label, of] : by_label) {
            if (of.size() < 2) continue; // nothing would be left to measure
            ++labels;
            clips.insert(clips.end(), of.begin(), of.end());
        }
        if (labels < 2) {
            all.unused.push_back(subject);
            continue;
        }
        all.names.push_back(subject);
        all.clips.push_back(std::move(clips));
    }
    return all;
}

struct ByShots {
    std::vector<double> shown, strongest, segments, onsets;
};

Status measure_session(engine::Engine &engine, const JoinedSession &s, int shots, std::uint64_t seed, ByShots &to,
                       const Job &job) {
    const auto revealed = reveal(s, shots, Random(seed));
    std::vector<engine::Example> examples;
    for (const std::size_t i : revealed) examples.push_back({s.pieces[i].span, s.pieces[i].emotion});
    const auto scores = curves(engine, s, examples, seed, job);
    if (!scores) return tl::unexpected(scores.error());
    to.shown.push_back(analysis::frame_agreement(*scores, s.pieces, revealed).macro_f1());
    to.strongest.push_back(analysis::frame_agreement(*scores, s.pieces, revealed, always).macro_f1());
    const auto segments = analysis::segment_agreement(analysis::segments(*scores), s.pieces, revealed);
    to.segments.push_back(segments.f1());
    to.onsets.insert(to.onsets.end(), segments.onset_errors.begin(), segments.onset_errors.end());
    return {};
}

} // namespace

Result<TimelineReport> bench_timeline(engine::Engine &engine, const std::vector<bench::Item> &items,
                                      const TimelineSettings &settings, const Job &job) {
    std::vector<int> shots = settings.shots;
    std::sort(shots.begin(), shots.end());
    shots.erase(std::unique(shots.begin(), shots.end()), shots.end());
    if (settings.sessions < 1 || shots.empty() || shots.front() < 1)
        return fail(ErrorCode::bad_argument, "timeline", "there must be a session and a number of labels above 0");
    if (settings.join.shortest_gap < Time{} || settings.join.longest_gap < settings.join.shortest_gap)
        return fail(ErrorCode::bad_argument, "timeline", "the gaps' lengths make no sense");
    Subjects subjects = subjects_of(items);
    if (subjects.clips.empty())
        return fail(ErrorCode::bad_labels, "manifest", "no subject has two labels with two clips each");
    JoinSettings join = settings.join;
    join.least = std::max(join.least, static_cast<std::size_t>(shots.back()) + 1);
    shots.insert(shots.begin(), 0);

    TimelineReport report;
    std::map<int, ByShots> collected;
    Collected gains;
    std::vector<double> minutes, clips;
    for (int i = 0; i < settings.sessions; ++i) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto seed = settings.seed + 1000003 * static_cast<std::uint64_t>(i);
        const JoinedSession s =
            join_clips(subjects.clips[static_cast<std::size_t>(i) % subjects.clips.size()], join, seed);
        minutes.push_back(s.recording.duration.seconds() / 60);
        clips.push_back(static_cast<double>(s.pieces.size()));
        report.emotions.insert(report.emotions.end(), s.emotions.begin(), s.emotions.end());
        for (const int k : shots)
            if (auto done = measure_session(engine, s, k, seed, collected[k], job); !done)
                return tl::unexpected(done.error());
        if (settings.gain)
            if (auto done = measure_gain(engine, s, seed, gains, report.gain, job); !done)
                return tl::unexpected(done.error());
        job.report(static_cast<double>(i + 1) / settings.sessions);
    }
    report.subjects = std::move(subjects.names);
    report.unused = std::move(subjects.unused);
    std::sort(report.emotions.begin(), report.emotions.end());
    report.emotions.erase(std::unique(report.emotions.begin(), report.emotions.end()), report.emotions.end());
    report.minutes = mean(minutes);
    report.clips = mean(clips);
    for (const int k : shots) {
        const ByShots &c = collected[k];
        report.rows.push_back({k, bench::mean_interval(c.shown), bench::mean_interval(c.strongest),
                               bench::mean_interval(c.segments), c.onsets.empty() ? NAN : bench::median(c.onsets),
                               static_cast<int>(c.onsets.size())});
    }
    if (!settings.gain) return report;
    report.gain.full = bench::mean_interval(gains.full);
    report.gain.needed_suggested = bench::mean_interval(gains.needed_suggested);
    report.gain.needed_random = bench::mean_interval(gains.needed_random);
    report.gain.saved = bench::mean_interval(gains.saved);
    for (const auto &[labels, scores] : gains.suggested)
        report.gain.curve.push_back({labels, mean(scores), mean(gains.random[labels])});
    return report;
}

} // namespace tempera::workflow
