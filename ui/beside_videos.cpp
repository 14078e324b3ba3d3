#include "ui/beside_videos.h"

#include "ui/beside_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <utility>

namespace tempera::ui {

BesideVideos::BesideVideos(Workbench &bench, const Player &player, QWidget *parent)
    : QWidget(parent), bench_(bench), player_(player) {
    setObjectName(QStringLiteral("beside_videos"));
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(2, 0, 0, 0);
    row_->setSpacing(2);
    connect(&player, &Player::beside_changed, this, &BesideVideos::refresh);
    refresh();
}

void BesideVideos::set_deidentified(bool on) {
    deidentified_ = on;
    for (auto *view : views_) view->set_deidentified(on);
}

BesideView *BesideVideos::focused() const {
    for (auto *view : views_)
        if (view->hasFocus() || view->isAncestorOf(QApplication::focusWidget())) return view;
    return nullptr;
}

void BesideVideos::refresh() {
    const auto before = std::exchange(views_, {});
    for (auto *view : before) view->deleteLater(); // one of them may have asked for the change
    const auto companions = bench_.companions();
    // The player has what the workbench has, in its order; while the two are not yet of one mind nothing is shown.
    if (companions.size() == player_.beside().size())
        for (std::size_t i = 0; i < companions.size(); ++i) {
            auto *view = new BesideView(bench_, player_.beside_feed(i), companions[i], this);
            view->set_deidentified(deidentified_);
            for (const auto *old : before) // whoever moves a video in time goes on looking at the same part of it
                if (old->id() == view->id()) view->keep_zoom_of(*old);
            row_->addWidget(view, 1);
            views_.push_back(view);
        }
    setVisible(!views_.empty());
}

} // namespace tempera::ui
