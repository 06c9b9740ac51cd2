#include "vector/vector_catalogue.h"
#include "view/figure_parts.h"
#include "view/gallery/gallery_figure.h"

#include <gtest/gtest.h>

namespace act::gallery_figure_test { namespace {

TEST(Gallery, ShowsEveryActivationNextToItsDerivative) {
    const Figure figure = gallery_figure({}, {}, {});
    EXPECT_EQ(figure.panels.size(), 2 * gallery_size());
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
    EXPECT_EQ(figure.heads.size(), families + 1) << "and one over the vector functions";
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

TEST(Gallery, MakesOnlyTheCellAgainWhoseFunctionHasMoved) {
    GallerySpec spec;
    for (const Activation& activation : catalogue())
        spec.values.push_back(initial_values(activation));
    GalleryCells made;
    const Figure first = gallery_figure(spec, {}, {}, &made);
    const auto elu = static_cast<std::size_t>(find("elu") - catalogue().data());
    spec.values[elu] = {2.5};
    EXPECT_EQ(gallery_figure(spec, {}, {}, &made), gallery_figure(spec, {}, {}));
    for (std::size_t i = 0; i < made.size(); ++i)
        EXPECT_EQ(made[i].made(), i == elu ? 2 : 1) << catalogue()[i].id;
}

TEST(Gallery, ShowsWhatGoesIntoVectorFunctionsAndWhatComesOut) {
    const Figure figure = gallery_figure({}, {}, {});
    for (std::size_t i = 0; i < vector_catalogue().size(); ++i) {
        const VectorFunction& function = vector_catalogue()[i];
        const std::size_t panel = 2 * (catalogue().size() + i);
        EXPECT_EQ(figure.panels[panel].title.front().text, function.name);
        const auto bars = [&](std::size_t at) {
            return std::get<Bars>(figure.panels[at].marks.front()).tops.size();
        };
        EXPECT_EQ(bars(panel + 1), outputs_of(function, bars(panel))) << function.id;
    }
}

TEST(Gallery, ShowsThoseThatAreAskedForInTheirOrder) {
    GallerySpec spec;
    spec.shown = {catalogue().size(), 1, 0};
    const Figure figure = gallery_figure(spec, {}, {});
    ASSERT_EQ(figure.panels.size(), 6U);
    EXPECT_TRUE(figure.heads.empty());
    EXPECT_EQ(figure.panels[0].title.front().text, vector_catalogue()[0].name);
    EXPECT_EQ(figure.panels[2].title.front().text, catalogue()[1].name);
    EXPECT_EQ(gallery_sections(spec), (std::vector<std::size_t>{3}));
    std::size_t counted = 0;
    for (const std::size_t count : gallery_sections({}))
        counted += count;
    EXPECT_EQ(counted, gallery_size());
}

}} // namespace act::gallery_figure_test
