#include "ui/settings.h"

#include <algorithm>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace tempera::ui::settings {
namespace {
constexpr int layout_version = 3; ///< raised when docks are renamed or rearranged: the old layout is then left aside
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

QString rater() { return QSettings().value("rater").toString(); }
void set_rater(const QString &name) { QSettings().setValue("rater", name); }

double volume() { return QSettings().value("volume", 0.8).toDouble(); }
void set_volume(double volume) { QSettings().setValue("volume", volume); }

double agreement_bin() { return QSettings().value("agreement/bin", 0.5).toDouble(); }
void set_agreement_bin(double seconds) { QSettings().setValue("agreement/bin", seconds); }
double agreement_tolerance() { return QSettings().value("agreement/tolerance", 0.0).toDouble(); }
void set_agreement_tolerance(double seconds) { QSettings().setValue("agreement/tolerance", seconds); }
bool unlabelled_counts() { return QSettings().value("agreement/unlabelled", true).toBool(); }
void set_unlabelled_counts(bool yes) { QSettings().setValue("agreement/unlabelled", yes); }

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

QString key_preset() { return QSettings().value("keys/preset").toString(); }
void set_key_preset(const QString &name) { QSettings().setValue("keys/preset", name); }
std::optional<QString> keys_of(const QString &action) {
    const QVariant kept = QSettings().value("keys/own/" + action);
    return kept.isValid() ? std::optional(kept.toString()) : std::nullopt;
}
void set_keys_of(const QString &action, const QString &keys) { QSettings().setValue("keys/own/" + action, keys); }
void forget_keys_of(const QString &action) { QSettings().remove("keys/own/" + action); }
void forget_all_keys() { QSettings().remove("keys/own"); }

Transport transport() {
    const QSettings s;
    Transport t;
    t.jump_frames = std::clamp(s.value("transport/jump_frames", t.jump_frames).toInt(), 2, 1000);
    t.jump_seconds = std::clamp(s.value("transport/jump_seconds", t.jump_seconds).toDouble(), 0.1, 3600.0);
    t.pre_roll = std::clamp(s.value("transport/pre_roll", t.pre_roll).toDouble(), 0.0, 30.0);
    t.post_roll = std::clamp(s.value("transport/post_roll", t.post_roll).toDouble(), 0.0, 30.0);
    t.scrub_with_sound = s.value("transport/scrub_with_sound", t.scrub_with_sound).toBool();
    return t;
}
void set_transport(const Transport &transport) {
    QSettings s;
    s.setValue("transport/jump_frames", transport.jump_frames);
    s.setValue("transport/jump_seconds", transport.jump_seconds);
    s.setValue("transport/pre_roll", transport.pre_roll);
    s.setValue("transport/post_roll", transport.post_roll);
    s.setValue("transport/scrub_with_sound", transport.scrub_with_sound);
}

int text_size() { return std::clamp(QSettings().value("text_size", 100).toInt(), 80, 200); }
void set_text_size(int percent) { QSettings().setValue("text_size", std::clamp(percent, 80, 200)); }
bool shown(const QString &what, bool at_first) { return QSettings().value("shown/" + what, at_first).toBool(); }
void set_shown(const QString &what, bool on) { QSettings().setValue("shown/" + what, on); }

namespace {
// As one map: a name may hold any sign, a slash too.
QVariantMap layouts() { return QSettings().value("layouts").toMap(); }
} // namespace
QStringList layout_names() { return layouts().keys(); }
QByteArray named_layout(const QString &name) { return layouts().value(name).toByteArray(); }
void set_named_layout(const QString &name, const QByteArray &layout) {
    auto all = layouts();
    all[name] = layout;
    QSettings().setValue("layouts", all);
}
void forget_named_layout(const QString &name) {
    auto all = layouts();
    all.remove(name);
    QSettings().setValue("layouts", all);
}

QString choice(const QString &name) { return QSettings().value(name).toString(); }
void set_choice(const QString &name, const QString &value) { QSettings().setValue(name, value); }

QString last_folder() {
    const QString kept = QSettings().value("folder").toString();
    return QFileInfo(kept).isDir() ? kept : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
void set_last_folder(const QString &folder) { QSettings().setValue("folder", folder); }

} // namespace tempera::ui::settings
