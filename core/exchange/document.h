// Between a project's document and what is exchanged: the one place where the two meet.
#pragma once

#include "core/exchange/content.h"
#include "core/model/document.h"

#include <filesystem>
#include <functional>
#include <set>

namespace tempera::exchange {

/// Reads and keeps the values of traces, which lie outside the document, under their blob key.
using ReadValues = std::function<Result<std::vector<float>>(const std::string &key)>;
using KeepValues = std::function<Result<std::string>(const std::vector<float> &values)>;

/// A track's values where they are kept, on a step of whole microseconds.
struct KeptTrack {
    std::string key;
    Time step;
    float low = 0, high = 1; ///< the scale as it is told, else what the values reach
};
/// The chosen tracks (`chosen` parallel to `tracks`; others stay empty), resampled to the nearest sample where a step is
/// no whole number of microseconds. Large ones take a while, so apart from `to_edit`; any thread that `keep` may run on.
Result<std::vector<KeptTrack>> keep_tracks(const std::vector<Track> &tracks, const std::vector<bool> &chosen,
                                           const KeepValues &keep);

/// The recording's labels and traces, tier by tier in display order, with the emotions they use. `media`: the
/// recording's file, absolute, to be linked; empty: none is named. `tiers`: only these; empty: all. `values`: null: no
/// traces. Fails only when `values` does.
Result<Content> from_document(const model::Document::Contents &contents, RecordingId recording,
                              const std::filesystem::path &media, const std::set<TierId> &tiers = {},
                              const ReadValues &values = {});

/// What is to be taken over of a content.
struct Take {
    std::vector<bool> tiers;   ///< parallel to Content::tiers; empty: all
    std::vector<bool> tracks;  ///< parallel to Content::tracks; empty: none
    std::vector<KeptTrack> kept; ///< of the tracks: keep_tracks
    std::string track_tier;    ///< name and rater of the tier for tracks that name no rater, when `rater` is empty, too
    Time shift;                ///< added to all times
    std::string rater;         ///< for tiers that name none; empty: the project's own rater
    bool skip_outside = false; ///< labels outside the recording are left out; else nothing is imported
    std::string file;          ///< named in messages and in the history
};
struct Taken {
    model::Edit edit;       ///< not applied; without changes when everything was there already
    std::size_t labels = 0; ///< new ones
    std::size_t tracks = 0;
    std::size_t there_already = 0; ///< with the same span and emotion on the same tier
    std::size_t cut = 0;           ///< that ended up to half a second after the recording: cut at its end
    std::size_t outside = 0;       ///< left out by skip_outside
    std::size_t no_text = 0;       ///< left out: they say nothing
};
/// Everything as one edit, with the emotions, raters and tiers that are not there yet. A tier is found again by rater
/// and name; one without a name, or named like its rater, is the rater's first. bad_labels: a label outside the
/// recording (naming the line), a locked tier, or nothing to import. Tracks become traces. On the document's thread;
/// nothing is changed but ids given out.
Result<Taken> to_edit(model::Document &document, RecordingId recording, const Content &content, const Take &take);

/// Whether a tier's labels are running text rather than names of emotions: many different ones, or several words each.
bool looks_like_speech(const LabelTier &tier);

} // namespace tempera::exchange
