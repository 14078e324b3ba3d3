// Reports and tables of all data from the command line.
#include "core/media/still.h"
#include "tests/cli/program.h"

#include <set>

namespace tempera::test_cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The sample in a project of its own, analysed once for all tests.
const fs::path &project() {
    static const TempDir folder;
    static const fs::path path = folder / "sample.tempera";
    static const Outcome made = run({"analyse", sample("sample.mp4"), "--labels", sample("sample_labels.csv"),
                                     "--transcript", sample("sample.srt"), "--out", (folder / "t.csv").string(),
                                     "--project", path.string(), "--model", model()});
    EXPECT_EQ(made.code, 0) << made.err;
    return path;
}

std::vector<std::string> report(const fs::path &out, std::vector<std::string> more = {}) {
    std::vector<std::string> all{"report", project().string(), "--out", out.string(), "--model", model()};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

TEST(Report, EveryTemplateAsPdfAndHtml) {
    TempDir folder;
    for (const char *kind : {"research", "clinical", "summary", "visits"})
        for (const char *suffix : {".pdf", ".html"}) {
            const fs::path out = folder / (std::string(kind) + suffix);
            const Outcome outcome = run(report(out, {"--template", kind, "--paper", "letter", "--faces"}));
            ASSERT_EQ(outcome.code, 0) << outcome.err;
            EXPECT_EQ(outcome.err, "");
            EXPECT_THAT(outcome.out, HasSubstr(out.string()));
            const std::string bytes = read_all(out);
            EXPECT_TRUE(bytes.starts_with(*suffix == '.' && suffix[1] == 'p' ? "%PDF-" : "<!DOCTYPE html>"));
            EXPECT_GT(bytes.size(), 4000U);
        }
    EXPECT_EQ(names_in(folder.path()).size(), 8U);
    const std::string page = read_all(folder / "clinical.html");
    EXPECT_THAT(page, HasSubstr("size: letter"));
    EXPECT_THAT(page, HasSubstr("synthetic"));
    EXPECT_THAT(page, HasSubstr("data:image/png;base64,"));
    EXPECT_THAT(page, Not(HasSubstr("sample.mp4"))) << "a file's name may name a person";
}

std::string from_base64(std::string_view text) {
    std::string bytes;
    unsigned bits = 0, count = 0;
    for (const char c : text) {
        static constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const auto value = letters.find(c);
        if (value == std::string_view::npos) break;
        bits = bits << 6 | static_cast<unsigned>(value);
        if ((count += 6) >= 8) count -= 8, bytes += static_cast<char>(bits >> count & 0xFF);
    }
    return bytes;
}

/// The largest difference of neighbouring pixels in the page's pictures of the recording, and their number.
std::pair<int, int> sharpest_picture(const std::string &page) {
    static const std::string start = "data:image/png;base64,";
    TempDir folder;
    int most = 0, pictures = 0;
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        const auto from = at + start.size();
        write_all(folder / "p.png", from_base64(std::string_view(page).substr(from, page.find('"', from) - from)));
        const auto frame = media::read_still(folder / "p.png", media::PixelFormat::bgra, 4000);
        EXPECT_TRUE(frame) << (frame ? "" : describe(frame.error()));
        if (!frame) continue;
        ++pictures;
        for (int y = 0; y < frame->height; ++y)
            for (int i = 4; i < 4 * frame->width; ++i) {
                const auto *p = frame->pixels.data() + static_cast<std::ptrdiff_t>(y) * frame->stride + i;
                if (i % 4 != 3) most = std::max(most, std::abs(p[0] - p[-4]));
            }
    }
    return {most, pictures};
}

TEST(Report, ShowsTheFaceOnlyWhenChosenAndBlurredUnlessTold) {
    TempDir folder;
    const auto page = [&](const std::string &name, std::vector<std::string> more) {
        const Outcome outcome = run(report(folder / name, std::move(more)));
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return read_all(folder / name);
    };
    for (const char *kind : {"research", "clinical", "summary", "visits"}) {
        const std::string plain = page("plain.html", {"--template", kind});
        EXPECT_THAT(plain, Not(HasSubstr("data:image"))) << kind;
        EXPECT_THAT(plain, Not(HasSubstr("<img"))) << kind;
    }
    const auto [soft, blurred] = sharpest_picture(page("soft.html", {"--faces"}));
    const auto [sharp, recognizable] = sharpest_picture(page("sharp.html", {"--faces", "--recognizable"}));
    EXPECT_GT(blurred, 0);
    EXPECT_EQ(blurred, recognizable);
    EXPECT_LE(soft, 14) << "a fourteenth of the width from black to white at least";
    EXPECT_GT(sharp, 60);
    EXPECT_THAT(page("soft.pdf", {"--faces"}), HasSubstr("/Subtype /Image"));
    EXPECT_THAT(page("plain.pdf", {}), Not(HasSubstr("/Subtype /Image")));
}

TEST(Report, InAnotherLanguageWithLogoAndNames) {
    TempDir folder;
    write_all(folder / "logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>");
    const Outcome outcome = run(report(folder / "r.html", {"--lang", "de", "--logo", (folder / "logo.svg").string(),
                                                           "--institution", "Klinik <A & B>", "--names", "--json"}));
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_EQ(outcome.json()["written"]["report"], (folder / "r.html").string());
    const std::string page = read_all(folder / "r.html");
    EXPECT_THAT(page, HasSubstr("lang=\"de\""));
    EXPECT_THAT(page, HasSubstr("Freude"));
    EXPECT_THAT(page, HasSubstr("Klinik &lt;A &amp; B&gt;"));
    EXPECT_THAT(page, HasSubstr("data:image/svg+xml;base64,"));
    EXPECT_THAT(page, HasSubstr("sample.mp4"));
}

TEST(Report, RefusesWhatCannotBe) {
    TempDir folder;
    write_all(folder / "logo.png", "not a picture");
    const auto code = [&](const fs::path &out, std::vector<std::string> more = {}) {
        const Outcome outcome = run(report(out, std::move(more)));
        EXPECT_GE(outcome.error_lines(), 1) << outcome.err;
        EXPECT_LE(outcome.error_lines(), 2) << outcome.err;
        return outcome.code;
    };
    EXPECT_EQ(code(folder / "r.docx"), 2);
    EXPECT_EQ(code(folder / "r.pdf", {"--template", "poem"}), 2);
    EXPECT_EQ(code(folder / "r.pdf", {"--lang", "fr"}), 2);
    EXPECT_EQ(code(folder / "r.pdf", {"--recognizable"}), 2) << "only with --faces";
    EXPECT_EQ(code(folder / "r.pdf", {"--recording", "none"}), 2);
    EXPECT_EQ(code(folder / "r.pdf", {"--logo", (folder / "logo.png").string()}), 2);
    EXPECT_EQ(code(folder / "r.pdf", {"--logo", (folder / "no.png").string()}), 1);
    EXPECT_EQ(code(folder / "no" / "r.pdf"), 1);
    EXPECT_EQ(names_in(folder.path()), std::vector<std::string>{"logo.png"});
}

TEST(Tidy, FiveTablesAndEveryColumnInTheDictionary) {
    TempDir folder;
    const fs::path out = folder / "tables";
    const Outcome outcome = run({"export", project().string(), "--tidy", out.string(), "--model", model()});
    ASSERT_EQ(outcome.code, 0) << outcome.err;
    std::set<std::pair<std::string, std::string>> known;
    const auto dictionary = read_csv(out / "dictionary.csv");
    ASSERT_TRUE(dictionary);
    for (const auto &row : dictionary->rows) known.emplace(row[0], row[1]);
    for (const char *name : {"curves.csv", "episodes.csv", "labels.csv", "measures.csv"}) {
        const auto table = read_csv(out / name);
        ASSERT_TRUE(table) << name;
        EXPECT_FALSE(table->rows.empty()) << name;
        for (const std::string &column : table->header)
            EXPECT_TRUE(known.contains({name, column}) || known.contains({"all", column})) << name << ' ' << column;
        EXPECT_EQ(table->rows[0][0], "patient 1");
    }
    const auto curves = read_csv(out / "curves.csv"), labels = read_csv(out / "labels.csv");
    EXPECT_EQ(curves->rows.size(), 236U * 9);
    EXPECT_EQ(labels->rows.size(), 10U);
    EXPECT_THAT(read_all(out / "labels.csv"), HasSubstr("rater 1"));
    EXPECT_THAT(read_all(out / "measures.csv"), HasSubstr("share_of_time"));
}

TEST(Tidy, LeavesNothingHalfDone) {
    TempDir folder;
    write_all(folder / "file", "");
    const Outcome outcome =
        run({"export", project().string(), "--tidy", (folder / "file").string(), "--model", model()});
    EXPECT_EQ(outcome.code, 1);
    EXPECT_EQ(names_in(folder.path()).size(), 1U);
}

} // namespace
} // namespace tempera::test_cli
