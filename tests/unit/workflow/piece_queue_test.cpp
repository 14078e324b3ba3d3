#include "core/workflow/extractors.h"

#include <gmock/gmock.h>

namespace tempera::workflow {
namespace {

using namespace std::chrono_literals;

Piece numbered(int track) { return {track, Stream{}}; }

TEST(PieceQueue, KeepsOrderAndWaitsWhenFull) {
    PieceQueue queue(2);
    std::atomic<int> pushed = 0;
    std::jthread producer([&](const std::stop_token &stop) {
        for (int i = 0; i < 20; ++i) {
            if (!queue.push(numbered(i), stop)) return;
            ++pushed;
        }
    });
    for (int i = 0; i < 20; ++i) {
        const auto piece = queue.pop(10s);
        ASSERT_TRUE(piece);
        EXPECT_EQ(piece->track, i);
        EXPECT_LE(pushed, i + 1 + 2 + 1); // what was popped, what fits, and one just being counted
    }
    EXPECT_FALSE(queue.pop(1ms));
}

TEST(PieceQueue, AStopFreesAWaitingProducer) {
    PieceQueue queue(1);
    std::stop_source stop;
    ASSERT_TRUE(queue.push(numbered(1), stop.get_token()));
    std::atomic<bool> refused = false;
    std::jthread producer([&] { refused = !queue.push(numbered(2), stop.get_token()); });
    stop.request_stop();
    producer.join();
    EXPECT_TRUE(refused);
    EXPECT_EQ(queue.pop(0ms)->track, 1);
    EXPECT_FALSE(queue.pop(0ms));
}

TEST(Extractor, EndsWithItsResultAndStopsWhenDestroyed) {
    Extractor good([](const Job &job) -> Status {
        job.report(0.5);
        return fail(ErrorCode::no_video);
    });
    while (!good.finished()) std::this_thread::yield();
    EXPECT_EQ(good.result().error().code, ErrorCode::no_video);
    EXPECT_DOUBLE_EQ(good.fraction(), 0.5);

    std::atomic<bool> saw_stop = false;
    {
        Extractor endless([&](const Job &job) -> Status {
            while (!job.stopped()) std::this_thread::yield();
            saw_stop = true;
            return fail(ErrorCode::cancelled);
        });
    }
    EXPECT_TRUE(saw_stop);
}

} // namespace
} // namespace tempera::workflow
