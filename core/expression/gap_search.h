#pragma once
// Where two values of an expression become equal, from what their difference does at a row of samples.

#include "expression/crossings.h"
#include "expression/slice.h"

#include <cstddef>
#include <span>
#include <vector>

namespace act {

/// Counts evaluations of nodes against a limit. Whatever is found after the end of it is not to be used.
class Effort {
  public:
    explicit Effort(std::size_t limit) : limit_(limit) {}
    void spend(std::size_t evaluations) { spent_ += evaluations; }
    void give_up() { gave_up_ = true; }
    [[nodiscard]] bool is_over() const { return gave_up_ || spent_ > limit_; }
    [[nodiscard]] std::size_t spent() const { return spent_; }

  private:
    std::size_t limit_;
    std::size_t spent_ = 0;
    bool gave_up_ = false;
};

/// The difference of both sides of a crossing at a place; the same jet twice where none of its parts breaks.
struct GapSample {
    double x = 0.0;
    Jet left = {};
    Jet right = {};
    double size = 0.0; ///< of the crossing's node, against which differences may be rounding alone
};

/// The difference of a crossing's two sides as the slice has it after its latest run.
[[nodiscard]] GapSample gap_in(const Slice& slice, const Crossing& crossing, double x);

class GapSearch {
  public:
    /// `slice` holds what the crossing depends on.
    GapSearch(const Crossing& crossing, Slice& slice, Effort& effort, std::size_t most_places)
        : crossing_(crossing), slice_(slice), effort_(effort), most_places_(most_places) {}

    /// Places where the difference becomes 0, in increasing x. Samples are in increasing x, with every break
    /// of the parts among them; between two of them at most two zeros are found. Where samples turn out to be
    /// too far apart for what they show, there are made to be more.
    [[nodiscard]] std::vector<double> places(std::vector<GapSample> samples);

  private:
    [[nodiscard]] GapSample gap_at(double x);
    void refine(std::vector<GapSample>& samples);
    void search_cell(const GapSample& low, const GapSample& high, std::vector<double>& places);
    void narrow(double& low, double& high, double at_low, int order);
    [[nodiscard]] double crossing_between(double low, double high, double at_low, int order);
    [[nodiscard]] double simplest(double x, int order);

    Crossing crossing_;
    Slice& slice_;
    Effort& effort_;
    std::size_t most_places_;
};

} // namespace act
