#include "state/window_place_file.h"

#include "support/files.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace act::window_place_file_test { namespace {

class WindowPlaceFile : public testing::Test {
  protected:
    [[nodiscard]] WindowPlace reading(std::string_view text) const {
        std::ofstream(file_) << text;
        return load_window_place(file_);
    }

    TemporaryFolder folder_;
    std::filesystem::path file_ = folder_ / "state/window.toml";
};

TEST_F(WindowPlaceFile, KeepsEveryPlace) {
    EXPECT_EQ(load_window_place(file_), WindowPlace());
    for (const WindowPlace& place :
         {WindowPlace{.corner = WindowPlace::Corner{-1920, 30}, .width = 1000, .height = 700},
          WindowPlace{.width = 1400, .height = 900, .maximised = true}}) {
        save_window_place(place, file_);
        EXPECT_EQ(load_window_place(file_), place);
    }
}

TEST_F(WindowPlaceFile, TakesNothingOfWhatMakesNoSense) {
    save_window_place({}, file_);
    for (const std::string_view text :
         {"width = [", "", "width = 10\nheight = 10", "width = 1e9\nheight = 800",
          "width = 99999999999\nheight = 800", "height = 700", "width = \"1000\"\nheight = 700"})
        EXPECT_EQ(reading(text), WindowPlace()) << text;
    EXPECT_EQ(reading("width = 1000\nheight = 700\nx = 5"), (WindowPlace{.width = 1000, .height = 700}));
}

TEST_F(WindowPlaceFile, IsNoReasonToFailWhereNothingCanBeWritten) {
    std::ofstream(folder_ / "state") << "a file in the folder's place";
    save_window_place({.width = 1000}, file_);
    EXPECT_EQ(load_window_place(file_), WindowPlace());
}

}} // namespace act::window_place_file_test
