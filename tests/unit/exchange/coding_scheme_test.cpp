// Coding schemes as files: read back as written, and read from what others write.
#include "core/exchange/coding_scheme.h"
#include "core/model/label_keys.h"
#include "tests/support/temp_folder.h"

#include "core/base/csv.h"

#include <gtest/gtest.h>

#include <fstream>

namespace tempera::exchange {
namespace {

class CodingScheme : public testing::Test {
protected:
    std::filesystem::path file(const std::string &name, const std::string &text) {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
        return folder.path() / name;
    }
    test::TempFolder folder;
};

TEST_F(CodingScheme, IsReadBackAsItWasWritten) {
    const std::vector<model::Emotion> emotions{
        {EmotionId{1}, "joy", "joy", 0xe69f00, 0, 1, 0, "smiles, \"with\" the eyes\nand the voice"},
        {EmotionId{2}, "Müdigkeit", "", 0x0072b2, 1, 0, 1, {}}};
    for (const char *name : {"scheme.csv", "scheme.json"}) {
        const auto path = folder.path() / name;
        ASSERT_TRUE(write_scheme(path, emotions)) << name;
        const auto read = read_scheme(path);
        ASSERT_TRUE(read) << name;
        ASSERT_EQ(read->size(), 2U);
        EXPECT_EQ((*read)[0].name, "joy");
        EXPECT_EQ((*read)[0].definition, emotions[0].definition);
        EXPECT_EQ((*read)[0].rgb, 0xe69f00U);
        EXPECT_EQ((*read)[0].key, 1);
        EXPECT_EQ((*read)[1].name, "Müdigkeit");
        EXPECT_LE((*read)[1].key, 0);
        EXPECT_TRUE((*read)[1].definition.empty());
    }
}

TEST_F(CodingScheme, KeysBeyondNineAreWrittenAsTheyAreOnTheKeyboard) {
    const std::vector<model::Emotion> emotions{{EmotionId{1}, "tension", "", 0x0072b2, 0, model::key_zero, 0, {}},
                                               {EmotionId{2}, "relief", "", 0x0072b2, 1, 'B', 1, {}},
                                               {EmotionId{3}, "pride", "", 0x0072b2, 2, 0, 2, {}}};
    for (const char *name : {"scheme.csv", "scheme.json"}) {
        const auto path = folder.path() / name;
        ASSERT_TRUE(write_scheme(path, emotions)) << name;
        const auto read = read_scheme(path);
        ASSERT_TRUE(read) << name;
        ASSERT_EQ(read->size(), 3U);
        EXPECT_EQ((*read)[0].key, model::key_zero) << name;
        EXPECT_EQ((*read)[1].key, 'B') << name;
        EXPECT_LE((*read)[2].key, 0) << name;
    }
    const auto small = read_scheme(file("a.csv", "name,key\ntension,0\nrelief,b\n"));
    ASSERT_TRUE(small);
    EXPECT_EQ((*small)[0].key, model::key_zero);
    EXPECT_EQ((*small)[1].key, 'B');
    const auto old = read_scheme(file("old.json", "{\"emotions\": [{\"name\": \"joy\", \"key\": 0}]}"));
    ASSERT_TRUE(old);
    EXPECT_EQ((*old)[0].key, 0) << "as earlier versions wrote an emotion without a key";
}

TEST_F(CodingScheme, OnlyTheNameIsNeeded) {
    const auto read = read_scheme(file("a.csv", "Emotion;Notes\njoy;x\nfear;y\n"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), 2U);
    EXPECT_EQ((*read)[1], (model::SchemeEmotion{"fear", {}, 0, -1}));
}

TEST_F(CodingScheme, WhatIsWrongIsNamed) {
    const auto error = [&](const std::string &name, const std::string &text) {
        const auto read = read_scheme(file(name, text));
        return read ? std::string("nothing") : read.error().detail;
    };
    EXPECT_EQ(error("a.csv", "name,key\njoy,1\nfear,12\n"), "line 3, column \"key\": a digit, a letter, or nothing");
    EXPECT_EQ(error("a.csv", "name,colour\njoy,red\n"), "line 2, column \"colour\": #rrggbb, or nothing");
    EXPECT_EQ(error("a.csv", "name,key\n,1\n"), "line 2, column \"name\": it is empty");
    EXPECT_EQ(error("a.csv", "key\n1\n"), "there is no column \"name\"");
    EXPECT_EQ(error("a.json", "{\"emotions\": [{\"name\": \"joy\"}, {\"key\": 1}]}"),
              "emotion 2, \"name\": it is missing");
    const std::string keys = "emotion 1, \"key\": 1 to 9, 0 for none, or a digit or letter in quotes";
    EXPECT_EQ(error("a.json", "{\"emotions\": [{\"name\": \"joy\", \"key\": \"one\"}]}"), keys);
    EXPECT_EQ(error("a.json", "{\"emotions\": [{\"name\": \"joy\", \"key\": 66}]}"), keys);
    EXPECT_EQ(error("a.json", "{\"emotions\": "), "the JSON cannot be read");
    EXPECT_EQ(error("a.json", "{\"labels\": []}"), "there is no list \"emotions\"");
    EXPECT_EQ(read_scheme(file("empty.csv", " \n")).error().code, ErrorCode::file_empty);
    EXPECT_EQ(read_scheme(folder.path() / "gone.csv").error().code, ErrorCode::file_not_found);
    EXPECT_EQ(write_scheme(folder.path() / "no folder" / "a.csv", {}).error().code, ErrorCode::write_failed);
}

} // namespace
} // namespace tempera::exchange
