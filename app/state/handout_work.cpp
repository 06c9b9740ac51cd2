#include "state/handout_work.h"

namespace act {

Result<Done> HandoutWork::write() const {
    const Fonts fonts;
    const Result<Handout> handout = set_handout(lesson_, language_, fonts);
    return handout ? save_handout(*handout, target_, existing_, fonts) : handout.error();
}

bool HandoutWork::step() {
    const Result<Done> done = write();
    report_ = {.is_done = true, .error = done ? std::nullopt : std::optional(done.error())};
    return false;
}

} // namespace act
