#include "core/base/csv_records.h"

#include "core/base/csv.h"

#include <algorithm>

namespace tempera {

char csv_separator(std::string_view text) {
    std::size_t commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        commas += c == ',';
        semicolons += c == ';';
        tabs += c == '\t';
    }
    if (tabs > commas && tabs > semicolons) return '\t';
    return semicolons > commas ? ';' : ',';
}

Status CsvRecords::next(std::vector<std::string> &fields) {
    std::size_t count = 0; // the texts' memory is used again
    for (;; ++at_) {
        if (count == fields.size()) fields.emplace_back();
        fields[count].clear();
        if (auto read = read_field(fields[count]); !read) return read;
        ++count;
        if (at_end() || text_[at_] != separator_) break;
    }
    fields.resize(count);
    if (!at_end()) end_line();
    return {};
}

void CsvRecords::skip_line() {
    while (!at_end() && !line_end()) ++at_;
    if (!at_end()) end_line();
}

Status CsvRecords::read_field(std::string &field) {
    if (at_end() || text_[at_] != '"') {
        const std::size_t begin = at_;
        while (!at_end() && text_[at_] != separator_ && !line_end()) ++at_;
        field.assign(text_.substr(begin, at_ - begin));
        return {};
    }
    const int opened = line_;
    ++at_;
    for (;; ++at_) {
        if (at_end())
            return fail(ErrorCode::bad_csv, subject_,
                        "line " + std::to_string(opened) + ": a quotation mark is never closed");
        if (text_[at_] == '"') {
            if (at_ + 1 >= text_.size() || text_[at_ + 1] != '"') break;
            ++at_;
        }
        if (text_[at_] == '\n') ++line_;
        field += text_[at_];
    }
    ++at_;
    if (!at_end() && text_[at_] != separator_ && !line_end())
        return fail(ErrorCode::bad_csv, subject_,
                    "line " + std::to_string(line_) + ": text after a closing quotation mark");
    return {};
}

void CsvRecords::end_line() {
    if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
    ++at_;
    ++line_;
}

bool is_blank_record(const std::vector<std::string> &fields) {
    return std::all_of(fields.begin(), fields.end(), [](const std::string &f) { return trimmed(f).empty(); });
}

} // namespace tempera
