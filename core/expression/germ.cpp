#include "expression/germ.h"

#include "expression/elementary.h"
#include "expression/run_program.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace act {
namespace {

std::atomic<std::size_t> limits_told_so_far = 0;

constexpr double no_end = std::numeric_limits<double>::infinity();

// Powers that differ by less are the same: thirds and sevenths are rounded.
constexpr double same_power = 1e-9;
// What is left of two equal factors after a subtraction, as a share of them.
constexpr double left_over = 1e-14;
// More are only there where parts cancel again and again.
constexpr std::size_t most_terms = 8;

bool is_below(double a, double b) {
    return a < b - same_power;
}

struct Term {
    double power = 0.0;
    double factor = 0.0;
};

// Terms by increasing power, none with the factor 0; all that are below `end` are there, and beyond it there may be
// others. Nothing is known where `end` is −∞.
struct Germ {
    std::vector<Term> terms = {};
    double end = no_end;

    static Germ number(double value) {
        if (!std::isfinite(value)) return unknown();
        return value == 0.0 ? Germ{} : Germ{{{0.0, value}}};
    }
    static Germ unknown() { return {{}, -no_end}; }

    // The power that it begins with, or above which it begins.
    [[nodiscard]] double order() const { return terms.empty() ? end : terms.front().power; }
    [[nodiscard]] double factor_of(double power) const {
        for (const Term& term : terms)
            if (std::abs(term.power - power) <= same_power) return term.factor;
        return 0.0;
    }
    // Of the value just beside the point; NaN where no term tells it.
    [[nodiscard]] double sign() const {
        if (!terms.empty()) return terms.front().factor > 0.0 ? 1.0 : -1.0;
        return end == no_end ? 0.0 : unknown_number();
    }
    [[nodiscard]] bool has_value() const { return order() > -same_power && end > same_power; }
    // Without the value.
    [[nodiscard]] Germ movement() const {
        Germ moved = *this;
        std::erase_if(moved.terms, [](const Term& term) { return std::abs(term.power) <= same_power; });
        return moved;
    }
    void cut(double at) {
        end = std::min(end, at);
        std::erase_if(terms, [&](const Term& term) { return !is_below(term.power, end); });
    }

  private:
    static double unknown_number() { return std::numeric_limits<double>::quiet_NaN(); }
};

// From terms in any order.
Germ gathered(std::vector<Term> all, double end) {
    std::ranges::stable_sort(all, {}, &Term::power);
    Germ germ{{}, end};
    for (std::size_t i = 0; i < all.size();) {
        double sum = 0.0;
        double size = 0.0;
        const double power = all[i].power;
        for (; i < all.size() && std::abs(all[i].power - power) <= same_power; ++i) {
            sum += all[i].factor;
            size = std::max(size, std::abs(all[i].factor));
        }
        if (!std::isfinite(sum)) return Germ::unknown();
        if (std::abs(sum) > left_over * size) germ.terms.push_back({power, sum});
    }
    germ.cut(end);
    if (germ.terms.size() > most_terms) germ.cut(germ.terms[most_terms].power);
    return germ;
}

Germ sum_of(const Germ& u, const Germ& v, double sign) {
    std::vector<Term> all = u.terms;
    for (const Term& term : v.terms)
        all.push_back({term.power, sign * term.factor});
    return gathered(std::move(all), std::min(u.end, v.end));
}

Germ product_of(const Germ& u, const Germ& v) {
    if (u.end == -no_end || v.end == -no_end) return Germ::unknown();
    if ((u.terms.empty() && u.end == no_end) || (v.terms.empty() && v.end == no_end)) return {};
    std::vector<Term> all;
    for (const Term& a : u.terms)
        for (const Term& b : v.terms)
            all.push_back({a.power + b.power, a.factor * b.factor});
    return gathered(std::move(all), std::min(u.order() + v.end, v.order() + u.end));
}

Germ multiple_of(double factor, const Germ& u) {
    return product_of(Germ::number(factor), u);
}

bool is_whole(double number) {
    return number == std::trunc(number);
}

// uʳ by its first term: (c·hᵖ)ʳ·(1 + w)ʳ, and (1 + w)ʳ = 1 + r·w + r(r − 1)/2·w² + …
Germ power_of(const Germ& u, double r) {
    if (r == 0.0) return Germ::number(1.0);
    if (u.terms.empty()) {
        if (r < 0.0 || u.end == -no_end) return Germ::unknown();
        return {{}, u.end * r};
    }
    const auto [p, c] = u.terms.front();
    if (c < 0.0 && !is_whole(r)) return Germ::unknown();
    Germ rest{{}, u.end - p};
    for (std::size_t i = 1; i < u.terms.size(); ++i)
        rest.terms.push_back({u.terms[i].power - p, u.terms[i].factor / c});
    Germ series = Germ::number(1.0);
    Germ step = series;
    double factor = 1.0;
    constexpr int last = 8;
    for (int k = 1; k <= last && !(step.terms.empty() && step.end == no_end); ++k) {
        factor *= (r - k + 1.0) / k;
        step = product_of(step, rest);
        if (factor == 0.0) break;
        series = sum_of(series, multiple_of(factor, step), 1.0);
        if (k == last) series.cut((last + 1.0) * rest.order());
    }
    return product_of(Germ{{{p * r, std::pow(c, r)}}}, series);
}

// f(c + w) where f has a value, slope and curvature at c: f + f′·w + f″·w²/2 + …
Germ taylor(const Jet& f, const Germ& w) {
    if (w.terms.empty() && w.end == no_end) return Germ::number(f.y);
    if (!std::isfinite(f.y) || !std::isfinite(f.dy)) return Germ::unknown();
    Germ series = sum_of(Germ::number(f.y), multiple_of(f.dy, w), 1.0);
    if (!std::isfinite(f.ddy)) {
        series.cut(2.0 * w.order());
        return series;
    }
    series = sum_of(series, multiple_of(0.5 * f.ddy, product_of(w, w)), 1.0);
    series.cut(3.0 * w.order());
    return series;
}

// f(c + w) where f begins at c like a root, f(c) ± k·|w|ᵉ: e and k from slopes close to c.
Germ beside_root(const Elementary& f, double c, const Germ& w) {
    const double toward = w.sign();
    const double value = f.jet(c, toward).y;
    const auto slope = [&](int exponent) {
        const double delta = std::ldexp(1.0, exponent);
        return f.jet(c + toward * delta, toward).dy;
    };
    constexpr int near = -50;
    constexpr int far = -44;
    const double e = 1.0 + std::log2(slope(far) / slope(near)) / (far - near);
    const double simple = std::round(6.0 * e) / 6.0;
    if (!std::isfinite(value) || !(std::abs(e - simple) < 1e-6) || !(simple > 0.0)) return Germ::unknown();
    const auto factor = [&](int exponent) {
        return toward * slope(exponent) * std::exp2(exponent * (1.0 - simple)) / simple;
    };
    const double k = factor(near);
    if (!(std::abs(factor(near - 2) - k) <= 1e-9 * std::abs(k))) return Germ::unknown();
    const double nearest = std::round(k * 0x1p40) / 0x1p40; // what the next terms of the series have left
    Germ root = multiple_of(nearest, power_of(multiple_of(toward, w), simple));
    constexpr int wide = -20;
    if (std::abs(factor(wide) - nearest) > 1e-14 * std::abs(k)) root.cut((simple + 1.0) * w.order());
    return sum_of(Germ::number(value), root, 1.0);
}

Germ elementary_of(const Elementary& f, const Germ& u) {
    if (!u.has_value()) return Germ::unknown();
    const Germ w = u.movement();
    const double c = u.factor_of(0.0);
    const double toward = w.sign();
    if (std::isnan(toward)) return Germ::unknown();
    if (!f.domain.contains(c) || (c == f.domain.low && toward < 0.0) || (c == f.domain.high && toward > 0.0))
        return Germ::unknown();
    const Jet jet = f.jet(c, toward);
    if (is_flat(f)) return Germ::number(jet.y);
    return std::isinf(jet.dy) && toward != 0.0 ? beside_root(f, c, w) : taylor(jet, w);
}

Germ activation_of(const Activation& f, const Germ& u, Values values) {
    if (!u.has_value() || !are_legal(f, values)) return Germ::unknown();
    const Germ w = u.movement();
    const double c = u.factor_of(0.0);
    const double toward = w.sign();
    if (std::isnan(toward)) return Germ::unknown();
    if (toward == 0.0) return Germ::number(f.value(c, values));
    return taylor(f.limit(c, values, toward > 0.0 ? Side::right : Side::left), w);
}

class GermRun {
  public:
    GermRun(const Program& program, double x, double direction)
        : program_(program), x_(x), direction_(direction) {}

    Germ run(std::span<const Pinned> pins) {
        for (std::uint32_t i = 0; i < program_.nodes.size(); ++i) {
            germs_.push_back(germ_of(program_.nodes[i]));
            for (const Pinned& pin : pins)
                if (pin.node == i) put(germs_.back(), pin.value);
        }
        return germs_.back();
    }

  private:
    [[nodiscard]] const Germ& operand(const ExpressionNode& node, std::size_t k) const {
        return germs_[node.operands.at(k)];
    }

    // The value at the point, which rounding x has moved; where it only touches that, as sin touches 1, rounding has
    // left a slope too.
    void put(Germ& germ, double value) const {
        if (!germ.has_value()
            || std::abs(germ.factor_of(0.0) - value) > 1e-6 * std::max(1.0, std::abs(value)))
            return;
        Germ moved = germ.movement();
        if (std::abs(moved.factor_of(1.0)) <= 32.0 * 0x1p-52 * std::abs(x_ * moved.factor_of(2.0)))
            std::erase_if(moved.terms,
                          [](const Term& term) { return std::abs(term.power - 1.0) <= same_power; });
        germ = sum_of(Germ::number(value), moved, 1.0);
    }

    [[nodiscard]] Germ chosen(const ExpressionNode& node) const {
        const double order = sum_of(operand(node, 0), operand(node, 1), -1.0).sign();
        return std::isnan(order) ? Germ::unknown() : operand(node, operand_taken(node.operation, order));
    }

    [[nodiscard]] Germ power(const ExpressionNode& node) const {
        const Germ& exponent = operand(node, 1);
        const bool is_number =
            exponent.end == no_end && exponent.order() > -same_power && exponent.movement().terms.empty();
        return is_number ? power_of(operand(node, 0), exponent.factor_of(0.0)) : Germ::unknown();
    }

    [[nodiscard]] Germ germ_of(const ExpressionNode& node) const {
        switch (node.operation) {
        case Operation::number: return Germ::number(node.number);
        case Operation::variable: return sum_of(Germ::number(x_), Germ{{{1.0, direction_}}}, 1.0);
        case Operation::negate: return multiple_of(-1.0, operand(node, 0));
        case Operation::add: return sum_of(operand(node, 0), operand(node, 1), 1.0);
        case Operation::subtract: return sum_of(operand(node, 0), operand(node, 1), -1.0);
        case Operation::multiply: return product_of(operand(node, 0), operand(node, 1));
        case Operation::divide: return product_of(operand(node, 0), power_of(operand(node, 1), -1.0));
        case Operation::power: return power(node);
        case Operation::elementary:
            return elementary_of(elementary_functions()[node.subject], operand(node, 0));
        case Operation::activation: {
            std::vector<Jet> jets(program_.nodes.size());
            for (std::size_t k = 1; k < most_operands && node.operands.at(k) != absent; ++k)
                jets[node.operands.at(k)].y = operand(node, k).factor_of(0.0);
            return activation_of(catalogue()[node.subject], operand(node, 0), activation_values(node, jets));
        }
        case Operation::maximum:
        case Operation::minimum: return chosen(node);
        default: return is_comparison(node.operation) ? chosen(node) : Germ::unknown();
        }
    }

    const Program& program_;
    double x_;
    double direction_;
    std::vector<Germ> germs_ = {};
};

} // namespace

std::size_t limits_told() {
    return limits_told_so_far;
}

Jet limit_by_powers(const Program& program, double x, double direction, std::span<const Pinned> pins) {
    ++limits_told_so_far;
    constexpr Jet nothing{unknown, unknown, unknown};
    if (!std::isfinite(x)) return nothing;
    const Germ germ = GermRun(program, x, direction).run(pins);
    if (!germ.has_value()) return nothing;
    Jet jet{germ.factor_of(0.0), unknown, unknown};
    // The first power that is not whole, or 1, is the first of a derivative.
    const auto first_between = [&](double low, double high) -> std::optional<Term> {
        for (const Term& term : germ.terms)
            if (is_below(low, term.power) && is_below(term.power, high)) return term;
        return std::nullopt;
    };
    if (const auto steep = first_between(0.0, 1.0)) {
        jet.dy = std::copysign(infinity, direction * steep->factor);
        jet.ddy = -std::copysign(infinity, steep->factor);
        return jet;
    }
    if (is_below(1.0, germ.end)) jet.dy = direction * germ.factor_of(1.0) + 0.0;
    if (const auto bent = first_between(1.0, 2.0))
        jet.ddy = std::copysign(infinity, bent->factor);
    else if (is_below(2.0, germ.end))
        jet.ddy = 2.0 * germ.factor_of(2.0);
    return jet;
}

bool is_delicate(const Program& program, std::span<const Jet> jets) {
    for (std::size_t i = 0; i < program.nodes.size(); ++i) {
        const Jet& jet = jets[i];
        const bool stands =
            jet.dy == 0.0 && jet.ddy == 0.0 && program.nodes[i].operation != Operation::number;
        if (stands || !std::isfinite(jet.y) || !std::isfinite(jet.dy) || !std::isfinite(jet.ddy)) return true;
    }
    return false;
}

} // namespace act
