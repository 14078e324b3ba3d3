#include "ui/picture_file.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tempera::ui {
namespace {

constexpr int dpi = 96, png_scale = 2;

bool paint(QPaintDevice &device, const QPicture &picture, double scale = 1) {
    QPainter painter;
    if (!painter.begin(&device)) return false;
    painter.scale(scale, scale);
    painter.drawPicture(0, 0, picture);
    return painter.end();
}

} // namespace

Status write_picture(const QPicture &picture, QSize size, const QString &title, const QString &path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix != "png" && suffix != "svg" && suffix != "pdf")
        return fail(ErrorCode::bad_argument, path.toStdString(), "a picture is written as .png, .svg or .pdf");
    const auto failed = [&](const QSaveFile &file) {
        return fail(ErrorCode::write_failed, path.toStdString(), file.errorString().toStdString());
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return failed(file);
    bool painted = false;
    if (suffix == "png") {
        QImage image(size * png_scale, QImage::Format_RGB32);
        image.setDotsPerMeterX(qRound(dpi / 0.0254));
        image.setDotsPerMeterY(qRound(dpi / 0.0254));
        image.fill(Qt::white);
        painted = paint(image, picture, png_scale);
        image.setDotsPerMeterX(qRound(dpi * png_scale / 0.0254));
        image.setDotsPerMeterY(qRound(dpi * png_scale / 0.0254));
        painted = painted && image.save(&file, "PNG");
    } else if (suffix == "svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&file);
        svg.setSize(size);
        svg.setViewBox(QRect(QPoint(), size));
        svg.setResolution(dpi);
        svg.setTitle(title);
        painted = paint(svg, picture);
    } else {
        QPdfWriter pdf(&file);
        pdf.setResolution(dpi);
        pdf.setTitle(title);
        pdf.setCreator(QStringLiteral("Tempera"));
        pdf.setPageSize(QPageSize(QSizeF(size) * 72.0 / dpi, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins(QMarginsF());
        painted = paint(pdf, picture);
    }
    if (!painted || !file.commit()) return failed(file);
    return {};
}

} // namespace tempera::ui
