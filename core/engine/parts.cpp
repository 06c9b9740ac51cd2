// The views and the studies of one engine, which ACT_ENGINE_KIND names. Takes the place of view/view_list.cpp and
// study/study_list.cpp.

#include "saving/engine_parts.h"

namespace act {

std::span<const View* const> views() {
    return views_of_engine<EngineKind::ACT_ENGINE_KIND>;
}

std::span<const Study* const> studies() {
    return studies_of_engine<EngineKind::ACT_ENGINE_KIND>;
}

} // namespace act
