#include "ui/report/figure_file.h"

#include "core/base/atomic_file.h"

#include <cmath>
#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>

namespace tempera::ui {
namespace {

constexpr double units_per_inch = 4 * 25.4; ///< 4 units of a figure are 1 mm on paper
constexpr int dpi = 300;

bool draw(QSvgRenderer &svg, QPaintDevice &device, QSizeF size) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    svg.render(&painter, QRectF(QPointF(), size));
    return painter.end();
}

} // namespace

Status write_figure(const exchange::Figure &figure, const std::filesystem::path &path) {
    std::string suffix = path.extension().string();
    for (char &c : suffix) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (suffix == ".svg") return write_file(path, figure.svg);
    if (suffix != ".png" && suffix != ".pdf")
        return fail(ErrorCode::bad_argument, path.string(), "a picture is written as .svg, .png or .pdf");
    QSvgRenderer svg(QByteArray::fromStdString(figure.svg));
    const QSizeF inches(figure.width / units_per_inch, figure.height / units_per_inch);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    bool drawn = false;
    if (suffix == ".png") {
        QImage image((inches * dpi).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        image.setDotsPerMeterX(qRound(dpi / 0.0254));
        image.setDotsPerMeterY(qRound(dpi / 0.0254));
        drawn = svg.isValid() && draw(svg, image, image.size()) && image.save(&buffer, "PNG");
    } else {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(dpi);
        pdf.setCreator(QStringLiteral("Tempera"));
        pdf.setPageSize(QPageSize(inches, QPageSize::Inch, {}, QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        drawn = svg.isValid() && draw(svg, pdf, inches * dpi);
    }
    if (!drawn) return fail(ErrorCode::internal, path.string(), "the figure cannot be drawn");
    return write_file(path, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace tempera::ui
