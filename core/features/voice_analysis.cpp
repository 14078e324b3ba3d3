#include "core/features/voice_analysis.h"
#include "core/features/extract.h"

#include <algorithm>
#include <cmath>

namespace tempera::features {
namespace {

constexpr int batch_rows = 64; // transforms done at once: a compromise of call overhead and cache

/// Mean square of the samples in dB of full scale, from the mel energies between about 100 Hz and 4 kHz.
/// By Parseval one side of the spectrum sums to transform / 2 * (sum of squared window) = 256 * 150 times it.
double level_db(const float *mel) {
    constexpr int first = 2, last = 51; // bands centred at 138 Hz and 4.1 kHz
    constexpr double full_scale = 256.0 * 150.0;
    double sum = 0;
    for (int b = first; b < last; ++b) sum += std::exp(mel[b]);
    return 10 * std::log10(sum / full_scale);
}

float ramp(double x, double from, double to) {
    return static_cast<float>(std::clamp((x - from) / (to - from), 0.0, 1.0));
}

// Voice activity, in steps of 10 ms.
constexpr int floor_block = 50, floor_blocks = 10;           // minimum over the last 5 s
constexpr double loudest_floor = -35;                        // dB: so that a recording may begin within a word
constexpr double quiet_from = -68, quiet_to = -60;           // dB: what is fainter than this is no voice
constexpr double above_from = 6, above_to = 15;              // dB above the floor
constexpr double voiced_from = 0.5, voiced_to = 0.7;         // autocorrelation
constexpr std::size_t voiced_before = 30, voiced_after = 15; // how far a voiced sound reaches
constexpr std::size_t loud_before = 15, loud_after = 8;      // bridges the closures of stops
constexpr std::size_t steps_ahead = voiced_after + 1;        // one more: a voiced sound needs its neighbours
constexpr std::size_t steps_back = voiced_before + 1;

} // namespace

double VoiceActivity::follow_floor(double level) {
    block_minimum_ = block_steps_ == 0 ? level : std::min(block_minimum_, level);
    double floor = block_minimum_;
    for (const double past : minima_) floor = std::min(floor, past);
    if (++block_steps_ == floor_block) {
        minima_.push_back(block_minimum_);
        if (minima_.size() > floor_blocks) minima_.pop_front();
        block_steps_ = 0;
    }
    return std::min(floor, loudest_floor);
}

void VoiceActivity::push(double level, float voicing, std::vector<float> &out) {
    const float loud = ramp(level - follow_floor(level), above_from, above_to) * ramp(level, quiet_from, quiet_to);
    steps_.push_back({loud, ramp(voicing, voiced_from, voiced_to) * loud});
    while (steps_.size() - answered_ > steps_ahead) {
        out.push_back(activity(answered_));
        if (answered_ == steps_back)
            steps_.pop_front();
        else
            ++answered_;
    }
}

void VoiceActivity::finish(std::vector<float> &out) {
    for (; answered_ < steps_.size(); ++answered_) out.push_back(activity(answered_));
}

float VoiceActivity::activity(std::size_t at) const {
    const std::size_t end = steps_.size();
    float voiced = 0, loud = 0;
    for (std::size_t i = at - std::min(at, voiced_before); i < std::min(end, at + voiced_after + 1); ++i) {
        // Chance periodicity of noise lasts a step or two; a voiced sound lasts longer.
        const float left = i > 0 ? steps_[i - 1].voicing : steps_[i].voicing;
        const float right = i + 1 < end ? steps_[i + 1].voicing : steps_[i].voicing;
        voiced = std::max(voiced, std::min({left, steps_[i].voicing, right}));
    }
    for (std::size_t i = at - std::min(at, loud_before); i < std::min(end, at + loud_after + 1); ++i)
        loud = std::max(loud, steps_[i].loud);
    return voiced * loud;
}

void VoiceAnalysis::push(std::span<const float> samples, std::vector<VoiceFrame> &out) {
    samples_.insert(samples_.end(), samples.begin(), samples.end());
    pushed_ += static_cast<std::int64_t>(samples.size());
    std::size_t used = 0;
    const auto rows_ready = [&] {
        const auto have = static_cast<int>(samples_.size() - used);
        return have < PitchTracker::window ? 0 : (have - PitchTracker::window) / voice_hop + 1;
    };
    while (const int rows = std::min(batch_rows, rows_ready())) {
        analyse(std::span(samples_).subspan(used), rows);
        used += static_cast<std::size_t>(rows) * voice_hop;
    }
    samples_.erase(samples_.begin(), samples_.begin() + static_cast<std::ptrdiff_t>(used));
    emit(out);
}

void VoiceAnalysis::finish(std::vector<VoiceFrame> &out) {
    const auto left = static_cast<int>((pushed_ + voice_hop - 1) / voice_hop - analysed_);
    if (left > 0) {
        samples_.resize(static_cast<std::size_t>((left - 1) * voice_hop + PitchTracker::window));
        for (int done = 0; done < left; done += batch_rows)
            analyse(std::span(samples_).subspan(static_cast<std::size_t>(done) * voice_hop),
                    std::min(batch_rows, left - done));
    }
    activity_.finish(answers_);
    emit(out);
}

void VoiceAnalysis::analyse(std::span<const float> samples, int rows) {
    constexpr std::size_t mel_offset = (PitchTracker::window - MelBank::window) / 2; // both windows share a middle
    mel_rows_.clear();
    pitch_rows_.clear();
    for (int r = 0; r < rows; ++r) {
        const auto row = samples.subspan(static_cast<std::size_t>(r) * voice_hop, PitchTracker::window);
        const auto middle = row.subspan(mel_offset, MelBank::window);
        pitch_rows_.insert(pitch_rows_.end(), row.begin(), row.end());
        mel_rows_.insert(mel_rows_.end(), middle.begin(), middle.end());
    }
    mel_out_.clear();
    pitch_out_.clear();
    mel_.energies(mel_rows_, rows, mel_out_);
    pitch_.track(pitch_rows_, rows, pitch_out_);
    for (int r = 0; r < rows; ++r) {
        const float *mel = mel_out_.data() + static_cast<std::ptrdiff_t>(r) * mel_bands;
        const auto [f0, voicing] = pitch_out_[static_cast<std::size_t>(r)];
        VoiceFrame frame;
        frame.values.assign(mel, mel + mel_bands);
        frame.values.push_back(f0 > 0 ? std::log2(f0 / 100) : 0);
        frame.values.push_back(voicing);
        waiting_.push_back(std::move(frame));
        activity_.push(level_db(mel), voicing, answers_);
    }
    analysed_ += rows;
}

void VoiceAnalysis::emit(std::vector<VoiceFrame> &out) {
    for (const float quality : answers_) {
        waiting_.front().quality = quality;
        out.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
    answers_.clear();
}

Stream voice_stream(const std::vector<float> &samples) {
    VoiceAnalysis analysis;
    std::vector<VoiceFrame> frames;
    analysis.push(samples, frames);
    analysis.finish(frames);
    Stream stream{Modality::voice, Time{}, voice_step, voice_width, {}, {}};
    stream.values.reserve(frames.size() * voice_width);
    for (const VoiceFrame &frame : frames) {
        stream.values.insert(stream.values.end(), frame.values.begin(), frame.values.end());
        stream.quality.push_back(frame.quality);
    }
    return stream;
}

} // namespace tempera::features
