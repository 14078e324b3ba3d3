// What a format cannot hold and what a file says too little of, in the interface's language.
#pragma once

#include "core/exchange/registry.h"

#include <QString>

namespace tempera::ui {

QString loss_text(const exchange::Loss &loss);
QString left_out_text(const exchange::LeftOut &left);

} // namespace tempera::ui
