// Agreement as text and as JSON.
#pragma once

#include "core/analysis/agreement_report.h"

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tempera::cli {

/// Numbers with intervals, confusion matrix, kappa against bin size, explanation, sentences for a paper.
std::string in_words(const analysis::CodingAgreement &agreement);
std::string in_words(const analysis::NumbersAgreement &agreement);
nlohmann::json to_json(const analysis::CodingAgreement &agreement);
nlohmann::json to_json(const analysis::NumbersAgreement &agreement);

} // namespace tempera::cli
