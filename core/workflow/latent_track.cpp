#include "core/workflow/latent_track.h"

#include "core/workflow/stream_codec.h"

#include <algorithm>

namespace tempera::workflow {
namespace {

constexpr Time piece_length = features::piece_length;

Time step_of(Modality modality) { return modality == Modality::face ? face_step : voice_step; }
int width_of(Modality modality) { return modality == Modality::face ? face_width : voice_width; }

std::int64_t steps_between(Time from, Time to, Time step) {
    return to <= from ? 0 : (to.us - from.us + step.us - 1) / step.us;
}

Stream blank(Modality modality, Time start, Time step, int width, std::int64_t steps) {
    Stream stream{modality, start, step, width, {}, {}};
    stream.values.assign(static_cast<std::size_t>(steps * width), 0.0F);
    stream.quality.assign(static_cast<std::size_t>(steps), 0.0F);
    return stream;
}

/// Copies the part of `from` that `to` covers. Both are on the same clock.
void copy_into(Stream &to, const Stream &from) {
    const std::int64_t shift = (from.start.us - to.start.us) / to.step.us;
    for (std::int64_t i = std::max<std::int64_t>(0, -shift); i < from.steps() && i + shift < to.steps(); ++i) {
        const auto source = static_cast<std::size_t>(i), target = static_cast<std::size_t>(i + shift);
        const auto width = static_cast<std::size_t>(to.width);
        to.quality[target] = from.quality[source];
        std::copy_n(from.values.begin() + static_cast<std::ptrdiff_t>(source * width), width,
                    to.values.begin() + static_cast<std::ptrdiff_t>(target * width));
    }
}

bool has_quality(const std::vector<float> &quality) {
    return std::any_of(quality.begin(), quality.end(), [](float q) { return q > 0; });
}

} // namespace

std::int64_t piece_count(Time duration) { return steps_between({}, duration, piece_length); }

Stream cut(const Stream &stream, Time from, Time to) {
    Stream part = blank(stream.modality, from, stream.step, stream.width, steps_between(from, to, stream.step));
    copy_into(part, stream);
    return part;
}

LatentTrack::LatentTrack(store::ProjectFile &file, EngineHost &host, Modality modality,
                         store::ProjectFile::CacheKey streams, store::ProjectFile::CacheKey latents, Time duration,
                         Time context)
    : file_(file), host_(host), modality_(modality), streams_(std::move(streams)), latent_key_(std::move(latents)),
      duration_(duration), pieces_(piece_count(duration)) {
    // Whole grid steps, so that pieces begin on the grid and on the stream's clock.
    context_ = grid_step * steps_between({}, context, grid_step);
    latents_.modality = modality;
}

Result<bool> LatentTrack::advance(std::int64_t there, bool complete) {
    const std::int64_t ahead = steps_between({}, context_, piece_length);
    if (next_ >= pieces_ || (!complete && next_ + ahead >= there)) return false;
    // A voice is told relative to the whole recording's, which must be known first.
    if (modality_ == Modality::voice && !complete) return false;
    const Time start = piece_length * next_;
    const std::int64_t steps = steps_between(start, std::min(start + piece_length, duration_), grid_step);
    auto kept = file_.cache(latent_key_, next_);
    if (!kept) return tl::unexpected(kept.error());
    Result<engine::Latents> piece = fail(ErrorCode::bad_model);
    if (*kept) piece = engine::parse_latents(**kept);
    if (!piece || piece->steps() != steps) { // not there, or damaged: made again
        piece = encode(next_);
        if (!piece) return tl::unexpected(piece.error());
        if (auto put = file_.put_cache(latent_key_, next_, engine::to_bytes(*piece)); !put)
            return tl::unexpected(put.error());
    }
    if (auto done = append(*piece, steps); !done) return tl::unexpected(done.error());
    if (++next_ == pieces_) {
        if (auto marked = file_.finish_cache(latent_key_, pieces_); !marked) return tl::unexpected(marked.error());
        if (auto dropped = file_.drop_stale_cache(latent_key_); !dropped) return tl::unexpected(dropped.error());
    }
    return true;
}

Status LatentTrack::measure() {
    StreamAverage average;
    for (std::int64_t k = 0; k < pieces_; ++k) {
        const auto bytes = file_.cache(streams_, k);
        if (!bytes) return tl::unexpected(bytes.error());
        if (!*bytes) continue;
        const auto piece = unpack(**bytes);
        if (!piece) return tl::unexpected(piece.error());
        if (piece->modality == modality_) average.add(*piece);
    }
    average_ = average;
    return {};
}

Result<Stream> LatentTrack::read(Time from, Time to) {
    const Time step = step_of(modality_);
    Stream stream = blank(modality_, from, step, width_of(modality_), steps_between(from, to, step));
    const std::int64_t last = (to.us - 1) / piece_length.us;
    for (std::int64_t k = from.us / piece_length.us; k <= last && k < pieces_; ++k) {
        auto bytes = file_.cache(streams_, k);
        if (!bytes) return tl::unexpected(bytes.error());
        if (!*bytes) continue;
        auto piece = unpack(**bytes);
        if (!piece) return piece;
        if (piece->modality == modality_) copy_into(stream, *piece);
    }
    return stream;
}

Result<engine::Latents> LatentTrack::encode(std::int64_t piece) {
    const Time start = piece_length * piece;
    const std::int64_t steps = steps_between(start, std::min(start + piece_length, duration_), grid_step);
    const Span keep{start, start + grid_step * steps};
    auto stream = read(std::max(Time{}, keep.onset - context_), keep.offset + context_);
    if (!stream) return tl::unexpected(stream.error());
    if (modality_ == Modality::voice) {
        if (!average_)
            if (auto measured = measure(); !measured) return tl::unexpected(measured.error());
        average_->apply(*stream);
    }
    auto lease = host_.lease();
    if (!lease) return tl::unexpected(lease.error());
    if (!has_quality(stream->quality)) {
        const auto dims = lease->engine->info().dims;
        engine::Latents nothing{modality_, keep.onset, dims[static_cast<std::size_t>(modality_)], {}, {}};
        nothing.quality.assign(static_cast<std::size_t>(steps), 0.0F);
        nothing.values.assign(static_cast<std::size_t>(steps * nothing.dim), 0.0F);
        return nothing;
    }
    return lease->engine->encode(*stream, keep);
}

Status LatentTrack::append(const engine::Latents &piece, std::int64_t steps) {
    if (piece.steps() != steps || piece.values.size() != static_cast<std::size_t>(steps * piece.dim) ||
        (latents_.dim != 0 && latents_.dim != piece.dim))
        return fail(ErrorCode::internal, {}, "latents of the wrong shape");
    if (latents_.dim == 0) { // all of it at once: growing by doubling would hold it three times over
        const std::int64_t total = steps_between({}, duration_, grid_step);
        latents_.values.reserve(static_cast<std::size_t>(total * piece.dim));
        latents_.quality.reserve(static_cast<std::size_t>(total));
    }
    latents_.dim = piece.dim;
    latents_.measured = std::max(latents_.measured, piece.measured);
    latents_.values.insert(latents_.values.end(), piece.values.begin(), piece.values.end());
    latents_.quality.insert(latents_.quality.end(), piece.quality.begin(), piece.quality.end());
    any_ = any_ || has_quality(piece.quality);
    return {};
}

} // namespace tempera::workflow
