#pragma once
// How far long work has come, as one line of a terminal that is written over and is gone at the end.

#include "cli/run.h"

#include <cstddef>
#include <string_view>

namespace act {

class Progress {
  public:
    /// Shows nothing where standard error is no terminal, or when there is one step only.
    Progress(const Streams& streams, bool quiet, std::size_t steps);
    /// Of something whose steps are not known, because they are done side by side.
    explicit Progress(const Streams& streams);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// Before a step: "3 of 25: elu.pdf" when two are done.
    void begin_step(std::size_t done, std::string_view what);
    /// "Training lab …"
    void show(std::string_view what);
    /// Before anything else is printed.
    void clear();

  private:
    std::ostream* err_ = nullptr; ///< null: nothing is shown
    std::size_t steps_ = 0;
    bool shown_ = false;
};

} // namespace act
