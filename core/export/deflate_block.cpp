#include "export/deflate_block.h"

#include "export/prefix_code.h"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

namespace act {
namespace {

constexpr std::size_t end_of_block = 256;
constexpr std::size_t literals = 286; // bytes, the end, and 29 classes of lengths
constexpr std::size_t distances = 30;

// RFC 1951, 3.2.7: in this order, those that are seldom used last.
constexpr std::array<std::uint8_t, 19> order_of_lengths{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                        11, 4,  12, 3, 13, 2, 14, 1, 15};

// A symbol and how far into its class a value lies.
struct Classed {
    std::size_t symbol = 0;
    unsigned extra = 0;
    unsigned extra_bits = 0;
};

// Lengths and distances grow in classes of 1, 2, 4 … values, four of each size for lengths and two for
// distances (RFC 1951, 3.2.5).
Classed classed(unsigned value, unsigned steps_log2) {
    if (value < 2U << steps_log2) return {value, 0, 0};
    const auto bits = static_cast<unsigned>(std::bit_width(value)) - 1U - steps_log2;
    const unsigned step = value >> bits;
    return {(bits << steps_log2) + step, value & ((1U << bits) - 1U), bits};
}

Classed length_class(std::size_t length) {
    if (length == longest_repeat) return {literals - 1, 0, 0};
    Classed found = classed(static_cast<unsigned>(length - shortest_repeat), 2);
    found.symbol += end_of_block + 1;
    return found;
}

Classed distance_class(std::size_t distance) {
    return classed(static_cast<unsigned>(distance - 1), 1);
}

class BitWriter {
  public:
    void put(std::uint64_t bits, unsigned count) {
        waiting_ |= bits << held_;
        held_ += count;
        for (; held_ >= 8; held_ -= 8, waiting_ >>= 8U)
            bytes_ += static_cast<char>(waiting_ & 0xFFU);
    }
    void put(const Classed& value) { put(value.extra, value.extra_bits); }
    void to_whole_byte() { put(0, (8U - held_) % 8U); }
    std::string take() { return std::move(bytes_); }

  private:
    std::string bytes_;
    std::uint64_t waiting_ = 0;
    unsigned held_ = 0;
};

struct Code {
    std::vector<std::uint8_t> lengths;
    std::vector<std::uint16_t> bits;

    Code(std::span<const std::uint32_t> counts, int most_bits)
        : lengths(code_lengths(counts, most_bits)), bits(canonical_code(lengths)) {}
    void put(BitWriter& out, std::size_t symbol) const { out.put(bits[symbol], lengths[symbol]); }
};

// The lengths of both codes, runs of one length shortened: 16 repeats the last 3 to 6 times, 17 and 18 are
// 3 to 10 and 11 to 138 zeros.
std::vector<Classed> shortened(std::span<const std::uint8_t> lengths) {
    std::vector<Classed> out;
    for (std::size_t at = 0; at < lengths.size();) {
        const std::uint8_t length = lengths[at];
        std::size_t run = 1;
        while (at + run < lengths.size() && lengths[at + run] == length)
            ++run;
        at += run;
        if (length != 0) {
            out.push_back({length, 0, 0});
            --run;
        }
        while (run >= 3) {
            const std::size_t most = length != 0 ? 6 : 138;
            const auto taken = static_cast<unsigned>(std::min(run, most));
            if (length != 0)
                out.push_back({16, taken - 3, 2});
            else
                out.push_back(taken < 11 ? Classed{17, taken - 3, 3} : Classed{18, taken - 11, 7});
            run -= taken;
        }
        out.insert(out.end(), run, Classed{length, 0, 0});
    }
    return out;
}

void put_header(BitWriter& out, const Code& literal, const Code& distance) {
    std::vector<std::uint8_t> lengths = literal.lengths;
    lengths.insert(lengths.end(), distance.lengths.begin(), distance.lengths.end());
    const std::vector<Classed> items = shortened(lengths);
    std::array<std::uint32_t, order_of_lengths.size()> counts{};
    for (const Classed& item : items)
        ++counts.at(item.symbol);
    const Code code(counts, 7);
    std::size_t used = order_of_lengths.size();
    while (used > 4 && code.lengths[order_of_lengths.at(used - 1)] == 0)
        --used;

    constexpr std::uint64_t not_last_own_codes = 0b100;
    out.put(not_last_own_codes, 3);
    out.put(literals - 257, 5);
    out.put(distances - 1, 5);
    out.put(used - 4, 4);
    for (std::size_t i = 0; i < used; ++i)
        out.put(code.lengths[order_of_lengths.at(i)], 3);
    for (const Classed& item : items) {
        code.put(out, item.symbol);
        out.put(item);
    }
}

} // namespace

std::string deflate_block(std::span<const DeflateToken> tokens) {
    std::array<std::uint32_t, literals> literal_counts{};
    std::array<std::uint32_t, distances> distance_counts{};
    literal_counts[end_of_block] = 1;
    for (const auto& [length, distance] : tokens) {
        ++literal_counts.at(distance == 0 ? length : length_class(length).symbol);
        if (distance != 0) ++distance_counts.at(distance_class(distance).symbol);
    }
    const Code literal(literal_counts, 15);
    const Code distance_code(distance_counts, 15);

    BitWriter out;
    put_header(out, literal, distance_code);
    for (const auto& [length, distance] : tokens) {
        const Classed first = distance == 0 ? Classed{length, 0, 0} : length_class(length);
        literal.put(out, first.symbol);
        out.put(first);
        if (distance == 0) continue;
        const Classed second = distance_class(distance);
        distance_code.put(out, second.symbol);
        out.put(second);
    }
    literal.put(out, end_of_block);
    out.put(0b000, 3); // a stored block
    out.to_whole_byte();
    out.put(0xFFFF0000U, 32); // of no bytes
    return out.take();
}

} // namespace act
