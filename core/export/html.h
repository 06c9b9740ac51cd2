#pragma once
// Figures as pages that live: one file without an address in it, which any browser opens, offline. It begins as the SVG
// of the figure; the script (assets/page) puts a canvas in its place, on which the core draws the same figure, and
// sliders beside it. Without scripts, under a policy that forbids WebAssembly, and in print the SVG stays.

#include "export/export_format.h"
#include "export/page_parts.h"

#include <string>
#include <string_view>
#include <vector>

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

/// "explore": what the script calls an engine.
[[nodiscard]] std::string_view name_of(EngineKind kind);

/// The figure of a page as an element, to which the script brings life.
[[nodiscard]] std::string figure_element(const PageContent& content, const LivingPage& living);

/// A page with other things than one figure. What is in `body` is HTML already.
struct HtmlDocument {
    std::string title = {};
    std::string language = {};
    bool adapts = true;
    std::string body = {};
    std::string call =
        {}; ///< of the script, in which ActivariumEngines holds `engines` by name; empty: no script
    std::vector<EngineKind> engines = {};
    std::vector<std::string> shared =
        {}; ///< files that have the script and the engines; empty: all is inside
};
[[nodiscard]] std::string html_document(const HtmlDocument& document);

/// JSON as it may stand in a script.
[[nodiscard]] std::string in_script(std::string_view json);

/// An ES module whose default export has render({model, el}), as MyST's anywidget directive and anywidget itself expect:
/// it puts the figure into an element of any page.
[[nodiscard]] std::string html_module(const PageContent& content);

} // namespace act
