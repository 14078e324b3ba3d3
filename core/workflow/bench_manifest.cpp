#include "core/workflow/bench_manifest.h"

#include "core/base/csv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string suffix(const fs::path &path) { return small_letters(path.extension().string()); }

/// "images.npy#7" into file and part; only array and text files have parts, so other names may hold a '#'.
void split_part(const std::string &text, fs::path &file, std::string &part) {
    file = text;
    const std::size_t mark = text.rfind('#');
    if (mark == std::string::npos) return;
    const fs::path before = text.substr(0, mark);
    const std::string kind = suffix(before);
    if (kind != ".npy" && kind != ".tsv" && kind != ".txt") return;
    file = before;
    part = text.substr(mark + 1);
}

/// What is wrong with a row, or nothing.
class RowReader {
public:
    RowReader(const CsvTable &table, fs::path folder) : table_(table), folder_(std::move(folder)) {
        for (std::size_t i = 0; i < names.size(); ++i) columns_[i] = table.column({names[i]});
        visit_ = table.column({"visit"});
    }
    [[nodiscard]] std::string missing_column() const {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (columns_[i] < 0) return names[i];
        return {};
    }
    [[nodiscard]] std::string read(std::size_t number, ManifestRow &row) const {
        row.line = table_.lines[number];
        const auto field = [&](std::size_t i) {
            return std::string(trimmed(table_.rows[number][static_cast<std::size_t>(columns_[i])]));
        };
        row.subject = field(2);
        row.label = small_letters(field(3));
        if (visit_ >= 0) row.visit = trimmed(table_.rows[number][static_cast<std::size_t>(visit_)]);
        if (row.label.empty()) return "there is no label";
        if (auto wrong = read_modality(field(1), row); !wrong.empty()) return wrong;
        if (auto wrong = read_path(field(0), row); !wrong.empty()) return wrong;
        return read_times(field(4), field(5), row);
    }

private:
    static constexpr std::array<const char *, 6> names{"path", "modality", "subject", "label", "start_s", "end_s"};

    static std::string read_modality(const std::string &text, ManifestRow &row) {
        const std::string wanted = small_letters(text);
        if (wanted == "av") row.modalities = {Modality::face, Modality::voice};
        for (const Modality m : trained_modalities)
            if (wanted == name(m)) row.modalities = {m};
        return row.modalities.empty() ? "'" + text + "' is no modality (face, voice, words, body or av)" : "";
    }
    [[nodiscard]] std::string read_path(const std::string &text, ManifestRow &row) const {
        if (text.empty()) return "there is no path";
        fs::path file;
        std::string part;
        split_part(text, file, part);
        row.file = folder_ / file;
        const std::string kind = suffix(file);
        const Modality modality = row.modalities.front();
        if (kind == ".npy" && (part.empty() || row.modalities != std::vector{Modality::face}))
            return "an array holds faces, and is written FILE.npy#ROW";
        if (!part.empty() && kind != ".npy" && modality != Modality::words) return "a line of a text is for words";
        if (modality == Modality::words) {
            const bool plain = kind == ".txt" || kind == ".tsv";
            if (!plain && kind != ".srt" && kind != ".vtt") return "words come from .txt, .tsv, .srt or .vtt files";
            if (kind == ".tsv" && part.empty()) return "a line of a .tsv file is written FILE.tsv#LINE";
        }
        if (part.empty()) return {};
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), row.part);
        const std::int64_t first = kind == ".npy" ? 0 : 1;
        if (error != std::errc{} || end != part.data() + part.size() || row.part < first)
            return "'#" + part + "' names no row";
        return {};
    }
    static std::string read_times(const std::string &start, const std::string &end, ManifestRow &row) {
        const auto read = [](const std::string &text, std::optional<Time> &to) {
            if (text.empty()) return true;
            double seconds = 0;
            if (!parse_number(text, seconds) || seconds < 0 || seconds > 1e9) return false;
            to = Time::seconds(seconds);
            return true;
        };
        if (!read(start, row.start)) return "start_s is not a number of seconds";
        if (!read(end, row.end)) return "end_s is not a number of seconds";
        if (row.end && *row.end <= row.start.value_or(Time{})) return "it ends before it starts";
        const std::string kind = suffix(row.file);
        const bool timeless = row.part >= 0 || (row.modalities.front() == Modality::words && kind == ".txt");
        if (timeless && (row.start || row.end)) return "a picture or a text has no times";
        return {};
    }

    const CsvTable &table_;
    fs::path folder_;
    std::array<int, 6> columns_{};
    int visit_ = -1;
};

} // namespace

Result<std::vector<ManifestRow>> read_manifest(const fs::path &path) {
    const auto table = read_csv(path);
    if (!table) return tl::unexpected(table.error());
    const RowReader reader(*table, path.parent_path());
    const auto at_line = [&](int line, const std::string &what) {
        return fail(ErrorCode::bad_csv, path.string(), "line " + std::to_string(line) + ": " + what);
    };
    if (const std::string missing = reader.missing_column(); !missing.empty())
        return at_line(1, "there is no column '" + missing + "' (path, modality, subject, label, start_s, end_s)");
    if (table->rows.empty()) return at_line(1, "there is no row below the header");
    std::vector<ManifestRow> rows(table->rows.size());
    fs::path last; // most rows name the file of the row before
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (const std::string wrong = reader.read(i, rows[i]); !wrong.empty()) return at_line(table->lines[i], wrong);
        std::error_code ignored;
        if (rows[i].file != last && !fs::exists(rows[i].file, ignored))
            return fail(ErrorCode::file_not_found, rows[i].file.string(),
                        path.string() + ", line " + std::to_string(rows[i].line));
        last = rows[i].file;
    }
    return rows;
}

} // namespace tempera::workflow
