// A small project in memory for tests: one patient, two recordings with a tier each, the nine emotions.
#pragma once

#include "core/model/edits.h"

#include <gtest/gtest.h>

namespace tempera::test {

struct SmallProject {
    PatientId patient;
    SessionId session;
    RaterId rater;
    RecordingId first, second;
    TierId first_tier, second_tier;
    std::vector<EmotionId> emotions;
};

/// Fills an empty document with two edits of the project's scope.
inline SmallProject fill(model::Document &doc) {
    SmallProject ids;
    ids.patient = doc.fresh<PatientId>();
    ids.session = doc.fresh<SessionId>();
    ids.rater = doc.fresh<RaterId>();
    ids.first = doc.fresh<RecordingId>();
    ids.second = doc.fresh<RecordingId>();
    ids.first_tier = doc.fresh<TierId>();
    ids.second_tier = doc.fresh<TierId>();

    model::Edit emotions = model::starting_emotions(doc);
    for (const model::Change &change : emotions.changes)
        ids.emotions.push_back(std::get<model::Emotion>(*change.after).id);
    EXPECT_TRUE(doc.apply(emotions));

    model::Recording first;
    first.id = ids.first;
    first.session = ids.session;
    first.path = "visit 1/ä'\";--.mp4";
    first.content_hash = std::string(64, 'a');
    first.duration = Time::seconds(60);
    model::Recording second = first;
    second.id = ids.second;
    second.path = "second.mkv";
    second.duration = Time::micros(90'000'001);
    second.synthetic = true;

    model::Edit edit;
    edit.label = model::label::add_recording;
    // The order is not the order of references: a store must not mind.
    edit.changes = {{{}, model::Tier{ids.first_tier, ids.first, ids.rater, "A", 0}},
                    {{}, first},
                    {{}, second},
                    {{}, model::Session{ids.session, ids.patient, "Visit 1", "2026-01-31"}},
                    {{}, model::Patient{ids.patient, "Patient 1", ""}},
                    {{}, model::Rater{ids.rater, "R1"}},
                    {{}, model::Tier{ids.second_tier, ids.second, ids.rater, "A", 1}}};
    EXPECT_TRUE(doc.apply(edit));
    return ids;
}

/// Applies what a function of edits.h returned.
inline Status apply(model::Document &doc, Result<model::Edit> edit) {
    if (!edit) return tl::unexpected(edit.error());
    return doc.apply(std::move(*edit));
}

} // namespace tempera::test
