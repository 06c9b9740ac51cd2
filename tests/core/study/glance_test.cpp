#include "study/study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

namespace act::glance_test { namespace {

struct Answers {
    StudyReport glance;
    StudyReport whole;
};

// Of a study that has a glance.
Answers answers_of(const Study& study, const StudySettings& settings) {
    const auto inputs = read_settings(study, settings, catalogue_alone());
    EXPECT_TRUE(inputs.ok()) << study.id;
    Result<StudyReport> glance = study.glance(*inputs, {});
    Result<StudyReport> whole = study.run(*inputs, {});
    EXPECT_TRUE(glance.ok() && whole.ok()) << study.id;
    return {std::move(glance).value(), std::move(whole).value()};
}

// What sliders reach at their ends, too, but for a simulation that takes long.
std::vector<StudySettings> settings_of(const Study& study) {
    std::vector<StudySettings> all{{}};
    for (const StudyPreset& preset : study.presets)
        all.push_back(preset.typed());
    for (const StudyParameter& each : study.parameters)
        if (each.kind == StudyInputKind::number)
            for (const double end : {each.parameter.shown.low, each.parameter.shown.high}) {
                const StudySettings one{{std::string(each.parameter.id), typed(each.parameter, end)}};
                if (read_settings(study, one, catalogue_alone()).ok()
                    && run_study(study, one, catalogue_alone()).ok())
                    all.push_back(one);
            }
    return all;
}

// To a millionth, of which nobody sees anything in the six digits that are shown.
bool same(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-6 * std::abs(b) + 1e-12;
}

void expect_same_shape(const Figure& glance, const Figure& whole, const std::string& where) {
    ASSERT_EQ(glance.panels.size(), whole.panels.size()) << where;
    ASSERT_EQ(glance.legend.size(), whole.legend.size()) << where;
    EXPECT_EQ(glance.caption, whole.caption) << where;
    for (std::size_t i = 0; i < whole.panels.size(); ++i) {
        EXPECT_EQ(glance.panels[i].title.front().text, whole.panels[i].title.front().text) << where;
        EXPECT_EQ(glance.panels[i].x.label, whole.panels[i].x.label) << where;
        EXPECT_LE(glance.panels[i].marks.size(), whole.panels[i].marks.size()) << where;
    }
}

// Columns, readings and panels are those of the whole report, and so is every number that is there already.
TEST(Glance, HasTheShapeOfTheWholeReportAndNumbersOfItAlone) {
    int seen = 0;
    for (const Study* study : studies()) {
        if (study->glance == nullptr) continue;
        ++seen;
        for (const StudySettings& settings : settings_of(*study)) {
            std::string where(study->id);
            for (const auto& [name, text] : settings)
                where.append(" ").append(name).append("=").append(text);
            const Answers answers = answers_of(*study, settings);
            EXPECT_EQ(answers.glance.columns, answers.whole.columns) << where;
            ASSERT_EQ(answers.glance.readings.size(), answers.whole.readings.size()) << where;
            for (std::size_t i = 0; i < answers.whole.readings.size(); ++i) {
                const StudyReading& early = answers.glance.readings[i];
                const StudyReading& late = answers.whole.readings[i];
                EXPECT_EQ(name_of(*study, early), name_of(*study, late)) << where;
                EXPECT_FALSE(late.coming) << where << " " << name_of(*study, late);
                if (early.coming)
                    EXPECT_TRUE(std::isnan(early.value)) << where << " " << name_of(*study, early);
                else
                    EXPECT_TRUE(same(early.value, late.value))
                        << where << " " << name_of(*study, early) << ": " << early.value << ", then "
                        << late.value;
            }
            for (const Language language : {Language::english, Language::chinese})
                expect_same_shape(answers.glance.figure(language), answers.whole.figure(language), where);
        }
    }
    EXPECT_GE(seen, 7);
}

// Rows at the same places hold the same numbers, or none yet.
TEST(Glance, WritesNoOtherRowsThanTheWholeReport) {
    for (const Study* study : studies()) {
        if (study->glance == nullptr) continue;
        const Answers answers = answers_of(*study, {});
        std::size_t compared = 0;
        for (const std::vector<double>& early : answers.glance.rows)
            for (const std::vector<double>& late : answers.whole.rows) {
                if (late.front() != early.front()) continue;
                ++compared;
                for (std::size_t k = 0; k < late.size(); ++k)
                    EXPECT_TRUE(std::isnan(early[k]) || same(early[k], late[k]))
                        << study->id << " " << answers.whole.columns[k] << " at " << early.front();
            }
        EXPECT_GE(compared, 20U) << study->id;
    }
}

// What is drawn at once may be drawn from fewer places, as long as nobody sees it in motion: a fiftieth of the panel's height.
TEST(Glance, DrawsLinesWhereTheWholeReportDrawsThem) {
    constexpr double seen = 0.02;
    std::size_t compared = 0;
    for (const Study* study : studies()) {
        if (study->glance == nullptr) continue;
        const Answers answers = answers_of(*study, {});
        const Figure early = answers.glance.figure(Language::english);
        const Figure late = answers.whole.figure(Language::english);
        for (std::size_t i = 0; i < std::min(early.panels.size(), late.panels.size()); ++i)
            for (const Mark& mark : late.panels[i].marks) {
                const Line* const line = std::get_if<Line>(&mark);
                if (line == nullptr || line->name.empty()) continue;
                for (const Mark& other : early.panels[i].marks) {
                    const Line* const first = std::get_if<Line>(&other);
                    if (first == nullptr || first->name != line->name
                        || first->pieces.size() != line->pieces.size())
                        continue;
                    for (std::size_t k = 0; k < line->pieces.size(); ++k)
                        for (std::size_t n = 0; n < std::min(first->pieces[k].size(), line->pieces[k].size());
                             ++n) {
                            if (first->pieces[k][n].x != line->pieces[k][n].x) continue;
                            ++compared;
                            ASSERT_NEAR(first->pieces[k][n].y, line->pieces[k][n].y,
                                        seen * late.panels[i].y.window.width())
                                << study->id << " " << line->name << " " << n;
                        }
                }
            }
    }
    EXPECT_GT(compared, 1000U);
}

// A stop is heard: whoever drags a slider begins the next report before this one is done.
TEST(Glance, ComesToAnEndWhenAStopIsAskedFor) {
    std::stop_source stopping;
    stopping.request_stop();
    for (const Study* study : studies()) {
        if (study->glance == nullptr) continue;
        const auto inputs = read_settings(*study, {}, catalogue_alone());
        ASSERT_TRUE(inputs.ok());
        EXPECT_TRUE(study->glance(*inputs, stopping.get_token()).ok()) << study->id;
        EXPECT_TRUE(study->run(*inputs, stopping.get_token()).ok()) << study->id;
    }
}

}} // namespace act::glance_test
