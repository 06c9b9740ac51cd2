#include "cli/progress.h"

#include <ostream>

namespace act {
namespace {

constexpr std::string_view erase_line = "\r\033[K";

} // namespace

Progress::Progress(const Streams& streams, bool quiet, std::size_t steps) : steps_(steps) {
    if (streams.on_terminal && !quiet && steps > 1) err_ = &streams.err;
}

Progress::Progress(const Streams& streams) {
    if (streams.on_terminal) err_ = &streams.err;
}

Progress::~Progress() {
    clear();
}

void Progress::begin_step(std::size_t done, std::string_view what) {
    if (!err_) return;
    *err_ << erase_line << done + 1 << " of " << steps_ << ": " << what << std::flush;
    shown_ = true;
}

void Progress::show(std::string_view what) {
    if (!err_) return;
    *err_ << erase_line << what << " …" << std::flush;
    shown_ = true;
}

void Progress::clear() {
    if (shown_) *err_ << erase_line << std::flush;
    shown_ = false;
}

} // namespace act
