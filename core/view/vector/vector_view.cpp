#include "session/vectors.h"
#include "view/vector/bundled_vectors.h"
#include "view/vector/vector_figure.h"
#include "view/vector/vector_numbers.h"

#include <cmath>

namespace act {
namespace vector_view_file { namespace {

// The view has more panels than the figures of single vector functions, but for maps.
PageSize own_page(const Session& session) {
    const VectorFunction& function = function_in(session.vectors);
    return function.arity == Arity::half ? bundled_page(function)
                                         : PageSize{200.0 * points_per_mm, 150.0 * points_per_mm};
}

// After the logits every panel follows from the ones before it, the Jacobian and the relatives, too: its sums and
// entries are the outputs again. The panels before the masked one stay.
std::vector<std::size_t> tells_of(const Session&, std::size_t panels, std::size_t masked) {
    std::vector<std::size_t> all;
    for (std::size_t i = masked + 1; masked > 0 && i < panels; ++i)
        all.push_back(i);
    return all;
}

std::vector<SweepTarget> targets(const Session& session) {
    const Vectors& vectors = session.vectors;
    const VectorFunction& function = function_in(vectors);
    const std::vector<double> values = values_in(vectors, function);
    std::vector<SweepTarget> targets;
    for (std::size_t k = 0; k < values.size(); ++k) {
        SweepTarget target = target_of(function.parameters[k], values[k]);
        target.number = k;
        target.set = [](Session& changed, const SweepTarget& moved, double value) {
            set_vector_value(changed.vectors, function_in(changed.vectors), moved.number, value);
        };
        targets.push_back(std::move(target));
    }
    if (function.arity == Arity::half) return targets; // drawn as a function of pairs: no logits are shown
    const std::vector<std::size_t> places = shown_places(vectors);
    for (std::size_t i = 0; i < places.size(); ++i) {
        SweepTarget target = target_of(logit, vectors.logits[places[i]]);
        target.id += std::to_string(i + 1);
        target.symbol = target.id;
        target.place = places[i];
        target.set = [](Session& changed, const SweepTarget& moved, double value) {
            changed.vectors->logits[moved.place] = value;
        };
        targets.push_back(std::move(target));
    }
    return targets;
}

// The bars of the logits stand in the first panel, counted from 0.
Grasped grasped(const Session& session, std::size_t panel, Point at) {
    const Vectors& vectors = session.vectors;
    const double bar = std::round(at.x);
    const auto bars = static_cast<double>(shown_places(vectors).size());
    if (panel != 0 || function_in(vectors).arity == Arity::half || !(bar >= 0.0 && bar < bars)) return {};
    return {.y = std::string(logit.id) + std::to_string(static_cast<std::size_t>(bar) + 1)};
}

}} // namespace vector_view_file

const View vector_view{
    .id = ViewId::vector,
    .take_part = take_part_of<&Session::vectors>,
    .own_page = vector_view_file::own_page,
    .figure = [](const Session& session, Language language, PageSize,
                 const Fineness&) { return Result<Figure>(vector_view_figure(session.vectors, language)); },
    .code =
        [](const Session& session, Library library) {
            const VectorNumbers numbers = vector_numbers(session.vectors);
            return snippet(*numbers.function, {.z = numbers.z, .parameters = numbers.values}, library);
        },
    .tells_of = vector_view_file::tells_of,
    .targets = vector_view_file::targets,
    .has_free_panels = [](const Session&) { return true; },
    .grasped = vector_view_file::grasped,
    .bundled = vector_figure_entries,
    .bundled_id = vector_figure_id};

} // namespace act
