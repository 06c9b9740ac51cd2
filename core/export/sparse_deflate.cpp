#include "export/sparse_deflate.h"

#include "export/deflate_block.h"

#include <algorithm>
#include <cstring>

#include <zlib.h>

namespace act {
namespace {

constexpr std::size_t farthest = 32768; // of a repeat, by the format
constexpr std::size_t hash_bits = 13;

// Finds repeats of four bytes and more, looking only into stretches. Of all places with the same four bytes
// the latest two are tried: more of them made pages smaller by less than a hundredth.
class Repeats {
  public:
    explicit Repeats(std::span<const unsigned char> bytes) : bytes_(bytes), latest_(2U << hash_bits, 0) {}

    // The longest repeat at `at`, and remembers the place.
    DeflateToken find(std::size_t at) {
        if (at + 4 > bytes_.size()) return {};
        std::uint32_t* places = latest_.data() + 2U * hash(at);
        DeflateToken best;
        for (std::size_t i = 0; i < 2; ++i) {
            if (places[i] == 0 || at - (places[i] - 1) > farthest) continue;
            const std::size_t length = common(places[i] - 1, at);
            if (length >= 4 && length > best.length)
                best = {static_cast<std::uint16_t>(length), static_cast<std::uint16_t>(at - (places[i] - 1))};
        }
        places[1] = places[0];
        places[0] = static_cast<std::uint32_t>(at + 1);
        return best;
    }

  private:
    [[nodiscard]] std::size_t hash(std::size_t at) const {
        std::uint32_t four = 0;
        std::memcpy(&four, bytes_.data() + at, sizeof four);
        return four * 2654435761U >> (32U - hash_bits); // Knuth's multiplier
    }

    [[nodiscard]] std::size_t common(std::size_t earlier, std::size_t at) const {
        const std::size_t most = std::min<std::size_t>(longest_repeat, bytes_.size() - at);
        std::size_t length = 0;
        while (length < most && bytes_[earlier + length] == bytes_[at + length])
            ++length;
        return length;
    }

    std::span<const unsigned char> bytes_;
    std::vector<std::uint32_t> latest_; ///< two places for each hash, one more than the index; 0: none
};

class Tokens {
  public:
    explicit Tokens(const SparseBytes& data) : bytes_(data.bytes), repeats_(data.bytes) {
        for (const auto& [begin, end] : data.stretches) {
            zeros_to(begin);
            while (at_ < end)
                step(end);
        }
        zeros_to(bytes_.size());
    }

    std::vector<DeflateToken> take() { return std::move(tokens_); }

  private:
    void literal() { tokens_.push_back({bytes_[at_++], 0}); }

    void zeros_to(std::size_t end) {
        const bool after_zero = at_ > 0 && bytes_[at_ - 1] == 0;
        if (at_ < end && !after_zero) literal();
        while (at_ < end) {
            std::size_t length = std::min<std::size_t>(longest_repeat, end - at_);
            if (length < shortest_repeat) return zeros_singly(end);
            tokens_.push_back({static_cast<std::uint16_t>(length), 1});
            at_ += length;
        }
    }

    void zeros_singly(std::size_t end) {
        while (at_ < end)
            literal();
    }

    // One token. A repeat that starts one byte later and is longer is worth a literal.
    void step(std::size_t end) {
        const DeflateToken here = repeats_.find(at_);
        if (here.distance == 0) return literal();
        const DeflateToken next = at_ + 1 < end && here.length < 32 ? repeats_.find(at_ + 1) : DeflateToken{};
        if (next.length > here.length + 1) return literal();
        tokens_.push_back(here);
        const std::size_t after = at_ + here.length;
        for (std::size_t i = at_ + 2; i < std::min(after, end); ++i)
            (void)repeats_.find(i);
        at_ = after;
    }

    std::span<const unsigned char> bytes_;
    Repeats repeats_;
    std::size_t at_ = 0;
    std::vector<DeflateToken> tokens_;
};

constexpr std::uint32_t adler_modulus = 65521;

// A zero leaves the first sum as it is and adds it to the second.
std::uint32_t adler_over_zeros(std::uint32_t adler, std::size_t count) {
    const std::uint64_t first = adler & 0xFFFFU;
    const std::uint64_t second = ((adler >> 16U) + first * (count % adler_modulus)) % adler_modulus;
    return static_cast<std::uint32_t>(second << 16U | first);
}

} // namespace

std::string deflate_piece(const SparseBytes& data) {
    return deflate_block(Tokens(data).take());
}

std::string deflate_end() {
    return {'\x03', '\0'}; // the last block, of fixed codes, with nothing but its end
}

std::uint32_t adler32(const SparseBytes& data) {
    auto adler = static_cast<std::uint32_t>(::adler32(0, nullptr, 0));
    std::size_t at = 0;
    for (const auto& [begin, end] : data.stretches) {
        adler = adler_over_zeros(adler, begin - at);
        adler = static_cast<std::uint32_t>(::adler32_z(adler, data.bytes.data() + begin, end - begin));
        at = end;
    }
    return adler_over_zeros(adler, data.bytes.size() - at);
}

std::uint32_t adler32_joined(std::uint32_t first, std::uint32_t second, std::size_t second_size) {
    return static_cast<std::uint32_t>(::adler32_combine(first, second, static_cast<z_off_t>(second_size)));
}

} // namespace act
