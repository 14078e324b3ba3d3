// Faces and words; voice and body are in corpora_signals.cpp.
#include "core/workflow/corpora.h"

#include "core/base/csv.h"
#include "core/engine/engine.h"
#include "core/features/extract.h"
#include "core/workflow/npy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <map>

namespace tempera::workflow {
namespace {

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

std::size_t emotion_index(std::string_view name) {
    const std::vector<std::string> all = training_emotions();
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), name) - all.begin());
}

// --- FER+ ----------------------------------------------------------------------------------------------

constexpr std::size_t emotion_votes = 8, unknown_vote = 8, no_face_vote = 9, vote_kinds = ferplus_votes.size();

// --- GoEmotions ----------------------------------------------------------------------------------------

// The grouping published with the corpus (ekman_mapping.json).
const std::map<std::string_view, std::string_view> ekman{
    {"anger", "anger"},
    {"annoyance", "anger"},
    {"disapproval", "anger"},
    {"disgust", "disgust"},
    {"fear", "fear"},
    {"nervousness", "fear"},
    {"joy", "joy"},
    {"amusement", "joy"},
    {"approval", "joy"},
    {"excitement", "joy"},
    {"gratitude", "joy"},
    {"love", "joy"},
    {"optimism", "joy"},
    {"relief", "joy"},
    {"pride", "joy"},
    {"admiration", "joy"},
    {"desire", "joy"},
    {"caring", "joy"},
    {"sadness", "sadness"},
    {"disappointment", "sadness"},
    {"embarrassment", "sadness"},
    {"grief", "sadness"},
    {"remorse", "sadness"},
    {"surprise", "surprise"},
    {"realization", "surprise"},
    {"confusion", "surprise"},
    {"curiosity", "surprise"},
    {"neutral", "neutral"},
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

Status add_texts(const std::filesystem::path &path, const std::vector<std::size_t> &emotion_of_label, bool validation,
                 std::vector<engine::TrainingSample> &samples) {
    const auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    std::vector<float> none(training_emotions().size(), unsaid);
    for (const std::size_t e : emotion_of_label) none[e] = 0;
    int line = 0;
    for (const std::string_view row : split(*text, '\n')) {
        ++line;
        if (trimmed(row).empty()) continue;
        const auto fields = split(row, '\t');
        if (fields.size() < 2)
            return fail(ErrorCode::bad_csv, path.string(), "line " + std::to_string(line) + ": no labels");
        engine::TrainingSample sample;
        sample.targets = none;
        for (const std::string_view id : split(fields[1], ',')) {
            std::size_t label = 0;
            const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), label);
            if (error != std::errc{} || end != id.data() + id.size() || label >= emotion_of_label.size())
                return fail(ErrorCode::bad_csv, path.string(),
                            "line " + std::to_string(line) + ", column 2: unknown label");
            sample.targets[emotion_of_label[label]] = 1;
        }
        sample.validation = validation;
        sample.words = features::split_words(first_field(row));
        if (!sample.words.empty()) samples.push_back(std::move(sample));
    }
    return {};
}

} // namespace

std::string first_field(std::string_view row) {
    std::string_view field = row.substr(0, row.find('\t'));
    if (field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
    field = field.substr(1, field.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < field.size(); ++i) {
        out += field[i];
        if (field[i] == '"' && i + 1 < field.size() && field[i + 1] == '"') ++i;
    }
    return out;
}

std::vector<std::string> training_emotions() {
    std::vector<std::string> all(engine::builtin_emotions.begin(), engine::builtin_emotions.end());
    all.emplace_back("stress");
    return all;
}

Result<engine::TrainingSource> load_ferplus(const std::filesystem::path &folder, const Job &job) {
    const auto images = read_npy(folder / "images.npy");
    if (!images) return tl::unexpected(images.error());
    const auto votes = read_npy(folder / "votes.npy");
    if (!votes) return tl::unexpected(votes.error());
    const auto splits = read_npy(folder / "split.npy");
    if (!splits) return tl::unexpected(splits.error());
    const std::int64_t count = splits->shape.empty() ? 0 : splits->shape[0];
    if (splits->shape != std::vector<std::int64_t>{count} ||
        images->shape != std::vector<std::int64_t>{count, face_side, face_side} ||
        votes->shape != std::vector<std::int64_t>{count, vote_kinds})
        return fail(ErrorCode::file_unreadable, folder.string(), "the arrays' shapes do not fit together");
    std::array<std::size_t, emotion_votes> place{};
    std::transform(ferplus_votes.begin(), ferplus_votes.begin() + emotion_votes, place.begin(), emotion_index);
    engine::TrainingSource source{"ferplus", Modality::face, {}};
    for (std::int64_t i = 0; i < count; ++i) {
        if (i % 4096 == 0 && job.stopped()) return fail(ErrorCode::cancelled);
        const unsigned char *vote = votes->data() + i * static_cast<std::int64_t>(vote_kinds);
        int total = vote[unknown_vote];
        for (std::size_t e = 0; e < place.size(); ++e) total += vote[e];
        if (vote[no_face_vote] >= total) continue;
        engine::TrainingSample sample;
        sample.targets.assign(training_emotions().size(), unsaid);
        for (std::size_t e = 0; e < place.size(); ++e)
            sample.targets[place[e]] = static_cast<float>(vote[e]) / static_cast<float>(total);
        sample.validation = splits->data()[i] == 1;
        const unsigned char *pixels = images->data() + i * face_width;
        sample.face.assign(pixels, pixels + face_width);
        source.samples.push_back(std::move(sample));
    }
    return source;
}

Result<std::vector<std::string>> goemotions_groups(const std::filesystem::path &folder) {
    const auto labels = read_file(folder / "labels.txt");
    if (!labels) return tl::unexpected(labels.error());
    std::vector<std::string> groups;
    for (const std::string_view line : split(*labels, '\n')) {
        if (trimmed(line).empty()) continue;
        const auto group = ekman.find(trimmed(line));
        if (group == ekman.end())
            return fail(ErrorCode::bad_csv, (folder / "labels.txt").string(),
                        std::string("unknown emotion ").append(trimmed(line)));
        groups.emplace_back(group->second);
    }
    return groups;
}

Result<engine::TrainingSource> load_goemotions(const std::filesystem::path &folder, const Job &job) {
    const auto groups = goemotions_groups(folder);
    if (!groups) return tl::unexpected(groups.error());
    std::vector<std::size_t> emotion_of_label;
    for (const std::string &group : *groups) emotion_of_label.push_back(emotion_index(group));
    engine::TrainingSource source{"goemotions", Modality::words, {}};
    for (const bool validation : {false, true}) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const auto added =
            add_texts(folder / (validation ? "dev.tsv" : "train.tsv"), emotion_of_label, validation, source.samples);
        if (!added) return tl::unexpected(added.error());
    }
    return source;
}

} // namespace tempera::workflow
