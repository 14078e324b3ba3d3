// What Whisper and its kin write as JSON: segments with start, end and text, and words with their own times.
#include "core/base/spoken.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

namespace tempera::exchange {
namespace {

/// "utterances", or "utterances SPEAKER_00" where the file tells who speaks.
std::string tier_of(const char *what, const std::string &speaker) {
    return speaker.empty() ? std::string(what) : std::string(what).append(1, ' ').append(speaker);
}

/// Of a tier that may be new: words lie below what they are words of.
std::size_t words_tier(Content &content, const std::string &speaker) {
    const std::size_t above = content.tier(tier_of("utterances", speaker));
    const std::size_t tier = content.tier(tier_of("words", speaker));
    content.tiers[tier].parent = static_cast<int>(above);
    return tier;
}

} // namespace

Result<Content> read_whisper(const Path &path, const ReadOptions &) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const auto spoken = parse_spoken(*text, utf8(path), ErrorCode::bad_exchange);
    if (!spoken) return tl::unexpected(spoken.error());
    Content content;
    const auto add = [&](std::size_t tier, const Span &span, const std::string &said) {
        Label label;
        label.span = span;
        label.text = said;
        content.tiers[tier].labels.push_back(std::move(label));
    };
    for (const Spoken &segment : *spoken) {
        add(content.tier(tier_of("utterances", segment.speaker)), segment.span, segment.text);
        for (const SpokenWord &word : segment.words)
            add(words_tier(content, segment.speaker), word.span, word.text);
    }
    return content;
}

} // namespace tempera::exchange
