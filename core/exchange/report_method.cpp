// How it was made and how far it can be trusted.
#include "core/exchange/report_parts.h"
#include "core/model/label_keys.h"

#include <algorithm>
#include <cmath>

namespace tempera::exchange {
namespace {

std::string right_of(const engine::Proportion &p) { return std::to_string(std::lround(p.value * p.n)); }

/// "2026-01-31 09:05 UTC"
std::string when(const std::string &utc) {
    std::string text = utc.substr(0, 16);
    if (text.size() > 10) text[10] = ' ';
    return text.append(" UTC");
}

std::string label_text(const Composition &c, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= c.report.labels.size())
        return c.words("a label that was removed");
    const analysis::ReportLabel &label = c.report.labels[static_cast<std::size_t>(index)];
    return c.words("%1 at %2", {c.words.emotion(c.report, label.emotion), c.words.at(label.span.onset)});
}

std::string warning_text(const Composition &c, const engine::Warning &w, bool kept_prior) {
    const Words &words = c.words;
    switch (w.kind) {
    case engine::WarningKind::single_example:
        return words("%1 was learned from a single label.", {words.emotion(c.report, w.emotion)});
    case engine::WarningKind::few_examples:
        return words("There are few labels: the curves rest mostly on the general model.");
    case engine::WarningKind::contradiction:
        return words("Two labels contradict each other: %1, and %2.",
                     {label_text(c, w.first), label_text(c, w.second)});
    case engine::WarningKind::dominant_emotion:
        return words("%1 has more than two thirds of the labels.", {words.emotion(c.report, w.emotion)});
    case engine::WarningKind::no_evidence:
        return words("A label lies where there is nothing to see, hear or measure: %1.", {label_text(c, w.first)});
    case engine::WarningKind::not_better:
        return kept_prior
                   ? words("Held-out labels were recognized less well after adapting, so the general model stayed "
                           "in force.")
                   : words("Held-out labels were not recognized better after adapting than before.");
    case engine::WarningKind::emotion_worse:
        return words("Held-out labels of %1 were recognized less well than before.",
                     {words.emotion(c.report, w.emotion)});
    }
    return {};
}

std::string left_out_text(const Words &words, const Error &error) {
    // Not `describe`: it names files, and those may name people.
    switch (error.code) {
    case ErrorCode::no_face: return words("No face was found: the face is left out of the curves.");
    case ErrorCode::no_video: return words("There is no picture: the face is left out of the curves.");
    case ErrorCode::no_audio: return words("Nobody is heard speaking: the voice is left out of the curves.");
    case ErrorCode::bad_transcript: return words("The transcript could not be read: the words are left out.");
    case ErrorCode::bad_csv: return words("The body signals could not be read: they are left out.");
    case ErrorCode::media_damaged:
        return words("The recording is damaged or cut short: only what could be read counts.");
    case ErrorCode::nothing_to_analyse:
        return words("There is neither a face, a voice, words nor a body signal: there are no curves.");
    default: return words("A part of the recording could not be analysed and is left out.");
    }
}

} // namespace

void add_scheme(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Coding scheme"));
    Table table{words("Emotions of the project"),
                {{words("Emotion"), false, 2.4},
                 {words("Key"), true, 0.6},
                 {words("Known from"), false, 2.6},
                 {words("Labels"), true, 0.9}},
                {}};
    for (std::size_t e = 0; e < c.report.emotions.size(); ++e) {
        const analysis::ReportEmotion &emotion = c.report.emotions[e];
        const auto labels = std::count_if(c.report.labels.begin(), c.report.labels.end(),
                                          [&](const auto &l) { return l.emotion == static_cast<int>(e); });
        table.rows.push_back(
            {words.emotion(emotion), emotion.shortcut > 0 ? model::key_text(emotion.shortcut) : words.dash(),
             emotion.builtin ? words("the general model") : words("labels alone"), std::to_string(labels)});
    }
    c.out.emplace_back(std::move(table));
    Fields definitions;
    for (const analysis::ReportEmotion &emotion : c.report.emotions)
        if (!emotion.definition.empty()) definitions.items.emplace_back(words.emotion(emotion), emotion.definition);
    if (!definitions.items.empty()) c.out.emplace_back(std::move(definitions));
}

void add_labels(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Labels"));
    if (c.report.labels.empty()) {
        c.say(words("Nobody has labelled this recording."));
        return;
    }
    const std::size_t most = c.full() ? 1000 : 40;
    if (c.report.labels.size() > most)
        c.say(words("The first %1 of %2 labels; the exported data hold all.",
                    {std::to_string(most), std::to_string(c.report.labels.size())}),
              Paragraph::Kind::note);
    Table table{words("Labels given by people"),
                {{words("Onset"), true, 1.1},
                 {words("End"), true, 1.1},
                 {words("Emotion"), false, 2},
                 {words("Rater"), false, 1.7},
                 {words("Used to adapt"), false, 1.1}},
                {}};
    if (c.options.names) table.columns.push_back({words("Note"), false, 2.2}); // free text may name people
    for (std::size_t i = 0; i < std::min(most, c.report.labels.size()); ++i) {
        const analysis::ReportLabel &label = c.report.labels[i];
        table.rows.push_back(
            {words.at(label.span.onset), label.span.is_moment() ? words("moment") : words.at(label.span.offset),
             words.emotion(c.report, label.emotion), c.rater(label.rater), label.learned ? words("yes") : words("no")});
        if (c.options.names) table.rows.back().push_back(label.note);
    }
    c.out.emplace_back(std::move(table));
}

namespace {

/// Numbers of agreement say nothing without it: the same labels give other ones on other bins, or by another rule.
std::string how_agreement_is_counted(const Composition &c, bool with_curves, bool among_raters) {
    const Words &words = c.words;
    const analysis::AgreementRule &rule = c.report.agreement_rule;
    std::string text = words("Counted on bins of %1.", {words.seconds(rule.bin)});
    if (among_raters)
        text += ' ' + (rule.unlabelled_counts
                           ? words("Among raters a stretch without a label is an answer too: when both leave it "
                                   "unlabelled they agree that nothing is there.")
                           : words("Among raters only what both have labelled is compared."));
    if (with_curves) text += ' ' + words("With the curves only what the rater has labelled is compared.");
    if (rule.compared < rule.raters)
        text += ' ' + words("Of %1 raters with labels the first %2 are compared in pairs; the program's window for "
                            "agreement compares all.",
                            {std::to_string(rule.raters), std::to_string(rule.compared)});
    return text;
}

/// "0.87 (0.71 to 0.95)"
std::string with_interval(const Words &words, const std::optional<analysis::Estimate> &estimate) {
    if (!estimate) return words.dash();
    const std::string value = words.number(estimate->value, 2);
    if (!estimate->interval) return value;
    return words.with_range(value, words.number(estimate->interval->first, 2), words.number(estimate->interval->second, 2));
}

void add_matching(const Composition &c) {
    if (c.report.matching.empty()) return;
    const Words &words = c.words;
    Table table{words("Label by label: whether raters marked the same stretches, and named them alike"),
                {{words("Between"), false, 2.2},
                 {words("Labels"), true, 0.9},
                 {words("Matched"), true, 1.1},
                 {words("Same stretch (F1)"), true, 1.5},
                 {words("Same stretch and emotion (F1)"), true, 1.6},
                 {words("Cohen's kappa of the matched"), true, 1.6}},
                {}};
    std::vector<std::string> undefined;
    for (const analysis::ReportMatching &m : c.report.matching) {
        const bool mean = m.pairs > 1;
        const std::string between = mean ? words("Mean over %1 pairs of raters", {std::to_string(m.pairs)})
                                         : words("%1 and %2", {c.rater(m.first), c.rater(m.second)});
        table.rows.push_back(
            {between, mean ? words.dash() : words("%1 and %2", {std::to_string(m.of_first), std::to_string(m.of_second)}),
             mean ? words.dash() : std::to_string(m.matched), with_interval(words, m.found), with_interval(words, m.both),
             with_interval(words, m.kappa)});
        if (!m.kappa && !m.undefined.empty())
            undefined.push_back(words("%1: kappa of the matched is not defined: %2.", {between, words(m.undefined)}));
    }
    c.out.emplace_back(std::move(table));
    if (!undefined.empty()) c.out.emplace_back(Bullets{std::move(undefined)});
    const analysis::AgreementRule &rule = c.report.agreement_rule;
    std::string text = words("Two labels match when they share at least %1 of the time that they cover together; a moment "
                             "stands for %2 on either side. F1 is twice the matched, divided by the labels of both. In brackets: "
                             "95% interval (bootstrap over labels).",
                             {words.percent(rule.overlap), words.seconds(rule.moment, 2)});
    if (const analysis::ReportMatching &first = c.report.matching.front(); first.pairs > 1)
        text += ' ' + words("The means have no interval, because pairs that share a rater are not independent. Kappa is "
                            "defined in %1 of the %2 pairs; its mean is Light's kappa (1971).",
                            {std::to_string(first.defined), std::to_string(first.pairs)});
    c.say(text, Paragraph::Kind::note);
}

} // namespace

void add_agreement(const Composition &c) {
    if (c.report.agreement.empty()) return;
    const Words &words = c.words;
    c.heading(words("Agreement"));
    Table table{words("How far raters, and the curves, agree"),
                {{words("Between"), false, 2.4},
                 {words("Measure"), false, 2.4},
                 {words("Value"), true, 0.8},
                 {words("95% interval"), true, 1.5}},
                {}};
    const auto who = [&](const std::string &name) { return name.empty() ? words("the curves") : c.rater(name); };
    std::vector<std::string> undefined;
    for (const analysis::ReportAgreement &a : c.report.agreement) {
        const std::string measure = words(a.measure);
        const std::string between = a.raters > 2 ? words("All %1 raters together", {std::to_string(a.raters)})
                                                 : words("%1 and %2", {who(a.first), who(a.second)});
        table.rows.push_back({between, measure, a.value ? words.number(a.value->value, 2) : words.dash(),
                              a.value && a.value->interval ? words.range(words.number(a.value->interval->first, 2),
                                                                         words.number(a.value->interval->second, 2))
                                                           : words.dash()});
        if (!a.value && !a.undefined.empty())
            undefined.push_back(words("%1 is not defined: %2.", {measure, words(a.undefined)}));
    }
    c.out.emplace_back(std::move(table));
    if (!undefined.empty()) c.out.emplace_back(Bullets{std::move(undefined)});
    const auto with_curves = [](const auto &a) { return a.raters == 2 && (a.first.empty() || a.second.empty()); };
    const auto &all = c.report.agreement;
    const bool curves = std::any_of(all.begin(), all.end(), with_curves);
    c.say(how_agreement_is_counted(c, curves, !std::all_of(all.begin(), all.end(), with_curves)),
          Paragraph::Kind::note);
    if (curves && c.report.adaptation && !c.report.adaptation->kept_prior)
        c.say(words("The curves have learned from labels of this recording: how far they agree with those says little "
                    "about other material."),
              Paragraph::Kind::note);
    add_matching(c);
}

void add_adaptation(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("What was learned"));
    if (c.report.outdated)
        c.say(
            words("The adaptation was made with another version of the model and is not used: the curves are those of "
                  "the general model."),
            Paragraph::Kind::warning);
    if (!c.report.adaptation) {
        c.say(words("Nothing was learned from this person: the curves are those of the general model."));
        return;
    }
    const engine::AdaptReport &r = *c.report.adaptation;
    std::string examples;
    for (std::size_t e = 0; e < r.examples.size(); ++e)
        if (r.examples[e] > 0)
            examples += (examples.empty() ? "" : ", ") + words.emotion(c.report, static_cast<int>(e)) + ' ' +
                        std::to_string(r.examples[e]);
    c.say(words("Labels learned from: %1.", {examples}));
    if (r.before && r.after)
        c.say(words("Held-out labels recognized (each label left out once): %1 of %2 before, %3 of %2 after (%4; 95% "
                    "interval %5 to %6).",
                    {right_of(*r.before), std::to_string(r.after->n), right_of(*r.after), words.percent(r.after->value),
                     words.percent(r.after->low), words.percent(r.after->high)}));
    else
        c.say(words("There are too few labels to measure how well held-out ones are recognized."));
    if (r.continued) c.say(words("Learning started from what earlier visits of the patient had taught."));
}

void add_cautions(const Composition &c) {
    const Words &words = c.words;
    std::vector<std::string> items;
    if (c.report.synthetic)
        items.push_back(words("The recording is synthetic: it was made by a program and shows nobody."));
    if (c.report.scores && c.report.curves.observed == Time{})
        items.push_back(words("There is no evidence anywhere in the recording: the curves say nothing."));
    else if (c.report.scores && c.report.curves.without_evidence > 0.2)
        items.push_back(
            words("%1 of the recording are without evidence.", {words.percent(c.report.curves.without_evidence)}));
    for (const Error &error : c.report.left_out) items.push_back(left_out_text(words, error));
    if (c.report.adaptation)
        for (const engine::Warning &w : c.report.adaptation->warnings) {
            items.push_back(warning_text(c, w, c.report.adaptation->kept_prior));
            if (w.more > 0) items.back() = words("%1 More like this: %2.", {items.back(), std::to_string(w.more)});
        }
    if (items.empty()) return;
    c.heading(words("Please note"));
    c.out.emplace_back(Bullets{std::move(items)});
}

void add_model(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("Model and settings"));
    const analysis::Report &r = c.report;
    Fields fields;
    fields.items.emplace_back(words("Program"), "Tempera " + r.version);
    if (!r.model.name.empty())
        fields.items.emplace_back(words("Model"),
                                  words("%1, %2 parameters", {r.model.name, std::to_string(r.model.parameters)}));
    if (!r.model.sha256.empty()) fields.items.emplace_back(words("Weights (SHA-256)"), r.model.sha256);
    if (c.full() && !r.content_hash.empty()) fields.items.emplace_back(words("Recording (SHA-256)"), r.content_hash);
    if (!r.adapted_at.empty()) fields.items.emplace_back(words("Adapted"), when(r.adapted_at));
    const auto value = [&](float v) { return words.number(static_cast<double>(v), 2); };
    fields.items.emplace_back(
        words("An episode"),
        words("begins at a membership of %1, ends below %2 and lasts at least %3",
              {value(r.settings.enter), value(r.settings.leave), words.seconds(r.settings.minimum)}));
    if (c.full()) fields.items.emplace_back(words("Step of the curves"), words.seconds(grid_step));
    fields.items.emplace_back(words("Report made"), when(r.created));
    c.out.emplace_back(std::move(fields));
}

void add_what_this_is_not(const Composition &c) {
    const Words &words = c.words;
    c.heading(words("What this is not"));
    if (c.brief()) {
        c.say(words("It is an aid to a trained reader, not a diagnosis. A person reviews each result.") + ' ' +
              words("Where there is no evidence nothing is said. That is not the same as no emotion."));
        return;
    }
    c.out.emplace_back(Bullets{
        {words("It is an aid to a trained reader, not a diagnosis. A person reviews each result."),
         words("A membership says how well what was seen, heard and measured fits an emotion's pattern. It does "
               "not say what the person felt."),
         words("Where there is no evidence nothing is said. That is not the same as no emotion."),
         words("It is not made for judging emotions at work or in schools.")}});
}

} // namespace tempera::exchange
