#include "core/exchange/report_document.h"

#include "core/exchange/png.h"
#include "core/exchange/svg.h"
#include "tests/support/made_up_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::exchange {
namespace {

using test::made_up_report;
using testing::HasSubstr;
using testing::Not;

constexpr ReportTemplate all_templates[] = {ReportTemplate::research, ReportTemplate::clinical, ReportTemplate::summary,
                                            ReportTemplate::visits};

std::string html(const analysis::Report &report, ReportTemplate kind, bool names = false) {
    ReportOptions options;
    options.kind = kind;
    options.names = names;
    return to_html(compose(report, options));
}

/// Every opened element is closed in order, and attributes are quoted: what a lenient browser would forgive.
std::string unbalanced(const std::string &page) {
    static const std::vector<std::string> alone{"meta",   "img",      "!DOCTYPE", "line", "rect",
                                                "circle", "polyline", "polygon",  "path"};
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const std::size_t end = page.find('>', at);
        if (end == std::string::npos) return "an open < at the end";
        const std::string tag = page.substr(at + 1, end - at - 1);
        const std::string name = tag.substr(0, tag.find_first_of(" /\n", tag.starts_with('/') ? 1 : 0));
        if (name.starts_with('/')) {
            if (open.empty() || open.back() != name.substr(1)) return "closed but not open: " + name;
            open.pop_back();
        } else if (std::find(alone.begin(), alone.end(), name) == alone.end()) {
            open.push_back(name);
        } else if (name != "meta" && name != "img" && name != "!DOCTYPE" && !tag.ends_with('/')) {
            return "not closed: " + tag;
        }
    }
    return open.empty() ? "" : "not closed: " + open.back();
}

TEST(Report, EveryTemplateIsOneWellFormedPageWithoutScripts) {
    for (const ReportTemplate kind : all_templates) {
        const std::string page = html(made_up_report(), kind);
        EXPECT_EQ(unbalanced(page), "");
        EXPECT_THAT(page, HasSubstr("<html lang=\"en\">"));
        EXPECT_THAT(page, HasSubstr("<meta charset=\"utf-8\">"));
        EXPECT_THAT(page, HasSubstr("What this is not"));
        EXPECT_THAT(page, HasSubstr("<title>"));
        std::string rest = page;
        const std::string space = "xmlns=\"http://www.w3.org/2000/svg\"";
        for (auto at = rest.find(space); at != std::string::npos; at = rest.find(space)) rest.erase(at, space.size());
        for (const char *never : {"<script", "http:", "https:", ">nan", "\"nan", "url("})
            EXPECT_THAT(rest, Not(HasSubstr(never)));
    }
}

TEST(Report, TellsWhatWasFound) {
    const std::string page = html(made_up_report(), ReportTemplate::research);
    EXPECT_THAT(page, HasSubstr("Share of time"));
    EXPECT_THAT(page, HasSubstr("Worn out"));
    EXPECT_THAT(page, HasSubstr("<td class=\"n\">40%</td>")); // joy: 20 of 50 s
    EXPECT_THAT(page, HasSubstr("0:00:10.0"));
    EXPECT_THAT(page, HasSubstr("Diagram of"));
    EXPECT_THAT(page, HasSubstr(std::string(64, 'c'))); // the weights
    EXPECT_THAT(page, HasSubstr("2 of 4 before, 3 of 4 after (75%; 95% interval 30% to 95%)"));
    EXPECT_THAT(page, HasSubstr("Joy was learned from a single label."));
    EXPECT_THAT(page, HasSubstr(" More like this: 7."));
    EXPECT_THAT(page, HasSubstr("the face is left out"));
    EXPECT_THAT(page, HasSubstr("95% interval"));
}

TEST(Report, NamesNobodyUnlessAsked) {
    for (const ReportTemplate kind : all_templates) {
        const std::string page = html(made_up_report(), kind);
        for (const char *name : {"Erika Mustermann", "Dr. Rater", "erika-visit.mp4", "First talk", "said so herself"})
            EXPECT_THAT(page, Not(HasSubstr(name)));
        EXPECT_THAT(page, HasSubstr("Patient 3"));
    }
    const std::string named = html(made_up_report(), ReportTemplate::research, true);
    for (const char *name : {"Erika Mustermann", "Dr. Rater", "erika-visit.mp4", "First talk", "said so herself"})
        EXPECT_THAT(named, HasSubstr(name));
}

TEST(Report, EscapesWhatPeopleWrite) {
    analysis::Report report = made_up_report();
    report.emotions[1].key = "<b>\"a\" & 'b'</b>";
    report.emotions[1].builtin = false;
    ReportOptions options;
    options.kind = ReportTemplate::research;
    options.institution = "A & B <script>alert(1)</script>";
    const std::string page = to_html(compose(report, options));
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, HasSubstr("A &amp; B &lt;script&gt;"));
    EXPECT_THAT(page, HasSubstr("&lt;b&gt;&quot;a&quot; &amp; 'b'&lt;/b&gt;"));
}

TEST(Report, IsThereWithoutCurvesLabelsOrAdaptation) {
    analysis::Report report;
    report.emotions = made_up_report().emotions;
    report.version = "1";
    report.created = "2026-01-31T09:05:07.042Z";
    for (const ReportTemplate kind : all_templates) EXPECT_EQ(unbalanced(html(report, kind)), "");
    const std::string page = html(report, ReportTemplate::clinical);
    EXPECT_THAT(page, HasSubstr("There are no curves for this recording."));
    EXPECT_THAT(page, HasSubstr("Nobody has labelled this recording."));
    EXPECT_THAT(page, HasSubstr("Nothing was learned from this person"));
    EXPECT_THAT(html(report, ReportTemplate::visits), HasSubstr("No visit of this patient could be analysed."));
}

TEST(Report, SaysWhereThereIsNoEvidence) {
    const analysis::Report report = test::made_up_report(std::vector<std::vector<float>>(300));
    const std::string page = html(report, ReportTemplate::research);
    EXPECT_THAT(page, HasSubstr("There is no evidence anywhere"));
    EXPECT_THAT(page, Not(HasSubstr("nan")));
    EXPECT_EQ(unbalanced(page), "");
}

TEST(Report, StaysSmallForTenHours) {
    std::vector<std::vector<float>> rows;
    for (int i = 0; i < 10 * 3600 * 5; ++i) rows.push_back({i / 40 % 2 == 0 ? 0.9f : 0.1f, 0.2f, 0.1f});
    const analysis::Report report = test::made_up_report(rows);
    const std::string page = html(report, ReportTemplate::clinical);
    EXPECT_LT(page.size(), 500'000U);
    EXPECT_THAT(page, HasSubstr("Each point is the mean over"));
    EXPECT_THAT(page, HasSubstr("The 40 longest of 2250 episodes"));
    EXPECT_THAT(page, HasSubstr("10:00:00\u00a0h"));
}

TEST(Report, SpeaksTheReadersLanguage) {
    ReportLanguage language;
    language.code = "de";
    language.decimal = ",";
    language.text = [](const std::string &english) {
        return english == "%1%" ? std::string("%1\u00a0%") : "[" + english + "]";
    };
    language.emotion = [](const std::string &key) { return "<" + key + ">"; };
    const std::string page = to_html(compose(made_up_report(), {}, language));
    EXPECT_THAT(page, HasSubstr("<html lang=\"de\">"));
    EXPECT_THAT(page, HasSubstr("[Emotions in a recording]"));
    EXPECT_THAT(page, HasSubstr("&lt;joy&gt;"));
    EXPECT_THAT(page, HasSubstr("40\u00a0%"));
    EXPECT_THAT(page, HasSubstr(">0,71<"));
    EXPECT_THAT(page, Not(HasSubstr(">0.71<")));
}

TEST(Report, SaysHowAgreementWasCounted) {
    analysis::Report report = made_up_report();
    report.agreement_rule = {Time::millis(500), true, 2, 2};
    const std::string page = html(report, ReportTemplate::clinical);
    EXPECT_THAT(page, HasSubstr("Counted on bins of 0.5\u00a0s."));
    EXPECT_THAT(page, HasSubstr("Among raters a stretch without a label is an answer too"));
    EXPECT_THAT(page, HasSubstr("With the curves only what the rater has labelled is compared."));
    EXPECT_THAT(page, Not(HasSubstr("raters with labels")));
    report.agreement_rule = {Time::seconds(2), false, 7, 4};
    report.agreement.pop_back(); // that with the curves
    const std::string other = html(report, ReportTemplate::research);
    EXPECT_THAT(other, HasSubstr("Counted on bins of 2.0\u00a0s. Among raters only what both have labelled is compared."));
    EXPECT_THAT(other, Not(HasSubstr("With the curves only")));
    EXPECT_THAT(other, HasSubstr("Of 7 raters with labels the first 4 are compared in pairs"));
    // What all of them agree on together is of raters, and needs no names.
    report.agreement = {{"", "", "Fleiss' kappa", analysis::Estimate{0.71, std::nullopt}, {}, 7}};
    const std::string joint = html(report, ReportTemplate::clinical);
    EXPECT_THAT(joint, HasSubstr("All 7 raters together"));
    EXPECT_THAT(joint, HasSubstr("Among raters only what both have labelled"));
    EXPECT_THAT(joint, Not(HasSubstr("With the curves only")));
}

TEST(Report, UnitsStayWithTheirNumbers) {
    // A translation may put a blank before the sign; a narrow column must not put the sign on a line of its own.
    exchange::ReportLanguage language;
    language.text = [](const std::string &english) { return english == "%1%" ? std::string("%1 %") : english; };
    for (const ReportTemplate kind : all_templates) {
        ReportOptions options;
        options.kind = kind;
        const std::string page = to_html(compose(made_up_report(), options, language));
        EXPECT_THAT(page, HasSubstr("\u00a0%"));
        EXPECT_THAT(page, Not(testing::ContainsRegex("[0-9] (%|s|min|h)<"))) << "template " << int(kind);
    }
}

TEST(Report, ShowsWhatIsAgreedOnLabelByLabel) {
    analysis::Report report = made_up_report();
    EXPECT_THAT(html(report, ReportTemplate::clinical), Not(HasSubstr("Label by label")));
    report.raters = {"Dr. Rater", "second", "Zoe"};
    const analysis::Estimate found{0.875, std::pair(0.5, 1.0)}, both{0.625, std::nullopt}, kappa{0.5, std::pair(-0.1, 0.9)};
    report.matching = {{"", "", 3, 2, 0, 0, 0, both, both, both, {}},
                       {"Dr. Rater", "second", 1, 1, 9, 7, 6, found, both, kappa, {}},
                       {"Dr. Rater", "Zoe", 1, 1, 9, 1, 1, found, both, std::nullopt, "only one category was used"}};
    for (const ReportTemplate kind : {ReportTemplate::clinical, ReportTemplate::research}) {
        const std::string page = html(report, kind);
        for (const char *part : {"Mean over 3 pairs of raters", "Rater 1 and Rater 2", "9 and 7", "0.88 (0.50\u00a0to\u00a01.00)",
                                 "0.50 (\u22120.10\u00a0to\u00a00.90)", ">0.63<", "Kappa is defined in 2 of the 3 pairs",
                                 "share at least 50% of the time", "stands for 0.75\u00a0s",
                                 "Rater 1 and Rater 3: kappa of the matched is not defined: only one category was used."})
            EXPECT_THAT(page, HasSubstr(part)) << int(kind);
        EXPECT_THAT(page, Not(HasSubstr("Zoe")));
    }
}

TEST(Report, HasNoPictureUnlessTheReportHoldsOne) {
    for (const ReportTemplate kind : all_templates) {
        const std::string page = html(made_up_report(), kind);
        for (const char *picture : {"data:image", "<img", "Pictures"}) EXPECT_THAT(page, Not(HasSubstr(picture)));
    }
}

TEST(Report, ShowsLogosAndPictures) {
    analysis::Report report = made_up_report();
    report.frames.push_back({Time::seconds(12), 0, 2, 1, {255, 0, 0, 0, 255, 0}, true});
    ReportOptions options;
    options.logo = png(std::vector<std::uint8_t>(12, 7), 2, 2);
    EXPECT_EQ(picture_type(options.logo), "png");
    const std::string page = to_html(compose(report, options));
    EXPECT_THAT(page, HasSubstr("<header>\n<div>\n<h1>"));
    EXPECT_THAT(page, HasSubstr("data:image/png;base64,iVBORw0KGgo"));
    EXPECT_THAT(page, HasSubstr("Blurred, so that"));
    EXPECT_EQ(unbalanced(page), "");
    EXPECT_EQ(picture_type("<?xml version=\"1.0\"?><svg xmlns=\"\"/>"), "svg+xml");
    EXPECT_EQ(picture_type("GIF89a"), "");
    EXPECT_EQ(picture_type(""), "");
    EXPECT_EQ(png({}, 2, 2), "");
}

TEST(Svg, NumbersHaveNoExponentsAndTextsAreText) {
    EXPECT_EQ(svg_number(1.0 / 3), "0.33");
    EXPECT_EQ(svg_number(-0.001), "0");
    EXPECT_EQ(svg_number(1e300), "1000000000");
    EXPECT_EQ(svg_number(std::nan("")), "0");
    EXPECT_EQ(escaped("a\x01\xff<"), "a\xef\xbf\xbd\xef\xbf\xbd&lt;");
    EXPECT_EQ(shortened("joy", 10, 100), "joy");
    EXPECT_EQ(shortened("\u559c\u6089\u559c\u6089", 10, 31), "\u559c\u6089\u2026");
}

} // namespace
} // namespace tempera::exchange
