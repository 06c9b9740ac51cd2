#pragma once
// A lesson on paper: its steps with figures, questions and answers to choose from, and apart, on pages at the end, what
// is right and why. What is hidden in the lesson is hatched, with room for drawing over it. Lines are broken by
// formula/paragraph.h, so that formulas stand in them and the letters are the window's; Pango would bring other line
// ends and other fonts than the program has everywhere else.
//
//     const Result<Handout> handout = set_handout(*find_lesson("kinks"), Language::chinese, fonts);
//     save_handout(*handout, "kinks.pdf", Existing::refuse, fonts);

#include "export/write.h"
#include "formula/paragraph.h"
#include "i18n/language.h"
#include "lesson/lesson.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace act {

/// A figure for a page, and the panel of it that is hidden.
struct HandoutFigure {
    Figure figure = {};
    Layout layout = {};
    const Theme* theme = nullptr;
    std::optional<std::size_t> hidden = {};
};

struct PlacedHandoutFigure {
    std::shared_ptr<const HandoutFigure> figure = nullptr;
    PagePoint at = {}; ///< top left corner of its page
};
struct PlacedHandoutText {
    Paragraph text = {};
    PagePoint at = {}; ///< top left corner
    Ink ink = Ink::text;
};

struct HandoutPage {
    std::vector<PlacedHandoutText> texts = {};
    std::vector<PlacedHandoutFigure> figures = {};
    std::vector<PageRect> boxes = {}; ///< to tick
    std::vector<PageRect> lines = {}; ///< to write on, and rules
};

struct Handout {
    std::string title = {};
    std::string description = {};
    PageSize size_pt = {}; ///< A4
    std::vector<HandoutPage> pages = {};
    std::size_t answers = 0; ///< the first of the pages with answers, from 0
};

/// Makes the figures of all steps, which may take seconds where a study is among them; an error where one of them
/// cannot be made. The fonts must outlive nothing: the handout holds places alone.
[[nodiscard]] Result<Handout> set_handout(const Lesson& lesson, Language language, const Fonts& fonts);

/// Writes it as PDF, as a whole or not at all. Errors as those of write_figure().
[[nodiscard]] Result<Done> save_handout(const Handout& handout, const std::filesystem::path& target,
                                        Existing existing, const Fonts& fonts);

} // namespace act
