// What was found: times, transitions, episodes.
#include "core/exchange/png.h"
#include "core/exchange/report_charts.h"
#include "core/exchange/report_parts.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

std::string or_dash(const Words &words, const std::optional<Time> &time) {
    return time ? words.seconds(*time) : words.dash();
}

void times_table(const Composition &c, const std::string &caption, const analysis::TimeStatistics &s, bool curves) {
    const Words &words = c.words;
    Table table{caption,
                {{words("Emotion"), false, 2},
                 {words("Time"), true, 1.1},
                 {words("Share of time"), true, 1},
                 {words("Episodes"), true, 1},
                 {words("Per minute"), true, 1}},
                {}};
    if (curves) table.columns.push_back({words("Mean membership"), true, 1.2});
    for (std::size_t e = 0; e < s.each.size(); ++e) {
        const analysis::EmotionStatistics &one = s.each[e];
        if ((!curves || c.brief()) && one.episodes == 0) continue;
        table.rows.push_back({words.emotion(c.report, static_cast<int>(e)), words.seconds(one.total),
                              words.percent(one.share), std::to_string(one.episodes), words.number(one.per_minute, 1)});
        if (curves)
            table.rows.back().push_back(one.mean_membership ? words.number(*one.mean_membership, 2) : words.dash());
    }
    if (table.rows.empty())
        c.say(words("No membership rises high enough and long enough for an episode."));
    else
        c.out.emplace_back(std::move(table));
}

void durations_table(const Composition &c, const std::string &caption, const analysis::TimeStatistics &s) {
    const Words &words = c.words;
    Table table{caption,
                {{words("Emotion"), false, 2},
                 {words("First onset after"), true, 1.2},
                 {words("Mean duration"), true, 1.2},
                 {words("Median duration"), true, 1.2},
                 {words("Longest"), true, 1.2}},
                {}};
    for (std::size_t e = 0; e < s.each.size(); ++e) {
        const analysis::EmotionStatistics &one = s.each[e];
        if (one.episodes == 0) continue;
        table.rows.push_back({words.emotion(c.report, static_cast<int>(e)), or_dash(words, one.latency),
                              or_dash(words, one.mean), or_dash(words, one.median), or_dash(words, one.longest)});
    }
    if (table.rows.empty())
        c.say(words("No emotion has an episode, so there is no latency and no duration."));
    else
        c.out.emplace_back(std::move(table));
}

} // namespace

void add_times(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Time in each emotion"));
    const bool curves = c.report.scores != nullptr && c.report.curves.observed > Time{};
    if (!curves && c.report.rated.empty()) {
        c.say(words("There are neither curves nor labels to count."));
        return;
    }
    std::vector<std::string> raters;
    for (const auto &rated : c.report.rated) raters.push_back(c.rater(rated.rater));
    if (!c.brief()) c.out.emplace_back(times_figure(c.report, raters, words));
    if (curves) {
        times_table(c, words("By the curves"), c.report.curves, true);
        const std::string rest =
            words("In no episode: %1 of the time with evidence. Without evidence: %2 of the recording.",
                  {words.percent(c.report.curves.in_none), words.percent(c.report.curves.without_evidence)});
        c.say(c.report.curves.mean_ambiguity
                  ? rest + ' ' + words("Mean ambiguity: %1.", {words.number(*c.report.curves.mean_ambiguity, 2)})
                  : rest,
              Paragraph::Kind::note);
    }
    if (c.brief()) return;
    if (c.full() || !curves)
        for (const auto &rated : c.report.rated)
            times_table(c, words("By the labels of %1", {c.rater(rated.rater)}), rated.statistics, false);
    c.heading(words("Latency and duration"));
    if (curves) durations_table(c, words("By the curves"), c.report.curves);
    if (c.full() || !curves)
        for (const auto &rated : c.report.rated)
            durations_table(c, words("By the labels of %1", {c.rater(rated.rater)}), rated.statistics);
}

void add_transitions(const Composition &c) {
    const Words &words = c.words;
    const bool curves = c.report.scores != nullptr;
    if (!curves && c.report.rated.empty()) return;
    const analysis::Transitions &t =
        curves ? c.report.curves.transitions : c.report.rated.front().statistics.transitions;
    c.heading(words("Transitions"));
    if (t.total == 0) {
        c.say(words("No episode of one emotion follows an episode of another."));
        return;
    }
    Figure figure = transitions_figure(c.report, words);
    figure.caption = words("%1 transitions, %2 per minute.", {std::to_string(t.total), words.number(t.per_minute, 1)}) +
                     ' ' + figure.caption;
    c.out.emplace_back(std::move(figure));
    const std::size_t n = c.report.emotions.size();
    std::vector<std::size_t> there;
    for (std::size_t e = 0; e < n; ++e) {
        int sum = 0;
        for (std::size_t o = 0; o < n; ++o) sum += t.counts[e * n + o] + t.counts[o * n + e];
        if (sum > 0) there.push_back(e);
    }
    constexpr std::size_t widest = 16;
    if (there.size() > widest) return; // no page is that wide; the diagram and the exported data have them
    Table table{words("From the emotion of the row to that of the column"), {{words("From"), false, 3}}, {}};
    for (std::size_t i = 0; i < there.size(); ++i) table.columns.push_back({std::to_string(i + 1), true, 0.8});
    for (std::size_t i = 0; i < there.size(); ++i) {
        std::vector<std::string> row{std::to_string(i + 1) + "  " +
                                     words.emotion(c.report, static_cast<int>(there[i]))};
        for (const std::size_t to : there) {
            const int count = t.counts[there[i] * n + to];
            row.push_back(count > 0 ? std::to_string(count) : there[i] == to ? words.dash() : "0");
        }
        table.rows.push_back(std::move(row));
    }
    c.out.emplace_back(std::move(table));
}

void add_episodes(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Episodes"));
    auto segments = c.report.segments;
    if (segments.empty()) {
        c.say(words("No membership rises high enough and long enough for an episode."));
        return;
    }
    const std::size_t most = c.full() ? 1000 : 40, all = segments.size();
    if (all > most) {
        std::stable_sort(segments.begin(), segments.end(),
                         [](const auto &a, const auto &b) { return a.span.length() > b.span.length(); });
        segments.resize(most);
        std::stable_sort(segments.begin(), segments.end(),
                         [](const auto &a, const auto &b) { return a.span.onset < b.span.onset; });
        c.say(words("The %1 longest of %2 episodes; the exported data hold all.",
                    {std::to_string(most), std::to_string(all)}),
              Paragraph::Kind::note);
    }
    Table table{words("Episodes by the curves"),
                {{words("Onset"), true, 1.2},
                 {words("End"), true, 1.2},
                 {words("Duration"), true, 1},
                 {words("Emotion"), false, 2.4},
                 {words("Highest membership"), true, 1.2},
                 {words("Mean membership"), true, 1.2}},
                {}};
    for (const analysis::Segment &s : segments)
        table.rows.push_back({words.at(s.span.onset), words.at(s.span.offset), words.seconds(s.span.length()),
                              words.emotion(c.report, s.emotion), words.number(static_cast<double>(s.peak), 2),
                              words.number(static_cast<double>(s.mean), 2)});
    c.out.emplace_back(std::move(table));
}

void add_frames(const Composition &c) {
    if (c.report.frames.empty()) return;
    const Words &words = c.words;
    c.heading(words("Pictures"));
    Photos photos;
    bool blurred = true;
    for (const analysis::ReportFrame &f : c.report.frames) {
        blurred = blurred && f.blurred;
        photos.items.push_back({words.at(f.at) + "  " + words.emotion(c.report, f.emotion),
                                png(f.rgb, f.width, f.height), f.width, f.height});
    }
    photos.caption = blurred
                         ? words("Where each emotion is strongest. Blurred, so that the face cannot be made out; clothes "
                                 "and room may still say something to those who know them.")
                         : words("Where each emotion is strongest. The person can be recognized: handle with care.");
    c.out.emplace_back(std::move(photos));
}

} // namespace tempera::exchange
