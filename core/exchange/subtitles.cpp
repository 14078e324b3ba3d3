// WebVTT (W3C Candidate Recommendation "WebVTT: The Web Video Text Tracks Format") and SubRip.
#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/base/encoding.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"
#include "core/features/cues.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

void replace_all(string &text, string_view from, string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// Whether players take what stands between the angle brackets for markup. SubRip has no way to write the brackets
/// themselves, so that anything else is text there.
bool is_markup(string_view tag) {
    if (tag.starts_with('/')) tag.remove_prefix(1);
    const string name = lowered(string(tag.substr(0, tag.find_first_of(" .\t"))));
    for (const string_view known : {"i", "b", "u", "s", "font", "v", "c"})
        if (name == known) return true;
    return false;
}

/// What one voice says in a cue.
struct Said {
    string speaker, text;
};

/// The text without markup, apart by voices: "<v NAME>" begins one, and the next or "</v>" ends it.
std::vector<Said> voices(string_view payload, bool web) {
    std::vector<Said> all(1);
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const std::size_t end = payload[i] == '<' ? payload.find('>', i) : string_view::npos;
        const string_view tag = end == string_view::npos ? string_view() : payload.substr(i + 1, end - i - 1);
        if (end == string_view::npos || !(web || is_markup(tag))) {
            all.back().text += payload[i];
            continue;
        }
        const string_view kind = tag.substr(0, tag.find_first_of(". \t\n"));
        const std::size_t name = tag.find_first_of(" \t\n"); // after classes: "<v.loud NAME>"
        if (kind == "v" && name != string_view::npos) all.push_back({string(trimmed(tag.substr(name))), {}});
        if (kind == "/v") all.push_back({});
        i = end;
    }
    return all;
}

/// "&amp;" and the like become what they stand for; anything else stays.
void decode(string &text) {
    for (std::size_t at = 0; (at = text.find('&', at)) != string::npos; ++at) {
        const std::size_t end = text.find(';', at);
        if (end == string::npos) return;
        const string_view name = string_view(text).substr(at + 1, end - at - 1);
        string meant;
        for (const auto &[known, stands_for] :
             {std::pair("lt", "<"), {"gt", ">"}, {"amp", "&"}, {"nbsp", "\u00A0"}, {"quot", "\""}, {"apos", "'"},
              {"lrm", "\u200E"}, {"rlm", "\u200F"}})
            if (name == known) meant = stands_for;
        if (name.starts_with('#')) {
            const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
            const string_view digits = name.substr(hex ? 2 : 1);
            unsigned code = 0;
            const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
            const bool letter = code > 0 && code < 0x110000 && !(code >= 0xD800 && code < 0xE000);
            if (letter && read.ec == std::errc{} && read.ptr == digits.data() + digits.size()) append_utf8(meant, code);
        }
        if (!meant.empty()) text.replace(at, end - at + 1, meant);
        // What it became is not looked at again: "&amp;lt;" is "&lt;".
        if (!meant.empty()) at += meant.size() - 1;
    }
}

/// Whether there is more to it than dashes and blanks.
bool says_something(string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
    });
}

/// One for each speaker; a cue in which nothing is said is one, too.
std::vector<Said> said_in(const features::TextCue &cue, bool web) {
    string payload;
    for (const string_view line : cue.lines) {
        if (!payload.empty()) payload += '\n';
        payload += line;
    }
    auto all = voices(payload, web);
    std::vector<Said> said;
    for (Said &one : all) {
        if (!says_something(one.text)) continue;
        const auto same = std::find_if(said.begin(), said.end(), [&](const Said &s) { return s.speaker == one.speaker; });
        if (same == said.end())
            said.push_back(std::move(one));
        else
            same->text = string(trimmed(same->text)).append(1, '\n').append(trimmed(one.text));
    }
    if (said.empty()) { // "..." or nothing: as it stands, by whoever is named first
        said.emplace_back();
        for (const Said &one : all) {
            if (said[0].speaker.empty()) said[0].speaker = one.speaker;
            said[0].text += one.text;
        }
    }
    for (Said &one : said) {
        if (said.size() > 1) one.text = trimmed(one.text);
        if (web) {
            decode(one.text);
            decode(one.speaker);
        }
    }
    return said;
}

struct Cue {
    const Label *label;
    const string *rater;
};

std::vector<Cue> cues(const Content &content) {
    std::vector<Cue> all;
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels)
            if (!label.text.empty() && label.span.offset >= Time{} &&
                (label.span.offset > Time{} || label.span.is_moment()))
                all.push_back({&label, &tier.rater});
    std::stable_sort(all.begin(), all.end(), [](const Cue &a, const Cue &b) { return a.label->span < b.label->span; });
    return all;
}

/// A cue has to last: at least a millisecond after rounding.
string timing_text(Span span, char point) {
    const std::int64_t first = std::max<std::int64_t>(milliseconds(span.onset), 0);
    const std::int64_t last = std::max(milliseconds(span.offset), first + 1);
    return clock_text(Time::millis(first), point) + " --> " + clock_text(Time::millis(last), point) + '\n';
}

string escaped(string text) {
    replace_all(text, "&", "&amp;");
    replace_all(text, "<", "&lt;");
    replace_all(text, ">", "&gt;");
    return text;
}

Result<Content> read(const Path &path, bool web) {
    Content content;
    const auto text = read_old_text(path, content.notices);
    if (!text) return tl::unexpected(text.error());
    const string_view first = string_view(*text).substr(0, text->find_first_of(" \t\r\n"));
    if (web && first != "WEBVTT") return bad_file(path, 1, "it does not begin with WEBVTT");
    const auto all = features::split_cues(*text, utf8(path));
    if (!all) return bad_file(path, 0, all.error().detail);
    for (const features::TextCue &cue : *all)
        for (Said &said : said_in(cue, web))
            content.tiers[content.tier({}, said.speaker)].labels.push_back(
                {cue.span, std::move(said.text), {}, cue.line});
    return content;
}

} // namespace

Result<Content> read_vtt(const Path &path, const ReadOptions &) { return read(path, true); }
Result<Content> read_srt(const Path &path, const ReadOptions &) { return read(path, false); }

bool reads_as_markup(const string &text) {
    const auto all = voices(text, false);
    return all.size() > 1 || all[0].text != text;
}

Status write_vtt(const Path &path, const Content &content) {
    string text = "WEBVTT\n\n";
    for (const auto &[label, rater] : cues(content)) {
        text += timing_text(label->span, '.');
        if (!rater->empty()) text += "<v " + escaped(one_line(*rater)) + '>';
        text += escaped(one_line(label->text)) + "\n\n";
    }
    return write_file(path, text);
}

Status write_srt(const Path &path, const Content &content) {
    string text;
    int number = 0;
    for (const auto &[label, rater] : cues(content))
        text += std::to_string(++number) + '\n' + timing_text(label->span, ',') + one_line(label->text) + "\n\n";
    return write_file(path, text);
}

} // namespace tempera::exchange
