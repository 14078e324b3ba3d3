#include "core/analysis/timeline_score.h"

#include <algorithm>
#include <cmath>

namespace tempera::analysis {
namespace {

std::vector<char> counted(std::size_t pieces, const std::vector<std::size_t> &left_out) {
    std::vector<char> yes(pieces, 1);
    for (const std::size_t i : left_out)
        if (i < pieces) yes[i] = 0;
    return yes;
}

std::int64_t common(const Span &a, const Span &b) {
    return std::max<std::int64_t>(0, (std::min(a.offset, b.offset) - std::max(a.onset, b.onset)).us);
}

} // namespace

double FrameAgreement::macro_f1() const {
    double sum = 0, emotions = 0;
    for (std::size_t e = 0; e < there.size(); ++e) {
        if (there[e] == 0) continue;
        sum += 2.0 * hits[e] / (said[e] + there[e]);
        ++emotions;
    }
    return emotions > 0 ? sum / emotions : 0;
}

double FrameAgreement::accuracy() const {
    double right = 0, all = 0;
    for (std::size_t e = 0; e < there.size(); ++e) right += hits[e], all += there[e];
    return all > 0 ? right / all : 0;
}

FrameAgreement frame_agreement(const engine::Scores &scores, const std::vector<Piece> &pieces,
                               const std::vector<std::size_t> &left_out, const SegmentSettings &settings) {
    const auto yes = counted(pieces.size(), left_out);
    FrameAgreement a;
    a.hits.assign(scores.emotions.size(), 0);
    a.said = a.there = a.hits;
    std::size_t piece = 0;
    for (std::int64_t i = 0; i < scores.steps(); ++i) {
        const Time middle = scores.start + grid_step * i + Time{grid_step.us / 2};
        while (piece < pieces.size() && pieces[piece].span.offset <= middle) ++piece;
        if (piece == pieces.size()) break;
        if (!pieces[piece].span.contains(middle) || !yes[piece]) continue;
        const int answer = strongest(scores, i, settings);
        if (answer == -2) continue; // no evidence
        const auto truth = static_cast<std::size_t>(pieces[piece].emotion);
        ++a.there[truth];
        if (answer < 0) continue;
        ++a.said[static_cast<std::size_t>(answer)];
        a.hits[truth] += static_cast<std::size_t>(answer) == truth;
    }
    return a;
}

double SegmentAgreement::f1() const { return found + there > 0 ? 2.0 * matched / (found + there) : 0; }

SegmentAgreement segment_agreement(const std::vector<Segment> &found, const std::vector<Piece> &pieces,
                                   const std::vector<std::size_t> &left_out, double overlap) {
    const auto yes = counted(pieces.size(), left_out);
    SegmentAgreement a;
    std::vector<const Segment *> segments;
    for (const Segment &s : found) {
        std::int64_t aside = 0;
        for (std::size_t p = 0; p < pieces.size(); ++p)
            if (!yes[p]) aside += common(s.span, pieces[p].span);
        if (2 * aside <= s.span.length().us) segments.push_back(&s);
    }
    struct Pair {
        double overlap;
        std::size_t segment, piece;
    };
    std::vector<Pair> pairs;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        if (!yes[p]) continue;
        ++a.there;
        for (std::size_t s = 0; s < segments.size(); ++s) {
            const Span &x = segments[s]->span, &y = pieces[p].span;
            const auto both = common(x, y), either = x.length().us + y.length().us - both;
            if (segments[s]->emotion != pieces[p].emotion || both == 0) continue;
            const double share = static_cast<double>(both) / static_cast<double>(either);
            if (share >= overlap) pairs.push_back({share, s, p});
        }
    }
    a.found = static_cast<int>(segments.size());
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair &x, const Pair &y) { return x.overlap > y.overlap; });
    std::vector<char> used(segments.size(), 0), taken(pieces.size(), 0);
    for (const Pair &pair : pairs) {
        if (used[pair.segment] || taken[pair.piece]) continue;
        used[pair.segment] = taken[pair.piece] = 1;
        ++a.matched;
        a.onset_errors.push_back(
            std::abs((segments[pair.segment]->span.onset - pieces[pair.piece].span.onset).seconds()));
    }
    return a;
}

} // namespace tempera::analysis
