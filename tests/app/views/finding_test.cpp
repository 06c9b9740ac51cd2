// What people look for is found: in the browser and in the palette, in both languages.

#include "activation/names.h"
#include "curve/properties.h"
#include "desk/commands.h"
#include "session/compare.h"
#include "session/explore.h"
#include "session/studies.h"
#include "session/vectors.h"
#include "support/headless_desk.h"
#include "support/sanitized.h"
#include "support/sessions.h"
#include "vector/vector_catalogue.h"
#include "views/browser.h"
#include "views/findable.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace act::finding_test { namespace {

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
    int count = 0;
    for (const Findable& thing : findables(workspace))
        for (const std::string& name : thing.names) {
            if (++count % every(7) != 0) continue;
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
    EXPECT_EQ(desk.session().explore->activation, rows.at(1));
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
    EXPECT_EQ(desk.session().vectors->function, "softmin");
    desk.click("top bar/explore");
    desk.click("browser/study gradient");
    EXPECT_EQ(desk.session().view, ViewId::study);
    EXPECT_EQ(desk.session().studies->study, "gradient");
}

TEST(Finding, TicksOneFunctionAfterAnotherWithoutTheMouse) {
    Session session;
    session.view = ViewId::compare;
    session.compare->functions.clear();
    HeadlessDesk desk(session);
    desk.frames(2);
    desk.key('/');
    for (const char* name : {"tanh", "erf"}) {
        desk.type(name);
        desk.key(Key::enter);
        desk.frames(2);
    }
    ASSERT_EQ(desk.session().compare->functions.size(), 2U);
    EXPECT_EQ(desk.session().compare->functions[1].activation, "erf");
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

TEST(Finding, AnswersTheSameAgainUntilTheListChanges) {
    Workspace workspace{Session{}};
    const std::vector<std::string> tanhs = items_found(workspace, "tanh");
    EXPECT_NE(items_found(workspace, "elu"), tanhs);
    EXPECT_EQ(items_found(workspace, "tanh"), tanhs);
    const Result<TypedFunction> own = completed({.name = "Tanh of mine", .formula = "tanh(2x)"});
    ASSERT_TRUE(own);
    workspace.session.typed.push_back(*own);
    const std::vector<std::string> more = items_found(workspace, "tanh");
    EXPECT_EQ(more.size(), tanhs.size() + 1);
    workspace.session.language = Language::chinese;
    EXPECT_EQ(items_found(workspace, "tanh"), more);
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

TEST(GallerySearch, ShowsWhatAnswersAndOpensTheFirstByEnter) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    EXPECT_TRUE(desk.has("gallery/softmax")) << "vector functions have cells";
    desk.key('/');
    desk.frames(2);
    desk.type("silu");
    EXPECT_TRUE(desk.has("gallery/silu"));
    EXPECT_FALSE(desk.has("gallery/elu"));
    desk.key(Key::enter);
    EXPECT_EQ(desk.session().view, ViewId::explore);
    EXPECT_EQ(desk.session().explore->activation, "silu");
}

TEST(GallerySearch, OpensVectorFunctionsInTheirView) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    desk.click("gallery/search");
    desk.type("sparsemax");
    desk.click("gallery/sparsemax");
    EXPECT_EQ(desk.session().view, ViewId::vector);
    EXPECT_EQ(desk.session().vectors->function, "sparsemax");
}

TEST(GallerySearch, SaysSoWhenNothingAnswers) {
    Session session;
    session.view = ViewId::gallery;
    HeadlessDesk desk(session);
    desk.click("gallery/search");
    desk.type("qqqqqq");
    desk.frames(2);
    EXPECT_FALSE(desk.has("gallery/relu"));
    const auto texts = desk.texts();
    EXPECT_TRUE(std::ranges::any_of(
        texts, [](const WrittenText& t) { return t.text.find("qqqqqq") != std::string::npos; }));
}

// Where the rows of the list are, of the functions named.
std::vector<float> rows_of(HeadlessDesk& desk, std::string_view of = {}) {
    std::vector<float> rows;
    for (const Findable& thing : findables(desk.workspace()))
        for (const Item& item : desk.items())
            if (item.name == "browser/" + thing.item && (of.empty() || thing.item == of))
                rows.push_back(item.box.y);
    return rows;
}

TEST(Browser, ScrollsToWholeRows) {
    HeadlessDesk begin(exploring("identity"));
    begin.frames(4);
    constexpr float head = 32.0F;
    const std::vector<float> first = rows_of(begin, "identity");
    ASSERT_EQ(first.size(), 1U);
    const float top = first.front() - head;
    for (const char* id : {"elu", "gelu", "thresholded-relu", "sigmoid", "mish"}) {
        HeadlessDesk desk(exploring(id));
        desk.frames(4);
        const std::vector<float> rows = rows_of(desk);
        EXPECT_TRUE(std::ranges::any_of(rows, [&](float y) {
            return std::abs(y - top) < 1.5F || std::abs(y - top - head) < 1.5F;
        })) << id;
    }
}

}} // namespace act::finding_test
