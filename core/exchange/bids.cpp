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
void leave_out_unnamed(CsvTable &table, int label, std::vector<Notice> &notices) {
    Notice left{Notice::Why::no_label, 0, {}, {}, {}, 0};
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
    if (left.count > 0) notices.push_back(std::move(left));
}

Path sidecar_of(Path path) { return path.replace_extension(".json"); }

/// "sub-01_task-talk_events": its parts in order of the alphabet, the suffix "events" among them.
std::vector<std::string> parts_of(const Path &path) {
    const std::string stem = utf8(path.stem());
    std::vector<std::string> parts;
    for (const std::string_view part : split_fields(stem, '_')) parts.emplace_back(part);
    std::sort(parts.begin(), parts.end());
    return parts;
}

/// The sidecars in a folder that hold for the table, by the inheritance principle: of its suffix, and naming nothing that
/// the table does not. The most particular last.
std::vector<Path> sidecars_in(const Path &folder, const Path &table) {
    const auto wanted = parts_of(table);
    const std::string name = utf8(table.stem()), suffix = name.substr(name.rfind('_') + 1) + ".json";
    std::vector<std::pair<std::size_t, Path>> found;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const Path &path = entry->path();
        if (!utf8(path.filename()).ends_with(suffix)) continue;
        const auto parts = parts_of(path);
        if (std::includes(wanted.begin(), wanted.end(), parts.begin(), parts.end()))
            found.emplace_back(parts.size(), path);
    }
    std::sort(found.begin(), found.end());
    std::vector<Path> paths;
    for (auto &[count, path] : found) paths.push_back(std::move(path));
    return paths;
}

/// From the table's folder up to the data set's, which is the one above the subject's; alone where there is no subject.
std::vector<Path> folders_of(const Path &table) {
    std::error_code error;
    std::vector<Path> folders{std::filesystem::absolute(table, error).parent_path()};
    std::vector<Path> above = folders;
    for (int level = 0; level < 4; ++level) { // data type, session, subject, data set
        const std::string name = utf8(above.back().filename());
        above.push_back(above.back().parent_path());
        if (name.starts_with("sub-")) return above;
    }
    return folders;
}

/// What the sidecars say of the table, a nearer one in place of a farther. One that is missing or unreadable takes
/// nothing away.
nlohmann::ordered_json said_of(const Path &table) {
    nlohmann::ordered_json all = nlohmann::ordered_json::object();
    const auto folders = folders_of(table);
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        for (const Path &path : sidecars_in(*folder, table)) {
            const auto text = read_text(path);
            const auto one = nlohmann::ordered_json::parse(text ? *text : std::string(), nullptr, false);
            if (one.is_object()) all.update(one);
        }
    return all;
}

} // namespace

Result<Content> read_bids(const Path &path, const ReadOptions &options) {
    std::vector<Notice> notices;
    const auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    auto table = parse_plain(*text, '\t', utf8(path));
    if (!table) return tl::unexpected(table.error());
    ColumnMapping columns = options.columns;
    if (columns.offset.empty() && columns.duration.empty()) columns.duration = "duration";
    const auto found = find_columns(*table, columns, utf8(path));
    if (!found) return tl::unexpected(found.error());
    leave_out_unnamed(*table, found->label, notices);
    auto content = labels_of(*table, *found, columns, utf8(path));
    if (!content) return content;
    content->notices = std::move(notices);
    const auto sidecar = said_of(path);
    if (!sidecar.contains("trial_type") || !sidecar["trial_type"].is_object()) return content;
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
