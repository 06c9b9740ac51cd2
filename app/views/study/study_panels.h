#pragma once
// The Study view: the list of studies, the figure of one, and its settings and readings.

#include "base/memo.h"
#include "canvas/imgui_canvas.h"
#include "figure/panel_grid.h"
#include "state/arranged_figure.h"
#include "views/claim_cards.h"
#include "views/study/study_work.h"
#include "views/view_panels.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace act {

extern const ViewPanels study_panels;

/// What the figure was made from.
struct DrawnStudy {
    const Study* study = nullptr;
    SharedReport report = nullptr;
    bool operator==(const DrawnStudy&) const = default;
};

/// What its columns were chosen for. Numbers that move with a slider are none of it, so that panels stay where they are.
struct StudyPlace {
    const Study* study = nullptr;
    std::size_t panels = 0;
    PageSize page_pt = {};
    ThemeId theme = ThemeId::paper;
    Language language = Language::english;
    bool operator==(const StudyPlace&) const = default;
};

/// Where the inputs of its networks were shown in the last frame.
struct InputPlace {
    PanelLayout panel = {};
    CanvasPlace canvas = {};
};

struct StudyPart {
    std::shared_ptr<StudyRun> run = std::make_shared<StudyRun>();
    StudyProgress shown = {};
    std::string_view shown_study = {}; ///< whose report it is
    std::size_t focused_parameter = 0;
    std::string pointed = {};              ///< what the mouse points at, in words, for the status bar
    std::optional<InputPlace> inputs = {}; ///< none: no networks
    std::vector<Point> stroke = {};        ///< of a curve that is being drawn
    std::size_t network = 0;               ///< which one is drawn
    std::string added = {};                ///< typed into the field for another function
    std::map<std::string, std::string, std::less<>> typing = {}; ///< other fields while one types
    ClaimCards claims = {};
    Memo<StudyPlace, PanelGrid> grid = {};
    Memo<ArrangedKey<DrawnStudy>, ArrangedFigure> picture = {};
};

inline constexpr float study_list_width = 248.0F; ///< design pixels

void show_study_list(const PanelFrame& frame, const Box& box);
void show_study_figure(const PanelFrame& frame, const Box& box);
void show_study_inspector(const PanelFrame& frame, const Box& box);

/// A network of the report that is shown, with its values where the mouse points at inputs. Nothing where the box is too
/// low or there is none.
void show_study_network(const PanelFrame& frame, const Box& box);

/// Run or pause, step, start again, speed: of studies that can be watched. As high as it has to be in that width.
[[nodiscard]] float study_transport_height(const Kit& kit, float width);
void show_study_transport(const Kit& kit, const Box& box, StudyPart& part);

/// Sets a value; a message says why it is not taken.
void change_setting(Workspace& workspace, const StudyParameter& parameter, std::string text);

} // namespace act
