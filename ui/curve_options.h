// How the curves are to be shown: what the user chose, and the menu to choose it by.
#pragma once

#include "core/base/time.h"

#include <QString>
#include <set>

namespace tempera::ui {

struct CurveOptions {
    enum class Layout {
        overlay,  ///< all over each other
        stacked,  ///< each stands on the one before: the height is the sum
        multiples ///< one below the other, each with an axis of its own
    };
    enum class Shows {
        emotions, ///< memberships
        sources   ///< what they are judged from: the modalities' shares
    };
    Layout layout = Layout::overlay;
    Shows shows = Shows::emotions;
    Time smoothing; ///< zero: none
    bool bounds = true;
    bool rules = false; ///< the rules' heat map below
    std::set<QString> hidden; ///< keys of curves: a built-in name, the user's own, or that of a modality

    static CurveOptions remembered(); ///< as they were left; interface thread, as `remember`
    void remember() const;
    bool operator==(const CurveOptions &) const = default;
};

} // namespace tempera::ui
