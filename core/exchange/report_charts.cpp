#include "core/exchange/report_charts.h"

#include "core/exchange/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tempera::exchange {
namespace {

using Point = Svg::Point;
using Anchor = Svg::Anchor;
constexpr std::uint32_t ink = 0x222222, grey = 0x6b6b6b, pale = 0xd9d9d9, hatching = 0xb0b0b0;
constexpr double text_size = 11, small_size = 9.5;

/// The emotion's colour, darkened where it would not stand out from paper.
std::uint32_t on_paper(std::uint32_t rgb) {
    const double r = rgb >> 16 & 0xff, g = rgb >> 8 & 0xff, b = rgb & 0xff;
    const double light = 0.299 * r + 0.587 * g + 0.114 * b;
    const double factor = light > 150 ? 150 / light : 1;
    const auto part = [&](double v) { return static_cast<std::uint32_t>(v * factor); };
    return part(r) << 16 | part(g) << 8 | part(b);
}

/// A step of 1, 2 or 5 times a power of ten (of the clock's units for time) that gives at most `most` of them.
Time tick_step(Time duration, int most) {
    constexpr std::array steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200};
    for (const int s : steps)
        if (duration.us <= Time::seconds(s).us * most) return Time::seconds(s);
    return Time::seconds(86400);
}

std::string tick_text(Time t) {
    std::string text = format_time(t);
    text.resize(text.size() - 4);
    return text.starts_with("0:") ? text.substr(2) : text;
}

/// Means of a row of the curves over equal stretches, at most `columns` of them.
struct Column {
    bool there = false; ///< some evidence
    double value = 0, low = 0, high = 0;
};
template <class Read> std::vector<Column> columns(const engine::Scores &scores, std::size_t most, Read read) {
    const auto steps = static_cast<std::size_t>(scores.steps());
    const std::size_t count = std::min(most, steps);
    std::vector<Column> all(count);
    for (std::size_t c = 0; c < count; ++c) {
        double seen = 0;
        for (std::size_t i = c * steps / count; i < (c + 1) * steps / count; ++i) {
            if (!(scores.evidence[i] > 0)) continue;
            const Column one = read(i);
            ++seen;
            all[c].value += one.value, all[c].low += one.low, all[c].high += one.high;
        }
        if (seen == 0) continue;
        all[c] = {true, all[c].value / seen, all[c].low / seen, all[c].high / seen};
    }
    return all;
}

/// Lines and bands of the stretches with evidence.
void draw_row(Svg &svg, const std::vector<Column> &row, Point at, double width, double height, std::uint32_t colour,
              bool band) {
    const auto n = static_cast<double>(row.size());
    const auto x = [&](std::size_t c) { return at.x + (static_cast<double>(c) + 0.5) / n * width; };
    const auto y = [&](double v) { return at.y + height * (1 - std::clamp(v, 0.0, 1.0)); };
    for (std::size_t c = 0; c < row.size();) {
        if (!row[c].there) {
            ++c;
            continue;
        }
        std::vector<Point> line, area;
        const std::size_t from = c;
        for (; c < row.size() && row[c].there; ++c) line.push_back({x(c), y(row[c].value)});
        for (std::size_t i = from; i < c; ++i) area.push_back({x(i), y(band ? row[i].high : row[i].value)});
        for (std::size_t i = c; i-- > from;) area.push_back({x(i), y(band ? row[i].low : 0)});
        svg.polygon(area, colour, 0.25);
        svg.polyline(line, colour, 1.1);
        if (line.size() == 1) svg.circle(line.front(), 0.8, colour);
    }
}

double gutter_of(const std::vector<std::string> &names, double size, double most) {
    double width = 40;
    for (const std::string &name : names) width = std::max(width, text_width(name, size));
    return std::min(width, most) + 8;
}

std::vector<std::string> names_of(const analysis::Report &report, const Words &words) {
    std::vector<std::string> names;
    for (const auto &e : report.emotions) names.push_back(words.emotion(e));
    return names;
}

} // namespace

Figure curves_figure(const analysis::Report &report, const Words &words, double highest) {
    const engine::Scores &scores = *report.scores;
    const auto names = names_of(report, words);
    const std::string ambiguity = words("Ambiguity");
    auto all_names = names;
    all_names.push_back(ambiguity);
    const double left = gutter_of(all_names, text_size, 130), right = 4, top = 4;
    const double width = figure_width - left - right;
    const double row = std::clamp(560 / static_cast<double>(std::max<std::size_t>(1, names.size())), 14.0, highest);
    const double curve = row - 10, under = 16;
    const double bottom = top + row * static_cast<double>(names.size()) + 30;
    Svg svg(figure_width, bottom + under + 4);
    const Time duration = grid_step * std::max<std::int64_t>(1, scores.steps());
    const auto x = [&](Time t) { return left + width * static_cast<double>(t.us) / static_cast<double>(duration.us); };
    const Time tick = tick_step(duration, 8);
    for (Time t; t <= duration; t += tick) {
        svg.line({x(t), top}, {x(t), bottom}, pale, 0.5);
        if (x(t) < left + width - 14 || t == Time{})
            svg.text({x(t), bottom + 13}, tick_text(t), small_size, t == Time{} ? Anchor::start : Anchor::middle, grey);
    }
    const std::size_t n = scores.emotions.size();
    const std::size_t most = static_cast<std::size_t>(width);
    for (std::size_t e = 0; e < names.size(); ++e) {
        const double y = top + row * static_cast<double>(e);
        const std::uint32_t colour = on_paper(report.emotions[e].rgb);
        svg.line({left, y + curve + 3}, {left + width, y + curve + 3}, pale, 0.5);
        svg.text({left - 6, y + curve / 2 + 6}, shortened(names[e], text_size, left - 8), text_size, Anchor::end, ink);
        draw_row(svg,
                 columns(scores, most,
                         [&](std::size_t i) {
                             const std::size_t cell = i * n + e;
                             return Column{true, static_cast<double>(scores.membership[cell]),
                                           static_cast<double>(scores.lower[cell]),
                                           static_cast<double>(scores.upper[cell])};
                         }),
                 {left, y + 3}, width, curve, colour, true);
    }
    for (const analysis::Segment &s : report.segments) {
        const double y = top + row * static_cast<double>(s.emotion) + curve + 4;
        svg.rect({x(s.span.onset), y}, std::max(0.8, x(s.span.offset) - x(s.span.onset)), 3,
                 on_paper(report.emotions[static_cast<std::size_t>(s.emotion)].rgb));
    }
    for (const analysis::ReportLabel &label : report.labels) {
        if (label.emotion < 0 || static_cast<std::size_t>(label.emotion) >= names.size()) continue;
        const double y = top + row * static_cast<double>(label.emotion);
        const double at = x(label.span.onset), to = x(label.span.offset);
        // A small triangle marks a moment, a bar a span, both in black above the curve.
        if (to - at < 3)
            svg.polygon({{at - 3, y}, {at + 3, y}, {at, y + 5}}, ink);
        else
            svg.rect({at, y + 0.5}, to - at, 2, ink);
    }
    const double y = bottom - 24;
    svg.text({left - 6, y + 15}, shortened(ambiguity, text_size, left - 8), text_size, Anchor::end, ink);
    draw_row(svg,
             columns(scores, most,
                     [&](std::size_t i) {
                         return Column{true, static_cast<double>(scores.ambiguity[i]), 0, 0};
                     }),
             {left, y}, width, 20, grey, false);
    // No evidence: over all rows, so that nobody reads a gap as calm.
    const auto steps = scores.steps();
    for (std::int64_t i = 0; i < steps;) {
        const std::int64_t from = i;
        while (i < steps && !(scores.evidence[static_cast<std::size_t>(i)] > 0)) ++i;
        const double at = x(grid_step * from), to = x(grid_step * i);
        if (to - at >= 1) svg.hatch({at, top}, to - at, bottom - top, hatching);
        if (i == from) ++i;
    }
    svg.frame({left, top}, width, bottom - top, grey);
    Figure figure;
    figure.width = svg.width(), figure.height = svg.height();
    figure.caption = words("Curves of the memberships from 0 to 1, with their bounds. Bars below a curve are episodes; "
                           "black marks above it are labels. Hatched: no evidence.");
    if (steps > static_cast<std::int64_t>(most))
        figure.caption += ' ' + words("Each point is the mean over %1.",
                                      {words.seconds(Time{duration.us / static_cast<std::int64_t>(most)})});
    std::string said;
    for (std::size_t e = 0; e < report.curves.each.size() && e < names.size(); ++e)
        said += (said.empty() ? "" : ", ") + names[e] + ' ' + words.percent(report.curves.each[e].share);
    figure.alt = words("Curves of %1 emotions over %2. Share of time in episodes: %3.",
                       {std::to_string(names.size()), words.seconds(duration), said});
    figure.svg = svg.str(figure.alt);
    return figure;
}

Figure times_figure(const analysis::Report &report, const std::vector<std::string> &raters, const Words &words) {
    const auto names = names_of(report, words);
    struct Bar {
        std::string name;
        const analysis::TimeStatistics *statistics;
    };
    std::vector<Bar> sources;
    if (report.scores) sources.push_back({words("Curves"), &report.curves});
    for (std::size_t r = 0; r < report.rated.size() && r < raters.size() && sources.size() < 4; ++r)
        sources.push_back({raters[r], &report.rated[r].statistics});
    constexpr std::array<std::uint32_t, 4> greys{0, 0x555555, 0x8a8a8a, 0xb5b5b5};
    const double left = gutter_of(names, text_size, 130), bar = sources.size() > 1 ? 8 : 13;
    const double row = bar * static_cast<double>(std::max<std::size_t>(1, sources.size())) + 6;
    const double top = sources.size() > 1 ? 20 : 4, width = figure_width - left - 60;
    Svg svg(figure_width, top + row * static_cast<double>(names.size()) + 4);
    double most = 0.01;
    for (const Bar &s : sources)
        for (const auto &e : s.statistics->each) most = std::max(most, e.share);
    if (sources.size() > 1) {
        double x = left;
        for (std::size_t s = 0; s < sources.size(); ++s) {
            const std::string name = shortened(sources[s].name, small_size, 120);
            svg.rect({x, 5}, 9, 9, s == 0 && report.scores ? 0x0072b2 : greys[s]);
            svg.text({x + 13, 13}, name, small_size, Anchor::start, ink);
            x += 13 + text_width(name, small_size) + 18;
        }
    }
    std::string said;
    for (std::size_t e = 0; e < names.size(); ++e) {
        const double y = top + row * static_cast<double>(e);
        svg.text({left - 6, y + row / 2 + 1}, shortened(names[e], text_size, left - 8), text_size, Anchor::end, ink);
        for (std::size_t s = 0; s < sources.size(); ++s) {
            if (e >= sources[s].statistics->each.size()) continue;
            const double share = sources[s].statistics->each[e].share;
            const double at = y + bar * static_cast<double>(s), length = width * share / most;
            const bool curves = s == 0 && report.scores;
            svg.rect({left, at}, length, bar - 1.5, curves ? on_paper(report.emotions[e].rgb) : greys[s]);
            svg.text({left + length + 4, at + bar - 1.5}, words.percent(share), bar < 10 ? 8 : small_size,
                     Anchor::start, grey);
            if (s == 0) said += (said.empty() ? "" : ", ") + names[e] + ' ' + words.percent(share);
        }
    }
    svg.line({left, top - 2}, {left, svg.height() - 4}, grey, 0.7);
    Figure figure;
    figure.width = svg.width(), figure.height = svg.height();
    figure.caption = words("Time in each emotion, as a share of the time with evidence. Episodes may overlap.");
    figure.alt = words("Share of time in each emotion: %1.", {said});
    figure.svg = svg.str(figure.alt);
    return figure;
}

Figure transitions_figure(const analysis::Report &report, const Words &words) {
    const analysis::Transitions &transitions =
        report.scores || report.rated.empty() ? report.curves.transitions : report.rated.front().statistics.transitions;
    const auto names = names_of(report, words);
    const std::size_t n = names.size();
    Figure figure;
    if (transitions.total == 0 || transitions.counts.size() != n * n) return figure;
    struct Arrow {
        std::size_t from, to;
        int count;
    };
    std::vector<Arrow> arrows;
    for (std::size_t i = 0; i < n * n; ++i)
        if (transitions.counts[i] > 0) arrows.push_back({i / n, i % n, transitions.counts[i]});
    std::stable_sort(arrows.begin(), arrows.end(), [](const Arrow &a, const Arrow &b) { return a.count > b.count; });
    constexpr std::size_t most_arrows = 24;
    const bool cut = arrows.size() > most_arrows;
    if (cut) arrows.resize(most_arrows);
    std::vector<std::size_t> nodes;
    for (std::size_t e = 0; e < n; ++e)
        if (std::any_of(arrows.begin(), arrows.end(), [&](const Arrow &a) { return a.from == e || a.to == e; }))
            nodes.push_back(e);

    constexpr double height = 300, radius = 112;
    const Point centre{figure_width / 2, height / 2};
    Svg svg(figure_width, height);
    std::vector<Point> place(n);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double angle =
            2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(nodes.size()) - std::numbers::pi / 2;
        place[nodes[i]] = {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    }
    const double top = arrows.front().count;
    std::vector<std::pair<Point, std::string>> counts;
    for (const Arrow &arrow : arrows) {
        const Point a = place[arrow.from], b = place[arrow.to];
        const double dx = b.x - a.x, dy = b.y - a.y;
        // Bent to its left, so that there and back are two lines.
        const Point bend{(a.x + b.x) / 2 + dy * 0.16, (a.y + b.y) / 2 - dx * 0.16};
        const auto towards = [](Point from, Point to, double by) {
            const double d = std::max(1e-9, std::hypot(to.x - from.x, to.y - from.y));
            return Point{from.x + (to.x - from.x) * by / d, from.y + (to.y - from.y) * by / d};
        };
        const Point start = towards(a, bend, 10), tip = towards(b, bend, 10), neck = towards(b, bend, 18);
        const double wide = 0.7 + 3.3 * arrow.count / top;
        const std::uint32_t colour = on_paper(report.emotions[arrow.from].rgb);
        std::string line = "M";
        line.append(svg_number(start.x)).append(" ").append(svg_number(start.y)).append(" Q");
        for (const double v : {bend.x, bend.y, neck.x, neck.y}) line.append(svg_number(v)).append(" ");
        svg.path(line, colour, wide);
        const double ux = (tip.x - neck.x) / 8, uy = (tip.y - neck.y) / 8, half = 3 + wide / 2;
        svg.polygon({tip, {neck.x - uy * half, neck.y + ux * half}, {neck.x + uy * half, neck.y - ux * half}}, colour);
        counts.push_back({{(a.x + b.x) / 4 + bend.x / 2, (a.y + b.y) / 4 + bend.y / 2}, std::to_string(arrow.count)});
    }
    for (const auto &[at, count] : counts) {
        const double wide = text_width(count, 9) + 3;
        svg.rect({at.x - wide / 2, at.y - 6}, wide, 11, 0xffffff, 0.85);
        svg.text({at.x, at.y + 3}, count, 9, Anchor::middle, ink);
    }
    for (const std::size_t e : nodes) {
        svg.circle(place[e], 7, on_paper(report.emotions[e].rgb));
        const double side = place[e].x - centre.x;
        const bool above = std::abs(side) < 1;
        const Anchor anchor = above ? Anchor::middle : side > 0 ? Anchor::start : Anchor::end;
        const double x = place[e].x + (above ? 0 : side > 0 ? 12 : -12);
        const double y = place[e].y + (above ? (place[e].y < centre.y ? -12 : 20) : 4);
        svg.text({x, y}, shortened(names[e], text_size, 190), text_size, anchor, ink);
    }
    figure.width = svg.width(), figure.height = svg.height();
    figure.caption = words("What follows what: each arrow goes from the emotion of an episode to that of the next, as "
                           "wide as it is frequent, with its count.");
    if (cut) figure.caption += ' ' + words("Only the %1 most frequent are drawn.", {std::to_string(most_arrows)});
    const Arrow &first = arrows.front();
    figure.alt =
        words("Diagram of %1 transitions; the most frequent is from %2 to %3, %4 times.",
              {std::to_string(transitions.total), names[first.from], names[first.to], std::to_string(first.count)});
    figure.svg = svg.str(figure.alt);
    return figure;
}

} // namespace tempera::exchange
