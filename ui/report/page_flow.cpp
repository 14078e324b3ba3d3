#include "ui/report/page_flow.h"

namespace tempera::ui {

std::vector<std::vector<PlacedItem>> paginate(const std::vector<FlowItem> &items, double page_height) {
    std::vector<std::vector<PlacedItem>> pages(1);
    double y = 0;
    const auto begin_page = [&](const FlowItem &first) {
        pages.emplace_back();
        y = 0;
        if (!first.repeat) return;
        pages.back().push_back({first.repeat.get(), y});
        y += first.repeat->height;
    };
    for (std::size_t i = 0; i < items.size();) {
        std::size_t end = i; // of the chain, inclusive
        double chain = items[i].space + items[i].height;
        while (items[end].with_next && end + 1 < items.size()) {
            ++end;
            chain += items[end].space + items[end].height;
        }
        const bool fits_somewhere = chain - items[i].space <= page_height;
        if (!pages.back().empty() && fits_somewhere && y + chain > page_height) begin_page(items[i]);
        for (; i <= end; ++i) {
            const FlowItem &item = items[i];
            if (!pages.back().empty() && y + item.space + item.height > page_height) begin_page(item);
            if (!pages.back().empty()) y += item.space;
            pages.back().push_back({&item, y});
            y += item.height;
        }
    }
    return pages;
}

} // namespace tempera::ui
