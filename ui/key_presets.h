// Keys as people know them from other programs.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace tempera::ui {

/// "Tempera", "Laptop", "ELAN", "BORIS", "NOVA". The first is the default.
const QStringList &key_preset_names();
/// Command id -> keys (portable text, parted by "; "), only where they differ from Tempera's. An empty text: no key.
const QHash<QString, QString> &key_preset(const QString &name);

} // namespace tempera::ui
