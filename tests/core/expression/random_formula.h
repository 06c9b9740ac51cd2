#pragma once
// Formulas at random, the same on every machine: as texts, with every construct of the language.

#include "base/number.h"
#include "base/random.h"

#include <array>
#include <string>

namespace act {

class RandomFormulas {
  public:
    explicit RandomFormulas(std::uint64_t seed) : random_(seed) {}

    /// Every construct, also where it has no value.
    std::string any(int depth) { return depth == 0 || chance(0.15) ? leaf() : node(depth); }

    /// Only what is smooth for every x: no corners, poles or edges.
    std::string smooth(int depth) {
        if (depth == 0 || chance(0.15)) return leaf();
        switch (pick(6)) {
        case 0: return "(" + smooth(depth - 1) + "+" + smooth(depth - 1) + ")";
        case 1: return "(" + smooth(depth - 1) + "-" + smooth(depth - 1) + ")";
        case 2: return "sin(" + smooth(depth - 1) + ")*tanh(" + smooth(depth - 1) + ")";
        case 3: return "tanh(" + smooth(depth - 1) + ")^" + std::to_string(pick(4));
        case 4: return of({"tanh", "sin", "cos", "atan", "sigmoid", "erf", "gaussian"}, smooth(depth - 1));
        default: return "silu(" + smooth(depth - 1) + ")/(1+cos(" + smooth(depth - 1) + ")^2)";
        }
    }

  private:
    bool chance(double p) { return random_.uniform() < p; }
    int pick(int count) { return static_cast<int>(random_.uniform() * count); }

    template <std::size_t N> std::string one_of(const std::array<const char*, N>& words) {
        return words.at(static_cast<std::size_t>(pick(static_cast<int>(N))));
    }
    template <std::size_t N> std::string of(const char* const (&names)[N], const std::string& argument) {
        return std::string(names[pick(static_cast<int>(N))]) + "(" + argument + ")";
    }

    std::string leaf() {
        switch (pick(5)) {
        case 0: return one_of(std::array{"a", "b", "w_1", "beta", "λ", "A"});
        case 1: return one_of(std::array{"pi", "e", "0", "1", "1e-3", "2.5"});
        case 2: return shortest(std::round(random_.uniform() * 1000.0) / 100.0);
        default: return "x";
        }
    }

    std::string node(int depth) {
        const auto part = [&] { return any(depth - 1); };
        switch (pick(13)) {
        case 0: return part() + " + " + part();
        case 1: return part() + "-" + part();
        case 2: return "(" + part() + ")*(" + part() + ")";
        case 3: return "(" + part() + ")/(" + part() + ")";
        case 4: return "(" + part() + ")^(" + part() + ")";
        case 5: return "-(" + part() + ")";
        case 6: return one_of(std::array{"max(", "min("}) + part() + ", " + part() + ")";
        case 7: return "clip(" + part() + ", " + part() + ", " + part() + ")";
        case 8:
            return "where(" + part() + one_of(std::array{"<", "<=", ">", ">="}) + part() + ", " + part()
                   + ", " + part() + ")";
        case 9: return of({"exp", "log", "sqrt", "tan", "abs", "sign", "asin", "log1p"}, part());
        case 10: return of({"relu", "GELU", "leaky-relu", "hardtanh", "softplus", "nn.Mish"}, part());
        case 11: return "elu(" + part() + "; alpha=" + one_of(std::array{"1.5", "b", "2^-1"}) + ")";
        default: return "C(" + part() + ")";
        }
    }

    Random random_;
};

} // namespace act
