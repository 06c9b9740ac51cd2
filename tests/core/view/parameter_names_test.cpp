#include "view/parameter_names.h"

#include "activation/affine.h"
#include "activation/catalogue.h"
#include "vector/vector_catalogue.h"

#include <gtest/gtest.h>

namespace act::parameter_names_test { namespace {

TEST(ParameterNames, AreReadable) {
    EXPECT_EQ(parameter_name("negative_slope", Language::english), "negative slope");
    EXPECT_EQ(parameter_name("negative_slope", Language::chinese), "负半轴斜率");
    EXPECT_EQ(parameter_name("z1", Language::chinese), "z1");
}

TEST(ParameterNames, AreChineseForEveryFunction) {
    const auto is_chinese = [](const Parameter& parameter) {
        return parameter_name(parameter.id, Language::chinese)
               != parameter_name(parameter.id, Language::english);
    };
    for (const Activation& activation : catalogue())
        for (const Parameter& parameter : activation.parameters)
            EXPECT_TRUE(is_chinese(parameter)) << activation.id << ": " << parameter.id;
    for (const VectorFunction& function : vector_catalogue())
        for (const Parameter& parameter : function.parameters)
            EXPECT_TRUE(is_chinese(parameter)) << function.id << ": " << parameter.id;
}

}} // namespace act::parameter_names_test
