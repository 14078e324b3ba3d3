#include "ui/suggestion_list.h"

#include "ui/heading.h"

#include <QVBoxLayout>

namespace tempera::ui {

SuggestionList::SuggestionList(Workbench &bench, QWidget *parent) : QWidget(parent) {
    setAccessibleName(tr("Suggested moments"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(2);
    list_ = new QLabel(this);
    list_->setObjectName(QStringLiteral("suggestion_list"));
    list_->setTextFormat(Qt::RichText);
    list_->setTextInteractionFlags(Qt::TextBrowserInteraction); // links can be reached with Tab too
    list_->setWordWrap(true);
    keys_ = new QLabel(this);
    keys_->setObjectName(QStringLiteral("suggestion_keys"));
    keys_->setWordWrap(true);
    keys_->setForegroundRole(QPalette::PlaceholderText);
    keys_->hide();
    column->addWidget(heading(tr("Worth labelling next"), this));
    column->addWidget(list_);
    column->addWidget(keys_);
    connect(list_, &QLabel::linkActivated, this, [this, &bench](const QString &link) {
        const auto index = link.toULongLong();
        if (index < suggestions_.size()) bench.axis().request_seek(suggestions_[index].at);
    });
    const auto refresh = [this, &bench] { set_suggestions(bench.suggestions()); };
    connect(&bench, &Workbench::suggestions_changed, this, refresh);
    connect(&bench, &Workbench::recording_changed, this, refresh);
    refresh();
}

void SuggestionList::show_keys(const ActionRegistry &actions) {
    const auto keys_of = [&](const char *id) {
        const auto *entry = actions.find(QLatin1String(id));
        return entry && !entry->keys.isEmpty() ? ActionRegistry::keys_text({entry->keys.front()}) : QString();
    };
    const QString next = keys_of("learn.next_suggestion"), label = keys_of("label.1"),
                  accept = keys_of("learn.accept_strongest");
    QStringList parts;
    if (!next.isEmpty()) parts << tr("%1 goes to the next one.").arg(next);
    if (!label.isEmpty()) parts << tr("%1 and the other emotions' keys label it.").arg(label);
    if (!accept.isEmpty()) parts << tr("%1 accepts the strongest emotion.").arg(accept);
    keys_->setText(parts.join(QLatin1Char(' ')));
    keys_->setVisible(!parts.isEmpty());
}

void SuggestionList::set_suggestions(const std::vector<analysis::Suggestion> &suggestions) {
    suggestions_ = suggestions;
    QString rows;
    for (std::size_t i = 0; i < suggestions.size(); ++i) {
        const bool mixed = suggestions[i].reason == analysis::Suggestion::Reason::ambiguous;
        rows += QStringLiteral("<tr><td style='padding-right:8px'><a href='%1'>%2</a></td><td>%3</td></tr>")
                    .arg(i)
                    .arg(QString::fromStdString(format_time(suggestions[i].at)),
                         (mixed ? tr("mixed emotions") : tr("unlike anything labelled")).toHtmlEscaped());
    }
    list_->setText(QStringLiteral("<table>%1</table>").arg(rows));
    setVisible(!suggestions.empty());
}

} // namespace tempera::ui
