#include "cli/commands.h"

#include "cli/encode.h"
#include "cli/export_plan.h"
#include "view/figures.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace act {
namespace {

// Page sizes in millimetres to a tenth: what a ruler shows.
double millimetres(double points) {
    return std::round(points * 254.0 / 72.0) / 10.0;
}

std::string as_text(const std::vector<FigureEntry>& entries) {
    std::size_t width = 0;
    for (const FigureEntry& entry : entries)
        width = std::max(width, entry.id.size() + 2);
    std::string out;
    for (const FigureEntry& entry : entries) {
        out.append(entry.id).append(width - entry.id.size(), ' ').append(entry.name).append(", ");
        append_number(out, millimetres(entry.page_pt.width));
        out += " x ";
        append_number(out, millimetres(entry.page_pt.height));
        out += " mm\n";
    }
    return out;
}

std::string as_csv(const std::vector<FigureEntry>& entries) {
    std::string out = "id,name,width_mm,height_mm\n";
    for (const FigureEntry& entry : entries) {
        append_csv(out, entry.id);
        out += ',';
        append_csv(out, entry.name);
        for (const double side : {entry.page_pt.width, entry.page_pt.height}) {
            out += ',';
            append_number(out, millimetres(side));
        }
        out += '\n';
    }
    return out;
}

std::string as_json(const std::vector<FigureEntry>& entries) {
    std::string out = "[";
    const char* separator = "\n";
    for (const FigureEntry& entry : entries) {
        out.append(separator).append("{\"id\": ");
        append_json(out, entry.id);
        out += ", \"name\": ";
        append_json(out, entry.name);
        out += ", \"width_mm\": ";
        append_json_number(out, millimetres(entry.page_pt.width));
        out += ", \"height_mm\": ";
        append_json_number(out, millimetres(entry.page_pt.height));
        out += '}';
        separator = ",\n";
    }
    return out += "\n]\n";
}

} // namespace

void list_figures(const ListFigures& command, std::ostream& out) {
    const std::vector<FigureEntry> entries = figure_entries();
    switch (command.format) {
    case TableFormat::csv: out << as_csv(entries); break;
    case TableFormat::json: out << as_json(entries); break;
    default: out << as_text(entries); break;
    }
}

// `describe`: what a figure shows, in words.

Result<Done> describe_figure(const Describe& command, const Streams& streams) {
    std::vector<std::string> notes;
    const Result<PlannedFigure> planned = plan_figure(command.figure.figures.front(), command.figure, notes);
    if (!planned) return planned.error();
    print_notes(notes, streams.err);
    streams.out << planned->figure.drawn.description << '\n';
    return Done{};
}

} // namespace act
