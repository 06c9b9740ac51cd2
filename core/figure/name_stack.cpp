#include "figure/plot_texts.h"

#include "figure/fitting.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace act {
namespace {

constexpr double stack_pitch_em = 1.1; // from one name to the next
constexpr double stack_far = 1.2;      // a name so far from its line is not seen to be its name
constexpr double least_of_line =
    0.75; // of the size of a line's name: where it needs less, the line has no name
constexpr double stack_edge_em = 0.2; // between the names and the end of the plot

struct Name {
    const Remark* remark = nullptr;
    double wanted = 0.0; ///< page y of its middle
    double y = 0.0;
};

// Down the page, none nearer than the pitch to the next, all inside.
void keep_apart(std::vector<Name>& names, double pitch, const PageRect& plot) {
    std::ranges::stable_sort(names, {}, &Name::wanted);
    double top = plot.y + 0.5 * pitch;
    for (Name& name : names) {
        name.y = std::max(name.wanted, top);
        top = name.y + pitch;
    }
    double bottom = plot.bottom() - 0.5 * pitch;
    for (std::size_t i = names.size(); i-- > 0;) {
        names[i].y = std::min(names[i].y, bottom);
        bottom = names[i].y - pitch;
    }
}

// The one that must go first: of a line that is far from it, else of any line, else the last one.
std::vector<Name>::iterator worst(std::vector<Name>& names) {
    const auto distance = [](const Name& name) {
        return name.remark->line ? std::abs(name.y - name.wanted) : -1.0;
    };
    const auto farthest = std::ranges::max_element(names, {}, distance);
    if (farthest->remark->line) return farthest;
    return std::ranges::max_element(names, {}, &Name::remark);
}

} // namespace

PlacedNotes stacked_names(std::span<const Remark> remarks, const PanelLayout& placed, double size_pt,
                          const TextMetrics& metrics) {
    const PageRect& plot = placed.plot;
    const double pitch = stack_pitch_em * size_pt;
    const auto shrink_for = [&](const Remark& remark) {
        const double room = plot.right() - stack_edge_em * size_pt - placed.to_page(remark.at).x;
        return shrink_of(remark.text, size_pt, room, metrics);
    };
    std::vector<Name> names;
    for (const Remark& remark : remarks)
        if (placed.y.contains(remark.at.y) && !(remark.line && shrink_for(remark) < least_of_line))
            names.push_back({&remark, placed.to_page(remark.at).y});
    const auto are_too_many = [&] { return static_cast<double>(names.size()) * pitch > plot.height; };
    const auto one_is_far = [&] {
        return std::ranges::any_of(names, [&](const Name& name) {
            return name.remark->line && std::abs(name.y - name.wanted) > stack_far * pitch;
        });
    };
    for (keep_apart(names, pitch, plot); !names.empty() && (are_too_many() || one_is_far());
         keep_apart(names, pitch, plot))
        names.erase(worst(names));

    double shrink = 1.0; // of those that name no line of their own
    for (const Name& name : names)
        if (!name.remark->line) shrink = std::min(shrink, shrink_for(*name.remark));
    PlacedNotes stack;
    for (const Name& name : names) {
        const PagePoint at = placed.to_page(name.remark->at);
        const double size = size_pt * (name.remark->line ? shrink_for(*name.remark) : shrink);
        Label text = shortened(name.remark->text, size, plot.right() - at.x, metrics);
        stack.labels.push_back(
            {std::move(text), {at.x, name.y + 0.5 * metrics.cap_height(Face::regular, size)}, size});
        if (name.remark->line) stack.lines.push_back(*name.remark->line);
    }
    return stack;
}

} // namespace act
