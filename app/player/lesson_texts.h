#pragma once
// The texts of a lesson's step as they stand in the strip: set in lines, with their formulas.

#include "base/memo.h"
#include "formula/paragraph.h"
#include "lesson/lesson.h"
#include "widgets/kit.h"

#include <string>
#include <vector>

namespace act {

/// Sizes of type in the strip. Before a projector nothing is smaller than what the back row reads.
struct StripType {
    Type head;
    Type small;
    Type question;
    Type text;
};
[[nodiscard]] StripType strip_type(bool back_row);

struct LessonTextKey {
    std::string question = {};
    std::string text = {};
    std::string after = {};
    std::string notes = {};
    std::vector<std::string> choices = {};
    float width = 0.0F; ///< of the strip's inside, in px
    float scale = 1.0F;
    bool back_row = false;
    bool operator==(const LessonTextKey&) const = default;
};

/// A choice's place, from the top left corner of all of them.
struct PlacedChoice {
    Paragraph label = {};
    Box box = {};
};

/// All lengths are pixels.
struct LessonTexts {
    Paragraph question = {};
    Paragraph text = {};
    Paragraph after = {};
    Paragraph notes = {};
    std::vector<PlacedChoice> choices = {};
    float choices_height = 0.0F;
};
using LessonTextMemo = Memo<LessonTextKey, LessonTexts>;

[[nodiscard]] LessonTextKey text_key(const Kit& kit, const LessonStep& step, float width, bool back_row);
[[nodiscard]] LessonTexts set_lesson_texts(const Kit& kit, const LessonTextKey& key);

inline constexpr float choice_mark_width = 34.0F; ///< design pixels, for the number before a choice
inline constexpr float choice_pad = 12.0F;
inline constexpr float after_indent = 12.0F; ///< of what is said afterwards, behind a bar
inline constexpr float notes_pad = 12.0F;

/// From the top left corner in px.
void draw_text_block(const Kit& kit, ImVec2 at, const Paragraph& paragraph, Colour colour,
                     const Theme& theme);

} // namespace act
