#include "math/normal_mean.h"

#include "math/portable_functions.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>
#include <utility>

namespace act {
namespace {

constexpr double unknown_mean = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t most_panels = 3000;
constexpr int most_halvings = 48;

// Gauss–Kronrod 7/15 (Kronrod 1965): nodes from the outermost to the middle, every other one of Gauss's.
constexpr std::array nodes{0.9914553711208126, 0.9491079123427585, 0.8648644233597691,  0.7415311855993945,
                           0.5860872354676911, 0.4058451513773972, 0.20778495500789848, 0.0};
constexpr std::array kronrod{0.022935322010529224, 0.06309209262997856, 0.10479001032225019,
                             0.14065325971552592,  0.1690047266392679,  0.19035057806478542,
                             0.20443294007529889,  0.20948214108472782};
constexpr std::array gauss{0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694};

// To begin with about as wide as φ is, and wider where it is less.
std::vector<double> with_usual(std::vector<double> cuts, const MeanRule& rule) {
    std::erase_if(cuts, [&](double z) { return !(std::abs(z) < rule.reach); });
    cuts.insert(cuts.end(), {0.0, rule.reach, -rule.reach});
    for (const double widths : {1.0, 2.0, 3.0, 5.0, 10.0}) {
        const double z = widths * rule.widest;
        if (z < rule.reach) cuts.insert(cuts.end(), {z, -z});
    }
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

double node_between(double low, double high, std::size_t i) {
    const double half = 0.5 * (high - low);
    return low + half + (i < nodes.size() ? -half : half) * nodes.at(i < nodes.size() ? i : 14 - i);
}

// Kahan: thousands of terms would lose two digits.
class CompensatedSum {
  public:
    void add(double term) {
        const double part = term - lost_;
        const double next = total_ + part;
        lost_ = (next - total_) - part;
        total_ = next;
    }
    [[nodiscard]] double total() const { return total_; }

  private:
    double total_ = 0.0;
    double lost_ = 0.0;
};

} // namespace

std::vector<NormalNode> normal_nodes(std::vector<double> cuts, double widest) {
    constexpr double end = 10.0;
    std::erase_if(cuts, [](double z) { return !(std::abs(z) < end); });
    for (int i = 0; i <= static_cast<int>(2.0 * end / widest); ++i)
        cuts.push_back(-end + widest * i);
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    std::vector<NormalNode> rule;
    rule.reserve(15 * cuts.size());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
        const double half = 0.5 * (cuts[i + 1] - cuts[i]);
        for (std::size_t j = 0; j < 15; ++j) {
            const double z = node_between(cuts[i], cuts[i + 1], j);
            rule.push_back({z, half * kronrod.at(j < nodes.size() ? j : 14 - j) * normal_density(z)});
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

NormalMeans::NormalMeans(std::function<Jet(double z)> f, std::vector<double> cuts, const MeanRule& rule)
    : f_(std::move(f)), rule_(rule) {
    const std::vector<double> ends = with_usual(std::move(cuts), rule);
    if (ends.size() > most_panels) return; // no mean is known then
    panels_.reserve(ends.size());
    for (std::size_t i = 0; i + 1 < ends.size(); ++i)
        panels_.push_back(panel(ends[i], ends[i + 1], 0));
}

NormalMeans::Panel NormalMeans::panel(double low, double high, int halvings) const {
    Panel made{.low = low, .high = high, .halvings = halvings};
    for (std::size_t i = 0; i < made.values.size(); ++i) {
        const double z = node_between(low, high, i);
        made.density[i] = 0.5 * (high - low) * normal_density(z);
        if (made.density[i] != 0.0) made.values[i] = f_(z);
    }
    return made;
}

struct NormalMeans::Sums {
    double integral = 0.0;  ///< ∫gφ
    double magnitude = 0.0; ///< ∫|g|φ
    double disagreement = 0.0;
};

NormalMeans::Sums NormalMeans::sums(const Panel& panel, const std::function<double(const Jet& f)>& g) {
    Sums sums;
    double by_gauss = 0.0;
    for (std::size_t i = 0; i < panel.values.size(); ++i) {
        if (panel.density[i] == 0.0) continue; // g counts for nothing there
        const std::size_t k = i < nodes.size() ? i : 14 - i;
        const double term = panel.density[i] * g(panel.values[i]);
        sums.integral += kronrod[k] * term;
        sums.magnitude += kronrod[k] * std::abs(term);
        if (k % 2 == 1) by_gauss += gauss[k / 2] * term;
    }
    sums.disagreement = std::abs(sums.integral - by_gauss);
    return sums;
}

// Halves panels until their rules agree; where they never do, there is no mean. An integral that goes on growing beyond
// the reach does not exist either.
double NormalMeans::mean(const std::function<double(const Jet& f)>& g) {
    std::vector<Sums> parts;
    parts.reserve(panels_.size());
    double magnitude = 0.0;
    for (const Panel& panel : panels_) {
        parts.push_back(sums(panel, g));
        magnitude += parts.back().magnitude;
    }
    if (panels_.empty() || !std::isfinite(magnitude)) return unknown_mean;
    for (std::size_t i = 0; i < panels_.size();) { // those that are made stand at the end
        if (parts[i].disagreement <= rule_.agreement * magnitude) {
            ++i;
            continue;
        }
        const auto [low, high, halvings] = std::tuple(panels_[i].low, panels_[i].high, panels_[i].halvings);
        if (halvings == most_halvings || panels_.size() > most_panels) return unknown_mean;
        const double middle = 0.5 * (low + high);
        panels_[i] = panel(low, middle, halvings + 1);
        panels_.push_back(panel(middle, high, halvings + 1));
        parts[i] = sums(panels_[i], g);
        parts.push_back(sums(panels_.back(), g));
        if (!std::isfinite(parts[i].magnitude + parts.back().magnitude)) return unknown_mean;
    }
    CompensatedSum total;
    double all = 0.0;
    double outermost = 0.0;
    for (std::size_t i = 0; i < panels_.size(); ++i) {
        total.add(parts[i].integral);
        all += parts[i].magnitude;
        if (panels_[i].low == -rule_.reach || panels_[i].high == rule_.reach) outermost += parts[i].magnitude;
    }
    return outermost <= rule_.agreement * all ? total.total() : unknown_mean;
}

double normal_mean(const std::function<double(double z)>& g, std::vector<double> cuts) {
    return NormalMeans([&](double z) { return Jet{.y = g(z)}; }, std::move(cuts)).mean([](const Jet& f) {
        return f.y;
    });
}

} // namespace act
