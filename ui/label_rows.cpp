#include "ui/label_rows.h"

namespace tempera::ui {

LabelRows::LabelRows(const std::vector<model::Annotation> &labels) : next_(labels.size(), none) {
    // Each span takes the first lane that is free at its onset.
    std::array<Time, most_lanes> busy_until{};
    lane_.reserve(labels.size());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Span span = labels[i].span;
        std::size_t lane = 0;
        while (lane + 1 < busy_until.size() && busy_until[lane] > span.onset) ++lane;
        busy_until[lane] = std::max(busy_until[lane], span.offset);
        lanes_ = std::max(lanes_, static_cast<int>(lane) + 1);
        lane_.push_back(static_cast<int>(lane));
        Row &row = rows_[lane + (span.is_moment() ? busy_until.size() : 0)];
        row.label.push_back(i);
        row.onset.push_back(span.onset);
        row.offset.push_back(span.offset);
        row.furthest.push_back(row.furthest.empty() ? span.offset : std::max(row.furthest.back(), span.offset));
    }
    std::array<std::size_t, most_lanes> later;
    later.fill(none);
    for (std::size_t i = labels.size(); i-- > 0;) {
        auto &follows = later[static_cast<std::size_t>(lane_[i])];
        next_[i] = follows;
        follows = i;
    }
}

} // namespace tempera::ui
