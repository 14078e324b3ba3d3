#include "ui/spectrogram_picture.h"

#include "core/features/spectrogram.h"
#include "ui/job_runner.h"
#include "ui/strip_metrics.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QPainter>
#include <QPointer>

namespace tempera::ui {

SpectrogramPicture::SpectrogramPicture(Workbench &bench, QObject *parent) : QObject(parent), bench_(bench) {
    connect(&bench, &Workbench::media_changed, this, &SpectrogramPicture::start);
    connect(&bench.axis(), &TimeAxis::visible_changed, this, &SpectrogramPicture::changed);
    start();
}

SpectrogramPicture::~SpectrogramPicture() {
    if (job_) bench_.jobs().cancel(job_);
}

std::int64_t SpectrogramPicture::columns() const { return static_cast<std::int64_t>(levels_.size()) / mel_bands; }

void SpectrogramPicture::start() {
    if (job_) bench_.jobs().cancel(job_);
    job_ = 0;
    ++turn_;
    levels_.clear();
    drawn_columns_ = -1;
    const auto media = bench_.media();
    if (!media || media->video || !media->audio) return;
    const QPointer<SpectrogramPicture> self(this);
    const auto hand_over = [self, turn = turn_, bench = &bench_](std::vector<std::uint8_t> columns) {
        // By way of the workbench, which outlives all jobs.
        QMetaObject::invokeMethod(
            bench,
            [self, turn, columns = std::move(columns)] {
                if (!self || self->turn_ != turn) return;
                self->levels_.insert(self->levels_.end(), columns.begin(), columns.end());
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    };
    job_ = bench_.jobs().start(tr("Drawing the sound"), [path = media->path, hand_over](const Job &job) {
        // What is wrong with the sound is said by the analysis, which reads it too.
        (void)features::make_spectrogram(path, job, hand_over);
        return std::function<void()>([] {});
    });
}

void SpectrogramPicture::draw(QSize size, const QPalette &palette) {
    drawn_ = QImage(size.width(), mel_bands, QImage::Format_RGB32);
    // Light grows with loudness on dark ground, darkness on light: the same order for every eye.
    const QColor ground = palette.color(QPalette::Base), middle = palette.color(QPalette::Highlight),
                 loud = palette.color(QPalette::Text);
    std::array<QRgb, 256> colours;
    for (int i = 0; i < 256; ++i)
        colours[static_cast<std::size_t>(i)] =
            i < 150 ? mix(ground, middle, i / 150.0).rgb() : mix(middle, loud, (i - 150) / 105.0).rgb();
    drawn_.fill(ground);
    const auto count = columns();
    const double us_per_pixel = static_cast<double>(drawn_span_.length().us) / size.width();
    const auto step = static_cast<double>(features::spectrogram_step.us);
    std::array<QRgb *, mel_bands> rows;
    for (int band = 0; band < mel_bands; ++band)
        rows[static_cast<std::size_t>(band)] =
            reinterpret_cast<QRgb *>(drawn_.scanLine(mel_bands - 1 - band)); // low frequencies below
    for (int x = 0; x < size.width(); ++x) {
        const double from = static_cast<double>(drawn_span_.onset.us) + x * us_per_pixel;
        const auto first = static_cast<std::int64_t>(from / step);
        if (first >= count) break;
        const auto last = std::clamp(static_cast<std::int64_t>((from + us_per_pixel) / step), first, count - 1);
        // Zoomed far out a pixel stands for many columns: a few of them show what is there.
        const auto stride = std::max<std::int64_t>(1, (last - first + 1) / 8);
        std::array<std::uint8_t, mel_bands> peak{};
        for (auto c = first; c <= last; c += stride) {
            const auto *column = levels_.data() + c * mel_bands;
            for (std::size_t band = 0; band < mel_bands; ++band) peak[band] = std::max(peak[band], column[band]);
        }
        for (std::size_t band = 0; band < mel_bands; ++band) rows[band][x] = colours[peak[band]];
    }
}

void SpectrogramPicture::paint(QPainter &painter, const QRect &area, const QPalette &palette) {
    const Span span = bench_.axis().visible();
    if (area.isEmpty() || span.is_moment()) return;
    const QRgb ink = palette.color(QPalette::Text).rgb();
    if (drawn_.width() != area.width() || drawn_span_ != span || drawn_columns_ != columns() || drawn_ink_ != ink) {
        drawn_span_ = span;
        drawn_columns_ = columns();
        drawn_ink_ = ink;
        draw(area.size(), palette);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(area, drawn_);
    const QFontMetrics metrics = painter.fontMetrics();
    for (const int hertz : {250, 500, 1000, 2000, 4000}) {
        const double share = (features::spectrogram_band(hertz) + 0.5) / mel_bands;
        const int y = area.bottom() - static_cast<int>(std::lround(share * area.height()));
        const QString text = hertz < 1000 ? tr("%1 Hz").arg(hertz) : tr("%1 kHz").arg(hertz / 1000);
        const QRect plate(area.left(), y - metrics.height() / 2, metrics.horizontalAdvance(text) + 8, metrics.height());
        painter.fillRect(plate, with_alpha(palette.color(QPalette::Base), 190));
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(plate, Qt::AlignCenter, text);
        painter.setPen(with_alpha(palette.color(QPalette::Text), 60));
        painter.drawLine(plate.right() + 2, y, area.right(), y);
    }
    const double x = area.left() + bench_.axis().x_of(bench_.axis().playhead(), area.width());
    if (x >= area.left() && x <= area.right()) {
        painter.setPen(QPen(palette.color(QPalette::Text), 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
    painter.restore();
}

} // namespace tempera::ui
