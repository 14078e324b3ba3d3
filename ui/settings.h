// What the window remembers between runs.
#pragma once

#include <optional>
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
QString rater(); ///< who begins new projects; empty at first: whoever is logged in
void set_rater(const QString &name);
double volume();
void set_volume(double volume);

double agreement_bin(); ///< seconds
void set_agreement_bin(double seconds);
double agreement_tolerance(); ///< seconds; 0: labels match by overlap
void set_agreement_tolerance(double seconds);
bool unlabelled_counts(); ///< in agreement, a stretch without a label is an answer
void set_unlabelled_counts(bool yes);

QByteArray geometry();
QByteArray layout();
void set_window(const QByteArray &geometry, const QByteArray &layout);
// Keys that differ from the preset's (ui/action_registry.h), as portable text.
QString key_preset();
void set_key_preset(const QString &name);
std::optional<QString> keys_of(const QString &action);
void set_keys_of(const QString &action, const QString &keys);
void forget_keys_of(const QString &action);
void forget_all_keys();

// How the transport moves.
struct Transport {
    int jump_frames = 10;
    double jump_seconds = 5;
    double pre_roll = 0, post_roll = 0; ///< seconds played before and after the part that is repeated
    bool scrub_with_sound = true;
};
Transport transport();
void set_transport(const Transport &transport);

int text_size(); ///< percent, 80 to 200
void set_text_size(int percent);
bool shown(const QString &what, bool at_first); ///< switches of the View menu
void set_shown(const QString &what, bool on);

// Named arrangements of the docks.
QStringList layout_names();
QByteArray named_layout(const QString &name);
void set_named_layout(const QString &name, const QByteArray &layout);
void forget_named_layout(const QString &name);

QString choice(const QString &name); ///< something a dialog remembers; empty at first
void set_choice(const QString &name, const QString &value);
QString last_folder(); ///< of the file dialogs
void set_last_folder(const QString &folder);
} // namespace settings

} // namespace tempera::ui
