#include "ui/label_stops.h"

#include <algorithm>
#include <tuple>

namespace tempera::ui {

std::vector<LabelStop> label_stops(const std::vector<model::Annotation> &labels, const std::vector<TierId> &tiers,
                                   bool edges) {
    struct Placed {
        Time at;
        bool is_end = false;
        std::ptrdiff_t tier = 0;
        AnnotationId label;
    };
    std::vector<Placed> placed;
    for (const auto &label : labels) {
        const auto tier = std::find(tiers.begin(), tiers.end(), label.tier);
        if (tier == tiers.end()) continue;
        placed.push_back({label.span.onset, false, tier - tiers.begin(), label.id});
        if (edges && !label.span.is_moment())
            placed.push_back({label.span.offset, true, tier - tiers.begin(), label.id});
    }
    std::sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return std::tie(a.at, a.is_end, a.tier, a.label) < std::tie(b.at, b.is_end, b.tier, b.label);
    });
    std::vector<LabelStop> stops;
    for (const auto &each : placed)
        if (!edges || stops.empty() || stops.back().at != each.at) stops.push_back({each.at, each.label});
    return stops;
}

std::optional<LabelStop> next_stop(const std::vector<LabelStop> &stops, Time now, int direction,
                                   const std::set<AnnotationId> &selected, Time grace) {
    const auto before = [](const LabelStop &stop, Time t) { return stop.at < t; };
    auto first = std::lower_bound(stops.begin(), stops.end(), now, before);
    auto last = first; // [first, last) lie just at `now`
    while (last != stops.end() && last->at == now) ++last;
    const auto stands = std::find_if(first, last, [&](const LabelStop &stop) { return selected.count(stop.label) > 0; });
    if (direction > 0) {
        if (stands != last) last = stands + 1;
        return last == stops.end() ? std::nullopt : std::optional(*last);
    }
    if (grace > Time{})
        first = std::lower_bound(stops.begin(), stops.end(), now - grace, before);
    else if (stands != last)
        first = stands;
    return first == stops.begin() ? std::nullopt : std::optional(*std::prev(first));
}

} // namespace tempera::ui
