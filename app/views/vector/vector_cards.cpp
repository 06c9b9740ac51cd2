#include "views/vector/vector_panels.h"

#include "activation/catalogue.h"
#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/figure_texts.h"
#include "session/vectors.h"
#include "views/vector/vector_actions.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr float numbers_head_height = 28.0F;
constexpr float numbers_line_height = 18.0F;
constexpr float numbers_card_gap = 8.0F;
constexpr float numbers_section_gap = 12.0F;
constexpr float number_width = 50.0F; // a number of three decimals
constexpr float short_width = 40.0F;  // below it two decimals must do
constexpr float widest_cell = 84.0F;  // numbers of a short vector stand together
constexpr float axis_label = 124.0F;
constexpr float between_axes = 6.0F;

float cell_width(const Kit& kit, float room, std::size_t count, float widest) {
    return std::min(kit.px(widest), room / static_cast<float>(count));
}

// Numbers side by side; what is not finite is marked.
void draw_singles(const Kit& kit, const Box& line, std::span<const float> numbers, Colour ink, int digits) {
    const Palette& p = kit.palette();
    const float width = cell_width(kit, line.width, numbers.size(), widest_cell);
    Box rest = line;
    for (const float number : numbers) {
        const Box cell = rest.take_left(width);
        const bool broken = !std::isfinite(number);
        const bool tight = width < kit.px(number_width);
        const auto value = static_cast<double>(number);
        const std::string text = tight && !broken
                                     ? (std::abs(value) < 100.0 ? fixed(value, 2) : pretty(value, 1))
                                     : pretty(value, digits);
        if (broken) {
            Colour wash = p.error;
            wash.alpha = 0.12F;
            const float mark = kit.width(text, type::body) + kit.px(10.0F);
            kit.fill({cell.x - kit.px(5.0F), cell.y + kit.px(1.0F), std::min(mark, width),
                      cell.height - kit.px(2.0F)},
                     wash, 4.0F);
        }
        kit.draw_text_in(cell, text, type::body, broken ? p.error : ink);
    }
}

void show_single(const Kit& kit, Box& column, const std::string& title, const SingleSoftmax& single) {
    const Palette& p = kit.palette();
    const Box card = column.take_top(kit.px(22.0F + 2.0F * numbers_line_height + 10.0F));
    kit.fill(card, p.card, 8.0F);
    Box rest = card.inset(kit.px(14.0F), kit.px(4.0F));
    kit.draw_text_in(rest.take_top(kit.px(22.0F)), title, type::small, p.muted);
    const float label = kit.px(46.0F);
    const auto line = [&](std::string_view name, std::span<const float> numbers, Colour ink, int digits) {
        Box row = rest.take_top(kit.px(numbers_line_height));
        kit.draw_text_in(row.take_left(label), name, type::small, p.muted);
        draw_singles(kit, row, numbers, ink, digits);
    };
    line("exp", single.powers, p.text, 3);
    line("y", single.y, p.link, 4);
    column.take_top(kit.px(numbers_card_gap));
}

void show_float32(const Kit& kit, Box& column, Session& session, Ui& ui, const VectorNumbers& numbers) {
    kit.draw_text_in(column.take_top(kit.px(numbers_head_height)), kit.say(FigureText::vector_float32),
                     type::strong, kit.palette().text);
    Vectors& vectors = session.vectors;
    const SliderEvent event = row_slider(kit, column.take_top(kit.px(row_slider_height)), logit_offset,
                                         vectors.offset, {.target = "vector.offset", .play = &ui.play});
    if (event.value) vectors.offset = *event.value;
    if (event.refused) notify(ui, explain(*event.refused, kit.language()), true);
    column.take_top(kit.px(6.0F));
    const bool tempered = numbers.powers && numbers.powers->tempered;
    const auto title = [&](Text words, const std::string& z) {
        return kit.say(words, {{"z", tempered ? "(" + z + ") / T" : z}});
    };
    show_single(kit, column, title(FigureText::vector_naive, "z + c"), numbers.naive);
    show_single(kit, column, title(FigureText::vector_shifted, "z − max z"), numbers.shifted);
    column.take_top(kit.px(numbers_section_gap - numbers_card_gap));
}

// Bands behind the numbers that share one sum.
void draw_slices(const Kit& kit, const Box& area, Along along, const Matrix& matrix, float width) {
    const float height = kit.px(numbers_line_height);
    const Colour band = kit.palette().card;
    const float gap = kit.px(1.5F);
    if (along == Along::whole) return kit.fill(area.inset(gap, gap), band, 4.0F);
    const std::size_t count = along == Along::rows ? matrix.rows : matrix.columns;
    for (std::size_t k = 0; k < count; ++k) {
        const auto at = static_cast<float>(k);
        const Box slice = along == Along::rows ? Box{area.x, area.y + at * height, area.width, height}
                                               : Box{area.x + at * width, area.y, width, area.height};
        kit.fill(slice.inset(gap, gap), band, 4.0F);
    }
}

void draw_matrix(const Kit& kit, Box rest, Along along, const Matrix& matrix, Colour ink) {
    const float width = cell_width(kit, rest.width, matrix.columns, number_width);
    const Box area{rest.x, rest.y, width * static_cast<float>(matrix.columns), rest.height};
    draw_slices(kit, area, along, matrix, width);
    for (std::size_t i = 0; i < matrix.rows; ++i) {
        Box line = rest.take_top(kit.px(numbers_line_height));
        for (const double entry : matrix.row(i))
            kit.draw_text_in(line.take_left(width), fixed(entry, width < kit.px(short_width) ? 2 : 3),
                             type::small, ink, 0.5F);
    }
}

// Where the session's logits are a matrix, an axis and one of its slices are chosen by a click.
void show_axis(const Kit& kit, Box& column, Along along, Text label, Session& session,
               const VectorNumbers& numbers) {
    const Palette& p = kit.palette();
    const Matrix& matrix = numbers.along.at(static_cast<std::size_t>(along));
    const bool own = session.vectors->rows > 1;
    const bool on = own && session.vectors->along == along;
    Box row = column.take_top(kit.px(numbers_line_height) * static_cast<float>(matrix.rows));
    Box name = row.take_left(kit.px(axis_label));
    name = name.take_top(kit.px(numbers_line_height));
    if (own) {
        const Touch t = touch(name_of(along).data(), {name.x, row.y, name.width + row.width, row.height});
        if (t.clicked) session.vectors->along = along;
        if (t.hovered && !on) kit.fill(name.inset(-kit.px(4.0F), 0.0F), p.hover, 4.0F);
    }
    kit.draw_text_in(name, kit.say(label), on ? type::strong : type::body, on ? p.link : p.muted);
    draw_matrix(kit, row, along, matrix, p.text);
}

void show_axes(const Kit& kit, Box& column, Session& session, const VectorNumbers& numbers) {
    const bool own = session.vectors->rows > 1;
    const Box head = column.take_top(kit.px(numbers_head_height));
    kit.draw_text_in(head, kit.say(own ? FigureText::vector_axis_own : FigureText::vector_axis_batch),
                     type::strong, kit.palette().text);
    if (!own && link(kit, "use batch", head, kit.say(FigureText::vector_use_batch)))
        load_logits(session, vector_presets()[2]);
    show_axis(kit, column, Along::rows, FigureText::vector_axis_rows, session, numbers);
    column.take_top(kit.px(between_axes));
    show_axis(kit, column, Along::columns, FigureText::vector_axis_columns, session, numbers);
    column.take_top(kit.px(between_axes));
    show_axis(kit, column, Along::whole, FigureText::vector_axis_whole, session, numbers);
}

// Softmax of two logits is the sigmoid of their difference: both, computed by themselves.
void show_sigmoid(const Kit& kit, Box& column, const VectorNumbers& numbers) {
    const double temperature = numbers.values.front();
    const double difference = (numbers.z[0] - numbers.z[1]) / temperature;
    const double sigmoid = find("sigmoid")->value(difference, {});
    kit.draw_text_in(column.take_top(kit.px(numbers_head_height)), kit.say(FigureText::vector_two),
                     type::strong, kit.palette().text);
    const Box card = column.take_top(kit.px(2.0F * numbers_line_height + 14.0F));
    kit.fill(card, kit.palette().card, 8.0F);
    Box rest = card.inset(kit.px(14.0F), kit.px(7.0F));
    const auto line = [&](std::string_view name, double value) {
        Box row = rest.take_top(kit.px(numbers_line_height));
        kit.draw_text_in(row.take_right(kit.px(100.0F)), fixed(value, 8), type::body, kit.palette().link,
                         1.0F);
        kit.draw_text_in(row, name, type::body, kit.palette().text);
    };
    line("softmax(z / T)₁", numbers.y.front());
    line("σ((z₁ − z₂) / T) = σ(" + pretty(difference, 4) + ")", sigmoid);
    column.take_top(kit.px(numbers_section_gap));
}

} // namespace

void show_vector_cards(const Kit& kit, Box& column, Session& session, Ui& ui, const VectorNumbers& numbers) {
    const bool is_softmax = numbers.powers && numbers.powers->tempered && !numbers.powers->noisy
                            && numbers.powers->sign > 0.0 && numbers.z.size() == 2;
    if (is_softmax) show_sigmoid(kit, column, numbers);
    if (numbers.powers) show_float32(kit, column, session, ui, numbers);
    show_axes(kit, column, session, numbers);
}

} // namespace act
