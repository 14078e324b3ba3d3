#include "core/exchange/csv.h"
#include "core/workflow/project.h"

#include <algorithm>
#include <map>
#include <set>

namespace tempera::workflow {
namespace {

std::string lowered(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

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

Result<EmotionId> emotion_named(model::Document &document, const std::string &name) {
    const auto find = [&]() -> EmotionId {
        for (const auto &[id, emotion] : document.contents().emotions)
            if (lowered(emotion.name) == lowered(name) || emotion.builtin == lowered(name)) return id;
        return {};
    };
    if (const EmotionId there = find()) return there;
    auto edit = model::add_emotion(document, name);
    if (!edit) return tl::unexpected(edit.error());
    if (auto done = document.apply(std::move(*edit)); !done) return tl::unexpected(done.error());
    return find();
}

Result<RaterId> rater_named(Project &project, const std::string &name) {
    model::Document &document = project.document();
    if (name.empty())
        if (const RaterId own = project.default_rater()) return own;
    for (const auto &[id, rater] : document.contents().raters)
        if (rater.name == name) return id;
    const model::Rater rater{document.fresh<RaterId>(), name.empty() ? "Rater 1" : name};
    model::Edit edit;
    edit.label = "Add rater";
    edit.detail = rater.name;
    edit.changes.push_back({std::nullopt, model::Object(rater)});
    if (auto done = document.apply(std::move(edit)); !done) return tl::unexpected(done.error());
    return rater.id;
}

} // namespace

Status import_labels(Project &project, RecordingId recording, const std::filesystem::path &csv) {
    const auto rows = exchange::read_labels(csv);
    if (!rows) return tl::unexpected(rows.error());
    model::Document &document = project.document();
    const auto found = document.contents().recordings.find(recording);
    if (found == document.contents().recordings.end()) return fail(ErrorCode::bad_argument, {}, "no such recording");
    if (auto good = check(*rows, found->second.duration, csv.string()); !good) return good;

    // A label that is there already is not added twice, so that importing a file again changes nothing.
    std::set<std::tuple<TierId, Span, EmotionId>> there;
    for (const auto &[id, annotation] : document.contents().annotations)
        there.insert({annotation.tier, annotation.span, annotation.emotion});

    std::map<TierId, std::vector<model::NewAnnotation>> per_tier;
    for (const exchange::LabelRow &row : *rows) {
        const auto emotion = emotion_named(document, row.emotion);
        if (!emotion) return tl::unexpected(emotion.error());
        const auto rater = rater_named(project, row.rater);
        if (!rater) return tl::unexpected(rater.error());
        const auto tier = project.tier(recording, *rater);
        if (!tier) return tl::unexpected(tier.error());
        const auto [onset, offset] = std::minmax(row.span.onset, row.span.offset);
        const Span span{onset, offset};
        if (there.insert({*tier, span, *emotion}).second) per_tier[*tier].push_back({span, *emotion, row.note});
    }
    for (const auto &[tier, items] : per_tier) {
        auto edit = model::add_annotations(document, tier, items);
        if (!edit) return tl::unexpected(edit.error());
        edit->label = model::label::import_labels;
        edit->detail = csv.filename().string();
        if (auto done = document.apply(std::move(*edit)); !done) return done;
    }
    return {};
}

} // namespace tempera::workflow
