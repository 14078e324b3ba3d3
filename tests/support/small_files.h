// Files of other programs, made byte by byte.
#pragma once

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <string>
#include <vector>

namespace tempera::test_support {

/// A NumPy array file; `shape` as its header writes it ("3, 48, 48").
inline std::string npy(const std::string &shape, const std::string &bytes, const std::string &type = "|u1") {
    std::string header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }";
    header.resize(117, ' ');
    header += '\n';
    return std::string("\x93NUMPY\x01\x00\x76\x00", 10) + header + bytes;
}

/// 16 kHz mono PCM in a WAV file.
inline std::string wav(const std::vector<float> &samples) {
    const auto little = [](std::uint32_t v, int bytes) {
        std::string s;
        for (int i = 0; i < bytes; ++i) s += static_cast<char>(v >> (8 * i) & 0xFF);
        return s;
    };
    std::string data;
    for (const float v : samples) data += little(static_cast<std::uint16_t>(std::lround(v * 32767)), 2);
    const auto size = static_cast<std::uint32_t>(data.size());
    return "RIFF" + little(36 + size, 4) + "WAVEfmt " + little(16, 4) + little(1, 2) + little(1, 2) +
           little(16'000, 4) + little(32'000, 4) + little(2, 2) + little(16, 2) + "data" + little(size, 4) + data;
}

/// A tone at 16 kHz.
inline std::vector<float> tone(double hertz, double seconds) {
    std::vector<float> samples(static_cast<std::size_t>(seconds * 16'000));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(0.2 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / 16'000));
    return samples;
}

inline void write_file_at(const std::filesystem::path &path, const std::string &bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace tempera::test_support
