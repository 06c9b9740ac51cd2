#include "session/studies.h"

#include "base/expects.h"
#include "study/study.h"

namespace act {

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
