// Breaking what flows down a report into pages. Lengths are in units of 1/40 mm. Internal to the report's pages.
#pragma once

#include <functional>
#include <memory>
#include <QPainter>
#include <vector>

namespace tempera::ui {

/// A piece that is never broken.
struct FlowItem {
    double height = 0;
    double space = 0;       ///< above it, unless it begins a page
    bool with_next = false; ///< stays on one page with the item after it
    std::function<void(QPainter &, double y)> draw;
    std::shared_ptr<const FlowItem> repeat{}; ///< drawn above it where it begins a page: a table's head
};

struct PlacedItem {
    const FlowItem *item = nullptr;
    double y = 0; ///< from the top of the page's text
};

/// Places items from the top down. Chains of `with_next` that are higher than a page are broken where they must be.
std::vector<std::vector<PlacedItem>> paginate(const std::vector<FlowItem> &items, double page_height);

} // namespace tempera::ui
