// The list of a batch.
#include "core/exchange/label_table.h"
#include "core/workflow/batch.h"

#include <set>

namespace tempera::workflow {

namespace fs = std::filesystem;

Result<std::vector<BatchItem>> read_batch(const fs::path &list) {
    std::vector<exchange::Notice> notices; // a name that was guessed wrongly is a file that is not there
    const auto table = exchange::read_table(list, notices);
    if (!table) return tl::unexpected(table.error());
    const int media = table->column({"media", "video", "file", "path", "recording"});
    if (media < 0) return fail(ErrorCode::bad_csv, list.string(), "there is no column media (or video, file, path)");
    const int labels = table->column({"labels"}), transcript = table->column({"transcript"}),
              body = table->column({"body"});
    const int name = table->column({"name"}), patient = table->column({"patient"});
    const fs::path folder = fs::absolute(list).parent_path();
    std::vector<BatchItem> items;
    std::set<std::string> names;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto text = [&](int column) {
            return column < 0 ? std::string() : std::string(trimmed(table->rows[i][static_cast<std::size_t>(column)]));
        };
        const auto path = [&](int column) {
            const std::string given = text(column);
            return given.empty() ? fs::path() : (folder / fs::path(given)).lexically_normal();
        };
        BatchItem item{path(media), path(labels),  path(transcript), path(body),
                       text(name),  text(patient), table->lines[i]};
        const std::string line = "line " + std::to_string(item.line) + ": ";
        if (item.media.empty()) return fail(ErrorCode::bad_csv, list.string(), line + "the media file is not named");
        if (item.name.empty()) item.name = item.media.stem().string();
        if (item.name.find('/') != std::string::npos || item.name.find('\\') != std::string::npos)
            return fail(ErrorCode::bad_csv, list.string(), line + "a name must not hold a slash");
        if (!names.insert(item.name).second)
            return fail(ErrorCode::bad_csv, list.string(),
                        line + "\"" + item.name + "\" is there twice: give the rows different names in a column name");
        items.push_back(std::move(item));
    }
    if (items.empty()) return fail(ErrorCode::bad_csv, list.string(), "there is no recording in it");
    return items;
}

Result<std::vector<BatchItem>> shard_of(const std::vector<BatchItem> &items, int index, int count) {
    if (count < 1 || index < 1 || index > count)
        return fail(ErrorCode::bad_argument, "--shard", "it is I/N with I from 1 to N");
    std::vector<BatchItem> mine;
    for (std::size_t i = static_cast<std::size_t>(index - 1); i < items.size(); i += static_cast<std::size_t>(count))
        mine.push_back(items[i]);
    return mine;
}

} // namespace tempera::workflow
