// What people look for is found: in the browser and in the palette, in both languages.

#include "activation/names.h"
#include "curve/properties.h"
#include "desk/commands.h"
#include "support/headless_desk.h"
#include "support/sessions.h"
#include "vector/vector_catalogue.h"
#include "views/browser.h"
#include "views/findable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace act { namespace {

std::vector<std::string> items_found(Workspace& workspace, std::string_view query) {
    std::vector<std::string> items;
    for (const Found& found : found_among(workspace, query, [](const Findable&) { return true; }))
        items.push_back(found.thing->item);
    return items;
}

std::string first_found(Workspace& workspace, std::string_view query) {
    const std::vector<std::string> items = items_found(workspace, query);
    return items.empty() ? std::string() : items.front();
}

TEST(Finding, PutsWhatIsCalledSoFirst) {
    Workspace workspace{Session{}};
    for (const Findable& thing : findables(workspace))
        for (const std::string& name : thing.names) {
            const auto found = found_among(workspace, name, [](const Findable&) { return true; });
            ASSERT_FALSE(found.empty()) << name;
            // The initials of two functions may be the same.
            const auto& names = found.front().thing->names;
            EXPECT_TRUE(std::ranges::any_of(
                names, [&](const std::string& each) { return match(name, each).answer == Answer::whole; }))
                << name << " finds " << found.front().thing->item;
        }
}

TEST(Finding, KnowsTheNamesThatTeachersType) {
    Workspace workspace{Session{}};
    const std::pair<const char*, const char*> wanted[] = {{"elu", "elu"},
                                                          {"shrink", "shrink"},
                                                          {"softmax", "softmax"},
                                                          {"sigmiod", "sigmoid"},
                                                          {"双曲正切", "tanh"},
                                                          {"线性整流", "relu"},
                                                          {"阶跃", "step"},
                                                          {"高斯", "gaussian"},
                                                          {"指数线性", "elu"},
                                                          {"sqzq", "tanh"},
                                                          {"softma", "softmax"},
                                                          {"leaky", "leaky-relu"},
                                                          {"F.leaky_relu", "leaky-relu"},
                                                          {"jax.nn.silu", "silu"},
                                                          {"归一化指数", "softmax"}};
    for (const auto& [query, item] : wanted)
        EXPECT_EQ(first_found(workspace, query), item) << query;
    const std::vector<std::string> shrinkages = items_found(workspace, "shrink");
    EXPECT_EQ((std::set<std::string>(shrinkages.begin(), shrinkages.begin() + 4)),
              (std::set<std::string>{"shrink", "tanhshrink", "softshrink", "hardshrink"}));
    EXPECT_TRUE(items_found(workspace, "qqqq").empty());
}

// A query, and what has to be true of exactly those functions that it finds by their properties.
struct PropertyQuery {
    const char* query;
    bool (*holds)(const Properties& p);
};

TEST(Finding, KnowsFunctionsByTheirProperties) {
    const PropertyQuery queries[] = {
        {"bounded",
         [](const Properties& p) { return std::isfinite(p.range.low) && std::isfinite(p.range.high); }},
        {"有界",
         [](const Properties& p) { return std::isfinite(p.range.low) && std::isfinite(p.range.high); }},
        {"saturating", [](const Properties& p) { return p.saturates_left || p.saturates_right; }},
        {"vanishing", [](const Properties& p) { return p.saturates_left && p.saturates_right; }},
        {"梯度消失", [](const Properties& p) { return p.saturates_left && p.saturates_right; }},
        {"non-monotone", [](const Properties& p) { return p.monotone == Monotone::none; }},
        {"非单调", [](const Properties& p) { return p.monotone == Monotone::none; }},
        {"奇函数", [](const Properties& p) { return p.parity == Parity::odd; }},
        {"bounded odd",
         [](const Properties& p) { return std::isfinite(p.range.high) && p.parity == Parity::odd; }}};
    Workspace workspace{Session{}};
    for (const auto& [query, holds] : queries) {
        const std::vector<std::string> found = items_found(workspace, query);
        const std::set<std::string> items(found.begin(), found.end());
        for (const Activation& activation : catalogue()) {
            const std::vector<double> values = initial_values(activation);
            const bool expected = holds(measure(bind(activation, values, Convention::own)));
            const std::vector<std::string> names = names_of(activation);
            if (is_name(rank_of(query, names, {}))) continue; // 非单调 stands in a name
            EXPECT_EQ(items.contains(std::string(activation.id)), expected) << query << ": " << activation.id;
        }
    }
    EXPECT_EQ(first_found(workspace, "periodic"), "sine");
    EXPECT_EQ(items_found(workspace, "saturtaing"), items_found(workspace, "saturating")) << "a slip";
}

TEST(Finding, MovesTheLitRowByArrowsAndOpensIt) {
    HeadlessDesk desk(exploring("relu"));
    desk.click("browser/search");
    desk.type("shrink");
    const std::vector<std::string> rows = items_found(desk.workspace(), "shrink");
    desk.key(Key::down);
    desk.key(Key::down);
    desk.key(Key::up);
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().explore.activation, rows.at(1));
    EXPECT_TRUE(desk.workspace().parts.of<BrowserPart>().search.empty());
}

TEST(Finding, GoesRoundFromTheFirstRowToTheLast) {
    HeadlessDesk desk(exploring("relu"));
    desk.click("browser/search");
    desk.type("tanh");
    const std::size_t count = items_found(desk.workspace(), "tanh").size();
    desk.key(Key::up);
    EXPECT_EQ(desk.workspace().parts.of<BrowserPart>().lit, count - 1);
    desk.key(Key::down);
    EXPECT_EQ(desk.workspace().parts.of<BrowserPart>().lit, 0U);
}

TEST(Finding, OpensVectorFunctionsAndStudiesInTheirViews) {
    HeadlessDesk desk(exploring("relu"));
    desk.click("browser/search");
    desk.type("softmin");
    desk.click("browser/softmin");
    EXPECT_EQ(desk.session().view, ViewId::vector);
    EXPECT_EQ(desk.session().vectors.function, "softmin");
    desk.click("top bar/explore");
    desk.click("browser/study gradient");
    EXPECT_EQ(desk.session().view, ViewId::study);
    EXPECT_EQ(desk.session().studies.study, "gradient");
}

TEST(Finding, TicksOneFunctionAfterAnotherWithoutTheMouse) {
    Session session;
    session.view = ViewId::compare;
    session.compare.functions.clear();
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key('/');
    for (const char* name : {"tanh", "erf"}) {
        desk.type(name);
        desk.key(Key::enter);
        desk.frames(2);
    }
    ASSERT_EQ(desk.session().compare.functions.size(), 2U);
    EXPECT_EQ(desk.session().compare.functions[1].activation, "erf");
    EXPECT_FALSE(desk.has("browser/softmax")) << "no curve";
}

TEST(Finding, KnowsOwnFunctionsAsSoonAsTheyAreThere) {
    HeadlessDesk desk(exploring("relu"));
    desk.frames(2);
    EXPECT_EQ(first_found(desk.workspace(), "my function"), "");
    desk.click("browser/add typed");
    EXPECT_EQ(first_found(desk.workspace(), "my function"), "my-function");
    EXPECT_EQ(findables(desk.workspace()).front().item, "my-function") << "at the top";
}

TEST(Finding, AnswersInThePaletteToWhatPeopleType) {
    for (const Language language : all_languages) {
        Session session;
        session.language = language;
        Workspace workspace(session);
        const std::pair<const char*, const char*> wanted[] = {{"gradient", "study gradient"},
                                                              {"help", "command Keys"},
                                                              {"帮助", "command Keys"},
                                                              {"softmax", "vector softmax"},
                                                              {"tanh", "explore tanh"},
                                                              {"双曲正切", "explore tanh"},
                                                              {"own function", "new own function"},
                                                              {"自定义函数", "new own function"}};
        for (const auto& [query, id] : wanted) {
            const std::vector<Action> found = found_actions(workspace, query);
            ASSERT_FALSE(found.empty()) << query;
            EXPECT_EQ(found.front().id, id) << query;
        }
        for (const char* query : {"derivative", "导数", "second derivative", "二阶导数", "examples", "示例",
                                  "settings", "设置", "documents", "文档", "views", "视图", "dark mode",
                                  "presentation", "投影", "zoom", "saturating", "饱和"})
            EXPECT_FALSE(found_actions(workspace, query).empty()) << query;
    }
}

// What a task takes, each click and each key one; letters of names and formulas are typing.
struct Hands {
    HeadlessDesk& desk;
    int count = 0;
    void click(std::string_view name) {
        desk.click(name);
        ++count;
    }
    template <class... Keys> void key(Keys... keys) {
        desk.key(keys...);
        ++count;
    }
};

TEST(Counts, OverlaysTwoFunctionsInTwoClicks) {
    HeadlessDesk desk(exploring("elu"));
    Hands hands{desk};
    hands.click("browser/tanh");
    desk.point("browser/sigmoid"); // its "+" is there under the mouse
    hands.click("browser/sigmoid/overlay");
    EXPECT_LE(hands.count, 4);
    const Compare& compare = desk.session().compare;
    EXPECT_EQ(desk.session().view, ViewId::compare);
    EXPECT_EQ(compare.form, CompareForm::overlay);
    ASSERT_EQ(compare.functions.size(), 2U);
    EXPECT_EQ(compare.functions[0].activation, "tanh");
    EXPECT_EQ(compare.functions[1].activation, "sigmoid");
    desk.key('Z', true);
    EXPECT_EQ(desk.session().compare, Compare{}) << "one step";
}

TEST(Counts, OverlaysByCtrlAsWell) {
    HeadlessDesk desk(exploring("elu"));
    desk.point("browser/relu");
    ImGui::GetIO().KeyCtrl = true;
    desk.press();
    desk.frames(2);
    desk.release();
    desk.frames(2);
    ImGui::GetIO().KeyCtrl = false;
    ASSERT_EQ(desk.session().compare.functions.size(), 2U);
    EXPECT_EQ(desk.session().compare.functions[1].activation, "relu");
}

TEST(Counts, OverlaysFunctionsThatAreChosenInTheGallery) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    Hands hands{desk};
    for (const char* id : {"step", "relu6"}) {
        desk.point("gallery/" + std::string(id));
        hands.click("gallery/" + std::string(id) + "/choose");
    }
    hands.click("gallery/chosen/gallery_overlay");
    EXPECT_LE(hands.count, 4);
    ASSERT_EQ(desk.session().compare.functions.size(), 2U);
    EXPECT_EQ(desk.session().compare.functions[0].activation, "step");
    EXPECT_EQ(desk.session().compare.functions[1].activation, "relu6");
    EXPECT_EQ(desk.session().compare.form, CompareForm::overlay);
    EXPECT_EQ(desk.session().view, ViewId::compare);
}

TEST(Counts, MakesAnOwnFunctionInOneClickAndTyping) {
    HeadlessDesk desk(exploring("elu"));
    Hands hands{desk};
    hands.click("browser/add typed");
    desk.frames(2);
    desk.type("x > 0 ? x : a*x^2");
    hands.key(Key::enter);
    EXPECT_LE(hands.count, 3);
    ASSERT_EQ(desk.session().typed.size(), 1U);
    EXPECT_EQ(desk.session().typed[0].formula, "x > 0 ? x : a*x^2") << "what stood there was selected";
    EXPECT_EQ(desk.session().explore.activation, "my-function");
}

TEST(Counts, MakesAnOwnFunctionFromThePaletteInThreeKeys) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    desk.frames(2);
    Hands hands{desk};
    hands.key('K', true);
    desk.frames(2);
    desk.type("own function");
    hands.key(Key::enter);
    desk.frames(2);
    desk.type("where(x > 0, x, 0)");
    hands.key(Key::enter);
    EXPECT_LE(hands.count, 3);
    ASSERT_EQ(desk.session().typed.size(), 1U);
    EXPECT_EQ(desk.session().typed[0].formula, "where(x > 0, x, 0)");
}

}} // namespace act
