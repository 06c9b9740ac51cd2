#include "faults/faulty_calls.h"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>

#include <fcntl.h>

namespace act {
namespace {

std::atomic<bool> armed = false;
std::atomic<int> left = 0; // calls until one fails
std::atomic<const char*> failed = nullptr;

bool fails(const char* name) {
    if (!armed || left-- != 0) return false;
    failed = name;
    errno = reason_of_faults();
    return true;
}

} // namespace

int reason_of_faults() {
    return ENOSPC;
}

FaultyCall::FaultyCall(int number) {
    failed = nullptr;
    left = number;
    armed = true;
}

FaultyCall::~FaultyCall() {
    armed = false;
}

std::optional<std::string> FaultyCall::name() const {
    const char* name = failed;
    return name == nullptr ? std::nullopt : std::optional<std::string>(name);
}

} // namespace act

// The linker's names of the wrapped calls.
// NOLINTBEGIN(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
extern "C" {
int __real_open(const char* path, int flags, ...);
FILE* __real_fdopen(int descriptor, const char* mode);
std::size_t __real_fwrite(const void* bytes, std::size_t size, std::size_t count, FILE* file);
int __real_fflush(FILE* file);
int __real_fsync(int descriptor);
int __real_rename(const char* from, const char* to);
int __real_close(int descriptor);
int __real_fclose(FILE* file);

int __wrap_open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    return act::fails("open") ? -1 : __real_open(path, flags, mode);
}
FILE* __wrap_fdopen(int descriptor, const char* mode) {
    return act::fails("fdopen") ? nullptr : __real_fdopen(descriptor, mode);
}
std::size_t __wrap_fwrite(const void* bytes, std::size_t size, std::size_t count, FILE* file) {
    if (!act::fails("fwrite")) return __real_fwrite(bytes, size, count, file);
    const std::size_t half = __real_fwrite(bytes, size, count / 2, file);
    errno = act::reason_of_faults();
    return half;
}
int __wrap_fflush(FILE* file) {
    return act::fails("fflush") ? EOF : __real_fflush(file);
}
int __wrap_fsync(int descriptor) {
    return act::fails("fsync") ? -1 : __real_fsync(descriptor);
}
int __wrap_rename(const char* from, const char* to) {
    return act::fails("rename") ? -1 : __real_rename(from, to);
}
// What fails to close is closed all the same, as Linux does.
int __wrap_close(int descriptor) {
    const bool failed = act::fails("close");
    const int result = __real_close(descriptor);
    if (failed) errno = act::reason_of_faults();
    return failed ? -1 : result;
}
int __wrap_fclose(FILE* file) {
    const bool failed = act::fails("fclose");
    const int result = __real_fclose(file);
    if (failed) errno = act::reason_of_faults();
    return failed ? EOF : result;
}
}
// NOLINTEND(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
