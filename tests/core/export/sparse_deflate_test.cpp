#include "export/sparse_deflate.h"

#include "base/random.h"

#include <string>

#include <gtest/gtest.h>
#include <zlib.h>

namespace act { namespace {

SparseBytes sparse(std::size_t size, std::vector<SparseBytes::Stretch> stretches, unsigned seed, int values) {
    SparseBytes data{std::vector<unsigned char>(size, 0), std::move(stretches)};
    Random random(seed);
    for (const auto& [begin, end] : data.stretches)
        for (std::size_t i = begin; i < end; ++i)
            data.bytes[i] = static_cast<unsigned char>(random.uniform() * values);
    return data;
}

// What zlib reads from the pieces framed as its own stream; its checksum is compared there.
std::vector<unsigned char> inflated(const std::vector<SparseBytes>& pieces) {
    std::string stream = "\x78\x5E";
    std::uint32_t adler = 1;
    std::size_t size = 0;
    for (const SparseBytes& piece : pieces) {
        stream += deflate_piece(piece);
        adler = adler32_joined(adler, adler32(piece), piece.bytes.size());
        size += piece.bytes.size();
    }
    stream += deflate_end();
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        stream += static_cast<char>((adler >> shift) & 0xFFU);
    std::vector<unsigned char> bytes(size);
    auto length = static_cast<uLongf>(size);
    unsigned char none = 0;
    const int status = ::uncompress(size > 0 ? bytes.data() : &none, &length,
                                    reinterpret_cast<const unsigned char*>(stream.data()), stream.size());
    EXPECT_EQ(status, Z_OK);
    EXPECT_EQ(length, size);
    return bytes;
}

void expect_read_back(const SparseBytes& data) {
    EXPECT_EQ(inflated({data}), data.bytes);
}

TEST(SparseDeflate, IsReadBackWhateverTheLengthOfItsZeros) {
    for (std::size_t zeros = 0; zeros < 800; ++zeros)
        expect_read_back({std::vector<unsigned char>(zeros, 0), {}});
}

TEST(SparseDeflate, IsReadBackWithStretchesOfAllLengths) {
    for (std::size_t length = 1; length < 400; ++length)
        expect_read_back(sparse(2000, {{7, 7 + length}, {1000, 1000 + length}}, 1, 4));
}

TEST(SparseDeflate, IsReadBackWhenNothingIsZero) {
    expect_read_back(sparse(100000, {{0, 100000}}, 2, 256));
}

TEST(SparseDeflate, IsReadBackWhenRepeatsAreAsFarAsTheFormatAllows) {
    for (const std::size_t distance : {32766U, 32767U, 32768U, 32769U, 40000U}) {
        SparseBytes data = sparse(distance + 50, {{0, 30}, {distance, distance + 30}}, 3, 256);
        std::copy_n(data.bytes.begin(), 30, data.bytes.begin() + static_cast<std::ptrdiff_t>(distance));
        expect_read_back(data);
    }
}

TEST(SparseDeflate, JoinsItsPieces) {
    const SparseBytes first = sparse(70001, {{3, 900}, {4000, 4001}}, 4, 8);
    const SparseBytes second = sparse(1, {{0, 1}}, 5, 256);
    const SparseBytes third = sparse(30000, {{100, 29000}}, 6, 3);
    std::vector<unsigned char> joined = first.bytes;
    joined.insert(joined.end(), second.bytes.begin(), second.bytes.end());
    joined.insert(joined.end(), third.bytes.begin(), third.bytes.end());
    EXPECT_EQ(inflated({first, second, third}), joined);
}

// 258 bytes a repeat, two bits each: the format's own limit is 1032 : 1.
TEST(SparseDeflate, TakesNearlyNothingForZeros) {
    EXPECT_LT(deflate_piece({std::vector<unsigned char>(1000000, 0), {}}).size(), 1000000U / 1000U);
}

}} // namespace act
