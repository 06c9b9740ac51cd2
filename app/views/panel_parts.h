#pragma once
// Parts that the panels of several views have in common.

#include "activation/activation.h"
#include "figure/theme.h"
#include "session/session.h"
#include "state/workspace.h"
#include "widgets/items.h"
#include "widgets/kit.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace act {

/// Page points of figures on this screen.
[[nodiscard]] inline double px_per_pt(const Kit& kit) {
    return static_cast<double>(kit.scale()) * 96.0 / 72.0;
}

/// A kit for what the back row reads: as high as a fortieth of the picture.
[[nodiscard]] Kit back_row_kit(const Kit& kit);

/// The theme that figures have in the window.
[[nodiscard]] inline const Theme& figure_theme(const Session& session) {
    return theme(session.theme);
}

[[nodiscard]] inline std::string_view text_of(const Note& note, Language language) {
    return language == Language::chinese ? note.zh : note.en;
}
/// Where a function comes from, and what it is called elsewhere: "Cho et al. (2014) · torch.nn.X · Hugging Face x".
[[nodiscard]] std::string source_text(const Reference& reference, const Names& names);

/// Whether the view shows this slider now: in a lesson the step says which are.
[[nodiscard]] bool shows_slider(const Ui& ui, std::string_view id, std::size_t place = 0);

/// A message at the foot of the window; errors stay until they are dismissed.
void notify(Ui& ui, std::string text, bool is_error);
/// That a file was written, with a button that shows it in its folder.
void complain(Workspace& workspace, const Error& error);
void notify_saved(Ui& ui, const std::filesystem::path& file, Language language);

/// Sections from the top down; each cuts its part off.
struct Column {
    Box rest;
    Box take(const Kit& kit, float design_height) { return rest.take_top(kit.px(design_height)); }
};

/// The panel at the right, which scrolls; its sections are cut off `column`.
class InspectorPanel {
  public:
    InspectorPanel(const Kit& kit, const char* id, const Box& box);
    InspectorPanel(const InspectorPanel&) = delete;
    InspectorPanel& operator=(const InspectorPanel&) = delete;
    ~InspectorPanel();

    Column column;

  private:
    IdScope scope_{"inspector"};
    ImVec2 top_;
    float margin_;
};

/// The slider of parameter k under its name, or its id; what it was set to. A typed value that does not fit is refused with the reason.
/// `focused`: the parameter that keys move.
[[nodiscard]] std::optional<double> show_parameter(const Kit& kit, Column& column, const Parameter& parameter,
                                                   double value, std::size_t k, std::size_t& focused, Ui& ui,
                                                   std::string_view name = {});

/// A pen as in a figure's legend, across the box.
void draw_pen_sample(const Kit& kit, const Box& box, const Pen& pen, const Theme& look);

/// Formulas one under another, in lines where they are wider than the column. LaTeX in, with its left side.
void show_formulas(const Kit& kit, Column& column, std::span<const std::string> latex, const Theme& theme);

} // namespace act
