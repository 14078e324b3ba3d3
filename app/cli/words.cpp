// Results in words and as JSON.
#include "app/cli/session.h"
#include "core/analysis/timeline.h"
#include "core/workflow/report_json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace tempera::cli {
namespace {

using nlohmann::json;

std::string percent(double value) {
    char text[16];
    std::snprintf(text, sizeof text, "%.0f%%", value * 100);
    return text;
}

int right(const engine::Proportion &p) { return static_cast<int>(std::lround(p.value * p.n)); }

std::string emotion(const workflow::Source &source, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= source.emotion_keys.size()) return "an emotion";
    return source.emotion_keys[static_cast<std::size_t>(index)];
}

std::string label(const workflow::Source &source, int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= source.examples.size()) return "a label";
    const engine::Example &example = source.examples[static_cast<std::size_t>(index)];
    return "the label " + emotion(source, example.emotion) + " at " + format_time(example.span.onset);
}

std::string in_words_alone(const workflow::Source &source, const engine::Warning &warning, bool kept_prior) {
    switch (warning.kind) {
    case engine::WarningKind::single_example: return emotion(source, warning.emotion) + " has one example only";
    case engine::WarningKind::few_examples:
        return "there are few examples: the curves rest mostly on what was known before";
    case engine::WarningKind::contradiction:
        return label(source, warning.first) + " and " + label(source, warning.second) + " contradict each other";
    case engine::WarningKind::dominant_emotion:
        return emotion(source, warning.emotion) + " has more than two thirds of the examples";
    case engine::WarningKind::no_evidence:
        return label(source, warning.first) + " lies where there is neither face, voice, words nor body signal";
    case engine::WarningKind::not_better:
        return kept_prior ? "held-out labels were recognized less well after adapting: the curves stay as before"
                          : "held-out labels were not recognized better after adapting";
    case engine::WarningKind::emotion_worse:
        return "held-out labels of " + emotion(source, warning.emotion) + " were recognized less well than before";
    }
    return {};
}

std::string in_words(const workflow::Source &source, const engine::Warning &warning, bool kept_prior) {
    const std::string text = in_words_alone(source, warning, kept_prior);
    return warning.more > 0 ? text + " (and " + std::to_string(warning.more) + " more like this)" : text;
}

} // namespace

std::string in_words(const workflow::Source &source, const engine::AdaptReport &report) {
    std::string text = "Examples:";
    const char *separator = " ";
    for (std::size_t i = 0; i < report.examples.size(); ++i) {
        if (report.examples[i] == 0) continue;
        text += separator + emotion(source, static_cast<int>(i)) + ' ' + std::to_string(report.examples[i]);
        separator = ", ";
    }
    text += '\n';
    if (report.before && report.after) {
        text += "Held-out labels recognized (leave-one-out, " + std::to_string(report.after->n) +
                " labels): " + percent(report.before->value) + " before, " + percent(report.after->value) +
                " after (95% interval " + percent(report.after->low) + " to " + percent(report.after->high) + ")\n";
        for (std::size_t i = 0; i < report.after_each.size() && i < report.before_each.size(); ++i) {
            const engine::Proportion &before = report.before_each[i], &after = report.after_each[i];
            if (after.n == 0) continue;
            text += "  " + emotion(source, static_cast<int>(i)) + ": " + std::to_string(right(before)) + " of " +
                    std::to_string(after.n) + " before, " + std::to_string(right(after)) + " after (" +
                    percent(after.low) + " to " + percent(after.high) + ")\n";
        }
    } else {
        text += "Held-out labels: too few to measure\n";
    }
    if (report.continued)
        text += "Started from what earlier visits of the patient taught\n";
    else if (!source.previous.empty())
        text += "Earlier visits of the patient could not be a start: nothing of them fits these weights\n";
    for (const engine::Warning &warning : report.warnings)
        text += "Note: " + in_words(source, warning, report.kept_prior) + '\n';
    char seconds[48];
    std::snprintf(seconds, sizeof seconds, "Adapted in %.2f s\n", report.seconds);
    return text + seconds;
}

json to_json(const workflow::Source &source, const engine::AdaptReport &report) {
    json all = json::parse(workflow::to_json({report, source.emotion_ids, source.emotion_keys, source.example_ids,
                                              report.continued ? source.earlier : std::vector<AdaptationId>{}}));
    for (std::size_t i = 0; i < report.warnings.size(); ++i)
        all["warnings"][i]["text"] = in_words(source, report.warnings[i], report.kept_prior);
    return all;
}

std::string summary_table(const engine::Scores &scores) {
    std::string text = "emotion           time  mean  episodes  longest\n";
    for (const analysis::EmotionSummary &s : analysis::summarize(scores)) {
        char line[160];
        std::snprintf(line, sizeof line, "%-16s %4.0f%%  %.2f  %8d  %5.1f s\n", s.emotion.c_str(),
                      s.share_of_time * 100, s.mean_membership, s.segment_count, s.longest.seconds());
        text += line;
    }
    return text;
}

json summary_json(const engine::Scores &scores) {
    json rows = json::array();
    for (const analysis::EmotionSummary &s : analysis::summarize(scores))
        rows.push_back({{"emotion", s.emotion},
                        {"share_of_time", s.share_of_time},
                        {"mean_membership", s.mean_membership},
                        {"episodes", s.segment_count},
                        {"longest_s", s.longest.seconds()}});
    return rows;
}

json to_json(const workflow::Extracted &extracted) {
    json modalities = json::object(), left_out = json::array();
    for (const engine::Latents &latents : extracted.encoded->modalities) {
        const auto there = std::count_if(latents.quality.begin(), latents.quality.end(), [](float q) { return q > 0; });
        modalities[std::string(name(latents.modality))] = {
            {"steps", latents.steps()}, {"seconds_with_evidence", static_cast<double>(there) * grid_step.seconds()}};
    }
    for (const Error &error : extracted.warnings) left_out.push_back(describe(error));
    json faces = json::array();
    if (extracted.faces)
        for (const features::FaceTrack &track : extracted.faces->tracks)
            faces.push_back({{"id", track.id},
                             {"seconds", static_cast<double>(track.steps.size()) * face_step.seconds()},
                             {"default", track.id == extracted.faces->default_track()}});
    return {{"duration_s", extracted.encoded->duration.seconds()},
            {"modalities", modalities},
            {"faces", faces},
            {"left_out", left_out}};
}

} // namespace tempera::cli
