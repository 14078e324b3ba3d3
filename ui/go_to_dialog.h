// Playback > Go > Go to time: a time or the number of a frame, written down.
#pragma once

#include "core/media/video_reader.h"
#include "ui/time_axis.h"

#include <memory>
#include <optional>
#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace tempera::ui {

/// Goes there when it is accepted, which it is only with a place that there is. `axis` outlives it; deletes itself.
class GoToDialog : public QDialog {
    Q_OBJECT
public:
    /// `frames`: null: there are none, or they are not known yet.
    GoToDialog(TimeAxis &axis, std::shared_ptr<const media::FrameIndex> frames, QWidget *parent);

    struct Place {
        std::optional<Time> at;
        QString trouble; ///< why there is none
    };
    /// "1:02:03.500", "2:03", "83.5", "#1234" or "1234 f".
    static Place read(const QString &text, Time duration, const media::FrameIndex *frames);

private:
    void refresh();
    void go();
    TimeAxis &axis_;
    std::shared_ptr<const media::FrameIndex> frames_;
    QLineEdit *text_ = nullptr;
    QLabel *trouble_ = nullptr;
    QDialogButtonBox *buttons_ = nullptr;
};

} // namespace tempera::ui
