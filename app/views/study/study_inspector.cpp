#include "views/study/study_panels.h"

#include "base/number.h"
#include "base/text_layout.h"
#include "i18n/explain.h"
#include "i18n/session_texts.h"
#include "i18n/study_texts.h"
#include "session/guess.h"
#include "session/labels.h"
#include "session/studies.h"
#include "study/study.h"
#include "study/study_parts.h"
#include "views/guess_card.h"
#include "views/panel_parts.h"
#include "widgets/controls.h"
#include "widgets/menu.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float function_row_height = 28.0F;
constexpr float reading_row_height = 25.0F;
constexpr float study_section_gap = 12.0F;
constexpr std::size_t most_sequence_rows = 16; // beyond them a field for the whole list

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text.append(text.empty() ? "" : ", ").append(part);
    return text;
}

// What people know a function by: the name in the catalogue, or the formula.
// All functions by name, by family.
std::optional<std::string> choose_from_catalogue(const Kit& kit, const Box& anchor) {
    constexpr const char* menu = "study functions";
    if (button(kit, "catalogue", anchor, "…", ButtonLook::plain)) open_menu(menu);
    if (!menu_is_open(menu)) return std::nullopt;
    std::vector<MenuEntry> entries;
    std::vector<std::string> ids;
    const Activation* last = nullptr;
    for (const Activation& activation : catalogue()) {
        if (last == nullptr || last->family != activation.family) {
            entries.push_back(
                {.label = std::string(kit.say(label_of(activation.family))), .kind = EntryKind::head});
            ids.emplace_back();
        }
        entries.push_back({.label = std::string(activation.name), .id = std::string(activation.id)});
        ids.emplace_back(activation.id);
        last = &activation;
    }
    const auto chosen = show_menu(kit, menu, {.anchor = anchor, .align = 1.0F}, entries);
    return chosen ? std::optional(ids[*chosen]) : std::nullopt;
}

// Chips for what the program brings along; true where one of them is in force.
bool show_text_presets(const PanelFrame& frame, Column& column, const StudyParameter& parameter) {
    if (parameter.texts.empty()) return false;
    const Kit& kit = frame.kit;
    const std::string now = text_in(settings_in(frame.workspace.session.studies), parameter);
    std::vector<Choice> choices;
    std::size_t chosen = parameter.texts.size();
    for (std::size_t i = 0; i < parameter.texts.size(); ++i) {
        choices.push_back(
            {std::string(parameter.text_names[i].in(kit.language())), std::string(parameter.texts[i])});
        if (parameter.texts[i] == now) chosen = i;
    }
    float used = 0.0F;
    const std::size_t taken = chips(kit, "texts", column.rest, choices, chosen, used);
    column.rest.take_top(used + kit.px(8.0F));
    if (taken != chosen) change_setting(frame.workspace, parameter, std::string(parameter.texts[taken]));
    return chosen < parameter.texts.size();
}

// A row for each function with a cross, then a field for another one.
void show_functions(const PanelFrame& frame, Column& column, const StudyParameter& parameter) {
    const Kit& kit = frame.kit;
    const Palette& p = kit.palette();
    Workspace& workspace = frame.workspace;
    StudyPart& part = workspace.parts.of<StudyPart>();
    const IdScope scope(parameter.parameter.id);
    section_head(kit, column.take(kit, section_head_height), parameter.name.in(kit.language()));
    const bool is_preset = show_text_presets(frame, column, parameter);
    std::vector<std::string> labels = split_list(text_in(settings_in(workspace.session.studies), parameter));
    if (is_preset) labels.clear();
    const bool several = parameter.kind == StudyInputKind::functions;
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const Box box = column.take(kit, function_row_height);
        Box row = box;
        const Box cross = row.take_right(kit.px(24.0F));
        if (several) {
            draw_pen_sample(kit, row.take_left(kit.px(22.0F)), study_pen(i), figure_theme(workspace.session));
            row.take_left(kit.px(8.0F));
        }
        kit.draw_text_in(row, owner_title(study_in(workspace.session.studies), labels[i], kit.language()),
                         type::body, p.text);
        if (several && labels.size() > 1
            && button(kit, numbered("remove", i).c_str(), cross.inset(0.0F, kit.px(2.0F)), "×",
                      ButtonLook::quiet))
            removed = i;
    }
    column.take(kit, 6.0F);
    Box row = column.take(kit, 30.0F);
    const Box more = row.take_right(kit.px(34.0F));
    row.take_right(kit.px(6.0F));
    std::optional<std::string> added = choose_from_catalogue(kit, more);
    if (text_field(kit, "##add", row, part.added, {.hint = kit.say(StudyText::study_add_hint)})
            == FieldEvent::committed
        && !part.added.empty())
        added = std::exchange(part.added, {});
    if (removed) {
        labels.erase(labels.begin() + static_cast<std::ptrdiff_t>(*removed));
        change_setting(workspace, parameter, joined(labels));
    } else if (added) {
        if (!several) labels.clear();
        labels.push_back(*added);
        change_setting(workspace, parameter, joined(labels));
    }
    column.take(kit, study_section_gap);
}

void show_study_choice(const PanelFrame& frame, Column& column, const StudyParameter& parameter) {
    const Kit& kit = frame.kit;
    const StudySettings& settings = settings_in(frame.workspace.session.studies);
    kit.draw_text_in(column.take(kit, 26.0F), parameter.name.in(kit.language()), type::body,
                     kit.palette().text);
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < parameter.choices.size(); ++i)
        choices.push_back({std::string(parameter.choices[i].in(kit.language())),
                           std::string(parameter.parameter.choices[i])});
    const auto now = static_cast<std::size_t>(number_in(settings, parameter));
    float used = 0.0F;
    const std::size_t chosen =
        chips(kit, std::string(parameter.parameter.id).c_str(), column.rest, choices, now, used);
    column.rest.take_top(used + kit.px(8.0F));
    if (chosen != now)
        change_setting(frame.workspace, parameter, typed(parameter.parameter, static_cast<double>(chosen)));
}

// A field for a text that is kept elsewhere; what was typed once it is meant.
std::optional<std::string> typed_in(const Kit& kit, const Box& box, StudyPart& part, const std::string& id,
                                    const std::string& now) {
    auto [typing, is_new] = part.typing.try_emplace(id, now);
    const FieldEvent event = text_field(kit, "##text", box, typing->second, {});
    if (event == FieldEvent::committed && typing->second != now) return typing->second;
    if (event == FieldEvent::none && !ImGui::IsItemActive()) typing->second = now;
    return std::nullopt;
}

void show_study_text(const PanelFrame& frame, Column& column, const StudyParameter& parameter) {
    const Kit& kit = frame.kit;
    const std::string id(parameter.parameter.id);
    const IdScope scope(id);
    const std::string now = text_in(settings_in(frame.workspace.session.studies), parameter);
    section_head(kit, column.take(kit, section_head_height), parameter.name.in(kit.language()));
    (void)show_text_presets(frame, column, parameter);
    StudyPart& part = frame.workspace.parts.of<StudyPart>();
    if (auto text = typed_in(kit, column.take(kit, 30.0F), part, id, now))
        change_setting(frame.workspace, parameter, *std::move(text));
    column.take(kit, study_section_gap);
}

// A row for each place of a sequence: its number, what stands there, the catalogue.
void show_sequence_rows(const PanelFrame& frame, Column& column, const StudyParameter& parameter,
                        std::vector<std::string> labels) {
    const Kit& kit = frame.kit;
    StudyPart& part = frame.workspace.parts.of<StudyPart>();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const IdScope scope(numbered("place", i));
        Box row = column.take(kit, 30.0F);
        column.take(kit, 4.0F);
        kit.draw_text_in(row.take_left(kit.px(24.0F)), std::to_string(i + 1), type::body,
                         kit.palette().muted);
        const Box more = row.take_right(kit.px(34.0F));
        row.take_right(kit.px(6.0F));
        const std::string id = numbered(std::string(parameter.parameter.id).c_str(), i);
        auto changed = choose_from_catalogue(kit, more);
        if (auto text = typed_in(kit, row, part, id, labels[i])) changed = std::move(text);
        if (!changed) continue;
        labels[i] = *changed;
        return change_setting(frame.workspace, parameter, joined(labels));
    }
}

// Of each place a function of its own, or of none: then a button that begins with the first of the others everywhere.
void show_sequence(const PanelFrame& frame, Column& column, const Study& study,
                   const StudyParameter& parameter) {
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    const IdScope scope(parameter.parameter.id);
    const StudySettings& settings = settings_in(workspace.session.studies);
    const std::vector<std::string> labels = split_list(text_in(settings, parameter));
    section_head(kit, column.take(kit, section_head_height), parameter.name.in(kit.language()));
    if (labels.empty()) {
        const auto all = study.parameters;
        const auto others = std::ranges::find(all, StudyInputKind::functions, &StudyParameter::kind);
        const auto length = std::ranges::find(all, parameter.counted_by,
                                              [](const StudyParameter& each) { return each.parameter.id; });
        if (button(kit, "begin", column.take(kit, 30.0F), kit.say(StudyText::study_by_layer),
                   ButtonLook::plain)
            && others != all.end() && length != all.end()) {
            const auto count = static_cast<std::size_t>(number_in(settings, *length));
            change_setting(workspace, parameter,
                           joined(std::vector(count, split_list(text_in(settings, *others)).front())));
        }
    } else {
        if (labels.size() <= most_sequence_rows) {
            show_sequence_rows(frame, column, parameter, labels);
        } else if (auto text = typed_in(kit, column.take(kit, 30.0F), workspace.parts.of<StudyPart>(),
                                        std::string(parameter.parameter.id), joined(labels))) {
            change_setting(workspace, parameter, *std::move(text));
        }
        if (button(kit, "end", column.take(kit, 30.0F), kit.say(StudyText::study_not_by_layer),
                   ButtonLook::plain))
            change_setting(workspace, parameter, {});
    }
    column.take(kit, study_section_gap);
}

// Points of a drawn curve: how to draw it, or the way back.
void show_drawn(const PanelFrame& frame, Column& column, const StudyParameter& parameter) {
    const Kit& kit = frame.kit;
    const IdScope scope(parameter.parameter.id);
    section_head(kit, column.take(kit, section_head_height), parameter.name.in(kit.language()));
    if (text_in(settings_in(frame.workspace.session.studies), parameter).empty())
        kit.draw_text_in(column.take(kit, 24.0F), kit.say(StudyText::study_draw), type::small,
                         kit.palette().muted);
    else if (button(kit, "forget", column.take(kit, 30.0F), kit.say(StudyText::study_undraw),
                    ButtonLook::plain))
        change_setting(frame.workspace, parameter, {});
    column.take(kit, study_section_gap);
}

// Settings that the study brings along, in place of all others.
void show_study_presets(const PanelFrame& frame, Column& column, const Study& study) {
    if (study.presets.empty()) return;
    const Kit& kit = frame.kit;
    Studies& studies = frame.workspace.session.studies;
    section_head(kit, column.take(kit, section_head_height), kit.say(StudyText::study_presets));
    std::vector<Choice> choices;
    std::size_t chosen = study.presets.size();
    for (std::size_t i = 0; i < study.presets.size(); ++i) {
        choices.push_back({std::string(study.presets[i].name.in(kit.language())), std::to_string(i)});
        if (study.presets[i].typed() == settings_in(studies)) chosen = i;
    }
    float used = 0.0F;
    const std::size_t taken = chips(kit, "presets", column.rest, choices, chosen, used);
    column.rest.take_top(used + kit.px(study_section_gap + 8.0F));
    if (taken == chosen) return;
    studies.settings.erase(studies.study);
    if (const StudySettings typed = study.presets[taken].typed(); !typed.empty())
        studies.settings.insert_or_assign(studies.study, typed);
}

void show_settings(const PanelFrame& frame, Column& column, const Study& study) {
    StudyPart& part = frame.workspace.parts.of<StudyPart>();
    const auto is_shown = [&ui = frame.workspace.ui](const StudyParameter& each) {
        return shows_slider(ui, each.parameter.id);
    };
    if (!frame.workspace.ui.only_sliders) show_study_presets(frame, column, study);
    for (const StudyParameter& each : study.parameters)
        if (!is_shown(each))
            continue;
        else if (each.kind == StudyInputKind::functions || each.kind == StudyInputKind::function)
            show_functions(frame, column, each);
        else if (each.kind == StudyInputKind::sequence)
            show_sequence(frame, column, study, each);
        else if (each.kind == StudyInputKind::points)
            show_drawn(frame, column, each);
        else if (each.kind == StudyInputKind::text)
            show_study_text(frame, column, each);
    if (std::ranges::none_of(study.parameters, [&](const StudyParameter& each) {
            return each.kind == StudyInputKind::number && is_shown(each);
        }))
        return;
    section_head(frame.kit, column.take(frame.kit, section_head_height),
                 frame.kit.say(SessionText::parameters));
    for (std::size_t k = 0; k < study.parameters.size(); ++k) {
        const StudyParameter& each = study.parameters[k];
        if (each.kind != StudyInputKind::number || !is_shown(each)) continue;
        if (each.parameter.kind == ParameterKind::choice) {
            show_study_choice(frame, column, each);
            continue;
        }
        const double value = number_in(settings_in(frame.workspace.session.studies), each);
        Parameter shown = each.parameter;
        shown.initial = initial_in(settings_in(frame.workspace.session.studies), each);
        if (const auto now = show_parameter(frame.kit, column, shown, value, k, part.focused_parameter,
                                            frame.workspace.ui, each.name.in(frame.kit.language())))
            change_setting(frame.workspace, each, typed(each.parameter, *now));
    }
    column.take(frame.kit, study_section_gap);
}

// One function after another, with the pen that it has in the figure; the study's own readings first.
void show_readings(const PanelFrame& frame, Column& column, const Study& study, const StudyReport& report) {
    const Kit& kit = frame.kit;
    if (report.readings.empty()) return;
    section_head(kit, column.take(kit, section_head_height), kit.say(StudyText::study_readings));
    std::string owner;
    std::size_t owners = 0;
    for (const StudyReading& reading : report.readings) {
        if (reading.owner != owner) {
            owner = reading.owner;
            Box row = column.take(kit, reading_row_height + 4.0F);
            draw_pen_sample(kit, row.take_left(kit.px(22.0F)), study_pen(owners++),
                            figure_theme(frame.workspace.session));
            row.take_left(kit.px(8.0F));
            kit.draw_text_in(row, owner_title(study, owner, kit.language()), type::strong,
                             kit.palette().text);
        }
        const ReadingKind& kind = study.readings[reading.kind];
        std::string value = pretty(reading.value, 6);
        if (std::isnan(reading.value)) value = reading.coming ? "…" : "—";
        if (!kind.unit.en.empty()) value.append(" ").append(kind.unit.in(kit.language()));
        property_row(kit, column.take(kit, reading_row_height), kind.name.in(kit.language()), value);
    }
    column.take(kit, study_section_gap);
}

void show_remarks(const Kit& kit, Column& column, const StudyReport& report) {
    if (report.remarks.empty()) return;
    section_head(kit, column.take(kit, section_head_height), kit.say(StudyText::study_remarks));
    for (const Sentence& remark : report.remarks) {
        const float height =
            kit.draw_paragraph(column.rest, remark.in(kit.language()), type::small, kit.palette().muted);
        column.rest.take_top(height + kit.px(8.0F));
    }
}

} // namespace

void show_study_inspector(const PanelFrame& frame, const Box& box) {
    InspectorPanel panel(frame.kit, "study inspector", box);
    const Study& study = study_in(frame.workspace.session.studies);
    show_guess(frame.kit, panel.column, frame.workspace);
    show_settings(frame, panel.column, study);
    if (masked_panel(frame.workspace.session)) return show_held_back(frame.kit, panel.column);
    // Of the last frame: the figure is drawn after the panels.
    StudyPart& part = frame.workspace.parts.of<StudyPart>();
    if (part.shown.report != nullptr && part.shown_study == study.id) {
        show_readings(frame, panel.column, study, *part.shown.report);
        show_remarks(frame.kit, panel.column, *part.shown.report);
    }
    show_claims(frame.kit, panel.column, std::string(study_prefix).append(study.id),
                study.name.in(frame.kit.language()), frame.workspace.session, frame.workspace.ui,
                part.claims);
}

} // namespace act
