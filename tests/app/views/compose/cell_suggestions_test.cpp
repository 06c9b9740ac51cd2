#include "session/compose.h"
#include "views/compose/compose_actions.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace act::cell_suggestions_test { namespace {

bool offers(const std::vector<std::string>& all, std::string_view formula) {
    return std::ranges::find(all, formula) != all.end();
}

TEST(CellSuggestions, LeadFromFourNeuronsToTheNineCells) {
    Compose compose;
    const std::vector<ComposedCell> nine = compose.cells;
    compose.cells.clear();
    for (const std::string formula :
         {"A", "B", "A+B", "C", "D", "C+D", "C(A+B)", "D(A+B)", "C(A+B)+D(A+B)"}) {
        EXPECT_TRUE(offers(cell_suggestions(compose, {}, 8), formula)) << formula;
        compose.cells.push_back({formula});
    }
    EXPECT_EQ(compose.cells, nine);
}

TEST(CellSuggestions, CompleteWhatIsTyped) {
    Compose compose;
    compose.neurons[1].name = "Bias";
    compose.cells.clear();
    EXPECT_EQ(cell_suggestions(compose, "Bi", 1), std::vector<std::string>{"Bias"});
    EXPECT_TRUE(offers(cell_suggestions(compose, "2*A + Bi", 8), "2*A + Bias"));
    for (const std::string& suggestion : cell_suggestions(compose, "C(", 8))
        EXPECT_TRUE(suggestion.starts_with("C(")) << suggestion;
    EXPECT_TRUE(cell_suggestions(compose, "nothing like it", 8).empty());
}

TEST(CellSuggestions, LeaveOutWhatIsShownAndWhatIsTyped) {
    const Compose compose; // the nine cells
    for (const ComposedCell& cell : compose.cells)
        EXPECT_FALSE(offers(cell_suggestions(compose, {}, 100), cell.formula)) << cell.formula;
    EXPECT_FALSE(offers(cell_suggestions(compose, "B+C", 100), "B+C"));
    EXPECT_TRUE(cell_suggestions({.neurons = {}, .cells = {}}, {}, 8).empty());
    EXPECT_EQ(cell_suggestions(compose, {}, 3).size(), 3U);
}

}} // namespace act::cell_suggestions_test
