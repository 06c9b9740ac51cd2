#pragma once
// What the Study view shows: one of the studies, and what is set in each of them.

#include "base/unread.h"
#include "study/study_inputs.h"

#include <map>
#include <string>

namespace act {

struct Study;

inline constexpr std::size_t longest_study_text = 4'000; ///< of a setting, in bytes

struct Studies {
    std::string study = "layer"; ///< id
    /// What differs from the initial settings, by the id of the study.
    std::map<std::string, StudySettings, std::less<>> settings = {};
    Unread unread = {};
    bool operator==(const Studies&) const = default;
};

/// The study whose id the view holds.
[[nodiscard]] const Study& study_in(const Studies& studies);
/// What is set in it.
[[nodiscard]] const StudySettings& settings_in(const Studies& studies);
/// Sets a value as it is typed; one equal to the initial one is forgotten, so that equal pictures are equal
/// sessions.
void set_setting(Studies& studies, const StudyParameter& parameter, std::string text);

} // namespace act
