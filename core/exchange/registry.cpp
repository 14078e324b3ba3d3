#include "core/exchange/registry.h"

#include "core/base/csv.h"
#include "core/base/csv_records.h"
#include "core/base/encoding.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <fstream>

namespace tempera::exchange {
namespace {

using F = Feature;

bool has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }
std::string_view first_line(std::string_view head) { return head.substr(0, head.find('\n')); }

bool looks_like_json_of_ours(std::string_view head) { return has(head, "\"tempera-exchange\""); }
/// The segments may stand far behind the whole text.
bool looks_like_whisper(std::string_view head) {
    return !looks_like_json_of_ours(head) &&
           (has(head, "\"segments\"") || has(head, "\"text\"") || has(head, "\"transcription\""));
}
bool looks_like_boris_table(std::string_view head) {
    return has(head, "Behavior") && (has(head, "Start (s)") || has(head, "Subject"));
}
bool looks_like_openface(std::string_view head) {
    const auto line = first_line(head);
    return has(line, "confidence") && has(line, "success") && has(line, "timestamp");
}
/// Of the program, or of its Python package, whose times are pandas'.
bool looks_like_opensmile(std::string_view head) {
    const auto line = first_line(head);
    return has(line, "frameTime") || (has(line, "file,start,end,") && has(head, " days "));
}
/// No header: the first field is a date in Unix seconds.
bool looks_like_empatica(std::string_view head) {
    const auto line = first_line(head);
    double start = 0;
    return parse_number(trimmed(line.substr(0, line.find(','))), start) && start > 1e8;
}
/// A time of its own for each row, and nothing that could be a label. Whole names: "trend" is no end.
bool looks_like_tracks(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    head.remove_prefix(std::min(head.find_first_not_of("\r\n"), head.size()));
    std::vector<std::string> names;
    if (!CsvRecords(head, csv_separator(head), {}).next(names)) return false;
    for (std::string &name : names) name = lowered(std::string(trimmed(name)));
    const auto any = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return std::find(names.begin(), names.end(), word) != names.end();
        });
    };
    return any({"time_s", "time", "timestamp", "frametime", "seconds", "t", "time_ms", "timestamp_ms"}) &&
           !any({"emotion", "emotions", "label", "labels", "trial_type", "annotation", "annotations", "code", "codes",
                 "onset", "onset_s", "end", "end_s", "end_time"});
}

/// What tables of labels cannot hold.
const std::vector<F> &tables_lack() {
    static const std::vector<F> all{F::tracks, F::media, F::parents, F::colours, F::definitions, F::no_text};
    return all;
}

std::vector<Format> make_formats() {
    return {
        {"eaf", "ELAN (EAF)", {".eaf"}, {F::tracks, F::microseconds, F::before_start, F::colours}, read_eaf, write_eaf},
        {"textgrid",
         "Praat TextGrid",
         {".TextGrid"},
         {F::tracks, F::notes, F::parents, F::media, F::colours, F::definitions, F::no_text},
         read_textgrid,
         write_textgrid},
        {"csv", "CSV: labels, one a row", {".csv", ".tsv", ".txt"}, tables_lack(), read_label_table, write_label_table},
        {"csv-curves",
         "CSV: curves, one a column",
         {".csv", ".tsv", ".txt"},
         {F::labels, F::media, F::colours, F::definitions},
         read_track_table,
         write_track_table,
         false,
         looks_like_tracks},
        {"json", "Tempera exchange (JSON)", {".json"}, {}, read_json, write_json, false, looks_like_json_of_ours},
        {"bids",
         "BIDS events",
         {"_events.tsv"},
         {F::tracks, F::media, F::parents, F::no_text, F::line_breaks, F::colours},
         read_bids,
         write_bids},
        {"edf",
         "EDF+",
         {".edf", ".bdf"},
         {F::tiers, F::raters, F::notes, F::parents, F::no_text, F::long_text, F::line_breaks, F::before_start,
          F::microseconds, F::media, F::colours, F::definitions, F::precision, F::track_names},
         read_edf,
         write_edf},
        {"nova",
         "NOVA",
         {".annotation"},
         {F::notes, F::parents, F::no_text, F::line_breaks, F::media, F::definitions},
         read_nova,
         write_nova},
        {"vtt",
         "WebVTT",
         {".vtt"},
         {F::tracks, F::moments, F::tiers, F::parents, F::notes, F::no_text, F::line_breaks, F::before_start,
          F::microseconds, F::media, F::colours, F::definitions},
         read_vtt,
         write_vtt,
         true},
        {"srt",
         "SubRip (SRT)",
         {".srt"},
         {F::tracks, F::moments, F::tiers, F::raters, F::parents, F::notes, F::no_text, F::line_breaks, F::before_start,
          F::microseconds, F::media, F::colours, F::definitions, F::markup},
         read_srt,
         write_srt,
         true},
        {"xlsx", "Excel workbook", {".xlsx"}, {F::media, F::parents}, nullptr, write_xlsx},
        {"boris", "BORIS project", {".boris", ".boris.gz"}, {}, read_boris},
        {"boris-table",
         "BORIS events table",
         {".tsv", ".csv"},
         {},
         read_boris_table,
         nullptr,
         false,
         looks_like_boris_table},
        {"openface", "OpenFace CSV", {".csv"}, {}, read_openface, nullptr, false, looks_like_openface},
        {"opensmile", "openSMILE CSV", {".csv"}, {}, read_opensmile, nullptr, false, looks_like_opensmile},
        {"arff", "openSMILE ARFF", {".arff"}, {}, read_arff},
        {"empatica", "Empatica E4 folder", {"tags.csv", "IBI.csv"}, {}, read_empatica, nullptr, false, looks_like_empatica},
        {"whisper", "Whisper transcript (JSON)", {".json"}, {}, read_whisper, nullptr, true, looks_like_whisper},
    };
}

/// Those whose ending the file has, the longest ending first.
std::vector<const Format *> by_ending(const std::filesystem::path &path) {
    const std::string name = lowered(utf8(path.filename()));
    std::vector<std::pair<std::size_t, const Format *>> found;
    for (const Format &format : formats()) {
        std::size_t longest = 0;
        for (const std::string_view ending : format.endings)
            if (name.ends_with(lowered(std::string(ending)))) longest = std::max(longest, ending.size());
        if (longest > 0) found.emplace_back(longest, &format);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<const Format *> result;
    for (const auto &[length, format] : found) result.push_back(format);
    return result;
}

} // namespace

const std::vector<Format> &formats() {
    static const std::vector<Format> all = make_formats();
    return all;
}

const Format *format_named(std::string_view key) {
    for (const Format &format : formats())
        if (format.key == key) return &format;
    return nullptr;
}

const Format *format_to_read(const std::filesystem::path &path) {
    if (is_empatica_folder(path)) return format_named("empatica");
    const auto candidates = by_ending(path);
    const auto readable = [](const Format *format) { return format->read != nullptr; };
    if (std::count_if(candidates.begin(), candidates.end(), readable) > 1) {
        std::string head(16'384, '\0');
        std::ifstream in(path, std::ios::binary);
        in.read(head.data(), static_cast<std::streamsize>(head.size()));
        head.resize(static_cast<std::size_t>(in.gcount()));
        for (int cut = 0; cut < 4 && !to_utf8(head); ++cut) head.pop_back(); // the end may have cut a letter of UTF-16
        // Those that know a file when they see it go before those that take any of the ending; the most particular
        // stand last in the list.
        for (auto it = candidates.rbegin(); it != candidates.rend(); ++it)
            if ((*it)->read && (*it)->recognises && (*it)->recognises(head)) return *it;
    }
    const auto plain = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const Format *format) { return readable(format) && !format->recognises; });
    if (plain != candidates.end()) return *plain;
    const auto any = std::find_if(candidates.begin(), candidates.end(), readable);
    return any == candidates.end() ? nullptr : *any;
}

const Format *format_to_write(const std::filesystem::path &path) {
    for (const Format *format : by_ending(path))
        if (format->write) return format;
    return nullptr;
}

} // namespace tempera::exchange
