#pragma once
// When the program crashes, it first marks its record (state/run_record.h), so that the next run knows.

#include <array>
#include <memory>
#include <vector>

#include <csignal>

namespace act {

/// While it lives, the signals of a program's own faults (SIGSEGV, SIGABRT and the like) mark the record in
/// this open file as crashed and then do what they would have done: end the process with the same status and
/// core. Signals that other code handles, such as a sanitizer, are left alone. One at a time; make it on the
/// thread whose overflowing stack is to be marked too.
class CrashMark {
  public:
    explicit CrashMark(int record);
    CrashMark(const CrashMark&) = delete;
    CrashMark& operator=(const CrashMark&) = delete;
    ~CrashMark();

  private:
    void use_own_stack();

    std::vector<int> signals_;           ///< those that are handled
    std::unique_ptr<std::byte[]> stack_; ///< for the handler: the usual one may be what overflowed
};

} // namespace act
