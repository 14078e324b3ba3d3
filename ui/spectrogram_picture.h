// The sound as a picture, in the place of a video that is not there.
#pragma once

#include "ui/workbench.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace tempera::ui {

/// Computed in a job of its own when there is sound and no picture; drawn over the axis' visible span as far as it is
/// there. Interface thread only; `bench` outlives it.
class SpectrogramPicture : public QObject {
    Q_OBJECT
public:
    explicit SpectrogramPicture(Workbench &bench, QObject *parent = nullptr);
    ~SpectrogramPicture() override;

    void paint(QPainter &painter, const QRect &area, const QPalette &palette);
    [[nodiscard]] std::int64_t columns() const; ///< computed so far

Q_SIGNALS:
    void changed();

private:
    void start();
    void draw(QSize size, const QPalette &palette);

    Workbench &bench_;
    std::vector<std::uint8_t> levels_; ///< columns x mel_bands
    int job_ = 0;
    int turn_ = 0; ///< raised with each recording: late columns are dropped
    QImage drawn_;
    Span drawn_span_;
    std::int64_t drawn_columns_ = -1;
    QRgb drawn_ink_ = 0;
};

} // namespace tempera::ui
