// The main window: assembles menus, message bar, start page, the review pane and the status bar.
#pragma once

#include "ui/player.h"
#include "ui/settings.h"
#include "ui/workbench.h"

#include <QMainWindow>

class QStackedWidget;

namespace tempera::ui {

class MessageBar;
class ReviewPane;
class StartPage;

/// Interface thread only. Workbench and player outlive it: a change of language or theme makes a new window over
/// the same work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    MainWindow(Workbench &bench, Player &player);

    [[nodiscard]] ReviewPane &review() const { return *review_; }
    [[nodiscard]] MessageBar &messages() const { return *messages_; }
    /// Opens a project or a recording, told apart by its suffix.
    void open(const QString &path);

Q_SIGNALS:
    void language_chosen(const QString &code);
    void theme_chosen(tempera::ui::Theme theme);

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
    // main_menus.cpp
    void build_menus();
    void build_file_menu();
    void build_edit_menu();
    void build_playback_menu();
    void build_view_menu();
    void build_help_menu();
    /// An action that can be used only while a recording is in view.
    QAction *recording_action(QAction *action);
    // main_dialogs.cpp
    QString ask_open(const QString &title, const QString &filter);
    QString ask_save(const QString &title, const QString &suggested, const QString &filter);
    void new_project();
    void open_video();
    void open_project();
    void relink();
    void export_to(const QString &title, const char *suffix, void (Workbench::*write)(const QString &));
    void show_keys();
    void show_about();
    // main_keys.cpp
    bool labels_key(const QKeyEvent &event);
    bool plain_key(const QKeyEvent &event);

    Workbench &bench_;
    Player &player_;
    MessageBar *messages_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    StartPage *start_ = nullptr;
    ReviewPane *review_ = nullptr;
    QList<QAction *> recording_actions_;
    bool play_when_open_ = false; ///< a recording the user asked for starts by itself
    bool tabbed_ = false;         ///< the focus came to where it is by the Tab key
};

} // namespace tempera::ui
