#include "shell/desktop.h"

#include "support/program_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace act::show_in_folder_test { namespace {

TEST(ShowInFolder, NeedsAProgramOfTheDesktop) {
    const ProgramFolder empty;
    EXPECT_FALSE(can_show_in_folder());
    EXPECT_FALSE(show_in_folder("/tmp/figure.pdf"));
}

TEST(ShowInFolder, GivesItTheFolderOfTheFile) {
    ProgramFolder folder;
    folder.provide("xdg-open", "echo \"$@\" > '" + (folder / "told").string() + "'; /bin/mv '"
                                   + (folder / "told").string() + "' '" + (folder / "told whole").string()
                                   + "'");
    ASSERT_TRUE(can_show_in_folder());
    ASSERT_TRUE(show_in_folder(folder / "figure with blanks.pdf"));
    // It is not waited for: the file appears when the program is done.
    while (!std::filesystem::exists(folder / "told whole"))
        std::this_thread::yield();
    EXPECT_EQ(content(folder / "told whole"), (folder / "").parent_path().string() + "\n");
}

}} // namespace act::show_in_folder_test
