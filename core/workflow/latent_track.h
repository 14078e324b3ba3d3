// From the pieces of one stream in the project's cache to its latents, in the cache and in memory.
#pragma once

#include "core/base/stream_average.h"
#include "core/workflow/project.h"

#include <optional>

namespace tempera::workflow {

/// Number of pieces that a recording of this length has.
std::int64_t piece_count(Time duration);

/// Steps [from, to) of the stream's clock as one stream; where `stream` has nothing, quality is 0.
Stream cut(const Stream &stream, Time from, Time to);

/// Belongs to the job's thread, as `file` does. Reads stream pieces from the cache rather than from the extractor,
/// so that a resumed and an uninterrupted extraction see the same numbers, and memory holds three pieces at most
/// (plus the latents: 4.6 MB an hour at 64 numbers a step).
class LatentTrack {
public:
    /// `streams` and `latents` are the keys of what is read and written.
    LatentTrack(store::ProjectFile &file, EngineHost &host, Modality modality, store::ProjectFile::CacheKey streams,
                store::ProjectFile::CacheKey latents, Time duration, Time context);

    /// Encodes the next piece if it can be (a voice only once all of it is there, because it is told relative to its own average), and says whether it was: pieces below `there` are in the cache (one
    /// that is not is taken as empty), and with `complete` nothing will follow.
    Result<bool> advance(std::int64_t there, bool complete);
    [[nodiscard]] bool done() const { return next_ == pieces_; }
    [[nodiscard]] bool empty() const { return !any_; } ///< no step of quality above 0 so far
    [[nodiscard]] std::int64_t steps() const { return latents_.steps(); }
    /// From time 0; as long as the pieces encoded so far.
    [[nodiscard]] const engine::Latents &latents() const { return latents_; }
    /// The same, given away: the last thing to be asked for.
    [[nodiscard]] engine::Latents take() { return std::move(latents_); }

private:
    Status measure();
    Result<Stream> read(Time from, Time to);
    Result<engine::Latents> encode(std::int64_t piece);
    Status append(const engine::Latents &piece, std::int64_t steps);

    store::ProjectFile &file_;
    EngineHost &host_;
    Modality modality_;
    store::ProjectFile::CacheKey streams_, latent_key_;
    Time duration_, context_;
    std::int64_t pieces_ = 0, next_ = 0;
    bool any_ = false;
    std::optional<StreamAverage> average_; ///< of the whole voice; measured when the first piece is encoded
    engine::Latents latents_;
};

} // namespace tempera::workflow
