// Every control has a name of its own, which can be read and is the same in every language.

#include "desk/tour.h"
#include "dialogs/dialogs.h"
#include "dialogs/documents.h"
#include "dialogs/file_dialog.h"
#include "dialogs/lesson_recorder.h"
#include "i18n/window_texts.h"
#include "session/explore.h"
#include "session/vectors.h"
#include "support/headless_desk.h"
#include "views/view_panels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace act::item_names_test { namespace {

// Adds what the simplest session of a view does not show.
Session full_session(ViewId view, Language language) {
    Session session;
    session.view = view;
    session.language = language;
    session.typed.push_back(completed({.name = "mine", .formula = "a*max(x,b)"}).value());
    session.explore->activation = "mine";
    session.vectors->rows = 2;
    session.vectors->logits = {1.0, 2.0, 3.0, 4.0};
    return session;
}

std::vector<std::string> names_in(HeadlessDesk& desk) {
    std::vector<std::string> names;
    for (const Item& item : desk.items())
        names.push_back(item.name);
    std::ranges::sort(names);
    return names;
}

bool is_readable(std::string_view name) {
    return !name.empty() && !name.ends_with('/') && name.find("//") == std::string_view::npos
           && std::ranges::all_of(name,
                                  [](char c) { return static_cast<unsigned char>(c) >= ' ' && c != '#'; });
}

// `use` opens something in the window.
template <class Use> void expect_good_names(ViewId view, const Use& use) {
    std::vector<std::string> english;
    for (const Language language : {Language::english, Language::chinese}) {
        HeadlessDesk desk(full_session(view, language));
        desk.frames(2);
        use(desk);
        const std::vector<std::string> names = names_in(desk);
        const auto twice = std::ranges::adjacent_find(names);
        EXPECT_TRUE(twice == names.end()) << *twice << " twice";
        for (const std::string& name : names)
            EXPECT_TRUE(is_readable(name)) << name;
        if (language == Language::english) english = names;
        EXPECT_EQ(names, english) << name_of(language);
    }
}

std::vector<ViewId> all_views() {
    std::vector<ViewId> all;
    for (const ViewPanels* panels : view_panels())
        all.push_back(panels->view);
    return all;
}

class ItemNames : public testing::TestWithParam<ViewId> {};
INSTANTIATE_TEST_SUITE_P(Views, ItemNames, testing::ValuesIn(all_views()),
                         [](const auto& each) { return std::string(name_of(each.param)); });

TEST_P(ItemNames, AreUniqueInTheView) {
    expect_good_names(GetParam(), [](HeadlessDesk&) {});
}

TEST_P(ItemNames, AreUniqueInEveryMenu) {
    HeadlessDesk desk(full_session(GetParam(), Language::english));
    for (const Item& item : std::vector<Item>(desk.items())) {
        const std::string_view last = std::string_view(item.name).substr(item.name.rfind('/') + 1);
        constexpr std::array openers{"menu", "copy", "settings", "presets", "activation"};
        if (std::ranges::find(openers, last) == openers.end()) continue;
        expect_good_names(GetParam(), [&](HeadlessDesk& used) {
            const std::size_t before = used.items().size();
            used.click(item.name);
            EXPECT_GT(used.items().size(), before) << item.name;
        });
    }
}

TEST(ItemNamesOf, DialogsAreUnique) {
    const std::array<void (*)(Workspace&), 13> openings{
        open_export,
        open_batch,
        open_sweep,
        open_by_dialog,
        save_current_as,
        [](Workspace& w) { ask_for_file(w, {.use = FileUse::folder, .start = "/"}, [](auto&&...) {}); },
        [](Workspace& w) {
            w.parts.of<DeskPart>().palette = PaletteForm{.group = WindowText::group_examples};
        },
        [](Workspace& w) { w.parts.of<SaveQuestionPart>().doubt = SaveDoubt::partly_read; },
        [](Workspace& w) {
            w.parts.of<LeaveQuestionPart>().problem = Error{Problem::cannot_write, "session.act", "full", {}};
        },
        [](Workspace& w) { w.parts.of<RecorderPart>().is_shown = true; },
        [](Workspace& w) { w.parts.of<AboutPart>().is_shown = true; },
        [](Workspace& w) { w.parts.of<DeskPart>().key_sheet_is_shown = true; },
        [](Workspace& w) { w.parts.of<DeskPart>().palette = PaletteForm{}; },
    };
    std::vector<bool> opened(dialogs().size());
    for (const auto open : openings)
        expect_good_names(ViewId::explore, [&](HeadlessDesk& desk) {
            const std::size_t before = desk.items().size();
            open(desk.workspace());
            EXPECT_GT(desk.items().size(), before);
            for (std::size_t i = 0; i < opened.size(); ++i)
                opened[i] = opened[i] || dialogs()[i].is_open(desk.workspace());
        });
    EXPECT_EQ(opened, std::vector<bool>(dialogs().size(), true));
}

TEST(ItemNamesOf, TheTourAndTheNoticeAreUnique) {
    expect_good_names(ViewId::explore, [](HeadlessDesk& desk) {
        start_tour(desk.workspace());
        desk.workspace().ui.notice = Notice{.text = "kept", .offer = "session.act"};
        EXPECT_TRUE(desk.has("tour/next"));
        EXPECT_TRUE(desk.has("notice/open kept"));
    });
}

TEST(HeadlessMouse, SaysWhatThereIsWhereANameIsMissing) {
    HeadlessDesk desk{Session{}};
    try {
        desk.click("top bar/no such thing");
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string_view(error.what()).find("top bar/export"), std::string_view::npos);
    }
}

TEST(HeadlessMouse, ReachesNothingBelowADialog) {
    HeadlessDesk desk{Session{}};
    open_export(desk.workspace());
    EXPECT_THROW(desk.click("top bar/gallery"), std::runtime_error);
    EXPECT_EQ(desk.session().view, ViewId::explore);
}

}} // namespace act::item_names_test
