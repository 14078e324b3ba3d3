#include "ui/start_page.h"

#include "ui/settings.h"
#include "ui/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tempera::ui {

QString StartPage::intended_use() {
    return tr("Tempera is an aid to a trained reader, not a diagnosis. A person reviews each result. It is not made "
              "for judging emotions at work or in schools.");
}

StartPage::StartPage(QWidget *parent) : QWidget(parent) {
    setObjectName(QStringLiteral("start_page"));
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *centre = new QWidget(this);
    centre->setMaximumWidth(620);
    auto *column = new QVBoxLayout(centre);
    column->setSpacing(10);

    auto *title = new QLabel(tr("Review a recording"), centre);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.9);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *lead = new QLabel(tr("Open a video, mark a few moments with the number keys, press Adapt, and read the "
                               "whole session as emotion curves. You can also drop a file on this window."),
                            centre);
    lead->setWordWrap(true);

    auto *video = new QPushButton(icon(QStringLiteral("video")), QLatin1Char(' ') + tr("Open a video…"), centre);
    video->setObjectName(QStringLiteral("start_open_video"));
    video->setDefault(true);
    auto *sample = new QPushButton(icon(QStringLiteral("sparkles")), QLatin1Char(' ') + tr("Open the sample"), centre);
    sample->setObjectName(QStringLiteral("start_open_sample"));
    sample->setToolTip(tr("A short synthetic recording to try everything on"));
    auto *project =
        new QPushButton(icon(QStringLiteral("folder-open")), QLatin1Char(' ') + tr("Open a project…"), centre);
    auto *buttons = new QHBoxLayout;
    for (auto *button : {video, sample, project}) {
        button->setIconSize({20, 20});
        button->setMinimumHeight(36);
        buttons->addWidget(button);
    }

    auto *guide =
        new QPushButton(icon(QStringLiteral("circle-help")), QLatin1Char(' ') + tr("Read the user guide"), centre);
    guide->setObjectName(QStringLiteral("start_guide"));
    guide->setFlat(true);
    guide->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));

    recent_ = new QVBoxLayout;
    recent_->setSpacing(2);

    auto *use = new QLabel(intended_use(), centre);
    use->setWordWrap(true);
    use->setForegroundRole(QPalette::PlaceholderText);
    auto *local = new QLabel(tr("Everything stays on this computer."), centre);
    local->setForegroundRole(QPalette::PlaceholderText);

    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(8);
    column->addLayout(buttons);
    column->addWidget(guide, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addLayout(recent_);
    column->addSpacing(16);
    column->addWidget(use);
    column->addWidget(local);

    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(centre, 100);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);

    connect(video, &QPushButton::clicked, this, &StartPage::open_video);
    connect(sample, &QPushButton::clicked, this, &StartPage::open_sample);
    connect(project, &QPushButton::clicked, this, &StartPage::open_project);
    connect(guide, &QPushButton::clicked, this, &StartPage::guide_wanted);
    refresh();
}

void StartPage::refresh() {
    while (auto *item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList paths = settings::recent_projects().mid(0, 5);
    if (paths.isEmpty()) return;
    recent_->addWidget(new QLabel(tr("Recent projects"), this));
    for (const QString &path : paths) {
        auto *entry = new QPushButton(QLatin1Char(' ') + QFileInfo(path).completeBaseName(), this);
        entry->setFlat(true);
        entry->setStyleSheet(QStringLiteral("text-align: left; padding: 4px;"));
        entry->setIcon(icon(QStringLiteral("file-text")));
        entry->setToolTip(QDir::toNativeSeparators(path));
        connect(entry, &QPushButton::clicked, this, [this, path] { Q_EMIT open_recent(path); });
        recent_->addWidget(entry);
    }
}

} // namespace tempera::ui
