#include "view/bundled_figures.h"

#include "activation/names.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/figure_parts.h"
#include "view/gallery/gallery_figure.h"
#include "view/vector/bundled_vectors.h"

#include <algorithm>

namespace act {
namespace {

constexpr std::string_view explore_prefix = "explore:";
constexpr PageSize explore_page{
    453.6, 255.1}; // 160 × 90 mm: the upper half of a slide, a column and a half of notes
constexpr PageSize gallery_page{1190.6, 1683.8}; // A2 upright: a poster

constexpr PageSize network_page{340.2, 198.4}; // 120 × 70 mm

std::string network_id(const CompositionPreset& preset) {
    return "network:" + std::string(preset.id.substr(preset.id.find(':') + 1));
}

std::string explore_id(const Activation& activation) {
    return std::string(explore_prefix) + std::string(activation.id);
}

// Nearest in spelling, with or without the prefix that people leave out.
std::string nearest_figure(std::string_view id) {
    std::string nearest;
    std::size_t least = 1000;
    for (const FigureEntry& entry : figure_entries()) {
        const auto colon = entry.id.find(':');
        const std::string_view bare =
            std::string_view(entry.id).substr(colon == std::string::npos ? 0 : colon + 1);
        const std::size_t distance = std::min(edit_distance(id, entry.id), edit_distance(id, bare));
        if (distance < least) {
            least = distance;
            nearest = entry.id;
        }
    }
    return is_near(id, least) ? nearest : std::string();
}

Result<std::vector<double>> values_of(const Activation& activation, const Parameters& set) {
    std::vector<double> values = initial_values(activation);
    for (const auto& [name, value] : set)
        if (const auto done = set_parameter(activation, values, name, value); !done) return done.error();
    return values;
}

// About the plots' size on the page: fine enough is all it has to be.
Fineness fineness_of(const FigureRequest& request, double columns, double rows) {
    return {{request.page_pt.width / columns, request.page_pt.height / rows}, request.px_per_pt, request.at};
}

Figure make_explore(const Activation& activation, const std::vector<double>& values,
                    const FigureRequest& request, Language language) {
    const ExploreSpec spec{.activation = &activation,
                           .values = values,
                           .convention = request.convention,
                           .windows = {.x = home_x(activation, values)},
                           .formulas = request.formulas,
                           .numbers = request.numbers};
    return explore_figure(spec, language, fineness_of(request, 2.0, 1.0));
}

Error has_no_parameters(const FigureRequest& request) {
    return {Problem::unknown_parameter, request.set.begin()->first, {}, {}};
}

Result<Figure> make_comparison(const ComparisonPreset& preset, const FigureRequest& request,
                               Language language) {
    if (!request.set.empty()) return has_no_parameters(request);
    Figure figure = comparison_figure(
        {.compare = preset.compare, .convention = request.convention, .repertoire = catalogue_alone()},
        language, fineness_of(request, static_cast<double>(panel_columns(preset.compare)), 2.0));
    figure.name = preset.name;
    return figure;
}

// The signals of the preset's selected cell at x = 0.
Result<Figure> make_network(const CompositionPreset& preset, const FigureRequest& request) {
    if (!request.set.empty()) return has_no_parameters(request);
    Figure figure = network_figure(preset.compose, preset.compose.selected, 0.0, catalogue_alone());
    figure.name = preset.name;
    return figure;
}

Result<Figure> make_composition(const CompositionPreset& preset, const FigureRequest& request,
                                Language language) {
    if (!request.set.empty()) return has_no_parameters(request);
    const CompositionSpec spec{
        .compose = preset.compose, .convention = request.convention, .repertoire = catalogue_alone()};
    Figure figure = composition_figure(spec, language, fineness_of(request, 3.0, 3.0));
    figure.name = preset.name;
    return figure;
}

Result<Figure> make_gallery(const FigureRequest& request, Language language) {
    if (!request.set.empty()) return has_no_parameters(request);
    const std::size_t columns = gallery_columns(request.page_pt);
    const GallerySpec spec{.convention = request.convention, .columns = columns};
    return gallery_figure(spec, language, fineness_of(request, 2.0 * static_cast<double>(columns), 12.0));
}

} // namespace

std::vector<FigureEntry> figure_entries() {
    std::vector<FigureEntry> entries;
    for (const Activation& activation : catalogue())
        entries.push_back(
            {explore_id(activation), std::string(activation.name) + " next to its derivative", explore_page});
    for (const ComparisonPreset& preset : comparison_presets())
        entries.push_back({std::string(preset.id), std::string(preset.name), preset.page_pt, preset.theme});
    for (const CompositionPreset& preset : composition_presets()) {
        entries.push_back(
            {std::string(preset.id), std::string(preset.name), preset.page_pt, ThemeId::document});
        entries.push_back({network_id(preset), "The network of the last of them, at x = 0", network_page});
    }
    for (FigureEntry& entry : vector_figure_entries())
        entries.push_back(std::move(entry));
    entries.push_back({"gallery", "All activations, each next to its derivative", gallery_page});
    return entries;
}

Result<FigureEntry> require_figure(std::string_view id) {
    const bool prefixed = id.starts_with(explore_prefix);
    const Activation* activation = find(prefixed ? id.substr(explore_prefix.size()) : id);
    const std::string vector = vector_figure_id(id);
    const std::string wanted =
        activation != nullptr ? explore_id(*activation) : (vector.empty() ? std::string(id) : vector);
    for (const FigureEntry& entry : figure_entries())
        if (entry.id == wanted) return entry;
    return Error{Problem::unknown_figure, std::string(id), {}, nearest_figure(id)};
}

PageSize explore_page_pt() {
    return explore_page;
}

Result<Figure> make_figure(const FigureRequest& request, Language language) {
    if (request.activation != nullptr)
        return make_explore(*request.activation, request.values, request, language);
    const auto entry = require_figure(request.id);
    if (!entry) return entry.error();
    FigureRequest sized = request;
    if (sized.page_pt == PageSize{}) sized.page_pt = entry->page_pt;
    if (entry->id == "gallery") return make_gallery(sized, language);
    if (!vector_figure_id(entry->id).empty()) {
        sized.id = entry->id;
        return make_vector_figure(sized, language, fineness_of(sized, 2.0, 1.0));
    }
    for (const ComparisonPreset& preset : comparison_presets())
        if (preset.id == entry->id) return make_comparison(preset, sized, language);
    for (const CompositionPreset& preset : composition_presets()) {
        if (preset.id == entry->id) return make_composition(preset, sized, language);
        if (network_id(preset) == entry->id) return make_network(preset, sized);
    }
    const Activation& activation = *find(entry->id.substr(explore_prefix.size()));
    const auto values = values_of(activation, request.set);
    if (!values) return values.error();
    return make_explore(activation, *values, sized, language);
}

} // namespace act
