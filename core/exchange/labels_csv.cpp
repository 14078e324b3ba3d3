#include "core/exchange/csv.h"
#include "core/exchange/csv_writer.h"

namespace tempera::exchange {

Status write_labels(const std::filesystem::path &path, const std::vector<LabelRow> &rows) {
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *name : {"start", "end", "emotion", "rater", "note"}) csv->text(name);
    csv->end_row();
    for (const LabelRow &row : rows) {
        csv->seconds(row.span.onset);
        if (row.span.is_moment())
            csv->empty();
        else
            csv->seconds(row.span.offset);
        csv->text(row.emotion).text(row.rater).text(row.note).end_row();
    }
    return csv->commit();
}

} // namespace tempera::exchange
