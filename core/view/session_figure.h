#pragma once
// The view a session shows, as a figure.

#include "session/session.h"
#include "view/figure_parts.h"

namespace act {

struct SessionFigure {
    Figure figure;
    PageSize page_pt;
};

/// The page of the session's view where no other is asked for.
[[nodiscard]] PageSize own_page(const Session& session);

/// The session's current view on `page_pt`, or on the view's usual page when that is empty. `set` overrides
/// parameters of the function explored. The size of its panels is worked out here. A masked panel is hidden, and a
/// revealed one has the guess beside it (guess/guessed_figure.h).
[[nodiscard]] Result<SessionFigure> session_figure(const Session& session, const Parameters& set,
                                                   Language language, std::optional<PageSize> page_pt,
                                                   const Fineness& fineness);

} // namespace act
