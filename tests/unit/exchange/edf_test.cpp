// EDF written byte by byte, from its specification (edfplus.info), as a program that is not ours writes it.
#include "tests/support/temp_folder.h"
#include "tests/unit/exchange/contents.h"

#include <gmock/gmock.h>

using namespace tempera;
using namespace tempera::exchange;
using testing::HasSubstr;

namespace {

/// A text in a field of so many bytes.
std::string field(std::string text, std::size_t width) {
    text.resize(width, ' ');
    return text;
}

std::string little_endian(const std::vector<int> &samples) {
    std::string bytes;
    for (const int sample : samples) {
        bytes += static_cast<char>(sample & 0xFF);
        bytes += static_cast<char>(sample >> 8 & 0xFF);
    }
    return bytes;
}

struct HandSignal {
    std::string label, unit, physical_minimum, physical_maximum, digital_minimum, digital_maximum;
    int samples = 1; ///< in a record
};

std::string hand_header(const std::string &kind, int records, const std::string &length,
                        const std::vector<HandSignal> &signals) {
    const bool plus = !kind.empty();
    std::string text = field("0", 8) + field(plus ? "X F 07-MAY-1980 X" : "patient 7", 80) +
                       field(plus ? "Startdate 02-MAR-2024 X X X" : "ward 3", 80) + "02.03.24" + "10.15.00" +
                       field(std::to_string(256 * (signals.size() + 1)), 8) + field(kind, 44) +
                       field(std::to_string(records), 8) + field(length, 8) + field(std::to_string(signals.size()), 4);
    const auto each = [&](auto get, std::size_t width) {
        for (const HandSignal &signal : signals) text += field(get(signal), width);
    };
    each([](const HandSignal &s) { return s.label; }, 16);
    each([](const HandSignal &) { return std::string(); }, 80); // transducer
    each([](const HandSignal &s) { return s.unit; }, 8);
    each([](const HandSignal &s) { return s.physical_minimum; }, 8);
    each([](const HandSignal &s) { return s.physical_maximum; }, 8);
    each([](const HandSignal &s) { return s.digital_minimum; }, 8);
    each([](const HandSignal &s) { return s.digital_maximum; }, 8);
    each([](const HandSignal &) { return std::string(); }, 80); // filters
    each([](const HandSignal &s) { return std::to_string(s.samples); }, 8);
    each([](const HandSignal &) { return std::string(); }, 32);
    return text;
}

const HandSignal heart{"ECG II", "mV", "-2", "2", "-2000", "2000", 4};
const HandSignal oxygen{"SpO2", "%", "0", "102.3", "0", "1023", 1};
const HandSignal events{"EDF Annotations", "", "-1", "1", "-32768", "32767", 16};

std::string list(std::string text) {
    text.resize(32, '\0');
    return text;
}

/// Two records of half a second with a list of annotations each.
std::string hand_plus(const std::string &kind) {
    return hand_header(kind, 2, "0.5", {heart, events}) + little_endian({0, 1000, 2000, -2000}) +
           list("+0\x14\x14" + std::string(1, '\0') + "+0.25\x15" + "0.5\x14joy, Ärger\x14") + little_endian({1, 2, 3, 4}) +
           list("+0.5\x14\x14" + std::string(1, '\0') + "+0.75\x14tag\x14");
}

Result<Content> read_edf_bytes(const std::string &bytes) {
    test::TempFolder folder;
    test::write_text(folder / "hand.edf", bytes);
    return format_to_read(folder / "hand.edf")->read(folder / "hand.edf", {});
}

TEST(EdfByHand, SignalsOfTheirOwnRatesAndScales) {
    const auto content = read_edf_bytes(hand_header("", 2, "2", {heart, oxygen}) + little_endian({0, 1000, 2000, -2000}) +
                                        little_endian({980}) + little_endian({-500, 1, 2, 3}) + little_endian({1023}));
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(content->duration, Time::seconds(4));
    ASSERT_EQ(content->tracks.size(), 2u);
    const Track &ecg = content->tracks[0];
    EXPECT_EQ(ecg.name, "ECG II");
    EXPECT_EQ(ecg.unit, "mV");
    EXPECT_EQ(ecg.rate, 2);
    EXPECT_EQ(ecg.low, -2);
    EXPECT_EQ(ecg.high, 2);
    ASSERT_EQ(ecg.values.size(), 8u);
    for (const auto &[sample, value] : {std::pair(0, 0.0f), {1, 1.0f}, {2, 2.0f}, {3, -2.0f}, {4, -0.5f}, {7, 0.003f}})
        EXPECT_NEAR(ecg.values[static_cast<std::size_t>(sample)], value, 1e-6) << sample;
    EXPECT_EQ(content->tracks[1].rate, 0.5);
    EXPECT_NEAR(content->tracks[1].values.at(0), 98, 1e-4);
    EXPECT_NEAR(content->tracks[1].values.at(1), 102.3, 1e-4);
    EXPECT_TRUE(content->tiers.empty());
}

TEST(EdfByHand, AnnotationsOfEdfPlus) {
    const auto content = read_edf_bytes(hand_plus("EDF+C"));
    ASSERT_TRUE(content) << describe(content.error());
    EXPECT_EQ(test::text_of(content->tiers),
              "annotations |  | -1\n  250000 750000 [joy, Ärger] []\n  750000 750000 [tag] []\n");
    ASSERT_EQ(content->tracks.size(), 1u) << "the annotations are no signal";
    EXPECT_EQ(content->tracks[0].rate, 8);
    EXPECT_EQ(content->tracks[0].values.size(), 8u);
}

TEST(EdfByHand, RecordingsWithGapsAreRefused) {
    const auto content = read_edf_bytes(hand_plus("EDF+D"));
    ASSERT_FALSE(content);
    EXPECT_EQ(content.error().code, ErrorCode::bad_exchange);
    EXPECT_THAT(content.error().detail, HasSubstr("EDF+D"));
}

TEST(EdfByHand, CutOffItIsRefused) {
    const std::string whole = hand_plus("EDF+C");
    for (const std::size_t size : {std::size_t{100}, std::size_t{700}, whole.size() - 2}) {
        const auto content = read_edf_bytes(whole.substr(0, size));
        ASSERT_FALSE(content) << size;
        EXPECT_EQ(content.error().code, ErrorCode::bad_exchange);
    }
}

} // namespace
