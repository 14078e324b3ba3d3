#include "core/engine/feature_files.h"

#include "core/base/atomic_file.h"
#include "core/base/csv.h"
#include "core/engine/byte_stream.h"

namespace tempera::engine {
namespace {

// Fewest bytes that one takes, so that a damaged count cannot ask for all memory.
constexpr std::size_t least_stream = 40, least_sample = 93, least_source = 20, least_material = 52, least_word = 24, least_view = 24,
                      least_item = 32;

constexpr char training_kind[] = "TFTR", bench_kind[] = "TFBE";

void put(ByteWriter &w, const Stream &s) {
    w.number(static_cast<std::uint32_t>(s.modality));
    w.number(s.start.us);
    w.number(s.step.us);
    w.number(static_cast<std::uint32_t>(s.width));
    w.list(s.values);
    w.list(s.quality);
}

Modality take_modality(ByteReader &r) {
    const auto modality = r.number<std::uint32_t>();
    r.require(modality < modality_count);
    return r.ok() ? static_cast<Modality>(modality) : Modality::face;
}

Stream take_stream(ByteReader &r) {
    Stream s;
    s.modality = take_modality(r);
    s.start = Time{r.number<std::int64_t>()};
    s.step = Time{r.number<std::int64_t>()};
    const auto width = r.number<std::uint32_t>();
    r.require(width <= static_cast<std::uint32_t>(face_width));
    s.width = r.ok() ? static_cast<int>(width) : 0;
    s.values = r.list<float>();
    s.quality = r.list<float>();
    r.require(s.values.size() == s.quality.size() * static_cast<std::size_t>(s.width));
    return s;
}

void put(ByteWriter &w, const TrainingSample &s) {
    w.list(s.targets);
    w.number(s.subject);
    w.number(static_cast<std::uint8_t>(s.validation));
    w.list(s.face);
    put(w, s.stream);
    w.number(s.first);
    w.number(s.count);
    w.texts(s.words);
    w.number<std::uint64_t>(s.elsewhere.size());
    for (const Stream &take : s.elsewhere) put(w, take);
}

TrainingSample take_sample(ByteReader &r) {
    TrainingSample s;
    s.targets = r.list<float>();
    s.subject = r.number<std::int32_t>();
    s.validation = r.number<std::uint8_t>() != 0;
    s.face = r.list<std::uint8_t>();
    s.stream = take_stream(r);
    s.first = r.number<std::int64_t>();
    s.count = r.number<std::int64_t>();
    s.words = r.texts();
    s.elsewhere.resize(r.count(least_stream));
    for (Stream &take : s.elsewhere) take = take_stream(r);
    return s;
}

void put(ByteWriter &w, const bench::Material &m) {
    w.number(static_cast<std::uint32_t>(m.modality));
    put(w, m.stream);
    w.number<std::uint64_t>(m.words.size());
    for (const Word &word : m.words) {
        w.number(word.span.onset.us);
        w.number(word.span.offset.us);
        w.text(word.text);
    }
}

Span take_span(ByteReader &r) {
    const Time onset{r.number<std::int64_t>()}, offset{r.number<std::int64_t>()};
    return {onset, offset};
}

bench::Material take_material(ByteReader &r) {
    bench::Material m;
    m.modality = take_modality(r);
    m.stream = take_stream(r);
    m.words.resize(r.count(least_word));
    for (Word &word : m.words) {
        word.span = take_span(r);
        word.text = r.text();
    }
    return m;
}

/// The parts follow one another into the file, so that it never lies in memory as a whole beside what it is made of.
class PiecewiseFile {
public:
    static Result<PiecewiseFile> open(const std::filesystem::path &path, const char (&kind)[5]) {
        auto file = AtomicFile::open(path);
        if (!file) return tl::unexpected(file.error());
        return PiecewiseFile(std::move(*file), ByteWriter(kind));
    }
    ByteWriter &next() {
        flush();
        return bytes_;
    }
    Status finish() {
        flush();
        return status_ ? file_.commit() : status_;
    }

private:
    PiecewiseFile(AtomicFile file, ByteWriter bytes) : file_(std::move(file)), bytes_(std::move(bytes)) {}
    void flush() {
        if (status_ && !bytes_.bytes.empty()) status_ = file_.write(std::span<const std::byte>(bytes_.bytes));
        bytes_.bytes.clear();
    }
    AtomicFile file_;
    ByteWriter bytes_;
    Status status_;
};

template <class T>
Result<T> read(const std::filesystem::path &path, const char (&kind)[5], const char *what, T (*take)(ByteReader &)) {
    const auto bytes = tempera::read_file(path);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->empty()) return fail(ErrorCode::file_empty, path.string());
    ByteReader reader(std::as_bytes(std::span(*bytes)), kind);
    T all = take(reader);
    if (!reader.done())
        return fail(ErrorCode::file_unreadable, path.string(), std::string("it does not hold features ") + what + ", or is damaged");
    return all;
}

TrainingSet take_set(ByteReader &r) {
    TrainingSet set;
    set.emotions = r.texts();
    set.sources.resize(r.count(least_source));
    for (TrainingSource &source : set.sources) {
        source.name = r.text();
        source.modality = take_modality(r);
        source.samples.resize(r.count(least_sample));
        for (TrainingSample &sample : source.samples) {
            sample = take_sample(r);
            if (!r.ok()) break;
        }
    }
    return set;
}

bench::Recorded take_recorded(ByteReader &r) {
    bench::Recorded all;
    all.materials.resize(r.count(least_material));
    for (bench::Material &material : all.materials) {
        material = take_material(r);
        if (!r.ok()) break;
    }
    all.items.resize(r.count(least_item));
    for (bench::RecordedItem &item : all.items) {
        item.subject = r.text();
        item.label = r.text();
        item.visit = r.text();
        item.views.resize(r.count(least_view));
        for (auto &view : item.views) {
            view.material = r.number<std::uint64_t>();
            view.keep = take_span(r);
            r.require(view.material < all.materials.size());
        }
    }
    return all;
}

} // namespace

Status write_features(const std::filesystem::path &file, const TrainingSet &set) {
    auto parts = PiecewiseFile::open(file, training_kind);
    if (!parts) return tl::unexpected(parts.error());
    ByteWriter &head = parts->next();
    head.texts(set.emotions);
    head.number<std::uint64_t>(set.sources.size());
    for (const TrainingSource &source : set.sources) {
        ByteWriter &w = parts->next();
        w.text(source.name);
        w.number(static_cast<std::uint32_t>(source.modality));
        w.number<std::uint64_t>(source.samples.size());
        for (const TrainingSample &sample : source.samples) put(parts->next(), sample);
    }
    return parts->finish();
}

Status write_features(const std::filesystem::path &file, const bench::Recorded &recorded) {
    auto parts = PiecewiseFile::open(file, bench_kind);
    if (!parts) return tl::unexpected(parts.error());
    parts->next().number<std::uint64_t>(recorded.materials.size());
    for (const bench::Material &material : recorded.materials) put(parts->next(), material);
    ByteWriter &w = parts->next();
    w.number<std::uint64_t>(recorded.items.size());
    for (const bench::RecordedItem &item : recorded.items) {
        w.text(item.subject);
        w.text(item.label);
        w.text(item.visit);
        w.number<std::uint64_t>(item.views.size());
        for (const auto &view : item.views) {
            w.number<std::uint64_t>(view.material);
            w.number(view.keep.onset.us);
            w.number(view.keep.offset.us);
        }
    }
    return parts->finish();
}

Result<TrainingSet> read_training_features(const std::filesystem::path &file) {
    return read<TrainingSet>(file, training_kind, "for training", take_set);
}

Result<bench::Recorded> read_bench_features(const std::filesystem::path &file) {
    return read<bench::Recorded>(file, bench_kind, "for the benchmark", take_recorded);
}

} // namespace tempera::engine
