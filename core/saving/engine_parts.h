#pragma once
// What each engine of living pages can draw, and which one a page needs. core/engine makes them of these lists.

#include "export/page_parts.h"
#include "session/session.h"
#include "study/all_studies.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "view/gallery/gallery_figure.h"
#include "view/study/study_view.h"
#include "view/vector/vector_figure.h"

#include <array>
#include <optional>
#include <span>

namespace act {

template <EngineKind> inline constexpr std::array<const View*, 0> views_of_engine = {};
template <EngineKind> inline constexpr std::array<const Study*, 0> studies_of_engine = {};

// clang-format off
template <> inline constexpr std::array views_of_engine<EngineKind::explore>{&explore_view};
template <> inline constexpr std::array views_of_engine<EngineKind::gallery>{&gallery_view};
template <> inline constexpr std::array views_of_engine<EngineKind::vectors>{&vector_view};
template <> inline constexpr std::array views_of_engine<EngineKind::rounding>{&study_view};
template <> inline constexpr std::array views_of_engine<EngineKind::training>{&study_view};
template <> inline constexpr std::array views_of_engine<EngineKind::typed>{&explore_view};
template <> inline constexpr std::array views_of_engine<EngineKind::networks>{&compose_view, &study_view};
template <> inline constexpr std::array views_of_engine<EngineKind::figures>{&compare_view, &compose_view, &vector_view};
template <> inline constexpr std::array views_of_engine<EngineKind::studies>{&explore_view, &study_view};

// A study that measures the machine is in none.
template <> inline constexpr std::array studies_of_engine<EngineKind::rounding>{&precision_study};
template <> inline constexpr std::array studies_of_engine<EngineKind::training>{&training_study};
template <> inline constexpr std::array studies_of_engine<EngineKind::networks>{&approximation_study};
template <> inline constexpr std::array studies_of_engine<EngineKind::studies>{&layer_study, &signal_study, &gradient_study, &chaos_study, &dying_study};
// clang-format on

/// What a session's figure asks of an engine.
struct EngineNeeds {
    const View* view = nullptr;
    const Study* study = nullptr; ///< null: no study
    bool formulas = false;        ///< sets formulas, or reads typed ones
};
[[nodiscard]] EngineNeeds engine_needs(const Session& session);

/// The smallest engine that has all of this; nothing where there is none, or nothing needs one.
[[nodiscard]] std::optional<EngineKind> engine_for(std::span<const EngineNeeds> needs);

/// Whether a study's figure moves in a page at all.
[[nodiscard]] bool moves_in_pages(const Study& study);

} // namespace act
