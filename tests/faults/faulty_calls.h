#pragma once
// Calls of the system that fail when a test wants them to. This program is linked so that open, fdopen, fwrite, fflush,
// fsync, rename, close and fclose of the project's own code come here first.
//
//     for (int n = 0;; ++n) {
//         FaultyCall fault(n);          // the n-th of them fails
//         save(...);
//         if (!fault.name()) break;     // there were fewer
//     }

#include <optional>
#include <string>

namespace act {

/// The reason that failing calls give: a disk that is full.
[[nodiscard]] int reason_of_faults();

/// While it lives, the call with this number, from 0, fails; of bytes that were to be written, half are. From any
/// thread; one at a time.
class FaultyCall {
  public:
    explicit FaultyCall(int number);
    FaultyCall(const FaultyCall&) = delete;
    FaultyCall& operator=(const FaultyCall&) = delete;
    ~FaultyCall();

    /// The call that has failed: "fsync"; nothing when there were too few calls.
    [[nodiscard]] std::optional<std::string> name() const;
};

} // namespace act
