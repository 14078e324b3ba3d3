// WebVTT (W3C Candidate Recommendation "WebVTT: The Web Video Text Tracks Format") and SubRip.
#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/base/text.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>

namespace tempera::exchange {
namespace {

using std::string;
using std::string_view;

void replace_all(string &text, string_view from, string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// Takes "<v NAME>" and its end off, giving the name; other tags go.
string plain(string_view payload, string &speaker) {
    string out;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        const std::size_t end = payload[i] == '<' ? payload.find('>', i) : string_view::npos;
        if (end == string_view::npos) {
            out += payload[i];
            continue;
        }
        const string_view tag = payload.substr(i + 1, end - i - 1);
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

class CueReader {
public:
    CueReader(const Path &path, string_view text, bool web) : path_(path), lines_(split_lines(text)), web_(web) {}

    Result<Content> read() {
        Content content;
        std::size_t i = 0;
        if (web_) {
            if (lines_.empty() || !lines_[0].starts_with("WEBVTT"))
                return bad_file(path_, 1, "it does not begin with WEBVTT");
            while (i < lines_.size() && !blank(i)) ++i;
        }
        while (i < lines_.size()) {
            if (blank(i)) {
                ++i;
                continue;
            }
            if (web_ && is_comment(lines_[i])) {
                while (i < lines_.size() && !blank(i)) ++i;
                continue;
            }
            if (!has_arrow(i) && i + 1 < lines_.size() && has_arrow(i + 1)) ++i; // the cue's number or name
            if (!has_arrow(i)) return bad_file(path_, static_cast<int>(i + 1), "expected \"start --> end\"");
            Label label;
            label.line = static_cast<int>(i + 1);
            if (auto done = timing(lines_[i], label); !done) return tl::unexpected(done.error());
            string payload;
            for (++i; i < lines_.size() && !blank(i); ++i) {
                if (!payload.empty()) payload += '\n';
                payload += lines_[i];
            }
            string speaker;
            label.text = plain(payload, speaker);
            if (web_) {
                decode(label.text);
                decode(speaker);
            }
            content.tiers[content.tier({}, speaker)].labels.push_back(std::move(label));
        }
        if (content.tiers.empty()) return bad_file(path_, 0, "there is no cue in it");
        return content;
    }

private:
    [[nodiscard]] bool blank(std::size_t i) const { return trimmed(lines_[i]).empty(); }
    [[nodiscard]] bool has_arrow(std::size_t i) const { return lines_[i].find("-->") != string_view::npos; }
    static bool is_comment(string_view line) {
        for (const string_view word : {"NOTE", "STYLE", "REGION"})
            if (line.starts_with(word) && line.find("-->") == string_view::npos) return true;
        return false;
    }

    Status timing(string_view line, Label &label) const {
        const std::size_t arrow = line.find("-->");
        string_view right = trimmed(line.substr(arrow + 3));
        right = right.substr(0, right.find_first_of(" \t")); // then settings
        for (const auto &[text, time] :
             {std::pair(trimmed(line.substr(0, arrow)), &label.span.onset), std::pair(right, &label.span.offset)})
            if (!parse_time(string(text), *time)) return bad_file(path_, label.line, in_quotes(text) + " is no time");
        if (label.span.offset < label.span.onset) return bad_file(path_, label.line, "the cue ends before it starts");
        return {};
    }

    const Path &path_;
    std::vector<string_view> lines_;
    bool web_;
};

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
    return CueReader(path, *text, web).read();
}

} // namespace

Result<Content> read_vtt(const Path &path, const ReadOptions &) { return read(path, true); }
Result<Content> read_srt(const Path &path, const ReadOptions &) { return read(path, false); }

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
