#include "base/number.h"
#include "cli/commands.h"
#include "cli/encode.h"
#include "cli/progress.h"
#include "study/study.h"

#include <algorithm>

namespace act {
namespace {

std::string study_parameters(const Study& study) {
    std::string out;
    for (const StudyParameter& each : study.parameters)
        out.append(out.empty() ? "" : " ").append(each.parameter.id).append("=").append(text_in({}, each));
    return out;
}

std::string studies_as_text() {
    std::size_t width = 0;
    for (const Study* study : studies())
        width = std::max(width, study->id.size() + 2);
    std::string out;
    for (const Study* study : studies()) {
        out.append(study->id).append(width - study->id.size(), ' ').append(study->name.en);
        out.append(": ").append(study->question.en).append("\n");
        out.append(width, ' ').append(study_parameters(*study)).append("\n");
    }
    return out;
}

std::string studies_as_csv() {
    std::string out = "id,name,parameters\n";
    for (const Study* study : studies()) {
        append_csv(out, study->id);
        out += ',';
        append_csv(out, study->name.en);
        out += ',';
        append_csv(out, study_parameters(*study));
        out += '\n';
    }
    return out;
}

void append_parameter(std::string& out, const StudyParameter& each) {
    const Parameter& parameter = each.parameter;
    out += "{\"id\": ";
    append_json(out, parameter.id);
    out += ", \"name\": ";
    append_json(out, each.name.en);
    out += ", \"default\": ";
    if (each.kind != StudyInputKind::number || parameter.kind == ParameterKind::choice) {
        append_json(out, text_in({}, each));
    } else {
        append_json_number(out, parameter.initial);
        out += ", \"low\": ";
        append_json_number(out, parameter.legal.low);
        out += ", \"high\": ";
        append_json_number(out, parameter.legal.high);
    }
    const char* separator = ", \"choices\": [";
    for (const std::string_view choice : parameter.choices) {
        out += separator;
        append_json(out, choice);
        separator = ", ";
    }
    out += parameter.choices.empty() ? "}" : "]}";
}

std::string studies_as_json() {
    std::string out = "[";
    const char* separator = "\n";
    for (const Study* study : studies()) {
        out.append(separator).append("{\"id\": ");
        append_json(out, study->id);
        out += ", \"name\": ";
        append_json(out, study->name.en);
        out += ", \"question\": ";
        append_json(out, study->question.en);
        out += ", \"parameters\": [";
        const char* between = "";
        for (const StudyParameter& each : study->parameters) {
            out += between;
            append_parameter(out, each);
            between = ", ";
        }
        out += "], \"readings\": [";
        between = "";
        for (const ReadingKind& kind : study->readings) {
            out += between;
            append_json(out, kind.id);
            between = ", ";
        }
        out += "]}";
        separator = ",\n";
    }
    return out += "\n]\n";
}

void print_readings(const Study& study, const StudyReport& report, TableFormat format, std::ostream& out) {
    std::string text = format == TableFormat::json ? "[" : "name,value,unit\n";
    const char* separator = "\n";
    for (const StudyReading& reading : report.readings) {
        const std::string name = name_of(study, reading);
        const std::string_view unit = study.readings[reading.kind].unit.en;
        if (format == TableFormat::json) {
            text.append(separator).append("{\"name\": ");
            append_json(text, name);
            text += ", \"value\": ";
            append_json_number(text, reading.value);
            text += ", \"unit\": ";
            append_json(text, unit);
            text += "}";
            separator = ",\n";
            continue;
        }
        append_csv(text, name);
        text += ',';
        append_number(text, reading.value);
        text += ',';
        append_csv(text, unit);
        text += '\n';
    }
    if (format == TableFormat::json) text += "\n]\n";
    out << text;
}

} // namespace

void list_studies(const ListStudies& command, std::ostream& out) {
    switch (command.format) {
    case TableFormat::csv: out << studies_as_csv(); break;
    case TableFormat::json: out << studies_as_json(); break;
    default: out << studies_as_text(); break;
    }
}

Result<Done> evaluate_study(const EvaluateStudy& command, const Streams& streams) {
    const Result<const Study*> study = require_study(command.target);
    if (!study) return study.error();
    Progress line(streams);
    if ((*study)->start != nullptr) line.show((*study)->name.en); // it takes its time
    const Result<StudyReport> report = run_study(**study, command.settings, catalogue_alone());
    line.clear();
    if (!report) return report.error();
    for (const Sentence& remark : report->remarks)
        streams.err << "activarium: " << remark.en << '\n';
    if (command.readings) {
        print_readings(**study, *report, command.format, streams.out);
        return Done{};
    }
    Table table(report->columns, command.format, streams.out);
    for (const std::vector<double>& row : report->rows)
        table.add(row);
    table.finish();
    return Done{};
}

} // namespace act
