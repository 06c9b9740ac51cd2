#include "study/training/training_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace act::training_data_test { namespace {

constexpr auto tasks = {TrainingTask::parabola, TrainingTask::spirals, TrainingTask::circles,
                        TrainingTask::xor_quadrants, TrainingTask::gaussians};

TEST(TrainingData, IsTheSameFromTheSameSeed) {
    for (const TrainingTask task : tasks) {
        EXPECT_EQ(make_data(task, 7), make_data(task, 7)) << name_of(task);
        EXPECT_NE(make_data(task, 7), make_data(task, 8)) << name_of(task);
    }
}

TEST(TrainingData, HasAParabolaWithNoise) {
    const TrainingData data = make_data(TrainingTask::parabola, 1);
    ASSERT_EQ(data.train.count(), 2000U);
    ASSERT_EQ(data.test.count(), 200U);
    EXPECT_FALSE(data.classes);
    EXPECT_EQ(data.train.points.front(), -7.0F);
    EXPECT_EQ(data.train.points.back(), 10.0F);
    double squares = 0.0;
    for (std::size_t i = 0; i < 2000; ++i) {
        const auto x = static_cast<double>(data.train.points[i]);
        const double noise = static_cast<double>(data.train.targets[i]) - (x * x - 5.0);
        squares += noise * noise;
    }
    EXPECT_NEAR(squares / 2000.0, 4.0, 4.0 * 3.0 * std::sqrt(2.0 / 2000.0)); // three deviations
}

TEST(TrainingData, DividesTwoClassesInHalves) {
    for (const TrainingTask task : tasks) {
        if (task == TrainingTask::parabola) continue;
        const TrainingData data = make_data(task, 3);
        EXPECT_TRUE(data.classes);
        EXPECT_EQ(data.train.count(), 250U);
        EXPECT_EQ(data.test.count(), 250U);
        EXPECT_EQ(data.train.inputs, 2U);
        EXPECT_EQ(std::ranges::count(data.train.targets, 1.0F) + std::ranges::count(data.test.targets, 1.0F),
                  250);
        EXPECT_EQ(std::ranges::count(data.train.targets, -1.0F)
                      + std::ranges::count(data.test.targets, -1.0F),
                  250);
        for (const float each : data.train.points)
            EXPECT_LT(std::abs(each), 6.0F) << name_of(task);
    }
}

TEST(TrainingData, WindsTwoSpirals) {
    const TrainingData data = make_data(TrainingTask::spirals, 1);
    std::set<std::pair<double, float>> places; // share of the way, class
    for (const TrainingSamples* part : {&data.train, &data.test})
        for (std::size_t i = 0; i < part->count(); ++i) {
            const auto x = static_cast<double>(part->point(i)[0]);
            const auto y = static_cast<double>(part->point(i)[1]);
            const double share = std::round(std::hypot(x, y) / 5.0 * 250.0) / 250.0;
            const double angle =
                3.5 * std::numbers::pi * share + (part->targets[i] > 0.0F ? 0.0 : std::numbers::pi);
            EXPECT_NEAR(x, 5.0 * share * std::sin(angle), 1e-5);
            EXPECT_NEAR(y, 5.0 * share * std::cos(angle), 1e-5);
            places.insert({share, part->targets[i]});
        }
    EXPECT_EQ(places.size(), 500U);
}

TEST(TrainingData, SeparatesItsClasses) {
    const auto each = [](TrainingTask task, auto is_positive) {
        const TrainingData data = make_data(task, 5);
        std::size_t wrong = 0;
        for (std::size_t i = 0; i < data.test.count(); ++i)
            if (is_positive(data.test.point(i)[0], data.test.point(i)[1]) != (data.test.targets[i] > 0.0F))
                ++wrong;
        return wrong;
    };
    EXPECT_EQ(each(TrainingTask::circles, [](float x, float y) { return std::hypot(x, y) < 3.0F; }), 0U);
    EXPECT_EQ(each(TrainingTask::xor_quadrants, [](float x, float y) { return x * y > 0.0F; }), 0U);
    EXPECT_LE(each(TrainingTask::gaussians, [](float x, float y) { return x + y > 0.0F; }), 2U);
}

TEST(TrainingData, HasNamesForItsTasks) {
    for (const TrainingTask task : tasks)
        EXPECT_EQ(*named<TrainingTask>(name_of(task)), task);
    EXPECT_EQ(named<TrainingTask>("cubes").error().problem, Problem::unknown_option);
}

}} // namespace act::training_data_test
