#include "export/prefix_code.h"

#include "base/expects.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace act {
namespace {

// Huffman's tree without a limit: the two rarest become one until one is left. Ties go to the node made
// first, so equal counts give equal codes everywhere.
std::vector<std::uint8_t> unlimited_lengths(std::span<const std::uint32_t> counts) {
    using Node = std::pair<std::uint64_t, std::size_t>; // count, index
    std::priority_queue<Node, std::vector<Node>, std::greater<>> rarest;
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) rarest.emplace(counts[i], i);
    std::vector<std::size_t> parent(counts.size());
    std::vector<std::uint8_t> lengths(counts.size(), 0);
    if (rarest.size() == 1) lengths[rarest.top().second] = 1;
    while (rarest.size() > 1) {
        Node joined{0, parent.size()};
        for (int side = 0; side < 2; ++side) {
            joined.first += rarest.top().first;
            parent[rarest.top().second] = joined.second;
            rarest.pop();
        }
        parent.push_back(0); // the root's stays
        rarest.push(joined);
    }
    std::vector<std::uint8_t> depth(parent.size(), 0);
    for (std::size_t i = parent.size(); i-- > 0;)
        if (parent[i] != 0) depth[i] = static_cast<std::uint8_t>(depth[parent[i]] + 1);
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0) lengths[i] = std::max(lengths[i], depth[i]);
    return lengths;
}

} // namespace

std::vector<std::uint8_t> code_lengths(std::span<const std::uint32_t> counts, int most_bits) {
    expects(std::ranges::count_if(counts, [](auto count) { return count > 0; }) <= 1 << most_bits,
            "more symbols than codes of this length");
    std::vector<std::uint32_t> flattened(counts.begin(), counts.end());
    for (;;) {
        std::vector<std::uint8_t> lengths = unlimited_lengths(flattened);
        if (lengths.empty() || *std::ranges::max_element(lengths) <= most_bits) return lengths;
        // Too deep a tree comes from counts too far apart. Half the distance costs a thousandth of the size.
        for (std::uint32_t& count : flattened)
            if (count > 0) count = count / 2 + 1;
    }
}

std::vector<std::uint16_t> canonical_code(std::span<const std::uint8_t> lengths) {
    std::vector<std::uint16_t> codes(lengths.size(), 0);
    unsigned next = 0;
    for (unsigned bits = 1; bits <= 15; ++bits) {
        next <<= 1U;
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            if (lengths[i] != bits) continue;
            unsigned reversed = 0;
            for (unsigned bit = 0; bit < bits; ++bit)
                reversed |= ((next >> bit) & 1U) << (bits - 1U - bit);
            codes[i] = static_cast<std::uint16_t>(reversed);
            ++next;
        }
    }
    return codes;
}

} // namespace act
