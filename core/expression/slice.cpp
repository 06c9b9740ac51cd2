#include "expression/slice.h"

#include "expression/run_program.h"

#include <algorithm>

namespace act {

void Slice::run(const Setting& setting, std::span<const Pinned> pins) {
    jets_.resize(program_.nodes.size());
    std::vector<Pinned> own;
    for (const Pinned& pin : pins) {
        const auto place = std::ranges::lower_bound(places_, pin.node);
        if (place != places_.end() && *place == pin.node)
            own.push_back({static_cast<std::uint32_t>(place - places_.begin()), pin.value});
    }
    run_nodes(program_, setting, own, jets_);
}

const Jet& Slice::jet_of(std::uint32_t node) const {
    const auto place = std::ranges::lower_bound(places_, node);
    return jets_[static_cast<std::size_t>(place - places_.begin())];
}

Slice Slicer::cut(std::span<const std::uint32_t> roots) {
    Slice slice;
    std::vector<std::uint32_t>& places = slice.places_;
    const auto take = [&](std::uint32_t node) {
        if (node == absent || place_[node] != absent) return;
        place_[node] = 0;
        places.push_back(node);
    };
    for (const std::uint32_t root : roots)
        take(root);
    for (std::size_t i = 0; i < places.size(); ++i)
        for (const std::uint32_t operand : program_.nodes[places[i]].operands)
            take(operand);
    std::ranges::sort(places);
    for (std::size_t i = 0; i < places.size(); ++i)
        place_[places[i]] = static_cast<std::uint32_t>(i);
    for (const std::uint32_t node : places) {
        slice.program_.nodes.push_back(program_.nodes[node]);
        for (std::uint32_t& operand : slice.program_.nodes.back().operands)
            if (operand != absent) operand = place_[operand];
    }
    for (const std::uint32_t node : places)
        place_[node] = absent;
    return slice;
}

} // namespace act
