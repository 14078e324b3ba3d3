#include "core/base/csv.h"
#include "core/base/encoding.h"
#include "core/base/spoken.h"
#include "core/base/text.h"
#include "core/features/cues.h"
#include "core/features/extract.h"
#include "core/features/utf8.h"
#include "core/features/whisper.h"

#include <algorithm>
#include <cctype>

namespace tempera::features {
namespace {

namespace fs = std::filesystem;

bool starts_with(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// "<i>", "</v>", "<00:01.000>" and "{\an8}" go; so do sounds in square brackets and notes of music.
std::string without_markup(std::string_view text) {
    constexpr std::string_view opening = "<{[", closing = ">}]";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t kind = opening.find(text[i]);
        if (kind != std::string_view::npos) {
            const std::size_t end = text.find(closing[kind], i);
            // A lone "<" is text: "1 < 2".
            const bool tag =
                kind != 0 || (i + 1 < text.size() && !std::isspace(static_cast<unsigned char>(text[i + 1])));
            if (end != std::string_view::npos && tag) {
                i = end;
                continue;
            }
        }
        out += text[i];
    }
    struct Replacement {
        std::string_view from, to;
    };
    for (const auto &[from, to] : {Replacement{"&lt;", "<"},
                                   {"&gt;", ">"},
                                   {"&nbsp;", " "},
                                   {"&lrm;", ""},
                                   {"&rlm;", ""},
                                   {"&quot;", "\""},
                                   {"&amp;", "&"},
                                   {"\u266A", ""},
                                   {"\u266B", ""}})
        for (std::size_t at = 0; (at = out.find(from, at)) != std::string::npos; at += to.size())
            out.replace(at, from.size(), to);
    return out;
}

/// "- ", ">> " and a name in capitals before a colon ("ANNA:", "DR. WU:", "SPEAKER 2:") say who speaks. The name goes to
/// `speaker`.
std::string_view without_speaker(std::string_view line, std::string &speaker) {
    line = trimmed(line);
    for (const std::string_view dash : {">>>", ">>", "\u2013 ", "\u2014 ", "- "})
        if (starts_with(line, dash)) line = trimmed(line.substr(dash.size()));
    const std::size_t colon = line.find(": ");
    if (colon == std::string_view::npos || colon < 2 || colon > 30) return line;
    const std::string_view name = line.substr(0, colon);
    const bool capitals = std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == '\'' || c == '-' ||
               c == '_';
    });
    if (!capitals || name[0] < 'A') return line;
    speaker = name;
    return trimmed(line.substr(colon + 1));
}

/// The name in WebVTT's "<v Anna Lee>" or "<v.loud Anna Lee>".
std::string voice_in(std::string_view line) {
    const std::size_t at = line.find("<v");
    if (at == std::string_view::npos || at + 2 >= line.size() || (line[at + 2] != ' ' && line[at + 2] != '.')) return {};
    const std::size_t end = line.find('>', at), blank = line.find(' ', at);
    if (end == std::string_view::npos || blank >= end) return {};
    return without_markup(trimmed(line.substr(blank, end - blank)));
}

/// By onset, without those that say nothing.
Result<std::vector<Cue>> spoken_cues(std::string_view text, const std::string &subject) {
    const auto all = split_cues(text, subject);
    if (!all) return tl::unexpected(all.error());
    std::vector<Cue> cues;
    for (const TextCue &one : *all) {
        Cue cue{one.span, {}, {}, {}};
        std::vector<std::string> speakers;
        for (const std::string_view line : one.lines) {
            const std::string plain = without_markup(line);
            std::string speaker = voice_in(line);
            const std::string_view spoken = without_speaker(plain, speaker);
            if (spoken.empty()) continue;
            if (!speaker.empty() && std::find(speakers.begin(), speakers.end(), speaker) == speakers.end())
                speakers.push_back(std::move(speaker));
            if (!cue.text.empty()) cue.text += ' ';
            cue.text += spoken;
        }
        for (const std::string &name : speakers) cue.speaker += (cue.speaker.empty() ? "" : ", ") + name;
        if (!cue.text.empty()) cues.push_back(std::move(cue));
    }
    if (cues.empty()) return fail(ErrorCode::bad_transcript, subject, "there is no cue in it");
    std::stable_sort(cues.begin(), cues.end(), [](const Cue &a, const Cue &b) { return a.span.onset < b.span.onset; });
    return cues;
}

/// The whole file as UTF-8 without a byte order mark; what Windows' editor saves as "Unicode" is converted.
Result<std::string> read_checked(const fs::path &path) {
    auto bytes = read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty()) return fail(ErrorCode::file_empty, path.string());
    if (!to_utf8(*bytes)) return fail(ErrorCode::bad_transcript, path.string(), "it is damaged UTF-16 text");
    // JSON is UTF-8; nothing keeps subtitles from being as Windows wrote text before.
    if (find_bad_utf8(*bytes) != std::string_view::npos && !looks_like_spoken(*bytes) && from_windows_1252(*bytes))
        return bytes;
    const std::string_view text = *bytes;
    if (const std::size_t bad = find_bad_utf8(text); bad != std::string_view::npos) {
        const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(bad), '\n');
        return fail(ErrorCode::bad_transcript, path.string(),
                    "line " + std::to_string(line) + " is not UTF-8 text; save the file as UTF-8");
    }
    return bytes;
}

} // namespace

Result<std::vector<Cue>> read_cues(const fs::path &path) {
    const auto text = read_checked(path);
    if (!text) return tl::unexpected(text.error());
    if (looks_like_spoken(*text)) return whisper_cues(*text, path.string());
    return spoken_cues(*text, path.string());
}

Result<std::vector<Word>> read_transcript(const fs::path &path) {
    const auto file = read_checked(path);
    if (!file) return tl::unexpected(file.error());
    if (looks_like_spoken(*file)) {
        auto timed = whisper_words(*file, path.string());
        if (!timed || !timed->empty()) return timed; // else it has segments only
    }
    const auto cues =
        looks_like_spoken(*file) ? whisper_cues(*file, path.string()) : spoken_cues(*file, path.string());
    if (!cues) return tl::unexpected(cues.error());
    std::vector<Word> words;
    for (const Cue &cue : *cues) {
        const std::vector<std::string> texts = split_words(cue.text);
        std::int64_t total = 0, before = 0;
        for (const std::string &text : texts) total += count_characters(text);
        const auto place = [&] { return cue.span.onset + Time{cue.span.length().us * before / total}; };
        for (const std::string &text : texts) {
            const Time onset = place();
            before += count_characters(text);
            words.push_back({{onset, place()}, text});
        }
    }
    return words;
}

fs::path transcript_beside(const fs::path &media) {
    const std::string stem = media.stem().string();
    std::error_code error;
    fs::path best;
    // The shortest name is the one without a language part; .srt before .vtt, then by the alphabet.
    const auto rank = [](const fs::path &p) { return std::pair(p.filename().string().size(), p.filename()); };
    const fs::path folder = media.has_parent_path() ? media.parent_path() : fs::path(".");
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const fs::path path = it->path();
        std::string extension = path.extension().string();
        std::transform(extension.begin(), extension.end(), extension.begin(),
                       [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
        if (extension != ".srt" && extension != ".vtt") continue;
        const std::string name = path.stem().string();
        const bool same = name == stem;
        const bool with_language =
            starts_with(name, stem + ".") && name.find('.', stem.size() + 1) == std::string::npos;
        std::error_code ignored;
        if ((!same && !with_language) || !it->is_regular_file(ignored)) continue;
        if (best.empty() || rank(path) < rank(best)) best = path;
    }
    return best;
}

std::vector<std::string> split_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    bool last_was_ideograph = false;
    while (!text.empty()) {
        const auto [code, length] = decode_utf8(text);
        const std::string_view character = text.substr(0, length);
        text.remove_prefix(length);
        if (is_blank(code)) {
            end_word();
            last_was_ideograph = false;
            continue;
        }
        const bool ideograph = is_ideograph(code);
        // Chinese and Japanese have no blanks: each character counts as a word, with the marks that follow it.
        if (ideograph || (last_was_ideograph && !is_east_asian_mark(code))) end_word();
        if (!is_east_asian_mark(code)) last_was_ideograph = ideograph;
        word += character;
    }
    end_word();
    return words;
}

} // namespace tempera::features
