#include "core/workflow/bench_corpora.h"

#include "core/base/csv.h"
#include "core/exchange/csv_writer.h"
#include "core/features/body_signal.h"
#include "core/features/packed_file.h"
#include "core/workflow/corpora.h"
#include "core/workflow/npy.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace tempera::workflow {
namespace {

namespace fs = std::filesystem;

struct Line {
    std::string path; ///< below the corpora's folder
    std::string modality, subject, label;
    std::optional<double> start, end; ///< seconds
    std::string visit = {};
};
using Lines = std::vector<Line>;

bool there(const fs::path &folder) {
    std::error_code ignored;
    return fs::is_directory(folder, ignored);
}

// --- RAVDESS: 03-01-EE-II-SS-RR-AA.flac ------------------------------------------------------------------

constexpr std::array takes{"neutral", "calm", "joy", "sadness", "anger", "fear", "disgust", "surprise"};
constexpr std::size_t first_unseen_actor = 15;

Lines ravdess(const fs::path &folder, bool unseen) {
    Lines lines;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        const std::string stem = it->path().stem().string();
        std::size_t emotion = 0, actor = 0;
        if (it->path().extension() != ".flac" || stem.size() != 20 || !stem.starts_with("03-01-")) continue;
        std::from_chars(stem.data() + 6, stem.data() + 8, emotion);
        std::from_chars(stem.data() + 18, stem.data() + 20, actor);
        if (emotion < 1 || emotion > takes.size() || actor < 1 || (actor >= first_unseen_actor) != unseen) continue;
        lines.push_back(
            {"ravdess/" + stem + ".flac", "voice", "actor " + std::to_string(actor), takes[emotion - 1], {}, {}});
    }
    std::sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.path < b.path; });
    return lines;
}

/// The two sentences as two visits of each speaker.
Lines by_sentence(Lines lines) {
    for (Line &line : lines) line.visit = line.path.substr(line.path.size() - std::string("SS-RR-AA.flac").size(), 2);
    return lines;
}

// --- FER+ --------------------------------------------------------------------------------------------------

Result<Lines> ferplus(const fs::path &folder) {
    const auto votes = read_npy(folder / "votes.npy");
    if (!votes) return tl::unexpected(votes.error());
    const auto splits = read_npy(folder / "split.npy");
    if (!splits) return tl::unexpected(splits.error());
    constexpr auto kinds = static_cast<std::int64_t>(ferplus_votes.size());
    const std::int64_t count = splits->shape.empty() ? 0 : splits->shape[0];
    if (votes->shape != std::vector<std::int64_t>{count, kinds})
        return fail(ErrorCode::file_unreadable, folder.string(), "the arrays' shapes do not fit together");
    Lines lines;
    for (std::int64_t i = 0; i < count; ++i) {
        if (splits->data()[i] != 1) continue;
        const unsigned char *own = votes->data() + i * kinds, *end = own + kinds;
        const unsigned char *most = std::max_element(own, end);
        if (most - own >= 8 || std::count(own, end, *most) > 1) continue;
        lines.push_back({"ferplus/images.npy#" + std::to_string(i),
                         "face",
                         "ferplus",
                         std::string(ferplus_votes[static_cast<std::size_t>(most - own)]),
                         {},
                         {}});
    }
    return lines;
}

// --- GoEmotions --------------------------------------------------------------------------------------------

Result<Lines> goemotions(const fs::path &folder) {
    const auto groups = goemotions_groups(folder);
    if (!groups) return tl::unexpected(groups.error());
    const auto text = read_file(folder / "dev.tsv");
    if (!text) return tl::unexpected(text.error());
    Lines lines;
    std::size_t number = 0;
    for (std::size_t from = 0; from < text->size();) {
        const std::size_t to = std::min(text->find('\n', from), text->size());
        const std::string_view row = std::string_view(*text).substr(from, to - from);
        from = to + 1;
        ++number;
        const std::size_t first = row.find('\t');
        if (first == std::string_view::npos) continue;
        std::string_view ids = row.substr(first + 1, row.find('\t', first + 1) - first - 1);
        std::set<std::string> emotions;
        while (!ids.empty()) {
            std::size_t id = 0;
            std::from_chars(ids.data(), ids.data() + ids.size(), id);
            if (id < groups->size()) emotions.insert((*groups)[id]);
            const std::size_t comma = ids.find(',');
            ids.remove_prefix(comma == std::string_view::npos ? ids.size() : comma + 1);
        }
        if (emotions.size() == 1)
            lines.push_back(
                {"goemotions/dev.tsv#" + std::to_string(number), "words", "goemotions", *emotions.begin(), {}, {}});
    }
    return lines;
}

// --- Stress-Predict ------------------------------------------------------------------------------------------

constexpr std::int64_t window = 120;
constexpr int first_unseen_person = 21;

/// Windows that do not overlap, so that support and query share no second.
Result<Lines> stress_predict(const fs::path &folder) {
    const fs::path path = folder / "labels_1hz.csv.gz";
    const auto text = features::read_packed_file(path);
    if (!text) return tl::unexpected(text.error());
    const auto table = parse_csv(*text, path.string());
    if (!table) return tl::unexpected(table.error());
    const int who = table->column({"Participant"}), when = table->column({"Time(sec)"}),
              what = table->column({"Label"});
    if (who < 0 || when < 0 || what < 0)
        return fail(ErrorCode::bad_csv, path.string(), "line 1: needs Participant, Time(sec) and Label");
    std::map<int, std::map<std::int64_t, bool>> seconds; // person -> second -> stress
    for (std::size_t r = 0; r < table->rows.size(); ++r) {
        double person = 0, second = 0, label = 0;
        const auto field = [&](int column) -> const std::string & {
            return table->rows[r][static_cast<std::size_t>(column)];
        };
        if (!parse_number(field(who), person) || !parse_number(field(when), second) ||
            !parse_number(field(what), label))
            return fail(ErrorCode::bad_csv, path.string(),
                        "line " + std::to_string(table->lines[r]) + ": not a number");
        if (person >= first_unseen_person)
            seconds[static_cast<int>(person)][static_cast<std::int64_t>(second)] = label != 0;
    }
    Lines lines;
    for (const auto &[person, labels] : seconds) {
        const std::string name = std::string("S").append(std::to_string(person));
        const auto start = features::empatica_start(folder / name);
        if (!start) return tl::unexpected(start.error());
        std::int64_t run = 0, last = 0;
        bool stress = false;
        for (const auto &[second, label] : labels) {
            run = second == last + 1 && label == stress ? run + 1 : 1;
            last = second;
            stress = label;
            const double from = static_cast<double>(second + 1 - window) - *start;
            if (run < window || from < 0) continue;
            lines.push_back({"stress-predict/" + name, "body", name, label ? "stress" : "rest", from,
                             from + static_cast<double>(window)});
            run = 0;
        }
    }
    return lines;
}

// --- Files ---------------------------------------------------------------------------------------------------

Status write(const fs::path &path, const fs::path &to_data, const Lines &lines) {
    auto file = exchange::CsvWriter::open(path);
    if (!file) return tl::unexpected(file.error());
    const bool visits = std::any_of(lines.begin(), lines.end(), [](const Line &line) { return !line.visit.empty(); });
    for (const char *column : {"path", "modality", "subject", "label", "start_s", "end_s"}) file->text(column);
    if (visits) file->text("visit");
    file->end_row();
    for (const Line &line : lines) {
        file->text((to_data / line.path).generic_string()).text(line.modality).text(line.subject).text(line.label);
        for (const auto &time : {line.start, line.end})
            if (time)
                file->seconds(Time::seconds(*time));
            else
                file->empty();
        if (visits) file->text(line.visit);
        file->end_row();
    }
    return file->commit();
}

/// For each speaker a subject: their voice, and for each label up to 15 faces and texts that no other speaker gets.
/// Only labels that all three have.
Lines mixed(const Lines &voice, const std::vector<const Lines *> &others) {
    constexpr std::size_t most = 15;
    std::set<std::string> speakers, labels;
    for (const Line &line : voice) {
        speakers.insert(line.subject);
        labels.insert(line.label);
    }
    Lines all;
    std::size_t turn = 0;
    for (const std::string &speaker : speakers) {
        for (const std::string &label : labels) {
            Lines own;
            bool complete = true;
            for (const Lines *part : others) {
                std::size_t seen = 0, taken = 0;
                for (const Line &line : *part) {
                    if (line.label != label || seen++ % speakers.size() != turn || taken == most) continue;
                    own.push_back(line);
                    ++taken;
                }
                complete = complete && seen > 0;
            }
            if (!complete) continue;
            std::copy_if(voice.begin(), voice.end(), std::back_inserter(own),
                         [&](const Line &line) { return line.label == label && line.subject == speaker; });
            for (Line &line : own) {
                line.subject = "mixed, " + speaker;
                all.push_back(std::move(line));
            }
        }
        ++turn;
    }
    return all;
}

} // namespace

Result<std::vector<WrittenManifest>> write_manifests(const fs::path &data, const fs::path &out, const Job &job) {
    std::error_code error;
    fs::create_directories(out, error);
    if (error) return fail(ErrorCode::write_failed, out.string(), error.message());
    const fs::path to_data = fs::proximate(fs::weakly_canonical(data, error), fs::weakly_canonical(out, error), error);
    std::vector<std::pair<std::string, Lines>> manifests;
    if (there(data / "ravdess")) {
        manifests.emplace_back("voice.csv", ravdess(data / "ravdess", true));
        manifests.emplace_back("voice-visits.csv", by_sentence(manifests.front().second));
        manifests.emplace_back("voice-train.csv", ravdess(data / "ravdess", false));
    }
    struct Corpus {
        const char *folder, *name;
        Result<Lines> (*lines)(const fs::path &);
    };
    for (const Corpus &corpus : {Corpus{"ferplus", "faces.csv", ferplus}, Corpus{"goemotions", "words.csv", goemotions},
                                 Corpus{"stress-predict", "body.csv", stress_predict}}) {
        if (job.stopped()) return fail(ErrorCode::cancelled);
        if (!there(data / corpus.folder)) continue;
        auto lines = corpus.lines(data / corpus.folder);
        if (!lines) return tl::unexpected(lines.error());
        manifests.emplace_back(corpus.name, std::move(*lines));
    }
    if (manifests.empty())
        return fail(ErrorCode::file_not_found, data.string(),
                    "it holds none of ferplus, goemotions, ravdess and stress-predict");
    const auto find = [&](const std::string &name) {
        const auto found =
            std::find_if(manifests.begin(), manifests.end(), [&](const auto &m) { return m.first == name; });
        return found == manifests.end() ? nullptr : &found->second;
    };
    if (find("voice.csv") && find("faces.csv") && find("words.csv")) {
        Lines lines = mixed(*find("voice.csv"), {find("faces.csv"), find("words.csv")});
        manifests.emplace_back("mixed.csv", std::move(lines));
    }
    std::vector<WrittenManifest> written;
    for (const auto &[name, lines] : manifests) {
        if (auto done = write(out / name, to_data, lines); !done) return tl::unexpected(done.error());
        written.push_back({name, lines.size()});
    }
    return written;
}

} // namespace tempera::workflow
