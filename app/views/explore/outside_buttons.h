#pragma once
// Buttons in plots that say what lies outside their axes, and show it.

#include "canvas/imgui_canvas.h"
#include "figure/layout.h"
#include "view/explore/explore_figure.h"
#include "widgets/kit.h"

#include <array>
#include <optional>

namespace act {

/// Where a button that fits a panel's heights again has room: for panels of any view whose curves go on above or below.
[[nodiscard]] PageRect place_of_fit(const Kit& kit, const Panel& panel, const PanelLayout& placed,
                                    double px_per_pt);
/// Shows it; true when it was clicked.
[[nodiscard]] bool show_fit_button(const Kit& kit, std::size_t panel, const PageRect& where,
                                   const Layout& layout, const CanvasPlace& place);

/// Where they stand on the page; absent where all is seen.
struct OutsideButtons {
    std::array<std::optional<PageRect>, 3> curves =
        {};                             ///< of each panel: its curve goes on, though its height was set
    std::optional<PageRect> bands = {}; ///< in the first panel: all bands of saturation are beyond x
};
[[nodiscard]] OutsideButtons outside_buttons(const Kit& kit, const ExploreSpec& spec, const Figure& figure,
                                             const Layout& layout, double px_per_pt);

enum class OutsideChoice { fit, widen };

/// Shows them, before the plots, which take all other clicks; what was clicked.
[[nodiscard]] std::optional<OutsideChoice> show_outside_buttons(const Kit& kit, const OutsideButtons& buttons,
                                                                const Layout& layout,
                                                                const CanvasPlace& place);

} // namespace act
