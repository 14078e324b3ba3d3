// When each word of a cue is said.
#include "core/features/extract.h"
#include "core/features/utf8.h"

#include <cctype>

namespace tempera::features {
namespace {

bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }

std::string_view bare(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

/// What lies between blanks in bytes [from, to), sharing `span`.
void share_out(std::string_view text, std::size_t from, std::size_t to, Span span, std::vector<CueWord> &words) {
    const std::size_t first = words.size();
    std::int64_t total = 0;
    for (std::size_t i = from; i < to;) {
        while (i < to && is_space(text[i])) ++i;
        const std::size_t begin = i;
        while (i < to && !is_space(text[i])) ++i;
        if (i > begin) words.push_back({begin, i, {}});
        total += count_characters(text.substr(begin, i - begin)); // none where there was a blank only
    }
    std::int64_t before = 0;
    const auto place = [&] { return span.onset + Time{total > 0 ? span.length().us * before / total : 0}; };
    for (std::size_t w = first; w < words.size(); ++w) {
        words[w].span.onset = place();
        before += count_characters(text.substr(words[w].begin, words[w].end - words[w].begin));
        words[w].span.offset = place();
    }
}

} // namespace

std::vector<CueWord> words_of(const Cue &cue) {
    std::vector<CueWord> words;
    const std::string_view text = cue.text;
    std::size_t at = 0;
    Time said = cue.span.onset; // all before `at`
    for (const Word &word : cue.words) {
        const std::string_view own = bare(word.text);
        const std::size_t found = own.empty() ? std::string_view::npos : text.find(own, at);
        if (found == std::string_view::npos || word.span.onset < said || word.span.offset > cue.span.offset) continue;
        share_out(text, at, found, {said, word.span.onset}, words);
        at = found + own.size();
        words.push_back({found, at, word.span});
        said = word.span.offset;
    }
    share_out(text, at, text.size(), {said, cue.span.offset}, words);
    return words;
}

} // namespace tempera::features
