#include "core/features/whisper.h"

#include "core/base/spoken.h"

#include <algorithm>

namespace tempera::features {

Result<std::vector<Cue>> whisper_cues(const std::string &text, const std::string &subject) {
    auto spoken = parse_spoken(text, subject, ErrorCode::bad_transcript);
    if (!spoken) return tl::unexpected(spoken.error());
    if (spoken->empty()) return fail(ErrorCode::bad_transcript, subject, "there is no segment in it");
    std::vector<Cue> cues;
    for (Spoken &segment : *spoken) {
        Cue cue{segment.span, std::move(segment.text), std::move(segment.speaker), {}};
        for (SpokenWord &word : segment.words) cue.words.push_back({word.span, std::move(word.text)});
        cues.push_back(std::move(cue));
    }
    std::stable_sort(cues.begin(), cues.end(), [](const Cue &a, const Cue &b) { return a.span.onset < b.span.onset; });
    return cues;
}

Result<std::vector<Word>> whisper_words(const std::string &text, const std::string &subject) {
    auto spoken = parse_spoken(text, subject, ErrorCode::bad_transcript);
    if (!spoken) return tl::unexpected(spoken.error());
    std::vector<Word> words;
    for (Spoken &segment : *spoken)
        for (SpokenWord &word : segment.words) words.push_back({word.span, std::move(word.text)});
    std::stable_sort(words.begin(), words.end(),
                     [](const Word &a, const Word &b) { return a.span.onset < b.span.onset; });
    return words;
}

} // namespace tempera::features
