// Whatever is opened as a session: the figure of its view is made, arranged on pages down to very small ones, and
// drawn, without a place that is no number.

#include "figure/draw.h"
#include "figure/layout.h"
#include "figure/recording_canvas.h"
#include "fuzz/demand.h"
#include "session/session_file.h"
#include "support/even_metrics.h"
#include "view/figures.h"

#include <array>
#include <cstdint>
#include <string>

namespace act { namespace {

void draw_on(PageSize page, const Session& session) {
    const Result<SessionFigure> made =
        session_figure(session, {}, session.language, page, {.px_per_pt = 1.0});
    if (!made) return;
    const EvenMetrics metrics;
    const Theme look = theme(session.theme);
    const Layout layout = arrange(made->figure, page, look, metrics);
    demand(layout.panels.size() == made->figure.panels.size());
    for (const PanelLayout& panel : layout.panels)
        demand(panel.plot.width >= 0.0 && panel.plot.height >= 0.0);
    RecordingCanvas canvas;
    draw(made->figure, layout, look, metrics, canvas);
    for (const std::string& line : canvas.lines())
        demand(line.starts_with("text") || line.find("nan") == std::string::npos);
}

void run(const std::string& text) {
    Result<OpenedSession> read = read_session(text, "fuzz.act");
    if (!read) return;
    // Networks that are trained, and simulations, take seconds each by design.
    if (read->session.view == ViewId::study) return;
    constexpr std::array pages{PageSize{300.0, 200.0}, PageSize{80.0, 60.0}, PageSize{5.0, 5.0}};
    for (const PageSize& page : pages)
        draw_on(page, read->session);
}

}} // namespace act

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    act::run(std::string(data, data + size));
    return 0;
}
