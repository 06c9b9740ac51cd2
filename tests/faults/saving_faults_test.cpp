// Each call of the system that saving makes fails once: after each of them the old or the new file is there and whole,
// nothing else is, and what is said names the file and the reason.

#include "base/atomic_file.h"
#include "core/export/sample_figure.h"
#include "export/animation.h"
#include "export/animation_palette.h"
#include "export/write.h"
#include "faults/faulty_calls.h"
#include "i18n/explain.h"
#include "session/session_file.h"
#include "state/autosave.h"
#include "state/left_session.h"
#include "support/files.h"
#include "support/sanitized.h"
#include "support/sessions.h"
#include "support/temporary_folder.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <system_error>
#include <vector>

#include <gtest/gtest.h>

namespace act::saving_faults_test { namespace {

namespace fs = std::filesystem;

constexpr std::string_view old_bytes = "what was there before";

class SavingFaults : public testing::Test {
  protected:
    using Save = std::function<Result<Done>(const fs::path& target)>;

    // What saving without a fault writes. The fonts, too, are open then, and the folder's leftovers looked for.
    [[nodiscard]] std::string whole(const Save& save) {
        EXPECT_TRUE(save(target_).ok());
        return content(target_);
    }

    void make_each_call_fail(const Save& save) {
        const std::string fresh = whole(save);
        ASSERT_NE(fresh, old_bytes);
        ASSERT_FALSE(fresh.empty());
        std::set<std::string> failed;
        const auto call_fails = [&](int n) {
            for (const bool is_there : {true, false}) {
                const std::optional<std::string> name = fail_once(save, n, is_there, fresh);
                if (!name) return false;
                failed.insert(*name);
            }
            return true;
        };
        const int step = every(9); // the middle is writing
        for (int n = 0; n < 1000; n += n < 12 ? 1 : step) {
            if (call_fails(n)) continue;
            for (int last = std::max(0, n - 2 * step); last < n; ++last)
                call_fails(last);
            EXPECT_GT(failed.size(), 3U) << "they are no calls of the system any more";
            EXPECT_TRUE(failed.contains("open") && failed.contains("fsync") && failed.contains("rename"));
            return;
        }
        FAIL() << "there is no end of calls";
    }

  private:
    std::optional<std::string> fail_once(const Save& save, int n, bool is_there, const std::string& fresh) {
        fs::remove(target_);
        if (is_there) put(target_, old_bytes);
        std::optional<std::string> name;
        const Result<Done> saved = [&] {
            const FaultyCall fault(n);
            Result<Done> result = save(target_);
            name = fault.name();
            return result;
        }();
        if (!name) return name;
        SCOPED_TRACE(*name + ", call " + std::to_string(n) + (is_there ? ", over a file" : ""));
        const bool is_new = fs::exists(target_) && content(target_) == fresh;
        if (saved) {
            EXPECT_TRUE(is_new);
            // What has reached the disk is not lost by closing it; all else must be told.
            EXPECT_TRUE(*name == "close" || *name == "fclose");
        } else {
            check_refusal(saved.error(), is_there, is_new);
        }
        EXPECT_EQ(entries(folder_.path()), fs::exists(target_) ? 1 : 0) << "something else is there";
        return name;
    }

    void check_refusal(const Error& error, bool is_there, bool is_new) {
        EXPECT_TRUE(is_new || (is_there ? content(target_) == old_bytes : !fs::exists(target_)));
        EXPECT_EQ(error.problem, Problem::cannot_write);
        EXPECT_EQ(error.reason, reason_of_faults());
        const std::string said = explain(error, Language::english);
        EXPECT_NE(said.find(target_.string()), std::string::npos) << said;
        EXPECT_NE(said.find(std::generic_category().message(reason_of_faults())), std::string::npos) << said;
    }

    TemporaryFolder folder_;
    fs::path target_ = folder_ / "target";
};

TEST_F(SavingFaults, LeaveTheOldOrTheNewFile) {
    make_each_call_fail([](const fs::path& target) -> Result<Done> {
        auto file = AtomicFile::create(target);
        if (!file) return file.error();
        for (int i = 0; i < 3; ++i)
            file->write(std::string(10'000, 'x'));
        return file->commit();
    });
}

TEST_F(SavingFaults, LeaveTheOldOrTheNewSession) {
    make_each_call_fail([](const fs::path& target) { return save_session(exploring("gelu"), target); });
}

TEST_F(SavingFaults, LeaveTheOldOrTheNewSessionOfTheLastRun) {
    make_each_call_fail(
        [](const fs::path& target) { return leave(exploring("gelu"), "/lessons/a.act", target); });
}

class FaultsOfExports : public SavingFaults, public testing::WithParamInterface<std::size_t> {};
INSTANTIATE_TEST_SUITE_P(SavingFaults, FaultsOfExports,
                         testing::Range(std::size_t{0}, export_formats().size()), [](const auto& instance) {
                             return std::string(export_formats()[instance.param].extension);
                         });

TEST_P(FaultsOfExports, LeaveTheOldOrTheNewFigure) {
    const Fonts fonts;
    const Figure figure = sample_figure();
    make_each_call_fail([&](const fs::path& target) -> Result<Done> {
        const auto written = write_figure(figure, {}, theme(ThemeId::paper), export_formats()[GetParam()],
                                          target, Existing::replace, fonts);
        return written ? Result<Done>(Done{}) : written.error();
    });
}

class FaultsOfAnimations : public SavingFaults, public testing::WithParamInterface<std::size_t> {};
INSTANTIATE_TEST_SUITE_P(SavingFaults, FaultsOfAnimations,
                         testing::Range(std::size_t{0}, animation_formats().size()),
                         [](const auto& instance) {
                             return std::string(animation_formats()[instance.param].extension);
                         });

TEST_P(FaultsOfAnimations, LeaveTheOldOrTheNewAnimation) {
    std::vector<AnimationFrame> frames(3, {.size = {24, 16}});
    for (std::size_t k = 0; k < frames.size(); ++k) {
        frames[k].pixels.assign(24U * 16U, 0xFFFFFFFFU);
        frames[k].pixels[k] = 0xFFCC2936U;
    }
    ColourCount colours;
    for (const AnimationFrame& frame : frames)
        colours.add(frame.pixels);
    make_each_call_fail([&](const fs::path& target) -> Result<Done> {
        auto film = Animation::create({&animation_formats()[GetParam()], {24, 16}, 25.0, colours.palette()},
                                      target, Existing::replace);
        if (!film) return film.error();
        for (const AnimationFrame& frame : frames)
            if (const auto added = film->add(frame); !added) return added.error();
        return film->finish();
    });
}

// Autosave tries again: whatever fails once, the session is there in the end, and whoever asked meanwhile was told.
TEST(AutosaveFaults, AreOverAtTheNextTry) {
    for (int n = 0; n < 1000; ++n) {
        TemporaryFolder folder;
        Autosave autosave(folder.path(), std::chrono::milliseconds(1));
        autosave.observe({}, {});
        autosave.observe(exploring("silu"), {});
        ASSERT_TRUE(autosave.settle());
        std::optional<std::string> name;
        {
            const FaultyCall fault(n);
            autosave.observe(exploring("gelu"), {});
            static_cast<void>(autosave.settle());
            name = fault.name();
        }
        SCOPED_TRACE(name.value_or("none") + ", call " + std::to_string(n));
        ASSERT_TRUE(autosave.settle());
        std::size_t sessions = 0;
        for (const auto& entry : fs::directory_iterator(folder.path()))
            if (entry.path().extension() == ".act") {
                EXPECT_EQ(open_left(entry.path()).value().opened.session, exploring("gelu"));
                ++sessions;
            }
        EXPECT_EQ(sessions, 1U);
        EXPECT_EQ(entries(folder.path()), 2) << "the session and its lock";
        if (!name) {
            EXPECT_GT(n, 5);
            return;
        }
    }
    FAIL() << "there is no end of calls";
}

}} // namespace act::saving_faults_test
