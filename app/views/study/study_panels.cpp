#include "views/study/study_panels.h"

#include "study/study.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

template <int step> void go_to_study(Workspace& workspace) {
    const auto all = studies();
    const auto now = std::ranges::find(all, &study_in(workspace.session.studies));
    const auto count = static_cast<int>(all.size());
    const int next = (static_cast<int>(now - all.begin()) + step + count) % count;
    workspace.session.studies.study = all[static_cast<std::size_t>(next)]->id;
}

std::vector<Command> commands() {
    return {{.name = Text::study_next, .shortcut = {letter(']')}, .run = go_to_study<1>},
            {.name = Text::study_previous, .shortcut = {letter('[')}, .run = go_to_study<-1>}};
}

// Every study can be opened from anywhere.
void add_actions(const Workspace& workspace, std::vector<Action>& out) {
    for (const Study* study : studies()) {
        const Language language = workspace.session.language;
        out.push_back(action_of("study " + std::string(study->id), Text::study_open, study->name.in(language),
                                language, Text::group_go, [study](Workspace& to) {
                                    to.session.view = ViewId::study;
                                    to.session.studies.study = study->id;
                                }));
        for (const std::string_view name : {study->id, study->name.en, study->name.zh, study->question.en})
            out.back().names.emplace_back(name);
    }
}

} // namespace

const ViewPanels study_panels{
    .view = ViewId::study,
    .hint = Text::study_hint,
    .left = {study_list_width, show_study_list},
    .right = {inspector_width, show_study_inspector},
    .middle = show_study_figure,
    .status = [](const Kit&,
                 const Workspace& w) { return StatusText{.text = w.parts.of<StudyPart>().pointed}; },
    .commands = commands,
    .add_actions = add_actions};

} // namespace act
