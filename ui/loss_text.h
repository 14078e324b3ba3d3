// What a format cannot hold, in the interface's language.
#pragma once

#include "core/exchange/registry.h"

#include <QString>

namespace tempera::ui {

QString loss_text(const exchange::Loss &loss);

} // namespace tempera::ui
