#include "view/study/study_figure.h"

#include "base/number.h"
#include "view/session_figure.h"

#include <utility>

namespace act {
namespace {

Result<Figure> figure_of(const Session& session, Language language, PageSize, const Fineness&) {
    const StudyKey key = study_key(session);
    const Result<SharedReport> report = report_for(key);
    if (!report) return report.error();
    return study_figure(*key.study, **report, language);
}

std::vector<std::size_t> tells_of(const Session& session, std::size_t panels, std::size_t masked) {
    std::vector<std::size_t> told;
    for (const StudyTell& tell : study_in(session.studies).tells)
        if (tell.masked == masked && tell.other < panels) told.push_back(tell.other);
    return told;
}

std::vector<SweepTarget> targets(const Session& session) {
    const Study& study = study_in(session.studies);
    std::vector<SweepTarget> targets;
    for (std::size_t k = 0; k < study.parameters.size(); ++k) {
        const StudyParameter& each = study.parameters[k];
        if (each.kind != StudyInputKind::number) continue;
        SweepTarget target = target_of(each.parameter, number_in(settings_in(session.studies), each));
        target.number = k;
        target.label = each.name.in(session.language);
        target.set = [](Session& changed, const SweepTarget& moved, double value) {
            const StudyParameter& parameter = study_in(changed.studies).parameters[moved.number];
            set_setting(changed.studies, parameter, typed(parameter.parameter, value));
        };
        targets.push_back(std::move(target));
    }
    return targets;
}

Result<Done> set_study_texts(Session& session, const StudySettings& set) {
    StudySettings settings = settings_in(session.studies);
    for (const auto& [name, text] : set)
        settings.insert_or_assign(name, text);
    const Study& study = study_in(session.studies);
    const auto inputs = read_settings(study, settings, repertoire_of(session));
    if (!inputs) return inputs.error();
    if (!settings.empty())
        session.studies.settings.insert_or_assign(session.studies.study, std::move(settings));
    return Done{};
}

Result<Done> set_study_numbers(Session& session, const Parameters& set) {
    StudySettings texts;
    for (const auto& [name, value] : set)
        texts.insert_or_assign(name, shortest(value));
    return set_study_texts(session, texts);
}

std::vector<FigureEntry> study_figures() {
    std::vector<FigureEntry> entries;
    for (const Study* study : studies())
        entries.push_back({.id = std::string(study_prefix).append(study->id),
                           .name = std::string(study->name.en) + ": " + std::string(study->question.en),
                           .page_pt = study->page,
                           .session = [study] {
                               Session session;
                               session.view = ViewId::study;
                               session.studies.study = study->id;
                               return session;
                           }});
    return entries;
}

} // namespace

const View study_view{
    .id = ViewId::study,
    .own_page = [](const Session& session) { return study_in(session.studies).page; },
    .figure = figure_of,
    .is_ready = [](const Session& session) { return known_report(study_key(session)) != nullptr; },
    .prepare = [](const Session& session,
                  const std::stop_token& stop) { return report_for(study_key(session), stop).ok(); },
    .subject = [](const Session& session) { return "study-" + session.studies.study; },
    .tells_of = tells_of,
    .gives_room = true,
    .targets = targets,
    .set_parameters = set_study_numbers,
    .set_texts = set_study_texts,
    .has_free_panels = [](const Session&) { return true; },
    .follows_sliders =
        [](const Session& session) {
            const Study& study = study_in(session.studies);
            return study.start == nullptr && !study.measures;
        },
    .bundled = study_figures};

} // namespace act
