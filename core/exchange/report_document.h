// A report as a document of headings, texts, tables and figures: what the HTML and the PDF writer both draw.
#pragma once

#include "core/analysis/report.h"

#include <cstddef>
#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace tempera::exchange {

enum class ReportTemplate { research, clinical, summary, visits };
enum class Paper { a4, letter };

struct ReportOptions {
    ReportTemplate kind = ReportTemplate::clinical;
    Paper paper = Paper::a4;
    std::string institution;
    std::string logo;   ///< bytes of a PNG, JPEG or SVG file; empty: none
    bool names = false; ///< patients, raters, files and notes as written; else numbers stand for them
};

/// The words of the reader's language. Functions that are not set give English. They are called from the thread that
/// composes.
struct ReportLanguage {
    std::string code = "en";                                 ///< as in HTML's lang
    std::string decimal = ".";                               ///< between whole and fraction
    std::function<std::string(const std::string &)> text;    ///< for an English text with %1, %2, ... in it
    std::function<std::string(const std::string &)> emotion; ///< for a built-in emotion's key
};

struct Heading {
    std::string text;
};
struct Paragraph {
    enum class Kind { plain, note, warning } kind = Kind::plain;
    std::string text;
};
struct Bullets {
    std::vector<std::string> items;
};
/// Pairs of a name and a value.
struct Fields {
    std::vector<std::pair<std::string, std::string>> items;
};
struct Table {
    struct Column {
        std::string title;
        bool number = false; ///< set flush right
        double width = 1;    ///< share of the page's width, relative to the other columns
    };
    std::string caption;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows; ///< the first cell names the row
};
/// A drawing in SVG of the small common part that browsers and Qt both draw: no styles, patterns, clips or scripts.
struct Figure {
    std::string caption, alt;
    double width = 0, height = 0; ///< of the view box; 4 units are 1 mm on paper
    std::string svg;              ///< a whole <svg> element
};
struct Photos {
    struct Item {
        std::string caption;
        std::string png; ///< bytes
        int width = 0, height = 0;
    };
    std::string caption;
    std::vector<Item> items;
};
using Block = std::variant<Heading, Paragraph, Bullets, Fields, Table, Figure, Photos>;

struct ReportDocument {
    std::string language;
    std::string title, subtitle;
    std::string institution, logo;
    std::string footer; ///< one line for every page
    std::string page;   ///< "Page %1 of %2" in the language
    Paper paper = Paper::a4;
    std::vector<Block> blocks;
};

/// Any thread. A report without curves, labels or adaptation gives a document that says so.
ReportDocument compose(const analysis::Report &report, const ReportOptions &options,
                       const ReportLanguage &language = {});

/// The report's curves by themselves, as a picture.
Figure curves_of(const analysis::Report &report, const ReportLanguage &language = {});

/// One self-contained page without scripts: prints on the document's paper, and reads well aloud. `compose`'s document
/// in, UTF-8 out.
std::string to_html(const ReportDocument &document);

/// "png", "jpeg" or "svg+xml" by the first bytes; empty for anything else.
std::string picture_type(const std::string &bytes);

} // namespace tempera::exchange
