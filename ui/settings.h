// What the window remembers between runs.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tempera::ui {

enum class Theme { system, light, dark, high_contrast };

/// Thin over QSettings (organization and application "Tempera"). Interface thread only.
namespace settings {
QStringList recent_projects(); ///< newest first, at most ten, those that still exist
void add_recent_project(const QString &path);

QString language(); ///< "en", "de", "zh_CN"; at first the system's if it is one of them, else English
void set_language(const QString &code);
Theme theme();
void set_theme(Theme theme);
double volume();
void set_volume(double volume);

QByteArray geometry();
QByteArray layout();
void set_window(const QByteArray &geometry, const QByteArray &layout);
QString last_folder(); ///< of the file dialogs
void set_last_folder(const QString &folder);
} // namespace settings

} // namespace tempera::ui
