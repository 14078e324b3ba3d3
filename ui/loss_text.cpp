#include "ui/loss_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace tempera::ui {

QString loss_text(const exchange::Loss &loss) {
    const auto n = static_cast<int>(loss.count);
    const auto text = [n](const char *english) { return QCoreApplication::translate("Loss", english, nullptr, n); };
    using exchange::Feature;
    switch (loss.feature) {
    case Feature::labels: return text(QT_TRANSLATE_N_NOOP("Loss", "%n label(s) will be left out."));
    case Feature::overlaps:
        return text(QT_TRANSLATE_N_NOOP("Loss", "%n label(s) overlapping others will go to a further tier."));
    case Feature::moments: return text(QT_TRANSLATE_N_NOOP("Loss", "%n moment(s) will become one millisecond long."));
    case Feature::tiers: return text(QT_TRANSLATE_N_NOOP("Loss", "The labels of %n tier(s) will be put together."));
    case Feature::raters:
        return text(QT_TRANSLATE_N_NOOP("Loss", "Who set the labels will be left out (%n rater(s))."));
    case Feature::parents:
        return text(QT_TRANSLATE_N_NOOP("Loss", "%n tier(s) will be written without the tier above."));
    case Feature::notes: return text(QT_TRANSLATE_N_NOOP("Loss", "%n note(s) will be left out."));
    case Feature::no_text: return text(QT_TRANSLATE_N_NOOP("Loss", "%n label(s) without a text will be left out."));
    case Feature::long_text: return text(QT_TRANSLATE_N_NOOP("Loss", "%n label(s) will be cut after 40 bytes."));
    case Feature::line_breaks:
        return text(QT_TRANSLATE_N_NOOP("Loss", "Line breaks in %n label(s) will become blanks."));
    case Feature::before_start:
        return text(QT_TRANSLATE_N_NOOP("Loss", "%n label(s) before the start will be left out or cut there."));
    case Feature::microseconds:
        return text(QT_TRANSLATE_N_NOOP("Loss", "The times of %n label(s) will be rounded to milliseconds."));
    case Feature::media: return text(QT_TRANSLATE_NOOP("Loss", "The recording will not be named."));
    case Feature::colours: return text(QT_TRANSLATE_NOOP("Loss", "The emotions' colours will be left out."));
    case Feature::definitions: return text(QT_TRANSLATE_NOOP("Loss", "The emotions' definitions will be left out."));
    case Feature::tracks: return text(QT_TRANSLATE_N_NOOP("Loss", "%n curve(s) will be left out."));
    case Feature::precision: return text(QT_TRANSLATE_N_NOOP("Loss", "%n curve(s) will be rounded to 16 bits."));
    case Feature::track_names:
        return text(QT_TRANSLATE_N_NOOP("Loss", "The names or units of %n curve(s) will be shortened to ASCII."));
    case Feature::markup:
        return text(QT_TRANSLATE_N_NOOP("Loss", "Angle brackets in %n label(s) will be taken for markup by readers."));
    }
    return {};
}

QString notice_text(const exchange::Notice &notice) {
    const auto text = [](const char *english, int n = -1) {
        return QCoreApplication::translate("LeftOut", english, nullptr, n);
    };
    const QString about = QString::fromStdString(notice.text), where = QString::fromStdString(notice.where);
    const QString before = notice.where.empty() ? QString() : where + QStringLiteral(": ");
    const int count = static_cast<int>(notice.count);
    using Why = exchange::Notice::Why;
    switch (notice.why) {
    case Why::never_stops:
        return before + text(QT_TRANSLATE_NOOP("LeftOut", "%1 starts at %2 and never stops: left out."))
                            .arg(about, QString::fromStdString(format_time(notice.at)));
    case Why::no_label:
        return before +
               text(QT_TRANSLATE_N_NOOP("LeftOut", "%n row(s) without a label left out, the first in line %1."), count)
                   .arg(notice.line);
    case Why::windows_text:
        return text(QT_TRANSLATE_NOOP("LeftOut", "The text is not UTF-8; it was read as Windows-1252 (Western European)."));
    case Why::moved:
        return text(QT_TRANSLATE_NOOP("LeftOut", "The file's time 0 lies elsewhere in %1: all times were moved by %2 s."))
            .arg(where, QLocale().toString(notice.at.seconds(), 'f', 3));
    case Why::not_moved:
        return text(QT_TRANSLATE_NOOP("LeftOut", "The file's media begin at different times, and none is named like this "
                                                 "recording: no time was moved."));
    case Why::other_recording:
        return text(QT_TRANSLATE_N_NOOP("LeftOut", "%1 belongs to this recording; %n other observation(s) are not chosen."),
                    count)
            .arg(where);
    case Why::one_face:
        return text(QT_TRANSLATE_NOOP("LeftOut", "Several faces (found in so many frames: %1): face %2 is taken."))
            .arg(where, about);
    case Why::one_file:
        return text(QT_TRANSLATE_N_NOOP("LeftOut", "Rows of %n file(s): those of %1 are taken."), count).arg(about);
    }
    return {};
}

} // namespace tempera::ui
