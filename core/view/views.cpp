#include "base/expects.h"
#include "base/first_with.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/plot_state.h"
#include "view/figures.h"
#include "view/guess/guessed_figure.h"
#include "view/view.h"

namespace act {

const View& view_of(ViewId id) {
    const auto* const found = first_with(views(), id, &View::id);
    expects(found != nullptr, "every view has a record");
    return **found;
}

Session shown_alone(const Session& session) {
    Session alone;
    alone.view = session.view;
    alone.language = session.language;
    alone.theme = session.theme;
    alone.convention = session.convention;
    alone.parameters = session.parameters;
    alone.typed = session.typed;
    alone.guess = session.guess;
    alone.exporting->formula = session.exporting->formula;
    if (const View& view = shown_view(session); view.take_part != nullptr) view.take_part(alone, session);
    return alone;
}

std::string subject_of(const Session& session) {
    const View& view = shown_view(session);
    return view.subject != nullptr ? view.subject(session) : std::string(name_of(view.id));
}

Result<Done> refuse_parameters(const Parameters& set) {
    if (set.empty()) return Done{};
    return Error{Problem::unknown_parameter, set.begin()->first, {}, {}};
}

Result<Done> set_parameters(Session& session, const Parameters& set) {
    const View& view = shown_view(session);
    return view.set_parameters != nullptr ? view.set_parameters(session, set) : refuse_parameters(set);
}

Error no_axes_to_choose() {
    return bad_arguments(
        "this figure has no axes to choose — leave --x, --y, --slope, --curvature, --equal, --log-y and "
        "the like, --axis-names and --points away");
}

Error no_points_to_pin(const std::string& what) {
    return bad_arguments(what + " pins no points — leave --points away, or export one function");
}

Result<Done> set_windows(Session& session, const AxisWindows& windows) {
    if (windows == AxisWindows{}) return Done{};
    const View& view = shown_view(session);
    return view.set_windows != nullptr ? view.set_windows(session, windows) : no_axes_to_choose();
}

SweepTarget target_of(const Parameter& parameter, double value) {
    return {.id = std::string(parameter.id),
            .symbol = std::string(parameter.symbol),
            .range = parameter.shown,
            .limits = parameter.legal,
            .least_size = parameter.least_size,
            .kind = parameter.kind,
            .step = parameter.spacing(),
            .initial = parameter.initial,
            .value = value};
}

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
