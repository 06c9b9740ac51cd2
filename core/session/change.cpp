#include "session/change.h"

#include "activation/affine.h"
#include "base/number.h"
#include "base/text_layout.h"
#include "i18n/guess_texts.h"
#include "i18n/percent.h"
#include "i18n/session_texts.h"
#include "session/fields.h"
#include "session/guess.h"
#include "session/labels.h"
#include "session/plot_state.h"
#include "study/study.h"
#include "vector/vector_catalogue.h"

#include <algorithm>
#include <concepts>
#include <utility>

namespace act {
namespace {

constexpr std::string_view arrow = " → ";

std::string name_in(const Session& session, std::string_view id) {
    const SharedActivation activation = find_in(repertoire_of(session), id);
    return std::string(activation == nullptr ? id : activation->name);
}

// What an entry of a list is called; nothing where it has no name.
template <class Entry> std::string name_of_entry(const Session& session, const Entry& entry) {
    if constexpr (requires { entry.name; })
        return entry.name;
    else if constexpr (requires { entry.symbol; })
        return entry.symbol;
    else if constexpr (requires { entry.activation; })
        return name_in(session, entry.activation);
    else if constexpr (requires { entry.formula; })
        return shortened(entry.formula, 24.0,
                         [](std::string_view text) { return static_cast<double>(text.size()); });
    else
        return {};
}

Parameters set_in(const std::map<std::string, Parameters, std::less<>>& sets, std::string_view id) {
    const auto found = sets.find(id);
    return found == sets.end() ? Parameters() : found->second;
}

// Collects what changed, the most telling first: what has tables of its own before a part's other fields.
class Changes {
  public:
    Changes(const Session& before, const Session& after, Language language)
        : before_(before), after_(after), language_(language) {}

    void collect() {
        // All else that differs then is another session's.
        if (before_.document != after_.document) return add(say(SessionText::change_document));
        compare(before_, after_);
    }

    [[nodiscard]] std::string words() const {
        if (found_.empty()) return beside_;
        if (found_.size() == 1) return found_.front();
        return text(SessionText::change_more, language_, {{"text", found_.front()}});
    }

  private:
    [[nodiscard]] std::string say(Text key) const { return std::string(text(key, language_)); }
    [[nodiscard]] std::string head(Text name) const {
        return say(name) + (language_ == Language::chinese ? "：" : ": ");
    }
    void add(const std::string& words) { found_.push_back(prefix_ + words); }
    void add(Text name, std::string_view value) { add(head(name).append(value)); }
    void add(const std::string& name, double was, double is, const std::string& unit = {}) {
        add(name + " " + pretty(was, 4) + unit + std::string(arrow) + pretty(is, 4) + unit);
    }
    // What other changes bring with them: said where there is nothing else.
    void add_beside(Text name) { beside_ = prefix_ + say(name); }

    template <class Part> void compare(const Part& was, const Part& is, const std::string& prefix = {}) {
        const std::string outside = std::exchange(prefix_, prefix_ + prefix);
        for (const bool in_tables : {true, false})
            for_each_field(fields<Part>, [&]<class Member, class Rule>(const Field<Member, Rule>& field) {
                if (InTables<Rule> != in_tables || field.in(was) == field.in(is)) return;
                if constexpr (requires { differ(field.rule, was, is); })
                    differ(field.rule, was, is);
                else
                    differ(field.rule, field.name, field.in(was), field.in(is));
            });
        if constexpr (requires { was.unread; })
            if (was.unread != is.unread) add_beside(SessionText::change_unread);
        prefix_ = outside;
    }

    // Values that are not the same, by the rule of their field.

    void differ(const Truth& rule, Text name, bool, bool is) {
        add(name, say(is != rule.opposite ? SessionText::state_on : SessionText::state_off));
    }
    void differ(const WholeNumber&, Text name, auto was, auto is) {
        add(say(name), static_cast<double>(was), static_cast<double>(is));
    }
    // A place in a row, which people count from 1.
    void differ(const WholeNumber&, Text name, const std::optional<std::size_t>&,
                const std::optional<std::size_t>& is) {
        add(name, is ? std::to_string(*is + 1) : say(SessionText::state_off));
    }
    void differ(const DrawnLine&, Text name, const auto&, const auto& is) {
        add(name, say(is.empty() ? GuessText::guess_cleared : GuessText::guess_drawn));
    }
    void differ(const RealNumber& rule, Text name, double was, double is) {
        if (rule.percent)
            return add(say(name), 100.0 * was, 100.0 * is, std::string(percent_sign.in(language_)));
        add(say(name), was, is);
    }
    template <class Value> void differ(const OneOf<Value>&, Text name, Value, Value is) {
        if constexpr (requires { label_of(is); })
            add(name, say(label_of(is)));
        else
            add(name, name_of(is));
    }
    void differ(const AxisWindow&, Text name, const auto&, const auto&) { add_beside(name); }
    template <class Fields> void differ(const FieldGroup<Fields>&, Text name, const auto&, const auto&) {
        add_beside(name);
    }
    // Scales and points are chosen one by one, and a quiz goes on by a question; windows come along with much else.
    template <class Fields>
    void differ(const FieldGroup<Fields>&, Text name, const Quiz& was, const Quiz& is) {
        add(say(name), static_cast<double>(was.asked), static_cast<double>(is.asked));
    }
    template <class Fields, class Group>
    requires std::same_as<Group, Axes> || std::same_as<Group, PinnedPoints>
    void differ(const FieldGroup<Fields>& rule, Text, const Group& was, const Group& is) {
        for_each_field(rule.fields, [&](const auto& field) {
            if (field.in(was) != field.in(is)) differ(field.rule, field.name, field.in(was), field.in(is));
        });
    }
    void differ(const ShortText&, Text name, const auto&, const auto&) { add(say(name)); }
    void differ(const Extension&, Text name, const auto&, const std::string& is) { add(name, is); }
    void differ(const FunctionId&, Text, const std::string& was, const std::string& is) {
        add(name_in(before_, was).append(arrow) + name_in(after_, is));
    }
    void differ(const VectorFunctionId&, Text, const std::string& was, const std::string& is) {
        add(std::string(find_vector(was)->name).append(arrow).append(find_vector(is)->name));
    }
    void differ(const NumberList& rule, Text name, const auto& was, const auto& is) {
        const std::string symbol(rule.symbol);
        const auto [gone, come] = std::ranges::mismatch(was, is);
        if (is.size() == was.size() + 1) return add(name, "+ " + symbol + " = " + pretty(*come, 4));
        if (is.size() + 1 == was.size()) return add(name, "− " + symbol + " = " + pretty(*gone, 4));
        if (was.size() != is.size()) return add(say(name));
        for (std::size_t i = 0; i < is.size(); ++i)
            if (was[i] != is[i]) add(symbol + std::to_string(i + 1), was[i], is[i]);
    }

    // "alpha 1 → 1.5", also where an initial value is only said on one side.
    void differ(const Parameter& parameter, const Parameters& was, const Parameters& is) {
        const auto a = was.find(parameter.id);
        const auto b = is.find(parameter.id);
        const double from = a == was.end() ? parameter.initial : a->second;
        const double to = b == is.end() ? parameter.initial : b->second;
        if (from != to || (a == was.end()) != (b == is.end())) add(std::string(parameter.id), from, to);
    }
    void differ(const Activation& activation, const Parameters& was, const Parameters& is) {
        for (std::size_t k = 0; k < parameter_count(activation); ++k)
            differ(parameter(activation, k), was, is);
    }
    template <class Part> void differ(const ParameterSet&, const Part& was, const Part& is) {
        if (was.activation == is.activation)
            differ(*known_in(repertoire_of(after_), is.activation), was.set, is.set);
    }
    // Of functions that are gone, the list that held them tells.
    void differ(const ParameterSets&, Text, const auto& was, const auto& is) {
        for (const SharedActivation& activation : all_of(repertoire_of(after_)))
            differ(*activation, set_in(was, activation->id), set_in(is, activation->id));
    }
    void differ(const VectorParameterSets&, Text, const auto& was, const auto& is) {
        for (const VectorFunction& function : vector_catalogue())
            for (const Parameter& parameter : function.parameters)
                differ(parameter, set_in(was, function.id), set_in(is, function.id));
    }

    void differ(const StudyId&, Text, const std::string& was, const std::string& is) {
        add(std::string(find_study(was)->name.in(language_))
                .append(arrow)
                .append(find_study(is)->name.in(language_)));
    }
    void differ(const StudySettingSets&, Text, const auto& was, const auto& is) {
        static const StudySettings none;
        const auto of = [](const auto& sets, std::string_view id) -> const StudySettings& {
            const auto found = sets.find(id);
            return found == sets.end() ? none : found->second;
        };
        for (const Study* study : studies())
            differ(*study, of(was, study->id), of(is, study->id));
    }
    // Settings of the study's own, and then of its functions.
    void differ(const Study& study, const StudySettings& was, const StudySettings& is) {
        if (was == is) return;
        std::size_t said = 0;
        for (const StudyParameter& parameter : study.parameters) {
            const std::string before = text_in(was, parameter);
            const std::string after = text_in(is, parameter);
            if (before == after) continue;
            add(std::string(parameter.name.in(language_)) + " " + before + std::string(arrow) + after);
            ++said;
        }
        if (said == 0) add(say(SessionText::parameters));
    }

    template <class Part> void differ(const OwnTable& rule, Text name, const Part& was, const Part& is) {
        compare(was, is, rule.named ? head(name) : "");
    }
    template <class Entry>
    void differ(const TableList&, Text name, const std::vector<Entry>& was, const std::vector<Entry>& is) {
        const auto [gone, come] = std::ranges::mismatch(was, is);
        const std::string added = is.size() == was.size() + 1 ? name_of_entry(after_, *come) : "";
        const std::string taken = is.size() + 1 == was.size() ? name_of_entry(before_, *gone) : "";
        if (!added.empty()) return add(name, "+ " + added);
        if (!taken.empty()) return add(name, "− " + taken);
        if (is.size() != was.size())
            return add(say(name), static_cast<double>(was.size()), static_cast<double>(is.size()));
        if (std::ranges::is_permutation(was, is)) return add(say(name));
        for (std::size_t i = 0; i < is.size(); ++i) {
            const std::string entry = name_of_entry(after_, is[i]);
            compare(was[i], is[i], entry.empty() ? entry : entry + " ");
        }
    }

    const Session& before_;
    const Session& after_;
    Language language_;
    std::string prefix_ = {};
    std::vector<std::string> found_ = {};
    std::string beside_ = {};
};

} // namespace

std::string change_between(const Session& before, const Session& after, Language language) {
    Changes changes(before, after, language);
    changes.collect();
    return changes.words();
}

} // namespace act
