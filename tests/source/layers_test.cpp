// Every #include of the program against the tables of core/README.md and app/README.md: which folder may
// include which, and which headers of the system and of other libraries.

#include "support/source_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace act::layers_test { namespace {

namespace fs = std::filesystem;

/// A row of the tables.
struct Layer {
    std::set<std::string> folders; ///< they may include each other
    std::set<std::string> below;
    std::set<std::string> headers; ///< beginnings of names
};

// What stands between ` and `.
std::set<std::string> quoted(const std::string& cell) {
    const std::regex word("`([^`]+)`");
    std::set<std::string> words;
    for (std::sregex_iterator at(cell.begin(), cell.end(), word), end; at != end; ++at)
        words.insert((*at)[1]);
    return words;
}

// The rows of a page's table, from the lowest layer. `core` is what the word "core" stands for.
std::vector<Layer> layers_in(const char* page, const std::set<std::string>& core = {}) {
    const std::regex row(R"(\| (`[^|]+) \| [^|]+ \|([^|]*)\|([^|]*)\|)");
    std::vector<Layer> layers;
    std::ifstream file(source_file(page));
    for (std::string line; std::getline(file, line);) {
        std::smatch cells;
        if (!std::regex_match(line, cells, row)) continue;
        Layer layer{quoted(cells[1]), quoted(cells[2]), quoted(cells[3])};
        if (cells[2].str().starts_with(" core ")) layer.below.insert(core.begin(), core.end());
        layers.push_back(layer);
    }
    return layers;
}

std::set<std::string> folders_of(const std::vector<Layer>& layers) {
    std::set<std::string> folders;
    for (const Layer& layer : layers)
        folders.insert(layer.folders.begin(), layer.folders.end());
    return folders;
}

std::vector<Layer> all_layers() {
    std::vector<Layer> layers = layers_in("core/README.md");
    const std::vector<Layer> upper = layers_in("app/README.md", folders_of(layers));
    layers.insert(layers.end(), upper.begin(), upper.end());
    return layers;
}

struct Include {
    std::string where; ///< "core/curve/sample.cpp:3"
    std::string folder;
    std::string header;
    bool is_ours = false; ///< between quotation marks
};

// The folder below core or app; "app" for what lies in it directly.
std::string folder_of(const fs::path& path) {
    const fs::path inside = path.lexically_relative(*path.begin());
    return inside.has_parent_path() ? inside.begin()->string() : path.begin()->string();
}

std::vector<Include> includes() {
    const std::regex directive(R"(\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    std::vector<Include> found;
    for (const char* root : {"core", "app"})
        for (const auto& entry : fs::recursive_directory_iterator(source_file(root))) {
            const fs::path path = fs::relative(entry.path(), source_file("."));
            if (path.extension() != ".h" && path.extension() != ".cpp") continue;
            std::ifstream file(entry.path());
            std::smatch match;
            int number = 0;
            for (std::string line; std::getline(file, line);) {
                ++number;
                if (std::regex_match(line, match, directive))
                    found.push_back({path.string() + ":" + std::to_string(number), folder_of(path), match[2],
                                     match[1] == "\""});
            }
        }
    return found;
}

bool is_allowed(const Layer& layer, const Include& include) {
    const std::string& header = include.header;
    if (!include.is_ours)
        return header.find_first_of("./") == std::string::npos // the C++ standard library's
               || std::ranges::any_of(layer.headers,
                                      [&](const std::string& begin) { return header.starts_with(begin); });
    const std::size_t slash = header.find('/');
    const std::string folder = slash == std::string::npos ? "app" : header.substr(0, slash);
    return layer.folders.contains(folder) || layer.below.contains(folder);
}

TEST(Layers, IncludeOnlyWhatTheirRowNames) {
    std::map<std::string, Layer> rows;
    for (const Layer& layer : all_layers())
        for (const std::string& folder : layer.folders)
            rows[folder] = layer;
    const std::vector<Include> all = includes();
    EXPECT_GT(all.size(), 1000U);
    for (const Include& include : all) {
        ASSERT_TRUE(rows.contains(include.folder)) << include.where << ": its folder has no row";
        EXPECT_TRUE(is_allowed(rows.at(include.folder), include))
            << include.where << " includes " << include.header;
    }
}

TEST(Layers, StandOnThoseOfEarlierRows) {
    std::set<std::string> known;
    for (const Layer& layer : all_layers()) {
        for (const std::string& folder : layer.below)
            EXPECT_TRUE(known.contains(folder)) << *layer.folders.begin() << " stands on " << folder;
        known.insert(layer.folders.begin(), layer.folders.end());
    }
}

TEST(Layers, AreTheFoldersThatThereAre) {
    std::set<std::string> there{"app"};
    for (const char* root : {"core", "app"})
        for (const auto& entry : fs::directory_iterator(source_file(root)))
            if (entry.is_directory()) there.insert(entry.path().filename().string());
    EXPECT_EQ(folders_of(all_layers()), there);
}

TEST(Layers, RefuseWhatTheirRowDoesNotName) {
    const Layer math{.folders = {"math"}, .below = {"base"}, .headers = {"xsimd/"}};
    for (const char* header : {"math/dual.h", "base/number.h"})
        EXPECT_TRUE(is_allowed(math, {{}, "math", header, true})) << header;
    for (const char* header : {"view/scene.h", "window_program.h"})
        EXPECT_FALSE(is_allowed(math, {{}, "math", header, true})) << header;
    for (const char* header : {"cmath", "xsimd/xsimd.hpp"})
        EXPECT_TRUE(is_allowed(math, {{}, "math", header, false})) << header;
    for (const char* header : {"imgui.h", "GLFW/glfw3.h", "unistd.h"})
        EXPECT_FALSE(is_allowed(math, {{}, "math", header, false})) << header;
}

}} // namespace act::layers_test
