#include "saving/engine_parts.h"

#include "session/explore.h"
#include "session/export_choice.h"
#include "session/studies.h"
#include "view/view.h"

#include <algorithm>

namespace act {
namespace {

struct EngineParts {
    EngineKind kind;
    std::span<const View* const> views;
    std::span<const Study* const> studies;
};

#define ACT_ENGINE_PARTS(name)                                                                               \
    EngineParts{EngineKind::name, views_of_engine<EngineKind::name>, studies_of_engine<EngineKind::name>},
constexpr std::array<EngineParts, engine_kinds> all_parts{ACT_ENGINES(ACT_ENGINE_PARTS)};
#undef ACT_ENGINE_PARTS

bool has(const EngineParts& engine, const EngineNeeds& needs) {
    return std::ranges::find(engine.views, needs.view) != engine.views.end()
           && (needs.study == nullptr
               || std::ranges::find(engine.studies, needs.study) != engine.studies.end())
           && (!needs.formulas || engine.kind == EngineKind::typed);
}

} // namespace

EngineNeeds engine_needs(const Session& session) {
    EngineNeeds needs{.view = &shown_view(session)};
    if (session.view == ViewId::study) needs.study = &study_in(session.studies);
    if (session.view == ViewId::explore)
        needs.formulas =
            !session.typed.empty() || !session.explore->ghost.empty() || session.exporting->formula;
    return needs;
}

std::optional<EngineKind> engine_for(std::span<const EngineNeeds> needs) {
    if (needs.empty()) return std::nullopt;
    const auto has_all = [&](const EngineParts& engine) {
        return std::ranges::all_of(needs, [&](const EngineNeeds& each) { return has(engine, each); });
    };
    const auto smallest = std::ranges::find_if(all_parts, has_all);
    return smallest == all_parts.end() ? std::nullopt : std::optional(smallest->kind);
}

bool moves_in_pages(const Study& study) {
    return std::ranges::any_of(all_parts, [&](const EngineParts& engine) {
        return std::ranges::find(engine.studies, &study) != engine.studies.end();
    });
}

} // namespace act
