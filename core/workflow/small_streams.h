// Words and body signals: read whole from their own small files, and encoded anew each time, which takes
// milliseconds; so a corrected transcript needs no cache to be thrown away.
#pragma once

#include "core/workflow/project.h"

namespace tempera::workflow {

/// Latents of the transcript over the whole recording. The errors of features::read_transcript; cancelled.
Result<engine::Latents> encode_words(const std::filesystem::path &transcript, Time duration, EngineHost &host,
                                     const Job &job);
/// The same for body signals, and for measures, as they were measured: here they are told relative to their own average.
Result<engine::Latents> encode_body(Stream stream, Time duration, EngineHost &host, const Job &job);
Result<engine::Latents> encode_measures(Stream stream, Time duration, EngineHost &host, const Job &job);

} // namespace tempera::workflow
