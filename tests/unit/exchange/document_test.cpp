#include "core/exchange/document.h"

#include "core/exchange/label_table.h"
#include "tests/support/small_project.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/exchange/contents.h"

#include <gmock/gmock.h>
#include <map>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

class ImportInto : public testing::Test {
protected:
    ImportInto() : ids(test::fill(document)) {
        take.file = "/a/b/labels.eaf";
        keep = [this](const std::vector<float> &values) -> Result<std::string> {
            const std::string key = "blob" + std::to_string(blobs.size());
            blobs[key] = values;
            return key;
        };
    }
    Result<Taken> import(const Content &content) {
        take.kept = keep_tracks(content.tracks, take.tracks, keep).value_or(std::vector<KeptTrack>{});
        return to_edit(document, ids.first, content, take);
    }
    Content exported() {
        const auto values = [this](const std::string &key) -> Result<std::vector<float>> { return blobs.at(key); };
        return from_document(document.contents(), ids.first, "/v/a.mp4", {}, values).value_or(Content{});
    }
    static Content one_label(Span span, const std::string &text = "joy") {
        Content content;
        content.tiers = {{"A", "R1", -1, {{span, text, "", 7}}}};
        return content;
    }

    model::Document document;
    test::SmallProject ids;
    Take take;
    KeepValues keep;
    std::map<std::string, std::vector<float>> blobs;
};

TEST_F(ImportInto, EverythingIsOneEditThatCanBeTakenBack) {
    Content content;
    content.tiers = {{"hands", "Dr. Ä", -1, {{{Time::seconds(1), Time::seconds(2)}, "worn out", "a note", 0}}},
                     {"fingers", "Dr. Ä", 0, {{{Time::seconds(1), Time::seconds(1)}, "Joy", "", 0}}},
                     {"A", "R1", -1, {{{Time::seconds(3), Time::seconds(4)}, "fear", "", 0}}}};
    const auto before = document.contents();
    auto taken = import(content);
    ASSERT_TRUE(taken) << describe(taken.error());
    EXPECT_EQ(taken->labels, 3u);
    EXPECT_EQ(document.contents(), before); // nothing yet
    EXPECT_EQ(taken->edit.label, model::label::import_labels);
    EXPECT_EQ(taken->edit.detail, "labels.eaf");
    ASSERT_TRUE(document.apply(taken->edit));
    EXPECT_EQ(document.contents().annotations.size(), 3u);
    EXPECT_EQ(document.contents().emotions.size(), before.emotions.size() + 1); // "Joy" is joy
    EXPECT_EQ(document.contents().raters.size(), before.raters.size() + 1);
    EXPECT_EQ(document.contents().tiers.size(), before.tiers.size() + 2); // R1's tier A was there
    const Content back = exported();
    ASSERT_EQ(back.tiers.size(), 3u);
    EXPECT_EQ(back.tiers[0].name, "A");
    EXPECT_EQ(back.tiers[0].labels[0].text, "fear");
    EXPECT_EQ(back.tiers[2].name, "fingers");
    EXPECT_EQ(back.tiers[2].parent, 1);
    EXPECT_EQ(back.tiers[1].labels[0].note, "a note");
    EXPECT_EQ(back.media[0].path, "/v/a.mp4");
    EXPECT_EQ(back.media[0].mime, "video/mp4");

    auto again = import(content);
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->edit.changes.empty());
    EXPECT_EQ(again->there_already, 3u);
    ASSERT_TRUE(document.undo(ids.first));
    EXPECT_EQ(document.contents(), before);
}

TEST_F(ImportInto, WhatLiesOutsideIsRefusedByLineOrLeftOut) {
    const auto refused = import(one_label({Time::seconds(70), Time::seconds(71)}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::bad_labels);
    EXPECT_THAT(refused.error().detail, HasSubstr("line 7"));
    EXPECT_FALSE(import(one_label({Time::millis(-1), Time::seconds(1)})));
    EXPECT_FALSE(import(one_label({Time::seconds(60), Time::seconds(60)}))); // a moment at the very end
    take.skip_outside = true;
    const auto skipped = import(one_label({Time::seconds(70), Time::seconds(71)}));
    ASSERT_TRUE(skipped);
    EXPECT_EQ(skipped->outside, 1u);
    EXPECT_TRUE(skipped->edit.changes.empty());
}

TEST_F(ImportInto, ALittleBeyondTheEndIsCutThere) {
    auto taken = import(one_label({Time::seconds(59), Time::millis(60'400)}));
    ASSERT_TRUE(taken) << describe(taken.error());
    EXPECT_EQ(taken->cut, 1u);
    ASSERT_TRUE(document.apply(taken->edit));
    EXPECT_EQ(exported().tiers[0].labels[0].span.offset, Time::seconds(60));
}

TEST_F(ImportInto, TimesCanBeMoved) {
    take.shift = Time::millis(-1500);
    auto taken = import(one_label({Time::millis(1500), Time::seconds(2)}));
    ASSERT_TRUE(taken);
    ASSERT_TRUE(document.apply(taken->edit));
    EXPECT_EQ(exported().tiers[0].labels[0].span, (Span{Time{}, Time::millis(500)}));
}

TEST_F(ImportInto, ALockedTierIsLeftAlone) {
    model::Tier locked = document.contents().tiers.at(ids.first_tier), open = locked;
    locked.locked = true;
    model::Edit edit;
    edit.scope = ids.first;
    edit.changes = {{open, locked}};
    ASSERT_TRUE(document.apply(edit));
    const auto refused = import(one_label({Time::seconds(1), Time::seconds(2)}));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail, HasSubstr("locked"));
}

TEST_F(ImportInto, OnlyWhatIsChosenAndNothingIsAnError) {
    Content content = one_label({Time::seconds(1), Time::seconds(2)});
    content.tiers.push_back({"B", "", -1, {{{Time::seconds(1), Time::seconds(2)}, "", "", 0}}});
    take.tiers = {false, true};
    const auto silent = import(content);
    ASSERT_TRUE(silent);
    EXPECT_EQ(silent->no_text, 1u);
    take.tiers = {false, false};
    const auto nothing = import(content);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::bad_labels);
}

TEST_F(ImportInto, TracksBecomeTracesAndComeBack) {
    Content content;
    Track track;
    track.name = "arousal";
    track.rater = "R1";
    track.start = Time::seconds(2);
    track.rate = 4;
    track.low = -1;
    track.high = 1;
    track.values = {0.5f, std::nanf(""), -0.25f};
    content.tracks = {track};
    track.name = "AU12_r";
    track.rater = "";
    track.rate = 30'000.0 / 1001; // no whole number of microseconds
    track.low = track.high = std::nanf("");
    track.values.assign(3000, 0.0f);
    for (std::size_t i = 0; i < track.values.size(); ++i) track.values[i] = static_cast<float>(i);
    content.tracks.push_back(track);
    take.tracks = {true, true};
    take.track_tier = "OpenFace";
    auto taken = import(content);
    ASSERT_TRUE(taken) << describe(taken.error());
    EXPECT_EQ(taken->tracks, 2u);
    ASSERT_TRUE(document.apply(taken->edit)) << "traces";
    const Content back = exported();
    ASSERT_EQ(back.tracks.size(), 2u);
    EXPECT_EQ(back.tracks[0].name, "arousal");
    EXPECT_EQ(back.tracks[0].rater, "R1");
    EXPECT_EQ(back.tracks[0].rate, 4);
    EXPECT_EQ(back.tracks[0].values[2], -0.25f);
    EXPECT_TRUE(std::isnan(back.tracks[0].values[1]));
    EXPECT_EQ(back.tracks[1].rater, "OpenFace");
    EXPECT_EQ(back.tracks[1].low, 0); // what the values reach
    EXPECT_EQ(back.tracks[1].high, 2999);
    // After 100 s it is still the sample of that moment.
    const auto late = static_cast<std::size_t>(90 * back.tracks[1].rate);
    const double at = (back.tracks[1].time(late) - track.start).seconds() * track.rate;
    EXPECT_NEAR(back.tracks[1].values[late], at, 0.51);
}

TEST_F(ImportInto, AScaleIsNeverEmpty) {
    Content content;
    for (const float constant : {0.0f, -7.5f, 1.6e9f}) { // next to the last, 1 is nothing
        Track track;
        track.name = std::to_string(constant);
        track.rate = 5;
        track.values.assign(10, constant);
        content.tracks.push_back(std::move(track));
    }
    take.tracks.assign(content.tracks.size(), true);
    take.track_tier = "Device";
    auto taken = import(content);
    ASSERT_TRUE(taken) << describe(taken.error());
    ASSERT_TRUE(document.apply(taken->edit));
    for (const Track &back : exported().tracks) EXPECT_LT(back.low, back.high) << back.name;
}

TEST(Speech, IsToldFromLabels) {
    LabelTier tier{"t", "", -1, {}};
    for (int i = 0; i < 30; ++i) tier.labels.push_back({{}, i % 2 ? "joy" : "fear, mild", "", 0});
    EXPECT_FALSE(looks_like_speech(tier));
    tier.labels = {{{}, "I did not want to go there", "", 0}};
    EXPECT_TRUE(looks_like_speech(tier));
    tier.labels.clear();
    for (int i = 0; i < 60; ++i) tier.labels.push_back({{}, "word" + std::to_string(i), "", 0});
    EXPECT_TRUE(looks_like_speech(tier));
}

class Mapping : public testing::Test {
protected:
    Result<Content> read(const std::string &text, const ColumnMapping &mapping) {
        test::write_text(path, text);
        return format_named("csv")->read(path, {mapping});
    }
    test::TempFolder folder;
    std::filesystem::path path = folder / "table.csv";
};

TEST_F(Mapping, ColumnsUnitsAndDecimalCommas) {
    ColumnMapping mapping;
    mapping.onset = "Beginn";
    mapping.duration = "Dauer";
    mapping.label = "Affekt";
    mapping.tier = "Spur";
    auto content = read("Spur;Beginn;Dauer;Affekt\nA;1,5;0,25;Freude\nB;2;;Angst\n", mapping);
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers), "A |  | -1\n  1500000 1750000 [Freude] []\n"
                                             "B |  | -1\n  2000000 2000000 [Angst] []\n");
    mapping.unit = ColumnMapping::Unit::milliseconds;
    content = read("Spur,Beginn,Dauer,Affekt\nA,1500,250,Freude\n", mapping);
    ASSERT_TRUE(content);
    EXPECT_EQ(content->tiers[0].labels[0].span, (Span{Time::millis(1500), Time::millis(1750)}));
    mapping.unit = ColumnMapping::Unit::frames;
    mapping.frame_rate = 25;
    mapping.decimal_comma = true;
    content = read("Spur,Beginn,Dauer,Affekt\nA,50,\"2,5\",Freude\n", mapping);
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(content->tiers[0].labels[0].span, (Span{Time::seconds(2), Time::millis(2100)}));
}

TEST_F(Mapping, ColumnsThatAreNotThereAreNamed) {
    ColumnMapping mapping;
    mapping.onset = "Beginn";
    const auto content = read("start,emotion\n1,joy\n", mapping);
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::bad_csv);
    EXPECT_THAT(content.error().detail, HasSubstr("Beginn"));
}

} // namespace
