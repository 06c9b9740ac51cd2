// Whatever can be done in the window, a session file gives it back: nothing of it is beyond what is read.

#include "activation/affine.h"
#include "activation/parameter.h"
#include "base/random.h"
#include "i18n/explain.h"
#include "session/compare.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/session_file.h"
#include "session/vectors.h"
#include "support/temporary_folder.h"
#include "vector/vector_catalogue.h"
#include "view/compare/comparison.h"
#include "view/compose/composition.h"
#include "view/explore/explore_figure.h"
#include "views/compare/compare_actions.h"
#include "views/compose/compose_actions.h"
#include "views/explore/explore_actions.h"
#include "views/plot_axes.h"
#include "views/vector/vector_actions.h"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <string>

namespace act::round_trip_test { namespace {

void expect_given_back(const Session& session) {
    const std::string printed = print_session(session);
    const Result<OpenedSession> read = read_session(printed, "session.act");
    ASSERT_TRUE(read) << explain(read.error(), Language::english);
    for (const Error& problem : read->problems)
        ADD_FAILURE() << explain(problem, Language::english);
    Session expected = session;
    expected.document = 0; // not of the file
    ASSERT_EQ(read->session, expected) << printed.substr(0, 20'000);
}

// Somebody who tries everything, at its limits more often than not.
class Hand {
  public:
    explicit Hand(std::uint64_t seed) : random_(seed) {}

    std::size_t below(std::size_t count) { return random_.next() % count; }
    bool coin() { return below(2) == 0; }

    /// One end, zero where it is inside, or something between.
    double within(Interval range) {
        switch (below(4)) {
        case 0: return range.low;
        case 1: return range.high;
        case 2: return range.clamp(0.0);
        default: return range.clamp(range.low + random_.uniform() * range.width());
        }
    }

    /// As the mouse may take it.
    Interval window() {
        constexpr std::array all{Interval{-4.0, 4.0}, Interval{-0.0, 1e-11}, Interval{-9.9e8, 9.9e8},
                                 Interval{1.0, 1.0 + 1e-8}, Interval{-2e-12, 0.0}};
        const Interval chosen = all.at(below(all.size()));
        EXPECT_TRUE(is_usable(chosen));
        return chosen;
    }

    /// Short and long, of letters that files have to quote, of other scripts, and nothing.
    std::string words(std::size_t longest) {
        constexpr std::array<std::string_view, 9> pieces{"a", "B", "7", " ", "\"", "\\", "\n", "β", "名"};
        std::string text;
        const std::size_t wanted = coin() ? longest : below(longest + 1);
        for (;;) {
            const std::string_view piece = pieces.at(below(pieces.size()));
            if (text.size() + piece.size() > wanted) return text;
            text += piece;
        }
    }

    std::string formula() {
        constexpr std::array<std::string_view, 8> all{
            "x",           "a*x + B", "βx₁ + tanh(β1*x)",       "exp(1e3*x)*1e300", "x*sigmoid(scale*x)",
            "log(-x) - c", "1e308*x", "where(x < t, \n 0, k*x)"};
        if (below(4) != 0) return std::string(all.at(below(all.size())));
        return "β" + std::string(longest_typed_formula - 2, '1'); // as long as it may be, and so is its name
    }

    template <class T> T& one_of(std::vector<T>& list) { return list[below(list.size())]; }
    SharedActivation function(const Session& session) {
        const std::vector<SharedActivation> all = all_of(repertoire_of(session));
        return all[below(all.size())];
    }

  private:
    Random random_;
};

using Deed = std::function<void(Hand&, Session&)>;

TypedFunction typed_by(Hand& hand) {
    TypedFunction function{.name = hand.words(longest_typed_name),
                           .formula = hand.formula(),
                           .note = hand.words(hand.below(10) == 0 ? longest_typed_formula : 50)};
    if (Result<TypedFunction> whole = completed(function)) function = *std::move(whole);
    for (TypedParameter& parameter : function.parameters) {
        parameter.low = hand.within({any_number.low, 0.0});
        parameter.high = hand.within({1e-300, any_number.high});
        parameter.step = hand.within({0.0, parameter.high - parameter.low});
        parameter.initial = hand.within({parameter.low, parameter.high});
    }
    return function;
}

const std::vector<Deed> typed_deeds = {
    [](Hand& hand, Session& s) { add_typed(s, typed_by(hand)); },
    [](Hand& hand, Session& s) {
        if (!s.typed.empty()) static_cast<void>(change_typed(s, hand.below(s.typed.size()), typed_by(hand)));
    },
    [](Hand& hand, Session& s) {
        if (s.typed.size() > 3) remove_typed(s, hand.below(s.typed.size()));
    },
    // A range that leaves the value outside, or makes it the initial one.
    [](Hand& hand, Session& s) {
        if (s.typed.empty()) return;
        const std::size_t i = hand.below(s.typed.size());
        TypedFunction changed = s.typed[i];
        for (TypedParameter& p : changed.parameters)
            p.initial = p.low = std::min(p.high - 1e-3, values_in(s, *activate(s.typed[i]).value()).front());
        static_cast<void>(change_typed(s, i, changed));
    },
};

const std::vector<Deed> explore_deeds = {
    [](Hand& hand, Session& s) { explore(s, *hand.function(s)); },
    [](Hand& hand, Session& s) {
        const SharedActivation record = explore_spec(s).activation;
        const Activation& shown = *record;
        const std::size_t k = hand.below(parameter_count(shown));
        SliderWayMemo way;
        const Parameter& moved = parameter(shown, k);
        change_parameter(s, k, nearest_legal(moved, hand.within(moved.legal)), way);
    },
    [](Hand& hand, Session& s) {
        const SharedActivation record = explore_spec(s).activation;
        const Activation& shown = *record;
        if (!shown.presets.empty()) apply_preset(s, shown.presets[hand.below(shown.presets.size())]);
    },
    [](Hand& hand, Session& s) {
        const double x = hand.within({-8.0, 8.0});
        for (int i = 0; i < 20; ++i)
            magnify(s, x);
    },
    [](Hand& hand, Session& s) {
        s.explore->windows = fitted(explore_spec(s));
        s.explore->windows.x = hand.window();
        height_of(s.explore->windows, static_cast<int>(hand.below(3))) = hand.window();
    },
    [](Hand&, Session& s) { go_home(s); },
    [](Hand& hand, Session& s) {
        s.explore->curvature = hand.coin();
        s.explore->affine = hand.coin();
        s.explore->seed = hand.coin() ? largest_seed : 1;
        s.explore->saturation_threshold = hand.within(saturation_shares);
    },
};

const std::vector<Deed> compare_deeds = {
    [](Hand& hand, Session& s) { toggle_compared(s, *hand.function(s)); },
    [](Hand& hand, Session& s) { duplicate_compared(s, hand.below(most_compared)); },
    [](Hand& hand, Session& s) { show_difference(s, hand.below(most_compared), hand.below(most_compared)); },
    [](Hand& hand, Session& s) { move_compared(s, hand.below(most_compared), hand.below(8)); },
    [](Hand& hand, Session& s) {
        if (s.compare->functions.empty()) return;
        const std::size_t i = hand.below(s.compare->functions.size());
        const SharedActivation changed = find_in(repertoire_of(s), s.compare->functions[i].activation);
        const std::size_t k = hand.below(parameter_count(*changed));
        const Parameter& moved = parameter(*changed, k);
        change_compared(s, i, k, nearest_legal(moved, hand.within(moved.legal)));
    },
    [](Hand& hand, Session& s) {
        if (!s.compare->functions.empty()) move_comparison(s, hand.below(20), hand.window(), hand.window());
    },
    [](Hand& hand, Session& s) { set_comparison_x(s, hand.window()); },
    [](Hand& hand, Session& s) {
        const auto presets = comparison_presets();
        if (hand.below(5) == 0) s.compare = presets[hand.below(presets.size())].compare;
        s.compare->form = hand.coin() ? CompareForm::grid : CompareForm::overlay;
        s.compare->style = static_cast<GridStyle>(hand.below(3));
        s.compare->shared = hand.coin();
        s.compare->linked = hand.coin();
        s.compare->columns = static_cast<int>(1 + hand.below(most_compare_columns));
    },
};

const std::vector<Deed> compose_deeds = {
    [](Hand&, Session& s) { add_neuron(s); },
    [](Hand& hand, Session& s) { remove_neuron(s, hand.below(most_neurons)); },
    [](Hand& hand, Session& s) {
        static_cast<void>(rename_neuron(s, hand.below(most_neurons), hand.words(2 * longest_neuron_name)));
    },
    [](Hand& hand, Session& s) {
        static_cast<void>(rename_neuron(s, hand.below(most_neurons), std::string(longest_neuron_name, 'n')));
    },
    [](Hand& hand, Session& s) {
        if (s.compose->neurons.empty()) return;
        const std::size_t i = hand.below(s.compose->neurons.size());
        Neuron changed{.name = s.compose->neurons[i].name,
                       .weight = hand.within(neuron_weight.legal),
                       .bias = hand.within(neuron_bias.legal)};
        const SharedActivation record = hand.function(s);
        const Activation& function = *record;
        changed.activation = function.id;
        for (const Parameter& p : function.parameters)
            changed.set[std::string(p.id)] = nearest_legal(p, hand.within(p.legal));
        change_neuron(s, i, changed);
    },
    [](Hand& hand, Session& s) { swap_activations(s, *hand.function(s)); },
    [](Hand&, Session& s) { record_key_frame(s); },
    [](Hand& hand, Session& s) {
        s.compose->neurons = between_key_frames(s.compose, hand.within({0.0, 25.0}));
    },
    [](Hand&, Session& s) { static_cast<void>(add_cell(s, "A")); },
    [](Hand& hand, Session& s) { remove_cell(s, hand.below(most_cells)); },
    [](Hand& hand, Session& s) {
        const std::string formula =
            hand.coin() ? "1e308*A" : hand.words(hand.coin() ? 30 : 2 * longest_composed_text);
        static_cast<void>(change_cell(s, hand.below(most_cells), formula));
    },
    // Of a long formula, which another name would make longer still.
    [](Hand& hand, Session& s) {
        std::string sum = "A";
        while (sum.size() + 2 <= longest_composed_text)
            sum += "+A";
        static_cast<void>(change_cell(s, hand.below(most_cells), sum));
    },
    [](Hand& hand, Session& s) {
        move_composition(s, hand.below(most_cells), hand.window(), hand.window());
        s.compose->style = hand.coin() ? GridStyle::document : GridStyle::program;
        s.compose->derivative = hand.coin();
    },
    [](Hand& hand, Session& s) {
        const auto presets = composition_presets();
        if (hand.below(5) == 0) s.compose = presets[hand.below(presets.size())].compose;
    },
};

const std::vector<Deed> vector_deeds = {
    [](Hand& hand, Session& s) {
        const auto all = vector_catalogue();
        choose_vector_function(s, all[hand.below(all.size())]);
    },
    [](Hand& hand, Session& s) { set_logit(s, hand.below(most_logits), hand.within(logit.legal)); },
    [](Hand&, Session& s) { add_entry(s); },
    [](Hand&, Session& s) { remove_entry(s); },
    [](Hand& hand, Session& s) {
        load_logits(s, vector_presets()[hand.below(vector_presets().size())]);
        s.vectors->along = static_cast<Along>(hand.below(3));
        s.vectors->slice = hand.below(s.vectors->rows);
    },
    [](Hand& hand, Session& s) {
        const VectorFunction& function = function_in(s.vectors);
        for (std::size_t k = 0; k < function.parameters.size(); ++k) {
            const Parameter& parameter = function.parameters[k];
            const double value = hand.within(parameter.legal);
            set_vector_value(s.vectors, function, k, parameter.is_whole() ? std::round(value) : value);
        }
        s.vectors->offset = hand.within(logit_offset.legal);
    },
};

const std::vector<Deed> other_deeds = {
    [](Hand& hand, Session& s) {
        s.view = static_cast<ViewId>(hand.below(5));
        s.language = hand.coin() ? Language::english : Language::chinese;
        s.scale = hand.within(scale_limits);
        s.convention = static_cast<Convention>(hand.below(8));
    },
    [](Hand& hand, Session& s) {
        s.exporting->width = hand.within(export_lengths);
        s.exporting->height = hand.within(export_lengths);
        s.exporting->dpi = hand.within(export_resolutions);
        s.exporting->folder = hand.words(longest_folder_name);
    },
};

class RoundTrip : public testing::TestWithParam<std::uint64_t> {};
INSTANTIATE_TEST_SUITE_P(Session, RoundTrip, testing::Range(std::uint64_t{1}, std::uint64_t{13}));

TEST_P(RoundTrip, GivesBackWhateverWasDone) {
    Hand hand(GetParam());
    const std::array kinds{&typed_deeds,   &explore_deeds, &compare_deeds,
                           &compose_deeds, &vector_deeds,  &other_deeds};
    Session session;
    for (int i = 0; i < 150 && !HasFatalFailure(); ++i) {
        const std::vector<Deed>& deeds = *kinds.at(hand.below(kinds.size()));
        deeds[hand.below(deeds.size())](hand, session);
        expect_given_back(session);
    }
}

// Every list as long as it can be, every name as long as its formula, every letter one that is quoted.
Session largest_session() {
    Session session;
    for (std::size_t i = 0; i < most_typed; ++i) {
        TypedFunction function{.name = std::string(longest_typed_name - 3, '\n') + std::to_string(100 + i),
                               .formula = "β" + std::string(longest_typed_formula - 2, '1'),
                               .note = std::string(longest_typed_formula, '\n')};
        add_typed(session, function);
        SliderWayMemo way;
        change_parameter(session, 0, 2.0, way);
    }
    const SharedActivation record = explore_spec(session).activation;
    const Activation& longest = *record;
    session.compare->functions.assign(most_compared, {.activation = std::string(longest.id)});
    const Parameters set{{std::string(longest.parameters[0].id), 3.0}};
    for (Compared& compared : session.compare->functions)
        compared.set = set;
    session.compose->neurons.assign(
        most_neurons,
        {.name = std::string(longest_neuron_name, '\n'), .activation = std::string(longest.id), .set = set});
    for (std::size_t i = 0; i < most_key_frames; ++i)
        record_key_frame(session);
    session.compose->cells.assign(most_cells, {.formula = std::string(longest_composed_text, '\n')});
    session.compose->note = std::string(longest_composed_text, '\n');
    session.exporting->folder = std::string(longest_folder_name, '\n');
    return session;
}

TEST(RoundTripOfTheLargest, FitsAFileThatIsRead) {
    const Session session = largest_session();
    ASSERT_EQ(session.typed.size(), most_typed);
    const TemporaryFolder folder;
    ASSERT_TRUE(save_session(session, folder / "large.act"));
    const Result<OpenedSession> read = open_session(folder / "large.act");
    ASSERT_TRUE(read) << explain(read.error(), Language::english);
    EXPECT_TRUE(read->problems.empty());
    EXPECT_EQ(read->session, session);
}

}} // namespace act::round_trip_test
