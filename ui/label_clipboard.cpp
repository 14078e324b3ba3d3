#include "ui/label_clipboard.h"

#include "ui/emotion_lookup.h"
#include "ui/paths.h"
#include "ui/workbench.h"

#include <algorithm>
#include <memory>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <set>

namespace tempera::ui {
namespace {

struct Clipboard {
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

const QString mime = QStringLiteral("application/x-tempera-labels");

std::vector<model::Annotation> those_of(const Workbench &bench, const std::vector<AnnotationId> &ids) {
    const std::set<AnnotationId> wanted(ids.begin(), ids.end());
    std::vector<model::Annotation> found;
    for (const auto &label : bench.annotations())
        if (wanted.count(label.id)) found.push_back(label);
    return found;
}

QString one_line(const std::string &text) { return QString::fromStdString(text).simplified(); }

QString table_of(const Workbench &bench, const std::vector<model::Annotation> &labels) {
    std::map<TierId, std::string> tiers;
    for (const auto &placed : bench.tiers()) tiers[placed.tier.id] = placed.tier.name;
    const auto emotions = bench.emotions();
    QString text = QStringList{Clipboard::tr("Onset"), Clipboard::tr("Offset"), Clipboard::tr("Emotion"),
                               Clipboard::tr("Tier"), Clipboard::tr("Note")}
                       .join(QLatin1Char('\t'));
    for (const auto &label : labels) {
        const auto *emotion = find_emotion(emotions, label.emotion);
        text += QLatin1Char('\n') + QStringList{QString::fromStdString(format_time(label.span.onset)),
                                                QString::fromStdString(format_time(label.span.offset)),
                                                emotion ? display_name(*emotion) : QString(), one_line(tiers[label.tier]),
                                                one_line(label.note)}
                                        .join(QLatin1Char('\t'));
    }
    return text + QLatin1Char('\n');
}

} // namespace

CopiedLabels copied_labels(Workbench &bench, const std::vector<AnnotationId> &ids) {
    CopiedLabels copied;
    const auto labels = those_of(bench, ids); // by onset
    if (labels.empty()) return copied;
    copied.project = to_text(bench.project()->path()).toStdString();
    copied.table = table_of(bench, labels).toStdString();
    std::map<TierId, std::string> tiers;
    for (const auto &placed : bench.tiers()) tiers[placed.tier.id] = placed.tier.name;
    const auto emotions = bench.emotions();
    const Time first = labels.front().span.onset;
    for (const auto &label : labels) {
        const auto *emotion = find_emotion(emotions, label.emotion);
        if (!emotion) continue;
        copied.labels.push_back({{label.span.onset - first, label.span.offset - first},
                                 label.tier,
                                 tiers[label.tier],
                                 key_of(*emotion),
                                 label.note});
    }
    return copied;
}

QMimeData *to_clipboard(const CopiedLabels &copied) {
    auto data = std::make_unique<QMimeData>();
    QJsonArray list;
    for (const auto &label : copied.labels)
        list.append(QJsonObject{{QStringLiteral("onset_us"), static_cast<qint64>(label.span.onset.us)},
                                {QStringLiteral("offset_us"), static_cast<qint64>(label.span.offset.us)},
                                {QStringLiteral("tier"), static_cast<qint64>(label.tier.value)},
                                {QStringLiteral("tier_name"), QString::fromStdString(label.tier_name)},
                                {QStringLiteral("emotion"), QString::fromStdString(label.emotion)},
                                {QStringLiteral("note"), QString::fromStdString(label.note)}});
    const QJsonObject all{{QStringLiteral("project"), QString::fromStdString(copied.project)},
                          {QStringLiteral("labels"), list}};
    data->setData(mime, QJsonDocument(all).toJson(QJsonDocument::Compact));
    data->setText(QString::fromStdString(copied.table));
    return data.release();
}

CopiedLabels from_clipboard(const QMimeData *data) {
    CopiedLabels copied;
    if (!data || !data->hasFormat(mime)) return copied;
    const auto all = QJsonDocument::fromJson(data->data(mime)).object();
    copied.project = all[QStringLiteral("project")].toString().toStdString();
    for (const auto &entry : all[QStringLiteral("labels")].toArray()) {
        const auto label = entry.toObject();
        const Time onset{label[QStringLiteral("onset_us")].toInteger(-1)};
        const Time offset{label[QStringLiteral("offset_us")].toInteger(-1)};
        const std::string emotion = label[QStringLiteral("emotion")].toString().toStdString();
        if (onset < Time{} || offset < onset || emotion.empty()) return {}; // not of this program's making
        copied.labels.push_back({{onset, offset},
                                 TierId{label[QStringLiteral("tier")].toInteger()},
                                 label[QStringLiteral("tier_name")].toString().toStdString(),
                                 emotion,
                                 label[QStringLiteral("note")].toString().toStdString()});
    }
    return copied;
}

void copy_to_clipboard(Workbench &bench, const std::vector<AnnotationId> &ids) {
    const auto copied = copied_labels(bench, ids);
    if (copied.labels.empty()) return Q_EMIT bench.said(Clipboard::tr("Choose the labels to be copied first."));
    QGuiApplication::clipboard()->setMimeData(to_clipboard(copied));
    Q_EMIT bench.said(Clipboard::tr("%n label(s) copied.", nullptr, static_cast<int>(copied.labels.size())));
}

void cut_to_clipboard(Workbench &bench, const std::vector<AnnotationId> &ids) {
    copy_to_clipboard(bench, ids);
    bench.remove_labels(ids);
}

} // namespace tempera::ui
