// German and Chinese are complete: no text of the window is missing, unfinished or without its placeholders.
#include <gtest/gtest.h>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context, source;
    QStringList translations; ///< several when it has plural forms
    bool numerus = false, unfinished = false;
    [[nodiscard]] QString name() const { return context + " / " + source; }
};

QList<Message> read_ts(const QString &path) {
    QList<Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement()) continue;
        const auto tag = xml.name();
        if (tag == u"name") {
            context = xml.readElementText();
        } else if (tag == u"message") {
            all.append(Message{context, {}, {}, xml.attributes().value("numerus") == u"yes", false});
        } else if (tag == u"source") {
            all.last().source = xml.readElementText();
        } else if (tag == u"translation") {
            all.last().unfinished = xml.attributes().hasAttribute("type");
            if (!all.last().numerus) all.last().translations << xml.readElementText();
        } else if (tag == u"numerusform") {
            all.last().translations << xml.readElementText();
        }
    }
    return all;
}

QString ts_path(const QString &code) {
    return QStringLiteral(TEMPERA_SOURCE_DIR) + "/translations/tempera_" + code + ".ts";
}

QSet<QString> placeholders(const QString &text) {
    QSet<QString> found;
    for (auto it = QRegularExpression("%(L?\\d|n)").globalMatch(text); it.hasNext();) found << it.next().captured();
    return found;
}

class Translation : public testing::TestWithParam<const char *> {};

TEST_P(Translation, EveryTextIsFinished) {
    const auto messages = read_ts(ts_path(GetParam()));
    ASSERT_GT(messages.size(), 100);
    for (const auto &m : messages) {
        EXPECT_FALSE(m.unfinished) << m.name().toStdString();
        ASSERT_FALSE(m.translations.isEmpty()) << m.name().toStdString();
        for (const auto &t : m.translations) EXPECT_FALSE(t.trimmed().isEmpty()) << m.name().toStdString();
    }
}

TEST_P(Translation, PlaceholdersArePreserved) {
    for (const auto &m : read_ts(ts_path(GetParam())))
        for (const auto &t : m.translations) {
            auto wanted = placeholders(m.source), there = placeholders(t);
            if (m.numerus) { // a singular form may say "one" without the number
                wanted.remove("%n");
                there.remove("%n");
            }
            EXPECT_EQ(wanted, there) << m.name().toStdString() << " -> " << t.toStdString();
        }
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation, testing::Values("de", "zh_CN"));

TEST(Translations, EnglishHasItsPluralForms) {
    int plurals = 0;
    for (const auto &m : read_ts(ts_path("en"))) {
        if (!m.numerus) continue;
        ++plurals;
        EXPECT_FALSE(m.unfinished) << m.name().toStdString();
        EXPECT_EQ(m.translations.size(), 2) << m.name().toStdString();
    }
    EXPECT_GT(plurals, 0);
}

TEST(Translations, TheSourcesHoldNoTextThatIsNotInTheFiles) {
    const QString lupdate = QStringLiteral(TEMPERA_LUPDATE);
    if (!QFile::exists(lupdate)) GTEST_SKIP() << "lupdate is not installed";
    const QTemporaryDir folder;
    const QString fresh = folder.filePath("fresh.ts");
    QProcess process;
    process.setWorkingDirectory(TEMPERA_SOURCE_DIR);
    process.start(lupdate, {"-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias",
                            "QT_TRANSLATE_NOOP+=TRANSLATABLE", "ui", "app", "core/analysis", "-ts", fresh});
    ASSERT_TRUE(process.waitForFinished(120'000));
    const auto in_sources = read_ts(fresh);
    ASSERT_GT(in_sources.size(), 100);
    for (const char *code : {"de", "zh_CN"}) {
        QSet<QString> known;
        for (const auto &m : read_ts(ts_path(code))) known << m.name();
        for (const auto &m : in_sources)
            EXPECT_TRUE(known.contains(m.name()))
                << code << ": " << m.name().toStdString() << " (run the target update_translations and translate it)";
    }
}

/// tr() asks with the class that has Q_OBJECT, QCoreApplication::translate() with what stands in it: a text filed under
/// any other name would never be found.
TEST(Translations, EveryContextIsOneThatIsAskedFor) {
    QSet<QString> asked{"Edit", "Stage"}; // by a function that is handed the context
    const QRegularExpression asking("class (\\w+)[^;{]*\\{\\s*Q_OBJECT|translate\\(\\s*\"(\\w+)\"|"
                                    "Q_DECLARE_TR_FUNCTIONS\\((\\w+)\\)");
    for (QDirIterator files(QStringLiteral(TEMPERA_SOURCE_DIR) + "/ui", {"*.h", "*.cpp"}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = asking.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            asked << match.captured(match.lastCapturedIndex());
        }
    }
    QSet<QString> used;
    for (const auto &m : read_ts(ts_path("de"))) used << m.context;
    for (const auto &context : used) EXPECT_TRUE(asked.contains(context)) << context.toStdString();
}

} // namespace
