// Files that are no recordings, or no longer whole ones.
#include "tests/unit/media/clip_check.h"

namespace tempera::media {
namespace {

using namespace test_support;
namespace fs = std::filesystem;

void write(const fs::path &path, const std::string &bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string read(const fs::path &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void expect_refused(const fs::path &path, ErrorCode code) {
    auto info = probe(path);
    ASSERT_FALSE(info) << path << " was taken for " << info->container;
    EXPECT_EQ(info.error().code, code) << path << ": " << text_of(info.error());
    EXPECT_FALSE(text_of(info.error()).empty());
    auto video = VideoReader::open(path, {});
    ASSERT_FALSE(video);
    EXPECT_EQ(video.error().code, code);
    auto audio = AudioReader::open(path, {});
    ASSERT_FALSE(audio);
    EXPECT_EQ(audio.error().code, code);
}

class BadInput : public testing::Test {
protected:
    fs::path clip(const std::string &name, const std::string &out, bool sound = true) {
        ClipSpec spec;
        spec.frames = 100;
        if (sound) spec.sound = clicks(4, 48'000, {1});
        spec.out = out;
        EXPECT_TRUE(make_clip(dir / name, spec));
        return dir / name;
    }
    TempDir dir;
};

TEST_F(BadInput, NotThere) { expect_refused(dir / "nowhere.mp4", ErrorCode::file_not_found); }

TEST_F(BadInput, Folder) { expect_refused(dir.path(), ErrorCode::file_unreadable); }

TEST_F(BadInput, ZeroBytes) {
    write(dir / "empty.mp4", "");
    expect_refused(dir / "empty.mp4", ErrorCode::file_empty);
}

TEST_F(BadInput, NotPermitted) {
    write(dir / "secret.mp4", "x");
    fs::permissions(dir / "secret.mp4", fs::perms::none);
    if (std::ifstream(dir / "secret.mp4").good()) GTEST_SKIP() << "this user may read everything";
    expect_refused(dir / "secret.mp4", ErrorCode::file_unreadable);
}

TEST_F(BadInput, TextByAnyName) {
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "The patient came in at nine and was calm at first, line " + std::to_string(i) + ".\n";
    for (const std::string name : {"notes.mp4", "notes.mkv", "notes.avi", "notes.mov", "notes.mts", "notes.mp3",
                                   "notes.wav", "notes.txt", "notes.webm", "notes.flac", "notes"}) {
        write(dir / name, text);
        expect_refused(dir / name, ErrorCode::not_media);
    }
    write(dir / "short.mp4", "hello");
    expect_refused(dir / "short.mp4", ErrorCode::not_media);
}

TEST_F(BadInput, OtherKindsOfFile) {
    write(dir / "words.srt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nThere\n");
    expect_refused(dir / "words.srt", ErrorCode::not_media);
    write(dir / "list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://localhost/a.ts\n#EXT-X-ENDLIST\n");
    expect_refused(dir / "list.m3u8", ErrorCode::not_media);
    write(dir / "list.ffconcat", "ffconcat version 1.0\nfile a.mp4\n");
    expect_refused(dir / "list.ffconcat", ErrorCode::not_media);
    std::mt19937 random(5);
    std::string noise;
    for (int i = 0; i < 50'000; ++i) noise += static_cast<char>(random());
    write(dir / "noise.mp4", noise);
    expect_refused(dir / "noise.mp4", ErrorCode::not_media);
    write(dir / "zeros.mp4", std::string(50'000, '\0'));
    expect_refused(dir / "zeros.mp4", ErrorCode::not_media);
}

TEST_F(BadInput, StillPictures) {
    TEMPERA_NEEDS_FFMPEG();
    for (const std::string name : {"a.png", "a.jpg", "a.bmp"}) {
        ASSERT_TRUE(run_quietly("ffmpeg -y -f lavfi -i testsrc=s=64x64 -frames:v 1 '" + (dir / name).string() + "'"));
        expect_refused(dir / name, ErrorCode::not_media);
    }
}

TEST_F(BadInput, TruncatedMp4WithItsHeadAtTheEnd) {
    TEMPERA_NEEDS_FFMPEG();
    const std::string whole = read(clip("whole.mp4", "-c:v libx264 -c:a aac"));
    for (const std::size_t keep : {whole.size() / 2, whole.size() / 10, std::size_t{40}}) {
        write(dir / "cut.mp4", whole.substr(0, keep));
        expect_refused(dir / "cut.mp4", ErrorCode::media_damaged);
    }
}

TEST_F(BadInput, TruncatedFilesPlayAsFarAsTheyGo) {
    TEMPERA_NEEDS_FFMPEG();
    const std::pair<const char *, const char *> kinds[] = {
        {"cut.mp4", "-c:v libx264 -g 10 -bf 2 -c:a aac -movflags faststart"},
        {"cut.mkv", "-c:v libx264 -g 10 -bf 2 -c:a aac"},
        {"cut.avi", "-c:v mpeg4 -g 10 -c:a pcm_s16le"},
        {"cut.mts", "-c:v libx264 -g 10 -bf 2 -c:a aac -f mpegts"},
        {"cut.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -g 10 -c:a libopus"}};
    for (const auto &[name, out] : kinds) {
        const auto path = clip(name, out);
        const std::string whole = read(path);
        write(path, whole.substr(0, whole.size() * 6 / 10));
        auto reader = open_video(path);
        const auto count = reader.index()->count();
        EXPECT_GT(count, 20) << name;
        EXPECT_LT(count, 100) << name;
        int good = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            auto frame = reader.frame(i);
            if (!frame) {
                EXPECT_EQ(frame.error().code, ErrorCode::media_damaged) << name;
                continue;
            }
            EXPECT_EQ((*frame)->number, i);
            if (i < count - 4) {
                EXPECT_EQ(painted(**frame), i) << name;
            }
            ++good;
        }
        EXPECT_GE(good, count - 4) << name;
        EXPECT_EQ(painted(*frame_of(reader, 5)), 5) << name; // still usable
        auto audio = open_audio(path);
        EXPECT_GT(read_all(audio).size(), 40'000U) << name;
    }
}

TEST_F(BadInput, CorruptMiddleIsGotOver) {
    TEMPERA_NEEDS_FFMPEG();
    const std::pair<const char *, const char *> kinds[] = {
        {"broken.mkv", "-c:v libx264 -g 10 -bf 2 -c:a aac"},
        {"broken.mts", "-c:v libx264 -g 10 -bf 2 -c:a aac -f mpegts"},
        {"broken.mp4", "-c:v libx264 -g 10 -bf 2 -c:a aac"}};
    for (const auto &[name, out] : kinds) {
        const auto path = clip(name, out);
        std::string bytes = read(path);
        std::mt19937 random(9);
        for (std::size_t i = bytes.size() * 45 / 100; i < bytes.size() * 50 / 100; ++i)
            bytes[i] = static_cast<char>(random());
        write(path, bytes);
        auto reader = open_video(path);
        const auto count = reader.index()->count();
        EXPECT_GT(count, 60) << name;
        std::int64_t lost = 0;
        for (std::int64_t i = 0; i < count; ++i) {
            auto frame = reader.frame(i);
            lost += !frame;
            if (!frame) {
                EXPECT_EQ(frame.error().code, ErrorCode::media_damaged);
            }
        }
        EXPECT_LT(lost, 25) << name;
        // Before the damage all is exact, and behind it the times still tell which frame it is.
        for (std::int64_t i = 0; i < 20; ++i) EXPECT_EQ(painted(reader, i), i) << name;
        const FramePtr late = frame_of(reader, count - 8);
        EXPECT_NEAR(late->onset.seconds(), painted(*late) / 25.0, 0.03) << name;
        auto audio = open_audio(path);
        EXPECT_GT(read_all(audio).size(), 48'000U * 3) << name;
    }
}

TEST_F(BadInput, HashTellsFilesApart) {
    write(dir / "abc", "abc");
    auto hash = content_hash(dir / "abc"); // FIPS 180-2, appendix B.1
    ASSERT_TRUE(hash);
    EXPECT_EQ(*hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    write(dir / "none", "");
    EXPECT_EQ(content_hash(dir / "none").value(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(content_hash(dir / "nowhere").error().code, ErrorCode::file_not_found);
    EXPECT_EQ(content_hash(dir.path()).error().code, ErrorCode::file_unreadable);
    write(dir / "large", std::string(5'000'000, 'x'));
    std::vector<double> reports;
    std::stop_source stop;
    const Job job(stop.get_token(), [&](double f, std::string_view) { reports.push_back(f); });
    ASSERT_TRUE(content_hash(dir / "large", job));
    EXPECT_TRUE(std::is_sorted(reports.begin(), reports.end()));
    ASSERT_FALSE(reports.empty());
    EXPECT_EQ(reports.back(), 1.0);
    stop.request_stop();
    EXPECT_EQ(content_hash(dir / "large", job).error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::media
