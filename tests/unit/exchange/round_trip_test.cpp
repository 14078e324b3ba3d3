// Every format that is read and written: what it says it can hold comes back as it was.
#include "core/base/csv.h"
#include "tests/support/file_size_limit.h"
#include "tests/support/temp_folder.h"
#include "tests/support/unprivileged.h"
#include "tests/unit/exchange/contents.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;

namespace {

std::vector<const Format *> all_that(bool read_too) {
    std::vector<const Format *> result;
    for (const Format &format : formats())
        if (format.write && (!read_too || format.read)) result.push_back(&format);
    return result;
}

std::string test_name(const testing::TestParamInfo<const Format *> &info) {
    std::string name(info.param->key);
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

std::string file_name(const Format &format) { return "x" + std::string(format.endings.front()); }

bool lacks(const Format &format, Feature feature) {
    return std::find(format.lacks.begin(), format.lacks.end(), feature) != format.lacks.end();
}

class RoundTrip : public testing::TestWithParam<const Format *> {
protected:
    test::TempFolder folder;
};
INSTANTIATE_TEST_SUITE_P(Formats, RoundTrip, testing::ValuesIn(all_that(true)), test_name);

class Writer : public testing::TestWithParam<const Format *> {
protected:
    test::TempFolder folder;
};
INSTANTIATE_TEST_SUITE_P(Formats, Writer, testing::ValuesIn(all_that(false)), test_name);

/// NOVA has one tier or one track in a file.
Content for_format(const Format &format, Content content) {
    if (format.key == "nova") {
        content.tiers.resize(1);
        content.tracks.clear();
    }
    return content;
}

TEST_P(RoundTrip, LosesNothingThatItCanHold) {
    const Format &format = *GetParam();
    const Content content = for_format(format, test::without(test::hard_content(), format.lacks));
    EXPECT_TRUE(losses(format, content).empty() ||
                (losses(format, content).size() == 1 && lacks(format, Feature::precision)))
        << describe(losses(format, content).front());
    const auto path = folder / file_name(format);
    const Status written = format.write(path, content);
    ASSERT_TRUE(written) << describe(written.error());
    const auto read = format.read(path, {});
    ASSERT_TRUE(read) << describe(read.error()) << test::content(path);

    std::vector<LabelTier> tiers = read->tiers;
    if (lacks(format, Feature::tiers))
        for (LabelTier &tier : tiers) tier.name.clear();
    EXPECT_EQ(test::text_of(tiers), test::text_of(content.tiers));
    if (!lacks(format, Feature::media)) {
        ASSERT_EQ(read->media.size(), content.media.size());
        for (std::size_t i = 0; i < content.media.size(); ++i) {
            EXPECT_EQ(read->media[i].path, content.media[i].path);
            EXPECT_EQ(read->media[i].mime, content.media[i].mime);
            EXPECT_EQ(read->media[i].origin, content.media[i].origin);
        }
    }
    if (!lacks(format, Feature::definitions) || !lacks(format, Feature::colours))
        for (std::size_t i = 0; i < content.categories.size(); ++i) {
            ASSERT_LT(i, read->categories.size());
            EXPECT_EQ(read->categories[i].name, content.categories[i].name);
            if (!lacks(format, Feature::colours)) {
                EXPECT_EQ(read->categories[i].rgb, content.categories[i].rgb);
            }
            if (!lacks(format, Feature::definitions) && !content.categories[i].definition.empty()) {
                EXPECT_EQ(read->categories[i].definition, content.categories[i].definition);
            }
        }
    ASSERT_EQ(read->tracks.size(), content.tracks.size());
    for (std::size_t t = 0; t < content.tracks.size(); ++t) {
        const Track &is = read->tracks[t], &was = content.tracks[t];
        EXPECT_EQ(is.name, was.name);
        EXPECT_EQ(is.start, was.start);
        EXPECT_DOUBLE_EQ(is.rate, was.rate);
        ASSERT_GE(is.values.size(), was.values.size());
        const float close = lacks(format, Feature::precision) ? (was.high - was.low) / 60'000 : 0;
        for (std::size_t i = 0; i < was.values.size(); ++i) {
            if (std::isnan(was.values[i])) {
                EXPECT_TRUE(std::isnan(is.values[i])) << was.name << ' ' << i;
            } else {
                EXPECT_NEAR(is.values[i], was.values[i], close) << was.name << ' ' << i;
            }
        }
    }
}

TEST_P(RoundTrip, IsFoundByItsFile) {
    const Format &format = *GetParam();
    const auto path = folder / file_name(format);
    ASSERT_TRUE(format.write(path, for_format(format, test::without(test::hard_content(), format.lacks))));
    const Format *found = format_to_read(path);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->key, format.key);
}

TEST_P(RoundTrip, CutOffAnywhereItIsRefusedOrReadWhole) {
    const Format &format = *GetParam();
    const auto path = folder / file_name(format), cut = folder / ("cut" + std::string(format.endings.front()));
    ASSERT_TRUE(format.write(path, for_format(format, test::without(test::hard_content(), format.lacks))));
    const std::string whole = test::content(path);
    for (std::size_t size = 0; size < whole.size(); size += 1 + whole.size() / 150) {
        test::write_text(cut, whole.substr(0, size));
        const auto read = format.read(cut, {});
        if (!read) {
            EXPECT_NE(read.error().code, ErrorCode::internal);
            EXPECT_FALSE(read.error().subject.empty());
        }
        if (size == 0) {
            ASSERT_FALSE(read);
            EXPECT_EQ(read.error().code, ErrorCode::file_empty);
        }
    }
}

TEST_P(RoundTrip, AnEmptyContentIsWritten) {
    const Format &format = *GetParam();
    if (format.key == "nova") GTEST_SKIP() << "a file of NOVA is a tier or a track: of nothing there is no file";
    const auto path = folder / file_name(format);
    EXPECT_TRUE(format.write(path, {}));
    EXPECT_TRUE(std::filesystem::exists(path));
}

TEST_P(RoundTrip, OtherFilesAreRefused) {
    const Format &format = *GetParam();
    const auto path = folder / file_name(format);
    for (const std::string &bytes : {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), std::string(5000, '\0'),
                                     std::string("Gr\xFC\xDF"
                                                 "e aus M\xFCnchen\n1,2\n")}) {
        test::write_text(path, bytes);
        const auto read = format.read(path, {});
        ASSERT_FALSE(read) << bytes.substr(0, 20);
        EXPECT_FALSE(read.error().subject.empty());
        EXPECT_FALSE(read.error().detail.empty());
    }
    const auto missing = format.read(folder / "not there", {});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::file_not_found);
    const auto directory = format.read(folder.path(), {});
    ASSERT_FALSE(directory);
    EXPECT_EQ(directory.error().code, ErrorCode::file_unreadable);
}

TEST_P(Writer, AFolderThatIsNotThereIsSaid) {
    const Format &format = *GetParam();
    const Status written = format.write(folder / "no folder" / file_name(format),
                                        for_format(format, test::without(test::hard_content(), format.lacks)));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::write_failed);
    EXPECT_TRUE(folder.names().empty());
}

#ifndef _WIN32
TEST_P(Writer, AFullDiskIsSaidAndNothingIsLeft) {
    const Format &format = *GetParam();
    const Content content = for_format(format, test::without(test::hard_content(), format.lacks));
    Status written;
    {
        const test::FileSizeLimit limit(64);
        written = format.write(folder / file_name(format), content);
    }
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::write_failed);
    EXPECT_THAT(written.error().detail, testing::Not(testing::HasSubstr("too long"))); // as if it were the content
    EXPECT_TRUE(folder.names().empty());
}
#endif

TEST_P(Writer, TheSameContentGivesTheSameBytes) {
    const Format &format = *GetParam();
    if (format.key == "xlsx") GTEST_SKIP() << "a workbook holds the time it was made";
    const Content content = for_format(format, test::hard_content());
    const auto a = folder / ("a" + std::string(format.endings.front()));
    const auto b = folder / ("b" + std::string(format.endings.front()));
    ASSERT_TRUE(format.write(a, content));
    ASSERT_TRUE(format.write(b, content));
    EXPECT_EQ(test::content(a), test::content(b));
}

TEST(RoundTrips, CurvesWithAnyNameAndAllDigits) {
    test::TempFolder folder;
    Content content;
    Track track;
    track.rate = 2;
    track.values = {0.1f, 1.0f / 3, 16'777'215, 1e-7f};
    for (const char *name : {"Freude, groß", "said \"no\"", " a;b\tc ", "trend", "two\nlines"}) {
        track.name = name;
        content.tracks.push_back(track);
    }
    const Format &format = *format_named("csv-curves");
    ASSERT_TRUE(format.write(folder / "x.csv", content));
    EXPECT_EQ(format_to_read(folder / "x.csv"), &format);
    const auto read = format.read(folder / "x.csv", {});
    ASSERT_TRUE(read) << describe(read.error());
    ASSERT_EQ(read->tracks.size(), content.tracks.size());
    for (std::size_t i = 0; i < content.tracks.size(); ++i) {
        EXPECT_EQ(read->tracks[i].name, trimmed(content.tracks[i].name));
        EXPECT_EQ(read->tracks[i].values, content.tracks[i].values);
    }
}

TEST(RoundTrips, AngleBracketsInSubtitles) {
    test::TempFolder folder;
    Content content;
    content.tiers = {{"", "", -1, {{{Time::millis(0), Time::millis(900)}, "<joy> & 1 < 2 > 0", "", 0}}}};
    for (const char *key : {"srt", "vtt"}) {
        const auto path = folder / (std::string("x.") + key);
        ASSERT_TRUE(losses(*format_named(key), content).empty()) << key;
        ASSERT_TRUE(format_named(key)->write(path, content));
        const auto read = format_named(key)->read(path, {});
        ASSERT_TRUE(read) << describe(read.error());
        EXPECT_EQ(test::text_of(read->tiers), test::text_of(content.tiers)) << key;
    }
}

TEST(RoundTrips, EdfCurvesKeepNamesOfTheirOwn) {
    Content content;
    Track track;
    track.rate = 1;
    track.low = 0;
    track.high = 1;
    track.values = {0, 1};
    for (const char *name : {"joy", "Niedergeschlagenheit", "Niedergeschlagenheit_lower", "Niedergeschlagenheit_upper",
                             "Niedergeschlagenheiten", "Groß", "Ärger", "café", "恐惧", "恐惧_lower", "喜", "joy"}) {
        track.name = name;
        content.tracks.push_back(track);
    }
    content.tracks[0].unit = "µS";
    content.tracks[1].unit = "°C";
    test::TempFolder folder;
    ASSERT_TRUE(format_named("edf")->write(folder / "x.edf", content));
    const auto read = format_named("edf")->read(folder / "x.edf", {});
    ASSERT_TRUE(read) << describe(read.error());
    std::vector<std::string> names;
    for (const Track &one : read->tracks) names.push_back(one.name);
    EXPECT_THAT(names, testing::ElementsAre("joy", "Niedergeschlagen", "Niedergesc_lower", "Niedergesc_upper",
                                            "Niedergeschlag~2", "Gross", "Aerger", "cafe", "curve 1", "curve 1_lower",
                                            "curve 2", "joy~2"));
    EXPECT_EQ(read->tracks[0].unit, "uS");
    EXPECT_EQ(read->tracks[1].unit, "degC");
    const auto lost = losses(*format_named("edf"), content);
    ASSERT_EQ(lost.size(), 2u); // and the 16 bits
    EXPECT_EQ(describe(lost[1]), "12 curves' names or units are shortened and written in ASCII");
}

TEST(Losses, NamesEachThingThatIsLost) {
    const Format *srt = format_named("srt");
    ASSERT_TRUE(srt);
    std::string all;
    for (const Loss &loss : losses(*srt, test::hard_content())) all += describe(loss) + '\n';
    EXPECT_EQ(all, "2 curves are left out\n"
                   "2 moments become one millisecond long\n"
                   "the labels of 3 tiers are put together\n"
                   "who set the labels is left out (2 raters)\n"
                   "1 tier is written without the tier above\n"
                   "4 notes are left out\n"
                   "1 label without a text is left out\n"
                   "1 label: line breaks become blanks\n"
                   "1 label beginning before the start: left out, or cut at the start\n"
                   "1 label: times are rounded to milliseconds\n"
                   "the recording is not named\n"
                   "the emotions' colours are left out\n"
                   "the emotions' definitions are left out\n");
    EXPECT_TRUE(losses(*format_named("json"), test::hard_content()).empty());
    EXPECT_TRUE(losses(*srt, {}).empty());
}

TEST(Registry, KeysAreOwnAndEveryFormatDoesSomething) {
    for (const Format &format : formats()) {
        EXPECT_EQ(format_named(format.key), &format) << format.key;
        EXPECT_TRUE(format.read || format.write) << format.key;
        EXPECT_FALSE(format.endings.empty()) << format.key;
    }
    EXPECT_EQ(format_named("docx"), nullptr);
    EXPECT_EQ(format_to_write("x.docx"), nullptr);
    EXPECT_EQ(format_to_write("a/X.EAF")->key, "eaf");
    EXPECT_EQ(format_to_write("sub-01_events.tsv")->key, "bids");
    EXPECT_EQ(format_to_write("table.tsv")->key, "csv");
}

} // namespace
