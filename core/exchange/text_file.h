// What readers and writers of text files share.
#pragma once

#include "core/base/result.h"
#include "core/base/time.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tempera::exchange {

struct Notice;

/// The whole file as UTF-8: a byte order mark is dropped, UTF-16 with a mark (as Praat and Windows write) is converted.
/// file_not_found, file_unreadable, file_empty; bad_exchange naming the first line that is neither.
Result<std::string> read_text(const std::filesystem::path &path);
/// The same, but what is neither and can be Windows-1252, as older programs write it, is read as that, and the notices
/// say so: for tables and subtitles, which nothing keeps from being written so.
Result<std::string> read_old_text(const std::filesystem::path &path, std::vector<Notice> &notices);
/// The same of bytes that are read already; `path` is named in errors.
Result<std::string> as_text(std::string bytes, const std::filesystem::path &path);

/// bad_exchange: "line N: what", or only what where `line` is 0.
tl::unexpected<Error> bad_file(const std::filesystem::path &path, int line, const std::string &what);

/// The line, from 1, in which byte `at` of the text lies.
int line_of(std::string_view text, std::size_t at);

/// Seconds with as many decimals as are needed to be exact: "1.5", "-0.000001", "3".
std::string seconds_text(Time time);
/// "hh:mm:ss.mmm" with at least two digits for the hours, rounded to milliseconds, not before 0; `point` '.' or ','.
std::string clock_text(Time time, char point);
/// Rounded to the nearest millisecond.
std::int64_t milliseconds(Time time);
/// Shortest digits that give the value back; empty when it is not finite.
std::string number_text(float value);
std::string number_text(double value);

/// Seconds within some years of 0, else false: a number beyond is a slip, and Time would overflow.
bool to_time(double seconds, Time &out);

/// Samples a second that a track can have: from one in some hours to one a microsecond, the finest that Time tells
/// apart.
bool is_possible_rate(double rate);

/// In double quotes, for messages.
std::string in_quotes(std::string_view text);
/// The prefix with the number after it: "ts12".
std::string numbered(std::string_view prefix, std::size_t number);

/// Line breaks become blanks.
std::string one_line(std::string text);

/// Without the control characters that XML 1.0 cannot hold.
std::string xml_text(std::string text);

/// The path as UTF-8, '/' between parts.
std::string utf8(const std::filesystem::path &path);

/// How well a path as another program wrote it, for whichever system, names the file: 2: by its name, 1: but for the
/// ending, 0: not. Case does not count for the letters of ASCII.
int likeness(std::string_view written, const std::filesystem::path &file);

/// As a URL of a local file, as ELAN writes it: "file:///C:/a%20b.mp4".
std::string file_url(const std::string &path);
/// The path of a local file's URL; anything else comes back as it is.
std::string path_of_url(const std::string &url);

} // namespace tempera::exchange
