#include "core/exchange/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace tempera::exchange {
namespace {

/// Length of the well-formed sequence at `at`, 0 when there is none; `code` its character.
std::size_t sequence(std::string_view text, std::size_t at, std::uint32_t &code) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80) {
        code = first;
        return 1;
    }
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length == 0 || first > 0xf4 || at + length > text.size()) return 0;
    code = first & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return 0;
        code = code << 6 | (byte(at + i) & 0x3fU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    return overlong || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff ? 0 : length;
}

double ems(std::uint32_t code) {
    if (code >= 0x2e80 && code < 0xfb00) return 1; // the ideographs and the syllables of East Asia
    if (code >= 0xff00 && code < 0xff61) return 1;
    if (code >= 0x1f000) return 1.2;
    if (code == 'i' || code == 'l' || code == 'j' || code == '.' || code == ',' || code == '\'') return 0.32;
    if (code == 'm' || code == 'w' || code == 'M' || code == 'W' || code == '@' || code == '%') return 0.98;
    if (code >= 'A' && code <= 'Z') return 0.72;
    return 0.62;
}

std::string colour_text(std::uint32_t colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += digits[colour >> shift & 0xfU];
    return text;
}

std::string attribute(std::string_view name, double value) {
    return ' ' + std::string(name) + "=\"" + svg_number(value) + '"';
}
std::string attribute(std::string_view name, std::string_view value) {
    return ' ' + std::string(name) + "=\"" + std::string(value) + '"';
}

std::string points_text(const std::vector<Svg::Point> &points) {
    std::string text;
    for (const auto &[x, y] : points) {
        if (!text.empty()) text += ' ';
        text.append(svg_number(x)).append(",").append(svg_number(y));
    }
    return text;
}

} // namespace

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::uint32_t code = 0;
        const std::size_t length = sequence(text, i, code);
        if (length == 0 || (code < 0x20 && code != '\n' && code != '\t') || code == 0x7f) {
            out += "\xef\xbf\xbd";
            ++i;
            continue;
        }
        switch (code) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += text.substr(i, length);
        }
        i += length;
    }
    return out;
}

std::string svg_number(double value) {
    if (!std::isfinite(value)) return "0";
    std::array<char, 64> digits{};
    const double rounded = std::round(std::clamp(value, -1e9, 1e9) * 100) / 100;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0 : rounded,
                                   std::chars_format::fixed);
    return {digits.data(), end.ptr};
}

double text_width(std::string_view text, double size) {
    double sum = 0;
    for (std::size_t i = 0; i < text.size();) {
        std::uint32_t code = '?';
        i += std::max<std::size_t>(1, sequence(text, i, code));
        sum += ems(code);
    }
    return sum * size;
}

std::string shortened(std::string_view text, double size, double width) {
    if (text_width(text, size) <= width) return std::string(text);
    double used = size; // the ellipsis
    std::size_t end = 0;
    while (end < text.size()) {
        std::uint32_t code = '?';
        const std::size_t length = std::max<std::size_t>(1, sequence(text, end, code));
        used += ems(code) * size;
        if (used > width) break;
        end += length;
    }
    return std::string(text.substr(0, end)) + "\xe2\x80\xa6";
}

void Svg::line(Point from, Point to, std::uint32_t colour, double width, std::string_view dash) {
    body_ += "<line" + attribute("x1", from.x) + attribute("y1", from.y) + attribute("x2", to.x) +
             attribute("y2", to.y) + attribute("stroke", colour_text(colour)) + attribute("stroke-width", width);
    if (!dash.empty()) body_ += attribute("stroke-dasharray", dash);
    body_ += "/>\n";
}

void Svg::rect(Point at, double width, double height, std::uint32_t fill, double opacity) {
    body_ += "<rect" + attribute("x", at.x) + attribute("y", at.y) + attribute("width", std::max(0.0, width)) +
             attribute("height", std::max(0.0, height)) + attribute("fill", colour_text(fill));
    if (opacity < 1) body_ += attribute("fill-opacity", opacity);
    body_ += "/>\n";
}

void Svg::frame(Point at, double width, double height, std::uint32_t colour, double line) {
    body_ += "<rect" + attribute("x", at.x) + attribute("y", at.y) + attribute("width", width) +
             attribute("height", height) + attribute("fill", "none") + attribute("stroke", colour_text(colour)) +
             attribute("stroke-width", line) + "/>\n";
}

void Svg::circle(Point centre, double radius, std::uint32_t fill) {
    body_ += "<circle" + attribute("cx", centre.x) + attribute("cy", centre.y) + attribute("r", radius) +
             attribute("fill", colour_text(fill)) + "/>\n";
}

void Svg::polyline(const std::vector<Point> &points, std::uint32_t colour, double width) {
    if (points.size() < 2) return;
    body_ += "<polyline" + attribute("points", points_text(points)) + attribute("fill", "none") +
             attribute("stroke", colour_text(colour)) + attribute("stroke-width", width) +
             attribute("stroke-linejoin", "round") + "/>\n";
}

void Svg::polygon(const std::vector<Point> &points, std::uint32_t fill, double opacity) {
    if (points.size() < 3) return;
    body_ += "<polygon" + attribute("points", points_text(points)) + attribute("fill", colour_text(fill));
    if (opacity < 1) body_ += attribute("fill-opacity", opacity);
    body_ += "/>\n";
}

void Svg::path(const std::string &data, std::uint32_t colour, double width) {
    body_ += "<path" + attribute("d", data) + attribute("fill", "none") + attribute("stroke", colour_text(colour)) +
             attribute("stroke-width", width) + "/>\n";
}

void Svg::text(Point at, std::string_view words, double size, Anchor anchor, std::uint32_t colour, bool bold) {
    body_ += "<text" + attribute("x", at.x) + attribute("y", at.y) + attribute("font-size", size) +
             attribute("fill", colour_text(colour));
    if (anchor != Anchor::start) body_ += attribute("text-anchor", anchor == Anchor::middle ? "middle" : "end");
    if (bold) body_ += attribute("font-weight", "bold");
    body_ += '>' + escaped(words) + "</text>\n";
}

void Svg::hatch(Point at, double width, double height, std::uint32_t colour) {
    constexpr double apart = 5;
    // A line x - y = c for each c; both ends are where it meets the rectangle.
    for (double c = apart - height; c < width; c += apart) {
        const double x0 = std::max(c, 0.0), x1 = std::min(c + height, width);
        if (x1 - x0 < 0.2) continue;
        line({at.x + x0, at.y + height - (x0 - c)}, {at.x + x1, at.y + height - (x1 - c)}, colour, 0.5);
    }
}

std::string Svg::str(std::string_view title) const {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + svg_number(width_) + ' ' + svg_number(height_) +
           "\" font-family=\"sans-serif\" role=\"img\">\n<title>" + escaped(title) + "</title>\n" + body_ + "</svg>\n";
}

} // namespace tempera::exchange
