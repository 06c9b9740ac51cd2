#include "state/worker.h"

#include <gtest/gtest.h>

#include <semaphore>

namespace act::worker_test { namespace {

// Counts to `last`, one a step.
struct Counting {
    int last = 0;
    int n = 0;
    bool step() { return ++n < last; }
    [[nodiscard]] int snapshot() const { return n; }
};

// Each step waits until the test lets it go on.
struct Held {
    std::binary_semaphore* go;
    int n = 0;
    bool step() {
        go->acquire();
        ++n;
        return true;
    }
    [[nodiscard]] int snapshot() const { return n; }
};

TEST(Worker, RunsAJobToItsEnd) {
    std::counting_semaphore<> steps(0);
    const Worker<Counting> worker({.last = 3}, [&] { steps.release(); });
    for (int i = 0; i < 3; ++i)
        steps.acquire();
    EXPECT_EQ(worker.state(), WorkState::finished);
    EXPECT_EQ(*worker.snapshot(), 3);
}

TEST(Worker, ShowsTheJobBeforeItsFirstStepIsOver) {
    std::binary_semaphore go(0);
    Worker<Held> worker({.go = &go});
    EXPECT_EQ(*worker.snapshot(), 0);
    EXPECT_EQ(worker.state(), WorkState::running);
    worker.cancel();
    go.release();
}

TEST(Worker, StopsAfterTheStepThatIsBeingDone) {
    std::binary_semaphore go(0);
    std::binary_semaphore woken(0);
    Worker<Held> worker({.go = &go}, [&] { woken.release(); });
    go.release();
    woken.acquire();
    worker.cancel();
    go.release(); // the second step was waiting or about to
    woken.acquire();
    EXPECT_EQ(worker.state(), WorkState::cancelled);
    EXPECT_EQ(*worker.snapshot(), 2);
}

TEST(Worker, IsNotCancelledWhenItHasFinishedAlready) {
    std::binary_semaphore woken(0);
    Worker<Counting> worker({.last = 1}, [&] { woken.release(); });
    woken.acquire();
    worker.cancel();
    EXPECT_EQ(worker.state(), WorkState::finished);
}

TEST(Worker, KeepsASnapshotUnchangedWhileTheJobGoesOn) {
    std::binary_semaphore go(0);
    std::binary_semaphore woken(0);
    Worker<Held> worker({.go = &go}, [&] { woken.release(); });
    const auto before = worker.snapshot();
    go.release();
    woken.acquire();
    EXPECT_EQ(*before, 0);
    EXPECT_EQ(*worker.snapshot(), 1);
    worker.cancel();
    go.release();
    woken.acquire();
}

TEST(Worker, LeavesNothingOfTheJobBehind) {
    struct Owner {
        std::shared_ptr<int> owned;
        bool step() { return true; }
        [[nodiscard]] int snapshot() const { return *owned; }
    };
    auto owned = std::make_shared<int>(1);
    const std::weak_ptr<int> watched = owned;
    {
        const Worker<Owner> worker(Owner{std::move(owned)});
        EXPECT_FALSE(watched.expired());
    }
    EXPECT_TRUE(watched.expired());
}

}} // namespace act::worker_test
