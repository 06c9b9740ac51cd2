#include "views/view_panels.h"

#include "activation/names.h"
#include "base/first_with.h"
#include "session/labels.h"
#include "views/compare/compare_panels.h"
#include "views/compose/compose_panels.h"
#include "views/explore/explore_panels.h"
#include "views/gallery/gallery_panels.h"
#include "views/study/study_panels.h"
#include "views/vector/vector_panels.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include "base/expects.h"
#include "i18n/control_texts.h"

#include <array>

namespace act {
namespace {

constexpr std::array all{&explore_panels, &gallery_panels, &compare_panels,
                         &compose_panels, &vector_panels,  &study_panels};

} // namespace

const Text usual_group = ControlText::group_file;

std::span<const ViewPanels* const> view_panels() {
    return all;
}

const ViewPanels& panels_of(ViewId view) {
    const auto* const found = first_with(all, view, &ViewPanels::view);
    expects(found != nullptr, "every view has panels");
    return **found;
}

void show_presets(const PanelFrame& frame, const Box& box) {
    constexpr const char* menu = "preset menu";
    const Kit& kit = frame.kit;
    if (button(kit, "presets", box, kit.say(ControlText::compare_presets), ButtonLook::plain))
        open_menu(menu);
    if (!menu_is_open(menu)) return;
    const std::vector<ViewPreset> presets = shown_panels(frame.workspace).presets();
    std::vector<MenuEntry> entries;
    for (const ViewPreset& preset : presets)
        entries.push_back(menu_entry(kit, preset.name));
    if (const auto chosen = show_menu(kit, menu, {.anchor = box, .align = 1.0F}, entries))
        presets[*chosen].load(frame.workspace);
}

std::vector<std::string> names_of(const Activation& activation) {
    std::vector<std::string> names;
    for (const std::string_view name : spellings(activation))
        names.emplace_back(name);
    if (!activation.names.initials.empty()) names.emplace_back(activation.names.initials);
    return names;
}

Action action_of(std::string id, Text pattern, std::string_view name, Language language, Text group,
                 std::function<void(Workspace&)> run) {
    const auto in = [&](Language each) { return text(pattern, each, {{"name", name}}); };
    return {.id = std::move(id),
            .label = in(language),
            .group = group,
            .names = {in(Language::english), in(Language::chinese)},
            .run = std::move(run)};
}

} // namespace act
