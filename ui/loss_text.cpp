#include "ui/loss_text.h"

#include <QCoreApplication>

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

QString left_out_text(const exchange::LeftOut &left) {
    const auto text = [](const char *english, int n = -1) {
        return QCoreApplication::translate("LeftOut", english, nullptr, n);
    };
    using Why = exchange::LeftOut::Why;
    const auto what = left.why == Why::never_stops
                          ? text(QT_TRANSLATE_NOOP("LeftOut", "%1 starts at %2 and never stops: left out."))
                                .arg(QString::fromStdString(left.text), QString::fromStdString(format_time(left.at)))
                          : text(QT_TRANSLATE_N_NOOP("LeftOut", "%n row(s) without a label left out, the first in line %1."),
                                 static_cast<int>(left.count))
                                .arg(left.line);
    return left.where.empty() ? what : QString::fromStdString(left.where) + QStringLiteral(": ") + what;
}

} // namespace tempera::ui
