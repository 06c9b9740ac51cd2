#include "view/session_figure.h"

#include "session/guess.h"
#include "session/plot_state.h"
#include "view/guess/guessed_figure.h"
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
    const bool is_masked = masked_panel(shown).has_value();
    Fineness said = fineness;
    said.in_words = fineness.in_words && !is_masked; // words about a function tell of all its panels
    Result<Figure> figure = shown_view(shown).figure(without_answers(shown), language, page, said);
    if (!figure) return figure.error();
    put_guess(*figure, shown, language, fineness.at);
    return SessionFigure{*std::move(figure), page};
}

} // namespace act
