// Voice and body of the training corpora.
#include "core/base/csv.h"
#include "core/base/stream_average.h"
#include "core/features/body_signal.h"
#include "core/features/extract.h"
#include "core/features/packed_file.h"
#include "core/media/audio_reader.h"
#include "core/workflow/corpora.h"
#include "core/workflow/corpora_elsewhere.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

constexpr float unsaid = std::numeric_limits<float>::quiet_NaN();

Result<std::vector<fs::path>> entries(const fs::path &folder) {
    std::error_code error;
    std::vector<fs::path> paths;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        paths.push_back(it->path());
    if (error) return fail(ErrorCode::file_unreadable, folder.string(), error.message());
    std::sort(paths.begin(), paths.end()); // the order of a folder differs from machine to machine
    return paths;
}

// --- RAVDESS -------------------------------------------------------------------------------------------

// In the order of the file names' third field, from 01.
constexpr std::array<std::string_view, 8> ravdess_emotions{"neutral", "calm", "joy",     "sadness",
                                                           "anger",   "fear", "disgust", "surprise"};
constexpr int first_validation_actor = 15;

struct Take {
    int emotion = 0, actor = 0; ///< emotion: index into ravdess_emotions
};

/// From "03-01-EE-II-SS-RR-AA"; false for any other name.
bool read_name(const std::string &stem, Take &take) {
    if (stem.size() != 20 || stem.compare(0, 6, "03-01-") != 0) return false;
    const auto field = [&](std::size_t at) {
        double value = -1;
        return parse_number(std::string_view(stem).substr(at, 2), value) ? static_cast<int>(value) : -1;
    };
    take = {field(6) - 1, field(18)};
    return take.emotion >= 0 && take.emotion < static_cast<int>(ravdess_emotions.size()) && take.actor > 0;
}

Result<std::vector<float>> read_sound(const fs::path &path) {
    auto reader = media::AudioReader::open(path, {.sample_rate = 16'000, .channels = 1});
    if (!reader) return tl::unexpected(reader.error());
    std::vector<float> samples;
    for (;;) {
        const auto read = reader->read(16'000, samples);
        if (!read) return tl::unexpected(read.error());
        if (*read == 0) return samples;
    }
}

// --- Stress-Predict ------------------------------------------------------------------------------------

constexpr std::int64_t window_seconds = 120, hop_seconds = 60, around_seconds = 70;
constexpr int first_validation_person = 21, subject_offset = 100;
constexpr std::int64_t steps_per_second = 1'000'000 / body_step.us;

/// Per person: label by Unix second.
using Labels = std::map<int, std::map<std::int64_t, bool>>;

Result<Labels> read_labels(const fs::path &path) {
    const auto text = features::read_packed_file(path);
    if (!text) return tl::unexpected(text.error());
    const auto table = parse_csv(*text, path.string());
    if (!table) return tl::unexpected(table.error());
    const std::array<int, 3> columns{table->column({"Participant"}), table->column({"Time(sec)"}),
                                     table->column({"Label"})};
    if (*std::min_element(columns.begin(), columns.end()) < 0)
        return fail(ErrorCode::bad_csv, path.string(), "line 1: needs Participant, Time(sec) and Label");
    Labels labels;
    for (std::size_t r = 0; r < table->rows.size(); ++r) {
        std::array<double, 3> numbers{};
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (!parse_number(table->rows[r][static_cast<std::size_t>(columns[c])], numbers[c]))
                return fail(ErrorCode::bad_csv, path.string(),
                            "line " + std::to_string(table->lines[r]) + ": not a number");
        labels[static_cast<int>(numbers[0])][static_cast<std::int64_t>(numbers[1])] = numbers[2] != 0;
    }
    return labels;
}

Stream cut(const Stream &whole, std::int64_t first, std::int64_t count) {
    const auto width = static_cast<std::ptrdiff_t>(whole.width);
    return {whole.modality,
            Time{},
            whole.step,
            whole.width,
            {whole.values.begin() + first * width, whole.values.begin() + (first + count) * width},
            {whole.quality.begin() + first, whole.quality.begin() + first + count}};
}

void add_windows(const Stream &stream, double start, const std::map<std::int64_t, bool> &labels, int person,
                 std::vector<engine::TrainingSample> &samples) {
    for (std::int64_t second = labels.begin()->first; second <= labels.rbegin()->first; second += hop_seconds) {
        const auto from = labels.lower_bound(second), to = labels.lower_bound(second + window_seconds);
        if (std::distance(from, to) < window_seconds) continue;
        const bool stress = from->second;
        if (!std::all_of(from, to, [&](const auto &label) { return label.second == stress; })) continue;
        const auto first = std::llround((static_cast<double>(second) - start) * steps_per_second);
        if (first < 0 || first + window_seconds * steps_per_second > stream.steps()) continue;
        engine::TrainingSample sample;
        sample.targets.assign(training_emotions().size(), unsaid);
        sample.targets.back() = stress ? 1 : 0;
        sample.subject = subject_offset + person;
        sample.validation = person >= first_validation_person;
        // With what is around it: in a recording the encoder sees that too.
        constexpr std::int64_t count = window_seconds * steps_per_second, around = around_seconds * steps_per_second;
        const auto low = std::max<std::int64_t>(0, first - around), high = std::min<std::int64_t>(stream.steps(), first + count + around);
        sample.stream = cut(stream, low, high - low);
        sample.first = first - low;
        sample.count = count;
        samples.push_back(std::move(sample));
    }
}

} // namespace

Result<engine::TrainingSource> load_ravdess(const fs::path &folder, const Job &job, bool elsewhere) {
    const auto files = entries(folder);
    if (!files) return tl::unexpected(files.error());
    const std::vector<std::string> emotions = training_emotions();
    engine::TrainingSource source{"ravdess", Modality::voice, {}};
    std::map<std::int32_t, StreamAverage> averages;
    std::vector<std::vector<float>> sounds;
    double done = 0;
    for (const fs::path &path : *files) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        job.part(0, elsewhere ? 0.3 : 1).report(done++ / static_cast<double>(files->size()));
        Take take;
        if (path.extension() != ".flac" || !read_name(path.stem().string(), take)) continue;
        auto sound = read_sound(path);
        if (!sound) return tl::unexpected(sound.error());
        engine::TrainingSample sample;
        sample.targets.assign(emotions.size(), unsaid);
        for (const std::string_view known : ravdess_emotions) {
            const auto place = std::find(emotions.begin(), emotions.end(), known) - emotions.begin();
            const bool holds = known == ravdess_emotions[static_cast<std::size_t>(take.emotion)];
            sample.targets[static_cast<std::size_t>(place)] = holds ? 1 : 0;
        }
        sample.subject = take.actor;
        sample.validation = take.actor >= first_validation_actor;
        sample.stream = features::voice_stream(*sound);
        averages[take.actor].add(sample.stream);
        source.samples.push_back(std::move(sample));
        if (elsewhere) sounds.push_back(std::move(*sound));
    }
    if (elsewhere)
        if (auto recorded = record_elsewhere(source.samples, sounds, job.part(0.3, 1)); !recorded)
            return tl::unexpected(recorded.error());
    for (auto &sample : source.samples) averages[sample.subject].apply(sample.stream);
    if (source.samples.empty()) return fail(ErrorCode::file_not_found, (folder / "03-01-*.flac").string());
    return source;
}

Result<engine::TrainingSource> load_stress_predict(const fs::path &folder, const Job &job) {
    const auto labels = read_labels(folder / "labels_1hz.csv.gz");
    if (!labels) return tl::unexpected(labels.error());
    engine::TrainingSource source{"stress-predict", Modality::body, {}};
    for (const auto &[person, seconds] : *labels) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const std::string number = std::to_string(person);
        const fs::path person_folder = folder / std::string("S").append(number.size() < 2 ? "0" : "").append(number);
        auto stream = features::read_body(person_folder);
        if (!stream) return tl::unexpected(stream.error());
        StreamAverage average;
        average.add(*stream);
        average.apply(*stream);
        const auto start = features::empatica_start(person_folder);
        if (!start) return tl::unexpected(start.error());
        add_windows(*stream, *start, seconds, person, source.samples);
    }
    return source;
}

} // namespace tempera::workflow
