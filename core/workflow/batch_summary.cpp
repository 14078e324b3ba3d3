#include "core/workflow/batch_summary.h"

#include "core/base/csv.h"
#include "core/exchange/csv_writer.h"
#include "core/workflow/media_note.h"

#include <set>

namespace tempera::workflow {

namespace fs = std::filesystem;

std::map<std::string, SummaryRow> read_summary(const fs::path &path) {
    std::map<std::string, SummaryRow> rows;
    const auto table = read_csv(path);
    if (!table) return rows;
    const int name = table->column({"name"}), media = table->column({"media"}), status = table->column({"status"});
    const int seconds = table->column({"seconds"}), made_from = table->column({"made_from"});
    if (name < 0 || media < 0 || status < 0 || seconds < 0 || made_from < 0) return rows;
    for (const auto &fields : table->rows) {
        const auto text = [&](int column) { return fields[static_cast<std::size_t>(column)]; };
        SummaryRow one;
        one.row.name = text(name);
        one.row.media = text(media);
        one.row.state = text(status) == "done" ? BatchRow::State::done_before : BatchRow::State::failed;
        parse_number(text(seconds), one.row.seconds);
        one.made_from = text(made_from);
        for (std::size_t c = 0; c < table->header.size(); ++c)
            if (const std::string &header = table->header[c]; header.starts_with("share_")) {
                double share = 0;
                if (parse_number(fields[c], share)) one.row.shares[header.substr(6)] = share;
            }
        rows[one.row.name] = std::move(one);
    }
    return rows;
}

Status write_summary(const fs::path &path, const std::vector<SummaryRow> &rows) {
    std::set<std::string> emotions;
    for (const SummaryRow &one : rows)
        for (const auto &[emotion, share] : one.row.shares) emotions.insert(emotion);
    auto csv = exchange::CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *header : {"name", "media", "status", "seconds", "error", "made_from"}) csv->text(header);
    for (const std::string &emotion : emotions) csv->text("share_" + emotion);
    csv->end_row();
    for (const auto &[row, made_from] : rows) {
        csv->text(row.name).text(row.media).text(row.state == BatchRow::State::failed ? "failed" : "done");
        csv->number(static_cast<float>(row.seconds)).text(row.error).text(made_from);
        for (const std::string &emotion : emotions) {
            const auto share = row.shares.find(emotion);
            if (share == row.shares.end())
                csv->empty();
            else
                csv->number(static_cast<float>(share->second));
        }
        csv->end_row();
    }
    return csv->commit();
}

std::string fingerprint(const BatchItem &item, const fs::path &weights) {
    std::string all;
    for (const fs::path &path : {item.media, item.labels, item.transcript, item.body, weights}) {
        std::string part = "-";
        if (!path.empty())
            if (const auto note = look_at(path)) part = to_text(*note);
        all += (all.empty() ? "" : " ") + part;
    }
    return all;
}

} // namespace tempera::workflow
