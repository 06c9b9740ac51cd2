#pragma once
// Pinning places of x in plots: what the mouse, the table of points and commands do to them, the same in every view
// whose part of the session has such places.

#include "i18n/plot_texts.h"
#include "session/session.h"
#include "views/command.h"
#include "views/plot_mouse.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace act {

/// Pins a place, or selects it where it is pinned already; nothing happens beyond most_points.
void pin_point(PinnedPoints& pinned, double x);
void unpin_point(PinnedPoints& pinned, std::size_t i);
void unpin_all(PinnedPoints& pinned);
/// Those that the documents evaluate their functions at, in place of others.
void pin_document_points(PinnedPoints& pinned);
/// "Points 0, 1": those that are pinned, and where none is, those that the documents have.
[[nodiscard]] std::string points_label(const PinnedPoints& pinned, Language language);

/// What the mouse did to pins in a frame. `clicked`: what the last click pinned, which may become a double click; it
/// lasts from frame to frame.
void use_pins(const PlotEvents& events, PinnedPoints& pinned, std::optional<std::size_t>& clicked);

/// The documents' points by a key, and no points; for the part of the session that has them.
template <auto part> [[nodiscard]] std::array<Command, 2> pin_commands() {
    return {Command{.name = PlotText::points_preset,
                    .shortcut = plain('T'),
                    .run = [](Workspace& w) { pin_document_points((w.session.*part)->pinned); }},
            Command{.name = PlotText::points_clear,
                    .run = [](Workspace& w) { unpin_all((w.session.*part)->pinned); },
                    .enabled = [](const Workspace& w) { return !(w.session.*part)->pinned.places.empty(); }}};
}

} // namespace act
