#pragma once
// What an export will write. The plan is complete before the first file is written: the figures are made, the
// targets have names, and nothing is in the way.

#include "cli/arguments.h"
#include "saving/exporting.h"
#include "saving/sweeping.h"

#include <filesystem>
#include <string>
#include <vector>

namespace act {

/// One figure on its page and the files it goes to.
struct PlannedFigure {
    std::string name; ///< as it was asked for
    ExportFigure figure;
    PageSize page_pt;
    ThemeId theme = ThemeId::paper;
    struct Target {
        std::filesystem::path path;
        const ExportFormat* format;
    };
    std::vector<Target> targets = {};
};

struct ExportPlan {
    std::vector<PlannedFigure> pictures;
    std::filesystem::path folder;        ///< to be made when missing; empty: none
    std::vector<std::string> notes = {}; ///< sentences for standard error
    /// A file that pages need beside them.
    struct Companion {
        std::filesystem::path path;
        std::string content;
    };
    std::vector<Companion> companions = {};
};

/// Whether a FIGURE is a session file; whether it is an expression, if it is neither that nor a figure's
/// name.
[[nodiscard]] bool is_session(const std::string& name);
[[nodiscard]] bool is_expression(const std::string& name, const Export& command);

/// Why --outline-text is refused: "… for SVG — leave it away or export to .svg" with `instead` "export to .".
[[nodiscard]] Error needless_outlines(const std::string& instead);

/// One figure as it would be drawn, without a file to go to; what is noted about it goes into `notes`.
[[nodiscard]] Result<PlannedFigure> plan_figure(const std::string& name, const Export& command,
                                                std::vector<std::string>& notes);

/// The error is the first thing that would stop any of the figures.
[[nodiscard]] Result<ExportPlan> plan_export(const Export& command);

// What `export --sweep` will write (sweep_plan.cpp). The plan is complete before the first frame is drawn.

struct PlannedSweep {
    SweepPlan plan;
    std::filesystem::path folder = {};   ///< to be made when missing; empty: none
    std::vector<std::string> notes = {}; ///< sentences for standard error
};

/// The error is the first thing that would stop it.
[[nodiscard]] Result<PlannedSweep> plan_sweep(const Export& command);

} // namespace act
