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

tl::unexpected<Error> not_written(const QString &path, const QSaveFile &file) {
    return fail(ErrorCode::write_failed, path.toStdString(), file.errorString().toStdString());
}

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
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return not_written(path, file);
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
    if (!painted || !file.commit()) return not_written(path, file);
    return {};
}

Status write_frame(const QImage &image, const QString &path) {
    if (image.isNull()) return fail(ErrorCode::bad_argument, path.toStdString(), "there is no frame");
    if (QFileInfo(path).suffix().toLower() != "png")
        return fail(ErrorCode::bad_argument, path.toStdString(), "a frame is written as .png");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !image.save(&file, "PNG") || !file.commit()) return not_written(path, file);
    return {};
}

QString frame_file_name(const QString &stem, Time at, std::int64_t number) {
    QString time = QString::fromStdString(format_time(at)); // h:mm:ss.mmm
    time.replace(time.indexOf(QLatin1Char(':')), 1, QLatin1Char('h'));
    time.replace(QLatin1Char(':'), QLatin1Char('m'));
    const QString frame = number < 0 ? QString() : QStringLiteral("-frame%1").arg(number);
    return stem + QLatin1Char('-') + time + QLatin1Char('s') + frame + QStringLiteral(".png");
}

} // namespace tempera::ui
