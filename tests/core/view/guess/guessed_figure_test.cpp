#include "view/guess/guessed_figure.h"

#include "export/csv.h"
#include "session/change.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/guess.h"
#include "session/session_file.h"
#include "session/vectors.h"
#include "study/study.h"
#include "view/description.h"
#include "view/figures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace act::guessed_figure_test { namespace {

Session masked(Session session, std::size_t panel) {
    mask_panel(session, panel);
    return session;
}

Figure figure_of(const Session& session, const Fineness& fineness = {.px_per_pt = 0.5}) {
    return session_figure(session, {}, Language::english, std::nullopt, fineness).value().figure;
}

bool holds(const std::vector<Mark>& marks, const Mark& mark) {
    return std::ranges::find(marks, mark) != marks.end();
}

// All that a figure says in words, numbers and curves.
std::string told(Figure figure) {
    put_in_words(figure, Language::english);
    std::string all = figure.description + csv_table(figure) + plain_text(figure.caption);
    for (const std::string& formula : figure.formulas)
        all += formula;
    return all;
}

Label without_found_numbers(Label label) {
    std::erase_if(label, [](const act::Run& run) { return run.told; });
    return label;
}

TEST(GuessedFigure, HidesTheMarksOfAnyPanelOfAnyView) {
    std::size_t panels = 0;
    for (const FigureEntry& entry : figure_entries()) {
        if (!entry.session) continue;
        SCOPED_TRACE(entry.id);
        const Session session = entry.session();
        const Figure open = figure_of(session);
        for (std::size_t i = 0; i < std::min<std::size_t>(open.panels.size(), 6); ++i) {
            const Figure hidden = figure_of(masked(session, i));
            ASSERT_EQ(hidden.panels.size(), open.panels.size());
            const Panel& panel = hidden.panels[i];
            ASSERT_EQ(panel.marks.size(), 1U) << i;
            EXPECT_TRUE(std::holds_alternative<Hatch>(panel.marks.front()));
            EXPECT_EQ(panel.x, open.panels[i].x);
            EXPECT_TRUE(panel.y == open.panels[i].y || view_of(session.view).gives_room);
            EXPECT_LE(panel.y.window.low, open.panels[i].y.window.low);
            EXPECT_GE(panel.y.window.high, open.panels[i].y.window.high);
            EXPECT_EQ(panel.title, without_found_numbers(open.panels[i].title));
            EXPECT_TRUE(hidden.table.columns.empty()) << "numbers of all panels";
            EXPECT_EQ(hidden.caption,
                      without_found_numbers(open.caption)); // so that nothing moves at the reveal
            EXPECT_LE(hidden.formulas.size(), open.formulas.size());
            ++panels;
        }
    }
    EXPECT_GT(panels, 200U);
}

TEST(GuessedFigure, ComesBackAfterTheReveal) {
    for (const char* id : {"explore:elu", "study:layer"}) {
        Session session = require_figure(id)->session();
        const Figure open = figure_of(session);
        mask_panel(session, 1);
        session.guess->revealed = true;
        EXPECT_EQ(figure_of(session), open) << "nothing was drawn: nothing is added";
    }
}

TEST(GuessedFigure, DoesNotTellByAnAxisHowHighACurveRises) {
    Session session;
    session.explore->activation = "sigmoid";
    ask_for_panel(session, 1);
    EXPECT_GT(figure_of(session).panels[1].y.window.high, 0.3) << "where the slope reaches 0.25";
    Session study = require_figure("study:gradient")->session();
    const Figure open = figure_of(study);
    ask_for_panel(study, 0);
    const Figure hidden = figure_of(study);
    EXPECT_LT(hidden.panels[0].y.window.low, open.panels[0].y.window.low - 1.0) << "a power of ten";
    EXPECT_LT(hidden.panels[0].y.names.front().at, open.panels[0].y.window.low);
    // What is drawn stays where it is when the truth appears.
    study.guess->line = {{{1.0, 0.5}, {5.0, 0.01}}};
    study.guess->revealed = true;
    EXPECT_EQ(figure_of(study).panels[0].y, hidden.panels[0].y);
}

TEST(GuessedFigure, TellsNothingOfAMaskedDerivativeInOtherPlaces) {
    Session session;
    session.explore->activation = "sigmoid";
    session.explore->pinned.places = {0.0, 1.0};
    session.explore->saturation = true;
    session.exporting->formula = true;
    const Figure open = figure_of(session, {.px_per_pt = 1.0, .in_words = true});
    const Figure hidden = figure_of(masked(session, 1), {.px_per_pt = 1.0, .in_words = true});
    const std::string said = told(hidden);
    for (const char* secret : {"0.5,0.25", "f'", "0.1966", "slope", "greatest"})
        EXPECT_EQ(said.find(secret), std::string::npos) << secret << " in " << said;
    EXPECT_NE(told(open).find("0.5,0.25"), std::string::npos);
    EXPECT_EQ(open.formulas.size(), 2U);
    EXPECT_EQ(hidden.formulas.size(), 1U);
    for (const Mark& mark : hidden.panels[0].marks) {
        EXPECT_FALSE(std::holds_alternative<Tag>(mark)) << "the slope at a point";
        EXPECT_FALSE(std::holds_alternative<Shade>(mark)) << "where the slope is small";
        const Rule* rule = std::get_if<Rule>(&mark);
        EXPECT_TRUE(rule == nullptr || std::isinf(rule->slope)) << "the tangent";
    }
    EXPECT_NE(said.find("“Derivative” is hidden"), std::string::npos);
}

TEST(GuessedFigure, HidesWhatFollowsFromMaskedOutputs) {
    Session session;
    session.view = ViewId::vector;
    session.vectors->beside = true;
    const Figure hidden = figure_of(masked(session, 2));
    for (std::size_t i = 0; i < hidden.panels.size(); ++i)
        EXPECT_EQ(std::holds_alternative<Hatch>(hidden.panels[i].marks.front()), i >= 2) << i;
    const Figure logits = figure_of(masked(session, 0));
    EXPECT_FALSE(std::holds_alternative<Hatch>(logits.panels[2].marks.front()));
}

TEST(GuessedFigure, HidesPanelsOfStudiesThatTellOfTheMaskedOne) {
    std::size_t tells = 0;
    for (const Study* study : studies()) {
        SCOPED_TRACE(study->id);
        const Session session = require_figure(std::string(study_prefix).append(study->id))->session();
        const std::size_t panels = figure_of(session).panels.size();
        for (const StudyTell& tell : study->tells) {
            ASSERT_LT(tell.masked, panels);
            ASSERT_LT(tell.other, panels);
            ASSERT_NE(tell.masked, tell.other);
            const Figure hidden = figure_of(masked(session, tell.masked));
            EXPECT_TRUE(std::holds_alternative<Hatch>(hidden.panels[tell.other].marks.front()));
            ++tells;
        }
        for (std::size_t i = 0; i < panels; ++i) {
            const Figure hidden = figure_of(masked(session, i));
            for (const Panel& panel : hidden.panels)
                EXPECT_EQ(panel.title, without_found_numbers(panel.title)) << i;
            for (const LegendEntry& entry : hidden.legend)
                EXPECT_EQ(entry.text, without_found_numbers(entry.text)) << i;
        }
    }
    EXPECT_GT(tells, 10U);
    // The greatest error stands in a title, and the fixed point in the legend.
    const Figure open = figure_of(require_figure("study:approximation")->session());
    EXPECT_NE(open.panels[1].title, without_found_numbers(open.panels[1].title));
    const Figure signal = figure_of(require_figure("study:signal")->session());
    EXPECT_TRUE(std::ranges::any_of(signal.legend, [](const LegendEntry& entry) {
        return entry.text != without_found_numbers(entry.text);
    }));
}

TEST(GuessedFigure, NamesThePanelsThatCanBeMasked) {
    Session session;
    EXPECT_EQ(panel_names(session, Language::english), (std::vector<std::string>{"Function", "Derivative"}));
    session.explore->curvature = true;
    EXPECT_EQ(panel_names(session, Language::chinese).size(), 3U);
    const Session study = require_figure("study:approximation")->session();
    EXPECT_EQ(panel_names(study, Language::english).at(1), "Error") << "without the number that was found";
    session.view = ViewId::gallery;
    EXPECT_TRUE(panel_names(session, Language::english).empty());
}

TEST(GuessedFigure, ShowsWhatWasDrawnWhileItIsMasked) {
    Session session = masked({}, 1);
    session.guess->line = {{{-2.0, 0.1}, {2.0, 0.9}}};
    const Figure hidden = figure_of(session);
    ASSERT_EQ(hidden.panels[1].marks.size(), 2U);
    const Line& line = std::get<Line>(hidden.panels[1].marks[1]);
    EXPECT_EQ(line.pieces, session.guess->line);
    EXPECT_EQ(line.name, "your guess");
    EXPECT_NE(csv_table(hidden).find("your guess"), std::string::npos);
}

TEST(GuessedFigure, HasGhostScoreAndWorstPlaceAfterTheReveal) {
    Session session;
    session.explore->activation = "sigmoid";
    const Figure open = figure_of(session);
    mask_panel(session, 1);
    session.guess->line = {{{-4.0, 0.125}, {4.0, 0.125}}};
    session.guess->revealed = true;
    const Figure shown = figure_of(session);
    for (const Mark& mark : open.panels[1].marks)
        EXPECT_TRUE(holds(shown.panels[1].marks, mark)) << "the truth is there";
    const auto count = [&]<class Kind>(const Kind*) {
        return std::ranges::count_if(shown.panels[1].marks,
                                     [](const Mark& mark) { return std::holds_alternative<Kind>(mark); });
    };
    EXPECT_EQ(count(static_cast<const Band*>(nullptr)), 1);
    EXPECT_EQ(count(static_cast<const Plate*>(nullptr)), 1);
    EXPECT_EQ(count(static_cast<const Line*>(nullptr)), 2);
    const auto score = score_in(session, Language::english);
    ASSERT_TRUE(score);
    // ∫|0.125 − σ′| / ∫σ′ over [−4, 4], where σ′ = 1/8 at x = ±ln(3 + 2√2): by σ alone.
    const auto sigma = [](double x) { return 1.0 / (1.0 + std::exp(-x)); };
    const double cross = std::log(3.0 + 2.0 * std::sqrt(2.0));
    const double inner = 2.0 * (sigma(cross) - 0.5) - 0.25 * cross;
    const double outer = 0.25 * (4.0 - cross) - 2.0 * (sigma(4.0) - sigma(cross));
    EXPECT_NEAR(score->deviation, (inner + outer) / (2.0 * sigma(4.0) - 1.0), 1e-3);
    EXPECT_EQ(score->place, "x = 0");
    EXPECT_NEAR(score->truth, 0.25, 1e-4);
    EXPECT_NE(shown.description.find("% off"), std::string::npos);

    session.guess->keep_ghost = false;
    const Figure bare = figure_of(session);
    EXPECT_EQ(bare.panels[1].marks.size(), open.panels[1].marks.size() + 1) << "the score alone";
}

TEST(GuessedFigure, IsInTablesAtThePlacesOfTheCurves) {
    Session session = masked({}, 1);
    session.guess->line = {{{-1.0, 0.0}, {1.0, 1.0}}};
    session.guess->revealed = true;
    const std::vector<double> at{-2.0, -0.5, 0.5};
    const Figure table = figure_of(session, {.at = at});
    const std::string csv = csv_table(table);
    EXPECT_NE(csv.find("-0.5,"), std::string::npos);
    EXPECT_NE(csv.find(",0.25,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",0.75,"), std::string::npos) << csv;
}

TEST(GuessedFigure, IsOfTheViewThatWasMasked) {
    Session session = masked({}, 1);
    const Figure compare_open = [] {
        Session other;
        other.view = ViewId::compare;
        return figure_of(other);
    }();
    session.view = ViewId::compare;
    EXPECT_EQ(figure_of(session), compare_open);
    EXPECT_EQ(masked_panel(session), std::nullopt);
    session.guess->panel = 250;
    session.guess->view = ViewId::compare;
    EXPECT_EQ(figure_of(session), compare_open) << "a panel that is not there";
}

TEST(Guess, IsWrittenOnlyWhereThereIsOneAndReadAgain) {
    EXPECT_EQ(print_session({}).find("[guess]"), std::string::npos);
    Session session = masked({}, 1);
    session.guess->line = {{{-2.0, 0.5}, {1.0, 1e-7}}, {{2.0, -3.0}}};
    const std::string printed = print_session(session);
    EXPECT_NE(printed.find("line = [[[-2.0, 0.5], [1.0, 1e-07]], [[2.0, -3.0]]]"), std::string::npos)
        << printed;
    EXPECT_EQ(parse_session(printed, "a.act").value(), session);
}

TEST(Guess, SaysWhatIsNoLine) {
    for (const char* line : {"[[[0, 1], [0, 2]]]", "[[[1, 1], [0, 2]]]", "[[[0, inf]]]", "[[0, 1]]", "[[]]",
                             "1", "[[[0, 1]], [[-1, 1]]]", "[[[0, 1, 2]]]"}) {
        const auto read =
            read_session("activarium = 1\n[guess]\npanel = 1\nline = " + std::string(line) + "\n", "a.act")
                .value();
        ASSERT_EQ(read.problems.size(), 1U) << line;
        EXPECT_EQ(read.problems.front().problem, Problem::not_a_drawn_line) << line;
        EXPECT_EQ(read.problems.front().at.line, 4U);
        EXPECT_TRUE(read.session.guess->line.empty());
    }
    std::string many = "[[";
    for (int i = 0; i <= static_cast<int>(most_guess_points); ++i)
        many += "[" + std::to_string(i) + ", 0],";
    const auto read = read_session("activarium = 1\n[guess]\nline = " + many + "]]\n", "a.act").value();
    ASSERT_EQ(read.problems.size(), 1U);
    EXPECT_EQ(read.problems.front().problem, Problem::too_many);
}

TEST(Guess, IsPutIntoWordsForTheListOfSteps) {
    const Session before = masked({}, 1);
    Session after = before;
    after.guess->line = {{{0.0, 1.0}}};
    EXPECT_EQ(change_between(before, after, Language::english), "Your guess: drawn");
    EXPECT_EQ(change_between(after, before, Language::english), "Your guess: cleared");
    EXPECT_EQ(change_between({}, before, Language::english), "Panel to guess: 2");
    after = before;
    after.guess->revealed = true;
    EXPECT_EQ(change_between(before, after, Language::english), "Truth shown: on");
    after.guess = Guess{};
    EXPECT_EQ(change_between(before, after, Language::english), "Panel to guess: off");
}

}} // namespace act::guessed_figure_test
