// The page of a view where nobody asks for another: each has its own, with room for all that it shows.

#include "view/figures.h"

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"

#include <gtest/gtest.h>

namespace act::own_page_test { namespace {

constexpr double inch = 72.0;

TEST(OwnPage, OfAPresetIsThePresetsPage) {
    Session session;
    session.view = ViewId::compare;
    for (const ComparisonPreset& preset : comparison_presets()) {
        if (preset.compare.form == CompareForm::grid && preset.compare.columns != 3) continue;
        if (!preset.compare.logits.empty()) continue; // its softmax is no function of the list
        const std::string_view id = preset.id;
        session.compare = preset.compare;
        const PageSize page = own_page(session);
        EXPECT_NEAR(page.width, preset.page_pt.width, 1e-9) << id;
        if (preset.compare.form == CompareForm::overlay) continue; // with a difference it is higher
        EXPECT_NEAR(page.height, preset.page_pt.height, 1e-9) << id;
    }
    session.view = ViewId::compose;
    for (const CompositionPreset& preset : composition_presets()) {
        if (preset.name.empty()) continue; // something to begin with, no figure
        session.compose = preset.compose;
        EXPECT_NEAR(own_page(session).width, preset.page_pt.width, 1e-9) << preset.id;
        EXPECT_NEAR(own_page(session).height, preset.page_pt.height, preset.page_pt.height / 3.0)
            << preset.id;
    }
}

TEST(OwnPage, GrowsWithWhatIsShown) {
    Session session;
    session.view = ViewId::compare;
    session.compare->columns = 2;
    session.compare->functions = {{.activation = "relu"}, {.activation = "elu"}};
    EXPECT_NEAR(own_page(session).height, 3.0 * inch, 1e-9);
    session.compare->functions.push_back({.activation = "gelu"});
    EXPECT_NEAR(own_page(session).height, 6.0 * inch, 1e-9);
    session.view = ViewId::explore;
    const double two_panels = own_page(session).width;
    session.explore->curvature = true;
    EXPECT_NEAR(own_page(session).width, 1.5 * two_panels, 1e-9);
    session.view = ViewId::compose;
    session.compose->style = GridStyle::program;
    session.compose->cells = {{"A"}, {"B"}};
    EXPECT_LT(own_page(session).height, own_page(session).width) << "no tower of two cells";
}

}} // namespace act::own_page_test
