#include "core/features/body_signal.h"
#include "core/features/extract.h"
#include "tests/support/wide_text.h"
#include "tests/unit/features/scratch.h"

#include <cmath>
#include <zlib.h>

namespace tempera::features {
namespace {

float at(const Stream &s, double seconds, int channel) {
    return s.values[static_cast<std::size_t>(Time::seconds(seconds).us / body_step.us * body_width + channel)];
}
float quality_at(const Stream &s, double seconds) {
    return s.quality[static_cast<std::size_t>(Time::seconds(seconds).us / body_step.us)];
}

std::string gzip(const std::string &text) {
    z_stream stream{};
    EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    std::string copy = text;
    stream.next_in = reinterpret_cast<Bytef *>(copy.data());
    stream.avail_in = static_cast<uInt>(copy.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

struct BodyTest : testing::Test {
    Scratch scratch;
    Stream good(const std::string &text) {
        auto read = read_body(scratch.write("b.csv", text));
        EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
        return read.value_or(Stream{});
    }
    Error bad(const std::string &text) {
        const auto read = read_body(scratch.write("b.csv", text));
        EXPECT_FALSE(read);
        return read ? Error{} : read.error();
    }
};

TEST_F(BodyTest, InterpolatesToTheClock) {
    const Stream s = good("time_s,heart_rate_bpm\n0,60\n1,70\n2,80\n");
    EXPECT_EQ(s.modality, Modality::body);
    EXPECT_EQ(s.width, body_width);
    EXPECT_EQ(s.step, body_step);
    ASSERT_EQ(s.steps(), 9); // the last sample, at 2 s, lies in the ninth step
    EXPECT_FLOAT_EQ(at(s, 0, 0), 61.25F);
    EXPECT_FLOAT_EQ(at(s, 1.5, 0), 76.25F);
    EXPECT_FLOAT_EQ(at(s, 2, 0), 80);
    EXPECT_TRUE(std::isnan(at(s, 1, 1)));
    EXPECT_TRUE(std::isnan(at(s, 1, 2)));
    EXPECT_EQ(quality_at(s, 1), 1);
}

TEST_F(BodyTest, AveragesFasterSamples) {
    std::string text = "seconds;eda\n";
    for (int i = 0; i < 64; ++i) text += std::to_string(i / 64.0) + ";" + (i % 2 ? "2.0" : "4.0") + "\n";
    const Stream s = good(text);
    ASSERT_EQ(s.steps(), 4);
    for (int i = 0; i < 4; ++i) EXPECT_FLOAT_EQ(at(s, i * 0.25, 1), 3);
}

TEST_F(BodyTest, ReadsUtf16) {
    const Stream s = good(test::utf16("time\theart_rate\r\n0\t60\r\n10\t70\r\n"));
    EXPECT_FLOAT_EQ(at(s, 0, 0), 60);
    EXPECT_EQ(bad(std::string("\xFF\xFE\x31", 3)).code, ErrorCode::bad_csv);
}

TEST_F(BodyTest, GapsAndImpossibleValuesAreMissing) {
    const Stream s = good("time,hr,temp\n0,60,33\n4,62,33\n10,70,0\n11,900,0\n12,72,\n13,nan,33\n");
    EXPECT_NEAR(at(s, 3, 0), 61.5, 0.1);
    EXPECT_EQ(quality_at(s, 3), 1);
    EXPECT_TRUE(std::isnan(at(s, 7, 0)));
    EXPECT_EQ(quality_at(s, 7), 0);
    EXPECT_NEAR(at(s, 11, 0), 71.1, 0.1) << "the line goes past the impossible value";
    EXPECT_EQ(quality_at(s, 11), 0.5F) << "no temperature between 4 and 13 s";
    EXPECT_TRUE(std::isnan(at(s, 10.5, 2)));
    EXPECT_FLOAT_EQ(at(s, 13, 2), 33);
}

TEST_F(BodyTest, ReadsClockTimesDecimalCommasAndUnixTimes) {
    const Stream german = good("timestamp;HR;SCL\n0:00:00,000;60,5;1,25\n0:01:00.000;61;1,5\n");
    EXPECT_FLOAT_EQ(at(german, 0, 0), 60.5F);
    EXPECT_FLOAT_EQ(at(german, 60, 1), 1.5F);
    const Stream dated = good("timestamp\tbpm\n1644226071.0\t83\n1644226073.0\t85\n");
    ASSERT_EQ(dated.steps(), 9);
    EXPECT_NEAR(at(dated, 1, 0), 84.125, 1e-4);
}

TEST_F(BodyTest, ErrorsNameLineAndColumn) {
    const auto has = [](const Error &e, const std::string &part) {
        return e.code == ErrorCode::bad_csv && e.detail.find(part) != std::string::npos;
    };
    EXPECT_TRUE(has(bad("a,hr\n0,60\n"), "time column"));
    EXPECT_TRUE(has(bad("time,pulse\n0,60\n"), "heart_rate_bpm"));
    EXPECT_TRUE(has(bad("time,hr\n0,60\n1,sixty\n"), "line 3, column hr"));
    EXPECT_TRUE(has(bad("time,hr\n0,60\nsoon,60\n"), "line 3, column time"));
    EXPECT_TRUE(has(bad("time,hr\n5,60\n1,60\n"), "line 3, column time: the time goes back"));
    EXPECT_TRUE(has(bad("time,hr\n0,60\n90000000,60\n"), "times are in seconds"));
    EXPECT_TRUE(has(bad("time,hr\n0,0\n1,\n"), "no row"));
    EXPECT_TRUE(has(bad("time,hr\n"), "no row"));
    EXPECT_EQ(bad("").code, ErrorCode::file_empty);
    EXPECT_EQ(read_body(scratch.path("none.csv")).error().code, ErrorCode::file_not_found);
}

TEST_F(BodyTest, ReadsTheE4Layout) {
    std::string eda = "1644226061.000000\n4.000000\n0.000000\n";
    for (int i = 0; i < 60; ++i) eda += "0.50\n";
    scratch.write("e4/HR.csv", "1644226071.000000\n1.000000\n83.00\n85.00\n87.00\n");
    scratch.write("e4/EDA.csv.gz", gzip(eda));
    scratch.write("e4/tags.csv", "1644226065\n");
    const auto s = read_body(scratch.path("e4"));
    ASSERT_TRUE(s) << describe(s.error());
    EXPECT_FLOAT_EQ(at(*s, 0, 1), 0.5F) << "not the zero of the sensor starting up";
    EXPECT_FLOAT_EQ(at(*s, 5, 1), 0.5F);
    EXPECT_TRUE(std::isnan(at(*s, 5, 0)));
    EXPECT_EQ(quality_at(*s, 5), 0.5F);
    EXPECT_NEAR(at(*s, 11, 0), 85.25, 1e-4);
    EXPECT_EQ(quality_at(*s, 11), 1);
    const auto start = empatica_start(scratch.path("e4"));
    ASSERT_TRUE(start);
    EXPECT_EQ(*start, 1644226061.0);
}

TEST_F(BodyTest, BadE4FoldersAreTold) {
    scratch.write("a/notes.txt", "x");
    EXPECT_EQ(read_body(scratch.path("a")).error().code, ErrorCode::bad_csv);
    scratch.write("b/HR.csv", "1644226071\n1\n60\nx\n");
    EXPECT_NE(read_body(scratch.path("b")).error().detail.find("line 4"), std::string::npos);
    scratch.write("c/HR.csv", "1644226071\n1\n");
    EXPECT_EQ(read_body(scratch.path("c")).error().code, ErrorCode::bad_csv);
    scratch.write("d/HR.csv", "1644226071\n0\n60\n");
    EXPECT_NE(read_body(scratch.path("d")).error().detail.find("line 2"), std::string::npos);
    const std::string packed = gzip("1644226071\n1\n60\n61\n62\n");
    scratch.write("e/HR.csv.gz", packed.substr(0, packed.size() / 2));
    EXPECT_NE(read_body(scratch.path("e")).error().detail.find("cut short"), std::string::npos);
    std::string damaged = packed;
    damaged[packed.size() / 2] = static_cast<char>(damaged[packed.size() / 2] ^ 0x55);
    scratch.write("f/HR.csv.gz", damaged);
    EXPECT_EQ(read_body(scratch.path("f")).error().code, ErrorCode::bad_csv);
}

} // namespace
} // namespace tempera::features
