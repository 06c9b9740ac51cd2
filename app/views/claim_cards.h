#pragma once
// What the documents assert about a function or a study, one claim at a time, with the verdict and the numbers
// that decide it.

#include "base/memo.h"
#include "claim/claim.h"
#include "views/panel_parts.h"

#include <string>
#include <string_view>

namespace act {

[[nodiscard]] Text label_of(Verdict verdict);

/// Which claim is shown. Its numbers are computed when it comes to be shown, and not in each frame.
struct ClaimCards {
    std::string subject = {};     ///< whose claims they were in the last frame
    const Claim* shown = nullptr; ///< one of them
    Memo<const Claim*, CheckedClaim> checked = {};
};

/// A card, with buttons to the next one, and under it what other claims answer to the same question. Nothing where
/// nobody claims anything of the subject: an id as in Claim::subjects, called `name` in the head. Ui::wanted_claim is
/// turned to where it is among them.
void show_claims(const Kit& kit, Column& column, std::string_view subject, std::string_view name,
                 Session& session, Ui& ui, ClaimCards& cards);

} // namespace act
