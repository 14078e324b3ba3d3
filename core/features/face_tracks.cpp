// Questions to finished tracks, and their bytes.
#include "core/features/extract.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace tempera::features {
namespace {

constexpr std::uint32_t magic = 0x52544654; // "TFTR"
constexpr std::uint32_t format = 1;
constexpr Time seen_within = Time::millis(500);
constexpr std::size_t step_bytes = 8 + 4 * 4;

// Integers are written lowest byte first on every machine.
template <class T> void put(std::vector<std::byte> &out, T value) {
    for (std::size_t i = 0; i < sizeof(T); ++i) out.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
}
void put(std::vector<std::byte> &out, float value) { put(out, std::bit_cast<std::uint32_t>(value)); }

class Reader {
public:
    explicit Reader(const std::vector<std::byte> &bytes) : bytes_(bytes) {}
    [[nodiscard]] std::size_t left() const { return bytes_.size() - at_; }
    template <class T> bool take(T &value) {
        if (left() < sizeof(T)) return false;
        std::uint64_t sum = 0;
        for (std::size_t i = 0; i < sizeof(T); ++i) sum |= static_cast<std::uint64_t>(bytes_[at_ + i]) << (8 * i);
        at_ += sizeof(T);
        value = static_cast<T>(sum);
        return true;
    }
    bool take(float &value) {
        std::uint32_t bits = 0;
        if (!take(bits)) return false;
        value = std::bit_cast<float>(bits);
        return std::isfinite(value);
    }

private:
    const std::vector<std::byte> &bytes_;
    std::size_t at_ = 0;
};

bool take_track(Reader &in, FaceTrack &track) {
    std::int32_t id = 0;
    std::uint64_t count = 0;
    if (!in.take(id) || !in.take(count) || id < 0 || count > in.left() / step_bytes) return false;
    track.id = id;
    std::int64_t previous = -1;
    for (std::uint64_t i = 0; i < count; ++i) {
        std::int64_t step = 0;
        FaceBox box;
        if (!in.take(step) || step <= previous || step > std::numeric_limits<std::int64_t>::max() / face_step.us ||
            !in.take(box.x) || !in.take(box.y) || !in.take(box.width) || !in.take(box.height))
            return false;
        previous = step;
        track.steps.push_back(step);
        track.boxes.push_back(box);
    }
    return true;
}

} // namespace

double FaceTrack::weight() const {
    double sum = 0;
    for (const FaceBox &box : boxes) sum += static_cast<double>(box.width) * static_cast<double>(box.height);
    return sum;
}

int FaceTracks::default_track() const {
    const auto best = std::max_element(tracks.begin(), tracks.end(),
                                       [](const auto &a, const auto &b) { return a.weight() < b.weight(); });
    return best == tracks.end() ? -1 : best->id;
}

const FaceBox *FaceTracks::box(int track, Time t) const {
    const auto found = std::find_if(tracks.begin(), tracks.end(), [&](const auto &tr) { return tr.id == track; });
    if (found == tracks.end()) return nullptr;
    const auto &steps = found->steps;
    const auto distance = [&](std::size_t i) {
        return std::abs((face_step * steps[i] + Time{face_step.us / 2} - t).us);
    };
    const auto after =
        static_cast<std::size_t>(std::lower_bound(steps.begin(), steps.end(), t.us / face_step.us) - steps.begin());
    std::size_t best = steps.size();
    for (std::size_t i = after > 0 ? after - 1 : 0; i < std::min(after + 2, steps.size()); ++i)
        if (best == steps.size() || distance(i) < distance(best)) best = i;
    return best < steps.size() && distance(best) <= seen_within.us ? &found->boxes[best] : nullptr;
}

int FaceTracks::track_at(Time t, float x, float y) const {
    for (const FaceTrack &track : tracks) {
        const FaceBox *b = box(track.id, t);
        if (b && x >= b->x && x < b->x + b->width && y >= b->y && y < b->y + b->height) return track.id;
    }
    return -1;
}

std::vector<std::byte> to_bytes(const FaceTracks &tracks) {
    std::vector<std::byte> out;
    put(out, magic);
    put(out, format);
    put(out, tracks.duration.us);
    put(out, static_cast<std::uint32_t>(tracks.tracks.size()));
    for (const FaceTrack &track : tracks.tracks) {
        put(out, static_cast<std::int32_t>(track.id));
        put(out, static_cast<std::uint64_t>(track.steps.size()));
        for (std::size_t i = 0; i < track.steps.size(); ++i) {
            put(out, track.steps[i]);
            const FaceBox &b = track.boxes[i];
            for (const float v : {b.x, b.y, b.width, b.height}) put(out, v);
        }
    }
    return out;
}

Result<FaceTracks> parse_face_tracks(const std::vector<std::byte> &bytes) {
    const auto damaged = [] { return fail(ErrorCode::bad_project, "face tracks", "the stored data are damaged"); };
    Reader in(bytes);
    std::uint32_t kind = 0, version = 0, count = 0;
    FaceTracks tracks;
    if (!in.take(kind) || kind != magic || !in.take(version)) return damaged();
    if (version != format) return fail(ErrorCode::bad_project, "face tracks", "the stored data are of another version");
    if (!in.take(tracks.duration.us) || !in.take(count) || tracks.duration.us < 0) return damaged();
    for (std::uint32_t i = 0; i < count; ++i) {
        FaceTrack track;
        if (!take_track(in, track)) return damaged();
        tracks.tracks.push_back(std::move(track));
    }
    if (in.left() > 0) return damaged();
    return tracks;
}

} // namespace tempera::features
