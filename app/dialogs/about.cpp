#include "dialogs/dialog_parts.h"
#include "dialogs/dialogs.h"

#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "shell/versions.h"

#include <algorithm>

namespace act {
namespace {

constexpr float about_width = 620.0F;
constexpr float about_height = 590.0F;
constexpr float about_row_height = 23.0F;

void show_row(const Kit& kit, Box& rest, std::string_view name, std::string_view version,
              std::string_view licence) {
    const Palette& p = kit.palette();
    Box row = rest.take_top(kit.px(about_row_height));
    kit.draw_text_in(row.take_left(0.3F * rest.width), name, type::small, p.text);
    kit.draw_text_in(row.take_left(0.28F * rest.width), version, type::small, p.muted);
    kit.draw_text_in(row, licence, type::small, p.muted);
}

void show_libraries(const Kit& kit, Box& rest) {
    section_head(kit, rest.take_top(kit.px(32.0F)), kit.say(DocumentText::about_libraries));
    for (const LibraryVersion& library : all_libraries())
        show_row(kit, rest, library.name, library.version, library.licence);
}

// All fonts the program looks for have the same licence; others stand in where one is missing.
void show_fonts(const Kit& kit, Box& rest, const Fonts& fonts) {
    section_head(kit, rest.take_top(kit.px(32.0F)), kit.say(DocumentText::about_fonts));
    std::vector<std::string> shown;
    for (const FontFile& file : fonts.files()) {
        if (std::ranges::find(shown, file.family) != shown.end()) continue;
        shown.push_back(file.family);
        const bool known = file.family.starts_with("Inter") || file.family.starts_with("STIX")
                           || file.family.starts_with("Noto");
        show_row(kit, rest, file.family, {}, known ? "OFL-1.1" : "");
    }
}

float show_contents(const Kit& kit, Box rest, const Fonts& fonts) {
    const float top = rest.y;
    const Palette& p = kit.palette();
    rest.take_top(kit.draw_paragraph(rest, kit.say(DocumentText::about_what), type::body, p.text)
                  + kit.px(6.0F));
    std::string version = kit.say(DocumentText::about_version, {{"version", program_version()}});
    if (const std::string opengl = opengl_version(); !opengl.empty())
        version += " · " + kit.say(DocumentText::about_opengl, {{"version", opengl}});
    rest.take_top(kit.draw_paragraph(rest, version, type::small, p.muted) + kit.px(8.0F));
    show_libraries(kit, rest);
    show_fonts(kit, rest, fonts);
    return rest.y - top;
}

} // namespace

void show_about(const PanelFrame& frame) {
    const Kit& kit = frame.kit;
    bool& is_shown = frame.workspace.parts.of<AboutPart>().is_shown;
    if (!is_shown) return;
    is_shown = show_pages(kit, "about", about_width, about_height, ControlText::about,
                          [&](const Box& page) { return show_contents(kit, page, frame.fonts); });
}

} // namespace act
