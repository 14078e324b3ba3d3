// Visits of one patient beside each other, and means over patients.
#include "core/exchange/report_charts.h"
#include "core/exchange/report_parts.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

std::string interval_text(const Words &words, const analysis::Estimate &e) {
    if (!e.interval) return words.dash();
    return words.range(words.points(e.interval->first), words.points(e.interval->second));
}

bool clear(const analysis::Estimate &e) { return e.interval && (e.interval->first > 0 || e.interval->second < 0); }

void visits_table(const Composition &c, const analysis::ReportPatient &patient) {
    const Words &words = c.words;
    Table table{words("Visits, first to last"),
                {{words("Visit"), true, 0.6},
                 {words("Date"), false, 1.2},
                 {words("Length"), true, 1.1},
                 {words("With evidence"), true, 1.1},
                 {words("Mean ambiguity"), true, 1.1},
                 {words("Curves of"), false, 2}},
                {}};
    if (c.options.names) table.columns.insert(table.columns.begin() + 2, {words("Name"), false, 1.8});
    for (std::size_t v = 0; v < patient.visits.size(); ++v) {
        const analysis::ReportVisit &visit = patient.visits[v];
        const analysis::TimeStatistics &s = visit.statistics;
        table.rows.push_back({std::to_string(v + 1), visit.date.empty() ? words.dash() : visit.date,
                              words.seconds(s.duration), words.percent(1 - s.without_evidence),
                              s.mean_ambiguity ? words.number(*s.mean_ambiguity, 2) : words.dash(),
                              visit.adapted ? words("an adaptation") : words("the general model")});
        if (c.options.names) table.rows.back().insert(table.rows.back().begin() + 2, visit.name);
    }
    c.out.emplace_back(std::move(table));
}

void change_table(const Composition &c, const analysis::ReportPatient &patient) {
    const Words &words = c.words;
    Table table{words("Change from the first visit to the last, in percentage points of time"),
                {{words("Emotion"), false, 2},
                 {words("First"), true, 0.9},
                 {words("Last"), true, 0.9},
                 {words("Change"), true, 0.9},
                 {words("95% interval"), true, 1.7},
                 {words("Interval without 0"), false, 1.1}},
                {}};
    const auto &change = c.report.first_to_last->share;
    for (std::size_t e = 0; e < c.report.emotions.size() && e < change.size(); ++e) {
        const auto first = share_at(patient.visits.front(), e);
        const auto last = share_at(patient.visits.back(), e);
        const auto &difference = change[e];
        table.rows.push_back({words.emotion(c.report.emotions[e]), first ? words.percent(first->value) : words.dash(),
                              last ? words.percent(last->value) : words.dash(),
                              difference ? words.points(difference->value) : words.dash(),
                              difference ? interval_text(words, *difference) : words.dash(),
                              difference && clear(*difference) ? words("yes") : words("no")});
    }
    c.out.emplace_back(std::move(table));
}

void steps_table(const Composition &c) {
    const Words &words = c.words;
    constexpr std::size_t widest = 8;
    const auto &changes = c.report.changes;
    if (changes.size() < 2) return; // the same as first to last
    const std::size_t from = changes.size() > widest ? changes.size() - widest : 0;
    Table table{words("Change from each visit to the next, in percentage points; * the 95% interval is without 0"),
                {{words("Emotion"), false, 2}},
                {}};
    for (std::size_t i = from; i < changes.size(); ++i)
        table.columns.push_back({words("%1 to %2", {std::to_string(i + 1), std::to_string(i + 2)}), true, 1});
    for (std::size_t e = 0; e < c.report.emotions.size(); ++e) {
        std::vector<std::string> row{words.emotion(c.report.emotions[e])};
        for (std::size_t i = from; i < changes.size(); ++i) {
            const auto &share = changes[i].share;
            const auto change = e < share.size() ? share[e] : std::nullopt;
            row.push_back(change ? words.points(change->value) + (clear(*change) ? " *" : "") : words.dash());
        }
        table.rows.push_back(std::move(row));
    }
    c.out.emplace_back(std::move(table));
}

} // namespace

void add_visits(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Visits"));
    if (c.report.patients.empty() || c.report.patients.front().visits.empty()) {
        c.say(words("No visit of this patient could be analysed."));
        return;
    }
    const analysis::ReportPatient &patient = c.report.patients.front();
    visits_table(c, patient);
    if (c.report.visits_left_out > 0)
        c.say(words("Visits that could not be analysed and are left out: %1.",
                    {std::to_string(c.report.visits_left_out)}),
              Paragraph::Kind::warning);
    c.out.emplace_back(visits_figure(c.report, words));
    c.heading(words("Change"));
    if (!c.report.first_to_last) {
        c.say(words("There is one visit only: a change needs two."));
        return;
    }
    change_table(c, patient);
    steps_table(c);
    c.say(
        words("The intervals come from stretches of 10 s drawn again and again from each recording (block bootstrap). "
              "They hold what varies within a visit, but not what differs between visits for other reasons: light, "
              "camera, microphone, topic, or how much was labelled. With many emotions compared, about one in twenty "
              "intervals is without 0 by chance."),
        Paragraph::Kind::note);
}

void add_group(const Composition &c) {
    if (c.report.patients.size() < 2) return;
    const Words &words = c.words;
    const GroupMeans means = group_means(c.report);
    c.heading(words("All patients"));
    c.say(words("%1 patients. Means are over patients, not over recordings.",
                {std::to_string(c.report.patients.size())}));
    c.out.emplace_back(group_figure(c.report, words));
    constexpr std::size_t widest = 4;
    const std::size_t shown = std::min(widest, means.patients.size());
    Table table{
        words("Mean share of time, with 95% interval (Student) over patients"), {{words("Emotion"), false, 1.6}}, {}};
    for (std::size_t v = 0; v < shown; ++v)
        table.columns.push_back(
            {words("Visit %1 (%2 patients)", {std::to_string(v + 1), std::to_string(means.patients[v])}), true, 1.6});
    for (std::size_t e = 0; e < c.report.emotions.size(); ++e) {
        std::vector<std::string> row{words.emotion(c.report.emotions[e])};
        for (std::size_t v = 0; v < shown; ++v) {
            const auto &mean = means.share[v][e];
            if (!mean)
                row.push_back(words.dash());
            else if (!mean->interval)
                row.push_back(words.percent(mean->value));
            else
                row.push_back(words.with_range(words.percent(mean->value), words.percent(mean->interval->first),
                                               words.percent(mean->interval->second)));
        }
        table.rows.push_back(std::move(row));
    }
    c.out.emplace_back(std::move(table));
    if (shown < means.patients.size())
        c.say(words("The first %1 of %2 visits; the exported data hold all.",
                    {std::to_string(shown), std::to_string(means.patients.size())}),
              Paragraph::Kind::note);
}

} // namespace tempera::exchange
