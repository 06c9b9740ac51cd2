#include "handout/handout.h"

#include "handout/page_plan.h"
#include "i18n/lesson_texts.h"
#include "i18n/text.h"
#include "saving/exporting.h"
#include "view/guess/guessed_figure.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr PageSize a4{595.28, 841.89};
constexpr double page_margin = 54.0; // 19 mm
constexpr double foot_height = 24.0;
constexpr double title_em = 18.0;
constexpr double head_em = 13.0;
constexpr double question_em = 11.5;
constexpr double words_em = 10.5;
constexpr double foot_em = 8.5;
constexpr double number_width = 22.0; // of a step's number, left of its texts
constexpr double block_gap = 6.0;
constexpr double step_gap = 20.0;
constexpr double tick_box = 13.0;
constexpr double tick_em = 8.0; // of the number in it
constexpr double writing_line = 24.0;
constexpr double least_note_room = 120.0; // that is left on the last page of questions
constexpr double note_gap = 30.0;
constexpr double highest_figure = 330.0;
constexpr double lowest_figure = 120.0;
constexpr double answer_width = 0.52;  // of the room, for an answer's figure; its words stand beside it
constexpr double answer_height = 0.64; // of that width
constexpr std::array answer_scales{1.0,  0.95, 0.9,  0.85, 0.8,
                                   0.75, 0.7,  0.65, 0.6}; // of both, to save a page

constexpr double text_width = a4.width - 2.0 * page_margin;
constexpr double inner_width = text_width - number_width;

/// Something that is not parted between pages.
struct HandoutBlock {
    double height = 0.0;
    std::function<void(HandoutPage& page, double y)> place = {};
};

double height_of(const std::vector<HandoutBlock>& blocks) {
    double height = 0.0;
    for (const HandoutBlock& block : blocks)
        height += block.height;
    return height;
}

// One under another; returns where the next one would begin.
double place_blocks(const std::vector<HandoutBlock>& blocks, HandoutPage& page, double y) {
    for (const HandoutBlock& block : blocks) {
        if (block.place) block.place(page, y);
        y += block.height;
    }
    return y;
}

class HandoutSetter {
  public:
    HandoutSetter(const Lesson& lesson, Language language, const Fonts& fonts)
        : lesson_(lesson), language_(language), fonts_(fonts) {}

    Result<Handout> set() {
        handout_.size_pt = a4;
        handout_.title = lesson_.title.in(language_);
        handout_.description = text(LessonText::handout_description, language_, {{"title", handout_.title}});
        if (const auto fault = put_questions()) return *fault;
        handout_.answers = handout_.pages.size();
        if (const auto fault = put_answers()) return *fault;
        put_feet();
        return std::move(handout_);
    }

  private:
    static constexpr double page_bottom = a4.height - page_margin - foot_height;

    // As many steps on a page as their figures allow.
    std::optional<Error> put_questions() {
        const HandoutBlock title = words(handout_.title, Face::semibold, title_em, 0.0, text_width);
        std::vector<PlannedStep> steps;
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i)
            steps.push_back({height_of(question_head(lesson_.steps[i], i))
                                 + height_of(question_foot(lesson_.steps[i])) + 2.0 * block_gap,
                             figure_height(lesson_.steps[i])});
        const double room = page_bottom - page_margin;
        const double under_title = room - title.height - block_gap;
        for (const PlannedPage& planned :
             plan_pages(steps, {.first = under_title, .others = room, .gap = step_gap})) {
            HandoutPage& page = handout_.pages.emplace_back();
            double y = page_margin;
            if (planned.first == 0) y = place_blocks({title}, page, y) + block_gap;
            for (std::size_t i = planned.first; i < planned.first + planned.count; ++i) {
                const LessonStep& step = lesson_.steps[i];
                const double height = std::max(lowest_figure, planned.stretch * figure_height(step));
                auto shown = figure(step, {inner_width, height});
                if (!shown) return shown.error();
                y = place_blocks(question_head(step, i), page, y);
                y = place_blocks({figure_block(*std::move(shown))}, page, y);
                y = place_blocks(question_foot(step), page, y) + step_gap;
            }
            if (planned.first + planned.count == lesson_.steps.size()) put_note_lines(page, y);
        }
        return std::nullopt;
    }

    // Where the last page of questions has room: the class writes there.
    void put_note_lines(HandoutPage& page, double y) const {
        if (page_bottom - y < least_note_room) return;
        y += note_gap - step_gap;
        y = place_blocks({words(std::string(text(LessonText::handout_space, language_)), Face::regular,
                                words_em, number_width, inner_width, Ink::muted)},
                         page, y);
        for (; y + writing_line <= page_bottom; y += writing_line)
            line_to_write_on().place(page, y);
    }

    // What was hidden, and beside it what is right and why.
    struct Answer {
        std::vector<HandoutBlock> picture = {};
        std::vector<HandoutBlock> said = {};
        [[nodiscard]] double height() const { return std::max(height_of(picture), height_of(said)); }
    };

    [[nodiscard]] static PageSize answer_size(double scale) {
        const double width = scale * answer_width * inner_width;
        return {width, answer_height * width};
    }

    // Of the words beside its figure.
    [[nodiscard]] static double answer_indent(const LessonStep& step, double scale) {
        return step.mask ? number_width + answer_size(scale).width + 2.0 * block_gap : number_width;
    }

    [[nodiscard]] Result<Answer> answer_of(const LessonStep& step, double scale) const {
        Answer made;
        if (step.mask) {
            auto shown = answer(step, scale);
            if (!shown) return shown.error();
            made.picture.push_back(figure_block(*std::move(shown)));
        }
        made.said = answer_words(step, answer_indent(step, scale));
        return made;
    }

    // The pages that answers with figures of this scale take, below a title of this height.
    [[nodiscard]] std::size_t answer_pages(double title, double scale) const {
        std::size_t pages = 1;
        double y = page_margin + title;
        for (const LessonStep& step : lesson_.steps) {
            const double picture = step.mask ? answer_size(scale).height + 2.0 * block_gap : 0.0;
            const double height =
                std::max(picture, height_of(answer_words(step, answer_indent(step, scale))));
            if (y + height > page_bottom && y > page_margin) {
                ++pages;
                y = page_margin;
            }
            y += height + step_gap;
        }
        return pages;
    }

    // The largest of those that take the fewest pages.
    [[nodiscard]] double answer_scale(double title) const {
        return *std::ranges::min_element(answer_scales, {},
                                         [&](double scale) { return answer_pages(title, scale); });
    }

    std::optional<Error> put_answers() {
        handout_.pages.emplace_back();
        const HandoutBlock title =
            words(text(LessonText::handout_answers, language_, {{"title", handout_.title}}), Face::semibold,
                  title_em, 0.0, text_width);
        const double scale = answer_scale(title.height + block_gap);
        double y = place_blocks({title}, handout_.pages.back(), page_margin) + block_gap;
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
            const Result<Answer> made = answer_of(lesson_.steps[i], scale);
            if (!made) return made.error();
            if (y + made->height() > page_bottom && y > page_margin) {
                handout_.pages.emplace_back();
                y = page_margin;
            }
            HandoutPage& page = handout_.pages.back();
            place_blocks({number(i)}, page, y);
            place_blocks(made->picture, page, y);
            place_blocks(made->said, page, y);
            y += made->height() + step_gap;
        }
        return std::nullopt;
    }

    [[nodiscard]] HandoutBlock words(const std::string& said, Face face, double em, double indent,
                                     double width, Ink ink = Ink::text) const {
        Paragraph paragraph =
            set_paragraph(said, {.face = face, .size_pt = em, .width_pt = width, .leading_em = 1.4}, fonts_);
        const double height = paragraph.height + (said.empty() ? 0.0 : block_gap);
        return {height, [paragraph, indent, ink](HandoutPage& page, double y) {
                    page.texts.push_back({paragraph, {page_margin + indent, y}, ink});
                }};
    }

    // The step's number beside what comes next.
    [[nodiscard]] HandoutBlock number(std::size_t i) const {
        HandoutBlock block =
            words(std::to_string(i + 1), Face::semibold, head_em, 0.0, number_width, Ink::accent);
        block.height = 0.0;
        return block;
    }

    // Of a step's figure as wide as the page's texts.
    [[nodiscard]] static double figure_height(const LessonStep& step) {
        const PageSize own = own_page(step.session);
        return std::clamp(inner_width * own.height / own.width, lowest_figure, highest_figure);
    }

    [[nodiscard]] Result<Figure> figure_of(const LessonStep& step, bool hides, PageSize page) const {
        Session session = step.session;
        session.language = language_;
        session.theme = ThemeId::paper;
        if (hides && step.mask) ask_for_panel(session, *step.mask);
        auto made = make_export_view(session, {}, language_, page, export_fineness(0.0), false);
        if (!made) return made.error();
        return std::move(made->figure.drawn);
    }

    // `size` is without the margins of the figure's page, which lie outside the texts'.
    [[nodiscard]] std::shared_ptr<HandoutFigure> arranged(const LessonStep& step, Figure drawn,
                                                          PageSize size) const {
        Session session = step.session;
        session.theme = ThemeId::paper;
        auto figure = std::make_shared<HandoutFigure>();
        figure->theme = &theme(shown_theme(session));
        figure->figure = std::move(drawn);
        figure->layout = arrange(figure->figure, with_margins(size, *figure->theme), *figure->theme, fonts_);
        return figure;
    }

    [[nodiscard]] static PageSize with_margins(PageSize size, const Theme& look) {
        return {size.width + 2.0 * look.margin_pt, size.height + 2.0 * look.margin_pt};
    }

    [[nodiscard]] Result<std::shared_ptr<HandoutFigure>> figure(const LessonStep& step, PageSize size) const {
        auto drawn = figure_of(step, true, with_margins(size, theme(ThemeId::paper)));
        if (!drawn) return drawn.error();
        auto made = arranged(step, *std::move(drawn), size);
        made->hidden = step.mask;
        return made;
    }

    // The panel that was hidden, by itself.
    [[nodiscard]] Result<std::shared_ptr<HandoutFigure>> answer(const LessonStep& step, double scale) const {
        const PageSize size = answer_size(scale);
        auto drawn = figure_of(step, false, with_margins(size, theme(ThemeId::paper)));
        if (!drawn) return drawn.error();
        if (*step.mask < drawn->panels.size()) {
            drawn->panels = {drawn->panels[*step.mask]};
            drawn->columns = drawn->group = 1;
            drawn->first_leads = false;
            drawn->heights.clear();
            drawn->heads.clear();
            drawn->title.clear();
            drawn->caption.clear();
            drawn->formulas.clear();
        }
        return arranged(step, *std::move(drawn), size);
    }

    [[nodiscard]] static HandoutBlock figure_block(const std::shared_ptr<const HandoutFigure>& figure) {
        const double margin = figure->theme->margin_pt;
        const double height = figure->layout.page.height - 2.0 * margin + 2.0 * block_gap;
        return {height, [figure, margin](HandoutPage& page, double y) {
                    page.figures.push_back(
                        {figure, {page_margin + number_width - margin, y + block_gap - margin}});
                }};
    }

    // The number stands in the box to tick: beside an answer that is a number it would be read as a part of it.
    [[nodiscard]] HandoutBlock choice(const Sentence& said, std::size_t i) const {
        constexpr double indent = number_width + tick_box + 12.0;
        HandoutBlock block = words(said.in(language_), Face::regular, words_em, indent, text_width - indent);
        const double width = fonts_.advance(std::to_string(i + 1), Face::regular, tick_em);
        const HandoutBlock digit = words(std::to_string(i + 1), Face::regular, tick_em,
                                         number_width + 2.0 + 0.5 * (tick_box - width), tick_box, Ink::muted);
        block.place = [put = block.place, put_digit = digit.place](HandoutPage& page, double y) {
            put(page, y);
            put_digit(page, y + 2.0);
            page.boxes.push_back({page_margin + number_width + 2.0, y + 1.0, tick_box, tick_box});
        };
        return block;
    }

    [[nodiscard]] static HandoutBlock line_to_write_on() {
        return {
            writing_line, [](HandoutPage& page, double y) {
                page.lines.push_back({page_margin + number_width, y + writing_line - 4.0, inner_width, 0.5});
            }};
    }

    [[nodiscard]] std::vector<HandoutBlock> question_head(const LessonStep& step, std::size_t i) const {
        return {number(i),
                words(step.text.in(language_), Face::regular, words_em, number_width, inner_width)};
    }

    [[nodiscard]] std::vector<HandoutBlock> question_foot(const LessonStep& step) const {
        if (!step.question) return {};
        std::vector<HandoutBlock> blocks{
            words(step.question->text.in(language_), Face::semibold, question_em, number_width, inner_width)};
        for (std::size_t k = 0; k < step.question->choices.size(); ++k)
            blocks.push_back(choice(step.question->choices[k], k));
        if (step.question->choices.empty() && !step.mask)
            for (int k = 0; k < 2; ++k)
                blocks.push_back(line_to_write_on());
        return blocks;
    }

    [[nodiscard]] std::vector<HandoutBlock> answer_words(const LessonStep& step, double indent) const {
        const double width = text_width - indent;
        std::vector<HandoutBlock> blocks;
        if (step.question)
            blocks.push_back(
                words(step.question->text.in(language_), Face::semibold, words_em, indent, width));
        if (step.question && !step.question->choices.empty()) {
            const std::size_t right = step.question->right;
            const std::string said = text(
                LessonText::handout_right, language_,
                {{"i", std::to_string(right + 1)}, {"answer", step.question->choices[right].in(language_)}});
            blocks.push_back(words(said, Face::semibold, words_em, indent, width, Ink::accent));
        }
        blocks.push_back(words(step.after.in(language_), Face::regular, words_em, indent, width));
        return blocks;
    }

    // The lesson's title and the page's number.
    void put_feet() {
        const double y = a4.height - page_margin;
        const std::string count = std::to_string(handout_.pages.size());
        for (std::size_t i = 0; i < handout_.pages.size(); ++i) {
            HandoutPage& page = handout_.pages[i];
            words(handout_.title, Face::regular, foot_em, 0.0, 0.8 * text_width, Ink::muted).place(page, y);
            const std::string number = std::to_string(i + 1) + " / " + count;
            const double width = fonts_.advance(number, Face::regular, foot_em);
            words(number, Face::regular, foot_em, text_width - width, 100.0, Ink::muted).place(page, y);
        }
    }

    const Lesson& lesson_;
    Language language_;
    const Fonts& fonts_;
    Handout handout_ = {};
};

} // namespace

Result<Handout> set_handout(const Lesson& lesson, Language language, const Fonts& fonts) {
    return HandoutSetter(lesson, language, fonts).set();
}

} // namespace act
