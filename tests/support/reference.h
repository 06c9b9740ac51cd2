#pragma once
// The reference values of tests/reference: doubles rounded once from 40 digits or more.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace act::checking {

struct ReferenceRow {
    std::vector<double> parameters;
    double x = 0.0;
    double y = 0.0;
    double dy = 0.0;
    double ddy = 0.0;
    double dddy = 0.0; ///< few digits, for the error bound of the curvature only

    /// 0: value … 3: third derivative.
    [[nodiscard]] double derivative(int order) const;
};

/// The rows of tests/reference/<id>.csv; none when the file is missing or has a field that is not a number.
std::vector<ReferenceRow> reference_rows(std::string_view id);

/// ∂f/∂parameter, with the derivative of that by x, of which a few digits are given, for the error bound.
struct SensitivityRow {
    std::string activation;
    std::size_t parameter = 0;
    double x = 0.0;
    double dy_dp = 0.0;
    double slope = 0.0;
    std::vector<double> parameters;
};

/// The rows of tests/reference/sensitivities.csv; none when it is missing or has a field that is not a number.
std::vector<SensitivityRow> reference_sensitivities();

/// Mean and variance of a function of standard normal numbers.
struct MomentsRow {
    std::string activation;
    double mean = 0.0;
    double variance = 0.0;
    std::vector<double> parameters;
};

/// The rows of tests/reference/moments.csv; none when it is missing or has a field that is not a number.
std::vector<MomentsRow> reference_moments();

} // namespace act::checking
