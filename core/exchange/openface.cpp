// OpenFace's CSV (github.com/TadasBaltrusaitis/OpenFace, "Output Format").
#include "core/exchange/formats.h"
#include "core/exchange/number_table.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tempera::exchange {
namespace {

/// OpenFace writes a row for each face. Of several only one is kept: that of the options, else the one that was found in
/// the most frames. `content` hears of them.
Status keep_one_face(const Path &path, int success, int wanted, Numbers &numbers, Content &content) {
    const int column = numbers.find({"face_id"});
    if (column < 0 || !numbers.numeric[static_cast<std::size_t>(column)]) return {};
    const auto &ids = numbers.columns[static_cast<std::size_t>(column)];
    std::map<int, std::size_t> frames;
    std::vector<int> faces;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        faces.push_back(std::isfinite(ids[i]) ? static_cast<int>(std::clamp(ids[i], -1.0f, 1e6f)) : -1);
        const bool found = success < 0 || numbers.columns[static_cast<std::size_t>(success)][i] > 0;
        frames[faces.back()] += found ? 1 : 0;
    }
    std::string all;
    int best = frames.empty() ? -1 : frames.begin()->first;
    for (const auto &[face, count] : frames) {
        all.append(all.empty() ? "" : ", ").append(std::to_string(face)).append(": ").append(std::to_string(count));
        if (count > frames[best]) best = face;
    }
    if (wanted >= 0 && !frames.contains(wanted))
        return fail(ErrorCode::bad_argument, utf8(path),
                    "there is no face " + std::to_string(wanted) + " in it; the faces and their frames: " + all);
    if (frames.size() < 2) return {};
    if (wanted >= 0)
        best = wanted;
    else
        content.notices.push_back({Notice::Why::one_face, frames[best], std::to_string(best), all, {}, 0});
    for (const auto &[face, count] : frames) content.faces.push_back({face, count});
    content.face = best;
    std::vector<bool> keep;
    for (const int face : faces) keep.push_back(face == best);
    numbers.keep_rows(keep);
    return {};
}

} // namespace

Result<Content> read_openface(const Path &path, const ReadOptions &options) {
    Content said; // what else there is to be told than the tracks
    const auto text = read_old_text(path, said.notices);
    if (!text) return tl::unexpected(text.error());
    auto numbers = read_numbers(path, *text, {});
    if (!numbers) return tl::unexpected(numbers.error());
    // success 0: OpenFace did not find the face, and the row means nothing.
    const int success = numbers->find({"success"});
    if (success >= 0 && !numbers->numeric[static_cast<std::size_t>(success)])
        return bad_file(path, 0, "column success: it is not of numbers");
    if (auto done = keep_one_face(path, success, options.face, *numbers, said); !done)
        return tl::unexpected(done.error());
    auto content = tracks_of(path, *numbers, success, {"frame", "face_id", "success"});
    if (!content) return content;
    content->notices = std::move(said.notices);
    content->faces = std::move(said.faces);
    content->face = said.face;
    for (Track &track : content->tracks) {
        if (track.name.starts_with("AU") && track.name.ends_with("_r")) track.low = 0, track.high = 5;
        if (track.name.starts_with("AU") && track.name.ends_with("_c")) track.low = 0, track.high = 1;
        if (track.name.starts_with("pose_R") || track.name.starts_with("gaze_angle")) track.unit = "rad";
        if (track.name.starts_with("pose_T")) track.unit = "mm";
    }
    return content;
}

} // namespace tempera::exchange
