#pragma once
// The form of the dialog that saves a slider's way as an animation or as pictures.

#include "saving/sweeping.h"

#include <optional>
#include <string>

namespace act {

/// Numbers are as typed. Kept while the program runs.
struct SweepForm {
    std::string target = {}; ///< SweepTarget::name()
    std::string from = {};
    std::string to = {};
    std::string seconds = "4";
    std::string fps = "25";
    bool to_and_fro = true;
    SweepFormat format = &animation_formats().front();
    std::string width = "1280"; ///< pixels
    std::string height = "720";
    ThemeId theme = ThemeId::paper;
    std::string folder = {};
    std::string name = {};         ///< of the file, or of the folder for pictures, without extension
    double usual_width_pt = 480.0; ///< of the view's page: type and lines are as large as on it
    std::optional<Error> problem = {};
    std::optional<std::filesystem::path> asks_to_replace = {};
    bool operator==(const SweepForm&) const = default;
};

/// What the form asks for, or the first of its fields that stands in the way.
[[nodiscard]] Result<SweepPlan> plan_of(const SweepForm& form, const Session& session, Language language);

/// Takes the target as the form's, with the ends of its slider and a name for the file.
void choose_target(SweepForm& form, const Session& session, const SweepTarget& target);

/// Makes the form one for what the session shows: the number `wanted` (by its own name, of the owner at
/// `place`, where there is one; by its full name otherwise), or else the one it was before, or else the
/// first. False where nothing can be swept.
bool prepare(SweepForm& form, const Session& session, std::string_view wanted,
             std::optional<std::size_t> place);

} // namespace act
