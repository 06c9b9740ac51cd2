#include "handout/handout.h"

#include "i18n/text.h"
#include "saving/exporting.h"

#include <algorithm>
#include <functional>
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
constexpr double tick_box = 9.0;
constexpr double writing_line = 24.0;
constexpr double highest_figure = 300.0;
constexpr double lowest_figure = 150.0;
constexpr double answer_share = 0.62; // of a figure's width among the answers

constexpr double text_width = a4.width - 2.0 * page_margin;
constexpr double inner_width = text_width - number_width;

/// Something that is not parted between pages.
struct HandoutBlock {
    double height = 0.0;
    std::function<void(HandoutPage& page, double y)> place = {};
};

// Blocks from the top down, on as many pages as they need.
class PageFiller {
  public:
    explicit PageFiller(std::vector<HandoutPage>& pages) : pages_(pages) {}

    void begin_page() {
        pages_.emplace_back();
        y_ = page_margin;
    }
    // Together where a page has room for all of them.
    void add(const std::vector<HandoutBlock>& blocks) {
        double height = 0.0;
        for (const HandoutBlock& block : blocks)
            height += block.height;
        if (y_ + height > bottom && y_ > page_margin && height <= bottom - page_margin) begin_page();
        for (const HandoutBlock& block : blocks) {
            if (y_ + block.height > bottom && y_ > page_margin) begin_page();
            if (block.place) block.place(pages_.back(), y_);
            y_ += block.height;
        }
    }
    void skip(double height) { y_ += height; }

  private:
    static constexpr double bottom = a4.height - page_margin - foot_height;
    std::vector<HandoutPage>& pages_;
    double y_ = page_margin;
};

class HandoutSetter {
  public:
    HandoutSetter(const Lesson& lesson, Language language, const Fonts& fonts)
        : lesson_(lesson), language_(language), fonts_(fonts) {}

    Result<Handout> set() {
        handout_.size_pt = a4;
        handout_.title = lesson_.title.in(language_);
        handout_.description = text(Text::handout_description, language_, {{"title", handout_.title}});
        PageFiller filler(handout_.pages);
        filler.begin_page();
        filler.add({words(handout_.title, Face::semibold, title_em, 0.0, text_width)});
        filler.skip(block_gap);
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
            const auto blocks = question_blocks(lesson_.steps[i], i);
            if (!blocks) return blocks.error();
            filler.add(*blocks);
            filler.skip(step_gap);
        }
        handout_.answers = handout_.pages.size();
        filler.begin_page();
        const std::string answers = text(Text::handout_answers, language_, {{"title", handout_.title}});
        filler.add({words(answers, Face::semibold, title_em, 0.0, text_width)});
        filler.skip(block_gap);
        for (std::size_t i = 0; i < lesson_.steps.size(); ++i) {
            const auto blocks = answer_blocks(lesson_.steps[i], i);
            if (!blocks) return blocks.error();
            filler.add(*blocks);
            filler.skip(step_gap);
        }
        put_feet();
        return std::move(handout_);
    }

  private:
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

    Result<std::shared_ptr<const HandoutFigure>> figure(const LessonStep& step, bool hides,
                                                        double width) const {
        Session session = step.session;
        session.language = language_;
        session.theme = ThemeId::paper;
        if (hides && step.mask) mask_panel(session, *step.mask);
        const Theme& look = theme(shown_theme(session));
        const PageSize own = own_page(session);
        PageSize page{width + 2.0 * look.margin_pt, 0.0};
        page.height = std::clamp(page.width * own.height / own.width, lowest_figure * width / inner_width,
                                 highest_figure * std::min(1.0, width / inner_width + 0.1));
        auto made = make_export_view(session, {}, language_, page, export_fineness(0.0), false);
        if (!made) return made.error();
        auto figure = std::make_shared<HandoutFigure>();
        figure->figure = std::move(made->figure.drawn);
        figure->layout = arrange(figure->figure, page, look, fonts_);
        figure->theme = &look;
        if (hides) figure->hidden = step.mask;
        return std::shared_ptr<const HandoutFigure>(figure);
    }

    [[nodiscard]] static HandoutBlock figure_block(const std::shared_ptr<const HandoutFigure>& figure) {
        const double margin = figure->theme->margin_pt;
        const double height = figure->layout.page.height - 2.0 * margin + 2.0 * block_gap;
        return {height, [figure, margin](HandoutPage& page, double y) {
                    page.figures.push_back(
                        {figure, {page_margin + number_width - margin, y + block_gap - margin}});
                }};
    }

    // "☐ 1  About 1/5"
    [[nodiscard]] HandoutBlock choice(const Sentence& said, std::size_t i) const {
        constexpr double indent = number_width + 2.0 * tick_box + 4.0;
        HandoutBlock block = words(std::to_string(i + 1) + "  " + said.in(language_), Face::regular, words_em,
                                   indent, text_width - indent);
        block.place = [put = block.place](HandoutPage& page, double y) {
            put(page, y);
            page.boxes.push_back({page_margin + number_width + 2.0, y + 3.0, tick_box, tick_box});
        };
        return block;
    }

    [[nodiscard]] static HandoutBlock line_to_write_on() {
        return {
            writing_line, [](HandoutPage& page, double y) {
                page.lines.push_back({page_margin + number_width, y + writing_line - 4.0, inner_width, 0.5});
            }};
    }

    Result<std::vector<HandoutBlock>> question_blocks(const LessonStep& step, std::size_t i) const {
        std::vector<HandoutBlock> blocks{
            number(i), words(step.text.in(language_), Face::regular, words_em, number_width, inner_width)};
        const auto shown = figure(step, true, inner_width);
        if (!shown) return shown.error();
        blocks.push_back(figure_block(*shown));
        if (!step.question) return blocks;
        blocks.push_back(
            words(step.question->text.in(language_), Face::semibold, question_em, number_width, inner_width));
        for (std::size_t k = 0; k < step.question->choices.size(); ++k)
            blocks.push_back(choice(step.question->choices[k], k));
        if (step.question->choices.empty() && !step.mask)
            for (int k = 0; k < 2; ++k)
                blocks.push_back(line_to_write_on());
        return blocks;
    }

    Result<std::vector<HandoutBlock>> answer_blocks(const LessonStep& step, std::size_t i) const {
        std::vector<HandoutBlock> blocks{number(i)};
        if (step.question)
            blocks.push_back(words(step.question->text.in(language_), Face::semibold, words_em, number_width,
                                   inner_width));
        if (step.mask) {
            const auto shown = figure(step, false, answer_share * inner_width);
            if (!shown) return shown.error();
            blocks.push_back(figure_block(*shown));
        }
        if (step.question && !step.question->choices.empty()) {
            const std::size_t right = step.question->right;
            const std::string said = text(
                Text::handout_right, language_,
                {{"i", std::to_string(right + 1)}, {"answer", step.question->choices[right].in(language_)}});
            blocks.push_back(words(said, Face::semibold, words_em, number_width, inner_width, Ink::accent));
        }
        blocks.push_back(words(step.after.in(language_), Face::regular, words_em, number_width, inner_width));
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
