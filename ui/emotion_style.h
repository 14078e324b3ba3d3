// How an emotion is drawn and named everywhere: colour, pattern, text. Colour is never the only sign.
#pragma once

#include "core/model/types.h"

#include <QBrush>
#include <QColor>
#include <QPen>
#include <QString>

namespace tempera::ui {

QString display_name(const model::Emotion &emotion);     ///< translated for built-ins, else as the user wrote it
QString display_name(const std::string &builtin_key);    ///< the same for an engine key
QString rated_name(const std::string &quantity);         ///< of "valence", "arousal", "dominance", or an emotion's key
QColor colour(const model::Emotion &emotion, bool dark); ///< lightened for dark backgrounds where needed
QBrush brush(const model::Emotion &emotion, bool dark);  ///< fill with its pattern
QPen pen(const model::Emotion &emotion, bool dark);      ///< line with its dash pattern

} // namespace tempera::ui
