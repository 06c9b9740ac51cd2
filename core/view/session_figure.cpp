#include "view/session_figure.h"

#include "view/view.h"

namespace act {

PageSize own_page(const Session& session) {
    return shown_view(session).own_page(session);
}

Result<SessionFigure> session_figure(const Session& session, const Parameters& set, Language language,
                                     std::optional<PageSize> page_pt, const Fineness& fineness) {
    Session shown = session;
    if (const auto done = set_parameters(shown, set); !done) return done.error();
    const PageSize page = page_pt ? *page_pt : own_page(shown);
    Result<Figure> figure = shown_view(shown).figure(shown, language, page, fineness);
    if (!figure) return figure.error();
    return SessionFigure{*std::move(figure), page};
}

} // namespace act
