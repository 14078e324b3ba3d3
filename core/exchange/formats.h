// The readers and writers, one file for each format or family; registry.cpp lists them. Contracts as of Format::read
// and Format::write.
#pragma once

#include "core/exchange/registry.h"

namespace tempera::exchange {

using Path = std::filesystem::path;

Result<Content> read_eaf(const Path &path, const ReadOptions &options);
Status write_eaf(const Path &path, const Content &content);
Result<Content> read_textgrid(const Path &path, const ReadOptions &options);
Status write_textgrid(const Path &path, const Content &content);
Result<Content> read_vtt(const Path &path, const ReadOptions &options);
Status write_vtt(const Path &path, const Content &content);
Result<Content> read_srt(const Path &path, const ReadOptions &options);
Status write_srt(const Path &path, const Content &content);
/// Whether SubRip would take some of a label's text for markup: "<i>".
bool reads_as_markup(const std::string &text);
Result<Content> read_json(const Path &path, const ReadOptions &options);
Status write_json(const Path &path, const Content &content);
/// A table of labels, one a row.
Result<Content> read_label_table(const Path &path, const ReadOptions &options);
Status write_label_table(const Path &path, const Content &content);
/// A table of numbers, one column a track.
Result<Content> read_track_table(const Path &path, const ReadOptions &options);
Status write_track_table(const Path &path, const Content &content);
Result<Content> read_bids(const Path &path, const ReadOptions &options);
Status write_bids(const Path &path, const Content &content);
Result<Content> read_edf(const Path &path, const ReadOptions &options);
Status write_edf(const Path &path, const Content &content);
Result<Content> read_nova(const Path &path, const ReadOptions &options);
Status write_nova(const Path &path, const Content &content);
Status write_xlsx(const Path &path, const Content &content);
Result<Content> read_boris(const Path &path, const ReadOptions &options);
Result<Content> read_boris_table(const Path &path, const ReadOptions &options);
Result<Content> read_openface(const Path &path, const ReadOptions &options);
Result<Content> read_opensmile(const Path &path, const ReadOptions &options);
Result<Content> read_arff(const Path &path, const ReadOptions &options);
Result<Content> read_whisper(const Path &path, const ReadOptions &options);
/// A folder, or one of its files tags.csv and IBI.csv, which lies beside the signals.
Result<Content> read_empatica(const Path &path, const ReadOptions &options);
/// Whether there is a signal in it.
bool is_empatica_folder(const Path &path);

} // namespace tempera::exchange
