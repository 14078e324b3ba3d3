#include "core/exchange/text_file.h"

#include "core/base/csv.h"
#include "core/base/encoding.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/exchange/content.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace tempera::exchange {
tl::unexpected<Error> bad_file(const std::filesystem::path &path, int line, const std::string &what) {
    return fail(ErrorCode::bad_exchange, utf8(path), line > 0 ? "line " + std::to_string(line) + ": " + what : what);
}

int line_of(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

Result<std::string> read_text(const std::filesystem::path &path) {
    auto bytes = read_file(path);
    return bytes ? as_text(std::move(*bytes), path) : bytes;
}

Result<std::string> read_old_text(const std::filesystem::path &path, std::vector<Notice> &notices) {
    auto bytes = read_file(path);
    if (!bytes) return bytes;
    if (to_utf8(*bytes) && !is_utf8(*bytes) && from_windows_1252(*bytes))
        notices.push_back({Notice::Why::windows_text, 1, {}, {}, {}, 0});
    return as_text(std::move(*bytes), path);
}

Result<std::string> as_text(std::string bytes, const std::filesystem::path &path) {
    if (bytes.empty()) return fail(ErrorCode::file_empty, utf8(path));
    if (!to_utf8(bytes)) return bad_file(path, 0, "it is damaged UTF-16 text");
    if (is_utf8(bytes)) return bytes;
    std::size_t begin = 0;
    for (int line = 1;; ++line) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        if (!is_utf8(std::string_view(bytes).substr(begin, end - begin)))
            return bad_file(path, line, "it is not UTF-8 text; save the file as UTF-8");
        begin = end + 1;
    }
}

std::string seconds_text(Time time) {
    const auto us = static_cast<unsigned long long>(time.us < 0 ? -time.us : time.us);
    std::array<char, 48> digits{};
    std::snprintf(digits.data(), digits.size(), "%s%llu.%06llu", time.us < 0 ? "-" : "", us / 1'000'000,
                  us % 1'000'000);
    std::string text = digits.data();
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::int64_t milliseconds(Time time) { return (time.us < 0 ? time.us - 500 : time.us + 500) / 1000; }

std::string clock_text(Time time, char point) {
    const auto ms = static_cast<long long>(std::max<std::int64_t>(milliseconds(time), 0));
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld%c%03lld", ms / 3'600'000, ms / 60'000 % 60,
                  ms / 1000 % 60, point, ms % 1000);
    return text.data();
}

namespace {
template <class T> std::string shortest(T value) {
    if (!std::isfinite(value)) return {};
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
}
} // namespace

std::string number_text(float value) { return shortest(value); }
std::string number_text(double value) { return shortest(value); }

bool to_time(double seconds, Time &out) {
    constexpr double longest = 1e8;
    if (!std::isfinite(seconds) || std::abs(seconds) > longest) return false;
    out = Time::seconds(seconds);
    return true;
}

bool is_possible_rate(double rate) { return rate >= 1e-4 && rate <= 1e6; } // false for NaN, too

std::string in_quotes(std::string_view text) {
    std::string out(1, '"');
    out.append(text).append(1, '"');
    return out;
}

std::string numbered(std::string_view prefix, std::size_t number) {
    std::string out(prefix);
    out += std::to_string(number);
    return out;
}

std::string one_line(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string xml_text(std::string text) {
    std::erase_if(text,
                  [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; });
    return text;
}

std::string utf8(const std::filesystem::path &path) {
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

int likeness(std::string_view written, const std::filesystem::path &file) {
    const std::string name = lowered(std::string(written.substr(written.find_last_of("/\\:") + 1)));
    const std::string wanted = lowered(utf8(file.filename()));
    const auto stem = [](const std::string &whole) { return whole.substr(0, whole.rfind('.')); };
    if (name.empty() || stem(name).empty()) return 0;
    return name == wanted ? 2 : stem(name) == stem(wanted) ? 1 : 0;
}

std::string file_url(const std::string &path) {
    static constexpr std::string_view plain = "-_.~/!$&'()*+,;=:@";
    std::string url = path.starts_with('/') ? "file://" : "file:///";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x80 && std::isalnum(byte)) || plain.find(c) != std::string_view::npos) {
            url += c;
            continue;
        }
        std::array<char, 4> escaped{};
        std::snprintf(escaped.data(), escaped.size(), "%%%02X", byte);
        url += escaped.data();
    }
    return url;
}

std::string path_of_url(const std::string &url) {
    if (!url.starts_with("file:")) return url;
    std::string_view rest = std::string_view(url).substr(5);
    if (rest.starts_with("///")) rest.remove_prefix(2);
    std::string path;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        unsigned value = 0;
        if (rest[i] == '%' && i + 2 < rest.size() &&
            std::from_chars(rest.data() + i + 1, rest.data() + i + 3, value, 16).ptr == rest.data() + i + 3) {
            path += static_cast<char>(value);
            i += 2;
        } else {
            path += rest[i];
        }
    }
    // "/C:/..." is a drive of Windows.
    if (path.size() > 2 && path[0] == '/' && std::isalpha(static_cast<unsigned char>(path[1])) && path[2] == ':')
        path.erase(0, 1);
    return path;
}

} // namespace tempera::exchange
