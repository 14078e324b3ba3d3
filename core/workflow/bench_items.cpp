// From a manifest's rows to what the engine makes of them, one person after the other.
#include "core/base/csv.h"
#include "core/base/stream_average.h"
#include "core/features/extract.h"
#include "core/features/face_picture.h"
#include "core/workflow/bench_manifest.h"
#include "core/workflow/corpora.h"
#include "core/workflow/npy.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

bool is_picture(const fs::path &path) {
    constexpr std::array kinds{".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".pgm", ".ppm"};
    std::string own = path.extension().string();
    for (char &c : own)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::find(kinds.begin(), kinds.end(), own) != kinds.end();
}

/// Errors that are about the whole run; others say that one file shows nothing.
bool is_fatal(const Error &error) {
    return error.code == ErrorCode::cancelled || error.code == ErrorCode::internal ||
           error.code == ErrorCode::bad_argument || error.code == ErrorCode::bad_model ||
           error.code == ErrorCode::bad_engine;
}

/// Pieces joined into one stream from time 0.
void append(Stream &whole, Stream piece) {
    if (whole.quality.empty() && piece.start.us == 0) {
        whole = std::move(piece);
        return;
    }
    whole.modality = piece.modality;
    whole.step = piece.step;
    whole.width = piece.width;
    const auto before = static_cast<std::size_t>(piece.start.us / piece.step.us); // a face may come later
    whole.values.resize(before * static_cast<std::size_t>(piece.width), 0.0F);
    whole.quality.resize(before, 0.0F);
    whole.values.insert(whole.values.end(), piece.values.begin(), piece.values.end());
    whole.quality.insert(whole.quality.end(), piece.quality.begin(), piece.quality.end());
}

Result<Stream> voice_of(const fs::path &file, const Job &job) {
    Stream whole;
    const auto done = features::extract_voice(file, Job(job.token()), [&](Stream piece) -> Status {
        append(whole, std::move(piece));
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    if (whole.quality.empty()) return fail(ErrorCode::no_audio, file.string());
    return whole;
}

/// The face that is there largest and longest.
Result<Stream> face_of(const fs::path &file, const Job &job) {
    if (is_picture(file)) return features::picture_face(file);
    std::map<int, Stream> tracks;
    const auto found = features::find_and_extract_faces(file, Job(job.token()), [&](int track, Stream piece) -> Status {
        append(tracks[track], std::move(piece));
        return {};
    });
    if (!found) return tl::unexpected(found.error());
    const auto face = tracks.find(found->default_track());
    if (face == tracks.end()) return fail(ErrorCode::no_face, file.string());
    return std::move(face->second);
}

/// Text has no times: each word gets one step of the grid.
std::vector<Word> timed(const std::string &text) {
    std::vector<Word> words;
    for (std::string &word : features::split_words(text)) {
        const Time from = grid_step * static_cast<std::int64_t>(words.size());
        words.push_back({{from, from + grid_step}, std::move(word)});
    }
    return words;
}

} // namespace

struct MaterialReader::Impl {
    const std::vector<ManifestRow> &rows;
    std::vector<std::vector<std::size_t>> by_subject;
    std::map<fs::path, ByteArray> arrays;
    std::map<fs::path, std::vector<std::string>> texts; ///< lines

    static tl::unexpected<Error> no_such_part(const ManifestRow &row, std::size_t there) {
        return fail(ErrorCode::bad_csv, row.file.string(),
                    "manifest line " + std::to_string(row.line) + ": there is no row " + std::to_string(row.part) +
                        ", only " + std::to_string(there));
    }
    Result<Stream> crop(const ManifestRow &row) {
        auto array = arrays.find(row.file);
        if (array == arrays.end()) {
            auto read = read_npy(row.file);
            if (!read) return tl::unexpected(read.error());
            array = arrays.emplace(row.file, std::move(*read)).first;
        }
        const auto &shape = array->second.shape;
        if (shape.size() != 3 || shape[1] != face_side || shape[2] != face_side)
            return fail(ErrorCode::file_unreadable, row.file.string(), "it does not hold pictures of 48 x 48");
        if (row.part >= shape[0]) return no_such_part(row, static_cast<std::size_t>(shape[0]));
        const unsigned char *pixels = array->second.data() + row.part * face_width;
        Stream face{Modality::face, Time{}, face_step, face_width, {}, {1.0F}};
        for (int i = 0; i < face_width; ++i) face.values.push_back(static_cast<float>(pixels[i]) / 255.0F);
        return face;
    }
    Result<std::vector<Word>> words(const ManifestRow &row) {
        const fs::path kind = row.file.extension();
        if (kind != ".txt" && kind != ".tsv" && kind != ".TXT" && kind != ".TSV")
            return features::read_transcript(row.file);
        auto lines = texts.find(row.file);
        if (lines == texts.end()) {
            const auto text = read_file(row.file);
            if (!text) return tl::unexpected(text.error());
            std::vector<std::string> split(1);
            for (const char c : *text)
                if (c == '\n')
                    split.emplace_back();
                else
                    split.back() += c;
            if (split.back().empty()) split.pop_back();
            lines = texts.emplace(row.file, std::move(split)).first;
        }
        if (row.part < 0) {
            std::string all;
            for (const std::string &line : lines->second) all += line + ' ';
            return timed(all);
        }
        if (row.part > static_cast<std::int64_t>(lines->second.size())) return no_such_part(row, lines->second.size());
        const std::string &line = lines->second[static_cast<std::size_t>(row.part - 1)];
        return timed(kind == ".tsv" || kind == ".TSV" ? first_field(line) : line);
    }
    Result<Material> material(const ManifestRow &row, Modality modality, const Job &job) {
        Material m;
        m.modality = modality;
        const auto take = [&](auto result, auto &to) -> Status {
            if (result)
                to = std::move(*result);
            else if (is_fatal(result.error()) || result.error().detail.starts_with("manifest line"))
                return tl::unexpected(result.error());
            else
                m.missing = describe(result.error());
            return {};
        };
        Status taken;
        switch (modality) {
        case Modality::face: taken = take(row.part >= 0 ? crop(row) : face_of(row.file, job), m.stream); break;
        case Modality::voice: taken = take(voice_of(row.file, job), m.stream); break;
        case Modality::body: taken = take(features::read_body(row.file), m.stream); break;
        case Modality::words: taken = take(words(row), m.words); break;
        case Modality::measures: break; // no manifest names them
        }
        if (!taken) return tl::unexpected(taken.error());
        m.duration =
            modality == Modality::words ? (m.words.empty() ? Time{} : m.words.back().span.offset) : m.stream.end();
        return m;
    }
};

MaterialReader::MaterialReader(const std::vector<ManifestRow> &rows)
    : impl_(std::make_unique<Impl>(Impl{rows, {}, {}, {}})) {
    std::map<std::pair<std::string, std::string>, std::size_t> number;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto [at, added] = number.emplace(std::pair(rows[i].subject, rows[i].visit), number.size());
        if (added) impl_->by_subject.emplace_back();
        impl_->by_subject[at->second].push_back(i);
    }
}
MaterialReader::~MaterialReader() = default;

std::size_t MaterialReader::subjects() const { return impl_->by_subject.size(); }

Result<SubjectMaterial> MaterialReader::read(std::size_t subject, const Job &job) {
    SubjectMaterial out;
    out.rows = impl_->by_subject[subject];
    out.subject = impl_->rows[out.rows.front()].subject;
    std::map<std::tuple<fs::path, std::int64_t, Modality>, std::size_t> known;
    for (const std::size_t r : out.rows) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        const ManifestRow &row = impl_->rows[r];
        auto &use = out.use.emplace_back();
        for (const Modality modality : row.modalities) {
            const auto [at, added] = known.emplace(std::tuple(row.file, row.part, modality), out.materials.size());
            if (added) {
                auto material = impl_->material(row, modality, job);
                if (!material) return tl::unexpected(material.error());
                out.materials.push_back(std::move(*material));
            }
            use.push_back(at->second);
        }
        job.report(static_cast<double>(out.use.size()) / static_cast<double>(out.rows.size()));
    }
    return out;
}

void make_relative(SubjectMaterial &subject) {
    for (const Modality modality : {Modality::voice, Modality::body}) {
        StreamAverage average;
        for (const Material &m : subject.materials)
            if (m.modality == modality && m.missing.empty()) average.add(m.stream);
        for (Material &m : subject.materials)
            if (m.modality == modality && m.missing.empty()) average.apply(m.stream);
    }
}

namespace {

/// What of a material the row means, in whole steps of the grid; nothing, with the reason in `why`, when that is empty.
std::optional<Span> span_of(const ManifestRow &row, const Material &m, std::string &why) {
    const auto because = [&](const std::string &reason) { // the same for face and voice of one file: said once
        if (why.find(reason) == std::string::npos) why += (why.empty() ? "" : "; ") + reason;
    };
    if (!m.missing.empty()) {
        because(m.missing);
        return std::nullopt;
    }
    const auto from = row.start.value_or(Time{}).us / grid_step.us;
    const auto end = std::min(row.end.value_or(m.duration), m.duration);
    const auto to = (end.us + grid_step.us - 1) / grid_step.us;
    if (from >= to) {
        because(row.start ? "the span lies behind the end" : "there is nothing in it");
        return std::nullopt;
    }
    return Span{grid_step * from, grid_step * to};
}

tl::unexpected<Error> nothing_in(const std::vector<ManifestRow> &rows, const std::vector<LeftOut> &left_out) {
    const LeftOut &first = left_out.front();
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto &r) { return r.line == first.line; });
    return fail(ErrorCode::nothing_to_analyse, row->file.string(),
                "line " + std::to_string(first.line) + " of the manifest: " + first.why);
}

void in_order(std::vector<LeftOut> &left_out) {
    std::sort(left_out.begin(), left_out.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
}

} // namespace

Result<std::vector<engine::Latents>> encode_row(engine::Engine &engine, const ManifestRow &row,
                                                const SubjectMaterial &subject, std::size_t place, std::string &why) {
    std::vector<engine::Latents> views;
    why.clear();
    for (const std::size_t number : subject.use[place]) {
        const Material &m = subject.materials[number];
        const auto keep = span_of(row, m, why);
        if (!keep) continue;
        auto latents = engine::bench::encode(engine, m, *keep);
        if (!latents) return tl::unexpected(latents.error());
        if (engine::bench::shows_something(*latents))
            views.push_back(std::move(*latents));
        else
            why += (why.empty() ? "" : "; ") + ("there is no " + std::string(name(m.modality)) + " in that span");
    }
    return views;
}

Result<engine::bench::Recorded> record_items(const std::vector<ManifestRow> &rows, std::vector<LeftOut> &left_out, const Job &job) {
    engine::bench::Recorded out;
    MaterialReader reader(rows);
    for (std::size_t s = 0; s < reader.subjects(); ++s) {
        const auto share = [&](std::size_t done) { return static_cast<double>(done) / static_cast<double>(reader.subjects()); };
        auto subject = reader.read(s, job.part(share(s), share(s + 1)));
        if (!subject) return tl::unexpected(subject.error());
        make_relative(*subject);
        const std::size_t before = out.materials.size();
        for (std::size_t i = 0; i < subject->rows.size(); ++i) {
            const ManifestRow &row = rows[subject->rows[i]];
            engine::bench::RecordedItem item{row.subject, row.label, row.visit, {}};
            std::string why;
            for (const std::size_t number : subject->use[i])
                if (const auto keep = span_of(row, subject->materials[number], why)) item.views.push_back({before + number, *keep});
            if (item.views.empty())
                left_out.push_back({row.line, why});
            else
                out.items.push_back(std::move(item));
        }
        for (Material &m : subject->materials) out.materials.push_back(std::move(m));
    }
    in_order(left_out);
    if (out.items.empty()) return nothing_in(rows, left_out);
    return out;
}

Result<BenchItems> load_items(const std::vector<ManifestRow> &rows, const std::vector<engine::Engine *> &engines,
                              const Job &job) {
    BenchItems out;
    out.items.resize(engines.size());
    MaterialReader reader(rows);
    double done = 0;
    for (std::size_t s = 0; s < reader.subjects(); ++s) {
        const auto share = [&](double rest) { return (done + rest) / static_cast<double>(rows.size()); };
        auto subject = reader.read(s, job.part(share(0), share(0)));
        if (!subject) return tl::unexpected(subject.error());
        make_relative(*subject);
        for (std::size_t i = 0; i < subject->rows.size(); ++i) {
            if (job.stopped()) return fail(ErrorCode::cancelled);
            const ManifestRow &row = rows[subject->rows[i]];
            std::string why;
            bool something = false;
            for (std::size_t e = 0; e < engines.size(); ++e) {
                auto views = encode_row(*engines[e], row, *subject, i, why);
                if (!views) return tl::unexpected(views.error());
                something = !views->empty(); // the same for every engine: quality is the stream's
                if (something) out.items[e].push_back({row.subject, row.label, std::move(*views), row.visit});
            }
            if (something)
                out.lines.push_back(row.line);
            else
                out.left_out.push_back({row.line, why});
            job.report(share(static_cast<double>(i + 1)));
        }
        done += static_cast<double>(subject->rows.size());
    }
    in_order(out.left_out);
    if (out.lines.empty()) return nothing_in(rows, out.left_out);
    return out;
}

} // namespace tempera::workflow
