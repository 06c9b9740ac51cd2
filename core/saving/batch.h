#pragma once
// Many figures written to a folder, one file a step: what a Worker runs for the batch dialog.

#include "saving/exporting.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace act {

enum class Collision : std::uint8_t { skip, replace };

struct BatchPlan {
    std::vector<FigureEntry> figures;
    std::vector<const ExportFormat*> formats;
    std::filesystem::path folder; ///< must exist
    std::optional<ThemeId> theme; ///< none: each figure's own
    double dpi = 200.0;           ///< of a raster
    Language language = Language::english;
    Collision collision = Collision::skip;
};

/// The file of a figure under a plan.
[[nodiscard]] std::filesystem::path target_of(const BatchPlan& plan, const FigureEntry& entry,
                                              const ExportFormat& format);

/// How many of a plan's files are there already.
[[nodiscard]] std::size_t count_existing(const BatchPlan& plan);

struct BatchFailure {
    std::string file; ///< without its folder
    Error error;
};

struct BatchProgress {
    std::size_t figures = 0; ///< in all
    std::size_t done = 0;    ///< figures that are over
    std::string id = {};     ///< of the one at hand; empty after the last
    std::size_t written = 0; ///< files
    std::size_t skipped = 0;
    std::vector<BatchFailure> failures = {};
};

/// After an error the job continues with the next file: one bad figure does not stop the rest.
class FigureBatch {
  public:
    explicit FigureBatch(BatchPlan plan);

    /// Writes or skips the next file; false when it was the last.
    bool step();
    [[nodiscard]] const BatchProgress& progress() const { return progress_; }
    [[nodiscard]] BatchProgress snapshot() const { return progress_; }

  private:
    void write(const FigureEntry& entry, const ExportFormat& format);
    [[nodiscard]] Result<ExportFigure> make(const FigureEntry& entry) const;
    void advance();

    BatchPlan plan_;
    BatchProgress progress_;
    std::size_t format_ = 0;
    std::optional<Result<ExportFigure>> made_; // the figure at hand, once a file wants it
    std::unique_ptr<const Fonts> fonts_;       // opened by the first file: not on the window's time
};

} // namespace act
