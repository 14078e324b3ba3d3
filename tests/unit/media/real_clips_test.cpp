// The real clips, where they are: every frame asked for in any order equals the one met in sequence.
#include "tests/unit/media/clip_check.h"

#include <map>

namespace tempera::media {
namespace {

TEST(RealClips, RandomAccessEqualsSequence) {
    const auto folder = std::filesystem::path(TEMPERA_SOURCE_DIR) / ".." / "shared" / "data" / "video";
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "no folder " << folder;
    int clips = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".mp4" && entry.path().extension() != ".webm") continue;
        ++clips;
        SCOPED_TRACE(entry.path().filename().string());
        auto reader = open_video(entry.path(), {PixelFormat::grey, 90});
        const auto index = reader.index();
        const std::int64_t count = std::min<std::int64_t>(index->count(), 400);
        ASSERT_GT(count, 10);
        std::map<std::int64_t, std::size_t> seen;
        const auto mark = [](const Frame &f) {
            return std::hash<std::string_view>{}({reinterpret_cast<const char *>(f.pixels.data()), f.pixels.size()});
        };
        Time last = Time::micros(-1);
        for (std::int64_t i = 0; i < count; ++i) {
            const FramePtr f = frame_of(reader, i);
            seen[i] = mark(*f);
            EXPECT_GT(f->onset, last);
            last = f->onset;
        }
        auto order = shuffled(count);
        order.resize(std::min<std::size_t>(order.size(), 25));
        for (const auto i : order) ASSERT_EQ(mark(*frame_of(reader, i)), seen[i]) << "frame " << i;
        if (reader.info().audio) {
            auto audio = open_audio(entry.path());
            std::vector<float> sound;
            ASSERT_TRUE(audio.seek(Time::seconds(1)));
            EXPECT_EQ(audio.read(4'800, sound).value(), 4'800);
        }
    }
    EXPECT_GT(clips, 0);
}

} // namespace
} // namespace tempera::media
