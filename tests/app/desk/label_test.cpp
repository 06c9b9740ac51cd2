// No label is cut off, shortened or written over another, in any view, language, theme and window size.

#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/labels.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "view/study/study_view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <utility>

namespace act::checking::label_test { namespace {

struct LabelCase {
    ViewId view;
    Language language;
    ThemeId theme;
    ImVec2 size;
    double scale = 1.0;
};

void PrintTo(const LabelCase& label_case, std::ostream* out) {
    *out << name_of(label_case.view);
}

std::string label_case_name(const ::testing::TestParamInfo<LabelCase>& test) {
    const LabelCase& c = test.param;
    std::string name = std::string(name_of(c.view)) + "_" + std::string(name_of(c.language)) + "_"
                       + std::string(name_of(c.theme)) + "_" + std::to_string(static_cast<int>(c.size.x))
                       + "_" + std::to_string(static_cast<int>(100.0 * c.scale));
    std::ranges::replace(name, '-', '_');
    return name;
}

std::vector<LabelCase> label_cases() {
    std::vector<LabelCase> cases;
    for (const ViewId view :
         {ViewId::explore, ViewId::gallery, ViewId::compare, ViewId::compose, ViewId::vector, ViewId::study})
        for (const Language language : {Language::english, Language::chinese})
            for (const ThemeId theme : {ThemeId::paper, ThemeId::projector})
                for (const ImVec2 size : {ImVec2(960.0F, 640.0F), ImVec2(1280.0F, 800.0F),
                                          ImVec2(1366.0F, 768.0F), ImVec2(1920.0F, 1080.0F)})
                    for (const double scale : {1.0, 1.25, 1.5})
                        cases.push_back({view, language, theme, size, scale});
    return cases;
}

class Labels : public ::testing::TestWithParam<LabelCase> {};
INSTANTIATE_TEST_SUITE_P(Window, Labels, ::testing::ValuesIn(label_cases()), label_case_name);

// Lists are scrolled, so what lies beyond their upper or lower end is no fault; nothing scrolls sideways.
bool is_cut(const WrittenText& text, ImVec2 window) {
    constexpr float tolerance = 1.0F;
    const bool visible = text.high.y > text.clip_low.y && text.low.y < text.clip_high.y
                         && text.high.x > text.clip_low.x && text.low.x < text.clip_high.x;
    if (!visible) return false;
    return text.low.x < std::max(0.0F, text.clip_low.x) - tolerance
           || text.high.x > std::min(window.x, text.clip_high.x) + tolerance;
}

bool is_shortened(const WrittenText& text) {
    if (!text.text.ends_with("…") || text.text == "…") return false;
    for (const Text key : all_texts())
        for (const Language language : {Language::english, Language::chinese})
            if (act::text(key, language) == text.text) return false;
    return true;
}

bool overlap(const WrittenText& a, const WrittenText& b) {
    constexpr float least = 1.5F;
    const float across = std::min(a.high.x, b.high.x) - std::max(a.low.x, b.low.x);
    const float down = std::min(a.high.y, b.high.y) - std::max(a.low.y, b.low.y);
    return a.list == b.list && across > least && down > least;
}

// Neither holds the other, and both have a part of the window.
bool collide(const Item& a, const Item& b) {
    constexpr float least = 3.0F;
    const auto part = [](const Item& item) {
        const Box& box = item.box;
        const Box& seen = item.visible;
        const float left = std::max(box.x, seen.x);
        const float top = std::max(box.y, seen.y);
        return Box{left, top, std::min(box.right(), seen.right()) - left,
                   std::min(box.bottom(), seen.bottom()) - top};
    };
    const Box one = part(a);
    const Box other = part(b);
    const float across = std::min(one.right(), other.right()) - std::max(one.x, other.x);
    const float down = std::min(one.bottom(), other.bottom()) - std::max(one.y, other.y);
    if (across <= least || down <= least) return false;
    const auto is_inside = [&](const Box& box) {
        return across >= box.width - least && down >= box.height - least;
    };
    return !is_inside(one) && !is_inside(other);
}

void expect_whole_and_apart(HeadlessDesk& desk, ImVec2 size) {
    const std::vector<WrittenText> texts = desk.texts();
    ASSERT_GT(texts.size(), 12U);
    for (const WrittenText& text : texts) {
        EXPECT_FALSE(is_cut(text, size)) << text.text << " at " << text.low.x << ", " << text.low.y;
        EXPECT_FALSE(is_shortened(text)) << text.text << " at " << text.low.x << ", " << text.low.y;
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(texts[i], texts[j])) << texts[j].text << " and " << texts[i].text << " at "
                                                      << texts[i].low.x << ", " << texts[i].low.y;
    const std::vector<Item> items = desk.items();
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(collide(items[i], items[j])) << items[j].name << " and " << items[i].name;
}

TEST_P(Labels, AreWholeAndApart) {
    const LabelCase& c = GetParam();
    Session session;
    session.view = c.view;
    session.language = c.language;
    session.theme = c.theme;
    session.scale = c.scale;
    // Studies run beside the window: what this one finds is known before it opens.
    ASSERT_TRUE(report_for(study_key(session)).ok());
    HeadlessDesk desk(session, c.size);
    desk.move_mouse({-1.0F, -1.0F});
    desk.frames(4);
    expect_whole_and_apart(desk, c.size);
}

/// What somebody has set up who works with the program.
struct StateCase {
    const char* name;
    void (*set_up)(Session& session);
    bool before_a_class = true; ///< looked at before a projector, too
};

void PrintTo(const StateCase& state, std::ostream* out) {
    *out << state.name;
}

Compared compared(std::string activation, bool subtracted = false) {
    return {.activation = std::move(activation), .subtracted = subtracted};
}

constexpr StateCase states[] = {
    {"ExploreWithPointsAndThreePanels",
     [](Session& session) {
         session.explore->pinned = {.places = {-1.0, 1.0, 2.0}, .selected = 1};
         session.explore->curvature = session.explore->saturation = session.explore->axes.named = true;
     }},
    {"ExploreWithPointsAndAShortFormula",
     [](Session& session) {
         session.explore->activation = "sigmoid";
         session.explore->pinned = {.places = {-6.0, 0.0}};
         session.explore->axes.log_f = session.explore->axes.log_slope = true;
     }},
    {"ExploreAFunctionOfManyFrameworks",
     [](Session& session) {
         session.explore->activation = "gelu";
         session.explore->affine = true;
     }},
    {"ExploreATypedFunction",
     [](Session& session) {
         session.typed = {{.name = "My function", .formula = "x > 0 ? x : a*x^2 + k*sin(x)"}};
         session.explore->activation = "my-function";
         session.explore->pinned = {.places = {1.0}};
     }},
    {"CompareWithADifferenceAndPoints",
     [](Session& session) {
         session.view = ViewId::compare;
         session.compare->form = CompareForm::overlay;
         session.compare->functions = {compared("gelu", true), compared("silu", true), compared("mish")};
         session.compare->pinned = {.places = {-1.0, 0.5, 2.0}};
     }},
    {"ComposeWithTheSlopeApart",
     [](Session& session) {
         session.view = ViewId::compose;
         session.compose->derivative = session.compose->slope_apart = true;
         session.compose->style = GridStyle::program;
     }},
    {"ComposeFromNothing",
     [](Session& session) {
         session.view = ViewId::compose;
         session.compose->neurons.clear();
         session.compose->cells.clear();
     }},
    {"VectorWithManyParameters",
     [](Session& session) {
         session.view = ViewId::vector;
         session.vectors->function = "polynorm";
     }},
    {"VectorBesideOthers",
     [](Session& session) {
         session.view = ViewId::vector;
         session.vectors->function = "gumbel-softmax";
         session.vectors->beside = true;
     }},
    {"StudyThatIsWatched",
     [](Session& session) {
         session.view = ViewId::study;
         session.studies->study = "training";
         session.studies->settings["training"] = {{"epochs", "1"}, {"seeds", "1"}};
     },
     false}};

class StateLabels : public ::testing::TestWithParam<StateCase> {};
INSTANTIATE_TEST_SUITE_P(Window, StateLabels, ::testing::ValuesIn(states),
                         [](const ::testing::TestParamInfo<StateCase>& test) { return test.param.name; });

TEST_P(StateLabels, AreWholeAndApart) {
    for (const Language language : {Language::english, Language::chinese})
        for (const ThemeId theme : {ThemeId::dark, ThemeId::projector})
            for (const auto& [size, scale] : {std::pair{ImVec2(960.0F, 640.0F), 1.0},
                                              {ImVec2(1366.0F, 768.0F), 1.5},
                                              {ImVec2(1280.0F, 800.0F), 1.0}}) {
                if (theme == ThemeId::projector && (scale > 1.0 || !GetParam().before_a_class)) continue;
                Session session;
                session.language = language;
                session.theme = theme;
                session.scale = scale;
                GetParam().set_up(session);
                ASSERT_TRUE(report_for(study_key(session)).ok());
                HeadlessDesk desk(session, size);
                desk.move_mouse({-1.0F, -1.0F});
                desk.frames(4);
                SCOPED_TRACE(std::string(name_of(language)) + " " + std::string(name_of(theme)) + " "
                             + std::to_string(static_cast<int>(size.x)));
                expect_whole_and_apart(desk, size);
            }
}

// What lies over the window is whole, wherever the window is small or its type is large.
TEST(DialogLabels, AreWholeAndApart) {
    for (const char dialog : {'E', 'A', 'S'})
        for (const Language language : {Language::english, Language::chinese})
            for (const auto& [size, scale] : {std::pair{ImVec2(960.0F, 640.0F), 1.0},
                                              {ImVec2(960.0F, 640.0F), 1.5},
                                              {ImVec2(1366.0F, 768.0F), 1.5}}) {
                Session session = exploring("elu");
                session.language = language;
                session.scale = scale;
                HeadlessDesk desk(session, size);
                desk.frames(2);
                if (dialog == 'S') desk.workspace().ui.wants_sweep = "alpha";
                if (dialog != 'S') desk.key('E', true, dialog == 'A');
                desk.move_mouse({-1.0F, -1.0F});
                desk.frames(4);
                std::vector<WrittenText> texts = desk.texts();
                const ImDrawList* const over = texts.back().list; // it is written last
                std::erase_if(texts, [&](const WrittenText& text) { return text.list != over; });
                ASSERT_GT(texts.size(), 8U) << dialog;
                for (const WrittenText& text : texts) {
                    EXPECT_LE(text.high.x, size.x - 16.0F) << dialog << ": " << text.text;
                    EXPECT_LE(text.high.y, size.y - 16.0F) << dialog << ": " << text.text;
                    EXPECT_FALSE(is_cut(text, size)) << dialog << ": " << text.text;
                }
                for (std::size_t i = 0; i < texts.size(); ++i)
                    for (std::size_t j = 0; j < i; ++j)
                        EXPECT_FALSE(overlap(texts[i], texts[j]))
                            << dialog << ": " << texts[j].text << " and " << texts[i].text;
                const Box card = desk.item(dialog == 'A'   ? "batch/start"
                                           : dialog == 'S' ? "sweep/save"
                                                           : "export/save")
                                     .box;
                for (const Item& item : desk.items()) {
                    const bool is_in_dialog = item.name.starts_with("export/")
                                              || item.name.starts_with("batch/")
                                              || item.name.starts_with("sweep/");
                    if (!is_in_dialog) continue;
                    EXPECT_LE(item.box.right(), card.right() + 1.0F) << item.name;
                    EXPECT_LE(item.box.bottom(), card.bottom() + 1.0F) << item.name;
                }
            }
}

// Every study, since each brings names of its own.
TEST(StudyLabels, AreWholeInEveryLanguage) {
    for (const Study* study : studies())
        for (const Language language : {Language::english, Language::chinese}) {
            Session session;
            session.view = ViewId::study;
            session.language = language;
            session.studies->study = study->id;
            ASSERT_TRUE(report_for(study_key(session)).ok());
            HeadlessDesk desk(session, ImVec2(1280.0F, 800.0F));
            desk.move_mouse({-1.0F, -1.0F});
            desk.frames(4);
            for (const WrittenText& text : desk.texts()) {
                EXPECT_FALSE(is_cut(text, ImVec2(1280.0F, 800.0F))) << study->id << ": " << text.text;
                EXPECT_FALSE(is_shortened(text)) << study->id << ": " << text.text;
            }
        }
}

}} // namespace act::checking::label_test
