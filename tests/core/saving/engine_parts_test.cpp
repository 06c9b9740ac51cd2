#include "saving/engine_parts.h"

#include "session/explore.h"
#include "session/studies.h"
#include "study/study.h"
#include "view/view.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace act::engine_parts_test { namespace {

EngineNeeds needs_of(ViewId view, const char* study = "layer") {
    Session session;
    session.view = view;
    session.studies->study = study;
    return engine_needs(session);
}

TEST(EngineParts, HaveEveryViewAndEveryStudyThatDoesNotMeasure) {
    for (const View* view : views()) {
        const bool draws_functions = view->id != ViewId::study;
        EXPECT_EQ(engine_for(std::array{needs_of(view->id, draws_functions ? "layer" : "cost")}).has_value(),
                  draws_functions);
    }
    for (const Study* study : studies()) {
        EXPECT_EQ(moves_in_pages(*study), !study->measures) << study->id;
        EXPECT_EQ(engine_for(std::array{needs_of(ViewId::study, study->id.data())}).has_value(),
                  !study->measures)
            << study->id;
    }
}

TEST(EngineParts, AreTheSmallestThatServe) {
    EXPECT_EQ(engine_for(std::array{needs_of(ViewId::explore)}), EngineKind::explore);
    EXPECT_EQ(engine_for(std::array{needs_of(ViewId::explore), needs_of(ViewId::study, "gradient")}),
              EngineKind::studies);
    EXPECT_EQ(engine_for(std::array{needs_of(ViewId::explore), needs_of(ViewId::study, "dying")}),
              EngineKind::studies);
    EXPECT_EQ(engine_for(std::array{needs_of(ViewId::compare), needs_of(ViewId::vector)}),
              EngineKind::figures);
    EXPECT_EQ(engine_for(std::array{needs_of(ViewId::gallery), needs_of(ViewId::vector)}), std::nullopt);
    EXPECT_EQ(engine_for({}), std::nullopt);
}

TEST(EngineParts, SetFormulasOnlyWhereTheyAreAsked) {
    Session session;
    session.typed = {completed({.name = "mine", .formula = "x^2"}).value()};
    EXPECT_EQ(engine_for(std::array{engine_needs(session)}), EngineKind::typed);
    EXPECT_EQ(engine_for(std::array{engine_needs(session), needs_of(ViewId::study)}), std::nullopt);
}

}} // namespace act::engine_parts_test
