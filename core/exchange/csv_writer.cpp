#include "core/exchange/csv_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace tempera::exchange {

Result<CsvWriter> CsvWriter::open(const std::filesystem::path &path) {
    auto file = AtomicFile::open(path);
    if (!file) return tl::unexpected(file.error());
    return CsvWriter(std::move(*file));
}

void CsvWriter::begin_field() {
    if (row_begun_) buffer_ += ',';
    row_begun_ = true;
}

CsvWriter &CsvWriter::text(std::string_view field) {
    begin_field();
    // Semicolons and tabs too: readers that guess the separator then do not guess wrong. Outer blanks: some
    // readers drop them from unquoted fields.
    const bool blanks = !field.empty() && (field.front() == ' ' || field.back() == ' ');
    if (!blanks && field.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
        buffer_ += field;
        return *this;
    }
    buffer_ += '"';
    for (const char c : field) {
        if (c == '"') buffer_ += '"';
        buffer_ += c;
    }
    buffer_ += '"';
    return *this;
}

CsvWriter &CsvWriter::number(float value) {
    begin_field();
    if (!std::isfinite(value)) return *this;
    std::array<char, 32> digits{};
    // to_chars: printf would write a comma where the locale has one.
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 6);
    buffer_.append(digits.data(), end.ptr);
    return *this;
}

CsvWriter &CsvWriter::seconds(Time time) {
    begin_field();
    const auto us = static_cast<unsigned long long>(time.us < 0 ? -time.us : time.us);
    const bool exact_in_ms = us % 1000 == 0;
    std::array<char, 48> digits{};
    std::snprintf(digits.data(), digits.size(), exact_in_ms ? "%s%llu.%03llu" : "%s%llu.%06llu", time.us < 0 ? "-" : "",
                  us / 1'000'000, exact_in_ms ? us / 1000 % 1000 : us % 1'000'000);
    buffer_ += digits.data();
    return *this;
}

void CsvWriter::end_row() {
    buffer_ += "\r\n";
    row_begun_ = false;
    if (buffer_.size() > 1 << 16) flush();
}

void CsvWriter::flush() {
    if (status_) status_ = file_.write(buffer_);
    buffer_.clear();
}

Status CsvWriter::commit() {
    flush();
    return status_ ? file_.commit() : status_;
}

} // namespace tempera::exchange
