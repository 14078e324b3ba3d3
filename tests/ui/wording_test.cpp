#include "ui/emotion_style.h"
#include "ui/wording.h"

#include "core/engine/engine.h"
#include "core/model/edits.h"

#include <gtest/gtest.h>
#include <set>

namespace tempera::ui {
namespace {

TEST(ErrorText, NamesTheFileWhatHappenedAndTheRemedy) {
    const QString text = error_text({ErrorCode::file_empty, "/home/a/visit 3.mp4", "0 bytes"});
    EXPECT_TRUE(text.startsWith("visit 3.mp4: The file is empty.")) << text.toStdString();
    EXPECT_TRUE(text.contains("Copy it again"));
    EXPECT_TRUE(text.contains("0 bytes"));
    EXPECT_FALSE(text.contains("/home/a"));
}

TEST(ErrorText, EveryCodeHasItsOwnWords) {
    std::set<QString> texts;
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        const QString text = error_text({static_cast<ErrorCode>(code), {}, {}});
        EXPECT_FALSE(text.isEmpty());
        EXPECT_TRUE(texts.insert(text).second) << "twice: " << text.toStdString();
    }
}

TEST(ErrorText, PercentSignsInNamesAreLeftAlone) {
    const QString text = error_text({ErrorCode::not_media, "100%1 %2.txt", "detail %3"});
    EXPECT_TRUE(text.contains("100%1 %2.txt")) << text.toStdString();
    EXPECT_TRUE(text.contains("detail %3"));
}

TEST(EditText, SaysWhatAndWhichEmotion) {
    model::Edit edit;
    edit.label = model::label::add_annotation;
    edit.detail = "joy";
    EXPECT_EQ(edit_text(edit), "Add label (Joy)");
    edit.detail = "my own word";
    EXPECT_EQ(edit_text(edit), "Add label (my own word)");
}

TEST(TimeLeft, IsCalm) {
    EXPECT_EQ(time_left_text(-1), "");
    EXPECT_EQ(time_left_text(19.2), "0:20 left");
    EXPECT_EQ(time_left_text(125), "2:05 left");
    EXPECT_EQ(time_left_text(3600), "about 60 min left");
}

TEST(EmotionStyle, BuiltInsAreNamedAndARenamedOneKeepsTheUsersWord) {
    for (const auto key : engine::builtin_emotions)
        EXPECT_NE(display_name(std::string(key)), QString::fromUtf8(key.data()));
    model::Emotion emotion;
    emotion.builtin = emotion.name = "joy";
    EXPECT_EQ(display_name(emotion), "Joy");
    emotion.name = "delight";
    EXPECT_EQ(display_name(emotion), "delight");
}

TEST(EmotionStyle, TwoEmotionsDifferInMoreThanColour) {
    model::Emotion a, b;
    a.rgb = b.rgb = 0x336699;
    a.pattern = 0;
    b.pattern = 1;
    EXPECT_NE(brush(a, false).style(), brush(b, false).style());
    EXPECT_NE(pen(a, false).dashPattern(), pen(b, false).dashPattern());
}

TEST(EmotionStyle, ColoursStandOutFromThePaper) {
    for (const std::uint32_t rgb : {0x000000U, 0xffffffU, 0xf0e442U, 0x0072b2U}) {
        model::Emotion emotion;
        emotion.rgb = rgb;
        EXPECT_LE(colour(emotion, false).lightness(), 130);
        EXPECT_GE(colour(emotion, true).lightness(), 138);
    }
}

} // namespace
} // namespace tempera::ui
