#pragma once
// Figures as pages that live: one file without an address in it, which any browser opens, offline. It begins as the SVG
// of the figure; the script (assets/page) puts a canvas in its place, on which the core draws the same figure, and
// sliders beside it. Without scripts, under a policy that forbids WebAssembly, and in print the SVG stays.

#include "export/export_format.h"
#include "export/page_parts.h"

#include <string>

namespace act {

/// What only those know who made the figure (saving/living_page.h).
struct LivingPage {
    std::string data = {}; ///< JSON for the script (LivingData in assets/page/page.js); empty: nothing moves
    std::string language = {};  ///< of the page: "en"
    std::string no_script = {}; ///< the line under the figure where scripts are off
    bool adapts = true;         ///< to the reader's colour scheme
    EngineKind engine = EngineKind::figures;
    std::string shared = {}; ///< a file with the engine beside the page, instead of one inside; empty: inside
};

/// A whole page. Where PageContent::page.living is null, or has no data, it is the SVG alone in a page.
[[nodiscard]] std::string html_page(const PageContent& content);

/// The file that pages share: the script and an engine.
[[nodiscard]] std::string shared_engine(EngineKind kind);

/// An ES module whose default export has render({model, el}), as MyST's anywidget directive and anywidget itself expect:
/// it puts the figure into an element of any page.
[[nodiscard]] std::string html_module(const PageContent& content);

} // namespace act
