// Irregular samples of body signals and their resampling to body_step.
#pragma once

#include "core/base/result.h"
#include "core/base/stream.h"

#include <array>
#include <filesystem>
#include <string_view>
#include <vector>

namespace tempera::features {

/// Samples of one channel in order of time; several may share a moment.
struct BodyChannel {
    std::vector<double> seconds; ///< on the recording's axis
    std::vector<double> values;
};
using BodyChannels = std::array<BodyChannel, body_width>; ///< in the order of the stream's columns

/// What a living, measured person can show: 25 to 240 beats/min, 0.01 to 100 microsiemens (below, the electrodes
/// have no contact), 15 to 45 deg C at the skin. Anything else is a missing value.
bool is_possible(int channel, double value);

/// The names that columns of a channel have, in lower case.
const std::vector<std::string_view> &body_names(int channel);
/// The channel that a column of this name holds by its usual names, -1: none. `unit`, where there is one, must be one that
/// the channel is measured in (bpm, 1/min; uS, µS; degC, C).
int body_channel(std::string_view name, std::string_view unit = {});

/// A step's value is the mean of the samples within it when there are several, else the line between the
/// neighbours of its middle. Between samples more than 5 s apart, and more than a step from the nearest sample
/// at the ends, there is nothing. Quality: the share of the channels with any sample that are there.
Stream resample_body(const BodyChannels &channels);

/// The Unix time in seconds that is time 0 of read_body() for a folder in the Empatica E4 layout.
Result<double> empatica_start(const std::filesystem::path &folder);

} // namespace tempera::features
