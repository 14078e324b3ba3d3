#include "ui/review_pane.h"

#include "ui/adapt_panel.h"
#include "ui/beside_videos.h"
#include "ui/budget_panel.h"
#include "ui/curves_view.h"
#include "ui/emotion_space_view.h"
#include "ui/history_panel.h"
#include "ui/inspector_view.h"
#include "ui/label_palette.h"
#include "ui/label_table.h"
#include "ui/library_panel.h"
#include "ui/timeline_view.h"
#include "ui/trace_panel.h"
#include "ui/transcript_view.h"
#include "ui/transport_bar.h"
#include "ui/video_view.h"

#include <algorithm>
#include <QDockWidget>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace tempera::ui {
namespace {

constexpr int tall = 880; ///< pixels: labels, adaptation and inspector fit below each other

/// Content that may be taller than its dock.
QWidget *scrolling(QWidget *content) {
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

} // namespace

ReviewPane::ReviewPane(Workbench &bench, Player &player, QWidget *parent) : QMainWindow(parent) {
    setWindowFlags(Qt::Widget);
    setObjectName(QStringLiteral("review"));
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *pictures = new QSplitter(Qt::Horizontal, centre);
    pictures->setObjectName(QStringLiteral("picture_splitter"));
    pictures->setChildrenCollapsible(false);
    video_ = new VideoView(bench, player, pictures);
    beside_ = new BesideVideos(bench, player, pictures);
    pictures->setStretchFactor(0, 1);
    pictures->setStretchFactor(1, 1);
    column->addWidget(pictures, 1);
    transport_ = new TransportBar(player, centre);
    column->addWidget(transport_);
    setCentralWidget(centre);

    library_ = new LibraryPanel(bench, this);
    transcript_ = new TranscriptView(bench, this);
    labels_ = new LabelPalette(bench, this);
    adapt_ = new AdaptPanel(bench, this);
    inspector_ = new InspectorView(bench, this);
    timeline_ = new TimelineView(bench, this);
    timeline_->set_frames([&player] { return player.index(); });
    curves_ = new CurvesView(bench, this);
    table_ = new LabelTable(bench, this);
    budget_ = new BudgetPanel(bench, this);
    history_ = new HistoryPanel(bench, this);
    desk_ = new TraceDesk(bench, this);
    traces_ = new TracePanel(*desk_, player, this);
    timeline_->set_traces(*desk_);
    timeline_->set_together(traces_->together());
    connect(traces_, &TracePanel::together_changed, timeline_,
            [this] { timeline_->set_together(traces_->together()); });
    connect(timeline_, &TimelineView::selected_changed, table_, [this] { table_->select(timeline_->selected()); });
    connect(table_, &LabelTable::selection_changed, timeline_, &TimelineView::select);

    space_ = new EmotionSpaceView(bench, this);
    auto *axis = new QSplitter(Qt::Vertical, this);
    axis->setObjectName(QStringLiteral("axis_splitter"));
    axis->addWidget(timeline_);
    axis->addWidget(curves_);
    axis->setStretchFactor(0, 0);
    axis->setStretchFactor(1, 1);
    axis->setChildrenCollapsible(false);

    for (QWidget *side : std::initializer_list<QWidget *>{labels_, adapt_, inspector_, traces_, space_}) side->setMinimumWidth(220);
    library_dock_ = dock("library_dock", tr("Library"), library_);
    transcript_dock_ = dock("transcript_dock", tr("Transcript"), transcript_);
    axis_dock_ = dock("axis_dock", tr("Timeline and curves"), axis);
    labels_dock_ = dock("labels_dock", tr("Labels"), labels_);
    adapt_dock_ = dock("adapt_dock", tr("Adapt"), scrolling(adapt_));
    inspector_dock_ = dock("inspector_dock", tr("Inspector"), scrolling(inspector_));
    table_dock_ = dock("table_dock", tr("Table"), table_);
    budget_dock_ = dock("budget_dock", tr("Time budget"), budget_);
    history_dock_ = dock("history_dock", tr("History"), history_);
    traces_dock_ = dock("traces_dock", tr("Rating"), scrolling(traces_));
    space_dock_ = dock("space_dock", tr("Map"), space_);
    docks_ = {library_dock_,   transcript_dock_, axis_dock_,    labels_dock_, adapt_dock_,
              inspector_dock_, table_dock_,      budget_dock_,  history_dock_, traces_dock_, space_dock_};
    arrange();
    // What Adapt does is shown where it is said, also when it was started by its key.
    connect(&bench, &Workbench::adaptation_changed, this, [this, &bench] {
        if (bench.adapting()) adapt_dock_->raise();
    });
}

void ReviewPane::rate_while_playing() {
    traces_dock_->show();
    traces_dock_->raise();
    traces_->toggle();
}

QDockWidget *ReviewPane::dock(const char *name, const QString &title, QWidget *content) {
    auto *made = new QDockWidget(title, this);
    made->setObjectName(QLatin1String(name));
    if (content->accessibleName().isEmpty()) content->setAccessibleName(title);
    made->setWidget(content);
    return made;
}

void ReviewPane::arrange() {
    for (auto *d : docks_) {
        removeDockWidget(d);
        d->setFloating(false);
    }
    addDockWidget(Qt::LeftDockWidgetArea, library_dock_);
    tabifyDockWidget(library_dock_, transcript_dock_);
    addDockWidget(Qt::BottomDockWidgetArea, axis_dock_);
    addDockWidget(Qt::RightDockWidgetArea, labels_dock_);
    // Below each other where there is room, else one over the other.
    if (height() >= tall)
        splitDockWidget(labels_dock_, adapt_dock_, Qt::Vertical);
    else
        tabifyDockWidget(labels_dock_, adapt_dock_);
    addDockWidget(Qt::RightDockWidgetArea, inspector_dock_);
    // At hand, but behind what is needed all the time.
    tabifyDockWidget(inspector_dock_, table_dock_);
    tabifyDockWidget(inspector_dock_, history_dock_);
    tabifyDockWidget(labels_dock_, traces_dock_);
    tabifyDockWidget(labels_dock_, budget_dock_);

    tabifyDockWidget(inspector_dock_, space_dock_);
    for (auto *d : docks_) d->show();
    budget_dock_->hide(); // until it is asked for: four names do not fit beside each other in every language
    library_dock_->raise();
    labels_dock_->raise();
    inspector_dock_->raise();
    share_space();
}

void ReviewPane::share_space() {
    resizeDocks({library_dock_, labels_dock_}, {std::max(175, width() / 8), std::max(300, width() / 4)},
                Qt::Horizontal);
    resizeDocks({axis_dock_}, {height() * (height() < 760 ? 65 : 60) / 100}, Qt::Vertical);
    if (height() >= tall)
        resizeDocks({labels_dock_, adapt_dock_, inspector_dock_},
                    {height() * 30 / 100, height() * 25 / 100, height() * 45 / 100}, Qt::Vertical);
    else
        resizeDocks({labels_dock_, inspector_dock_}, {height() * 49 / 100, height() * 51 / 100}, Qt::Vertical);
}

void ReviewPane::show_transcript() {
    transcript_dock_->show();
    transcript_dock_->raise();
}

void ReviewPane::show_budget() {
    budget_dock_->show();
    budget_dock_->raise();
    budget_->take_focus();
    QTimer::singleShot(0, this, [this] { give_room_to_tabs(budget_dock_); }); // once its tab is there
}

void ReviewPane::give_room_to_tabs(QDockWidget *dock) {
    for (const auto *bar : findChildren<QTabBar *>(Qt::FindDirectChildrenOnly)) {
        bool there = false;
        for (int i = 0; i < bar->count(); ++i) there = there || bar->tabText(i) == dock->windowTitle();
        const int needed = bar->sizeHint().width();
        if (there && needed > dock->width() && needed < width() / 2)
            resizeDocks({dock}, {needed}, Qt::Horizontal);
    }
}

void ReviewPane::set_pictures_only(bool on) {
    if (on) {
        before_pictures_ = saveState();
        for (auto *d : docks_) d->hide();
    } else if (!before_pictures_.isEmpty()) {
        restoreState(std::exchange(before_pictures_, {}));
    }
}

void ReviewPane::restore(const QByteArray &layout) { restored_ = !layout.isEmpty() && restoreState(layout); }

void ReviewPane::showEvent(QShowEvent *event) {
    QMainWindow::showEvent(event);
    // Shares of the space can be given only once there is some.
    if (!std::exchange(shown_, true) && !restored_) QTimer::singleShot(0, this, &ReviewPane::arrange);
}

} // namespace tempera::ui
