#pragma once
// What an engine knows, and how it tells of it: shared by the files with what a page's script calls.

#include "engine/browser_canvas.h"
#include "engine/json.h"
#include "view/living_figure.h"

#include <memory>
#include <string>
#include <vector>

#define ACT_EXPORTED(name) extern "C" __attribute__((export_name(#name)))

namespace act {

struct Engine {
    std::string taken; ///< what came in
    std::string told;  ///< what went out last
    std::vector<std::unique_ptr<LivingFigure>> figures = {};
    LivingFigure::Grasp grasp = {};
    Point place = {};
    BrowserMetrics metrics = {};
};

[[nodiscard]] Engine& engine();
[[nodiscard]] LivingFigure& figure_of(int number);
/// Where the script reads it.
[[nodiscard]] const char* tell(std::string text);
void tell_texts(Json& json, const std::vector<std::string>& texts);

} // namespace act
