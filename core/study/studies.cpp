#include "activation/catalogue.h"
#include "activation/names.h"
#include "study/study.h"

#include <algorithm>

namespace act {
namespace {

std::string_view without_prefix(std::string_view id) {
    return id.starts_with(study_prefix) ? id.substr(study_prefix.size()) : id;
}

} // namespace

const Study* find_study(std::string_view id) {
    const auto found = std::ranges::find(studies(), without_prefix(id), &Study::id);
    return found == studies().end() ? nullptr : *found;
}

Result<const Study*> require_study(std::string_view id) {
    if (const Study* study = find_study(id)) return study;
    const auto distance = [&](const Study* each) { return edit_distance(without_prefix(id), each->id); };
    const Study* nearest = *std::ranges::min_element(studies(), {}, distance);
    const bool near = is_near(without_prefix(id), distance(nearest));
    return Error{Problem::unknown_figure,
                 std::string(id),
                 {},
                 near ? std::string(study_prefix).append(nearest->id) : std::string()};
}

Result<StudyReport> run_study(const Study& study, const StudySettings& settings, const Repertoire& repertoire,
                              const std::stop_token& stop) {
    const Result<StudyInputs> inputs = read_settings(study, settings, repertoire);
    if (!inputs) return inputs.error();
    return study.run(*inputs, stop);
}

std::string name_of(const Study& study, const StudyReading& reading) {
    const std::string id(study.readings[reading.kind].id);
    return reading.owner.empty() ? id : reading.owner + "." + id;
}

std::string_view owner_title(const Study& study, std::string_view label, Language language) {
    const auto is_meant = [&](const StudyParameter& each) { return each.parameter.id == label; };
    const auto found = std::ranges::find_if(study.parameters, is_meant);
    if (found != study.parameters.end()) return found->name.in(language);
    const Activation* const activation = find(label);
    return activation == nullptr ? label : activation->name;
}

} // namespace act
