// One run of `extract`: two threads decode, the job's thread packs, stores, encodes and tells.
#pragma once

#include "core/workflow/extractors.h"
#include "core/workflow/latent_track.h"

#include <chrono>
#include <map>

namespace tempera::workflow {

/// One run of `extract`, on the job's thread.
class Extraction {
public:
    using CacheKey = store::ProjectFile::CacheKey;

    Extraction(const Source &source, EngineHost &host, const Job &job,
               const std::function<void(const Extracted &)> &ready)
        : source_(source), host_(host), job_(job), ready_(ready) {}

    Result<Extracted> run();

private:
    Status open();
    Status check();
    Status start_faces();
    Status start_voice();
    /// What a search for faces that was broken off needs to go on; empty: it starts anew.
    Result<std::vector<std::byte>> face_state();
    Status keep_face_state(const std::vector<std::byte> &state);
    Status read_small();
    Status take(Piece piece);
    Status complete(const CacheKey &what);
    Status faces_end();
    Status voice_end();
    Result<bool> encode_some();
    Result<LatentTrack *> face_latents(int track);
    [[nodiscard]] int face_in_view() const;
    Status failed(const Error &error) const;
    void report();
    void tell();
    Result<Extracted> finish();

    [[nodiscard]] CacheKey key(const std::string &kind, int extractor) const;
    [[nodiscard]] CacheKey latent_key(const std::string &kind, int extractor) const; ///< of the weights in use
    [[nodiscard]] CacheKey face_state_key() const { return key("faces.state", features::face_version); }
    [[nodiscard]] CacheKey face_key(int track) const {
        return key("stream.face." + std::to_string(track), features::face_version);
    }

    const Source &source_;
    EngineHost &host_;
    const Job &job_;
    const std::function<void(const Extracted &)> &ready_;

    std::unique_ptr<store::ProjectFile> file_;
    std::uint64_t checksum_ = 0;
    Time face_context_, voice_context_;
    std::int64_t total_steps_ = 0;
    std::vector<engine::Latents> small_; ///< words, body and measures
    std::vector<Error> warnings_;

    bool has_video_ = true, faces_known_ = false;
    std::shared_ptr<const features::FaceTracks> faces_;
    features::FaceTracks found_;      ///< written by the extractor's thread, read after it has finished
    bool damaged_ = false;            ///< the recording ends before it should; written and read as found_ is
    std::map<int, double> face_mass_; ///< sum of quality per track so far
    std::map<int, std::int64_t> face_pieces_;
    std::int64_t face_there_ = 0; ///< pieces known to have been handed over for every track
    std::map<int, LatentTrack> face_latents_;

    bool has_audio_ = true, voice_known_ = false;
    std::int64_t voice_there_ = 0;
    std::optional<LatentTrack> voice_latents_;

    double told_fraction_ = 0;
    std::int64_t told_steps_ = 0;
    std::chrono::steady_clock::time_point told_at_ = std::chrono::steady_clock::now();

    // Last, so that the threads end before what they write to.
    PieceQueue queue_{4};
    std::optional<Extractor> face_extractor_, voice_extractor_;
};

} // namespace tempera::workflow
