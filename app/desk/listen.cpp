#include "desk/desk.h"
#include "i18n/explain.h"
#include "i18n/window_texts.h"
#include "saving/exporting.h"
#include "session/export_choice.h"
#include "views/panel_parts.h"

namespace act {

void listen(Workspace& workspace) {
    if (workspace.listening) return workspace.listening.reset();
    const auto play = [](Workspace& w, const Session& session) {
        auto view = make_export_view(
            session, {}, session.language,
            page_of(session.exporting, session, shown_figure(session, w.ui.shown_page)).size_pt,
            export_fineness(0.0), false);
        if (!view) return notify(w.ui, explain(view.error(), session.language), true);
        w.listening.emplace(Listening(std::move(view->figure.drawn)), w.wake);
    };
    if (workspace.figure_wait.is_over(workspace.session, workspace.wake, play))
        play(workspace, workspace.session);
}

void follow_sound(Workspace& workspace) {
    workspace.ui.heard.reset();
    if (!workspace.listening) return;
    const auto report = workspace.listening->snapshot();
    if (const SoundStretch* now = sounding(*report)) {
        const double share = (report->seconds - now->seconds.low) / now->seconds.width();
        workspace.ui.heard = PlotPlace{now->panel, {now->x.low + share * now->x.width(), 0.0}};
    }
    if (workspace.listening->state() == WorkState::running) return;
    workspace.listening.reset();
    workspace.ui.heard.reset();
    const Language language = workspace.session.language;
    if (report->failed) return notify(workspace.ui, explain(report->error, language), true);
    if (report->is_mute)
        notify(workspace.ui, text(WindowText::listen_nothing_plays, language, {{"package", sound_package()}}),
               true);
}

} // namespace act
