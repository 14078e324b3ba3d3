// Small multiples over visits.
#include "core/exchange/report_charts.h"
#include "core/exchange/svg.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tempera::exchange {
namespace {

using Point = Svg::Point;
using Anchor = Svg::Anchor;
constexpr std::uint32_t ink = 0x222222, grey = 0x6b6b6b, pale = 0xd9d9d9, thin = 0xb5b5b5, blue = 0x0072b2;

/// Share of time at each of the x positions of one panel.
struct Panel {
    std::string name;
    std::vector<std::optional<analysis::Estimate>> values;
    std::vector<std::vector<std::optional<double>>> behind; ///< thin lines
};

/// Upper end of the common axis: the next of 5, 10, 20, 25, 50 and 100% above everything shown.
double axis_top(const std::vector<Panel> &panels) {
    double most = 0;
    for (const Panel &panel : panels) {
        for (const auto &v : panel.values)
            if (v) most = std::max({most, v->value, v->interval ? v->interval->second : 0});
        for (const auto &line : panel.behind)
            for (const auto &v : line) most = std::max(most, v.value_or(0));
    }
    for (const double top : {0.05, 0.1, 0.2, 0.25, 0.5})
        if (most <= top) return top;
    return 1;
}

void draw_panel(Svg &svg, const Panel &panel, Point at, double width, double height, double top, const Words &words) {
    const std::size_t n = panel.values.size();
    const auto x = [&](std::size_t i) {
        return at.x + width * (static_cast<double>(i) + 0.5) / static_cast<double>(n);
    };
    const auto y = [&](double v) { return at.y + height * (1 - std::clamp(v / top, 0.0, 1.0)); };
    svg.text({at.x, at.y - 6}, shortened(panel.name, 10.5, width), 10.5, Anchor::start, ink, true);
    for (const double mark : {0.0, top / 2, top}) {
        svg.line({at.x, y(mark)}, {at.x + width, y(mark)}, pale, 0.5);
        svg.text({at.x - 4, y(mark) + 3}, words.percent(mark), 8.5, Anchor::end, grey);
    }
    const std::size_t every = std::max<std::size_t>(1, (n + 9) / 10);
    for (std::size_t i = 0; i < n; i += every)
        svg.text({x(i), at.y + height + 11}, std::to_string(i + 1), 8.5, Anchor::middle, grey);
    for (const auto &line : panel.behind) {
        std::vector<Point> points;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (line[i]) points.push_back({x(i), y(*line[i])});
        svg.polyline(points, thin, 0.7);
        if (points.size() == 1) svg.circle(points.front(), 1.3, thin);
    }
    std::vector<Point> points;
    for (std::size_t i = 0; i < n; ++i) {
        if (!panel.values[i]) continue;
        const analysis::Estimate &estimate = *panel.values[i];
        points.push_back({x(i), y(estimate.value)});
        if (!estimate.interval) continue;
        const double low = y(estimate.interval->first), high = y(estimate.interval->second);
        svg.line({x(i), low}, {x(i), high}, blue, 1.2);
        for (const double end : {low, high}) svg.line({x(i) - 3, end}, {x(i) + 3, end}, blue, 1.2);
    }
    svg.polyline(points, blue, 1);
    for (const Point &p : points) svg.circle(p, 2.6, blue);
}

Figure multiples(const std::vector<Panel> &panels, const Words &words) {
    constexpr std::size_t across = 3;
    constexpr double left = 38, gap = 14, height = 76, above = 20, below = 20;
    constexpr double width = figure_width / across - left - gap;
    const std::size_t rows = (panels.size() + across - 1) / across;
    Svg svg(figure_width, static_cast<double>(rows) * (above + height + below));
    const double top = axis_top(panels);
    for (std::size_t i = 0; i < panels.size(); ++i)
        draw_panel(svg, panels[i],
                   {static_cast<double>(i % across) * (figure_width / across) + left,
                    static_cast<double>(i / across) * (above + height + below) + above},
                   width, height, top, words);
    Figure figure;
    figure.width = svg.width(), figure.height = svg.height();
    for (const Panel &panel : panels) {
        std::string line;
        for (const auto &v : panel.values)
            line += (line.empty() ? "" : ", ") + (v ? words.percent(v->value) : words.dash());
        figure.alt += (figure.alt.empty() ? "" : "; ") + panel.name + ": " + line;
    }
    figure.svg = svg.str(figure.alt);
    return figure;
}

} // namespace

std::optional<analysis::Estimate> share_at(const analysis::ReportVisit &visit, std::size_t index) {
    if (index >= visit.means.share.size() || visit.statistics.observed <= Time{}) return std::nullopt;
    return visit.means.share[index];
}

GroupMeans group_means(const analysis::Report &report) {
    GroupMeans means;
    std::size_t visits = 0;
    for (const auto &patient : report.patients) visits = std::max(visits, patient.visits.size());
    for (std::size_t v = 0; v < visits; ++v) {
        int there = 0;
        std::vector<std::optional<analysis::Estimate>> row;
        for (std::size_t e = 0; e < report.emotions.size(); ++e) {
            std::vector<double> values;
            for (const auto &patient : report.patients)
                if (v < patient.visits.size())
                    if (const auto share = share_at(patient.visits[v], e)) values.push_back(share->value);
            there = std::max(there, static_cast<int>(values.size()));
            auto mean = analysis::group_mean(values);
            // A share lies between 0 and 1, whatever Student's interval says.
            if (mean && mean->interval)
                mean->interval = std::pair(std::max(0.0, mean->interval->first), std::min(1.0, mean->interval->second));
            row.push_back(mean);
        }
        means.patients.push_back(there);
        means.share.push_back(std::move(row));
    }
    return means;
}

Figure visits_figure(const analysis::Report &report, const Words &words) {
    std::vector<Panel> panels;
    for (std::size_t e = 0; e < report.emotions.size(); ++e) {
        Panel panel{words.emotion(report.emotions[e]), {}, {}};
        for (const auto &visit : report.patients.front().visits) panel.values.push_back(share_at(visit, e));
        panels.push_back(std::move(panel));
    }
    Figure figure = multiples(panels, words);
    figure.caption = words("Share of time in each emotion at each visit, with 95% intervals. Visits are numbered as in "
                           "the table.");
    return figure;
}

Figure group_figure(const analysis::Report &report, const Words &words) {
    const GroupMeans means = group_means(report);
    std::vector<Panel> panels;
    for (std::size_t e = 0; e < report.emotions.size(); ++e) {
        Panel panel{words.emotion(report.emotions[e]), {}, {}};
        for (const auto &row : means.share) panel.values.push_back(row[e]);
        for (const auto &patient : report.patients) {
            std::vector<std::optional<double>> line;
            for (const auto &visit : patient.visits) {
                const auto share = share_at(visit, e);
                line.push_back(share ? std::optional(share->value) : std::nullopt);
            }
            panel.behind.push_back(std::move(line));
        }
        panels.push_back(std::move(panel));
    }
    Figure figure = multiples(panels, words);
    figure.caption =
        words("Mean over patients of the share of time at the first, second, ... visit, with 95% intervals; "
              "each thin line is one patient.");
    return figure;
}

} // namespace tempera::exchange
