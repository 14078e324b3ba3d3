#include "core/workflow/label_import.h"

#include "core/base/text.h"
#include "core/model/rater_edits.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::workflow {
namespace {

Status check(const std::vector<exchange::LabelRow> &rows, Time duration, const std::string &subject) {
    if (rows.empty()) return fail(ErrorCode::bad_labels, subject, "there is no label in it");
    for (const exchange::LabelRow &row : rows) {
        const auto [first, last] = std::minmax(row.span.onset, row.span.offset);
        if (first < Time{} || last > duration || (row.span.is_moment() && first >= duration))
            return fail(ErrorCode::bad_labels, subject,
                        "line " + std::to_string(row.line) + ": " + format_time(first) + " to " + format_time(last) +
                            " is outside the recording, which lasts " + format_time(duration));
    }
    return {};
}

/// In the order of their first row.
std::vector<std::string> distinct(const std::vector<exchange::LabelRow> &rows, std::string exchange::LabelRow::*name) {
    std::set<std::string> seen;
    std::vector<std::string> names;
    for (const exchange::LabelRow &row : rows)
        if (seen.insert(row.*name).second) names.push_back(row.*name);
    return names;
}

EmotionId find_emotion(const model::Document &document, const std::string &name) {
    const std::string key = lowered(name);
    for (const auto &[id, emotion] : document.contents().emotions)
        if (lowered(emotion.name) == key || emotion.builtin == key) return id;
    return {};
}

/// Those of `names` that are not there yet, as one edit: each edit is a wait for the disk.
Status add_emotions(model::Document &document, const std::vector<std::string> &names) {
    // A document of the emotions alone, so that each new one finds the keys and colours of those before it taken.
    model::Document trial(nullptr, {.patients = {},
                                    .sessions = {},
                                    .recordings = {},
                                    .raters = {},
                                    .tiers = {},
                                    .annotations = {},
                                    .emotions = document.contents().emotions,
                                    .adaptations = {}});
    model::Edit all;
    for (const std::string &name : names) {
        if (find_emotion(trial, name)) continue;
        auto edit = model::add_emotion(trial, name);
        if (!edit) return tl::unexpected(edit.error());
        auto &added = std::get<model::Emotion>(*edit->changes.front().after);
        added.id = document.fresh<EmotionId>();
        all.label = edit->label;
        all.detail = all.changes.empty() ? edit->detail : std::to_string(all.changes.size() + 1);
        all.changes.push_back(edit->changes.front());
        if (auto done = trial.apply(std::move(*edit)); !done) return done;
    }
    return document.apply(std::move(all));
}

Result<RaterId> rater_named(Project &project, const std::string &name) {
    model::Document &document = project.document();
    if (name.empty())
        if (const RaterId own = project.default_rater()) return own;
    for (const auto &[id, rater] : document.contents().raters)
        if (rater.name == name) return id;
    const model::Rater rater{document.fresh<RaterId>(), name.empty() ? "Rater 1" : name};
    model::Edit edit;
    edit.label = model::label::add_rater;
    edit.detail = rater.name;
    edit.changes.push_back({std::nullopt, model::Object(rater)});
    if (auto done = document.apply(std::move(edit)); !done) return tl::unexpected(done.error());
    return rater.id;
}

} // namespace

Result<std::vector<model::Edit>> label_edits(Project &project, RecordingId recording,
                                             const std::vector<exchange::LabelRow> &rows,
                                             const std::filesystem::path &csv) {
    model::Document &document = project.document();
    const auto found = document.contents().recordings.find(recording);
    if (found == document.contents().recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    if (auto good = check(rows, found->second.duration, csv.string()); !good) return tl::unexpected(good.error());

    // Names are looked up once each: a table may have tens of thousands of rows.
    const auto emotion_names = distinct(rows, &exchange::LabelRow::emotion);
    const auto rater_names = distinct(rows, &exchange::LabelRow::rater);
    if (auto done = add_emotions(document, emotion_names); !done) return tl::unexpected(done.error());
    std::map<std::string, EmotionId> emotions;
    for (const std::string &name : emotion_names) emotions[name] = find_emotion(document, name);
    std::map<std::string, TierId> tiers;
    for (const std::string &name : rater_names) {
        const auto rater = rater_named(project, name);
        if (!rater) return tl::unexpected(rater.error());
        const auto tier = project.tier(recording, *rater);
        if (!tier) return tl::unexpected(tier.error());
        tiers[name] = *tier;
    }

    // A label that is there already is not added twice, so that importing a file again changes nothing.
    std::set<std::tuple<TierId, Span, EmotionId>> there;
    for (const auto &[id, annotation] : document.contents().annotations)
        there.insert({annotation.tier, annotation.span, annotation.emotion});
    std::map<TierId, std::vector<model::NewAnnotation>> per_tier;
    for (const exchange::LabelRow &row : rows) {
        const TierId tier = tiers.at(row.rater);
        const EmotionId emotion = emotions.at(row.emotion);
        const auto [onset, offset] = std::minmax(row.span.onset, row.span.offset);
        const Span span{onset, offset};
        if (there.insert({tier, span, emotion}).second) per_tier[tier].push_back({span, emotion, row.note});
    }
    std::vector<model::Edit> edits;
    for (const auto &[tier, items] : per_tier) {
        auto edit = model::add_annotations(document, tier, items);
        if (!edit) return tl::unexpected(edit.error());
        edit->label = model::label::import_labels;
        edit->detail = csv.filename().string();
        edits.push_back(std::move(*edit));
    }
    return edits;
}

Status import_labels(Project &project, RecordingId recording, const std::filesystem::path &csv,
                     std::vector<exchange::Notice> *notices) {
    const auto rows = exchange::read_labels(csv, notices);
    if (!rows) return tl::unexpected(rows.error());
    auto edits = label_edits(project, recording, *rows, csv);
    if (!edits) return tl::unexpected(edits.error());
    for (model::Edit &edit : *edits)
        if (auto done = project.document().apply(std::move(edit)); !done) return done;
    return {};
}

} // namespace tempera::workflow
