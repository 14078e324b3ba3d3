// From label to label: which one comes next.
#pragma once

#include "core/model/types.h"

#include <optional>
#include <set>
#include <vector>

namespace tempera::ui {

/// A place worth going to, and the label it belongs to.
struct LabelStop {
    Time at;
    AnnotationId label;
    bool operator==(const LabelStop &) const = default;
};

/// Of labels on `tiers` (in display order), by time; labels that begin together follow their tiers. With `edges` the
/// offsets too, and of several edges at one time only one, an onset first.
std::vector<LabelStop> label_stops(const std::vector<model::Annotation> &labels, const std::vector<TierId> &tiers,
                                   bool edges);
/// The one after (1) or before (-1) `now`. A label of `selected` that begins just there is where one stands: another one
/// that begins there too comes next. Backwards what has begun within `grace` counts as reached already, or whoever goes
/// back while it plays would never come further than the last one.
std::optional<LabelStop> next_stop(const std::vector<LabelStop> &stops, Time now, int direction,
                                   const std::set<AnnotationId> &selected, Time grace);

} // namespace tempera::ui
