#include "core/analysis/statistics.h"

#include <algorithm>

namespace tempera::analysis {
namespace {

double per_minute(double count, Time of) { return of > Time{} ? count / (of.seconds() / 60) : 0; }

double ratio(Time part, Time whole) {
    return whole > Time{} ? static_cast<double>(part.us) / static_cast<double>(whole.us) : 0;
}

/// Length of the union of spans, which are ordered by onset.
Time covered(const std::vector<Span> &spans) {
    Time sum, end{INT64_MIN};
    for (const Span &span : spans) {
        const Time from = std::max(span.onset, end);
        if (span.offset > from) sum += span.offset - from;
        end = std::max(end, span.offset);
    }
    return sum;
}

void fill_durations(EmotionStatistics &one, const std::vector<Span> &spans) {
    std::vector<Time> lengths;
    Time sum;
    for (const Span &span : spans) {
        if (span.is_moment()) continue;
        lengths.push_back(span.length());
        sum += span.length();
    }
    if (lengths.empty()) return;
    std::sort(lengths.begin(), lengths.end());
    const auto n = static_cast<std::int64_t>(lengths.size());
    const std::size_t middle = lengths.size() / 2;
    one.mean = Time{sum.us / n};
    one.median = n % 2 == 1 ? lengths[middle] : Time{(lengths[middle - 1].us + lengths[middle].us) / 2};
    one.longest = lengths.back();
}

/// Everything that follows from the episodes. `duration`, `observed` and `emotions` are there already.
/// `gaps`: time without evidence, in order.
void count(TimeStatistics &s, const std::vector<Span> &gaps) {
    std::sort(s.episodes.begin(), s.episodes.end(), [](const Episode &a, const Episode &b) {
        return a.span != b.span ? a.span < b.span : a.emotion < b.emotion;
    });
    const std::size_t n = s.emotions.size();
    s.each.resize(n);
    std::vector<std::vector<Span>> own(n);
    std::vector<Span> all;
    for (const Episode &episode : s.episodes) {
        own[static_cast<std::size_t>(episode.emotion)].push_back(episode.span);
        all.push_back(episode.span);
    }
    for (std::size_t e = 0; e < n; ++e) {
        EmotionStatistics &one = s.each[e];
        one.episodes = static_cast<int>(own[e].size());
        one.per_minute = per_minute(one.episodes, s.observed);
        one.total = covered(own[e]);
        one.share = ratio(one.total, s.observed);
        if (!own[e].empty()) one.latency = own[e].front().onset;
        fill_durations(one, own[e]);
    }
    s.in_none = s.observed > Time{} ? 1 - ratio(covered(all), s.observed) : 0;
    s.without_evidence = s.duration > Time{} ? 1 - ratio(s.observed, s.duration) : 0;

    s.transitions.counts.assign(n * n, 0);
    auto gap = gaps.begin();
    for (std::size_t i = 1; i < s.episodes.size(); ++i) {
        const Episode &from = s.episodes[i - 1], &to = s.episodes[i];
        if (from.emotion == to.emotion) continue;
        // Gaps lie between episodes, never within one, and both are ordered.
        while (gap != gaps.end() && gap->offset <= from.span.offset) ++gap;
        if (gap != gaps.end() && gap->offset <= to.span.onset) continue;
        ++s.transitions.counts[static_cast<std::size_t>(from.emotion) * n + static_cast<std::size_t>(to.emotion)];
        ++s.transitions.total;
    }
    s.transitions.per_minute = per_minute(s.transitions.total, s.observed);
}

} // namespace

TimeStatistics statistics(const engine::Scores &scores, const SegmentSettings &settings, Time end) {
    TimeStatistics s;
    s.emotions = scores.emotions;
    const std::size_t n = s.emotions.size();
    const std::int64_t steps = scores.steps();
    std::vector<double> membership(n, 0);
    double ambiguity = 0;
    std::int64_t seen = 0;
    std::vector<Span> gaps;
    const Time all = scores.start + grid_step * steps, last = end > Time{} ? std::min(end, all) : all;
    const auto within = [last](Span span) { return Span{std::min(span.onset, last), std::min(span.offset, last)}; };
    for (std::int64_t i = 0; i < steps; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const Time onset = scores.start + grid_step * i;
        if (scores.evidence[row] > 0) {
            ++seen;
            s.observed = s.observed + within({onset, onset + grid_step}).length();
            ambiguity += static_cast<double>(scores.ambiguity[row]);
            for (std::size_t e = 0; e < n; ++e) membership[e] += static_cast<double>(scores.membership[row * n + e]);
            continue;
        }
        if (gaps.empty() || gaps.back().offset != onset) gaps.push_back({onset, onset});
        gaps.back().offset = onset + grid_step;
    }
    s.duration = within({scores.start, all}).length();
    for (const Segment &segment : segments(scores, settings)) s.episodes.push_back({within(segment.span), segment.emotion});
    count(s, gaps);
    if (seen == 0) return s;
    s.mean_ambiguity = ambiguity / static_cast<double>(seen);
    for (std::size_t e = 0; e < n; ++e) s.each[e].mean_membership = membership[e] / static_cast<double>(seen);
    return s;
}

TimeStatistics statistics(std::vector<std::string> emotions, std::span<const Episode> labels, Time duration) {
    TimeStatistics s;
    s.emotions = std::move(emotions);
    s.duration = s.observed = duration;
    for (const Episode &label : labels) {
        if (label.emotion < 0 || static_cast<std::size_t>(label.emotion) >= s.emotions.size()) continue;
        if (label.span.onset >= duration || label.span.offset < Time{}) continue;
        s.episodes.push_back(
            {{std::max(label.span.onset, Time{}), std::min(label.span.offset, duration)}, label.emotion});
    }
    count(s, {});
    return s;
}

} // namespace tempera::analysis
