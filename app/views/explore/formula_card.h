#pragma once
// The formulas of f and f′ on a soft card, with "Copy LaTeX" and a switch that puts numbers in.

#include "base/memo.h"
#include "formula/formula_rows.h"
#include "state/workspace.h"
#include "view/explore/explore_figure.h"
#include "widgets/kit.h"

namespace act {

/// The formulas of f and f′ on a card.
struct FormulaKey {
    SharedActivation activation = nullptr;
    std::vector<double> values = {};
    bool numbers = false; ///< in place of the parameters' letters
    PageSize room = {};   ///< over the controls
    PageSize beside = {}; ///< left of the controls in a row
    double second = 0.0;  ///< where f′ begins, when they stand side by side
    double size_pt = 0.0;
    bool operator==(const FormulaKey&) const = default;
};
using FormulaMemo = Memo<FormulaKey, FormulaRows>;

/// Where the switch and "Copy LaTeX" stand: under the formulas, or right of them in a row or in two.
enum class CardControls { under, in_row, in_column };

/// The card for a width, before it has a place: its height decides how high the plots may be.
struct FormulaCard {
    const FormulaRows* rows = nullptr; ///< kept by the memo until another card is arranged
    bool has_switch = true;            ///< for numbers in place of letters: there are some, and room for it
    bool readable = true;              ///< else a sentence stands in for the formulas
    CardControls controls = CardControls::under;
    float height = 0.0F; ///< of the whole card, in px
};

/// Whether the formulas have letters besides x.
[[nodiscard]] bool has_letters(const ExploreSpec& spec);

/// `tallest` px at most. `numbers`: in place of the parameters' letters.
[[nodiscard]] FormulaCard arrange_card(const Kit& kit, const ExploreSpec& spec, bool numbers, float width,
                                       float tallest, FormulaMemo& memo, const Fonts& fonts);

/// Draws the card into a box of the width it was arranged for and of its height. True when it is to be
/// copied. The formula of a masked panel is hidden.
bool show_card(const Kit& kit, const Box& box, const FormulaCard& card, const Theme& theme,
               std::optional<std::size_t> masked, bool& numbers);

/// Explore's formulas as LaTeX to the clipboard, a line each, with numbers where the session shows them; without
/// that of a masked panel.
void copy_formulas(const Activation& activation, Values values, const Session& session, Ui& ui);

} // namespace act
