// Which of very many labels are seen at a zoom: no more of each row than there are columns.
#pragma once

#include "core/model/types.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace tempera::ui {

/// Labels of one tier, laid out in lanes so that overlapping ones stay apart. Indices are those of the vector given.
class LabelRows {
public:
    static constexpr int most_lanes = 4; ///< beyond, overlapping labels share the last one

    LabelRows() = default;
    explicit LabelRows(const std::vector<model::Annotation> &labels); ///< by onset

    [[nodiscard]] int lanes() const { return lanes_; } ///< at least 1
    [[nodiscard]] int lane(std::size_t label) const { return lane_[label]; }
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
    [[nodiscard]] std::size_t next(std::size_t label) const { return next_[label]; } ///< of its lane; none: the last

    /// From times to columns, of pixels or of parts of them.
    class Scale {
    public:
        /// The time axis in view begins with `onset` at column `first`; us_per_column > 0.
        Scale(Time onset, double first, double us_per_column)
            : onset_(onset), first_(first), us_per_column_(us_per_column), columns_per_us_(1 / us_per_column) {}
        [[nodiscard]] double column(Time t) const {
            return first_ + static_cast<double>((t - onset_).us) * columns_per_us_;
        }
        [[nodiscard]] Time time(double column) const {
            return onset_ + Time{static_cast<std::int64_t>((column - first_) * us_per_column_)};
        }

    private:
        Time onset_;
        double first_, us_per_column_, columns_per_us_;
    };
    /// Calls `draw(label, from, to)`, columns, for those that end at or after `from` and begin at or before `to`: spans
    /// first, at least one column wide, then moments with `reach` columns on either side; each lane from left to right.
    /// Of those of a lane that end within one column only the first. False from `draw`: it was not drawn, and hides none.
    template <typename Draw> void each(const Scale &scale, Time from, Time to, double reach, Draw draw) const {
        for (std::size_t r = 0; r < rows_.size(); ++r) {
            const Row &row = rows_[r];
            const bool moments = r >= most_lanes;
            const auto start = std::lower_bound(row.furthest.begin(), row.furthest.end(), from);
            auto i = static_cast<std::size_t>(start - row.furthest.begin());
            // What begins before the one and ends before the other is hidden by what was drawn last.
            Time begins{std::numeric_limits<std::int64_t>::min()}, ends = begins;
            for (; i < row.label.size() && row.onset[i] <= to; ++i) {
                if (row.offset[i] < from || (row.onset[i] < begins && row.offset[i] < ends)) continue;
                const double a = scale.column(row.onset[i]), b = scale.column(row.offset[i]);
                const double left = a - (moments ? reach : 0), right = moments ? b + reach : std::max(a + 1, b);
                if (!draw(row.label[i], left, right)) continue;
                const double last = std::floor(right) + 1; // the first column that is free
                begins = scale.time(moments ? last - reach : last - 1);
                ends = moments ? begins : scale.time(last);
            }
        }
    }

private:
    /// Of one lane, the spans or the moments: four arrays, so that passing over thousands reads little memory.
    struct Row {
        std::vector<std::size_t> label;
        std::vector<Time> onset, offset;
        std::vector<Time> furthest; ///< the latest offset up to here
    };
    std::array<Row, 2 * static_cast<std::size_t>(most_lanes)> rows_; ///< spans of each lane, then moments of each
    std::vector<int> lane_;                                          ///< by label
    std::vector<std::size_t> next_;
    int lanes_ = 1;
};

} // namespace tempera::ui
