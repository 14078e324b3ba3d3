// Sources: BORIS user guide, "Media based coding"; ELAN manual, "Keyboard shortcuts"; NOVA documentation, "Editing an
// annotation". Only commands that both programs have are given the other program's keys, and what those keys did
// in Tempera moves to others: no preset holds the same key twice (a test checks it).
#include "ui/key_presets.h"

namespace tempera::ui {

const QStringList &key_preset_names() {
    static const QStringList names{QStringLiteral("Tempera"), QStringLiteral("Laptop"), QStringLiteral("ELAN"),
                                   QStringLiteral("BORIS"), QStringLiteral("NOVA")};
    return names;
}

const QHash<QString, QString> &key_preset(const QString &name) {
    using Keys = QHash<QString, QString>;
    static const Keys none;
    // Laptops: no Home, End, Delete, Page keys, function keys or brackets (which need AltGr on many keyboards).
    static const Keys laptop{
        {"playback.start", "Ctrl+Up"}, {"playback.end", "Ctrl+Down"}, {"edit.delete", "Backspace; Delete"},
        {"playback.loop_from", "I"},   {"playback.loop_to", "O"},     {"help.keys", "Ctrl+Shift+K"}};
    static const Keys elan{{"playback.play", "Ctrl+Space; Space"},
                           {"playback.play_selection", "Shift+Space"},
                           {"playback.frame_back", "Ctrl+Left"},
                           {"playback.frame_forward", "Ctrl+Right"},
                           {"playback.frames_back", "Ctrl+Shift+Left"},
                           {"playback.frames_forward", "Ctrl+Shift+Right"},
                           {"playback.seconds_back", "Ctrl+PgUp"},
                           {"playback.seconds_forward", "Ctrl+PgDown"},
                           {"playback.start", "Ctrl+B"},
                           {"playback.end", "Ctrl+E"},
                           {"file.export", "Ctrl+Shift+X"},
                           {"file.export_timeline", "Ctrl+Shift+E"},
                           {"playback.label_back", "Alt+Left"},
                           {"playback.label_forward", "Alt+Right"},
                           {"playback.loop", "Ctrl+L"},
                           {"edit.delete", "Alt+D; Delete"},
                           {"edit.clear_selection", "Alt+C; Esc"},
                           {"edit.redo", "Ctrl+Y"}};
    static const Keys boris{{"playback.seconds_forward", "Up"},
                            {"playback.seconds_back", "Down"},
                            {"playback.faster", "Home"},
                            {"playback.slower", "End"},
                            {"playback.speed_normal", "Backspace"},
                            {"playback.label_back", "Ctrl+Up"},
                            {"playback.label_forward", "Ctrl+Down"},
                            {"playback.start", "Ctrl+Home"},
                            {"playback.end", "Ctrl+End"}};
    // L and M turn NOVA's live annotation on and off.
    static const Keys nova{{"playback.shuttle_forward", "Shift+L"},
                           {"playback.shuttle_stop", "Shift+K"},
                           {"playback.shuttle_back", "Shift+J"},
                           {"playback.mute", "Ctrl+M"},
                           {"trace.record", "L"},
                           {"edit.redo", "Ctrl+Y"}};
    if (name == QLatin1String("Laptop")) return laptop;
    if (name == QLatin1String("ELAN")) return elan;
    if (name == QLatin1String("BORIS")) return boris;
    if (name == QLatin1String("NOVA")) return nova;
    return none;
}

} // namespace tempera::ui
