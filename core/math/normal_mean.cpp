#include "curve/normal_mean.h"

#include "activation/activation.h"
#include "math/error_function.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace act {
namespace {

constexpr double reach = 40.0;      // φ(40) is no double any more
constexpr double agreement = 1e-12; // of both rules; the better one is then right to far more digits
constexpr std::size_t most_panels = 3000;
constexpr int most_halvings = 48;

// Gauss–Kronrod 7/15 (Kronrod 1965): nodes from the outermost to the middle, every other one of Gauss's.
constexpr std::array nodes{0.9914553711208126, 0.9491079123427585, 0.8648644233597691,  0.7415311855993945,
                           0.5860872354676911, 0.4058451513773972, 0.20778495500789848, 0.0};
constexpr std::array kronrod{0.022935322010529224, 0.06309209262997856, 0.10479001032225019,
                             0.14065325971552592,  0.1690047266392679,  0.19035057806478542,
                             0.20443294007529889,  0.20948214108472782};
constexpr std::array gauss{0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694};

struct QuadraturePanel {
    double low = 0.0;
    double high = 0.0;
    int halvings = 0;
    double integral = 0.0;  ///< ∫gφ
    double magnitude = 0.0; ///< ∫|g|φ
    double disagreement = 0.0;
};

// The nodes of a panel, and half·φ there. Means of several functions of the same z have the same panels, so that those
// of the last ones are remembered.
struct PanelNodes {
    double low = 0.0;
    double high = 0.0;
    std::array<double, 15> z = {};
    std::array<double, 15> density = {};
};

const PanelNodes& nodes_of(double low, double high) {
    constexpr std::size_t remembered = 64;
    thread_local std::array<PanelNodes, remembered> known;
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(low) * 3 + std::bit_cast<std::uint64_t>(high);
    PanelNodes& panel = known[(bits * 0x9E3779B97F4A7C15U) >> 58U];
    if (panel.low == low && panel.high == high && low != high) return panel;
    panel.low = low;
    panel.high = high;
    const double half = 0.5 * (high - low);
    const double middle = low + half;
    for (std::size_t i = 0; i < 15; ++i) {
        const std::size_t k = i < nodes.size() ? i : 14 - i;
        panel.z[i] = middle + (i < nodes.size() ? -half : half) * nodes.at(k);
        panel.density[i] = half * normal_density(panel.z[i]);
    }
    return panel;
}

QuadraturePanel panel_over(const std::function<double(double)>& g, double low, double high, int halvings) {
    QuadraturePanel panel{.low = low, .high = high, .halvings = halvings};
    const PanelNodes at = nodes_of(low, high); // a copy: g may ask for a mean, too
    double by_gauss = 0.0;
    for (std::size_t i = 0; i < 15; ++i) {
        const std::size_t k = i < nodes.size() ? i : 14 - i;
        const double density = at.density[i];
        const double term =
            density == 0.0 ? 0.0 : density * g(at.z[i]); // where φ is no double, g counts for nothing
        panel.integral += kronrod[k] * term;
        panel.magnitude += kronrod[k] * std::abs(term);
        if (k % 2 == 1) by_gauss += gauss[k / 2] * term;
    }
    panel.disagreement = std::abs(panel.integral - by_gauss);
    return panel;
}

// To begin with not wider than φ is.
std::vector<double> with_usual(std::vector<double> cuts) {
    std::erase_if(cuts, [](double z) { return !(std::abs(z) < reach); });
    for (const double z : {0.0, 2.0, 4.0, 6.0, 10.0, 20.0, reach}) {
        cuts.push_back(z);
        cuts.push_back(-z);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

// Halves panels until their rules agree, or nothing when they never do. A panel that has shrunk to nothing
// beside a pole is let go: what it holds is far below the rest.
std::vector<QuadraturePanel> agreeing_panels(const std::function<double(double)>& g,
                                             const std::vector<double>& cuts) {
    std::vector<QuadraturePanel> open;
    std::vector<QuadraturePanel> done;
    if (cuts.size() > most_panels) return {};
    double magnitude = 0.0;
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        open.push_back(panel_over(g, cuts[i], cuts[i + 1], 0));
        magnitude += open.back().magnitude;
    }
    if (!std::isfinite(magnitude)) return {};
    while (!open.empty()) {
        const QuadraturePanel panel = open.back();
        open.pop_back();
        if (panel.disagreement <= agreement * magnitude) {
            done.push_back(panel);
            continue;
        }
        const double middle = 0.5 * (panel.low + panel.high);
        if (panel.halvings == most_halvings || open.size() + done.size() > most_panels) return {};
        open.push_back(panel_over(g, panel.low, middle, panel.halvings + 1));
        open.push_back(panel_over(g, middle, panel.high, panel.halvings + 1));
        if (!std::isfinite(open.back().magnitude) || !std::isfinite(open[open.size() - 2].magnitude))
            return {};
    }
    return done;
}

// An integral that goes on growing beyond the reach does not exist.
bool ends_within_reach(const std::vector<QuadraturePanel>& panels) {
    double all = 0.0;
    double last = 0.0;
    for (const QuadraturePanel& panel : panels) {
        all += panel.magnitude;
        if (panel.low == -reach || panel.high == reach) last += panel.magnitude;
    }
    return last <= agreement * all;
}

} // namespace

std::vector<NormalNode> normal_nodes(std::vector<double> cuts) {
    constexpr double end = 10.0;
    constexpr double width = 0.5;
    std::erase_if(cuts, [](double z) { return !(std::abs(z) < end); });
    for (int i = 0; i <= static_cast<int>(2.0 * end / width); ++i)
        cuts.push_back(-end + width * i);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<NormalNode> rule;
    rule.reserve(15 * cuts.size());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const double half = 0.5 * (cuts[i + 1] - cuts[i]);
        for (std::size_t j = 0; j < 15; ++j) {
            const std::size_t k = j < nodes.size() ? j : 14 - j;
            const double z = cuts[i] + half + (j < nodes.size() ? -half : half) * nodes.at(k);
            rule.push_back({z, half * kronrod.at(k) * normal_density(z)});
        }
    }
    return rule;
}

double normal_density(double z) {
    return std::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi_v<double> / std::numbers::sqrt2_v<double>;
}

double normal_below(double z) {
    return 0.5 * erfc(-z / std::numbers::sqrt2_v<double>);
}

double normal_mean(const std::function<double(double z)>& g, std::vector<double> cuts) {
    const std::vector<QuadraturePanel> panels = agreeing_panels(g, with_usual(std::move(cuts)));
    if (panels.empty() || !ends_within_reach(panels)) return unknown;
    double total = 0.0;
    double lost = 0.0; // Kahan: thousands of terms would lose two digits
    for (const QuadraturePanel& panel : panels) {
        const double part = panel.integral - lost;
        const double next = total + part;
        lost = (next - total) - part;
        total = next;
    }
    return total;
}

} // namespace act
