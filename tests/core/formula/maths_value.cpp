#include "core/formula/maths_value.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

namespace act {
namespace {

using Nodes = std::span<const MathNode>;
using Arguments = std::vector<double>;

double logistic(double u) {
    return 1.0 / (1.0 + std::exp(-u));
}

std::optional<double> called(const std::string& name, const Arguments& u) {
    if (name == "max") return std::fmax(u.at(0), u.at(1));
    if (name == "min") return std::fmin(u.at(0), u.at(1));
    const double a = u.at(0);
    if (name == "ln") return std::log(a);
    if (name == "exp") return std::exp(a);
    if (name == "sin") return std::sin(a);
    if (name == "cos") return std::cos(a);
    if (name == "tan") return std::tan(a);
    if (name == "tanh") return std::tanh(a);
    if (name == "cosh") return std::cosh(a);
    if (name == "sech") return 1.0 / std::cosh(a);
    if (name == "arctan") return std::atan(a);
    if (name == "erf") return std::erf(a);
    if (name == "σ") return logistic(a);
    if (name == "Φ") return 0.5 * std::erfc(-a * std::numbers::sqrt2 / 2.0);
    if (name == "φ") return std::exp(-0.5 * a * a) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    return std::nullopt;
}

bool is_text(const MathNode& node, std::string_view text) {
    return node.form == MathForm::symbol && node.text == text;
}

class Calculator {
  public:
    Calculator(Nodes nodes, const MathValues& values) : nodes_(nodes), values_(values) {}

    double all() {
        const double value = sum();
        skip_spaces();
        if (at_ < nodes_.size()) refuse("left over: ");
        return value;
    }

  private:
    [[noreturn]] void refuse(const std::string& what) const {
        throw std::runtime_error(what + (at_ < nodes_.size() ? nodes_[at_].text : "the end"));
    }

    static double value(const MathList& list, const MathValues& values) {
        return Calculator(list, values).all();
    }

    void skip_spaces() {
        while (at_ < nodes_.size() && nodes_[at_].form == MathForm::space)
            ++at_;
    }

    [[nodiscard]] bool sees(std::string_view text) {
        skip_spaces();
        return at_ < nodes_.size() && is_text(nodes_[at_], text);
    }
    bool take(std::string_view text) {
        if (!sees(text)) return false;
        ++at_;
        return true;
    }

    double sum() {
        double value = take("−") ? -product() : product();
        for (;;) {
            if (take("+"))
                value += product();
            else if (take("−"))
                value -= product();
            else
                return value;
        }
    }

    // Factors stand side by side, with dots or strokes between them.
    double product() {
        double value = factor();
        for (;;) {
            if (take("⋅"))
                value *= factor();
            else if (take("/"))
                value /= factor();
            else if (begins_factor())
                value *= factor();
            else
                return value;
        }
    }

    bool begins_factor() {
        skip_spaces();
        if (at_ >= nodes_.size() || (stop_at_bar_ && sees("|"))) return false;
        const MathNode& node = nodes_[at_];
        return node.kind == MathClass::ordinary || node.kind == MathClass::operation
               || node.kind == MathClass::opening || node.kind == MathClass::inner;
    }

    double raised(double base, const MathNode& node) const {
        return node.above.empty() ? base : std::pow(base, value(node.above, values_));
    }

    double factor() {
        skip_spaces();
        if (at_ >= nodes_.size()) refuse("a value is missing at ");
        const MathNode& node = nodes_[at_];
        if (is_text(node, "(")) return bracketed();
        if (is_text(node, "|")) return between_bars();
        if (is_text(node, "∫")) return integral();
        if (node.kind == MathClass::operation || is_function(node)) return application();
        ++at_;
        return raised(plain(node), node);
    }

    [[nodiscard]] double plain(const MathNode& node) const {
        switch (node.form) {
        case MathForm::group: return value(node.parts.front(), values_);
        case MathForm::fraction: return value(node.parts[0], values_) / value(node.parts[1], values_);
        case MathForm::root: return std::sqrt(value(node.parts[0], values_));
        case MathForm::fence: {
            const double inside = value(node.parts.front(), values_);
            return node.text == "|" ? std::abs(inside) : inside;
        }
        case MathForm::grid: return chosen(node);
        default: break;
        }
        const std::string name = node.text + std::string(static_cast<std::size_t>(node.primes), '\'');
        if (const auto known = values_.find(name); known != values_.end()) return known->second;
        if (name == "e") return std::numbers::e;
        if (name == "π") return std::numbers::pi;
        std::size_t used = 0;
        double number = 0.0;
        try {
            number = std::stod(node.text, &used);
        } catch (const std::exception&) {
            used = 0;
        }
        if (used == 0 || used != node.text.size()) throw std::runtime_error("unknown: " + name);
        return number;
    }

    // σ(…) is a function; so is σ nowhere else.
    [[nodiscard]] bool is_function(const MathNode& node) const {
        const bool named = is_text(node, "σ") || is_text(node, "Φ") || is_text(node, "φ");
        return named && at_ + 1 < nodes_.size()
               && (is_text(nodes_[at_ + 1], "(") || nodes_[at_ + 1].form == MathForm::fence);
    }

    // f(u, v), f u, and f²u for its square.
    double application() {
        const MathNode& node = nodes_[at_++];
        skip_spaces();
        Arguments arguments;
        const MathNode* closing = nullptr;
        if (take("(")) {
            do
                arguments.push_back(sum());
            while (take(","));
            if (!sees(")")) refuse("a bracket is not closed at ");
            closing = &nodes_[at_++];
        } else {
            arguments.push_back(factor());
        }
        const auto result = called(node.text, arguments);
        if (!result) throw std::runtime_error("unknown function: " + node.text);
        const double value = raised(*result, node);
        return closing ? raised(value, *closing) : value;
    }

    double bracketed() {
        ++at_;
        const bool outer = std::exchange(stop_at_bar_, false);
        const double inside = sum();
        stop_at_bar_ = outer;
        if (!sees(")")) refuse("a bracket is not closed at ");
        return raised(inside, nodes_[at_++]);
    }

    double between_bars() {
        ++at_;
        const bool outer = std::exchange(stop_at_bar_, true);
        const double inside = sum();
        stop_at_bar_ = outer;
        if (!sees("|")) refuse("a bar is missing at ");
        return raised(std::abs(inside), nodes_[at_++]);
    }

    // ∫ from below to above of what stands up to d and its variable; by Simpson's rule in 600 steps.
    double integral() {
        const MathNode& sign = nodes_[at_++];
        const std::size_t begin = at_;
        while (at_ + 1 < nodes_.size() && !is_text(nodes_[at_], "d"))
            ++at_;
        const Nodes inside = nodes_.subspan(begin, at_ - begin);
        const std::string variable = nodes_[at_ + 1].text;
        at_ += 2;
        const double low = value(sign.below, values_);
        const double width = value(sign.above, values_) - low;
        MathValues values = values_;
        double total = 0.0;
        constexpr int steps = 600;
        for (int i = 0; i <= steps; ++i) {
            values[variable] = low + width * i / steps;
            const double weight = i == 0 || i == steps ? 1.0 : (i % 2 == 0 ? 2.0 : 4.0);
            total += weight * Calculator(inside, values).all();
        }
        return total * width / (3.0 * steps);
    }

    [[nodiscard]] double chosen(const MathNode& cases) const {
        for (std::size_t i = 0; i + 1 < cases.parts.size(); i += cases.columns)
            if (holds(cases.parts[i + 1])) return value(cases.parts[i], values_);
        throw std::runtime_error("no case holds");
    }

    // "a < x ≤ b", several with " or " between them, or "outside" for the rest.
    [[nodiscard]] bool holds(Nodes condition) const {
        for (std::size_t i = 0; i < condition.size(); ++i) {
            if (condition[i].form != MathForm::word) continue;
            if (condition[i].text == "outside") return true;
            if (condition[i].text == " or ")
                return holds(condition.first(i)) || holds(condition.subspan(i + 1));
        }
        std::vector<double> sides;
        std::vector<std::string> signs;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= condition.size(); ++i) {
            if (i < condition.size() && condition[i].kind != MathClass::relation) continue;
            sides.push_back(Calculator(condition.subspan(begin, i - begin), values_).all());
            if (i < condition.size()) signs.push_back(condition[i].text);
            begin = i + 1;
        }
        if (signs.empty()) throw std::runtime_error("no condition");
        for (std::size_t i = 0; i < signs.size(); ++i)
            if (!compares(sides[i], signs[i], sides[i + 1])) return false;
        return true;
    }

    static bool compares(double a, const std::string& sign, double b) {
        if (sign == "<") return a < b;
        if (sign == ">") return a > b;
        if (sign == "≤") return a <= b;
        if (sign == "≥") return a >= b;
        throw std::runtime_error("unknown comparison: " + sign);
    }

    Nodes nodes_;
    const MathValues& values_;
    std::size_t at_ = 0;
    bool stop_at_bar_ = false;
};

// The parts between wide spaces.
std::vector<Nodes> statements(Nodes nodes) {
    std::vector<Nodes> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= nodes.size(); ++i) {
        if (i < nodes.size() && !(nodes[i].form == MathForm::space && nodes[i].space_em >= 1.0)) continue;
        std::size_t end = i;
        if (end > begin && is_text(nodes[end - 1], ",")) --end;
        parts.push_back(nodes.subspan(begin, end - begin));
        begin = i + 1;
    }
    return parts;
}

} // namespace

double value_of(const MathList& maths, MathValues& values) {
    const std::vector<Nodes> parts = statements(maths);
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].size() < 3 || !is_text(parts[i][1], "=")) continue; // "(x ≠ θ)" says where it holds
        const std::string name =
            parts[i][0].text + std::string(static_cast<std::size_t>(parts[i][0].primes), '\'');
        values[name] = Calculator(parts[i].subspan(2), values).all();
    }
    return Calculator(parts.front(), values).all();
}

} // namespace act
