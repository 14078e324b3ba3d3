// What core says of agreement, in the user's language.
#pragma once

#include "core/analysis/agreement_words.h"

#include <QString>

namespace tempera::ui {

QString agreement_text(std::string_view english); ///< a name, meaning or reason
QString agreement_text(const analysis::Phrase &phrase);
/// "0.61 (0.52 to 0.70)", "0.61", "not defined, because ...".
QString agreement_text(const analysis::Measure &measure);

} // namespace tempera::ui
