// Praat's TextGrid, long and short text form (fon.hum.uva.nl/praat/manual/TextGrid_file_formats.html).
#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace tempera::exchange {
namespace {

/// Praat itself reads only free-standing numbers, strings in double quotes and flags in angle brackets; all else
/// ("xmin =", "item [1]:") is for people.
class GridReader {
public:
    GridReader(const Path &path, std::string_view text) : path_(path), text_(text) {}

    Result<Content> read() {
        std::string type, object;
        if (auto got = string(type, "the file's type"); !got) return tl::unexpected(got.error());
        if (auto got = string(object, "the object's class"); !got) return tl::unexpected(got.error());
        if (type != "ooTextFile" || object != "TextGrid") return bad_file(path_, 1, "it is no TextGrid in text form");
        double first = 0, last = 0;
        if (auto got = number(first, "xmin"); !got) return tl::unexpected(got.error());
        if (auto got = number(last, "xmax"); !got) return tl::unexpected(got.error());
        if (!to_time(last, content_.duration)) return wrong("xmax is no time");
        skip();
        if (at_ < text_.size() && text_[at_] == '<') {
            const bool exists = text_.substr(at_, 8) == "<exists>";
            at_ = std::min(text_.find('>', at_), text_.size() - 1) + 1;
            if (!exists) return std::move(content_);
        }
        std::size_t tiers = 0;
        if (auto got = count(tiers, "the number of tiers"); !got) return tl::unexpected(got.error());
        for (std::size_t i = 0; i < tiers; ++i)
            if (auto got = tier(); !got) return tl::unexpected(got.error());
        return std::move(content_);
    }

private:
    tl::unexpected<Error> wrong(const std::string &what) const {
        return bad_file(path_, line_of(text_, std::min(at_, text_.size())), what);
    }

    void skip() {
        const auto blank = [&](std::size_t i) { return std::isspace(static_cast<unsigned char>(text_[i])) != 0; };
        while (at_ < text_.size()) {
            if (blank(at_)) {
                ++at_;
            } else if (text_[at_] == '!') {
                at_ = std::min(text_.find('\n', at_), text_.size());
            } else if (text_[at_] == '"' || text_[at_] == '<' || is_number(word())) {
                return;
            } else {
                at_ += word().size();
            }
        }
    }
    /// Up to the next blank.
    [[nodiscard]] std::string_view word() const {
        std::size_t end = at_;
        while (end < text_.size() && !std::isspace(static_cast<unsigned char>(text_[end]))) ++end;
        return text_.substr(at_, end - at_);
    }
    static bool is_number(std::string_view text) {
        double value = 0;
        return parse_number(text, value);
    }

    Status number(double &out, const char *what) {
        skip();
        if (at_ >= text_.size()) return wrong(std::string("the file ends where ") + what + " should be");
        if (!parse_number(word(), out)) return wrong(std::string("there is no number where ") + what + " should be");
        at_ += word().size();
        return {};
    }
    Status time(Time &out, const char *what) {
        double seconds = 0;
        if (auto got = number(seconds, what); !got) return got;
        if (!to_time(seconds, out)) return wrong(std::string(what) + " is no time");
        return {};
    }
    Status count(std::size_t &out, const char *what) {
        double value = 0;
        if (auto got = number(value, what); !got) return got;
        if (value < 0 || value > 1e8 || value != std::floor(value)) return wrong(std::string(what) + " is no count");
        out = static_cast<std::size_t>(value);
        return {};
    }
    Status string(std::string &out, const char *what) {
        skip();
        if (at_ >= text_.size()) return wrong(std::string("the file ends where ") + what + " should be");
        if (text_[at_] != '"') return wrong(std::string("there is no text in quotes where ") + what + " should be");
        const std::size_t begin = at_++;
        out.clear();
        for (;; ++at_) {
            if (at_ >= text_.size()) {
                at_ = begin;
                return wrong("a quote is left open");
            }
            if (text_[at_] != '"') {
                out += text_[at_];
            } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
                out += text_[++at_];
            } else {
                ++at_;
                return {};
            }
        }
    }

    Status tier() {
        std::string kind, joint, name, rater;
        if (auto got = string(kind, "a tier's class"); !got) return got;
        const bool intervals = kind == "IntervalTier";
        if (!intervals && kind != "TextTier") return wrong("there are no tiers of the class " + in_quotes(kind));
        if (auto got = string(joint, "a tier's name"); !got) return got;
        split_name(joint, name, rater);
        Time ignored;
        if (auto got = time(ignored, "the tier's xmin"); !got) return got;
        if (auto got = time(ignored, "the tier's xmax"); !got) return got;
        std::size_t size = 0;
        if (auto got = count(size, "the number of labels"); !got) return got;
        LabelTier &into = content_.tiers[content_.tier(name, rater)];
        for (std::size_t i = 0; i < size; ++i) {
            Label label;
            if (auto got = time(label.span.onset, intervals ? "xmin" : "the point's time"); !got) return got;
            label.line = line_of(text_, at_);
            label.span.offset = label.span.onset;
            if (intervals)
                if (auto got = time(label.span.offset, "xmax"); !got) return got;
            if (auto got = string(label.text, "the label's text"); !got) return got;
            if (label.span.offset < label.span.onset) return wrong("an interval ends before it starts");
            if (!intervals || !label.text.empty()) into.labels.push_back(std::move(label)); // no text: a gap
        }
        std::stable_sort(into.labels.begin(), into.labels.end(),
                         [](const Label &a, const Label &b) { return a.span < b.span; });
        return {};
    }

    const Path &path_;
    std::string_view text_;
    std::size_t at_ = 0;
    Content content_;
};

} // namespace

Result<Content> read_textgrid(const Path &path, const ReadOptions &) {
    std::vector<Notice> notices;
    const auto text = read_old_text(path, notices);
    if (!text) return tl::unexpected(text.error());
    auto content = GridReader(path, *text).read();
    if (content) content->notices = std::move(notices);
    return content;
}

} // namespace tempera::exchange
