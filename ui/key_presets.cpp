// Sources: BORIS user guide, "Media based coding"; ELAN's own list of defaults (its class ShortcutsUtil, annotation
// mode and the keys of all modes); NOVA's handling of keys (MainHandlerKey.cs). docs/KEYS.md says what differs and why.
// Only commands that both programs have are given the other program's keys, and what those keys did in Tempera moves to
// others: no preset holds the same key twice (a test checks it).
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
        {"playback.loop_from", "I"},   {"playback.loop_to", "O"},     {"help.keys", "Ctrl+Shift+K"},
        {"picture.left", "Alt+Shift+J"}, {"picture.right", "Alt+Shift+L"}, {"picture.up", "Alt+Shift+I"},
        {"picture.down", "Alt+Shift+K"}, {"picture.full_screen", "Ctrl+Shift+F"},
        {"labels.start_here", "Shift+I"}, {"labels.end_here", "Shift+O"},
        {"playback.tier_label_back", "Ctrl+Shift+Up"}, {"playback.tier_label_forward", "Ctrl+Shift+Down"}};
    // A second (Shift and an arrow), playing the selection, zoom and opening are the same in both.
    static const Keys elan{{"playback.play", "Ctrl+Space; Space"},
                           {"playback.frame_back", "Ctrl+Left"},
                           {"playback.frame_forward", "Ctrl+Right"},
                           {"playback.frames_back", "Ctrl+Shift+PgUp"},
                           {"playback.frames_forward", "Ctrl+Shift+PgDown"},
                           {"playback.seconds_back", "Ctrl+PgUp"},
                           {"playback.seconds_forward", "Ctrl+PgDown"},
                           {"playback.start", "Ctrl+B"},
                           {"playback.end", "Ctrl+E"},
                           {"file.export", "Ctrl+Shift+X"},
                           {"file.export_timeline", "Ctrl+Alt+E"},
                           {"playback.tier_label_back", "Alt+Left"},
                           {"playback.tier_label_forward", "Alt+Right"},
                           {"labels.earlier", "Ctrl+Alt+J"},
                           {"labels.later", "Ctrl+Alt+U"},
                           {"labels.start_earlier", "Ctrl+J"},
                           {"labels.start_later", "Ctrl+U"},
                           {"labels.end_earlier", "Ctrl+Shift+J"},
                           {"labels.end_later", "Ctrl+Shift+U"},
                           {"view.work", "Ctrl+Shift+B"},
                           {"playback.go_to", "Ctrl+G"},
                           {"analyse.agreement", "Ctrl+Shift+G"},
                           {"playback.loop", "Ctrl+L"},
                           {"playback.speed_normal", "Ctrl+Alt+R"},
                           {"playback.mute", "Ctrl+Shift+R; M"},
                           {"labels.tier_above", "Ctrl+Up"},
                           {"labels.tier_below", "Ctrl+Down"},
                           {"labels.add_tier", "Ctrl+T"},
                           {"labels.split", "Ctrl+Alt+S"},
                           {"labels.merge", "Ctrl+Alt+M"},
                           {"edit.delete", "Alt+D; Del"},
                           {"edit.clear_selection", "Alt+Shift+C; Esc"},
                           {"edit.redo", "Ctrl+Y"},
                           {"help.keys", "Ctrl+H; F1"}};
    static const Keys boris{{"playback.seconds_forward", "Up"},
                            {"playback.seconds_back", "Down"},
                            {"playback.faster", "Home"},
                            {"playback.slower", "End"},
                            {"playback.speed_normal", "Backspace"},
                            {"playback.label_back", "Ctrl+Up"},
                            {"playback.label_forward", "Ctrl+Down"},
                            {"playback.tier_label_back", "Ctrl+Shift+Up"},
                            {"playback.tier_label_forward", "Ctrl+Shift+Down"},
                            {"playback.start", "Ctrl+Home"},
                            {"playback.end", "Ctrl+End"}};
    // Space, the arrows, the digits and Ctrl+Z are the same in both. A and M place a cursor and turn the mouse on in
    // NOVA: nothing else may happen when the hand goes there by habit.
    static const Keys nova{{"playback.shuttle_forward", "Shift+L"},
                           {"playback.shuttle_stop", "Shift+K"},
                           {"playback.shuttle_back", "Shift+J"},
                           {"playback.mute", "Ctrl+M"},
                           {"playback.edge_back", "Q"},
                           {"playback.edge_forward", "E"},
                           {"playback.frames_back", "Ctrl+Shift+PgUp"},
                           {"playback.frames_forward", "Ctrl+Shift+PgDown"},
                           {"labels.edge_earlier", "Ctrl+Left"},
                           {"labels.edge_later", "Ctrl+Right"},
                           {"view.memberships", "Shift+E"},
                           {"trace.record", "L"},
                           {"labels.split", "S"},
                           {"labels.add_tier", "Ctrl+N"},
                           {"file.new_project", "Ctrl+Shift+N"},
                           {"label.d", ""}, // the hand goes there to make a segment, or to change the track
                           {"label.t", ""},
                           {"label.w", ""},
                           {"learn.adapt", "Shift+A"},
                           {"edit.delete", "Backspace; Del"},
                           {"edit.clear_selection", "U; Esc"},
                           {"edit.redo", "Ctrl+Y"}};
    if (name == QLatin1String("Laptop")) return laptop;
    if (name == QLatin1String("ELAN")) return elan;
    if (name == QLatin1String("BORIS")) return boris;
    if (name == QLatin1String("NOVA")) return nova;
    return none;
}

} // namespace tempera::ui
