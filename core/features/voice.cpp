#include "core/features/pieces.h"
#include "core/features/voice_analysis.h"
#include "core/media/audio_reader.h"

#include <algorithm>

namespace tempera::features {

Status extract_voice(const std::filesystem::path &media, const Job &job, const PieceSink &sink) {
    auto reader = media::AudioReader::open(media, {.sample_rate = voice_rate, .channels = 1});
    if (!reader) return tl::unexpected(reader.error());
    const double duration = std::max(reader->info().duration.seconds(), 1e-3);
    VoiceAnalysis analysis;
    Pieces pieces(Modality::voice, voice_step, voice_width, sink);
    std::vector<float> samples;
    std::vector<VoiceFrame> frames;
    const auto hand_on = [&]() -> Status {
        for (const VoiceFrame &frame : frames)
            if (auto added = pieces.add(frame.values, frame.quality); !added) return added;
        frames.clear();
        return {};
    };
    for (;;) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        samples.clear();
        const auto read = reader->read(voice_rate, samples);
        if (!read) return tl::unexpected(read.error());
        if (*read == 0) break;
        analysis.push(samples, frames);
        if (auto handed = hand_on(); !handed) return handed;
        job.report(std::min(1.0, reader->position().seconds() / duration));
    }
    analysis.finish(frames);
    if (auto handed = hand_on(); !handed) return handed;
    if (auto finished = pieces.finish(); !finished) return finished;
    job.report(1);
    return {};
}

} // namespace tempera::features
