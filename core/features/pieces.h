// Cuts a stream into pieces of piece_length while it is made.
#pragma once

#include "core/features/extract.h"

#include <span>

namespace tempera::features {

class Pieces {
public:
    /// The first step added is number `first` of the modality's clock. `sink` must outlive this.
    Pieces(Modality modality, Time step, int width, const PieceSink &sink, std::int64_t first = 0)
        : sink_(sink), steps_per_piece_(piece_length.us / step.us), next_(first) {
        piece_.modality = modality;
        piece_.step = step;
        piece_.width = width;
        begin();
    }
    /// Number of the step that the next add() is for.
    [[nodiscard]] std::int64_t next() const { return next_; }

    Status add(std::span<const float> values, float quality) {
        piece_.values.insert(piece_.values.end(), values.begin(), values.end());
        piece_.quality.push_back(quality);
        return ++next_ % steps_per_piece_ == 0 ? hand_over() : Status{};
    }
    /// A step where there is nothing.
    Status add_nothing() {
        piece_.values.resize(piece_.values.size() + static_cast<std::size_t>(piece_.width));
        piece_.quality.push_back(0);
        return ++next_ % steps_per_piece_ == 0 ? hand_over() : Status{};
    }
    Status finish() { return piece_.quality.empty() ? Status{} : hand_over(); }

private:
    void begin() {
        piece_.start = piece_.step * next_;
        piece_.values.clear();
        piece_.quality.clear();
    }
    Status hand_over() {
        Stream full{piece_.modality,          piece_.start, piece_.step, piece_.width, std::move(piece_.values),
                    std::move(piece_.quality)};
        begin();
        return sink_(std::move(full));
    }

    const PieceSink &sink_;
    std::int64_t steps_per_piece_, next_;
    Stream piece_;
};

} // namespace tempera::features
