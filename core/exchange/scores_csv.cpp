#include "core/exchange/csv.h"
#include "core/exchange/csv_writer.h"

namespace tempera::exchange {
namespace {

/// Curves whose arrays do not fit together would be read beyond their ends.
Status check(const std::filesystem::path &path, const engine::Scores &scores) {
    const auto steps = static_cast<std::size_t>(scores.steps());
    const std::size_t cells = steps * scores.emotions.size();
    if (scores.membership.size() == cells && scores.lower.size() == cells && scores.upper.size() == cells &&
        scores.ambiguity.size() == steps && scores.share.size() == steps * modality_count)
        return {};
    return fail(ErrorCode::internal, path.string(), "the curves' parts are of different length");
}

} // namespace

Status write_timeline(const std::filesystem::path &path, const engine::Scores &scores) {
    if (Status s = check(path, scores); !s) return s;
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *name : {"time_s", "evidence", "ambiguity", "strongest"}) csv->text(name);
    for (const std::string &emotion : scores.emotions)
        csv->text(emotion).text(emotion + "_lower").text(emotion + "_upper");
    for (const Modality m : all_modalities) csv->text("share_" + std::string(name(m)));
    csv->end_row();

    const std::size_t emotions = scores.emotions.size();
    for (std::int64_t step = 0; step < scores.steps(); ++step) {
        const auto i = static_cast<std::size_t>(step);
        csv->seconds(scores.start + grid_step * step).number(scores.evidence[i]);
        const int strongest = analysis::strongest(scores, step);
        if (strongest == -2) {
            for (std::size_t k = 0; k < 2 + emotions * 3 + modality_count; ++k) csv->empty();
            csv->end_row();
            continue;
        }
        csv->number(scores.ambiguity[i]);
        csv->text(strongest < 0 ? "none" : scores.emotions[static_cast<std::size_t>(strongest)]);
        for (std::size_t e = 0; e < emotions; ++e) {
            const std::size_t cell = i * emotions + e;
            csv->number(scores.membership[cell]).number(scores.lower[cell]).number(scores.upper[cell]);
        }
        for (std::size_t m = 0; m < modality_count; ++m) csv->number(scores.share[i * modality_count + m]);
        csv->end_row();
    }
    return csv->commit();
}

Status write_segments(const std::filesystem::path &path, const engine::Scores &scores,
                      const std::vector<analysis::Segment> &segments) {
    for (const analysis::Segment &segment : segments)
        if (segment.emotion < 0 || static_cast<std::size_t>(segment.emotion) >= scores.emotions.size())
            return fail(ErrorCode::internal, path.string(), "a segment of an emotion that the curves do not have");
    auto csv = CsvWriter::open(path);
    if (!csv) return tl::unexpected(csv.error());
    for (const char *name : {"start_s", "end_s", "emotion", "peak", "mean"}) csv->text(name);
    csv->end_row();
    for (const analysis::Segment &segment : segments)
        csv->seconds(segment.span.onset)
            .seconds(segment.span.offset)
            .text(scores.emotions[static_cast<std::size_t>(segment.emotion)])
            .number(segment.peak)
            .number(segment.mean)
            .end_row();
    return csv->commit();
}

} // namespace tempera::exchange
