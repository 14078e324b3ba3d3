#include "core/exchange/content.h"

#include "core/analysis/timeline.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

namespace tempera::exchange {

namespace {

std::string signed_seconds(Time time) {
    return std::string(time > Time{} ? "+" : "").append(seconds_text(time)).append(" s");
}

void move_all(Content &content, Time by) {
    for (LabelTier &tier : content.tiers)
        for (Label &label : tier.labels) {
            label.span.onset += by;
            label.span.offset += by;
        }
    for (Track &track : content.tracks) track.start += by;
    for (MediaLink &link : content.media) link.origin -= by;
}

} // namespace

std::string describe(const Notice &notice) {
    using Why = Notice::Why;
    const std::string where = notice.where.empty() ? std::string() : notice.where + ": ";
    const std::string line =
        notice.line > 0 ? numbered(" (line ", static_cast<std::size_t>(notice.line)) + ")" : std::string();
    const std::string count = std::to_string(notice.count);
    const bool one = notice.count == 1;
    switch (notice.why) {
    case Why::never_stops:
        return where + notice.text + " starts at " + format_time(notice.at) + " and never stops" + line + ": left out";
    case Why::no_label:
        return where + count + (one ? " row without a label" : " rows without a label") + line + ": left out";
    case Why::windows_text: return "the text is not UTF-8: read as Windows-1252 (Western European)";
    case Why::moved:
        return "the file's time 0 lies elsewhere in " + notice.where + ": all times were moved by " +
               signed_seconds(notice.at);
    case Why::not_moved:
        return "the file's media begin at different times, and none is named like the recording: no time was moved";
    case Why::other_recording:
        return notice.where + " belongs to the recording: " + count +
               (one ? " other observation is not chosen" : " other observations are not chosen");
    case Why::one_face:
        return "several faces, found in so many frames: " + notice.where + ": face " + notice.text +
               " is taken (another: --face)";
    case Why::one_file: return "rows of " + count + " files: those of " + notice.text + " are taken";
    }
    return {};
}

void place_in(Content &content, const std::filesystem::path &media) {
    const MediaLink *best = nullptr;
    int likest = 0;
    bool same = true, any = false;
    for (const MediaLink &link : content.media) {
        same = same && link.origin == content.media.front().origin;
        any = any || link.origin != Time{};
        if (const int like = likeness(link.path, media); like > likest) {
            likest = like;
            best = &link;
        }
    }
    if (!any) return;
    if (!best && !same) return content.notices.push_back({Notice::Why::not_moved, 1, {}, {}, {}, 0});
    const Time by = best ? best->origin : content.media.front().origin;
    if (by == Time{}) return;
    move_all(content, by);
    content.notices.push_back({Notice::Why::moved, 1, {}, utf8(media.filename()), by, 0});
}

std::size_t Content::label_count() const {
    return std::accumulate(tiers.begin(), tiers.end(), std::size_t{0},
                           [](std::size_t sum, const LabelTier &tier) { return sum + tier.labels.size(); });
}

Time Content::end() const {
    Time last = duration;
    for (const LabelTier &tier : tiers)
        for (const Label &label : tier.labels) last = std::max(last, label.span.offset);
    for (const Track &track : tracks) last = std::max(last, track.end());
    return last;
}

std::size_t Content::tier(const std::string &name, const std::string &rater) {
    const auto found = std::find_if(tiers.begin(), tiers.end(),
                                    [&](const LabelTier &tier) { return tier.name == name && tier.rater == rater; });
    if (found != tiers.end()) return static_cast<std::size_t>(found - tiers.begin());
    tiers.push_back({name, rater, -1, {}});
    return tiers.size() - 1;
}

void add_curves(Content &content, const engine::Scores &scores) {
    const auto steps = static_cast<std::size_t>(scores.steps());
    const std::size_t emotions = scores.emotions.size();
    const auto add = [&](std::string name, const std::vector<float> &values, std::size_t width, std::size_t column,
                         bool always = false) {
        Track track;
        track.name = std::move(name);
        track.start = scores.start;
        track.rate = 1 / grid_step.seconds();
        track.low = 0;
        track.high = 1;
        track.values.resize(steps, std::numeric_limits<float>::quiet_NaN());
        for (std::size_t i = 0; i < steps; ++i)
            if (always || scores.evidence[i] > 0) track.values[i] = values[i * width + column];
        content.tracks.push_back(std::move(track));
    };
    for (std::size_t e = 0; e < emotions; ++e) {
        add(scores.emotions[e], scores.membership, emotions, e);
        add(scores.emotions[e] + "_lower", scores.lower, emotions, e);
        add(scores.emotions[e] + "_upper", scores.upper, emotions, e);
    }
    add("ambiguity", scores.ambiguity, 1, 0);
    add("evidence", scores.evidence, 1, 0, true);
    for (std::size_t m = 0; m < modality_count; ++m)
        add("share_" + std::string(name(all_modalities[m])), scores.share, modality_count, m);
}

void add_episodes(Content &content, const engine::Scores &scores) {
    LabelTier tier{"Tempera", "Tempera", -1, {}};
    for (const analysis::Segment &segment : analysis::segments(scores)) {
        char peak[32];
        std::snprintf(peak, sizeof peak, "peak %d%%", static_cast<int>(segment.peak * 100 + 0.5f));
        tier.labels.push_back({segment.span, scores.emotions[static_cast<std::size_t>(segment.emotion)], peak, 0});
    }
    content.tiers.push_back(std::move(tier));
}

std::vector<std::vector<std::size_t>> lanes(const std::vector<Label> &labels) {
    std::vector<std::size_t> order(labels.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return labels[a].span < labels[b].span; });
    std::vector<std::vector<std::size_t>> result;
    for (const std::size_t i : order) {
        const Span span = labels[i].span;
        const auto fits = [&](const std::vector<std::size_t> &lane) {
            const Span last = labels[lane.back()].span;
            return last.offset < span.onset || (last.offset == span.onset && !(last.is_moment() && span.is_moment()));
        };
        const auto lane = std::find_if(result.begin(), result.end(), fits);
        if (lane != result.end())
            lane->push_back(i);
        else
            result.push_back({i});
    }
    return result;
}

std::vector<float> values_from_zero(const Track &track) {
    const auto shift = static_cast<std::int64_t>(std::llround(track.start.seconds() * track.rate));
    std::vector<float> values(static_cast<std::size_t>(std::max<std::int64_t>(shift, 0)),
                              std::numeric_limits<float>::quiet_NaN());
    const auto dropped = std::min(static_cast<std::size_t>(std::max<std::int64_t>(-shift, 0)), track.values.size());
    values.insert(values.end(), track.values.begin() + static_cast<std::ptrdiff_t>(dropped), track.values.end());
    return values;
}

std::string joint_name(const LabelTier &tier) {
    if (tier.rater.empty() || tier.rater == tier.name) return tier.name;
    return tier.name + '@' + tier.rater;
}

void split_name(const std::string &joint, std::string &name, std::string &rater) {
    const std::size_t at = joint.rfind('@');
    const bool both = at != std::string::npos && at > 0 && at + 1 < joint.size();
    name = both ? joint.substr(0, at) : joint;
    rater = both ? joint.substr(at + 1) : std::string{};
}

} // namespace tempera::exchange
