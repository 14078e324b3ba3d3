// Writing the common part of SVG that browsers and Qt both draw.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tempera::exchange {

/// For text and attributes of HTML and SVG; bytes that are no UTF-8 and control characters become U+FFFD.
std::string escaped(std::string_view text);

/// A number as SVG takes it: at most two decimals, never in exponents.
std::string svg_number(double value);

/// Width of `text` in a sans-serif font of `size`, estimated: wide enough for Latin, one em for each CJK character.
double text_width(std::string_view text, double size);
/// `text`, or as much of it as fits with an ellipsis.
std::string shortened(std::string_view text, double size, double width);

/// Collects shapes. Colours are 0xRRGGBB.
class Svg {
public:
    struct Point {
        double x = 0, y = 0;
    };
    enum class Anchor { start, middle, end };

    Svg(double width, double height) : width_(width), height_(height) {}

    void line(Point from, Point to, std::uint32_t colour, double width = 1, std::string_view dash = {});
    void rect(Point at, double width, double height, std::uint32_t fill, double opacity = 1);
    void frame(Point at, double width, double height, std::uint32_t colour, double line = 0.5);
    void circle(Point centre, double radius, std::uint32_t fill);
    void polyline(const std::vector<Point> &points, std::uint32_t colour, double width = 1);
    void polygon(const std::vector<Point> &points, std::uint32_t fill, double opacity = 1);
    /// `data`: the path's commands.
    void path(const std::string &data, std::uint32_t colour, double width);
    /// `at`: where the base line begins, is halved or ends.
    void text(Point at, std::string_view words, double size, Anchor anchor = Anchor::start,
              std::uint32_t colour = 0x222222, bool bold = false);
    /// Slanted lines over the rectangle: "nothing is known here".
    void hatch(Point at, double width, double height, std::uint32_t colour);

    /// The whole element; `title` is what a screen reader says.
    [[nodiscard]] std::string str(std::string_view title) const;
    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }

private:
    double width_, height_;
    std::string body_;
};

} // namespace tempera::exchange
