// The benchmarks' manifest: labelled spans of files, and what the engine makes of them.
//
// A CSV table with the columns path, modality, subject, label, start_s, end_s (any order; more columns are no harm), and
// visit where there are several of a subject: what one is told relative to is its own, as in the program.
// `path` is relative to the manifest:
//   face   a video, a picture (the largest face in it; one of 48 x 48 pixels is taken as a crop), or IMAGES.npy#ROW
//          (bytes, N x 48 x 48, rows from 0)
//   voice  a sound or video file
//   words  a .txt file, FILE.txt#LINE, FILE.tsv#LINE (its first column; lines from 1), or an SRT or WebVTT file
//   body   a CSV of signals or a folder in the Empatica E4 layout, as features::read_body takes them
//   av     a video with face and voice
// start_s and end_s are seconds from the recording's start and may be empty: from the start, to the end. Texts and
// pictures have none.
#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/engine/bench/recorded.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace tempera::workflow {

struct ManifestRow {
    int line = 0; ///< in the manifest, from 1
    std::filesystem::path file;
    std::int64_t part = -1;           ///< row of the array, or line of the text; -1: all of it
    std::vector<Modality> modalities; ///< one, or face and voice
    std::string subject;              ///< may be empty: a person like any other
    std::string visit;                ///< empty where there is no such column
    std::string label;                ///< ASCII letters made small, outer blanks dropped
    std::optional<Time> start, end;
};

/// bad_csv naming the line: a missing column, no row, an unknown modality, an empty path or label, a bad number, an end
/// that is not after the start, times where there are none, a kind of file that does not fit the modality.
/// file_not_found naming the line. Any thread.
Result<std::vector<ManifestRow>> read_manifest(const std::filesystem::path &path);

/// One modality of one file (or part of it), read once however many rows cut spans from it.
struct Material : engine::bench::Material {
    Time duration;
    std::string missing; ///< why there is nothing; else empty
};
/// Everything of one visit of one subject, before any of it is encoded.
struct SubjectMaterial {
    std::string subject;
    std::vector<Material> materials;
    std::vector<std::size_t> rows;             ///< indices into the manifest's rows
    std::vector<std::vector<std::size_t>> use; ///< per row: its materials, in the order of the row's modalities
};

/// Reads visits one at a time; arrays and text files are kept between them.
class MaterialReader {
public:
    explicit MaterialReader(const std::vector<ManifestRow> &rows);
    ~MaterialReader();
    [[nodiscard]] std::size_t subjects() const; ///< visits of subjects, in the order in which the manifest first names them
    /// What cannot be decoded or shows nothing is `missing`. bad_csv naming the line for a row or line that the file
    /// does not have; bad_argument when the face detector's data are not installed; cancelled.
    Result<SubjectMaterial> read(std::size_t subject, const Job &job);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Makes voices and body signals relative to the average of all of the subject's (core/base/stream_average.h), as they
/// were in training.
void make_relative(SubjectMaterial &subject);

/// The row's modalities over its span; those without any quality are left out. Empty, with the reason in `why`, when
/// nothing is left. Errors of Engine::encode.
Result<std::vector<engine::Latents>> encode_row(engine::Engine &engine, const ManifestRow &row,
                                                const SubjectMaterial &subject, std::size_t place, std::string &why);

struct LeftOut {
    int line = 0;
    std::string why;
};
/// What the manifest's rows are about, for engine::write_features: as load_items reads it, but of all subjects at once.
/// `left_out` gets the rows of which nothing could be read; those that show no face or voice after all are found when they
/// are encoded. Errors as of load_items.
Result<engine::bench::Recorded> record_items(const std::vector<ManifestRow> &rows, std::vector<LeftOut> &left_out, const Job &job);

struct BenchItems {
    std::vector<int> lines;                              ///< in the manifest, per item
    std::vector<std::vector<engine::bench::Item>> items; ///< per engine, per item
    std::vector<LeftOut> left_out;                       ///< rows that gave nothing
};
/// Subject by subject: reads everything of one person, makes it relative to their average, then encodes each row with
/// each engine. nothing_to_analyse when no row gives anything; else errors as above. Any thread on which the engines
/// may be used.
Result<BenchItems> load_items(const std::vector<ManifestRow> &rows, const std::vector<engine::Engine *> &engines,
                              const Job &job);

} // namespace tempera::workflow
