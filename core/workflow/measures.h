// What other programs measured of a recording, for the engine to learn from: from tracks into the project file, and out
// of it as streams.
#pragma once

#include "core/exchange/content.h"
#include "core/model/measures.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

/// What a track is to the engine.
enum class MeasureUse : std::uint8_t {
    none,              ///< it is left out
    measure,           ///< a column of Modality::measures
    heart_rate,        ///< the three channels of the body stream
    skin_conductance,
    skin_temperature,
};

/// What a track is by its name and unit: a channel of the body stream, or a measure.
MeasureUse usual_use(const exchange::Track &track);

/// False for a track that says by its name how the measuring went (a detector's confidence, a running number), not how
/// the person was: learned from, it is noise. Only a default; any track can be chosen.
bool worth_learning(const exchange::Track &track);

/// The chosen tracks (`uses` parallel to `tracks`) on the streams' clocks from time 0 to `duration`, all times later by
/// `shift`. A measure's step is the mean of the samples within it, else the nearest within one step; a body channel as
/// features::resample_body. bad_measures: nothing of them lies in the recording, two tracks for one body channel, or
/// more than most_measures columns or 16 million numbers (an hour of 880 columns): choose fewer. cancelled.
Result<model::Measures> measures_of(const std::vector<exchange::Track> &tracks, const std::vector<MeasureUse> &uses,
                                    Time shift, Time duration, const Job &job);

/// Joins them (model::joined) to those under `key` (empty: there are none) in the project file, and gives the new key.
/// Opens a connection of its own: any thread, as of ProjectFile.
Result<std::string> keep_measures(const std::filesystem::path &project, const std::string &key,
                                  const model::Measures &added);

/// The recording's measures are those under `key` from now on. With `body` they bring body signals, which take the
/// place of the file with them. On the document's thread; not applied. `file`: named in the history.
Result<model::Edit> use_measures(const model::Document &document, RecordingId recording, const std::string &key,
                                 bool body, const std::string &file);
/// The measures are forgotten. bad_argument: there are none.
Result<model::Edit> drop_measures(const model::Document &document, RecordingId recording);

/// Those of the recording, empty ones when it has none.
Result<model::Measures> read_measures(const Source &source);
/// The body signals: of their file, or where there is none, as imported. No steps: there are none.
Result<Stream> body_signals(const Source &source);

} // namespace tempera::workflow
