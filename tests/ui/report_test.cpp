// Reports on paper.
#include "tests/support/made_up_report.h"
#include "ui/language.h"
#include "ui/report/page_flow.h"
#include "ui/report/report_language.h"
#include "ui/report/report_pages.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <set>
#include <thread>

namespace tempera::ui {
namespace {

using exchange::ReportTemplate;

FlowItem item(double height, bool with_next = false) {
    FlowItem made;
    made.height = height;
    made.space = 5;
    made.with_next = with_next;
    return made;
}

TEST(PageFlow, BreaksBetweenPiecesAndKeepsChainsTogether) {
    const std::vector<FlowItem> items{item(40), item(40), item(10, true), item(30)};
    const auto pages = paginate(items, 100);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].size(), 2U);
    EXPECT_EQ(pages[0][1].y, 45);
    ASSERT_EQ(pages[1].size(), 2U) << "the heading goes with what follows it";
    EXPECT_EQ(pages[1][0].y, 0);
}

TEST(PageFlow, RepeatsATablesHeadOnEachPage) {
    const auto head = std::make_shared<FlowItem>(item(10));
    std::vector<FlowItem> items{*head};
    for (int i = 0; i < 20; ++i) {
        items.push_back(item(10));
        items.back().space = 0;
        items.back().repeat = head;
    }
    const auto pages = paginate(items, 100);
    ASSERT_GE(pages.size(), 3U);
    EXPECT_EQ(pages[1][0].item, head.get());
    for (const auto &page : pages) EXPECT_LE(page.back().y + page.back().item->height, 100);
    std::size_t placed = 0;
    for (const auto &page : pages) placed += page.size();
    EXPECT_EQ(placed, items.size() + pages.size() - 1);
}

TEST(PageFlow, BreaksAChainThatIsHigherThanAPage) {
    const std::vector<FlowItem> items(10, item(30, true));
    const auto pages = paginate(items, 100);
    ASSERT_EQ(pages.size(), 4U);
    for (const auto &page : pages) EXPECT_FALSE(page.empty());
    EXPECT_EQ(paginate({item(500)}, 100).size(), 1U) << "a piece higher than a page has one to itself";
    EXPECT_EQ(paginate({}, 100).size(), 1U);
}

TEST(ReportTexts, AreAllKnownToTheTranslators) {
    const std::set<std::string> known(report_texts().begin(), report_texts().end());
    std::set<std::string> asked;
    exchange::ReportLanguage language;
    language.text = [&](const std::string &english) {
        asked.insert(english);
        return english;
    };
    analysis::Report full = tempera::test::made_up_report(), empty;
    full.agreement.front().measure = "Measure"; // the names are the agreement's own
    full.agreement.resize(1);
    full.matching = {{"", "", 3, 2, 0, 0, 0, {}, {}, {}, {}}, {"Dr. Rater", "second", 1, 1, 2, 2, 1, {}, {}, {}, {}}};
    full.synthetic = true;
    empty.emotions = full.emotions;
    for (const bool names : {false, true})
        for (const auto kind :
             {ReportTemplate::research, ReportTemplate::clinical, ReportTemplate::summary, ReportTemplate::visits})
            for (const auto *report : {&full, &empty}) {
                exchange::ReportOptions options;
                options.kind = kind;
                options.names = names;
                (void)exchange::compose(*report, options, language);
            }
    EXPECT_GT(asked.size(), 100U);
    for (const std::string &text : asked) EXPECT_TRUE(known.contains(text)) << text;
}

/// What of a page is drawn on, in mm from its edges: left, top, right, bottom; the page's width where nothing is.
struct Margins {
    double left, top, right, bottom;
};
Margins margins(const QImage &page, double width_mm) {
    int left = page.width(), top = page.height(), right = 0, bottom = 0;
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (page.pixel(x, y) != qRgb(255, 255, 255)) {
                left = std::min(left, x), right = std::max(right, x + 1);
                top = std::min(top, y), bottom = std::max(bottom, y + 1);
            }
    const double mm = width_mm / page.width();
    return {left * mm, top * mm, (page.width() - right) * mm, (page.height() - bottom) * mm};
}

/// Nothing in the outer 17 mm on either side (text begins at 20), 11 mm above (from the second page on a line says whose
/// report it is), 8 mm below (the footer lies there).
void expect_clean(const ReportPages &pages, exchange::Paper paper, const std::string &which) {
    ASSERT_GE(pages.count(), 1);
    for (int i = 0; i < pages.count(); ++i) {
        const Margins m = margins(pages.image(i, 420), paper == exchange::Paper::a4 ? 210 : 215.9);
        const std::string page = which + ", page " + std::to_string(i + 1);
        EXPECT_GE(m.left, 17) << page;
        EXPECT_GE(m.right, 17) << page;
        EXPECT_GE(m.top, i == 0 ? 17 : 11) << page;
        EXPECT_GE(m.bottom, 8) << page;
        EXPECT_LT(m.left, 25) << page << ": nothing was drawn";
    }
}

/// To be looked at: each page as a picture.
void keep_pages(const ReportPages &pages, const QString &name) {
    const QString folder = qEnvironmentVariable("TEMPERA_KEEP_PICTURES");
    for (int i = 0; !folder.isEmpty() && i < pages.count(); ++i)
        pages.image(i, 900).save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(i));
}

TEST(ReportPages, StayWithinTheirMarginsOnBothPapers) {
    analysis::Report report = tempera::test::made_up_report();
    report.emotions[2].key = std::string(300, 'W') + " \xe5\x96\x9c\xe6\x82\xa6";
    report.patient = std::string(200, 'N');
    for (int i = 0; i < 90; ++i) report.labels.push_back(report.labels[i % 2]);
    for (const auto paper : {exchange::Paper::a4, exchange::Paper::letter})
        for (const auto kind :
             {ReportTemplate::research, ReportTemplate::clinical, ReportTemplate::summary, ReportTemplate::visits}) {
            exchange::ReportOptions options;
            options.kind = kind;
            options.paper = paper;
            options.names = true;
            options.institution = std::string(150, 'I');
            const ReportPages pages(exchange::compose(report, options));
            expect_clean(pages, paper, "template " + std::to_string(int(kind)));
            keep_pages(pages, QStringLiteral("long-%1-%2").arg(int(kind)).arg(int(paper)));
            const QImage image = pages.image(0, 420);
            EXPECT_EQ(image.height(), paper == exchange::Paper::a4 ? 594 : 544);
        }
}

/// Words are longer in German, and lines break elsewhere in Chinese. All nine emotions, as many raters and visits as
/// people have, a remark of each kind.
TEST(ReportPages, StayWithinTheirMarginsInGermanAndChinese) {
    analysis::Report report = tempera::test::made_up_report();
    report.raters = {"A", "B", "C", "D", "E"};
    report.agreement = {{"", "", "Fleiss' kappa", analysis::Estimate{0.71, std::pair(0.42, 0.93)}, {}, 5},
                        {"", "", "Krippendorff's alpha", std::nullopt, "only one category was used", 5}};
    for (const char *first : {"A", "B", "C"})
        report.agreement.push_back({first, "D", "Cohen's kappa", analysis::Estimate{-0.03, std::pair(-0.2, 0.1)}, {}});
    report.agreement.push_back({"A", "", "Cohen's kappa", std::nullopt, "no moment was rated by two"});
    report.agreement_rule = {Time::millis(500), true, 5, 4};
    const analysis::Estimate estimate{0.87, std::pair(0.42, 1.0)};
    report.matching = {{"", "", 10, 9, 0, 0, 0, analysis::Estimate{0.81, {}}, analysis::Estimate{0.62, {}}, estimate, {}}};
    for (const char *first : {"A", "B", "C"})
        report.matching.push_back({first, "D", 1, 1, 120, 98, 87, estimate, estimate, estimate, {}});
    report.matching.push_back({"C", "E", 1, 1, 1, 1, 1, estimate, estimate, std::nullopt, "only one category was used"});
    for (int i = 0; i < 60; ++i) report.labels.push_back(report.labels[static_cast<std::size_t>(i % 2)]);
    report.synthetic = report.outdated = true;
    report.visits_left_out = 2;
    report.left_out = {{ErrorCode::no_face, {}, {}}, {ErrorCode::bad_transcript, {}, {}}, {ErrorCode::no_audio, {}, {}}};
    for (auto &patient : report.patients)
        while (patient.visits.size() < 12) patient.visits.push_back(patient.visits.front());
    report.changes.resize(11, report.changes.front());
    for (const char *code : {"de", "zh_CN"}) {
        apply_language(QLatin1String(code));
        const auto language = report_language(QLatin1String(code));
        EXPECT_NE(language.text("Curves"), "Curves") << "it is translated";
        for (const auto paper : {exchange::Paper::a4, exchange::Paper::letter})
            for (const auto kind : {ReportTemplate::research, ReportTemplate::clinical, ReportTemplate::summary,
                                    ReportTemplate::visits}) {
                exchange::ReportOptions options;
                options.kind = kind;
                options.paper = paper;
                const ReportPages pages(exchange::compose(report, options, language));
                expect_clean(pages, paper, std::string(code) + ", template " + std::to_string(int(kind)));
                keep_pages(pages, QStringLiteral("%1-%2-%3").arg(QLatin1String(code)).arg(int(kind)).arg(int(paper)));
            }
    }
    apply_language(QStringLiteral("en"));
}

TEST(ReportPages, AreDrawnByThreadsThatDidNotLayThemOut) {
    std::unique_ptr<ReportPages> pages;
    std::thread([&] {
        pages = std::make_unique<ReportPages>(exchange::compose(tempera::test::made_up_report(), {}));
    }).join(); // its fonts are gone with it
    QImage first, second;
    std::thread([&] { first = pages->image(0, 400); }).join();
    std::thread([&] { second = pages->image(0, 400); }).join();
    EXPECT_EQ(first, second);
    EXPECT_EQ(first, pages->image(0, 400));
}

TEST(ReportPages, WriteAPdfOrNothing) {
    QTemporaryDir folder;
    const ReportPages pages(exchange::compose(tempera::test::made_up_report(), {}));
    const std::filesystem::path path = folder.filePath("r.pdf").toStdString();
    ASSERT_TRUE(pages.write_pdf(path));
    QFile file(folder.filePath("r.pdf"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    EXPECT_TRUE(bytes.startsWith("%PDF-1."));
    EXPECT_EQ(bytes.count("/Type /Page\n"), pages.count());
    EXPECT_TRUE(bytes.contains("/FontFile2")) << "fonts are embedded";
    const auto nowhere = pages.write_pdf(folder.filePath("no/such/folder/r.pdf").toStdString());
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::write_failed);
}

} // namespace
} // namespace tempera::ui
