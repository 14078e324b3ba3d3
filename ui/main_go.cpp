// Where the playhead and the view go by command: from label to label, and close up to a part.
#include "ui/main_window.h"

#include "ui/label_stops.h"
#include "ui/review_pane.h"
#include "ui/timeline_view.h"

#include <algorithm>

namespace tempera::ui {
namespace {
constexpr Time going_back = Time::millis(500); ///< while it plays, a label that began so lately is not gone back to
}

void MainWindow::to_label(int direction, Stops which) {
    std::vector<TierId> tiers;
    for (const auto &placed : bench_.tiers())
        if (!placed.tier.hidden && (which != Stops::of_tier || placed.tier.id == bench_.active_tier()))
            tiers.push_back(placed.tier.id);
    const bool edges = which == Stops::edges;
    const auto selected = edges ? std::set<AnnotationId>{} : review_->timeline().selected();
    const auto stop = next_stop(label_stops(bench_.annotations(), tiers, edges), player_.position(), direction, selected,
                                player_.playing() ? going_back : Time{});
    if (!stop) return Q_EMIT bench_.said(direction < 0 ? tr("No label lies before.") : tr("No label lies after."));
    player_.seek(stop->at);
    review_->timeline().select({stop->label});
}

std::optional<Span> MainWindow::part_of_labels() const {
    const auto ids = review_->timeline().selected();
    std::optional<Span> part;
    for (const auto &label : bench_.annotations()) {
        if (!ids.count(label.id)) continue;
        part = part ? Span{std::min(part->onset, label.span.onset), std::max(part->offset, label.span.offset)}
                    : label.span;
    }
    return part;
}

void MainWindow::select_part_of_labels() {
    if (const auto part = part_of_labels(); part && !part->is_moment()) return bench_.axis().set_selection(*part);
    Q_EMIT bench_.said(tr("A moment covers no part: select labels that last."));
}

void MainWindow::zoom_to_selection() {
    auto &axis = bench_.axis();
    Span part = axis.selection();
    if (!axis.has_selection()) { // then to the selected labels
        const auto labels = part_of_labels();
        if (!labels) return Q_EMIT bench_.said(tr("Select a part on the ruler, or a label, to zoom to it."));
        part = *labels;
    }
    const Time margin = std::max(Time{part.length().us / 20}, Time::millis(25)); // its edges are to be seen
    axis.set_visible({part.onset - margin, part.offset + margin});
}

} // namespace tempera::ui
