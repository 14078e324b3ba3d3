// Which parts each kind of report has, and in what order.
#include "core/exchange/report_document.h"

#include "core/exchange/report_charts.h"
#include "core/exchange/report_parts.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

std::string title(const Words &words, ReportTemplate kind) {
    switch (kind) {
    case ReportTemplate::research: return words("Emotions in a recording: research report");
    case ReportTemplate::clinical: return words("Emotions in a recording");
    case ReportTemplate::summary: return words("Emotions in a recording: short summary");
    case ReportTemplate::visits: return words("Emotions over visits");
    }
    return {};
}

std::string joined(const std::vector<std::string> &parts, const std::string &between) {
    std::string text;
    for (const std::string &part : parts)
        if (!part.empty()) text += (text.empty() ? "" : between) + part;
    return text;
}

void add_session(const Composition &c) {
    const Words &words = c.words;
    const analysis::Report &r = c.report;
    Fields fields;
    if (!c.brief()) { // else they stand under the title
        fields.items.emplace_back(words("Patient"), c.patient());
        fields.items.emplace_back(words("Visit"), c.visit());
        if (!r.date.empty()) fields.items.emplace_back(words("Date"), r.date);
    }
    if (c.options.names && !r.file.empty()) fields.items.emplace_back(words("Recording"), r.file);
    fields.items.emplace_back(words("Length"), words.seconds(r.duration));
    if (r.scores) fields.items.emplace_back(words("With evidence"), words.percent(1 - r.curves.without_evidence));
    std::vector<std::string> raters;
    for (const std::string &rater : r.raters) raters.push_back(c.rater(rater));
    fields.items.emplace_back(words("Labelled by"), raters.empty() ? words("nobody") : joined(raters, words(", ")));
    for (const auto &list : r.checklists) {
        std::vector<std::string> names;
        for (const int e : list.emotions) names.push_back(words.emotion(r, e));
        const bool known = c.options.names || std::find(r.raters.begin(), r.raters.end(), list.rater) != r.raters.end();
        const std::string rater = known ? c.rater(list.rater) : words("a rater without labels");
        fields.items.emplace_back(words("Gone through by %1", {rater}),
                                  names.size() == r.emotions.size() ? words("every emotion of the coding scheme")
                                                                    : joined(names, words(", ")));
    }
    if (c.options.names && !r.notes.empty()) fields.items.emplace_back(words("Notes"), r.notes);
    c.out.emplace_back(std::move(fields));
}

/// The first thing read: what there is most of.
void add_in_short(const Composition &c) {
    const Words &words = c.words;
    const analysis::TimeStatistics &s = c.report.curves;
    if (!c.report.scores || s.observed == Time{}) {
        c.say(words("There are no curves for this recording."), Paragraph::Kind::warning);
        return;
    }
    std::vector<std::size_t> order;
    for (std::size_t e = 0; e < s.each.size(); ++e)
        if (s.each[e].total > Time{}) order.push_back(e);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return s.each[a].total > s.each[b].total; });
    if (order.empty()) {
        c.say(words("In %1 with evidence no emotion rises to an episode.", {words.seconds(s.observed)}));
        return;
    }
    if (order.size() > 3) order.resize(3);
    std::vector<std::string> parts;
    for (const std::size_t e : order)
        parts.push_back(words("%1 (%2 of the time)",
                              {words.emotion(c.report, static_cast<int>(e)), words.percent(s.each[e].share)}));
    c.say(words("Seen longest in %1 with evidence: %2.", {words.seconds(s.observed), joined(parts, words(", "))}));
}

void add_curves(const Composition &c) {
    c.heading(c.words("Curves"));
    if (c.report.scores && c.report.scores->steps() > 0)
        c.out.emplace_back(curves_figure(c.report, c.words, c.brief() ? 22 : 40));
    else
        c.say(c.words("There are no curves for this recording."));
}

void add_signature(const Composition &c) {
    c.heading(c.words("Review"));
    c.out.emplace_back(Fields{{{c.words("Reviewed by"), "______________________________"},
                               {c.words("Date"), "______________________________"}}});
}

void add_body(const Composition &c) {
    if (c.options.kind == ReportTemplate::visits) {
        add_visits(c);
        add_group(c);
        add_model(c);
        return add_what_this_is_not(c);
    }
    add_session(c);
    add_in_short(c);
    if (c.options.kind != ReportTemplate::research) add_cautions(c);
    add_curves(c);
    if (c.options.kind == ReportTemplate::summary) {
        add_times(c);
        return add_what_this_is_not(c);
    }
    add_times(c);
    add_transitions(c);
    add_frames(c);
    add_episodes(c);
    if (c.full()) add_scheme(c);
    add_labels(c);
    add_agreement(c);
    add_adaptation(c);
    if (c.full()) add_cautions(c);
    add_model(c);
    add_what_this_is_not(c);
    if (!c.full()) add_signature(c);
}

} // namespace

std::string Composition::patient() const {
    if (options.names && !report.patient.empty()) return report.patient;
    return words("Patient %1", {std::to_string(report.patient_number)});
}

std::string Composition::visit() const {
    if (options.names && !report.session.empty()) return report.session;
    return words("Visit %1", {std::to_string(report.visit_number)});
}

std::string Composition::rater(const std::string &name) const {
    if (options.names) return name;
    const auto found = std::find(report.raters.begin(), report.raters.end(), name);
    return words("Rater %1", {std::to_string(found - report.raters.begin() + 1)});
}

ReportDocument compose(const analysis::Report &report, const ReportOptions &options, const ReportLanguage &language) {
    const Words words(language);
    ReportDocument document;
    const Composition c{report, options, words, document.blocks};
    document.language = language.code;
    document.title = title(words, options.kind);
    document.institution = options.institution;
    document.logo = options.logo;
    document.paper = options.paper;
    document.page = words("Page %1 of %2", {"%1", "%2"});
    const bool visits = options.kind == ReportTemplate::visits;
    document.subtitle = joined({c.patient(), visits ? "" : c.visit(), visits ? "" : report.date}, " \xc2\xb7 ");
    document.footer = words("An aid to a trained reader, not a diagnosis. Made with Tempera %1, %2.",
                            {report.version, report.created.substr(0, 10)});
    add_body(c);
    return document;
}

std::string picture_type(const std::string &bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return "png";
    if (bytes.starts_with("\xff\xd8\xff")) return "jpeg";
    const std::string head = bytes.substr(0, 1024);
    const std::size_t first = head.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first != std::string::npos && head[first] == '<' && head.find("<svg") != std::string::npos) return "svg+xml";
    return {};
}

Figure curves_of(const analysis::Report &report, const ReportLanguage &language) {
    return curves_figure(report, Words(language));
}

} // namespace tempera::exchange
