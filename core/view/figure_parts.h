#pragma once
// Parts that several kinds of figure have in common.

#include "activation/catalogue.h"
#include "curve/function.h"
#include "curve/impulses.h"
#include "figure/figure.h"
#include "i18n/text.h"

#include <string>
#include <string_view>
#include <vector>

namespace act {

/// How finely curves are sampled. `panel_pt` is about how large a panel's plot will be, seen at `px_per_pt`.
struct Fineness {
    PageSize panel_pt = {240.0, 240.0};
    double px_per_pt = 4.0;
    std::vector<double> at = {}; ///< when not empty: curves have points at exactly these x, for tables
    bool in_words = false;       ///< the figure's description says what was measured
    bool quick = false;          ///< a first answer will do that is there within a frame (Study::glance)
    bool operator==(const Fineness&) const = default;
};

/// About a panel's share of a page with so many panels side by side and one under another.
[[nodiscard]] inline Fineness shared_by(PageSize page, double columns, double rows, Fineness fineness) {
    fineness.panel_pt = {page.width / columns, page.height / rows};
    return fineness;
}

/// Samples derivative `order` of the function over `over` and appends it to the panel as a line with its open
/// and closed dots, and arrows where it is an impulse. The panel's axes must be set: on a logarithmic one stands what
/// is positive. Tables name it "ELU f'",
/// or as it is said here.
void add_curve(Panel& panel, const Function& function, int order, Interval over, Pen pen,
               const Fineness& fineness, const std::string& name = {});

/// The impulses of f^(order) that a panel so high shows.
[[nodiscard]] std::vector<DiracImpulse> visible_impulses(const Function& function, int order, Interval x,
                                                         double height);

/// Where the arrow of an impulse begins: at the limit from which nothing of the curve lies in its way.
[[nodiscard]] double foot_of(const DiracImpulse& impulse);

/// "ELU  α = 1.5", the parameters smaller by `parameter_scale`.
[[nodiscard]] Label title_label(const Activation& activation, Values values, double parameter_scale);

/// A text of the figure in the language of its reader.
[[nodiscard]] inline std::string word(Text key, Language language) {
    return std::string(text(key, language));
}

/// "α = 1.5, β = 2": symbols in the parameters' ink.
[[nodiscard]] Label parameter_label(const Activation& activation, Values values);

} // namespace act
