#include "study/training/dense_products.h"

#include "base/random.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace act::dense_products_test { namespace {

std::vector<float> numbers(std::size_t count, Random& random) {
    std::vector<float> made(count);
    for (float& each : made)
        each = static_cast<float>(random.normal());
    return made;
}

// n products and sums of numbers about 1, each rounded.
double bound(std::size_t n) {
    return 1e-6 * static_cast<double>(n);
}

TEST(DenseProducts, AreSumsOfProductsForEveryShape) {
    Random random(1);
    for (const std::size_t rows : {1U, 3U, 4U, 10U})
        for (const std::size_t columns : {1U, 2U, 5U, 8U})
            for (const std::size_t width : {4U, 12U}) {
                const std::vector<float> w = numbers(rows * columns, random);
                const std::vector<float> start = numbers(rows, random);
                const std::vector<float> x = numbers(columns * width, random);
                std::vector<float> y(rows * width);
                const WeightView view{w.data(), rows, columns, columns, 1};
                multiply(view, start, x, y, width);
                std::vector<float> turned(columns * width);
                multiply(view.transposed(), {}, y, turned, width);
                std::vector<float> slopes(rows * columns);
                multiply_transposed(y, x, slopes, width);
                for (std::size_t s = 0; s < width; ++s)
                    for (std::size_t r = 0; r < rows; ++r) {
                        double sum = static_cast<double>(start[r]);
                        for (std::size_t c = 0; c < columns; ++c)
                            sum += static_cast<double>(w[r * columns + c])
                                   * static_cast<double>(x[c * width + s]);
                        EXPECT_NEAR(y[r * width + s], sum, bound(columns + 1));
                    }
                for (std::size_t c = 0; c < columns; ++c)
                    for (std::size_t s = 0; s < width; ++s) {
                        double sum = 0.0;
                        for (std::size_t r = 0; r < rows; ++r)
                            sum += static_cast<double>(w[r * columns + c])
                                   * static_cast<double>(y[r * width + s]);
                        EXPECT_NEAR(turned[c * width + s], sum, 10.0 * bound(rows));
                    }
                for (std::size_t r = 0; r < rows; ++r)
                    for (std::size_t c = 0; c < columns; ++c) {
                        double sum = 0.0;
                        for (std::size_t s = 0; s < width; ++s)
                            sum +=
                                static_cast<double>(y[r * width + s]) * static_cast<double>(x[c * width + s]);
                        EXPECT_NEAR(slopes[r * columns + c], sum, 10.0 * bound(width));
                    }
            }
}

TEST(DenseProducts, SumWhatIsBesideWholeLanes) {
    const std::vector<float> u{1, 2, 3, 4, 5, 6, 7};
    const std::vector<float> v{1, 0, -1, 2, 0, 1, 3};
    EXPECT_EQ(sum(u), 28.0F);
    EXPECT_EQ(dot(u, v), 33.0F);
    EXPECT_EQ(sum({}), 0.0F);
}

}} // namespace act::dense_products_test
