// What a format cannot hold, and what a reader has to say of a file, in the interface's language.
#pragma once

#include "core/exchange/registry.h"

#include <QString>

namespace tempera::ui {

QString loss_text(const exchange::Loss &loss);
QString notice_text(const exchange::Notice &notice);

} // namespace tempera::ui
