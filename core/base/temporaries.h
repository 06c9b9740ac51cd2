#pragma once
// Files that must not outlive the process: half-written files beside their targets. A signal that ends the
// process removes them first.

#include <string>

namespace act {

/// Lists a file while it lives, so that a signal removes it. Beyond 16 at a time, and for paths longer than
/// the system allows, it lists nothing.
class Temporary {
  public:
    Temporary() = default;
    explicit Temporary(const std::string& path);
    Temporary(Temporary&& other) noexcept;
    Temporary& operator=(Temporary&& other) noexcept;
    ~Temporary();

  private:
    int slot_ = -1; ///< −1: not listed
};

/// From now on SIGINT, SIGTERM, SIGHUP and SIGPIPE remove the listed files before they end the process, as
/// they would have done by themselves: its status tells the signal. Signals that are ignored (nohup) stay so.
/// A limit on the size of files (SIGXFSZ) becomes an error of the write that meets it, as a full disk is.
void remove_temporaries_on_signals();

} // namespace act
