#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace tempera::exchange {
namespace {

using json = nlohmann::ordered_json;

/// Divided, not multiplied: the nearest double, so that its digits are the shortest.
double seconds(Time time) { return static_cast<double>(time.us) / 1e6; }

json number(float value) {
    double digits = 0; // the float's own, not those of the double that it becomes
    if (!parse_number(number_text(value), digits)) return nullptr;
    return digits;
}

std::string colour(std::uint32_t rgb) {
    char text[8];
    std::snprintf(text, sizeof text, "#%06x", rgb & 0xFFFFFFu);
    return text;
}

json tier_json(const LabelTier &tier) {
    json labels = json::array();
    for (const Label &label : tier.labels)
        labels.push_back({{"onset", seconds(label.span.onset)},
                          {"offset", seconds(label.span.offset)},
                          {"text", label.text},
                          {"note", label.note}});
    return {{"name", tier.name},
            {"rater", tier.rater},
            {"parent", tier.parent < 0 ? json() : json(tier.parent)},
            {"labels", std::move(labels)}};
}

json track_json(const Track &track) {
    json values = json::array();
    for (const float value : track.values) values.push_back(number(value));
    return {
        {"name", track.name}, {"unit", track.unit},       {"rater", track.rater},       {"start", seconds(track.start)},
        {"rate", track.rate}, {"low", number(track.low)}, {"high", number(track.high)}, {"values", std::move(values)}};
}

} // namespace

Status write_json(const Path &path, const Content &content) {
    json media = json::array(), categories = json::array(), tiers = json::array(), tracks = json::array();
    for (const MediaLink &link : content.media)
        media.push_back({{"path", link.path}, {"mime", link.mime}, {"origin", seconds(link.origin)}});
    for (const Category &category : content.categories)
        categories.push_back({{"name", category.name},
                              {"definition", category.definition},
                              {"colour", category.rgb ? json(colour(category.rgb)) : json()}});
    for (const LabelTier &tier : content.tiers) tiers.push_back(tier_json(tier));
    for (const Track &track : content.tracks) tracks.push_back(track_json(track));
    const json all{{"format", "tempera-exchange"},
                   {"version", 1},
                   {"generator", "Tempera " TEMPERA_VERSION},
                   {"recording",
                    {{"title", content.title},
                     {"date", content.date},
                     {"duration", seconds(content.duration)},
                     {"media", std::move(media)}}},
                   {"categories", std::move(categories)},
                   {"tiers", std::move(tiers)},
                   {"tracks", std::move(tracks)}};
    return write_file(path, all.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

} // namespace tempera::exchange
