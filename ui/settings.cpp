#include "ui/settings.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace tempera::ui::settings {
namespace {
constexpr int layout_version = 1; ///< raised when docks are renamed or rearranged: the old layout is then left aside
}

QStringList recent_projects() {
    QStringList there;
    for (const QString &path : QSettings().value("recent").toStringList())
        if (QFileInfo::exists(path)) there << path;
    return there;
}

void add_recent_project(const QString &path) {
    QStringList all = recent_projects();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue("recent", all.mid(0, 10));
}

QString language() {
    const QString kept = QSettings().value("language").toString();
    if (!kept.isEmpty()) return kept;
    const QLocale system = QLocale::system();
    if (system.language() == QLocale::German) return QStringLiteral("de");
    if (system.language() == QLocale::Chinese) return QStringLiteral("zh_CN");
    return QStringLiteral("en");
}

void set_language(const QString &code) { QSettings().setValue("language", code); }

Theme theme() {
    const QString kept = QSettings().value("theme").toString();
    if (kept == "light") return Theme::light;
    if (kept == "dark") return Theme::dark;
    if (kept == "high-contrast") return Theme::high_contrast;
    return Theme::system;
}

void set_theme(Theme theme) {
    const char *names[] = {"system", "light", "dark", "high-contrast"};
    QSettings().setValue("theme", names[static_cast<int>(theme)]);
}

double volume() { return QSettings().value("volume", 0.8).toDouble(); }
void set_volume(double volume) { QSettings().setValue("volume", volume); }

QByteArray geometry() { return QSettings().value("geometry").toByteArray(); }
QByteArray layout() {
    return QSettings().value("layout_version").toInt() == layout_version ? QSettings().value("layout").toByteArray()
                                                                         : QByteArray();
}
void set_window(const QByteArray &geometry, const QByteArray &layout) {
    QSettings s;
    s.setValue("geometry", geometry);
    s.setValue("layout", layout);
    s.setValue("layout_version", layout_version);
}

QString last_folder() {
    const QString kept = QSettings().value("folder").toString();
    return QFileInfo(kept).isDir() ? kept : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
void set_last_folder(const QString &folder) { QSettings().setValue("folder", folder); }

} // namespace tempera::ui::settings
