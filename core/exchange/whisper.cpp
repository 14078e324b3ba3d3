// What Whisper and its kin write as JSON: segments with start, end and text, and words with their own times.
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <nlohmann/json.hpp>

namespace tempera::exchange {

Result<Content> read_whisper(const Path &path, const ReadOptions &) {
    using nlohmann::json;
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    try {
        const json file = json::parse(*text);
        if (!file.is_object() || !file.contains("segments")) return bad_file(path, 1, "it has no segments");
        Content content;
        content.tiers = {{"utterances", {}, -1, {}}, {"words", {}, 0, {}}};
        const auto add = [&](const json &item, const char *name, std::size_t tier) {
            Label label;
            if (!to_time(item.at("start").get<double>(), label.span.onset) ||
                !to_time(item.at("end").get<double>(), label.span.offset) || label.span.offset < label.span.onset)
                throw std::invalid_argument("a segment or word has no possible times");
            label.text = item.at(name).get<std::string>();
            if (label.text.starts_with(' ')) label.text.erase(0, 1);
            content.tiers[tier].labels.push_back(std::move(label));
        };
        for (const json &segment : file.at("segments")) {
            add(segment, "text", 0);
            if (const auto words = segment.find("words"); words != segment.end())
                for (const json &word : *words)
                    // WhisperX leaves the times out of what it cannot place, such as numbers.
                    if (word.contains("start")) add(word, "word", 1);
        }
        if (content.tiers[1].labels.empty()) content.tiers.pop_back();
        return content;
    } catch (const json::parse_error &error) {
        return bad_file(path, line_of(*text, error.byte), "it is no whole JSON");
    } catch (const std::exception &error) {
        return bad_file(path, 0, std::string("it is no transcript of Whisper (") + error.what() + ")");
    }
}

} // namespace tempera::exchange
