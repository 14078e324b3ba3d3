// Labels on the clipboard: for Tempera itself, here or in another window of it, and as a table for other programs.
#pragma once

#include "core/base/ids.h"
#include "core/base/time.h"

#include <string>
#include <vector>

class QMimeData;

namespace tempera::ui {

class Workbench;

struct CopiedLabel {
    Span span; ///< the first one of all begins at 0
    TierId tier;
    std::string tier_name, emotion, note; ///< `emotion`: as key_of() (emotion_lookup.h)
    bool operator==(const CopiedLabel &) const = default;
};
struct CopiedLabels {
    std::string project; ///< path of its file: ids mean something there only
    std::vector<CopiedLabel> labels;
    std::string table; ///< what other programs paste
};

/// What is put on the clipboard; of `bench`'s recording in view, what its user may see.
CopiedLabels copied_labels(Workbench &bench, const std::vector<AnnotationId> &ids);
QMimeData *to_clipboard(const CopiedLabels &copied); ///< the caller owns it
/// Without labels when there are none, or when they are damaged.
CopiedLabels from_clipboard(const QMimeData *data);

// As commands do it, with the system's clipboard. They say what they did, and why nothing was done.
void copy_to_clipboard(Workbench &bench, const std::vector<AnnotationId> &ids);
void cut_to_clipboard(Workbench &bench, const std::vector<AnnotationId> &ids);

} // namespace tempera::ui
