#include "core/features/whisper.h"

#include "core/base/csv.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace tempera::features {
namespace {

using nlohmann::json;

Span span_of(const json &item) {
    const double start = item.at("start").get<double>(), end = item.at("end").get<double>();
    if (!(start >= 0 && start <= end && end < 1e8))
        throw std::invalid_argument("a segment or word has no possible times");
    return {Time::seconds(start), Time::seconds(end)};
}

/// Calls f with each segment; what goes wrong becomes bad_transcript.
template <class F> Status each_segment(const std::string &text, const std::string &subject, F f) {
    try {
        const json file = json::parse(text);
        for (const json &segment : file.at("segments")) f(segment);
        return {};
    } catch (const json::parse_error &error) {
        const auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(error.byte, text.size()));
        return fail(ErrorCode::bad_transcript, subject,
                    "line " + std::to_string(1 + std::count(text.begin(), end, '\n')) + ": it is no whole JSON");
    } catch (const std::exception &error) {
        return fail(ErrorCode::bad_transcript, subject, error.what());
    }
}

} // namespace

bool is_whisper(std::string_view text) { return trimmed(text).starts_with('{'); }

Result<std::vector<Cue>> whisper_cues(const std::string &text, const std::string &subject) {
    std::vector<Cue> cues;
    const Status done = each_segment(text, subject, [&](const json &segment) {
        const auto said = segment.at("text").get<std::string>();
        if (!trimmed(said).empty()) cues.push_back({span_of(segment), std::string(trimmed(said))});
    });
    if (!done) return tl::unexpected(done.error());
    if (cues.empty()) return fail(ErrorCode::bad_transcript, subject, "there is no segment in it");
    std::stable_sort(cues.begin(), cues.end(), [](const Cue &a, const Cue &b) { return a.span.onset < b.span.onset; });
    return cues;
}

Result<std::vector<Word>> whisper_words(const std::string &text, const std::string &subject) {
    std::vector<Word> words;
    const Status done = each_segment(text, subject, [&](const json &segment) {
        const auto found = segment.find("words");
        if (found == segment.end()) return;
        for (const json &word : *found) {
            if (!word.contains("start")) continue;
            const auto said = word.at("word").get<std::string>();
            if (!trimmed(said).empty()) words.push_back({span_of(word), std::string(trimmed(said))});
        }
    });
    if (!done) return tl::unexpected(done.error());
    std::stable_sort(words.begin(), words.end(),
                     [](const Word &a, const Word &b) { return a.span.onset < b.span.onset; });
    return words;
}

} // namespace tempera::features
