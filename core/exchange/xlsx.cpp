// Excel workbooks, written through libxlsxwriter: one sheet of labels, one of curves, one of emotions.
#include "core/base/atomic_file.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <system_error>
#include <xlsxwriter.h>

namespace tempera::exchange {
namespace {

constexpr std::size_t longest_sheet = 1'048'576, widest_sheet = 16'384; // of Excel

class Sheet {
public:
    Sheet(lxw_workbook *book, const char *name, lxw_format *bold)
        : sheet_(workbook_add_worksheet(book, name)), bold_(bold) {}

    void header(const std::vector<std::string> &names) {
        for (const std::string &name : names) text(name, bold_);
        worksheet_freeze_panes(sheet_, 1, 0);
        end_row();
    }
    void text(const std::string &value, lxw_format *format = nullptr) {
        // Written as a text, whatever it looks like: "=1+1" is a label, no formula.
        if (!value.empty() && worksheet_write_string(sheet_, row_, column_, value.c_str(), format) != LXW_NO_ERROR)
            good_ = false;
        ++column_;
    }
    void number(double value) {
        if (std::isfinite(value) && worksheet_write_number(sheet_, row_, column_, value, nullptr) != LXW_NO_ERROR)
            good_ = false;
        ++column_;
    }
    void end_row() {
        ++row_;
        column_ = 0;
    }
    [[nodiscard]] bool good() const { return good_; }

private:
    lxw_worksheet *sheet_;
    lxw_format *bold_;
    lxw_row_t row_ = 0;
    lxw_col_t column_ = 0;
    bool good_ = true;
};

double seconds(Time time) { return static_cast<double>(time.us) / 1e6; }

bool write_labels_sheet(lxw_workbook *book, lxw_format *bold, const Content &content) {
    Sheet sheet(book, "Labels", bold);
    sheet.header({"start_s", "end_s", "duration_s", "emotion", "rater", "tier", "note"});
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels) {
            sheet.number(seconds(label.span.onset));
            sheet.number(seconds(label.span.offset));
            sheet.number(seconds(label.span.length()));
            for (const std::string &text : {label.text, tier.rater, tier.name, label.note}) sheet.text(text);
            sheet.end_row();
        }
    return sheet.good();
}

bool write_curves_sheet(lxw_workbook *book, lxw_format *bold, const Content &content) {
    Sheet sheet(book, "Curves", bold);
    std::vector<std::string> names;
    std::size_t rows = 0;
    for (const Track &track : content.tracks) {
        names.push_back("time_s");
        names.push_back(track.unit.empty() ? track.name : track.name + " [" + track.unit + "]");
        rows = std::max(rows, track.values.size());
    }
    // Curves of one clock share their column of times.
    const bool one_clock = std::all_of(content.tracks.begin(), content.tracks.end(), [&](const Track &t) {
        return t.start == content.tracks[0].start && std::abs(t.rate - content.tracks[0].rate) < 1e-9;
    });
    if (one_clock)
        for (std::size_t i = names.size(); i-- > 1;)
            if (i % 2 == 0) names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    sheet.header(names);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < content.tracks.size(); ++i) {
            const Track &track = content.tracks[i];
            const bool there = row < track.values.size();
            if (i == 0 || !one_clock) sheet.number(there ? seconds(track.time(row)) : std::nan(""));
            sheet.number(there ? static_cast<double>(track.values[row]) : std::nan(""));
        }
        sheet.end_row();
    }
    return sheet.good();
}

bool write_emotions_sheet(lxw_workbook *book, lxw_format *bold, const Content &content) {
    Sheet sheet(book, "Emotions", bold);
    sheet.header({"emotion", "definition", "colour"});
    for (const Category &category : content.categories) {
        char colour[16];
        std::snprintf(colour, sizeof colour, "#%06X", category.rgb & 0xFFFFFFu);
        for (const std::string &text : {category.name, category.definition, std::string(colour)}) sheet.text(text);
        sheet.end_row();
    }
    return sheet.good();
}

} // namespace

Status write_xlsx(const Path &path, const Content &content) {
    std::size_t rows = content.label_count();
    for (const Track &track : content.tracks) rows = std::max(rows, track.values.size());
    if (rows >= longest_sheet || content.tracks.size() * 2 > widest_sheet)
        return fail(ErrorCode::write_failed, utf8(path), "there are more rows or columns than a sheet can have");
    // The library says on the terminal what it cannot write: asked before.
    auto target = AtomicFile::open(path);
    if (!target) return tl::unexpected(target.error());
    const std::string unfinished = target->path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    lxw_workbook *book = workbook_new_opt(unfinished.c_str(), &options);
    if (!book) return fail(ErrorCode::write_failed, utf8(path));
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    bool good = write_labels_sheet(book, bold, content);
    if (!content.tracks.empty()) good = write_curves_sheet(book, bold, content) && good;
    if (!content.categories.empty()) good = write_emotions_sheet(book, bold, content) && good;
    errno = 0;
    const lxw_error closed = workbook_close(book); // here the file is written
    if (closed != LXW_NO_ERROR)
        return fail(ErrorCode::write_failed, utf8(path),
                    errno != 0 ? std::generic_category().message(errno) : lxw_strerror(closed));
    return good ? target->commit() : fail(ErrorCode::write_failed, utf8(path), "a text is too long for a cell");
}

} // namespace tempera::exchange
