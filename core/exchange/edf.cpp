// EDF and EDF+ (edfplus.info), through EDFlib. Curves and signals are signals of 16 bits, labels are annotations.
#include "core/base/atomic_file.h"
#include "core/exchange/edf_names.h"
#include "core/exchange/formats.h"
#include "core/exchange/text_file.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <edflib.h>
#include <memory>
#include <mutex>

namespace tempera::exchange {
namespace {

using std::string;

/// EDFlib keeps its open files in one list for the whole program.
std::mutex &library() {
    static std::mutex mutex;
    return mutex;
}

/// In the field "transducer" of our signals: what the lowest digital value stands for.
constexpr const char *gaps_marked = "Tempera: -32768 is a missing value";
constexpr int lowest = -32768, highest = 32767;

struct Closed {
    int handle;
    explicit Closed(int h) : handle(h) {}
    Closed(const Closed &) = delete;
    Closed &operator=(const Closed &) = delete;
    ~Closed() {
        if (handle >= 0) edfclose_file(handle);
    }
};

string trimmed_field(const char *text) {
    string field = text;
    field.erase(field.find_last_not_of(' ') + 1);
    return field;
}

const char *reason(int code) {
    switch (code) {
    case EDFLIB_FILE_IS_DISCONTINUOUS: return "recordings with gaps (EDF+D) are not read";
    case EDFLIB_FILE_CONTAINS_FORMAT_ERRORS: return "it is no EDF file, or a damaged one";
    case EDFLIB_FILE_READ_ERROR: return "it is cut off or cannot be read";
    default: return "it is no EDF file";
    }
}

/// The longest beginning of at most 40 bytes that ends with a whole character.
string forty_bytes(string text) {
    if (text.size() <= 40) return text;
    std::size_t end = 40;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

bool whole(double value) { return std::abs(value - std::round(value)) < 1e-6; }

/// Seconds in a record: the shortest usual length in which every track has a whole number of samples; else 1, and
/// tracks are resampled.
int record_seconds(const std::vector<Track> &tracks) {
    for (const int seconds : {1, 2, 4, 5, 10, 20, 30, 50, 60})
        if (std::all_of(tracks.begin(), tracks.end(),
                        [&](const Track &t) { return whole(t.rate * seconds) && t.rate * seconds >= 1; }))
            return seconds;
    return 1;
}

struct Signal {
    int samples = 0; ///< in a record
    double low = 0, high = 1;
    std::vector<short> values;
};

/// The value's share of [low, high] on the digital values above the one that means missing.
short digital(const Signal &signal, float value) {
    if (!std::isfinite(value)) return lowest;
    const double share = (static_cast<double>(value) - signal.low) / (signal.high - signal.low);
    return static_cast<short>(std::lround(lowest + 1 + std::clamp(share, 0.0, 1.0) * (highest - lowest - 1)));
}

Signal signal_of(const Track &track, int record, std::int64_t records) {
    Signal signal;
    signal.samples = std::max(1, static_cast<int>(std::lround(track.rate * record)));
    const auto values = values_from_zero(track);
    double low = track.low, high = track.high;
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        if (!(low <= static_cast<double>(value))) low = static_cast<double>(value);
        if (!(high >= static_cast<double>(value))) high = static_cast<double>(value);
    }
    if (!std::isfinite(low) || !std::isfinite(high)) low = 0, high = 1;
    // EDF writes the ends of the scale in eight characters; rounded outwards to six digits they hold all values.
    const auto digits = [](double v, bool up) {
        char text[32];
        std::snprintf(text, sizeof text, "%.4g", v);
        double rounded = std::atof(text);
        const double unit = std::pow(10.0, std::floor(std::log10(std::max(std::abs(v), 1e-3))) - 3);
        if (up && rounded < v) rounded += unit;
        if (!up && rounded > v) rounded -= unit;
        return rounded;
    };
    signal.low = digits(low, false);
    signal.high = digits(high, true);
    if (!(signal.low < signal.high)) signal.high = signal.low + 1;
    const std::int64_t count = records * signal.samples;
    for (std::int64_t i = 0; i < count; ++i) {
        const double at = static_cast<double>(i) * record / signal.samples * track.rate;
        const auto sample = static_cast<std::size_t>(at + 0.5);
        signal.values.push_back(sample < values.size() ? digital(signal, values[sample]) : static_cast<short>(lowest));
    }
    return signal;
}

Status write_all(int file, const Content &content, const string &subject) {
    const auto failed = [&](const char *what) { return fail(ErrorCode::write_failed, subject, what); };
    const int record = record_seconds(content.tracks);
    std::size_t labels = 0;
    for (const LabelTier &tier : content.tiers) labels += tier.labels.size();
    // Each record has room for as many annotations as there are annotation signals, at most 64.
    const auto length = static_cast<std::int64_t>(std::ceil(std::max(content.end().seconds(), 1.0) / record));
    const std::int64_t records = std::max(length, static_cast<std::int64_t>(labels / 64 + 1));
    const auto annotation_signals = static_cast<int>(static_cast<std::int64_t>(labels) / records + 1);

    std::vector<Signal> signals;
    const auto names = edf_names(content.tracks);
    for (std::size_t i = 0; i < content.tracks.size(); ++i) {
        const Track &track = content.tracks[i];
        const auto index = static_cast<int>(i);
        signals.push_back(signal_of(track, record, records));
        const Signal &signal = signals.back();
        // The physical value of the digital one that means missing, so that the scale is exact.
        const double step = (signal.high - signal.low) / (highest - lowest - 1);
        if (edf_set_samplefrequency(file, index, signal.samples) != 0 ||
            edf_set_digital_minimum(file, index, lowest) != 0 || edf_set_digital_maximum(file, index, highest) != 0 ||
            edf_set_physical_minimum(file, index, signal.low - step) != 0 ||
            edf_set_physical_maximum(file, index, signal.high) != 0 ||
            edf_set_label(file, index, names[i].c_str()) != 0 ||
            edf_set_physical_dimension(file, index, edf_unit(track).c_str()) != 0 ||
            edf_set_transducer(file, index, gaps_marked) != 0)
            return failed("a curve cannot be described in EDF+");
    }
    if (record != 1 && edf_set_datarecord_duration(file, record * 100'000) != 0) return failed("the record's length");
    if (edf_set_number_of_annotation_signals(file, annotation_signals) != 0)
        return failed("there are too many labels for EDF+");
    int year = 0, month = 0, day = 0;
    if (std::sscanf(content.date.c_str(), "%d-%d-%d", &year, &month, &day) == 3)
        edf_set_startdatetime(file, year, month, day, 0, 0, 0);
    else
        edf_set_startdatetime(file, 1985, 1, 1, 0, 0, 0); // the first date that EDF knows: none is told
    edf_set_equipment(file, "Tempera");
    edf_set_patientcode(file, content.title.c_str());

    for (std::int64_t r = 0; r < records; ++r)
        for (Signal &signal : signals)
            if (edfwrite_digital_short_samples(file, signal.values.data() + r * signal.samples) != 0)
                return failed("the disk refuses");
    for (const LabelTier &tier : content.tiers)
        for (const Label &label : tier.labels) {
            if (label.text.empty() || label.span.onset < Time{}) continue;
            const auto units = [](Time t) { return (t.us + 50) / 100; };
            const string text = forty_bytes(one_line(label.text));
            const long long duration = label.span.is_moment() ? -1 : units(label.span.length());
            if (edfwrite_annotation_utf8(file, units(label.span.onset), duration, text.c_str()) != 0)
                return failed("a label cannot be written as an annotation");
        }
    return {};
}

/// EDFlib's writer does not look whether its writes worked; its reader compares the header with the file's size.
bool is_whole(const Path &path) {
    const auto header = std::make_unique<edf_hdr_struct>(); // large
    const Closed closed(edfopen_file_readonly(path.string().c_str(), header.get(), EDFLIB_DO_NOT_READ_ANNOTATIONS));
    return closed.handle >= 0;
}

} // namespace

Result<Content> read_edf(const Path &path, const ReadOptions &) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return fail(ErrorCode::file_not_found, utf8(path));
    if (!std::filesystem::is_regular_file(status)) return fail(ErrorCode::file_unreadable, utf8(path));
    if (std::filesystem::file_size(path, error) == 0) return fail(ErrorCode::file_empty, utf8(path));
    const std::lock_guard lock(library());
    const auto header = std::make_unique<edf_hdr_struct>(); // large
    if (edfopen_file_readonly(path.string().c_str(), header.get(), EDFLIB_READ_ALL_ANNOTATIONS) != 0)
        return bad_file(path, 0, reason(header->filetype));
    const Closed closed(header->handle);
    Content content;
    content.duration = Time::micros(header->file_duration / 10);
    const double record = static_cast<double>(header->datarecord_duration) * 1e-7;
    for (int i = 0; i < header->edfsignals; ++i) {
        const edf_param_struct &signal = header->signalparam[i];
        Track track;
        track.name = trimmed_field(signal.label);
        track.unit = trimmed_field(signal.physdimension);
        if (!(record > 0) || signal.smp_in_datarecord <= 0) continue;
        track.rate = signal.smp_in_datarecord / record;
        const bool ours = trimmed_field(signal.transducer) == gaps_marked;
        std::vector<int> digits(static_cast<std::size_t>(signal.smp_in_file));
        const int read = edfread_digital_samples(closed.handle, i, static_cast<int>(digits.size()), digits.data());
        if (read < 0 || static_cast<std::size_t>(read) != digits.size())
            return bad_file(path, 0, "signal " + track.name + " is cut off");
        const double step = (signal.phys_max - signal.phys_min) / (signal.dig_max - signal.dig_min);
        for (const int value : digits)
            track.values.push_back(ours && value == lowest
                                       ? std::nanf("")
                                       : static_cast<float>(signal.phys_min + (value - signal.dig_min) * step));
        track.low = static_cast<float>(ours ? signal.phys_min + step : signal.phys_min);
        track.high = static_cast<float>(signal.phys_max);
        content.tracks.push_back(std::move(track));
    }
    for (int i = 0; i < static_cast<int>(header->annotations_in_file); ++i) {
        edf_annotation_struct annotation;
        if (edf_get_annotation(closed.handle, i, &annotation) != 0)
            return bad_file(path, 0, "an annotation is damaged");
        Label label;
        label.span.onset = Time::micros(annotation.onset / 10);
        label.span.offset = label.span.onset;
        if (annotation.duration_l > 0) label.span.offset += Time::micros(annotation.duration_l / 10);
        label.text = annotation.annotation;
        content.tiers[content.tier("annotations")].labels.push_back(std::move(label));
    }
    return content;
}

Status write_edf(const Path &path, const Content &content) {
    const std::lock_guard lock(library());
    auto target = AtomicFile::open(path);
    if (!target) return tl::unexpected(target.error());
    const int file = edfopen_file_writeonly(target->path().string().c_str(), EDFLIB_FILETYPE_EDFPLUS,
                                            static_cast<int>(content.tracks.size()));
    if (file < 0) return fail(ErrorCode::write_failed, utf8(path));
    Status done = write_all(file, content, utf8(path));
    const bool nothing = content.tracks.empty() && content.tiers.empty(); // a header without records: not for readers
    if ((edfclose_file(file) != 0 || !(nothing || is_whole(target->path()))) && done)
        done = fail(ErrorCode::write_failed, utf8(path), "the disk refuses");
    return done ? target->commit() : done;
}

} // namespace tempera::exchange
