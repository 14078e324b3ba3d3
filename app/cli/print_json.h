// A result as JSON on stdout.
#pragma once

#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

namespace tempera::cli {

/// Names of files may be any bytes, JSON is UTF-8: what does not fit is replaced, so that no finished work is lost to a
/// name.
template <class Json> std::string json_text(const Json &json, int indent = 2) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

template <class Json> void print_json(const Json &json) { std::fputs(json_text(json).c_str(), stdout); }

} // namespace tempera::cli
