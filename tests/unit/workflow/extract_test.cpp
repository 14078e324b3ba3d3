#include "core/workflow/face_state.h"
#include "core/workflow/project.h"
#include "core/workflow/resources.h"
#include "core/workflow/rules.h"
#include "core/workflow/stream_codec.h"
#include "tests/support/media_maker.h"
#include "tests/support/tiny_model.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;
using test_support::TempDir;

/// Weights for all tests of this process; which they are does not matter here.
const fs::path &weights() {
    static const TempDir folder;
    static const fs::path made = test_support::tiny_model(folder.path());
    return made;
}

const engine::Latents *latents(const engine::Encoded &encoded, Modality m) {
    for (const engine::Latents &l : encoded.modalities)
        if (l.modality == m) return &l;
    return nullptr;
}

void expect_same(const engine::Encoded &a, const engine::Encoded &b) {
    EXPECT_EQ(a.duration, b.duration);
    ASSERT_EQ(a.modalities.size(), b.modalities.size());
    for (std::size_t i = 0; i < a.modalities.size(); ++i) {
        EXPECT_EQ(a.modalities[i].modality, b.modalities[i].modality);
        EXPECT_EQ(a.modalities[i].quality, b.modalities[i].quality);
        EXPECT_EQ(a.modalities[i].values, b.modalities[i].values);
    }
}

class Extract : public testing::Test {
protected:
    TempDir folder;
    std::unique_ptr<Project> project;
    EngineHost host{weights()};

    void SetUp() override {
        ASSERT_FALSE(weights().empty());
        project = std::move(*Project::create(folder / "p.tempera"));
    }
    /// A copy of the sample, which the test may do away with.
    Source sample(const fs::path &transcript = {}, const fs::path &body = {}) {
        const fs::path media = folder / "sample-copy.mp4";
        fs::copy_file(sample_folder() / "sample.mp4", media, fs::copy_options::overwrite_existing);
        return added(media, transcript, body);
    }
    Source added(const fs::path &media, const fs::path &transcript = {}, const fs::path &body = {}) {
        const auto found = inspect_media(media, transcript, body, {});
        EXPECT_TRUE(found) << (found ? "" : describe(found.error()));
        const auto id = project->add_recording(*found);
        EXPECT_TRUE(id);
        return *project->source(*id);
    }
};

TEST_F(Extract, AllModalitiesOnOneGridAndThenWithoutTheMedia) {
    const Source source = sample(sample_folder() / "sample.srt", sample_folder() / "sample_heart.csv");
    double last = 0;
    bool falls = false;
    const auto first = extract(source, host, Job({}, [&](double f, std::string_view) {
                                   falls = falls || f < last;
                                   last = f;
                               }));
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_FALSE(falls);
    EXPECT_DOUBLE_EQ(last, 1);
    EXPECT_TRUE(first->warnings.empty()) << describe(first->warnings.front());
    ASSERT_TRUE(first->faces);
    EXPECT_GE(first->faces->tracks.size(), 1U);
    ASSERT_EQ(first->encoded->modalities.size(), trained_modalities.size());
    for (const engine::Latents &l : first->encoded->modalities) {
        EXPECT_EQ(l.steps(), first->encoded->steps());
        EXPECT_EQ(l.values.size(), l.quality.size() * static_cast<std::size_t>(l.dim));
        EXPECT_THAT(l.quality, testing::Each(testing::AllOf(testing::Ge(0), testing::Le(1))));
    }
    const auto &face = latents(*first->encoded, Modality::face)->quality;
    EXPECT_GT(std::count_if(face.begin(), face.end(), [](float q) { return q > 0; }),
              static_cast<std::ptrdiff_t>(face.size() * 8 / 10));

    fs::remove(source.media); // a second time nothing is decoded
    const auto second = extract(source, host, {});
    ASSERT_TRUE(second) << describe(second.error());
    expect_same(*first->encoded, *second->encoded);
    EXPECT_EQ(features::to_bytes(*first->faces), features::to_bytes(*second->faces));
}

TEST_F(Extract, OtherWeightsNeedNoDecoding) {
    const Source source = sample();
    const auto first = extract(source, host, {});
    ASSERT_TRUE(first) << describe(first.error());
    fs::remove(source.media);
    EngineHost other(test_support::tiny_model(folder.path(), 2));
    const auto second = extract(source, other, {});
    ASSERT_TRUE(second) << describe(second.error());
    ASSERT_EQ(second->encoded->modalities.size(), first->encoded->modalities.size());
    EXPECT_NE(second->encoded->modalities[0].values, first->encoded->modalities[0].values);
}

TEST_F(Extract, ACancelledOneGoesOnAndEndsAsIfItHadNotBeen) {
    const Source source = sample();
    std::stop_source stop;
    const auto cancelled = extract(source, host, Job(stop.get_token(), [&](double f, std::string_view) {
                                       if (f > 0.4) stop.request_stop();
                                   }));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::cancelled);
    const auto resumed = extract(source, host, {});
    ASSERT_TRUE(resumed) << describe(resumed.error());

    const auto fresh = Project::create(folder / "fresh.tempera");
    ASSERT_TRUE(fresh);
    const auto id = (*fresh)->add_recording(*inspect_media(source.media, {}, {}, {}));
    const auto whole = extract(*(*fresh)->source(*id), host, {});
    ASSERT_TRUE(whole);
    expect_same(*resumed->encoded, *whole->encoded);
}

TEST_F(Extract, ACancelledSearchForFacesGoesOnWhereItWas) {
    TEMPERA_NEEDS_FFMPEG();
    const fs::path media = folder / "long.mp4";
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -stream_loop 3 -i '" +
                                          (sample_folder() / "sample.mp4").string() + "' -c copy '" + media.string() +
                                          "'"));
    const Source source = added(media);
    const auto state = [&]() -> std::optional<std::vector<std::byte>> {
        const store::ProjectFile::CacheKey key{source.media_hash, "faces.state",
                                               'v' + std::to_string(features::face_version)};
        return *project->file().cache(key, 0);
    };
    std::stop_source stop;
    const auto cancelled = extract(source, host, Job(stop.get_token(), [&](double, std::string_view) {
                                       if (state()) stop.request_stop();
                                   }));
    ASSERT_EQ(cancelled.error().code, ErrorCode::cancelled);
    ASSERT_TRUE(state());
    ASSERT_TRUE(parse_face_state(*state()));
    EXPECT_EQ(to_bytes(*parse_face_state(*state())), *state());
    EXPECT_FALSE(parse_face_state(*state())->tracks.empty());
    auto damaged = *state();
    damaged.back() ^= std::byte{1};
    EXPECT_FALSE(parse_face_state(damaged));
    EXPECT_FALSE(parse_face_state(std::span(damaged).first(7)));

    // Were the first two minutes searched again, the pieces of the face would be put again.
    const store::ProjectFile::CacheKey face{source.media_hash, "stream.face.0",
                                            'v' + std::to_string(features::face_version)};
    Stream nothing{Modality::face, features::piece_length, face_step, face_width, {}, {}};
    nothing.quality.assign(static_cast<std::size_t>(features::piece_length.us / face_step.us), 0.0F);
    nothing.values.assign(nothing.quality.size() * face_width, 0.0F);
    const auto mark = pack(nothing);
    ASSERT_TRUE(mark);
    ASSERT_TRUE(project->file().put_cache(face, 1, *mark));
    const auto resumed = extract(source, host, {});
    ASSERT_TRUE(resumed) << describe(resumed.error());
    EXPECT_EQ(**project->file().cache(face, 1), *mark);
    EXPECT_EQ(resumed->faces->tracks.size(), 1U);
    EXPECT_FALSE(state()); // not needed any more
}

TEST_F(Extract, AStateThatCannotBeGoneOnWithIsNoObstacle) {
    const Source source = sample();
    const store::ProjectFile::CacheKey key{source.media_hash, "faces.state",
                                           'v' + std::to_string(features::face_version)};
    ASSERT_TRUE(project->file().put_cache(key, 0, to_bytes(FaceState{1, {{0, 1, 12.5}}, {std::byte{1}}})));
    const auto found = extract(source, host, {});
    ASSERT_TRUE(found) << describe(found.error());
    ASSERT_TRUE(found->faces);
    EXPECT_EQ(found->faces->tracks.size(), 1U);
    EXPECT_TRUE(latents(*found->encoded, Modality::face));
}

TEST_F(Extract, WhatIsToldOnTheWayIsTheBeginningOfTheWhole) {
    TEMPERA_NEEDS_FFMPEG();
    const fs::path media = folder / "long.mp4";
    ASSERT_TRUE(test_support::run_quietly("ffmpeg -y -nostdin -stream_loop 3 -i '" +
                                          (sample_folder() / "sample.mp4").string() + "' -c copy '" + media.string() +
                                          "'"));
    const Source source = added(media);
    std::vector<Extracted> told;
    const auto whole = extract(source, host, {}, [&](const Extracted &so_far) { told.push_back(so_far); });
    ASSERT_TRUE(whole) << describe(whole.error());
    std::int64_t before = 0;
    for (const Extracted &so_far : told) {
        const std::int64_t steps = so_far.encoded->steps();
        EXPECT_GT(steps, before);
        EXPECT_LT(steps, whole->encoded->steps());
        before = steps;
        for (const engine::Latents &l : so_far.encoded->modalities) {
            ASSERT_EQ(l.steps(), steps);
            const engine::Latents *all = latents(*whole->encoded, l.modality);
            ASSERT_TRUE(all);
            EXPECT_TRUE(std::equal(l.quality.begin(), l.quality.end(), all->quality.begin()));
            EXPECT_TRUE(std::equal(l.values.begin(), l.values.end(), all->values.begin()));
        }
    }
}

TEST_F(Extract, AFaultyTranscriptIsLeftOutAndSaid) {
    std::ofstream(folder / "bad.srt") << "1\n00:00:01,000 --> never\nhello\n";
    const auto result = extract(sample(folder / "bad.srt", folder / "absent.csv"), host, {});
    ASSERT_TRUE(result) << describe(result.error());
    ASSERT_EQ(result->warnings.size(), 2U);
    EXPECT_EQ(result->warnings[0].code, ErrorCode::bad_transcript);
    EXPECT_EQ(result->warnings[1].code, ErrorCode::file_not_found);
    EXPECT_FALSE(latents(*result->encoded, Modality::words));
    EXPECT_TRUE(latents(*result->encoded, Modality::face));
}

TEST_F(Extract, WithNothingToSeeOrHear) {
    TEMPERA_NEEDS_FFMPEG();
    const fs::path media = folder / "click.wav";
    ASSERT_TRUE(test_support::make_clip(
        media, {.frames = 0, .sound = std::vector<float>(32'000, 0.0F), .sample_rate = 16'000}));
    const Source silent = added(media);
    for (int time = 0; time < 2; ++time) { // the second time from the cache
        const auto result = extract(silent, host, {});
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::nothing_to_analyse);
        EXPECT_THAT(result.error().detail, testing::HasSubstr("no picture"));
    }
    // With words it can be analysed, and what is left out is said.
    std::ofstream(folder / "click.srt") << "1\n00:00:00,200 --> 00:00:01,500\nI am so happy\n";
    Source worded = silent;
    worded.transcript = folder / "click.srt";
    const auto result = extract(worded, host, {});
    ASSERT_TRUE(result) << describe(result.error());
    EXPECT_EQ(result->encoded->modalities.size(), 1U);
    ASSERT_EQ(result->warnings.size(), 2U);
    EXPECT_EQ(result->warnings[0].code, ErrorCode::no_video);
    EXPECT_EQ(result->warnings[1].code, ErrorCode::no_audio);
    EXPECT_FALSE(result->faces);
}

TEST_F(Extract, AnotherFileInItsPlaceIsNotDecoded) {
    const Source source = sample();
    fs::resize_file(source.media, fs::file_size(source.media) - 1);
    EXPECT_EQ(extract(source, host, {}).error().code, ErrorCode::media_changed);
    fs::remove(source.media);
    EXPECT_EQ(extract(source, host, {}).error().code, ErrorCode::media_missing);
}

TEST_F(Extract, BadWeightsStopEverything) {
    const Source source = sample();
    std::ofstream(folder / "bad.safetensors") << "no weights";
    EngineHost bad(folder / "bad.safetensors"), absent(folder / "absent.safetensors");
    EXPECT_EQ(extract(source, bad, {}).error().code, ErrorCode::bad_model);
    EXPECT_EQ(extract(source, absent, {}).error().code, ErrorCode::file_not_found);
}

TEST_F(Extract, CurvesAreKeptUntilSomethingChanges) {
    ASSERT_TRUE(extract(sample(), host, {}));
    const RecordingId id = project->document().contents().recordings.begin()->first;
    std::ofstream(folder / "l.csv")
        << "start,end,emotion\n1,2,neutral\n4.6,,joy\n5.4,6.4,joy\n9.8,,sadness\n10.6,11.6,sadness\n";
    ASSERT_TRUE(import_labels(*project, id, folder / "l.csv"));
    const Source prior = *project->source(id);
    const auto encoded = extract(prior, host, {})->encoded;
    const Span all{{}, prior.duration};
    const auto before = score(prior, *encoded, host, all, {});
    ASSERT_TRUE(before) << describe(before.error());
    EXPECT_EQ(before->steps(), encoded->steps());
    EXPECT_EQ(before->emotions, prior.emotion_keys);
    EXPECT_EQ(score(prior, *encoded, host, all, {})->membership, before->membership);

    const auto adapted = adapt(prior, *encoded, host, {});
    ASSERT_TRUE(adapted) << describe(adapted.error());
    ASSERT_TRUE(project->accept(prior, *adapted));
    const Source after = *project->source(id);
    const auto curves = score(after, *encoded, host, all, {});
    ASSERT_TRUE(curves);
    if (!adapted->report.kept_prior) {
        EXPECT_NE(curves->membership, before->membership);
    }
    EXPECT_EQ(score(prior, *encoded, host, all, {})->membership, before->membership);

    const auto part = score(after, *encoded, host, {Time::seconds(2), Time::seconds(4)}, {});
    ASSERT_TRUE(part);
    EXPECT_EQ(part->steps(), 10);
    const auto at = inspect(after, *encoded, host, Time::seconds(5));
    ASSERT_TRUE(at);
    EXPECT_EQ(at->membership.size(), after.emotion_keys.size());

    // An earlier session of the same patient is a start; one that was adapted with other weights is passed over.
    Source later = prior;
    later.previous = after.adapted;
    EXPECT_TRUE(adapt(later, *encoded, host, {}));
    EngineHost other(test_support::tiny_model(folder.path(), 2));
    const auto again = extract(later, other, {});
    ASSERT_TRUE(again);
    const auto elsewhere = adapt(later, *again->encoded, other, {});
    EXPECT_TRUE(elsewhere) << describe(elsewhere.error());
    const auto foreign = score(after, *again->encoded, other, all, {});
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, ErrorCode::adaptation_outdated);

    Source unlabelled = prior;
    unlabelled.examples.clear();
    EXPECT_EQ(adapt(unlabelled, *encoded, host, {}).error().code, ErrorCode::bad_labels);
}

TEST_F(Extract, AnAdaptationByOtherWeightsIsMadeAgainFromItsLabels) {
    const RecordingId id = sample().recording;
    std::ofstream(folder / "l.csv")
        << "start,end,emotion\n1,2,neutral\n4.6,,joy\n5.4,6.4,joy\n9.8,,sadness\n10.6,11.6,sadness\n";
    ASSERT_TRUE(import_labels(*project, id, folder / "l.csv"));
    Source source = *project->source(id);
    const auto first = extract(source, host, {});
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_FALSE(*renew(*project, source, *first->encoded, host, {})); // nothing was learned yet
    auto learned = adapt(source, *first->encoded, host, {});
    ASSERT_TRUE(learned);
    if (learned->report.kept_prior) GTEST_SKIP() << "these weights learn nothing from these labels";
    ASSERT_TRUE(project->accept(source, *learned));
    source = *project->source(id);
    EXPECT_FALSE(*renew(*project, source, *first->encoded, host, {}));
    std::ofstream(folder / "later.csv") << "start,end,emotion\n2.5,,anger\n"; // not learned from so far
    ASSERT_TRUE(import_labels(*project, id, folder / "later.csv"));
    source = *project->source(id);

    EngineHost other(test_support::tiny_model(folder.path(), 2));
    const auto second = extract(source, other, {});
    ASSERT_TRUE(second);
    EXPECT_TRUE(*outdated(source, *second->encoded, other));
    const auto renewed = renew(*project, source, *second->encoded, other, {});
    ASSERT_TRUE(renewed) << describe(renewed.error());
    EXPECT_TRUE(*renewed);
    EXPECT_FALSE(*outdated(source, *second->encoded, other));
    EXPECT_TRUE(score(source, *second->encoded, other, {{}, source.duration}, {}));
    const auto report = project->report(id);
    ASSERT_TRUE(report);
    int count = 0;
    for (const int n : report->examples) count += n;
    EXPECT_EQ(count, 5);
    ASSERT_TRUE(project->document().undo(id)); // an edit like any other
    EXPECT_TRUE(*outdated(*project->source(id), *second->encoded, other));

    // Without a label left there is nothing to make it from.
    std::vector<AnnotationId> all;
    for (const auto &[annotation, label] : project->document().contents().annotations) all.push_back(annotation);
    ASSERT_TRUE(project->document().apply(*model::remove_annotations(project->document(), all)));
    source = *project->source(id);
    EXPECT_EQ(renew(*project, source, *second->encoded, other, {}).error().code, ErrorCode::bad_labels);
}

TEST_F(Extract, RulesAreMeasuredOnWhatWasKept) {
    const Source source = sample(sample_folder() / "sample.srt", sample_folder() / "sample_heart.csv");
    const auto extracted = extract(source, host, {});
    ASSERT_TRUE(extracted) << describe(extracted.error());
    const auto qualities = measure(source, extracted->faces.get(), {});
    ASSERT_TRUE(qualities) << describe(qualities.error());
    for (const auto quality : {analysis::Quality::pitch, analysis::Quality::loudness, analysis::Quality::mouth_contrast,
                               analysis::Quality::brow_contrast, analysis::Quality::heart_rate})
        EXPECT_FALSE(qualities->curve(quality).empty()) << analysis::name(quality);
    const auto described = rules(source, *extracted->encoded, *qualities, host, {});
    ASSERT_TRUE(described) << describe(described.error());
    ASSERT_FALSE(described->rules.empty());
    EXPECT_EQ(described->emotions, source.emotion_keys);
    double whole = 0;
    for (const auto &rule : described->rules) {
        EXPECT_EQ(rule.contribution.size(), source.emotion_keys.size());
        whole += rule.share;
    }
    EXPECT_NEAR(whole, 1, 1e-3); // firing strengths are normalized
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(measure(source, extracted->faces.get(), Job(stop.get_token())).error().code, ErrorCode::cancelled);
}

} // namespace
} // namespace tempera::workflow
