#include "curve/moments.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace act {
namespace {

constexpr double reach = 40.0;      // φ(40) is no double any more
constexpr double agreement = 1e-11; // of both rules; the better one is then right to far more digits
constexpr std::size_t most_panels = 3000;
constexpr int most_halvings = 40;

// Gauss–Kronrod 7/15 (Kronrod 1965): nodes from the outermost to the middle, every other one of Gauss's.
constexpr std::array nodes{0.9914553711208126, 0.9491079123427585, 0.8648644233597691,  0.7415311855993945,
                           0.5860872354676911, 0.4058451513773972, 0.20778495500789848, 0.0};
constexpr std::array kronrod{0.022935322010529224, 0.06309209262997856, 0.10479001032225019,
                             0.14065325971552592,  0.1690047266392679,  0.19035057806478542,
                             0.20443294007529889,  0.20948214108472782};
constexpr std::array gauss{0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694};

/// A value of f and what it weighs: the rule's weight times φ.
struct WeightedValue {
    double y = 0.0;
    double weight = 0.0;
};

struct QuadraturePanel {
    double low = 0.0;
    double high = 0.0;
    int halvings = 0;
    std::array<WeightedValue, 15> values = {};
    double first = 0.0;  ///< ∫|f|φ
    double second = 0.0; ///< ∫f²φ
    double first_disagreement = 0.0;
    double second_disagreement = 0.0;
};

double normal_density(double x) {
    return std::exp(-0.5 * x * x) * std::numbers::inv_sqrtpi_v<double> / std::numbers::sqrt2_v<double>;
}

QuadraturePanel panel_over(const Function& function, double low, double high, int halvings) {
    QuadraturePanel panel{.low = low, .high = high, .halvings = halvings};
    const double half = 0.5 * (high - low);
    const double middle = low + half;
    double by_gauss[] = {0.0, 0.0};
    double by_kronrod[] = {0.0, 0.0};
    for (std::size_t i = 0; i < panel.values.size(); ++i) {
        const std::size_t k = i < nodes.size() ? i : panel.values.size() - 1 - i;
        const double x = middle + (i < nodes.size() ? -half : half) * nodes.at(k);
        const double y = function.jet(x).y;
        const double density = half * normal_density(x);
        const double terms[] = {density * y, density * y * y};
        panel.values.at(i) = {y, kronrod.at(k) * density};
        panel.first += kronrod.at(k) * std::abs(terms[0]);
        for (int order = 0; order < 2; ++order) {
            by_kronrod[order] += kronrod.at(k) * terms[order];
            if (k % 2 == 1) by_gauss[order] += gauss.at(k / 2) * terms[order];
        }
    }
    panel.second = by_kronrod[1];
    panel.first_disagreement = std::abs(by_kronrod[0] - by_gauss[0]);
    panel.second_disagreement = std::abs(by_kronrod[1] - by_gauss[1]);
    return panel;
}

// Between breaks, and to begin with not wider than φ is.
std::vector<double> cuts_of(const Function& function) {
    std::vector<double> cuts{-reach, -20.0, -10.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 10.0, 20.0, reach};
    for (const double x : function.breaks)
        if (std::abs(x) < reach) cuts.push_back(x);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

// Halves panels until their rules agree, or nothing when they never do.
std::vector<QuadraturePanel> agreeing_panels(const Function& function) {
    std::vector<QuadraturePanel> open;
    std::vector<QuadraturePanel> done;
    const std::vector<double> cuts = cuts_of(function);
    if (cuts.size() > most_panels) return {};
    double first = 0.0;
    double second = 0.0;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        open.push_back(panel_over(function, cuts[i], cuts[i + 1], 0));
        first += open.back().first;
        second += open.back().second;
    }
    if (!std::isfinite(first) || !std::isfinite(second)) return {};
    while (!open.empty()) {
        const QuadraturePanel panel = open.back();
        open.pop_back();
        const bool agrees =
            panel.first_disagreement <= agreement * first && panel.second_disagreement <= agreement * second;
        if (agrees) {
            done.push_back(panel);
            continue;
        }
        const double middle = 0.5 * (panel.low + panel.high);
        if (panel.halvings == most_halvings || open.size() + done.size() > most_panels) return {};
        open.push_back(panel_over(function, panel.low, middle, panel.halvings + 1));
        open.push_back(panel_over(function, middle, panel.high, panel.halvings + 1));
        if (!std::isfinite(open.back().second)) return {};
    }
    return done;
}

// An integral that goes on growing beyond the reach does not exist.
bool ends_within_reach(const std::vector<QuadraturePanel>& panels) {
    double all = 0.0;
    double last = 0.0;
    for (const QuadraturePanel& panel : panels) {
        all += panel.second;
        if (panel.low == -reach || panel.high == reach) last += panel.second;
    }
    return last <= 1e-12 * all;
}

} // namespace

bool Moments::are_centred() const {
    return std::abs(mean) <= 1e-9 * std::sqrt(variance);
}

Moments normal_moments(const Function& function) {
    const std::vector<QuadraturePanel> panels = agreeing_panels(function);
    if (panels.empty() || !ends_within_reach(panels)) return {};
    const auto sum = [&](const auto& term) {
        double total = 0.0;
        double lost = 0.0; // Kahan: thousands of terms would lose two digits
        for (const QuadraturePanel& panel : panels)
            for (const WeightedValue& value : panel.values) {
                const double part = term(value) - lost;
                const double next = total + part;
                lost = (next - total) - part;
                total = next;
            }
        return total;
    };
    Moments moments;
    moments.mean = sum([](const WeightedValue& v) { return v.weight * v.y; });
    moments.variance = sum([&](const WeightedValue& v) {
        const double away = v.y - moments.mean;
        return v.weight * away * away;
    });
    return moments;
}

} // namespace act
