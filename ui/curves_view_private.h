// Shared by the curves view's own sources; no one else includes it.
#pragma once

#include "ui/curves_plot.h"
#include "ui/curves_view.h"
#include "ui/emotion_lookup.h"
#include "ui/flow_layout.h"
#include "ui/rule_heat_strip.h"

#include <functional>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <tuple>

namespace tempera::ui {

struct CurvesView::Private {
    /// What is made in the background from scores and options.
    struct Made {
        std::shared_ptr<const engine::Scores> scores;
        std::vector<QString> keys; ///< parallel to the columns of `curves`
        Curves curves, ambiguity;
        std::vector<CurvesPlot::Other> compared;
        QStringList compared_names; ///< parallel to it
        Time smoothing;
    };

    Workbench &bench;
    CurvesView &view;
    std::shared_ptr<const engine::Scores> scores;
    std::vector<Workbench::Compared> compared; ///< those that are there
    std::vector<model::Emotion> emotions;
    CurveOptions options = CurveOptions::remembered();
    std::shared_ptr<const Made> made; ///< null: nothing to draw
    bool making = false, make_again = false;

    QWidget *chips = nullptr;
    FlowLayout *chip_row = nullptr;
    std::vector<QToolButton *> chip; ///< parallel to `keys`
    std::vector<QString> keys;       ///< of what is to be shown; `made` follows
    QLabel *verdict = nullptr;
    QToolButton *more = nullptr;
    QMenu *menu = nullptr;
    QLabel *readout = nullptr; ///< over the plot: exact values
    bool reading = false;      ///< at the playhead, by keyboard
    std::unique_ptr<CurvesPlot> plot;
    RuleHeatStrip *rules = nullptr; ///< below, when it is wanted
    QTimer redraw;

    struct Menu; // curves_menu.cpp
    std::unique_ptr<Menu> entries;

    Private(Workbench &b, CurvesView &v);
    ~Private();

    void build();
    void build_chips();
    // curves_menu.cpp
    void build_menu();
    QAction *add_entry(QMenu &to, const char *id, const QString &text, std::function<void()> act);
    /// Entries of which one holds: (value, command, text); `set` puts a value into the options.
    template <class T, class Set>
    void add_choice(QMenu &to, const std::vector<std::tuple<T, const char *, QString>> &all, Set set,
                    std::vector<std::pair<T, QAction *>> &into);
    void show_choices(); ///< what holds now is checked
    void fill_compare();
    void fill_only();
    void schedule();
    void make();        ///< in the background
    void set_content(); ///< what is made, with its names, colours and choices
    void dress_chips();
    [[nodiscard]] QString name_of(const QString &key) const;
    [[nodiscard]] QPen pen_of(const QString &key, bool dark) const;
    [[nodiscard]] QString empty_text() const;
    void say_verdict();
    void read(Time t); ///< shows the values there
    void stop_reading();
    void hover(const QMouseEvent &event);
};

} // namespace tempera::ui
