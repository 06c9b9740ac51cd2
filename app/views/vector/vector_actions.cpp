#include "views/vector/vector_actions.h"

#include "i18n/figure_texts.h"
#include "session/vectors.h"
#include "view/vector/vector_numbers.h"

#include <algorithm>

namespace act {
namespace {

using Place = std::vector<double>::difference_type;

// Whether the shown vector stands upright, so that another entry is another row.
bool is_upright(const Vectors& vectors) {
    return vectors.rows > 1 && vectors.along == Along::columns;
}

} // namespace

void choose_vector_function(Session& session, const VectorFunction& function) {
    session.vectors->function = function.id;
    session.vectors->along = function.along;
}

void set_logit(Session& session, std::size_t i, double value) {
    const std::vector<std::size_t> places = shown_places(session.vectors);
    if (i < places.size()) session.vectors->logits[places[i]] = logit.legal.clamp(value);
}

bool can_add_entry(const Session& session) {
    const Vectors& vectors = session.vectors;
    return vectors.logits.size() + (is_upright(vectors) ? vectors.columns() : vectors.rows) <= most_logits;
}

bool can_remove_entry(const Session& session) {
    return is_upright(session.vectors) || session.vectors->columns() > 1;
}

void add_entry(Session& session) {
    if (!can_add_entry(session)) return;
    Vectors& vectors = session.vectors;
    const std::size_t columns = vectors.columns();
    if (is_upright(vectors)) {
        vectors.logits.resize(vectors.logits.size() + columns);
        ++vectors.rows;
        return;
    }
    for (std::size_t row = vectors.rows; row > 0; --row)
        vectors.logits.insert(vectors.logits.begin() + static_cast<Place>(row * columns), 0.0);
}

void remove_entry(Session& session) {
    if (!can_remove_entry(session)) return;
    Vectors& vectors = session.vectors;
    const std::size_t columns = vectors.columns();
    if (is_upright(vectors)) {
        vectors.logits.resize(vectors.logits.size() - columns);
        --vectors.rows;
        return;
    }
    for (std::size_t row = vectors.rows; row > 0; --row)
        vectors.logits.erase(vectors.logits.begin() + static_cast<Place>(row * columns - 1));
}

std::span<const VectorPreset> vector_presets() {
    static const std::vector<VectorPreset> presets{
        {FigureText::vector_preset_usual, Vectors{}.logits, 1},
        {FigureText::vector_preset_000, {-1.0, 1.0, 2.0}, 1},
        {FigureText::vector_preset_001, document_batch().entries, document_batch().rows},
        {FigureText::vector_preset_two, {1.0, -1.0}, 1},
    };
    return presets;
}

void load_logits(Session& session, const VectorPreset& preset) {
    session.vectors->logits = preset.logits;
    session.vectors->rows = preset.rows;
    session.vectors->slice = 0;
}

} // namespace act
