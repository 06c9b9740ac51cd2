#include "views/study/study_panels.h"

#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "i18n/study_texts.h"
#include "session/studies.h"
#include "study/study.h"
#include "views/findable.h"

#include <algorithm>
#include <array>

namespace act {
namespace study_panels_file { namespace {

template <int step> void go_to_study(Workspace& workspace) {
    const auto all = studies();
    const auto now = std::ranges::find(all, &study_in(workspace.session.studies));
    const auto count = static_cast<int>(all.size());
    const int next = (static_cast<int>(now - all.begin()) + step + count) % count;
    workspace.session.studies->study = all[static_cast<std::size_t>(next)]->id;
}

std::vector<Command> commands() {
    return {{.name = StudyText::study_next, .shortcut = {letter(']')}, .run = go_to_study<1>},
            {.name = StudyText::study_previous, .shortcut = {letter('[')}, .run = go_to_study<-1>}};
}

// A curve with its readings, in [0, 1]², y down.
Thumbnail measured_curve() {
    return {{{0.0, 0.0}, {0.0, 1.0}, {1.0, 1.0}}, {{0.12, 0.1}, {0.3, 0.5}, {0.55, 0.72}, {0.95, 0.8}}};
}

void add_findables(const Session& session, std::vector<Findable>& out) {
    for (const Study* study : studies()) {
        Findable thing{.id = "study " + std::string(study->id),
                       .item = "study " + std::string(study->id),
                       .subject = "study:" + std::string(study->id),
                       .name = std::string(study->name.in(session.language)),
                       .head = SessionText::view_study,
                       .opening = StudyText::study_open,
                       .picture = measured_curve(),
                       .is_shown =
                           [study](const Workspace& w) {
                               return w.session.view == ViewId::study
                                      && w.session.studies->study == study->id;
                           },
                       .open =
                           [study](Workspace& w) {
                               w.session.view = ViewId::study;
                               w.session.studies->study = study->id;
                           }};
        for (const std::string_view name : {study->id, study->name.en, study->name.zh})
            thing.names.emplace_back(name);
        for (const std::string_view question : {study->question.en, study->question.zh})
            thing.words.emplace_back(question);
        add_words(thing.words, SearchText::words_study);
        out.push_back(std::move(thing));
    }
}

}} // namespace study_panels_file

const ViewPanels study_panels{
    .view = ViewId::study,
    .hint = StudyText::study_hint,
    .left = {study_list_width, show_study_list},
    .right = {inspector_width, show_study_inspector},
    .middle = show_study_figure,
    .status = [](const Kit&,
                 const Workspace& w) { return StatusText{.text = w.parts.of<StudyPart>().pointed}; },
    .commands = study_panels_file::commands,
    .words = SearchText::words_view_study,
    .add_findables = study_panels_file::add_findables};

} // namespace act
