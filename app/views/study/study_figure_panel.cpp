#include "views/study/study_panels.h"

#include "activation/parameter.h"
#include "base/number.h"
#include "i18n/explain.h"
#include "i18n/study_texts.h"
#include "session/guess.h"
#include "session/studies.h"
#include "study/drawn_curve.h"
#include "study/study.h"
#include "view/marks_at.h"
#include "view/study/study_view.h"
#include "views/panel_parts.h"
#include "views/plot_guess.h"
#include "views/plot_menu.h"
#include "views/plot_mouse.h"
#include "views/plot_sheet.h"
#include "widgets/controls.h"
#include "widgets/slider.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr float study_pad = 24.0F;
constexpr double handle_pt = 7.0;

const StudyParameter* parameter_named(const Study& study, std::string_view id) {
    const auto found =
        std::ranges::find(study.parameters, id, [](const StudyParameter& each) { return each.parameter.id; });
    return found == study.parameters.end() ? nullptr : &*found;
}

ImVec2 window_point(PagePoint at, const CanvasPlace& place) {
    return {static_cast<float>(place.origin_x + at.x * place.px_per_pt),
            static_cast<float>(place.origin_y + at.y * place.px_per_pt)};
}

// A press anywhere in the plane takes the point there.
void use_plane(const Kit& kit, const StudyPlane& plane, const Study& study, const PanelLayout& panel,
               const CanvasPlace& place, Workspace& workspace) {
    const StudyParameter* const x = parameter_named(study, plane.x);
    const StudyParameter* const y = parameter_named(study, plane.y);
    if (x == nullptr || y == nullptr) return;
    const Touch t = touch("plane", px_box(panel.plot, place), Stop::none);
    if (t.hovered || t.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const StudySettings& settings = settings_in(workspace.session.studies);
    const PagePoint at = panel.to_page({number_in(settings, *x), number_in(settings, *y)});
    const ImVec2 centre = window_point(at, place);
    ImGui::GetWindowDrawList()->AddCircle(centre, static_cast<float>(handle_pt * place.px_per_pt),
                                          pack(kit.palette().parameter), 32, kit.px(2.0F));
    if (!t.held) return;
    const Point to = panel.to_data(page_point(ImGui::GetIO().MousePos, place));
    for (const auto& [parameter, value] : {std::pair{x, to.x}, std::pair{y, to.y}}) {
        const Interval range{std::max(parameter->parameter.legal.low, std::min(panel.x.low, 0.0)),
                             parameter->parameter.legal.high};
        const Interval shown = parameter == x ? panel.x : panel.y;
        const double inside = range.clamp(shown.clamp(value));
        change_setting(workspace, *parameter,
                       typed(parameter->parameter, quantised(parameter->parameter, shown, inside)));
    }
}

// While the button is down the stroke is seen; then it is part of the curve.
void use_canvas(const Kit& kit, const StudyCanvas& canvas, const Study& study, const PanelLayout& panel,
                const CanvasPlace& place, Workspace& workspace, StudyPart& part) {
    const StudyParameter* const parameter = parameter_named(study, canvas.points);
    if (parameter == nullptr) return;
    const Touch t = touch("canvas", px_box(panel.plot, place), Stop::none);
    if (t.hovered || t.held) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (t.held) {
        const Point at = panel.to_data(page_point(ImGui::GetIO().MousePos, place));
        const Point inside{panel.x.clamp(at.x), panel.y.clamp(at.y)};
        if (part.stroke.empty() || !(part.stroke.back() == inside)) part.stroke.push_back(inside);
        for (std::size_t i = 1; i < part.stroke.size(); ++i) {
            const PagePoint from = panel.to_page(part.stroke[i - 1]);
            const PagePoint to = panel.to_page(part.stroke[i]);
            ImGui::GetWindowDrawList()->AddLine(window_point(from, place), window_point(to, place),
                                                pack(kit.palette().parameter), kit.px(2.5F));
        }
        return;
    }
    if (part.stroke.empty()) return;
    const std::vector<Point> stroke = std::exchange(part.stroke, {});
    const auto inputs =
        read_settings(study, settings_in(workspace.session.studies), repertoire_of(workspace.session));
    const std::span<const Point> before = inputs ? inputs->points(canvas.points) : std::span<const Point>();
    const std::vector<Point> drawn = drawn_over(before, panel.x, stroke);
    if (!drawn.empty()) change_setting(workspace, *parameter, typed(drawn));
}

// What the panel's curves, bars or cells are worth under the pointer, named as in the figure.
void point_at_marks(const Figure& figure, std::size_t panel, Point at, std::string& pointed) {
    for (const ValueAt& each : marks_at(figure, panel, at))
        pointed.append(pointed.empty() ? "" : "  ·  ")
            .append(each.name)
            .append(" ")
            .append(pretty(each.value, 4));
}

// The answers of all networks to the inputs under the pointer.
void point_at_inputs(const StudyReport& report, const Study& study, Point at, Language language,
                     std::string& pointed) {
    const std::array<float, 2> both{static_cast<float>(at.x), static_cast<float>(at.y)};
    const auto inputs =
        std::span(both).first(std::min<std::size_t>(2, report.networks.front().layers.front().inputs()));
    pointed =
        inputs.size() > 1 ? "(" + pretty(at.x, 3) + ", " + pretty(at.y, 3) + ")" : "x " + pretty(at.x, 3);
    for (const NetworkSketch& network : report.networks)
        pointed.append("  ·  ")
            .append(owner_title(study, network.owner, language))
            .append(" ")
            .append(pretty(static_cast<double>(network.values(inputs).back().front()), 4));
}

} // namespace

void change_setting(Workspace& workspace, const StudyParameter& parameter, std::string text) {
    Studies changed = workspace.session.studies;
    set_setting(changed, parameter, std::move(text));
    const auto inputs =
        read_settings(study_in(changed), settings_in(changed), repertoire_of(workspace.session));
    if (inputs)
        workspace.session.studies = std::move(changed);
    else
        notify(workspace.ui, explain(inputs.error(), workspace.session.language), true);
}

void show_study_figure(const PanelFrame& frame, const Box& box) {
    const IdScope scope("study");
    const Kit& kit = frame.kit;
    Workspace& workspace = frame.workspace;
    StudyPart& part = workspace.parts.of<StudyPart>();
    const Study& study = study_in(workspace.session.studies);
    workspace.ui.cursor_x.reset();
    part.pointed.clear();
    part.shown = part.run->update(study_key(workspace.session), workspace.wake);
    part.shown_study = study.id;

    Box rest = box.inset(kit.px(study_pad), kit.px(14.0F));
    // What a step of a lesson shows has run; where it says which controls there are, these are none of them.
    const bool is_shown_only = workspace.ui.only_sliders && part.shown.finished;
    if (study.start != nullptr && !is_shown_only) {
        show_study_transport(kit, rest.take_bottom(study_transport_height(kit, rest.width)), part);
        rest.take_bottom(kit.px(8.0F));
    }
    const Theme& look = figure_theme(workspace.session);
    const FigurePlace place = figure_place(kit, rest, look);
    workspace.ui.shown_page = place.page;
    if (part.shown.report == nullptr) {
        const std::string text = part.shown.error ? explain(*part.shown.error, kit.language())
                                                  : std::string(kit.say(StudyText::study_running));
        kit.draw_text_in(rest, text, type::subtitle, kit.palette().muted, 0.5F);
        return;
    }
    const ArrangedKey<DrawnStudy> key{.spec = {&study, part.shown.report},
                                      .page_pt = place.page,
                                      .px_per_pt = place.canvas.px_per_pt,
                                      .theme = workspace.session.theme,
                                      .language = kit.language(),
                                      .guess = arranged_guess(workspace.session),
                                      .told = told_panels(workspace.session, most_guess_panels)};
    const ArrangedFigure& picture = part.picture.get(key, [&](const auto& spec) {
        Figure figure = study_figure(*spec.spec.study, *spec.spec.report, spec.language);
        const StudyPlace stands{spec.spec.study, figure.panels.size(), spec.page_pt, spec.theme,
                                spec.language};
        put_in(figure, part.grid.get(stands, [&](const StudyPlace& there) {
            return best_grid(figure, there.page_pt, theme(there.theme), frame.fonts);
        }));
        return arranged(spec, std::move(figure), frame.fonts);
    });
    draw_figure(kit, picture, place, look, frame.fonts);
    Session& session = workspace.session;
    const PlotEvents events = use_pen(picture.layout, place.canvas, masked_in(picture, session));
    static_cast<void>(show_plot_menu(kit, events, {}, session, workspace.ui));
    use_guess({kit, picture, place.canvas, look, frame.fonts}, events, session, workspace.ui);
    part.inputs.reset();
    if (masked_panel(session)) return; // what lies under the pointer would tell
    if (study.plane && study.plane->panel < picture.layout.panels.size())
        use_plane(kit, *study.plane, study, picture.layout.panels[study.plane->panel], place.canvas,
                  workspace);
    if (study.canvas && study.canvas->panel < picture.layout.panels.size())
        use_canvas(kit, *study.canvas, study, picture.layout.panels[study.canvas->panel], place.canvas,
                   workspace, part);
    if (!part.shown.report->networks.empty())
        part.inputs = InputPlace{picture.layout.panels.front(), place.canvas};
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (part.inputs && px_box(part.inputs->panel.plot, place.canvas).contains(mouse))
        point_at_inputs(*part.shown.report, study,
                        part.inputs->panel.to_data(page_point(mouse, place.canvas)), kit.language(),
                        part.pointed);
    for (std::size_t i = 0; i < picture.layout.panels.size(); ++i)
        if (part.pointed.empty() && px_box(picture.layout.panels[i].plot, place.canvas).contains(mouse))
            point_at_marks(picture.figure, i,
                           picture.layout.panels[i].to_data(page_point(mouse, place.canvas)), part.pointed);
}

} // namespace act
