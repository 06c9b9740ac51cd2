#include "view/study/study_view.h"

#include "base/number.h"
#include "session/plot_state.h"
#include "session/studies.h"
#include "view/figures.h"

#include <utility>

namespace act {
namespace study_view_file { namespace {

Result<Figure> figure_of(const Session& session, Language language, PageSize, const Fineness& fineness) {
    const StudyKey key = study_key(session);
    const Result<SharedReport> report = fineness.quick ? glance_for(key) : report_for(key);
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
        for (const Phrase& choice : each.choices)
            target.choices.emplace_back(choice.in(session.language));
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
        session.studies->settings.insert_or_assign(session.studies->study, std::move(settings));
    return Done{};
}

Result<Done> set_study_numbers(Session& session, const Parameters& set) {
    StudySettings texts;
    for (const auto& [name, value] : set)
        texts.insert_or_assign(name, shortest(value));
    return set_study_texts(session, texts);
}

std::vector<TextSetting> text_settings(const Session& session) {
    const StudySettings& set = settings_in(session.studies);
    std::vector<TextSetting> settings;
    for (const StudyParameter& each : study_in(session.studies).parameters) {
        TextSetting setting{.id = std::string(each.parameter.id),
                            .label = std::string(each.name.in(session.language)),
                            .value = text_in(set, each)};
        switch (each.kind) {
        case StudyInputKind::functions: setting.most = most_study_functions; break;
        case StudyInputKind::function: setting.most = each.texts.empty() ? 1 : 0; break;
        case StudyInputKind::text: break;
        default: continue;
        }
        if (setting.most == 0 && each.texts.empty()) continue;
        setting.may_be_none = each.initial_text.empty();
        for (std::size_t i = 0; i < each.texts.size(); ++i) {
            setting.texts.emplace_back(each.texts[i]);
            setting.names.emplace_back(each.text_names[i].in(session.language));
        }
        settings.push_back(std::move(setting));
    }
    return settings;
}

std::vector<ShownReading> shown_readings(const Session& session) {
    const SharedReport report = known_glance(study_key(session));
    if (report == nullptr) return {};
    std::vector<ShownReading> readings;
    for (const StudyReading& each : report->readings) {
        const ReadingKind& kind = study_in(session.studies).readings[each.kind];
        std::string name(kind.name.in(session.language));
        const std::string_view unit = kind.unit.in(session.language);
        if (!unit.empty()) name.append(" (").append(unit).append(")");
        const std::string_view owner = owner_title(study_in(session.studies), each.owner, session.language);
        readings.push_back({.name = std::move(name), .owner = std::string(owner), .value = each.value});
    }
    return readings;
}

NumberTable series_of(const Session& session) {
    const SharedReport report = known_glance(study_key(session));
    return report == nullptr ? NumberTable{} : NumberTable{report->columns, report->rows};
}

// Runs an experiment and remembers what it has found by then.
class StudyWork final : public FigureWork {
  public:
    StudyWork(StudyKey key, std::unique_ptr<Experiment> experiment)
        : key_(std::move(key)), experiment_(std::move(experiment)) {
        publish();
    }
    bool step() override { return experiment_->step(); }
    [[nodiscard]] double progress() const override { return experiment_->progress(); }
    void publish() override {
        remember_report(key_, std::make_shared<const StudyReport>(experiment_->report()));
    }

  private:
    StudyKey key_;
    std::unique_ptr<Experiment> experiment_;
};

std::unique_ptr<FigureWork> start(const Session& session) {
    StudyKey key = study_key(session);
    const Result<StudyInputs> inputs = read_settings(*key.study, key.settings, key.repertoire);
    if (!inputs) return nullptr;
    Result<std::unique_ptr<Experiment>> experiment = key.study->start(*inputs);
    if (!experiment) return nullptr;
    return std::make_unique<StudyWork>(std::move(key), std::move(experiment).value());
}

// Both coordinates of the point in the study's plane.
Grasped grasped(const Session& session, std::size_t panel, Point) {
    const std::optional<StudyPlane>& plane = study_in(session.studies).plane;
    if (!plane || plane->panel != panel) return {};
    return {.x = std::string(plane->x), .y = std::string(plane->y)};
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
                               session.studies->study = study->id;
                               return session;
                           }});
    return entries;
}

}} // namespace study_view_file

const View study_view{
    .id = ViewId::study,
    .take_part = take_part_of<&Session::studies>,
    .own_page = [](const Session& session) { return study_in(session.studies).page; },
    .figure = study_view_file::figure_of,
    .is_ready = [](const Session& session) { return known_report(study_key(session)) != nullptr; },
    .prepare = [](const Session& session,
                  const std::stop_token& stop) { return report_for(study_key(session), stop).ok(); },
    .subject = [](const Session& session) { return "study-" + session.studies->study; },
    .tells_of = study_view_file::tells_of,
    .gives_room = true,
    .targets = study_view_file::targets,
    .set_parameters = study_view_file::set_study_numbers,
    .set_texts = study_view_file::set_study_texts,
    .has_free_panels = [](const Session&) { return true; },
    .grasped = study_view_file::grasped,
    .follows_sliders = [](const Session& session) { return !study_in(session.studies).measures; },
    .takes_long = [](const Session& session) { return study_in(session.studies).start != nullptr; },
    .start = study_view_file::start,
    .settings = study_view_file::text_settings,
    .readings = study_view_file::shown_readings,
    .table = study_view_file::series_of,
    .bundled = study_view_file::study_figures};

Figure study_figure(const Study& study, const StudyReport& report, Language language) {
    Figure figure = report.figure(language);
    figure.name = study.name.in(language);
    figure.title = {{std::string(study.question.in(language)), Ink::text, Face::semibold, 0.8}};
    if (figure.description.empty()) figure.description = study.question.in(language);
    return figure;
}

} // namespace act
