// WebVTT (W3C Candidate Recommendation "WebVTT: The Web Video Text Tracks Format") and SubRip.
#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"
#include "core/features/cues.h"

#include <algorithm>

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

/// Takes "<v NAME>" and its end off, giving the name; other tags go.
string plain(string_view payload, bool web, string &speaker) {
    string out;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const std::size_t end = payload[i] == '<' ? payload.find('>', i) : string_view::npos;
        const string_view tag = end == string_view::npos ? string_view() : payload.substr(i + 1, end - i - 1);
        if (end == string_view::npos || !(web || is_markup(tag))) {
            out += payload[i];
            continue;
        }
        if (tag.starts_with("v ") || tag.starts_with("v.")) {
            const std::size_t blank = tag.find(' ');
            if (blank != string_view::npos && speaker.empty()) speaker = trimmed(tag.substr(blank + 1));
        }
        i = end;
    }
    return out;
}

void decode(string &text) {
    for (const auto &[from, to] : {std::pair("&lt;", "<"), {"&gt;", ">"}, {"&nbsp;", "\u00A0"}, {"&amp;", "&"}})
        replace_all(text, from, to);
}

Label label_of(const features::TextCue &cue, bool web, string &speaker) {
    string payload;
    for (const string_view line : cue.lines) {
        if (!payload.empty()) payload += '\n';
        payload += line;
    }
    Label label{cue.span, plain(payload, web, speaker), {}, cue.line};
    if (web) {
        decode(label.text);
        decode(speaker);
    }
    return label;
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
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    if (web && !text->starts_with("WEBVTT")) return bad_file(path, 1, "it does not begin with WEBVTT");
    const auto said = features::split_cues(*text, utf8(path));
    if (!said) return bad_file(path, 0, said.error().detail);
    Content content;
    for (const features::TextCue &cue : *said) {
        string speaker;
        Label label = label_of(cue, web, speaker);
        content.tiers[content.tier({}, speaker)].labels.push_back(std::move(label));
    }
    return content;
}

} // namespace

Result<Content> read_vtt(const Path &path, const ReadOptions &) { return read(path, true); }
Result<Content> read_srt(const Path &path, const ReadOptions &) { return read(path, false); }

bool reads_as_markup(const string &text) {
    string speaker;
    return plain(text, false, speaker) != text;
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
