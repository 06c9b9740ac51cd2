#include "study/training/training_csv.h"

#include <gtest/gtest.h>

#include <string>

namespace act::training_csv_test { namespace {

Error error_of(const std::string& csv) {
    const Result<TrainingData> data = read_data(csv, 1);
    EXPECT_FALSE(data.ok()) << csv;
    return data.ok() ? Error{} : data.error();
}

void expect_error(const std::string& csv, Problem problem, const std::string& subject,
                  const std::string& detail) {
    const Error error = error_of(csv);
    EXPECT_EQ(error.problem, problem) << csv;
    EXPECT_EQ(error.subject, subject) << csv;
    EXPECT_EQ(error.detail, detail) << csv;
}

TEST(TrainingCsv, ReadsNumbersWithAndWithoutHeader) {
    for (const char* csv : {"x,y\n0,1\n1,3\n2,5\n3,7\n4,9\n", "0,1\n1,3\n2,5\n3,7\n4,9",
                            "\xEF\xBB\xBFx;y\r\n0;1\r\n"
                            "1;3\r\n\r\n2;5\r\n3;7\r\n4;9\r\n",
                            "0\t1\n 1 \t 3\n2\t5\n3\t7\n4\t9\n"}) {
        const Result<TrainingData> data = read_data(csv, 1);
        ASSERT_TRUE(data.ok()) << csv << error_of(csv).subject << error_of(csv).detail;
        EXPECT_EQ(data->train.count(), 4U);
        EXPECT_EQ(data->test.count(), 1U);
        EXPECT_FALSE(data->classes);
        for (std::size_t i = 0; i < 4; ++i)
            EXPECT_EQ(data->train.targets[i], 2.0F * data->train.points[i] + 1.0F);
        EXPECT_EQ(*data, *read_data(csv, 1));
    }
}

TEST(TrainingCsv, TakesTwoNumbersForAClass) {
    const TrainingData data = *read_data("a,b,class\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n", 2);
    EXPECT_TRUE(data.classes);
    EXPECT_EQ(data.train.inputs, 2U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(data.train.targets[i] > 0.0F, data.train.point(i)[0] != data.train.point(i)[1]);
    EXPECT_TRUE(read_data("0,-1\n0,1\n1,1\n1,-1\n", 2)->classes);
    EXPECT_FALSE(read_data("0,1\n0,1\n1,1\n1,1\n", 2)->classes);
    EXPECT_FALSE(read_data("0,-1\n0,0\n1,1\n1,1\n", 2)->classes);
}

TEST(TrainingCsv, SaysWhereANumberIsNone) {
    expect_error("x,y\n0,1\n1,abc\n2,5\n3,7\n4,9\n", Problem::not_a_number, "3:2", "abc");
    expect_error("0,1\n1,2\nnan,5\n3,7\n", Problem::not_a_number, "3:1", "nan");
    expect_error("0,1\n\n1,2\n2,-inf\n3,7\n", Problem::not_a_number, "4:2", "-inf");
    expect_error("0,1\n1,2\n2,\r\n3,7\n", Problem::not_a_number, "3:2", "");
    expect_error("0,1\n1,2\n2,1e39\n3,7\n", Problem::out_of_range, "3:2", "1e+39");
}

TEST(TrainingCsv, RefusesRowsThatDoNotFit) {
    expect_error("x,y\n0,1\n1,2,3\n2,5\n3,7\n", Problem::ragged_matrix, "3", "3");
    expect_error("0\n1\n2\n3\n", Problem::out_of_range, "columns", "1");
    expect_error("0,1,2,3\n0,1,2,3\n0,1,2,3\n0,1,2,3\n", Problem::out_of_range, "columns", "4");
    expect_error("", Problem::out_of_range, "rows", "0");
    expect_error("\n \n", Problem::out_of_range, "rows", "0");
    expect_error("x,y\n1,2\n3,4\n", Problem::out_of_range, "rows", "2");
    std::string many;
    for (std::size_t i = 0; i <= most_samples; ++i)
        many += "1,2\n";
    EXPECT_EQ(error_of(many).subject, "rows");
    many.resize(many.size() - 4);
    EXPECT_TRUE(read_data(many, 1).ok());
}

}} // namespace act::training_csv_test
