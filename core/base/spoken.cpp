#include "core/base/spoken.h"

#include "core/base/csv.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

namespace tempera {
namespace {

using nlohmann::json;

constexpr const char *what_is_read =
    "what is read are segments with start, end and text (of Whisper, faster-whisper or WhisperX), under \"segments\" or "
    "as a list, and the \"transcription\" of whisper.cpp";

/// Python writes NaN and Infinity, which JSON does not have: null instead, so that the number is missing. Lines stay.
std::string without_nan(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (quoted && text[i] == '\\') {
            out += text[i];
            if (++i < text.size()) out += text[i];
            continue;
        }
        if (text[i] == '"') quoted = !quoted;
        std::size_t length = 0;
        for (const std::string_view number : {"NaN", "Infinity", "-Infinity"})
            if (!quoted && text.substr(i, number.size()) == number) length = number.size();
        if (length > 0) {
            out += "null";
            i += length - 1;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::optional<double> number(const json &item, const char *key) {
    const auto found = item.find(key);
    if (found == item.end() || found->is_null()) return std::nullopt;
    if (!found->is_number()) throw std::invalid_argument(std::string("\"").append(key).append("\" is no number"));
    return found->get<double>();
}

std::string string(const json &item, const char *key) {
    const auto found = item.find(key);
    return found != item.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// None where they are missing.
std::optional<Span> times(const json &item) {
    const auto offsets = item.find("offsets"); // whisper.cpp's
    const bool milliseconds = offsets != item.end();
    const json &from = milliseconds ? *offsets : item;
    const auto start = number(from, milliseconds ? "from" : "start"), end = number(from, milliseconds ? "to" : "end");
    if (!start || !end) return std::nullopt;
    const double unit = milliseconds ? 1e-3 : 1;
    if (!(*start >= 0 && *start <= *end && *end * unit < 1e8))
        throw std::invalid_argument("a segment or word has no possible times");
    return Span{Time::seconds(*start * unit), Time::seconds(*end * unit)};
}

/// whisper.cpp writes "?" where it cannot tell.
std::string speaker_of(const json &item) {
    const auto found = item.find("speaker");
    if (found != item.end() && found->is_number_integer()) return found->dump();
    const std::string name(trimmed(string(item, "speaker")));
    return name == "?" ? std::string() : name;
}

/// Whether the text begins with a letter of Chinese or Japanese, which have no blanks between words.
bool without_blanks(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    return (byte(0) >= 0xE4 && byte(0) <= 0xE9) || (byte(0) == 0xE3 && byte(1) != 0x80);
}

/// "," and "。" belong to the word before them.
bool is_mark(std::string_view text) {
    return text.starts_with("\xE3\x80") || text.starts_with("\xEF\xBC") ||
           (!text.empty() && std::ispunct(static_cast<unsigned char>(text.front())) != 0);
}

/// A token is a piece of a word; the first of a word begins with a blank.
std::vector<SpokenWord> words_of_tokens(const json &tokens) {
    std::vector<SpokenWord> words;
    bool apart = false; // the next token begins a word though there is no blank
    for (const json &token : tokens) {
        const std::string piece = string(token, "text");
        if (piece.empty() || (piece.starts_with("[_") && piece.ends_with("]"))) continue; // "[_BEG_]"
        const auto span = times(token);
        if (!span) continue;
        const std::string text(trimmed(piece));
        if (words.empty() || piece.front() == ' ' || without_blanks(text) || (apart && !is_mark(text)))
            words.push_back({*span, text});
        else
            words.back().text += text, words.back().span.offset = std::max(words.back().span.offset, span->offset);
        apart = without_blanks(text);
    }
    std::erase_if(words, [](const SpokenWord &word) { return word.text.empty(); });
    return words;
}

Spoken segment_of(const json &item) {
    Spoken segment;
    segment.speaker = speaker_of(item);
    if (const auto tokens = item.find("tokens"); tokens != item.end() && item.contains("offsets"))
        segment.words = words_of_tokens(*tokens);
    std::map<std::string, int> speakers;
    if (const auto words = item.find("words"); words != item.end())
        for (const json &word : *words) {
            if (const std::string name = speaker_of(word); !name.empty()) ++speakers[name];
            const std::string text(trimmed(string(word, "word")));
            const auto span = times(word); // WhisperX has none for what it cannot place, such as numbers
            if (span && !text.empty()) segment.words.push_back({*span, text});
        }
    if (segment.speaker.empty() && !speakers.empty())
        segment.speaker = std::max_element(speakers.begin(), speakers.end(), [](const auto &a, const auto &b) {
                              return a.second < b.second;
                          })->first;
    const auto text = item.find("text");
    if (text == item.end() || !text->is_string())
        throw std::invalid_argument(std::string("there is no text; ") + what_is_read);
    segment.text = trimmed(text->get<std::string>());
    if (const auto span = times(item))
        segment.span = *span;
    else if (!segment.words.empty())
        segment.span = {segment.words.front().span.onset, segment.words.back().span.offset};
    else if (!segment.text.empty())
        throw std::invalid_argument(std::string("there are no times; ") + what_is_read);
    return segment;
}

const json *segments_of(const json &file) {
    if (file.is_array()) return &file;
    for (const char *key : {"segments", "transcription"})
        if (const auto found = file.find(key); found != file.end() && found->is_array()) return &*found;
    return nullptr;
}

} // namespace

bool looks_like_spoken(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with('[')) return text.starts_with('{');
    text = trimmed(text.substr(1));
    return text.starts_with('{') || text.starts_with(']');
}

Result<std::vector<Spoken>> parse_spoken(std::string_view text, const std::string &subject, ErrorCode wrong) {
    const std::string plain = without_nan(text);
    std::vector<Spoken> spoken;
    std::string place;
    try {
        const json file = json::parse(plain);
        const json *segments = segments_of(file);
        if (!segments)
            return fail(wrong, subject, std::string("it is no transcript that can be read; ") + what_is_read);
        for (std::size_t i = 0; i < segments->size(); ++i) {
            place = "segment " + std::to_string(i + 1) + ": ";
            Spoken segment = segment_of((*segments)[i]);
            if (!segment.text.empty()) spoken.push_back(std::move(segment));
        }
        return spoken;
    } catch (const json::parse_error &error) {
        const auto end = plain.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, plain.size()));
        return fail(wrong, subject,
                    "line " + std::to_string(1 + std::count(plain.begin(), end, '\n')) + ": it is no whole JSON");
    } catch (const std::exception &error) {
        return fail(wrong, subject, place + error.what());
    }
}

} // namespace tempera
