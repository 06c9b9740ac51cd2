#include "session/session.h"

#include "activation/affine.h"
#include "base/expects.h"
#include "base/indirect_members.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "study/study.h"

namespace act {

template class Indirect<Compare>;
template class Indirect<Compose>;
template class Indirect<Explore>;
template class Indirect<ExportChoice>;
template class Indirect<Guess>;
template class Indirect<Studies>;
template class Indirect<Vectors>;

std::vector<double> values_in(const Session& session, const Activation& activation) {
    std::vector<double> values = initial_values(activation);
    const auto changed = session.parameters.find(activation.id);
    if (changed == session.parameters.end()) return values;
    for (std::size_t k = 0; k < parameter_count(activation); ++k) {
        const auto value = changed->second.find(parameter(activation, k).id);
        if (value != changed->second.end()) set_value_at(activation, values, k, value->second);
    }
    return values;
}

void put_value(Parameters& set, const Activation& activation, std::size_t k, double value) {
    const auto put = [&](const Parameter& wanted, double number) {
        if (number == wanted.initial)
            set.erase(std::string(wanted.id));
        else
            set.insert_or_assign(std::string(wanted.id), number);
    };
    put(parameter(activation, k), value);
    if (!activation.rising) return;
    for (std::size_t j = 0; k < activation.parameters.size() && j < activation.parameters.size(); ++j) {
        const Parameter& other = activation.parameters[j];
        const auto known = set.find(other.id);
        const double number = known == set.end() ? other.initial : known->second;
        if ((j < k && number > value) || (j > k && number < value)) put(other, value);
    }
}

void set_value(Session& session, const Activation& activation, std::size_t k, double value) {
    auto changed = session.parameters.try_emplace(std::string(activation.id)).first;
    put_value(changed->second, activation, k, value);
    if (changed->second.empty()) session.parameters.erase(changed);
}

namespace {

constexpr std::string_view as_shown = "shown";

} // namespace

std::string_view name_of(std::optional<ThemeId> theme) {
    return theme ? name_of(*theme) : as_shown;
}
Result<std::optional<ThemeId>> shown_theme_named(std::string_view name) {
    if (name == as_shown) return std::optional<ThemeId>();
    const Result<ThemeId> theme = theme_named(name);
    if (theme) return std::optional(*theme);
    Error error = theme.error();
    error.hint = std::string(as_shown) + ", " + error.hint;
    return error;
}

void mask_panel(Session& session, std::size_t panel) {
    Guess& guess = session.guess;
    guess.panel = panel;
    guess.view = session.view;
    guess.revealed = false;
    guess.line.clear();
    guess.quiz = {};
}

std::optional<std::size_t> guessed_panel(const Session& session) {
    return session.guess->view == session.view ? session.guess->panel : std::nullopt;
}

std::optional<std::size_t> masked_panel(const Session& session) {
    return session.guess->revealed ? std::nullopt : guessed_panel(session);
}

Guess shown_guess(const Session& session) {
    return guessed_panel(session) ? *session.guess : Guess{};
}

const Study& study_in(const Studies& studies) {
    const Study* study = find_study(studies.study);
    expects(study != nullptr, "a session names a study that there is");
    return *study;
}

const StudySettings& settings_in(const Studies& studies) {
    static const StudySettings none;
    const auto found = studies.settings.find(studies.study);
    return found == studies.settings.end() ? none : found->second;
}

void set_setting(Studies& studies, const StudyParameter& parameter, std::string text) {
    StudySettings& settings = studies.settings[studies.study];
    const std::string before = text_in(settings, parameter);
    set_in(settings, parameter, std::move(text));
    fit_sequences(study_in(studies), settings, parameter, before);
    if (settings.empty()) studies.settings.erase(studies.study);
}

} // namespace act
