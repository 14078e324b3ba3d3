#include "core/exchange/csvw.h"

#include "core/base/atomic_file.h"
#include "core/exchange/text_file.h"

#include <nlohmann/json.hpp>

namespace tempera::exchange {
namespace {

std::filesystem::path beside(std::filesystem::path table) { return table += "-metadata.json"; }

/// A text, or the first of several: CSVW has them plain, in a list, or by language.
std::string text_in(const nlohmann::json &object, std::initializer_list<const char *> keys) {
    for (const char *key : keys) {
        nlohmann::json value = object.value(key, nlohmann::json());
        while ((value.is_object() || value.is_array()) && !value.empty()) value = nlohmann::json(*value.begin());
        if (value.is_string()) return value.get<std::string>();
    }
    return {};
}

} // namespace

std::vector<CsvColumn> read_csvw(const std::filesystem::path &table) {
    std::vector<CsvColumn> columns;
    const auto text = read_text(beside(table));
    const auto json = nlohmann::json::parse(text ? *text : std::string(), nullptr, false);
    if (!json.is_object()) return columns;
    const auto schema = json.value("tableSchema", nlohmann::json::object());
    const auto all = schema.is_object() ? schema.value("columns", nlohmann::json::array()) : nlohmann::json::array();
    for (const auto &one : all)
        if (one.is_object())
            columns.push_back({text_in(one, {"titles", "name"}), text_in(one, {"datatype"}),
                               text_in(one, {"schema:unitText", "http://schema.org/unitText", "unitText"}),
                               text_in(one, {"dc:description", "http://purl.org/dc/terms/description"})});
    return columns;
}

Status write_csvw(const std::filesystem::path &table, const std::vector<CsvColumn> &columns) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const CsvColumn &column : columns) {
        nlohmann::ordered_json one{{"name", column.name}, {"titles", column.name}, {"datatype", column.datatype}};
        if (!column.unit.empty()) one["schema:unitText"] = column.unit;
        if (!column.description.empty()) one["dc:description"] = column.description;
        all.push_back(std::move(one));
    }
    const nlohmann::ordered_json sidecar{{"@context", "http://www.w3.org/ns/csvw"},
                                         {"url", utf8(table.filename())},
                                         {"tableSchema", {{"columns", std::move(all)}}}};
    return write_file(beside(table), sidecar.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace tempera::exchange
