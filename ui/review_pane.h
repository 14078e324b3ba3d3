// The working part of the window: picture and transport in the middle, everything else in docks around it.
#pragma once

#include "ui/player.h"
#include "ui/workbench.h"

#include <QMainWindow>

namespace tempera::ui {

class AdaptPanel;
class BesideVideos;
class BudgetPanel;
class CurvesView;
class HistoryPanel;

class EmotionSpaceView;
class InspectorView;
class LabelPalette;
class LabelTable;
class LibraryPanel;
class TimelineView;
class TranscriptView;
class TransportBar;
class TraceDesk;
class TracePanel;
class VideoView;

/// A main window inside the main window, so that all docks come and go together. Interface thread only.
class ReviewPane : public QMainWindow {
    Q_OBJECT
public:
    ReviewPane(Workbench &bench, Player &player, QWidget *parent = nullptr);

    [[nodiscard]] VideoView &video() const { return *video_; }
    [[nodiscard]] BesideVideos &beside() const { return *beside_; }
    [[nodiscard]] LabelPalette &labels() const { return *labels_; }
    [[nodiscard]] AdaptPanel &adapt() const { return *adapt_; }
    [[nodiscard]] TransportBar &transport() const { return *transport_; }
    [[nodiscard]] TimelineView &timeline() const { return *timeline_; }
    [[nodiscard]] EmotionSpaceView &space() const { return *space_; }
    [[nodiscard]] CurvesView &curves() const { return *curves_; }
    [[nodiscard]] LibraryPanel &library() const { return *library_; }
    [[nodiscard]] LabelTable &table() const { return *table_; }
    [[nodiscard]] TranscriptView &transcript() const { return *transcript_; }
    void show_transcript(); ///< in front of what shares its place
    void show_budget();     ///< the same, with the keyboard
    [[nodiscard]] const QList<QDockWidget *> &docks() const { return docks_; }
    void rate_while_playing();              ///< starts a continuous rating, or ends it
    void set_pictures_only(bool on);        ///< no docks; off: those that were there before, as they were
    void arrange();                         ///< the docks as they are at first
    void restore(const QByteArray &layout); ///< as saveState() gave it; empty or foreign: as at first

protected:
    void showEvent(QShowEvent *event) override;

private:
    void share_space();
    void give_room_to_tabs(QDockWidget *dock); ///< so that their names are read whole
    QDockWidget *dock(const char *name, const QString &title, QWidget *content);

    VideoView *video_ = nullptr;
    BesideVideos *beside_ = nullptr;
    TransportBar *transport_ = nullptr;
    LabelPalette *labels_ = nullptr;
    AdaptPanel *adapt_ = nullptr;
    InspectorView *inspector_ = nullptr;
    TimelineView *timeline_ = nullptr;
    CurvesView *curves_ = nullptr;
    EmotionSpaceView *space_ = nullptr;
    LibraryPanel *library_ = nullptr;
    TranscriptView *transcript_ = nullptr;
    LabelTable *table_ = nullptr;
    BudgetPanel *budget_ = nullptr;
    HistoryPanel *history_ = nullptr;
    TraceDesk *desk_ = nullptr;
    TracePanel *traces_ = nullptr;
    QDockWidget *library_dock_ = nullptr, *transcript_dock_ = nullptr, *axis_dock_ = nullptr, *labels_dock_ = nullptr,
                *adapt_dock_ = nullptr, *inspector_dock_ = nullptr, *table_dock_ = nullptr, *history_dock_ = nullptr,
                *traces_dock_ = nullptr, *space_dock_ = nullptr, *budget_dock_ = nullptr;
    QList<QDockWidget *> docks_; ///< all of them, in the order of the View menu
    QByteArray before_pictures_; ///< the docks, while there are only pictures
    bool restored_ = false, shown_ = false;
};

} // namespace tempera::ui
