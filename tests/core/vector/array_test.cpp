#include "core/vector/vector_cases.h"
#include "vector/array.h"

namespace act::checking::array_test { namespace {

using Numbers = std::vector<double>;

const VectorFunction& softmax() {
    return *find_vector("softmax");
}

Matrix batch() {
    return matrix_of({{3.0, 1.0, 0.2}, {0.5, 2.5, 2.0}}).value();
}

Matrix along(std::string_view id, const Matrix& z, Along axis) {
    const VectorFunction& f = *find_vector(id);
    return value_along(f, z, axis, initial_values(f)).value();
}

TEST(ValueAlong, GivesTheNumbersOfDocument001AlongTheRows) {
    const Numbers printed{.8360188, .11314284, .05083836, .07769558, .57409699, .34820743};
    const Matrix y = along("softmax", batch(), Along::rows);
    for (std::size_t k = 0; k < printed.size(); ++k)
        EXPECT_NEAR(y.entries[k], printed[k], 5e-9) << k;
}

TEST(ValueAlong, TakesColumnsAndTheWholeArrayAsWell) {
    const Matrix columns = along("softmax", batch(), Along::columns);
    const Matrix whole = along("softmax", batch(), Along::whole);
    const Numbers first = y_of("softmax", {3.0, 0.5});
    EXPECT_EQ((Numbers{columns(0, 0), columns(1, 0)}), first);
    EXPECT_EQ(whole.entries, y_of("softmax", batch().entries));
    EXPECT_EQ(whole.rows, 2U);
}

TEST(ValueAlong, ChangesTheSideWhoseLengthTheFunctionChanges) {
    const Matrix z = matrix_of({{1.0, 2.0}, {3.0, 4.0}, {5.0, 6.0}, {7.0, 8.0}}).value();
    const auto shape = [&](std::string_view id, Along axis) {
        const Matrix y = along(id, z, axis);
        return std::pair{y.rows, y.columns};
    };
    EXPECT_EQ(shape("glu", Along::columns), (std::pair<std::size_t, std::size_t>{2, 2}));
    EXPECT_EQ(shape("glu", Along::rows), (std::pair<std::size_t, std::size_t>{4, 1}));
    EXPECT_EQ(shape("logsumexp", Along::columns), (std::pair<std::size_t, std::size_t>{1, 2}));
    EXPECT_EQ(shape("crelu", Along::rows), (std::pair<std::size_t, std::size_t>{4, 4}));
    EXPECT_EQ(shape("maxout", Along::whole), (std::pair<std::size_t, std::size_t>{1, 1}));
}

TEST(ValueAlong, DrawsOtherNoiseForEverySlice) {
    const Matrix y = along("gumbel-softmax", Matrix::zero(2, 3), Along::rows);
    EXPECT_NE(y(0, 0), y(1, 0));
}

TEST(JacobianAlong, IsZeroBetweenSlices) {
    const Matrix j = jacobian_along(softmax(), batch(), Along::columns, Numbers{1.0}).value();
    const Matrix first = jacobian_at("softmax", {3.0, 0.5});
    ASSERT_EQ(j.rows, 6U);
    EXPECT_EQ(j(0, 0), first(0, 0));
    EXPECT_EQ(j(0, 3), first(0, 1));
    for (const std::size_t other : {1U, 2U, 4U, 5U})
        EXPECT_EQ(j(0, other), 0.0);
}

TEST(JacobianAlong, OfTheWholeIsTheFunctionsOwn) {
    const Matrix z = matrix_of({{1.0, -2.0, 0.5}}).value();
    EXPECT_EQ(jacobian_along(softmax(), z, Along::whole, Numbers{1.0}).value(),
              jacobian_at("softmax", z.entries));
}

TEST(MatrixOf, RefusesRaggedAndEmptyRows) {
    EXPECT_EQ(matrix_of({{1.0, 2.0}, {3.0}}).error(), (Error{Problem::ragged_matrix, "2", "1", "2"}));
    EXPECT_EQ(matrix_of({}).error().problem, Problem::empty_vector);
    EXPECT_EQ(matrix_of({{}}).error().problem, Problem::empty_vector);
}

TEST(MatrixOf, RefusesMoreThanItCouldHold) {
    EXPECT_EQ(matrix_of(std::vector(largest_array / 4 + 1, Numbers(4))).error().problem, Problem::too_many);
}

TEST(JacobianAlong, RefusesArraysWhoseMatrixWouldBeTooLarge) {
    const auto j = jacobian_along(softmax(), Matrix::zero(64, 65), Along::rows, Numbers{1.0});
    EXPECT_EQ(j.error().problem, Problem::too_many);
}

TEST(Along, IsNamedAsInTheCommandLine) {
    for (const Along each : {Along::columns, Along::rows, Along::whole})
        EXPECT_EQ(along_named(name_of(each)).value(), each);
    EXPECT_EQ(along_named("2").error(), (Error{Problem::unknown_option, "--axis", "2", "0, 1, all"}));
}

}} // namespace act::checking::array_test
