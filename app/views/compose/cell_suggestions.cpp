#include "views/compose/cell_suggestions.h"

#include "session/compose.h"

#include <algorithm>
#include <cctype>

namespace act {
namespace {

constexpr std::size_t longest_suggestion = 32; // bytes: more is no chip to read

bool is_name(std::string_view text) {
    return std::ranges::all_of(text, is_part_of_name);
}

bool names(std::string_view formula, std::string_view name) {
    for (std::size_t i = 0; i < formula.size();) {
        std::size_t end = i;
        while (end < formula.size() && is_part_of_name(formula[end]))
            ++end;
        if (formula.substr(i, end - i) == name) return true;
        i = std::max(end, i + 1);
    }
    return false;
}

// Pairs stand as in a layer: the first with the second, the third with the fourth.
std::vector<std::string> likely(const Compose& compose) {
    std::vector<std::string> all;
    const auto& neurons = compose.neurons;
    for (const Neuron& neuron : neurons)
        all.push_back(neuron.name);
    for (std::size_t i = 0; i + 1 < neurons.size(); i += 2)
        all.push_back(neurons[i].name + "+" + neurons[i + 1].name);
    std::vector<std::string> applied;
    for (const ComposedCell& cell : compose.cells) {
        if (is_name(cell.formula) || cell.formula.find('(') != std::string::npos) continue;
        for (const Neuron& neuron : neurons)
            if (!names(cell.formula, neuron.name)) applied.push_back(neuron.name + "(" + cell.formula + ")");
    }
    all.insert(all.end(), applied.begin(), applied.end());
    for (std::size_t i = 0; i + 1 < applied.size(); ++i)
        all.push_back(applied[i] + "+" + applied[i + 1]);
    for (const Neuron& outer : neurons)
        for (const Neuron& inner : neurons)
            if (&outer != &inner) all.push_back(outer.name + "(" + inner.name + ")");
    return all;
}

} // namespace

bool is_part_of_name(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || c == '_' || byte >= 0x80U;
}

std::vector<std::string> cell_suggestions(const Compose& compose, std::string_view typed, std::size_t most) {
    std::vector<std::string> candidates = likely(compose);
    std::size_t word = typed.size();
    while (word > 0 && is_part_of_name(typed[word - 1]))
        --word;
    if (!typed.empty())
        for (const Neuron& neuron : compose.neurons)
            if (neuron.name.starts_with(typed.substr(word)))
                candidates.push_back(std::string(typed.substr(0, word)) + neuron.name);
    std::vector<std::string> all;
    for (std::string& candidate : candidates) {
        if (all.size() == most) break;
        const bool shown =
            std::ranges::find(compose.cells, candidate, &ComposedCell::formula) != compose.cells.end();
        const bool known = std::ranges::find(all, candidate) != all.end();
        if (candidate != typed && candidate.starts_with(typed) && candidate.size() <= longest_suggestion
            && !shown && !known)
            all.push_back(std::move(candidate));
    }
    return all;
}

} // namespace act
