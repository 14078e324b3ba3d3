// Labels > Start and end: the edges of the selected labels by command.
#include "ui/main_window.h"

#include "ui/review_pane.h"
#include "ui/timeline_view.h"

#include <algorithm>
#include <QMenu>

namespace tempera::ui {
namespace {

Time place_of(const Span &span, Edge edge) { return edge == Edge::onset ? span.onset : span.offset; }

} // namespace

QList<QAction *> MainWindow::build_edges_menu(QMenu *menu) {
    using enum Edge;
    QList<QAction *> all;
    all << add(menu, {.id = "labels.start_here", .text = tr("&Start here"), .keys = "I", .repeats = false},
               [this] { put_edges(onset); });
    all << add(menu, {.id = "labels.end_here", .text = tr("&End here"), .keys = "O", .repeats = false},
               [this] { put_edges(offset); });
    menu->addSeparator();
    all << add(menu, {.id = "labels.start_earlier", .text = tr("Start one frame earlier"), .keys = "Alt+,"},
               [this] { step_edges(onset, -1); });
    all << add(menu, {.id = "labels.start_later", .text = tr("Start one frame later"), .keys = "Alt+."},
               [this] { step_edges(onset, 1); });
    all << add(menu,
               {.id = "labels.end_earlier", .text = tr("End one frame earlier"), .keys = "Alt+Shift+,; Alt+Shift+Left"},
               [this] { step_edges(offset, -1); });
    all << add(menu,
               {.id = "labels.end_later", .text = tr("End one frame later"), .keys = "Alt+Shift+.; Alt+Shift+Right"},
               [this] { step_edges(offset, 1); });
    all << add(menu, {.id = "labels.edge_earlier", .text = tr("Nearest edge one frame earlier")},
               [this] { step_nearest_edge(-1); });
    all << add(menu, {.id = "labels.edge_later", .text = tr("Nearest edge one frame later")},
               [this] { step_nearest_edge(1); });
    menu->addSeparator();
    all << add(menu, {.id = "labels.earlier", .text = tr("Move one frame earlier"), .keys = "Alt+Left"},
               [this] { step_edges(std::nullopt, -1); });
    all << add(menu, {.id = "labels.later", .text = tr("Move one frame later"), .keys = "Alt+Right"},
               [this] { step_edges(std::nullopt, 1); });
    return all;
}

void MainWindow::change_spans(const std::function<std::optional<Span>(const model::Annotation &)> &changed,
                              const QString &otherwise) {
    const auto ids = review_->timeline().selected();
    std::vector<model::Annotation> after;
    for (const auto &label : bench_.annotations()) {
        if (!ids.count(label.id)) continue;
        const auto span = changed(label);
        if (!span) continue;
        after.push_back(label);
        after.back().span = *span;
    }
    if (after.empty()) return Q_EMIT bench_.said(otherwise);
    bench_.change_labels(after);
}

void MainWindow::put_edges(Edge edge) {
    const Time here = player_.position();
    change_spans([&](const model::Annotation &label) { return with_edge(label.span, edge, here); },
                 edge == Edge::onset ? tr("Put the playhead before the end of the label that is to start there.")
                                     : tr("Put the playhead after the start of the label that is to end there."));
}

void MainWindow::step_edges(std::optional<Edge> edge, int direction) {
    const auto frames = frames_of(bench_.media(), player_.index());
    const Time duration = bench_.axis().duration();
    std::optional<Time> to;
    change_spans(
        [&](const model::Annotation &label) {
            const auto span = edge ? stepped(label.span, *edge, direction, frames, duration)
                                   : stepped(label.span, direction, frames, duration);
            if (span) to = place_of(*span, edge.value_or(Edge::onset));
            return span;
        },
        tr("It cannot go further there."));
    const auto ids = review_->timeline().selected();
    if (to && ids.size() == 1) show_edge(*ids.begin(), edge.value_or(Edge::onset), *to);
}

void MainWindow::step_nearest_edge(int direction) {
    const auto ids = review_->timeline().selected();
    const Time here = player_.position();
    AnnotationId nearest;
    Edge edge = Edge::onset;
    Time least;
    for (const auto &label : bench_.annotations()) {
        if (!ids.count(label.id)) continue;
        for (const Edge each : {Edge::onset, Edge::offset}) {
            const Time away = std::max(place_of(label.span, each) - here, here - place_of(label.span, each));
            if (nearest && away >= least) continue;
            nearest = label.id;
            edge = each;
            least = away;
        }
    }
    const auto frames = frames_of(bench_.media(), player_.index());
    std::optional<Time> to;
    change_spans(
        [&](const model::Annotation &label) -> std::optional<Span> {
            if (label.id != nearest) return std::nullopt;
            // Of a moment, both are as near: the one that can go that way makes a span of it.
            if (label.span.is_moment()) edge = direction < 0 ? Edge::onset : Edge::offset;
            const auto span = stepped(label.span, edge, direction, frames, bench_.axis().duration());
            if (span) to = place_of(*span, edge);
            return span;
        },
        tr("It cannot go further there."));
    if (to) show_edge(nearest, edge, *to);
}

void MainWindow::show_edge(AnnotationId id, Edge edge, Time at) {
    if (player_.playing()) return;
    for (const auto &label : bench_.annotations()) // a locked tier has refused, one within another has cut it
        if (label.id == id && place_of(label.span, edge) == at) player_.seek(at);
}

} // namespace tempera::ui
