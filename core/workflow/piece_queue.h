// Pieces on their way from the threads that extract to the one that encodes and writes.
#pragma once

#include "core/base/job.h"
#include "core/base/stream.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace tempera::workflow {

/// A piece of one stream; `track` tells faces apart and is 0 for the voice. Or, where `face_state` is not empty, how
/// far the search for faces has come with all the pieces before it: see features::FaceProgress.
struct Piece {
    int track = 0;
    Stream stream;
    std::vector<std::byte> face_state = {};
};

/// Bounded, so that a fast extractor waits instead of filling the memory. Any threads.
class PieceQueue {
public:
    explicit PieceQueue(std::size_t limit) : limit_(limit) {}

    /// Waits while the queue is full. False when `stop` was asked for meanwhile: the piece is dropped.
    bool push(Piece piece, const std::stop_token &stop) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait(lock, stop, [&] { return pieces_.size() < limit_; })) return false;
        pieces_.push_back(std::move(piece));
        changed_.notify_all();
        return true;
    }
    /// The oldest piece; nothing when none came within `patience`.
    std::optional<Piece> pop(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (!changed_.wait_for(lock, patience, [&] { return !pieces_.empty(); })) return std::nullopt;
        Piece piece = std::move(pieces_.front());
        pieces_.pop_front();
        changed_.notify_all();
        return piece;
    }
    /// Ends a `pop` early: something else has happened.
    void wake() { changed_.notify_all(); }

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Piece> pieces_;
    std::size_t limit_;
};

} // namespace tempera::workflow
