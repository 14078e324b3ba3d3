#include "synthetic.h"

#include <cstring>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tempera::engine {
namespace {

using testing::Scratch;
using ::testing::HasSubstr;

std::vector<std::byte> small_file() {
    TensorFile f;
    f.tensors["a"] = at::arange(6).to(at::kFloat).view({2, 3});
    f.tensors["b"] = at::tensor({7L, -1L}, at::kLong);
    f.metadata["note"] = "hello";
    return encode_tensors(f);
}

std::string header_of(const std::vector<std::byte> &bytes) {
    std::uint64_t n = 0;
    std::memcpy(&n, bytes.data(), 8);
    return std::string(reinterpret_cast<const char *>(bytes.data()) + 8, n);
}

std::vector<std::byte> with_header(const std::vector<std::byte> &bytes, const std::string &header) {
    const auto old = header_of(bytes).size();
    const std::uint64_t n = header.size();
    std::vector<std::byte> out(8 + header.size());
    std::memcpy(out.data(), &n, 8);
    std::memcpy(out.data() + 8, header.data(), header.size());
    out.insert(out.end(), bytes.begin() + 8 + static_cast<std::ptrdiff_t>(old), bytes.end());
    return out;
}

std::string replaced(std::string text, const std::string &from, const std::string &to) {
    const auto at_place = text.find(from);
    EXPECT_NE(at_place, std::string::npos) << from;
    return text.replace(at_place, from.size(), to);
}

void expect_bad(const std::vector<std::byte> &bytes, const std::string &detail) {
    const auto file = decode_tensors(bytes);
    ASSERT_FALSE(file.has_value());
    EXPECT_EQ(file.error().code, ErrorCode::bad_model);
    EXPECT_THAT(file.error().detail, HasSubstr(detail));
}

TEST(Checkpoint, RoundTrip) {
    const auto file = decode_tensors(small_file());
    ASSERT_TRUE(file.has_value());
    EXPECT_TRUE(at::equal(file->tensors.at("a"), at::arange(6).to(at::kFloat).view({2, 3})));
    EXPECT_TRUE(at::equal(file->tensors.at("b"), at::tensor({7L, -1L}, at::kLong)));
    EXPECT_EQ(file->metadata.at("note"), "hello");
}

TEST(Checkpoint, EveryCutIsRefused) {
    const auto whole = small_file();
    for (std::size_t n = 0; n < whole.size(); ++n) {
        const auto file = decode_tensors(std::span(whole).first(n));
        ASSERT_FALSE(file.has_value()) << n;
        EXPECT_EQ(file.error().code, ErrorCode::bad_model);
    }
    auto longer = whole;
    longer.push_back(std::byte{0});
    expect_bad(longer, "longer or shorter");
}

TEST(Checkpoint, EachFlippedByteOfTheNumbersIsNoticed) {
    const auto whole = small_file();
    for (std::size_t i = 8 + header_of(whole).size(); i < whole.size(); ++i) {
        auto damaged = whole;
        damaged[i] ^= std::byte{0x10};
        EXPECT_FALSE(decode_tensors(damaged).has_value()) << i;
    }
}

TEST(Checkpoint, NamesTheDefect) {
    const auto whole = small_file();
    const auto header = header_of(whole);
    expect_bad({}, "too short");
    std::vector<std::byte> text(64, std::byte{'x'});
    expect_bad(text, "length makes no sense");
    expect_bad(with_header(whole, "[1, 2]  "), "not JSON");
    expect_bad(with_header(whole, replaced(header, "\"F32\"", "\"F64\"")), "neither F32 nor I64");
    expect_bad(with_header(whole, replaced(header, "[2,3]", "[2,4]")), "does not fit its shape");
    expect_bad(with_header(whole, replaced(header, "[2,3]", "[-2,3]")), "not whole numbers");
    expect_bad(with_header(whole, replaced(header, "[2,3]", "[4294967296,4294967296]")), "too large");
    expect_bad(with_header(whole, replaced(header, "[24,40]", "[8,24]")), "overlap");
    expect_bad(with_header(whole, replaced(header, "[24,40]", "[24000,24016]")), "cut short");
    expect_bad(with_header(whole, replaced(header, "\"hello\"", "5")), "other than text");
    expect_bad(with_header(whole, replaced(header, "\"checksum\":\"", "\"checksum\":\"z")), "checksum differs");
}

TEST(Checkpoint, NumbersThatAreNotFiniteAreRefused) {
    TensorFile f;
    f.tensors["a"] = at::tensor({1.0f, NAN});
    expect_bad(encode_tensors(f), "not finite");
}

TEST(Network, RoundTripKeepsEveryTensor) {
    const Network n = testing::small_network();
    const auto back = decode_network(encode_network(n));
    ASSERT_TRUE(back.has_value()) << describe(back.error());
    EXPECT_EQ(back->settings.emotions, n.settings.emotions);
    for (const auto &[name, t] : n.p.weights) EXPECT_TRUE(at::equal(t, back->p[name])) << name;
    for (const auto &[name, t] : n.p.buffers) EXPECT_TRUE(at::equal(t, back->p[name])) << name;
}

TEST(Network, WeightsThatSayNothingOfStepsHaveThree) {
    auto settings = testing::small_network().settings;
    settings.steps = 3;
    const auto bytes = encode_network(make_network(settings, 1));
    auto file = decode_tensors(bytes).value();
    std::string &header = file.metadata["settings"];
    const auto said = header.find("\"steps\":3,");
    ASSERT_NE(said, std::string::npos) << header;
    header.erase(said, std::string("\"steps\":3,").size());
    const auto back = decode_network(encode_tensors(file));
    ASSERT_TRUE(back.has_value()) << describe(back.error());
    EXPECT_EQ(back->settings.steps, 3);
}

TEST(Network, ForeignAndMisshapenWeightsAreRefused) {
    const auto foreign = decode_network(small_file());
    ASSERT_FALSE(foreign.has_value());
    EXPECT_THAT(foreign.error().detail, HasSubstr("another program"));

    Network n = testing::small_network();
    n.p.weights.at("head.latent") = at::zeros({3, 3});
    const auto misshapen = decode_network(encode_network(n));
    ASSERT_FALSE(misshapen.has_value());
    EXPECT_THAT(misshapen.error().detail, HasSubstr("head.latent"));

    n = testing::small_network();
    n.p.weights.erase("head.latent");
    EXPECT_THAT(decode_network(encode_network(n)).error().detail, HasSubstr("missing"));
    n = testing::small_network();
    n.p.weights["intruder"] = at::zeros({1});
    EXPECT_THAT(decode_network(encode_network(n)).error().detail, HasSubstr("do not belong"));
}

TEST(Network, LoadNamesTheFile) {
    const Scratch scratch;
    EXPECT_EQ(Engine::load(scratch / "none", 1).error().code, ErrorCode::file_not_found);
    const auto path = scratch / "foreign.safetensors";
    ASSERT_TRUE(write_file(path, small_file()).has_value());
    const auto engine = Engine::load(path, 1);
    ASSERT_FALSE(engine.has_value());
    EXPECT_EQ(engine.error().code, ErrorCode::bad_model);
    EXPECT_EQ(engine.error().subject, path.string());
}

TEST(Checkpoint, UnwritablePathLeavesNothing) {
    const Scratch scratch;
    const auto status = write_file((scratch / "no such folder") / "w", small_file());
    ASSERT_FALSE(status.has_value());
    EXPECT_EQ(status.error().code, ErrorCode::write_failed);
}

} // namespace
} // namespace tempera::engine
