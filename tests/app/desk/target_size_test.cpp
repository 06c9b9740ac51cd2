// Whatever can be clicked is large enough for a finger: 24 px, and 32 before a projector (WCAG 2.2, 2.5.8).

#include "support/headless_desk.h"
#include "view/study/study_view.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::target_size_test { namespace {

void expect_targets(ThemeId theme, float least) {
    for (const ViewId view : {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose,
                              ViewId::vector, ViewId::study}) {
        Session session;
        session.view = view;
        session.theme = theme;
        ASSERT_TRUE(report_for(study_key(session)).ok());
        HeadlessDesk desk(session);
        desk.frames(3);
        for (const Item& item : desk.items())
            EXPECT_GE(std::min(item.box.width, item.box.height), least - 0.5F)
                << item.name << ": " << item.box.width << " × " << item.box.height;
    }
}

TEST(Targets, AreLargeEnoughForAFinger) {
    expect_targets(ThemeId::paper, 24.0F);
}

TEST(Targets, AreLargerBeforeAProjector) {
    expect_targets(ThemeId::projector, 32.0F);
}

}} // namespace act::target_size_test
