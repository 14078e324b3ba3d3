// Who rates: the raters of the project, and which of them sits here now.
#include "core/model/rater_edits.h"
#include "ui/settings.h"
#include "ui/workbench_private.h"

#include <algorithm>

namespace tempera::ui {
namespace {

const model::Rater *find_rater(const workflow::Project *project, RaterId id) {
    if (!project) return nullptr;
    const auto &raters = project->document().contents().raters;
    const auto it = raters.find(id);
    return it == raters.end() ? nullptr : &it->second;
}

} // namespace

RaterId Workbench::Private::blind_rater() const {
    const auto &tiers = bench.project_->document().contents().tiers;
    const auto own = tiers.find(blind);
    return own == tiers.end() ? RaterId{} : own->second.rater;
}

std::vector<model::Rater> Workbench::raters() const {
    std::vector<model::Rater> all;
    if (!project_) return all;
    for (const auto &[id, rater] : project_->document().contents().raters)
        if (!blind() || id == d_->blind_rater()) all.push_back(rater);
    return all;
}

std::optional<model::Rater> Workbench::rater() const {
    if (!project_) return std::nullopt;
    const auto *found = find_rater(project_.get(), blind() ? d_->blind_rater() : project_->default_rater());
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<model::Rater> Workbench::next_labels_rater() const {
    if (!project_) return std::nullopt;
    const auto &tiers = project_->document().contents().tiers;
    const auto tier = tiers.find(active_tier());
    const auto *found = tier == tiers.end() ? nullptr : find_rater(project_.get(), tier->second.rater);
    return found ? std::optional(*found) : rater();
}

bool Workbench::Private::raters_refused() {
    if (blind) Q_EMIT bench.noted(Workbench::tr("Finish the blind rating before you change who rates."));
    return static_cast<bool>(blind);
}

void Workbench::choose_rater(RaterId id) {
    if (!project_ || d_->later([this, id] { choose_rater(id); }) || d_->raters_refused()) return;
    const auto *chosen = find_rater(project_.get(), id);
    if (!chosen) return;
    const QString name = QString::fromStdString(chosen->name);
    if (auto kept = project_->choose_rater(id); !kept) return d_->report(kept.error());
    settings::set_rater(name);
    d_->active = {}; // the tier chosen before may be somebody else's
    Q_EMIT tiers_changed();
    Q_EMIT said(tr("%1 rates now.").arg(name));
}

void Workbench::add_rater(const QString &name) {
    if (!project_ || d_->later([this, name] { add_rater(name); }) || d_->raters_refused()) return;
    auto edit = model::add_rater(project_->document(), name.toStdString());
    if (!edit) return d_->report_name(edit.error());
    const auto id = std::get<model::Rater>(*edit->changes.front().after).id;
    d_->apply(std::move(edit), [this, id] { choose_rater(id); });
}

void Workbench::rename_rater(RaterId id, const QString &name) {
    if (!project_ || d_->later([this, id, name] { rename_rater(id, name); }) || d_->raters_refused()) return;
    auto edit = model::rename_rater(project_->document(), id, name.toStdString());
    if (!edit) return d_->report_name(edit.error());
    d_->apply(std::move(edit), [this, id] {
        if (const auto now = rater(); now && now->id == id) settings::set_rater(QString::fromStdString(now->name));
    });
}

void Workbench::remove_rater(RaterId id) {
    if (!project_ || d_->later([this, id] { remove_rater(id); }) || d_->raters_refused()) return;
    auto edit = model::remove_rater(project_->document(), id);
    if (!edit && edit.error().code == ErrorCode::bad_argument)
        return Q_EMIT noted(tr("\"%1\" stays: only a rater without tiers can be removed, and not the last one.")
                                .arg(QString::fromStdString(edit.error().subject)));
    d_->apply(std::move(edit), [this] { Q_EMIT tiers_changed(); });
}

void Workbench::Private::report_name(const Error &error) {
    if (error.code != ErrorCode::bad_argument) return report(error);
    Q_EMIT bench.noted(error.subject.empty() ? Workbench::tr("A rater needs a name.")
                                             : Workbench::tr("Another rater is called \"%1\": give another name.")
                                                   .arg(QString::fromStdString(error.subject)));
}

} // namespace tempera::ui
