// The rules of the model in force, in words: measured on the streams that the extraction has kept.
#pragma once

#include "core/analysis/rule_words.h"
#include "core/workflow/project.h"

namespace tempera::workflow {

/// Face, voice and body of the recording, measured: from the streams that `extract` has put into the project, and the
/// body's own file. What is not there is not measured; a damaged piece is left out. `faces`: those of Extracted; may be
/// null. bad_project, cancelled. About a second for an hour of video.
Result<analysis::Qualities> measure(const Source &source, const features::FaceTracks *faces, const Job &job);

struct Rules {
    std::vector<std::string> emotions; ///< keys: what the contributions are to
    std::vector<analysis::RuleWords> rules;
    std::shared_ptr<const engine::RuleActivity> activity; ///< what they were described from; never null
};
/// Every rule that fires, described by this recording. The errors of `score`.
Result<Rules> rules(const Source &source, const engine::Encoded &encoded, const analysis::Qualities &qualities,
                    EngineHost &host, const Job &job);

} // namespace tempera::workflow
