
#include "activation/names.h"
#include "session/plot_state.h"
#include "view/explore/explore_figure.h"
#include "view/figures.h"

#include <algorithm>

namespace act {
namespace {

// Nearest in spelling, with or without the prefix that people leave out.
std::string nearest_figure(std::string_view id) {
    std::string nearest;
    std::size_t least = 1000;
    for (const FigureEntry& entry : figure_entries()) {
        const auto colon = entry.id.find(':');
        const std::string_view bare =
            std::string_view(entry.id).substr(colon == std::string::npos ? 0 : colon + 1);
        const std::size_t distance = std::min(edit_distance(id, entry.id), edit_distance(id, bare));
        if (distance < least) {
            least = distance;
            nearest = entry.id;
        }
    }
    return is_near(id, least) ? nearest : std::string();
}

// Activations come first: their names are what people type.
std::string id_meant_by(std::string_view name) {
    for (const View* view : views())
        if (view->bundled_id != nullptr)
            if (std::string id = view->bundled_id(name); !id.empty()) return id;
    return std::string(name);
}

Result<Figure> make_from_session(const FigureEntry& entry, const FigureRequest& request, Language language) {
    Session session = entry.session();
    session.convention = request.convention;
    if (const auto done = set_windows(session, request.windows); !done) return done.error();
    const View& view = shown_view(session);
    const bool by_text = view.set_texts != nullptr;
    if (by_text)
        if (const auto done = view.set_texts(session, request.settings); !done) return done.error();
    auto shown = session_figure(session, by_text ? Parameters() : request.set, language, request.page_pt,
                                request.fineness());
    if (!shown) return shown.error();
    shown->figure.name = entry.name;
    return std::move(shown->figure);
}

} // namespace

std::vector<FigureEntry> figure_entries() {
    std::vector<FigureEntry> entries;
    for (const View* view : views())
        for (FigureEntry& entry : view->bundled())
            entries.push_back(std::move(entry));
    return entries;
}

Result<FigureEntry> require_figure(std::string_view id) {
    const std::string wanted = id_meant_by(id);
    for (FigureEntry& entry : figure_entries())
        if (entry.id == wanted) return std::move(entry);
    return Error{Problem::unknown_figure, std::string(id), {}, nearest_figure(id)};
}

Result<Figure> make_figure(const FigureRequest& request, Language language) {
    if (request.activation != nullptr)
        return explored_figure(request.activation, request.values, request, language);
    const auto entry = require_figure(request.id);
    if (!entry) return entry.error();
    FigureRequest sized = request;
    sized.id = entry->id;
    if (sized.page_pt == PageSize{}) sized.page_pt = entry->page_pt;
    const bool needs_session = request.windows != AxisWindows{} && !entry->makes_windows;
    if (needs_session && (!entry->session || entry->place)) return no_axes_to_choose();
    return entry->make && !needs_session ? entry->make(sized, language)
                                         : make_from_session(*entry, sized, language);
}

} // namespace act
