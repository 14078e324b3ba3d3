#include "core/workflow/corpora_elsewhere.h"

#include "core/base/stream_average.h"
#include "core/features/extract.h"
#include "core/workflow/recording_conditions.h"

#include <algorithm>
#include <map>

namespace tempera::workflow {
namespace {

/// Conditions under which each person to learn from is recorded once more.
constexpr int conditions = 3;

/// As many people at once as make babble of speech.
std::vector<float> talk_of(const std::vector<const std::vector<float> *> &others, std::size_t length, std::mt19937_64 &random) {
    std::vector<float> sum(length, 0);
    for (int speaker = 0; speaker < 4; ++speaker) {
        const auto &take = *others[random() % others.size()];
        if (take.empty()) continue;
        const auto from = random() % take.size();
        for (std::size_t i = 0; i < length; ++i) sum[i] += take[(from + i) % take.size()];
    }
    return sum;
}

} // namespace

Status record_elsewhere(std::vector<engine::TrainingSample> &samples, const std::vector<std::vector<float>> &sounds,
                        const Job &job) {
    std::map<std::int32_t, std::vector<std::size_t>> takes;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (!samples[i].validation) takes[samples[i].subject].push_back(i);
    double done = 0;
    for (const auto &[person, own] : takes) {
        std::vector<const std::vector<float> *> others;
        double speech = 0;
        for (const auto &[other, theirs] : takes)
            for (const auto i : theirs)
                if (other != person) others.push_back(&sounds[i]);
        for (const auto i : own) speech += root_mean_square(sounds[i]) / static_cast<double>(own.size());
        for (int k = 0; k < conditions; ++k) {
            std::mt19937_64 random(static_cast<std::uint64_t>(person * conditions + k));
            auto condition = random_condition(speech, random);
            condition.babble = condition.babble && !others.empty();
            StreamAverage average;
            std::vector<Stream> streams;
            for (const auto i : own) {
                if (job.stopped()) return fail(ErrorCode::cancelled);
                job.report(done++ / static_cast<double>(conditions * samples.size()));
                const auto talk = condition.babble ? talk_of(others, sounds[i].size(), random) : std::vector<float>{};
                average.add(streams.emplace_back(features::voice_stream(recorded_under(condition, sounds[i], talk, random))));
            }
            for (std::size_t i = 0; i < own.size(); ++i) {
                average.apply(streams[i]);
                const auto &quality = streams[i].quality;
                // Drowned takes teach nothing.
                if (std::any_of(quality.begin(), quality.end(), [](float q) { return q > 0; }))
                    samples[own[i]].elsewhere.push_back(std::move(streams[i]));
            }
        }
    }
    return {};
}

} // namespace tempera::workflow
