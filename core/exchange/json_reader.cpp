// Our own exchange format: docs/schema/tempera-exchange-1.schema.json.
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <charconv>
#include <nlohmann/json.hpp>

namespace tempera::exchange {
namespace {

using nlohmann::json;
using std::string;

/// A wrong value; caught in read_json.
struct Wrong {
    string where, what;
};

/// A value with the way to it, for messages.
class Node {
public:
    Node(const json &value, string where) : value_(value), where_(std::move(where)) {}

    [[noreturn]] void wrong(const string &what) const { throw Wrong{where_, what}; }

    [[nodiscard]] const json *find(const char *name) const {
        if (!value_.is_object()) wrong("is no object");
        const auto found = value_.find(name);
        return found == value_.end() || found->is_null() ? nullptr : &*found;
    }
    [[nodiscard]] Node at(const char *name) const {
        const json *found = find(name);
        if (!found) throw Wrong{below(name), "is missing"};
        return {*found, below(name)};
    }
    [[nodiscard]] string text(const char *name) const {
        const json *found = find(name);
        if (!found) return {};
        if (!found->is_string()) throw Wrong{below(name), "is no text"};
        return found->get<string>();
    }
    [[nodiscard]] double number() const {
        if (!value_.is_number()) wrong("is no number");
        return value_.get<double>();
    }
    [[nodiscard]] Time time() const {
        Time time;
        if (!to_time(number(), time)) wrong("is no time");
        return time;
    }
    [[nodiscard]] Time time(const char *name) const { return find(name) ? at(name).time() : Time{}; }
    template <class F> void each(const char *name, F f) const {
        const json *found = find(name);
        if (!found) return;
        if (!found->is_array()) throw Wrong{below(name), "is no list"};
        std::size_t i = 0;
        for (const json &item : *found) f(Node(item, below(name) + '[' + std::to_string(i++) + ']'));
    }
    [[nodiscard]] const json &value() const { return value_; }

private:
    [[nodiscard]] string below(const char *name) const { return where_.empty() ? name : where_ + '.' + name; }

    const json &value_;
    string where_;
};

std::uint32_t colour(const Node &node) {
    const string text = node.text("colour");
    std::uint32_t rgb = 0;
    if (text.empty()) return 0;
    const char *end = text.data() + text.size();
    if (text.size() != 7 || text[0] != '#' || std::from_chars(text.data() + 1, end, rgb, 16).ptr != end)
        node.wrong("has a colour that is not #rrggbb");
    return rgb;
}

LabelTier tier_of(const Node &node, std::size_t tiers) {
    LabelTier tier{node.text("name"), node.text("rater"), -1, {}};
    if (node.find("parent")) {
        const double parent = node.at("parent").number();
        if (!(parent >= 0 && parent < static_cast<double>(tiers))) node.at("parent").wrong("is no tier");
        tier.parent = static_cast<int>(parent);
    }
    node.each("labels", [&](const Node &item) {
        Label label{{item.at("onset").time(), item.at("offset").time()}, item.text("text"), item.text("note"), 0};
        if (label.span.offset < label.span.onset) item.wrong("ends before it starts");
        tier.labels.push_back(std::move(label));
    });
    return tier;
}

Track track_of(const Node &node) {
    Track track;
    track.name = node.text("name");
    track.unit = node.text("unit");
    track.rater = node.text("rater");
    track.start = node.time("start");
    track.rate = node.at("rate").number();
    if (!is_possible_rate(track.rate)) node.at("rate").wrong("is no possible sampling rate");
    if (node.find("low")) track.low = static_cast<float>(node.at("low").number());
    if (node.find("high")) track.high = static_cast<float>(node.at("high").number());
    node.each("values", [&](const Node &value) {
        track.values.push_back(value.value().is_null() ? std::numeric_limits<float>::quiet_NaN()
                                                       : static_cast<float>(value.number()));
    });
    return track;
}

Content content_of(const Node &root) {
    Content content;
    if (root.text("format") != "tempera-exchange") root.wrong("is no exchange file of Tempera");
    if (const double version = root.at("version").number(); version != 1)
        root.at("version").wrong("is not 1: the file was written by a newer program");
    if (root.find("recording")) {
        const Node recording = root.at("recording");
        content.title = recording.text("title");
        content.date = recording.text("date");
        content.duration = recording.time("duration");
        recording.each("media", [&](const Node &media) {
            content.media.push_back({media.text("path"), media.text("mime"), media.time("origin")});
        });
    }
    root.each("categories", [&](const Node &node) {
        content.categories.push_back({node.text("name"), node.text("definition"), colour(node)});
    });
    const json *tiers = root.find("tiers");
    root.each("tiers", [&](const Node &node) { content.tiers.push_back(tier_of(node, tiers->size())); });
    root.each("tracks", [&](const Node &node) { content.tracks.push_back(track_of(node)); });
    for (std::size_t i = 0; i < content.tiers.size(); ++i) { // no tier within itself
        int above = content.tiers[i].parent;
        for (std::size_t steps = 0; above >= 0; above = content.tiers[static_cast<std::size_t>(above)].parent)
            if (++steps > content.tiers.size())
                throw Wrong{"tiers[" + std::to_string(i) + "].parent", "goes in a circle"};
    }
    return content;
}

} // namespace

Result<Content> read_json(const Path &path, const ReadOptions &) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    try {
        return content_of(Node(json::parse(*text), {}));
    } catch (const Wrong &wrong) {
        return bad_file(path, 0, (wrong.where.empty() ? string("the file") : wrong.where) + ' ' + wrong.what);
    } catch (const json::parse_error &error) {
        return bad_file(path, line_of(*text, error.byte), "it is no whole JSON");
    }
}

} // namespace tempera::exchange
