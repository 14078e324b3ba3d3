#include "core/exchange/csvw.h"

#include "core/base/atomic_file.h"
#include "core/exchange/text_file.h"

#include <nlohmann/json.hpp>

namespace tempera::exchange {

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
    std::filesystem::path beside = table;
    beside += "-metadata.json";
    return write_file(beside, sidecar.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

} // namespace tempera::exchange
