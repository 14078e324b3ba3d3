#include "core/features/cues.h"

#include "core/base/csv.h"
#include "core/base/text.h"

#include <algorithm>

namespace tempera::features {
namespace {

bool has_arrow(std::string_view line) { return line.find("-->") != std::string_view::npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Within a text "joy --> fear" is no line of times.
bool is_timing(std::string_view line) {
    line = trimmed(line);
    return has_arrow(line) && is_digit(line.front());
}

bool is_number(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && std::all_of(line.begin(), line.end(), is_digit);
}

/// What WebVTT calls a comment, a style sheet or a region: a block that is no cue.
bool is_aside(std::string_view line) {
    if (line.starts_with("NOTE")) return line.size() == 4 || line[4] == ' ' || line[4] == '\t';
    return trimmed(line) == "STYLE" || trimmed(line) == "REGION" || trimmed(line) == "REGION:";
}

/// "00:01:02,000 -> 00:01:03,000": a slip, and no further line of the cue before.
bool is_like_timing(std::string_view line) {
    line = trimmed(line);
    Time time;
    const std::string_view first = line.substr(0, line.find_first_of(" \t-"));
    return std::count(first.begin(), first.end(), ':') == 2 && parse_time(std::string(first), time);
}

/// "onset --> offset" with settings after it.
Result<Span> read_timing(std::string_view line, int number, const std::string &subject) {
    const auto bad = [&](const std::string &what) {
        return fail(ErrorCode::bad_transcript, subject, "line " + std::to_string(number) + ": " + what);
    };
    const std::size_t arrow = line.find("-->");
    const std::string_view left = trimmed(line.substr(0, arrow));
    std::string_view right = trimmed(line.substr(arrow + 3));
    right = right.substr(0, right.find_first_of(" \t"));
    Span span;
    for (const auto &[text, time] : {std::pair(left, &span.onset), std::pair(right, &span.offset)})
        if (!parse_time(std::string(text), *time)) return bad(std::string(text).append(" is not a time"));
    if (span.offset < span.onset) return bad("the cue ends before it starts");
    return span;
}

class CueSplitter {
public:
    CueSplitter(std::string_view text, const std::string &subject) : lines_(split_lines(text)), subject_(subject) {}

    Result<std::vector<TextCue>> split() {
        web_ = !lines_.empty() && lines_[0].starts_with("WEBVTT");
        if (web_) skip_aside(); // its further lines say something of the file
        for (skip_blank(); at_ < lines_.size(); skip_blank()) {
            if (web_ && is_aside(lines_[at_])) {
                skip_aside();
                continue;
            }
            if (auto added = read_block(); !added) return tl::unexpected(added.error());
        }
        if (cues_.empty()) return fail(ErrorCode::bad_transcript, subject_, "there is no cue in it");
        return std::move(cues_);
    }

private:
    [[nodiscard]] bool blank(std::size_t i) const { return trimmed(lines_[i]).empty(); }
    void skip_blank() {
        while (at_ < lines_.size() && blank(at_)) ++at_;
    }
    /// Times begin a cue even where no blank line stands before them.
    void skip_aside() {
        while (at_ < lines_.size() && !blank(at_) && !is_timing(lines_[at_])) ++at_;
    }

    Status read_block() {
        // The line before the times is the cue's number or name.
        if (!has_arrow(lines_[at_]) && at_ + 1 < lines_.size() && has_arrow(lines_[at_ + 1]) &&
            (is_number(lines_[at_]) || is_timing(lines_[at_ + 1])))
            ++at_;
        const int number = static_cast<int>(at_) + 1;
        if (has_arrow(lines_[at_])) {
            const auto span = read_timing(lines_[at_], number, subject_);
            if (!span) return tl::unexpected(span.error());
            cues_.push_back({*span, {}, number});
            ++at_;
        } else {
            // No times: the cue before goes on after a blank line, unless somebody mistyped them.
            const bool slip = is_like_timing(lines_[at_]) ||
                              (is_number(lines_[at_]) && at_ + 1 < lines_.size() && is_like_timing(lines_[at_ + 1]));
            if (web_ && cues_.empty() && !slip) { // WebVTT's readers pass over what is no cue
                skip_aside();
                return {};
            }
            if (cues_.empty() || slip)
                return fail(ErrorCode::bad_transcript, subject_,
                            "line " + std::to_string(number) + ": expected \"start --> end\"");
        }
        // Some writers leave out the blank line between cues: times end the text, too.
        for (; at_ < lines_.size() && !blank(at_) && !is_timing(lines_[at_]); ++at_) {
            if (is_number(lines_[at_]) && at_ + 1 < lines_.size() && is_timing(lines_[at_ + 1])) break;
            cues_.back().lines.push_back(lines_[at_]);
        }
        return {};
    }

    std::vector<std::string_view> lines_;
    const std::string &subject_;
    bool web_ = false;
    std::size_t at_ = 0;
    std::vector<TextCue> cues_;
};

} // namespace

Result<std::vector<TextCue>> split_cues(std::string_view text, const std::string &subject) {
    return CueSplitter(text, subject).split();
}

} // namespace tempera::features
