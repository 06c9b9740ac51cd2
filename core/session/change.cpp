#include "session/change.h"

#include "activation/affine.h"
#include "base/number.h"
#include "session/labels.h"

#include <algorithm>
#include <vector>

namespace act {
namespace {

constexpr std::string_view arrow = " → ";

// Collects what changed, the most telling first.
class Changes {
  public:
    Changes(const Session& before, const Session& after, Language language)
        : before_(before), after_(after), language_(language) {}

    void collect() {
        // All else that differs then is another session's.
        if (before_.document != after_.document) return add(say(Text::change_document));
        parameters();
        explored();
        compared();
        composed();
        vectors();
        if (before_.typed != after_.typed) add(say(Text::change_typed));
        appearance();
        if (before_.exporting != after_.exporting) add(say(Text::change_export));
    }

    [[nodiscard]] std::string words() const {
        if (found_.empty()) return {};
        if (found_.size() == 1) return found_.front();
        return text(Text::change_more, language_, {{"text", found_.front()}});
    }

  private:
    [[nodiscard]] std::string say(Text key) const { return std::string(text(key, language_)); }
    void add(std::string words) { found_.push_back(std::move(words)); }
    void add(Text name, std::string_view value) {
        const std::string_view colon = language_ == Language::chinese ? "：" : ": ";
        add(say(name).append(colon).append(value));
    }
    void turned(Text name, bool before, bool after) {
        if (before != after) add(name, say(after ? Text::state_on : Text::state_off));
    }
    [[nodiscard]] std::string name_in(const Session& session, std::string_view id) const {
        const Activation* activation = find_in(repertoire_of(session), id);
        return std::string(activation == nullptr ? id : activation->name);
    }

    // "alpha 1 → 1.5" for every parameter that differs.
    void parameters(const Activation& activation) {
        const std::vector<double> was = values_in(before_, activation);
        const std::vector<double> is = values_in(after_, activation);
        for (std::size_t k = 0; k < std::min(was.size(), is.size()); ++k)
            if (was[k] != is[k])
                add(std::string(parameter(activation, k).id) + " " + pretty(was[k], 4) + std::string(arrow)
                    + pretty(is[k], 4));
    }
    void parameters() {
        if (before_.parameters == after_.parameters) return;
        for (const Activation* activation : all_of(repertoire_of(after_)))
            parameters(*activation);
    }

    void explored() {
        const Explore& was = before_.explore;
        const Explore& is = after_.explore;
        if (was.activation != is.activation)
            add(name_in(before_, was.activation) + std::string(arrow) + name_in(after_, is.activation));
        turned(Text::show_tangent, was.tangent, is.tangent);
        turned(Text::show_curvature, was.curvature, is.curvature);
        turned(Text::show_diagonal, was.diagonal, is.diagonal);
        turned(Text::show_saturation, was.saturation, is.saturation);
        if (was.saturation_threshold != is.saturation_threshold)
            add(Text::show_saturation, pretty(100.0 * is.saturation_threshold, 4) + " %");
        turned(Text::show_affine, was.affine, is.affine);
        turned(Text::show_training, was.training, is.training);
        if (was.seed != is.seed) add(Text::seed, std::to_string(is.seed));
        if (was.windows != is.windows && was.activation == is.activation) add(say(Text::change_windows));
    }

    void compared() {
        const Compare& was = before_.compare;
        const Compare& is = after_.compare;
        if (was == is) return;
        if (is.functions.size() == was.functions.size() + 1)
            return add(Text::change_compare, "+ " + name_in(after_, is.functions.back().activation));
        if (is.functions.size() + 1 == was.functions.size()) {
            const auto gone = std::ranges::mismatch(was.functions, is.functions).in1;
            return add(Text::change_compare, "− " + name_in(before_, gone->activation));
        }
        add(say(Text::change_compare));
    }

    void composed() {
        const Compose& was = before_.compose;
        const Compose& is = after_.compose;
        if (was == is) return;
        if (was.neurons.size() != is.neurons.size()) return add(say(Text::change_compose));
        const auto first = std::ranges::mismatch(was.neurons, is.neurons);
        const auto a = first.in1;
        const auto b = first.in2;
        if (a == was.neurons.end()) return add(say(Text::change_compose));
        const auto number = [&](std::string_view what, double from, double to) {
            add(b->name + " " + std::string(what) + " " + pretty(from, 4) + std::string(arrow)
                + pretty(to, 4));
        };
        if (a->weight != b->weight) return number("w", a->weight, b->weight);
        if (a->bias != b->bias) return number("b", a->bias, b->bias);
        if (a->activation != b->activation)
            return add(b->name + " " + name_in(before_, a->activation) + std::string(arrow)
                       + name_in(after_, b->activation));
        add(Text::change_compose, b->name);
    }

    void vectors() {
        const Vectors& was = before_.vectors;
        const Vectors& is = after_.vectors;
        if (was == is) return;
        if (was.function != is.function) return add(was.function + std::string(arrow) + is.function);
        if (was.logits.size() != is.logits.size()) return add(say(Text::change_vector));
        const auto [a, b] = std::ranges::mismatch(was.logits, is.logits);
        if (a == was.logits.end()) return add(say(Text::change_vector));
        const std::string place = std::to_string(a - was.logits.begin() + 1);
        add("z" + place + " " + pretty(*a, 4) + std::string(arrow) + pretty(*b, 4));
    }

    void appearance() {
        if (before_.theme != after_.theme) add(Text::theme, say(label_of(after_.theme)));
        if (before_.language != after_.language) add(Text::language, say(label_of(after_.language)));
        if (before_.scale != after_.scale) add(Text::scale, pretty(100.0 * after_.scale, 3) + " %");
        if (before_.convention != after_.convention)
            add(text(Text::kink_this, language_, {{"name", say(label_of(after_.convention))}}));
        if (before_.view != after_.view) add(say(label_of(after_.view)));
    }

    const Session& before_;
    const Session& after_;
    Language language_;
    std::vector<std::string> found_;
};

} // namespace

std::string change_between(const Session& before, const Session& after, Language language) {
    Changes changes(before, after, language);
    changes.collect();
    return changes.words();
}

} // namespace act
