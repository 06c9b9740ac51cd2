#include "view/figure_parts.h"
#include "view/gallery/gallery_figure.h"

#include <gtest/gtest.h>

namespace act { namespace {

TEST(Gallery, ShowsEveryActivationNextToItsDerivative) {
    const Figure figure = gallery_figure({}, {}, {});
    EXPECT_EQ(figure.panels.size(), 2 * catalogue().size());
    EXPECT_EQ(figure.group, 2U);
    for (std::size_t i = 0; i < catalogue().size(); ++i) {
        EXPECT_EQ(figure.panels[2 * i].title.front().text, catalogue()[i].name);
        EXPECT_TRUE(figure.panels[2 * i + 1].title.empty());
    }
}

TEST(Gallery, HeadsEachFamilyOnce) {
    const Figure figure = gallery_figure({}, Language::chinese, {});
    std::size_t families = 0;
    for (std::size_t i = 0; i < catalogue().size(); ++i)
        if (i == 0 || catalogue()[i - 1].family != catalogue()[i].family) ++families;
    EXPECT_EQ(figure.heads.size(), families);
    EXPECT_EQ(figure.heads.front().before_panel, 0U);
    EXPECT_EQ(figure.heads.front().label.front().text, "基础");
}

TEST(Gallery, ShowsTheParametersItIsGiven) {
    GallerySpec spec;
    for (const Activation& activation : catalogue())
        spec.values.push_back(initial_values(activation));
    const auto elu = static_cast<std::size_t>(find("elu") - catalogue().data());
    spec.values[elu] = {2.5};
    const Figure figure = gallery_figure(spec, {}, {});
    std::string title;
    for (const act::Run& run : figure.panels[2 * elu].title)
        title += run.text;
    EXPECT_EQ(title, "ELU\u2003α = 2.5");
}

}} // namespace act
