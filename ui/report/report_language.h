// The report's words in the language of the interface.
#pragma once

#include "core/exchange/report_document.h"

#include <QString>
#include <span>

namespace tempera::ui {

/// Of the language put in force by `apply_language(code)`. May be used on any thread while that stays so.
exchange::ReportLanguage report_language(const QString &code);

/// Every English text that a report asks a translation for.
std::span<const char *const> report_texts();

} // namespace tempera::ui
