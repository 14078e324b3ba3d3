// A report on paper, drawn as PDF or as pictures for a preview.
#pragma once

#include "core/exchange/report_document.h"

#include <filesystem>
#include <QImage>

namespace tempera::ui {

/// Needs a QGuiApplication (any platform) for its fonts. Each call may come from another thread, not only the
/// interface's, one at a time or several: it is laid out anew for each (some 20 ms a page), because what was laid out
/// on a thread cannot outlive it.
class ReportPages {
public:
    explicit ReportPages(exchange::ReportDocument document);

    [[nodiscard]] int count() const { return count_; } ///< at least 1
    /// Page `number` (from 0) as it is printed, `width` pixels wide.
    [[nodiscard]] QImage image(int number, int width) const;
    /// The whole file or none: write_failed. Fonts are embedded.
    Status write_pdf(const std::filesystem::path &path) const;

private:
    exchange::ReportDocument document_;
    int count_ = 0;
};

} // namespace tempera::ui
