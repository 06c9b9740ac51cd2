#include "dialogs/sweep_preview.h"

#include "base/number.h"
#include "canvas/imgui_canvas.h"
#include "figure/draw.h"
#include "i18n/export_texts.h"
#include "view/view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace act {
namespace {

constexpr std::size_t preview_frames = 3;
constexpr float preview_gap = 12.0F;
constexpr float caption_height = 20.0F;
constexpr std::array<Text, preview_frames> captions{ExportText::sweep_first, ExportText::sweep_middle,
                                                    ExportText::sweep_last};

// Windows that hold these three frames, and not all that lie between them: the form is to stay quick.
std::vector<ArrangedFigure> frames_of(const SweepPreviewKey& key, const Fonts& fonts) {
    const SteadySweep steady = steadied(key.session, key.sweep);
    std::vector<ArrangedFigure> frames;
    for (std::size_t i = 0; i < preview_frames; ++i) {
        auto shown = sweep_figure(steady, i, key.language, key.page_pt, {.px_per_pt = key.px_per_pt});
        if (!shown) return {};
        ArrangedFigure& frame = frames.emplace_back();
        frame.figure = std::move(shown->figure);
        frame.layout = arrange(frame.figure, key.page_pt, theme(key.theme), fonts);
    }
    return frames;
}

std::string caption_of(const Kit& kit, const Sweep& sweep, std::size_t i) {
    constexpr int digits = 4;
    const std::string& symbol = sweep.target.symbol.empty() ? sweep.target.id : sweep.target.symbol;
    return kit.say(captions.at(i), {{"value", symbol + " = " + pretty(value_at(sweep, i), digits)}});
}

} // namespace

void show_sweep_preview(const Kit& kit, const Box& box, const Session& session, const SweepForm& form,
                        SweepPreview& preview, const Fonts& fonts) {
    const auto plan = plan_of(form, session, kit.language());
    const bool is_told = plan && !fault_of_sweep(plan->sweep);
    const PageSize page = is_told ? plan->page.size_pt : PageSize{16.0, 9.0};
    const float slot = box.height / static_cast<float>(preview_frames);
    const float tallest = slot - kit.px(caption_height + preview_gap);
    const double per_pt = std::min(static_cast<double>(box.width) / page.width,
                                   static_cast<double>(std::max(1.0F, tallest)) / page.height);
    const std::vector<ArrangedFigure>* frames = nullptr;
    Sweep sweep;
    if (is_told && shown_view(session).follows_sliders(session)) {
        sweep = plan->sweep;
        sweep.frames = preview_frames;
        sweep.to_and_fro = false;
        frames = &preview.get({session, sweep, kit.language(), form.theme, page, per_pt},
                              [&](const SweepPreviewKey& key) { return frames_of(key, fonts); });
    }
    Box rest = box;
    for (std::size_t i = 0; i < preview_frames; ++i) {
        Box place = rest.take_top(std::round(slot));
        const bool has_frame = frames != nullptr && i < frames->size();
        const Box sheet{place.x, place.y, std::round(static_cast<float>(page.width * per_pt)),
                        std::round(static_cast<float>(page.height * per_pt))};
        kit.fill(sheet, kit.palette().card);
        kit.outline({sheet.x - 1.0F, sheet.y - 1.0F, sheet.width + 2.0F, sheet.height + 2.0F},
                    kit.palette().line, 0.0F);
        if (!has_frame) continue;
        ImguiCanvas canvas(*ImGui::GetWindowDrawList(), kit.glyphs(),
                           {static_cast<double>(sheet.x), static_cast<double>(sheet.y), per_pt});
        const ArrangedFigure& frame = (*frames)[i];
        ImGui::PushClipRect(sheet.low(), sheet.high(), true);
        draw(frame.figure, frame.layout, theme(form.theme), fonts, canvas);
        ImGui::PopClipRect();
        place.take_top(sheet.height);
        kit.draw_text_in(place.take_top(kit.px(caption_height)), caption_of(kit, sweep, i), type::small,
                         kit.palette().muted);
    }
}

} // namespace act
