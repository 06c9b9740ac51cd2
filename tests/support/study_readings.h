#pragma once
// What a study finds, by name: readings as the command line prints them, and columns of the series.

#include "study/study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace act::checking {

inline StudyReport report_of(const char* study, const StudySettings& settings) {
    Result<StudyReport> report = run_study(*find_study(study), settings, catalogue_alone());
    EXPECT_TRUE(report.ok()) << study << ": " << (report.ok() ? "" : report.error().subject);
    return report ? *std::move(report) : StudyReport{};
}

inline std::map<std::string, double> readings_of(const char* study, const StudySettings& settings) {
    std::map<std::string, double> readings;
    for (const StudyReading& reading : report_of(study, settings).readings)
        readings.emplace(name_of(*find_study(study), reading), reading.value);
    return readings;
}

/// Empty where there is none of that name.
inline std::vector<double> column_of(const StudyReport& report, const std::string& name) {
    const auto found = std::ranges::find(report.columns, name);
    std::vector<double> column;
    if (found == report.columns.end()) return column;
    for (const std::vector<double>& row : report.rows)
        column.push_back(row.at(static_cast<std::size_t>(found - report.columns.begin())));
    return column;
}

inline Error error_of(const char* study, const StudySettings& settings) {
    const Result<StudyReport> report = run_study(*find_study(study), settings, catalogue_alone());
    EXPECT_FALSE(report.ok()) << study;
    return report ? Error{} : report.error();
}

} // namespace act::checking
