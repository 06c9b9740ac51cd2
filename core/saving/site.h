#pragma once
// The whole program as pages: an index over a folder of living pages that share one engine, what a class opens on
// tablets.

#include "i18n/language.h"
#include "view/view.h"

#include <span>
#include <string>
#include <vector>

namespace act {

/// One page of the folder.
struct SitePage {
    std::string file = {}; ///< its name there: "explore-elu.html"
    std::string title = {};
    std::string words = {}; ///< by which it is found, too
    std::string group = {}; ///< the heading that it stands under; pages of one group follow each other
};

/// The page of a figure that the program brings along.
[[nodiscard]] SitePage site_page(const FigureEntry& entry, const std::string& file, Language language);

/// HTML: a list with a search at the left, the chosen page at the right. It has no address in it.
[[nodiscard]] std::string site_index(std::span<const SitePage> pages, Language language);

/// What the engine's file and the index are called.
inline constexpr std::string_view site_engine = "activarium.js";
inline constexpr std::string_view site_index_file = "index.html";

} // namespace act
