#pragma once
// Three frames of a sweep, small, beside its form: what the animation begins with, goes through and leads to.

#include "base/memo.h"
#include "state/arranged_figure.h"
#include "state/sweep_form.h"
#include "view/sweep.h"
#include "widgets/kit.h"

#include <vector>

namespace act {

/// What the frames depend on.
struct SweepPreviewKey {
    Session session = {};
    Sweep sweep = {}; ///< of three frames
    Language language = Language::english;
    ThemeId theme = ThemeId::paper;
    PageSize page_pt = {};
    double px_per_pt = 1.0;
    bool operator==(const SweepPreviewKey&) const = default;
};
using SweepPreview = Memo<SweepPreviewKey, std::vector<ArrangedFigure>>;

/// Draws them one under another, each with its value. What the form does not say yet, and figures that take long to make,
/// leave empty pages.
void show_sweep_preview(const Kit& kit, const Box& box, const Session& session, const SweepForm& form,
                        SweepPreview& preview, const Fonts& fonts);

} // namespace act
