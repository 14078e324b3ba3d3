// Events of the Brain Imaging Data Structure (bids-specification.readthedocs.io, "Events"): *_events.tsv beside
// *_events.json. BIDS tables have no quotes: tabs and line breaks in texts become blanks.
#include "core/base/atomic_file.h"
#include "core/exchange/formats.h"
#include "core/exchange/label_table.h"
#include "core/exchange/plain_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tempera::exchange {
namespace {

std::string cell(std::string text) {
    text = one_line(std::move(text));
    std::replace(text.begin(), text.end(), '\t', ' ');
    return text.empty() ? "n/a" : text;
}

/// Rows whose trial_type is n/a are events of another kind: taken off the table and counted.
void leave_out_unnamed(CsvTable &table, int label, std::vector<LeftOut> &left_out) {
    LeftOut left{LeftOut::Why::no_label, 0, {}, {}, {}, 0};
    std::size_t kept = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::string_view name = trimmed(table.rows[i][static_cast<std::size_t>(label)]);
        if (name.empty() || name == "n/a") {
            if (left.count++ == 0) left.line = table.lines[i];
            continue;
        }
        if (kept != i) table.rows[kept] = std::move(table.rows[i]);
        table.lines[kept++] = table.lines[i];
    }
    table.rows.resize(kept);
    table.lines.resize(kept);
    if (left.count > 0) left_out.push_back(std::move(left));
}

Path sidecar_of(Path path) { return path.replace_extension(".json"); }

} // namespace

Result<Content> read_bids(const Path &path, const ReadOptions &options) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    auto table = parse_plain(*text, '\t', utf8(path));
    if (!table) return tl::unexpected(table.error());
    ColumnMapping columns = options.columns;
    if (columns.offset.empty() && columns.duration.empty()) columns.duration = "duration";
    const auto found = find_columns(*table, columns, utf8(path));
    if (!found) return tl::unexpected(found.error());
    std::vector<LeftOut> left_out;
    leave_out_unnamed(*table, found->label, left_out);
    auto content = labels_of(*table, *found, columns, utf8(path));
    if (!content) return content;
    content->left_out = std::move(left_out);
    // What the labels mean, where the sidecar says so; a sidecar that is missing or unreadable takes nothing away.
    const auto bytes = read_file(sidecar_of(path));
    const auto sidecar = nlohmann::ordered_json::parse(bytes ? *bytes : std::string(), nullptr, false);
    if (!sidecar.is_object() || !sidecar.contains("trial_type") || !sidecar["trial_type"].is_object()) return content;
    const auto levels = sidecar["trial_type"].find("Levels");
    if (levels != sidecar["trial_type"].end() && levels->is_object())
        for (const auto &[name, meaning] : levels->items())
            content->categories.push_back({name, meaning.is_string() ? meaning.get<std::string>() : std::string(), 0});
    return content;
}

Status write_bids(const Path &path, const Content &content) {
    struct Row {
        const Label *label;
        const LabelTier *tier;
    };
    std::vector<Row> rows;
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels)
            if (!label.text.empty()) rows.push_back({&label, &tier});
    // BIDS wants the rows in order of onset.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &a, const Row &b) { return a.label->span < b.label->span; });
    std::string text = "onset\tduration\ttrial_type\trater\ttier\tnote\n";
    for (const auto &[label, tier] : rows)
        text += seconds_text(label->span.onset) + '\t' + seconds_text(label->span.length()) + '\t' + cell(label->text) +
                '\t' + cell(tier->rater) + '\t' + cell(tier->name) + '\t' + cell(label->note) + '\n';
    nlohmann::ordered_json levels = nlohmann::ordered_json::object();
    for (const Category &category : content.categories)
        levels[category.name] = category.definition.empty() ? category.name : category.definition;
    const nlohmann::ordered_json sidecar{
        {"onset", {{"Description", "Onset on the recording's time axis"}, {"Units", "s"}}},
        {"duration", {{"Description", "Duration; 0: a moment"}, {"Units", "s"}}},
        {"trial_type", {{"LongName", "Emotion"}, {"Description", "The label"}, {"Levels", std::move(levels)}}},
        {"rater", {{"Description", "Who set the label"}}},
        {"tier", {{"Description", "The tier it belongs to"}}},
        {"note", {{"Description", "Free text"}}},
        {"StimulusPresentation", {{"SoftwareName", "Tempera"}, {"SoftwareVersion", TEMPERA_VERSION}}}};
    if (auto done =
            write_file(sidecar_of(path), sidecar.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
        !done)
        return done;
    return write_file(path, text);
}

} // namespace tempera::exchange
