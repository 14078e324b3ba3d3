#include "core/exchange/coding_scheme.h"

#include "core/base/csv.h"
#include "core/base/encoding.h"
#include "core/exchange/csv_writer.h"
#include "core/model/label_keys.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

namespace tempera::exchange {
namespace {

using Json = nlohmann::json;
using Scheme = std::vector<model::SchemeEmotion>;

std::string colour_text(std::uint32_t rgb) {
    constexpr const char *digits = "0123456789abcdef";
    std::string text = "#";
    for (int shift = 20; shift >= 0; shift -= 4) text += digits[(rgb >> shift) & 15];
    return text;
}

/// "#rrggbb"; black is written as nearly black, since 0 says that no colour is given.
bool parse_colour(std::string_view text, std::uint32_t &rgb) {
    if (text.size() != 7 || text[0] != '#') return false;
    std::uint32_t value = 0;
    for (const char c : text.substr(1)) {
        if (!std::isxdigit(static_cast<unsigned char>(c))) return false;
        value = value * 16 +
                static_cast<std::uint32_t>(c <= '9' ? c - '0' : std::tolower(static_cast<unsigned char>(c)) - 'a' + 10);
    }
    rgb = std::max<std::uint32_t>(value, 1);
    return true;
}

Result<Scheme> from_csv(const std::string &text, const std::string &subject) {
    const auto table = parse_csv(text, subject);
    if (!table) return tl::unexpected(table.error());
    const int name = table->column({"name", "emotion", "label"});
    const int key = table->column({"key"}), colour = table->column({"colour", "color"});
    const int definition = table->column({"definition", "description"});
    if (name < 0) return fail(ErrorCode::bad_csv, subject, "there is no column \"name\"");
    Scheme scheme;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto &row = table->rows[i];
        const auto field = [&](int column) {
            return column < 0 ? std::string_view() : trimmed(row[static_cast<std::size_t>(column)]);
        };
        const std::string line = "line " + std::to_string(table->lines[i]) + ", ";
        model::SchemeEmotion emotion;
        emotion.name = field(name);
        emotion.definition = field(definition);
        if (emotion.name.empty()) return fail(ErrorCode::bad_csv, subject, line + "column \"name\": it is empty");
        if (!field(key).empty()) {
            const auto read = model::key_of_text(field(key));
            if (!read) return fail(ErrorCode::bad_csv, subject, line + "column \"key\": a digit, a letter, or nothing");
            emotion.key = *read;
        }
        if (!field(colour).empty() && !parse_colour(field(colour), emotion.rgb))
            return fail(ErrorCode::bad_csv, subject, line + "column \"colour\": #rrggbb, or nothing");
        scheme.push_back(std::move(emotion));
    }
    return scheme;
}

Result<Scheme> from_json(const std::string &text, const std::string &subject) {
    const auto bad = [&](const std::string &what) { return fail(ErrorCode::bad_csv, subject, what); };
    const Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return bad("the JSON cannot be read");
    if (!json.is_object() || !json.contains("emotions") || !json["emotions"].is_array())
        return bad("there is no list \"emotions\"");
    Scheme scheme;
    for (const Json &entry : json["emotions"]) {
        const std::string place = "emotion " + std::to_string(scheme.size() + 1) + ", ";
        const auto text_of = [&](const char *field) {
            return entry.is_object() && entry.contains(field) && entry[field].is_string()
                       ? entry[field].get<std::string>()
                       : std::string();
        };
        model::SchemeEmotion emotion;
        emotion.name = trimmed(text_of("name"));
        emotion.definition = text_of("definition");
        if (emotion.name.empty()) return bad(place + "\"name\": it is missing");
        if (entry.contains("key")) {
            const Json &key = entry["key"];
            const auto read = key.is_string() ? model::key_of_text(key.get_ref<const std::string &>())
                              : key.is_number_integer() && key >= 0 && key <= 9 ? std::optional(key.get<int>())
                                                                                : std::nullopt;
            if (!read) return bad(place + "\"key\": 1 to 9, 0 for none, or a digit or letter in quotes");
            emotion.key = *read;
        }
        if (const std::string colour = text_of("colour"); !colour.empty() && !parse_colour(colour, emotion.rgb))
            return bad(place + "\"colour\": #rrggbb");
        scheme.push_back(std::move(emotion));
    }
    return scheme;
}

} // namespace

Result<Scheme> read_scheme(const std::filesystem::path &path) {
    auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    if (!to_utf8(*text)) return fail(ErrorCode::bad_csv, path.string(), "it is damaged UTF-16 text");
    const auto begin = text->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (begin == std::string::npos) return fail(ErrorCode::file_empty, path.string());
    return (*text)[begin] == '{' ? from_json(text->substr(begin), path.string()) : from_csv(*text, path.string());
}

Status write_scheme(const std::filesystem::path &path, const std::vector<model::Emotion> &emotions) {
    if (path.extension() == ".json") {
        Json list = Json::array();
        for (const auto &emotion : emotions)
            list.push_back({{"name", emotion.name},
                            {"key", emotion.key <= 9 ? Json(emotion.key) : Json(model::key_text(emotion.key))},
                            {"colour", colour_text(emotion.rgb)},
                            {"definition", emotion.definition}});
        return write_file(path, Json{{"emotions", list}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    }
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    csv->text("name").text("key").text("colour").text("definition");
    csv->end_row();
    for (const auto &emotion : emotions) {
        csv->text(emotion.name).text(model::key_text(emotion.key));
        csv->text(colour_text(emotion.rgb)).text(emotion.definition);
        csv->end_row();
    }
    return csv->commit();
}

} // namespace tempera::exchange
