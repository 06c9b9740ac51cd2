#include "figure/figure.h"

#include <algorithm>

namespace act {

bool breaks_known(const Figure& figure) {
    return std::ranges::all_of(figure.panels, &Panel::breaks_known);
}

} // namespace act
