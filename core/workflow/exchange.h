// Files of other programs into a project and out of it: what the window and the command line both do.
#pragma once

#include "core/exchange/document.h"
#include "core/exchange/registry.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

/// A file that was read, and how.
struct Imported {
    const exchange::Format *format = nullptr;
    exchange::Content content;
};
/// `format` null: told by the file. Its times are those of the recording that `options` name. bad_exchange when no format
/// reads it. Any thread.
Result<Imported> read_foreign(const std::filesystem::path &file, const exchange::Format *format,
                              const exchange::ReadOptions &options = {});

/// The recording's labels and traces with its media link. On the project's thread.
Result<exchange::Content> exported(Project &project, RecordingId recording, const std::set<TierId> &tiers = {});

/// The same from a copy of the contents; the values of traces are read over a connection of its own: any thread.
Result<exchange::Content> exported(const model::Document::Contents &contents, RecordingId recording,
                                   const std::filesystem::path &media, const std::filesystem::path &project,
                                   const std::set<TierId> &tiers = {});

/// The recording's body signals, named so that they are known for what they are when they are read again, and its
/// imported measures as tracks, each on the clock that the engine reads it on. Those without any number are left out.
/// What body_signals and read_measures say. Any thread.
Status add_signals(exchange::Content &content, const Source &source);

/// exchange::keep_tracks into the project file, over a connection of its own: any thread, as of ProjectFile.
Result<std::vector<exchange::KeptTrack>> keep_tracks(const std::filesystem::path &project,
                                                     const std::vector<exchange::Track> &tracks,
                                                     const std::vector<bool> &chosen);

} // namespace tempera::workflow
