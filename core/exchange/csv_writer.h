// Rows of RFC 4180 into a file that appears whole or not at all.
#pragma once

#include "core/base/atomic_file.h"
#include "core/base/time.h"

#include <string>
#include <string_view>

namespace tempera::exchange {

/// Fields, then end_row, and so on, then commit. A failure is kept and returned by commit, so that callers need
/// look only there.
class CsvWriter {
public:
    static Result<CsvWriter> open(const std::filesystem::path &path);

    CsvWriter &text(std::string_view field); ///< quoted where it must be
    CsvWriter &number(float value);          ///< six significant digits; empty when not finite
    CsvWriter &seconds(Time time);           ///< exact: three decimals, or six where they are needed
    CsvWriter &empty() { return text({}); }
    void end_row();
    Status commit();

private:
    explicit CsvWriter(AtomicFile file) : file_(std::move(file)) {}
    void begin_field();
    void flush();

    AtomicFile file_;
    std::string buffer_;
    bool row_begun_ = false;
    Status status_;
};

} // namespace tempera::exchange
