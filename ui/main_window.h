// The main window: assembles menus, message bar, start page, the review pane and the status bar.
#pragma once

#include "ui/action_registry.h"
#include "ui/label_edges.h"
#include "core/exchange/report_document.h"
#include "ui/player.h"
#include "ui/settings.h"
#include "ui/workbench.h"

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace tempera::ui {

class MessageBar;
class ReviewPane;
class StartPage;
class WorkList;

/// Interface thread only. Workbench and player outlive it: a change of language or theme makes a new window over
/// the same work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Workbench &bench, Player &player);

    [[nodiscard]] ReviewPane &review() const { return *review_; }
    [[nodiscard]] MessageBar &messages() const { return *messages_; }
    [[nodiscard]] ActionRegistry &actions() { return actions_; }
    /// Opens a project or a recording, told apart by its suffix.
    void open(const QString &path);
    /// Asks what of another program's file, or folder, is to be taken over into the recording in view. `table`: none: as
    /// remembered for such a table, or found.
    void import_file(const QString &path, std::optional<exchange::TableReading> table = std::nullopt);
    /// The pictures and what is below them alone; Escape ends it. Docks come back as they were.
    void set_full_screen(bool on);
    [[nodiscard]] bool full_screen() const { return full_screen_; }

Q_SIGNALS:
    void language_chosen(const QString &code);
    void theme_chosen(tempera::ui::Theme theme);
    void text_size_chosen(int percent);
    void transport_changed(); ///< settings::transport()
    void full_screen_changed(bool on);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // main_window.cpp
    void refresh_page();
    void refresh_title();
    void show_error(const Error &error);
    void ask_where(const Error &error); ///< of a recording that is not where it was, or not what it was
    void leave_recording();             ///< another one may be in view
    // main_menus.cpp
    void build_menus();
    void build_file_menu();
    void build_edit_menu();
    void build_labels_menu(); ///< main_label_menus.cpp
    void build_tier_menu(QMenu *menu); ///< main_tier_menu.cpp
    void build_rate_menu();
    void build_raters(QMenu *menu);
    QList<QAction *> build_edges_menu(QMenu *menu); ///< main_edges.cpp; what needs selected labels
    void put_edges(Edge edge);                      ///< of the selected labels, to the playhead
    void step_edges(std::optional<Edge> edge, int direction); ///< by a frame; none: the whole label
    void step_nearest_edge(int direction);
    /// Whoever sets an edge frame by frame sees the frame it comes to lie on, unless the recording plays.
    void show_edge(AnnotationId id, Edge edge, Time at);
    /// Where the selected labels' spans go; none of them: `otherwise` is said.
    void change_spans(const std::function<std::optional<Span>(const model::Annotation &)> &changed,
                      const QString &otherwise);
    void build_view_menu();
    void build_analyse_menu();
    void build_settings_menu();
    void build_help_menu();
    void build_clipboard_entries(QMenu *menu);
    void build_label_keys(QMenu *menu);
    void build_emotions_menu(QMenu *menu);
    void build_companions_menu(QMenu *menu);
    void build_picture_switches(QMenu *menu);
    void build_picture_menu(QMenu *menu); ///< main_picture.cpp
    void export_frame();
    void fill_layouts(QMenu *menu);
    /// A command with its menu entry: see ui/action_registry.h.
    QAction *add(QMenu *menu, const ActionSpec &spec, std::function<void()> act);
    // main_playback.cpp
    void build_playback_menu();
    // main_go.cpp
    enum class Stops { labels, edges, of_tier }; ///< of_tier: labels of the active one
    void to_label(int direction, Stops which);
    void zoom_to_selection();
    [[nodiscard]] std::optional<Span> part_of_labels() const; ///< from the first to the last selected label
    void select_part_of_labels();
    void change_speed(int by);
    void loop_from_here(bool onset);
    // main_dialogs.cpp
    QString ask_open(const QString &title, const QString &filter);
    QString ask_folder(const QString &title);
    QString ask_save(const QString &title, const QString &suggested, const QString &filter);
    void show_report(exchange::ReportTemplate kind);
    void new_project();
    void open_video();
    void open_project();
    void relink();
    void export_to(const QString &title, const char *suffix, void (Workbench::*write)(const QString &));
    // main_exchange.cpp
    void import_foreign();
    void import_folder();
    void choose_columns(const QString &path, const Workbench::Foreign &foreign);
    void export_foreign();
    bool refused_while_blind(); ///< says so: what others set would be seen

    void export_picture();
    void show_work();
    void show_keys();
    void show_palette();
    void show_scheme();
    void show_notes();
    void show_checklist();
    void add_companion();
    void show_transport_options();
    void show_about();
    // main_keys.cpp
    bool labels_key(const QKeyEvent &event);
    /// A label key changes the labels that are chosen where the focus is; false: there are none, and it labels.
    bool relabels(int digit);
    /// The focus keeps the key: text is being written, a list is being walked through.
    [[nodiscard]] bool belongs_to(const QWidget *focus, const QKeyEvent &event) const;
    [[nodiscard]] const ActionRegistry::Entry *held_command(const QKeyEvent &event) const;

    Workbench &bench_;
    Player &player_;
    MessageBar *messages_ = nullptr;
    WorkList *work_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    StartPage *start_ = nullptr;
    ReviewPane *review_ = nullptr;
    QMenu *raters_ = nullptr; ///< who rates now: in the menu and behind the button in the status bar
    ActionRegistry actions_;
    bool play_when_open_ = false; ///< a recording the user asked for starts by itself
    RecordingId in_view_;         ///< as leave_recording knows it
    QString asked_where_;         ///< what the messages ask "Relink…" for; empty: nothing
    bool full_screen_ = false;
    QList<QAction *> lent_; ///< commands that are the window's own while the menus are away
    bool tabbed_ = false;         ///< the focus came to where it is by the Tab key
    int held_key_ = 0;            ///< the label key that is down; 0: none
    int held_label_ = 0;          ///< and the label's digit
};

} // namespace tempera::ui
