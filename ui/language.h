// Languages of the interface, switchable while it runs.
#pragma once

#include <QList>
#include <QPair>
#include <QString>

namespace tempera::ui {

/// Code and own name: {"en", "English"}, {"de", "Deutsch"}, {"zh_CN", ...}.
const QList<QPair<QString, QString>> &languages_on_offer();
/// Installs the translators of `code` in place of earlier ones. Texts made before stay as they are: windows are
/// to be made anew.
void apply_language(const QString &code);

} // namespace tempera::ui
