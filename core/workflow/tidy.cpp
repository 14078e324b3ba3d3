#include "core/workflow/tidy.h"

#include "core/exchange/tidy_csv.h"

#include <algorithm>

namespace tempera::workflow {

Status export_tidy(const std::vector<VisitSource> &visits, EngineHost &host, const std::filesystem::path &folder,
                   bool names, const Job &job, std::vector<Error> *left_out) {
    auto tables = exchange::TidyTables::open(folder);
    if (!tables) return tl::unexpected(tables.error());
    // One number for a rater in all recordings.
    std::vector<std::string> raters;
    for (const VisitSource &visit : visits)
        for (const std::string &rater : visit.raters)
            if (std::find(raters.begin(), raters.end(), rater) == raters.end()) raters.push_back(rater);
    const auto shown = [&](const std::string &rater) {
        if (names) return rater;
        return "rater " + std::to_string(std::find(raters.begin(), raters.end(), rater) - raters.begin() + 1);
    };
    const auto whole = static_cast<double>(visits.size());
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const VisitSource &visit = visits[i];
        const auto &keys = visit.source.emotion_keys;
        const auto curves = visit_curves(visit.source, keys, host,
                                         job.part(static_cast<double>(i) / whole, static_cast<double>(i + 1) / whole));
        if (!curves && curves.error().code == ErrorCode::cancelled) return tl::unexpected(curves.error());
        if (!curves && left_out) left_out->push_back(curves.error());
        std::vector<analysis::ReportLabel> labels = visit.labels;
        std::vector<analysis::Report::Rated> rated;
        for (const std::string &rater : visit.raters) {
            std::vector<analysis::Episode> episodes;
            for (const auto &label : visit.labels)
                if (label.rater == rater) episodes.push_back({label.span, label.emotion});
            rated.push_back({shown(rater), analysis::statistics(keys, episodes, visit.source.duration)});
        }
        for (auto &label : labels) label.rater = shown(label.rater);
        const std::u8string file = visit.source.media.filename().u8string();
        tables->add({names ? visit.patient_name : "patient " + std::to_string(visit.patient_number),
                     names ? std::string(file.begin(), file.end()) : std::to_string(visit.source.recording.value),
                     visit.date, visit.visit_number, visit.source.duration},
                    keys, curves ? &curves->scores : nullptr, labels, rated);
    }
    return tables->commit();
}

} // namespace tempera::workflow
