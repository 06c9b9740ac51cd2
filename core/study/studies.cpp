#include "activation/names.h"
#include "study/all_studies.h"

#include <algorithm>
#include <array>

namespace act {
namespace {

constexpr std::array all{&layer_study,     &signal_study, &gradient_study, &chaos_study,        &dying_study,
                         &precision_study, &cost_study,   &training_study, &approximation_study};

std::string_view without_prefix(std::string_view id) {
    return id.starts_with(study_prefix) ? id.substr(study_prefix.size()) : id;
}

} // namespace

std::span<const Study* const> studies() {
    return all;
}

const Study* find_study(std::string_view id) {
    const auto found = std::ranges::find(all, without_prefix(id), &Study::id);
    return found == all.end() ? nullptr : *found;
}

Result<const Study*> require_study(std::string_view id) {
    if (const Study* study = find_study(id)) return study;
    const auto distance = [&](const Study* each) { return edit_distance(without_prefix(id), each->id); };
    const Study* nearest = *std::ranges::min_element(all, {}, distance);
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

} // namespace act
