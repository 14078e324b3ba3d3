// The document as one page of HTML.
#include "core/exchange/report_document.h"
#include "core/exchange/svg.h"

namespace tempera::exchange {
namespace {

constexpr const char *style = R"(
@page { size: PAPER; margin: 18mm 20mm 20mm 20mm; }
* { box-sizing: border-box; }
html { background: #fff; color: #222; }
body { font: 10.5pt/1.45 "DejaVu Sans", "Noto Sans", "Noto Sans CJK SC", sans-serif; max-width: 176mm; margin: 0 auto;
  padding: 8mm 3mm; overflow-wrap: anywhere; }
header { display: flex; align-items: flex-end; gap: 8mm; border-bottom: 1.5pt solid #222; padding-bottom: 3mm; }
header img { max-height: 16mm; max-width: 50mm; }
header div { flex: 1; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0; }
header p { margin: 1mm 0 0; color: #555; }
.institution { font-weight: bold; color: #222; }
h2 { font-size: 12.5pt; margin: 7mm 0 2mm; break-after: avoid; }
p { margin: 2mm 0; }
.note, figcaption { color: #555; font-size: 9pt; }
.warning { border-left: 3pt solid #b35900; padding-left: 3mm; }
.warning::before { content: "\26A0\00A0"; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 3mm 0; }
dt { color: #555; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 3mm 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: #555; font-size: 9pt; padding-bottom: 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; padding: 1mm 1.5mm; border-bottom: 0.4pt solid #ccc; vertical-align: top; }
thead th { border-bottom: 1pt solid #222; vertical-align: bottom; }
tbody th { font-weight: normal; }
.n { text-align: right; overflow-wrap: normal; }
.n + td:not(.n), .n + th:not(.n) { padding-left: 5mm; }
figure { margin: 3mm 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; display: block; }
.photos { display: flex; flex-wrap: wrap; gap: 4mm; }
.photos figure { margin: 0; width: 52mm; }
.photos img { width: 100%; display: block; }
footer { margin-top: 8mm; border-top: 0.5pt solid #999; padding-top: 2mm; color: #555; font-size: 8.5pt; }
)";

std::string base64(const std::string &bytes) {
    constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k) out += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63];
    }
    return out;
}

std::string image(const std::string &bytes, const std::string &alt) {
    return "<img src=\"data:image/" + picture_type(bytes) + ";base64," + base64(bytes) + "\" alt=\"" + escaped(alt) +
           "\">";
}

struct Writer {
    std::string &out;

    void operator()(const Heading &h) const { out += "<h2>" + escaped(h.text) + "</h2>\n"; }
    void operator()(const Paragraph &p) const {
        const char *kind = p.kind == Paragraph::Kind::note      ? " class=\"note\""
                           : p.kind == Paragraph::Kind::warning ? " class=\"warning\""
                                                                : "";
        out += std::string("<p") + kind + '>' + escaped(p.text) + "</p>\n";
    }
    void operator()(const Bullets &b) const {
        out += "<ul>\n";
        for (const std::string &item : b.items) out += "<li>" + escaped(item) + "</li>\n";
        out += "</ul>\n";
    }
    void operator()(const Fields &f) const {
        out += "<dl>\n";
        for (const auto &[name, value] : f.items)
            out += "<dt>" + escaped(name) + "</dt><dd>" + escaped(value) + "</dd>\n";
        out += "</dl>\n";
    }
    void operator()(const Table &t) const {
        const auto kind = [&](std::size_t c) {
            return c < t.columns.size() && t.columns[c].number ? " class=\"n\"" : "";
        };
        out += "<table>\n<caption>" + escaped(t.caption) + "</caption>\n<thead><tr>";
        for (std::size_t c = 0; c < t.columns.size(); ++c)
            out += std::string("<th scope=\"col\"") + kind(c) + '>' + escaped(t.columns[c].title) + "</th>";
        out += "</tr></thead>\n<tbody>\n";
        for (const auto &row : t.rows) {
            out += "<tr>";
            for (std::size_t c = 0; c < row.size(); ++c) {
                out += std::string(c == 0 ? "<th scope=\"row\"" : "<td") + kind(c) + '>' + escaped(row[c]);
                out += c == 0 ? "</th>" : "</td>";
            }
            out += "</tr>\n";
        }
        out += "</tbody>\n</table>\n";
    }
    void operator()(const Figure &f) const {
        if (f.svg.empty()) return;
        out += "<figure>\n" + f.svg + "<figcaption>" + escaped(f.caption) + "</figcaption>\n</figure>\n";
    }
    void operator()(const Photos &p) const {
        out += "<div class=\"photos\">\n";
        for (const auto &item : p.items)
            out += "<figure>" + image(item.png, item.caption) + "<figcaption>" + escaped(item.caption) +
                   "</figcaption></figure>\n";
        out += "</div>\n<p class=\"note\">" + escaped(p.caption) + "</p>\n";
    }
};

} // namespace

std::string to_html(const ReportDocument &document) {
    std::string css = style;
    css.replace(css.find("PAPER"), 5, document.paper == Paper::a4 ? "A4" : "letter");
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escaped(document.language) +
                      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                      "<title>" +
                      escaped(document.title + ", " + document.subtitle) + "</title>\n<style>" + css +
                      "</style>\n</head>\n<body>\n<header>\n<div>\n";
    if (!document.institution.empty()) out += "<p class=\"institution\">" + escaped(document.institution) + "</p>\n";
    out += "<h1>" + escaped(document.title) + "</h1>\n<p>" + escaped(document.subtitle) + "</p>\n</div>\n";
    if (!document.logo.empty() && !picture_type(document.logo).empty())
        out += image(document.logo, document.institution) + '\n';
    out += "</header>\n<main>\n";
    for (const Block &block : document.blocks) std::visit(Writer{out}, block);
    out += "</main>\n<footer>" + escaped(document.footer) + "</footer>\n</body>\n</html>\n";
    return out;
}

} // namespace tempera::exchange
