// NOVA's annotations (github.com/hcmlab/nova, "Annotation format"): FILE.annotation, XML that says what is
// annotated, beside FILE.annotation~ with one line for each label ("from;to;id;confidence") or sample
// ("score;confidence"). One pair of files holds one tier or one track.
#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/exchange/formats.h"
#include "core/exchange/plain_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <map>
#include <pugixml.hpp>
#include <sstream>

namespace tempera::exchange {
namespace {

using std::string;

Path data_of(Path path) { return path += "~"; }

struct Header {
    string kind, name, role, rater;
    bool binary = false;
    std::map<string, string> items; ///< id -> name
    std::vector<Category> categories;
    double rate = 0, low = 0, high = 1;
};

Result<Header> read_header(const Path &path, const string &text) {
    pugi::xml_document document;
    const auto parsed = document.load_buffer(text.data(), text.size());
    if (!parsed)
        return bad_file(path, line_of(text, static_cast<std::size_t>(parsed.offset)),
                        string("it is not whole XML (") + parsed.description() + ")");
    const auto root = document.child("annotation");
    const auto scheme = root.child("scheme");
    if (!root || !scheme) return bad_file(path, 1, "it is no annotation of NOVA");
    Header header;
    header.kind = scheme.attribute("type").as_string();
    header.name = scheme.attribute("name").as_string();
    header.role = root.child("meta").attribute("role").as_string();
    header.rater = root.child("meta").attribute("annotator").as_string();
    header.binary = string(root.child("info").attribute("ftype").as_string("ASCII")) == "BINARY";
    for (const auto item : scheme.children("item")) {
        header.items[item.attribute("id").as_string()] = item.attribute("name").as_string();
        string colour = item.attribute("color").as_string();
        std::uint32_t rgb = 0;
        // "#AARRGGBB" or "#RRGGBB"
        if (colour.size() >= 7 && colour[0] == '#')
            rgb = static_cast<std::uint32_t>(std::strtoul(colour.substr(colour.size() - 6).c_str(), nullptr, 16));
        header.categories.push_back({item.attribute("name").as_string(), {}, rgb});
    }
    for (const auto &[attribute, into] : {std::pair("sr", &header.rate), {"min", &header.low}, {"max", &header.high}})
        if (const auto given = scheme.attribute(attribute); given && !parse_number(given.as_string(), *into, true))
            return bad_file(path, line_of(text, static_cast<std::size_t>(scheme.offset_debug())),
                            in_quotes(given.as_string()) + " is no number");
    if (header.kind != "DISCRETE" && header.kind != "FREE" && header.kind != "CONTINUOUS")
        return bad_file(path, 0, "annotations of the type " + in_quotes(header.kind) + " are not known");
    if (header.kind == "CONTINUOUS" && !is_possible_rate(header.rate))
        return bad_file(path, 0, "there is no possible sampling rate");
    return header;
}

template <class T> T take(const string &bytes, std::size_t at) {
    T value;
    std::memcpy(&value, bytes.data() + at, sizeof value);
    return value;
}

string item_name(const Header &header, const string &id) {
    const auto found = header.items.find(id);
    return found == header.items.end() ? string() : found->second; // -1: "rest", nothing of the scheme
}

Status read_binary(const Path &path, const string &bytes, const Header &header, Content &content) {
    // DISCRETE: double from, double to, int32 id, float confidence; CONTINUOUS: float score, float confidence.
    const std::size_t size = header.kind == "CONTINUOUS" ? 8 : 24;
    if (header.kind == "FREE") return bad_file(path, 0, "free annotations in binary form are not read; save as ASCII");
    if (bytes.size() % size != 0) return bad_file(path, 0, "it is cut off");
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        if (header.kind == "CONTINUOUS") {
            content.tracks[0].values.push_back(take<float>(bytes, at));
            continue;
        }
        Label label;
        if (!to_time(take<double>(bytes, at), label.span.onset) ||
            !to_time(take<double>(bytes, at + 8), label.span.offset) || label.span.offset < label.span.onset)
            return bad_file(path, 0, "label " + std::to_string(at / size + 1) + " has no possible times");
        label.text = item_name(header, std::to_string(take<std::int32_t>(bytes, at + 16)));
        content.tiers[0].labels.push_back(std::move(label));
    }
    return {};
}

Status read_lines(const Path &path, std::string_view text, const Header &header, Content &content) {
    for (int line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view row = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (row.empty()) continue;
        const auto fields = split_fields(row, ';');
        double first = 0, second = 0;
        if (header.kind == "CONTINUOUS") {
            const bool missing = trimmed(fields[0]) == "NaN" || trimmed(fields[0]) == "nan";
            if (!missing && !parse_number(fields[0], first, true))
                return bad_file(path, line, in_quotes(fields[0]) + " is no number");
            content.tracks[0].values.push_back(missing ? std::nanf("") : static_cast<float>(first));
            continue;
        }
        Label label;
        label.line = line;
        if (fields.size() < 3 || !parse_number(fields[0], first, true) || !parse_number(fields[1], second, true) ||
            !to_time(first, label.span.onset) || !to_time(second, label.span.offset))
            return bad_file(path, line, "expected from;to;label;confidence");
        if (label.span.offset < label.span.onset) return bad_file(path, line, "it ends before it starts");
        label.text = header.kind == "FREE" ? string(fields[2]) : item_name(header, string(trimmed(fields[2])));
        content.tiers[0].labels.push_back(std::move(label));
    }
    return {};
}

string stem_of(const string &text) {
    string name = one_line(text);
    for (char &c : name)
        if (string("/\\:*?\"<>|").find(c) != string::npos) c = '_';
    return name;
}

/// The pair of files for one part: the path itself when there is one part only.
Path part_path(const Path &path, const string &part, bool alone) {
    if (alone) return path;
    const std::u8string suffix(part.begin(), part.end());
    Path result = path;
    return result.replace_filename(path.stem().u8string() + u8"." + suffix + path.extension().u8string());
}

Status write_pair(const Path &path, const pugi::xml_document &header, const string &data) {
    std::ostringstream text;
    header.save(text, "  ");
    if (auto done = write_file(data_of(path), data); !done) return done;
    return write_file(path, text.str());
}

pugi::xml_node begin(pugi::xml_document &document, std::size_t size, const string &rater, const string &name,
                     const char *kind) {
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    auto root = document.append_child("annotation");
    root.append_attribute("ssi-v") = "3";
    auto info = root.append_child("info");
    info.append_attribute("ftype") = "ASCII";
    info.append_attribute("size") = std::to_string(size).c_str();
    auto meta = root.append_child("meta");
    meta.append_attribute("role") = "patient";
    meta.append_attribute("annotator") = xml_text(rater).c_str();
    auto scheme = root.append_child("scheme");
    scheme.append_attribute("name") = xml_text(name).c_str();
    scheme.append_attribute("type") = kind;
    return scheme;
}

Status write_tier(const Path &path, const LabelTier &tier, const std::vector<Category> &categories) {
    pugi::xml_document document;
    std::vector<Category> items;
    std::map<string, std::size_t> ids;
    const auto add = [&](const Category &category) {
        if (ids.emplace(category.name, items.size()).second) items.push_back(category);
    };
    for (const Category &category : categories) add(category);
    for (const Label &label : tier.labels)
        if (!label.text.empty()) add({label.text, {}, 0});
    string data;
    std::size_t count = 0;
    for (const Label &label : tier.labels) {
        if (label.text.empty()) continue;
        data += seconds_text(label.span.onset) + ';' + seconds_text(label.span.offset) + ';' +
                std::to_string(ids.at(label.text)) + ";1\n";
        ++count;
    }
    auto scheme = begin(document, count, tier.rater, tier.name, "DISCRETE");
    for (std::size_t i = 0; i < items.size(); ++i) {
        char colour[16];
        std::snprintf(colour, sizeof colour, "#FF%06X", items[i].rgb & 0xFFFFFFu);
        auto item = scheme.append_child("item");
        item.append_attribute("id") = std::to_string(i).c_str();
        item.append_attribute("name") = xml_text(items[i].name).c_str();
        item.append_attribute("color") = colour;
    }
    return write_pair(path, document, data);
}

Status write_track(const Path &path, const Track &track) {
    pugi::xml_document document;
    const auto values = values_from_zero(track);
    auto scheme = begin(document, values.size(), track.rater, track.name, "CONTINUOUS");
    scheme.append_attribute("sr") = number_text(track.rate).c_str();
    scheme.append_attribute("min") = number_text(std::isfinite(track.low) ? track.low : 0.0f).c_str();
    scheme.append_attribute("max") = number_text(std::isfinite(track.high) ? track.high : 1.0f).c_str();
    string data;
    for (const float value : values) data += (std::isfinite(value) ? number_text(value) + ";1\n" : string("NaN;0\n"));
    return write_pair(path, document, data);
}

} // namespace

Result<Content> read_nova(const Path &path, const ReadOptions &) {
    const auto text = read_text(path);
    if (!text) return tl::unexpected(text.error());
    const auto header = read_header(path, *text);
    if (!header) return tl::unexpected(header.error());
    const Path beside = data_of(path);
    const auto data = read_file(beside);
    if (!data) return tl::unexpected(data.error());
    Content content;
    content.categories = header->categories;
    if (header->kind == "CONTINUOUS") {
        Track track;
        track.name = header->name;
        track.rater = header->rater;
        track.rate = header->rate;
        track.low = static_cast<float>(header->low);
        track.high = static_cast<float>(header->high);
        content.tracks.push_back(std::move(track));
    } else {
        content.tier(header->name, header->rater);
    }
    const Status done =
        header->binary ? read_binary(beside, *data, *header, content) : read_lines(beside, *data, *header, content);
    if (!done) return tl::unexpected(done.error());
    return content;
}

Status write_nova(const Path &path, const Content &content) {
    const bool alone = content.tiers.size() + content.tracks.size() == 1;
    std::map<string, int> used;
    const auto unique = [&](const string &name) {
        const string stem = stem_of(name.empty() ? "labels" : name);
        const int n = ++used[stem];
        return n == 1 ? stem : stem + "_" + std::to_string(n);
    };
    for (const LabelTier &tier : content.tiers)
        if (auto done = write_tier(part_path(path, unique(joint_name(tier)), alone), tier, content.categories); !done)
            return done;
    for (const Track &track : content.tracks)
        if (auto done = write_track(part_path(path, unique(track.name), alone), track); !done) return done;
    return {};
}

} // namespace tempera::exchange
