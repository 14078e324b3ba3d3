// A report on paper: laid out once, drawn as PDF or as pictures for a preview.
#pragma once

#include "core/exchange/report_document.h"

#include <filesystem>
#include <memory>
#include <QImage>

namespace tempera::ui {

/// Needs a QGuiApplication (any platform) for its fonts; may be made and used on any one thread, not only the
/// interface's. Laying out takes some 20 ms a page.
class ReportPages {
public:
    explicit ReportPages(const exchange::ReportDocument &document);
    ~ReportPages();

    [[nodiscard]] int count() const; ///< at least 1
    /// Page `number` (from 0) as it is printed, `width` pixels wide.
    [[nodiscard]] QImage image(int number, int width) const;
    /// The whole file or none: write_failed. Fonts are embedded.
    Status write_pdf(const std::filesystem::path &path) const;

private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace tempera::ui
