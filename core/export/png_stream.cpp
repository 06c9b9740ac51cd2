#include "export/png_stream.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include <zlib.h>

namespace act {
namespace {

using Pixels = std::span<const std::uint32_t>;
using Bytes = std::span<unsigned char>;

constexpr unsigned char filter_left = 1;
constexpr unsigned char filter_up = 2;
constexpr std::size_t compared_at_once = 64; // pixels

std::size_t bytes_per_pixel(bool alpha) {
    return alpha ? 4 : 3;
}

// A premultiplied channel back to a plain one, rounded.
std::uint32_t divided(std::uint32_t channel, std::uint32_t alpha) {
    return alpha == 0 ? 0U : std::min(255U, (channel * 255U + alpha / 2U) / alpha);
}

// The bytes of a pixel in the file's order: the first three, or all four.
std::array<std::uint32_t, 4> channels_of(std::uint32_t pixel, bool alpha) {
    const std::uint32_t opacity = pixel >> 24U;
    const std::array<std::uint32_t, 3> colour{(pixel >> 16U) & 0xFFU, (pixel >> 8U) & 0xFFU, pixel & 0xFFU};
    if (!alpha) return {colour[0], colour[1], colour[2], opacity};
    return {divided(colour[0], opacity), divided(colour[1], opacity), divided(colour[2], opacity), opacity};
}

// `out` holds zeros. Most pixels of a page are equal to their reference, so they are passed over many at
// once.
void put_differences(Pixels row, Pixels reference, bool alpha, Bytes out) {
    const std::size_t size = bytes_per_pixel(alpha);
    for (std::size_t at = 0; at < row.size(); at += compared_at_once) {
        const std::size_t count = std::min(compared_at_once, row.size() - at);
        if (std::memcmp(row.data() + at, reference.data() + at, 4 * count) == 0) continue;
        for (std::size_t x = at; x < at + count; ++x) {
            const auto wanted = channels_of(row[x], alpha);
            const auto known = channels_of(reference[x], alpha);
            for (std::size_t i = 0; i < size; ++i)
                out[x * size + i] = static_cast<unsigned char>(wanted[i] - known[i]);
        }
    }
}

// The first row against its left neighbours, so that a stretch of rows needs none from before it, the others
// against the row above.
std::vector<unsigned char> filtered(Pixels pixels, std::size_t width, bool alpha) {
    const std::size_t row_bytes = 1 + width * bytes_per_pixel(alpha);
    std::vector<unsigned char> bytes(pixels.size() / width * row_bytes, 0);
    std::vector<std::uint32_t> left_neighbours(width, 0);
    std::copy_n(pixels.begin(), width - 1, left_neighbours.begin() + 1);
    for (std::size_t row = 0; row * width < pixels.size(); ++row) {
        const Bytes out = Bytes(bytes).subspan(row * row_bytes, row_bytes);
        out[0] = row == 0 ? filter_left : filter_up;
        const Pixels reference = row == 0 ? left_neighbours : pixels.subspan((row - 1) * width, width);
        put_differences(pixels.subspan(row * width, width), reference, alpha, out.subspan(1));
    }
    return bytes;
}

struct DeflateCloser {
    void operator()(z_stream* stream) const { ::deflateEnd(stream); }
};

// Blocks of deflate that refer to nothing before them; none is the last of its stream, and an empty block
// fills the last byte up.
std::string deflated(Bytes bytes) {
    constexpr int without_frame = -MAX_WBITS; // zlib's sign for no header and no checksum
    constexpr int usual_memory = 8;
    z_stream stream = {};
    if (::deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, without_frame, usual_memory,
                       Z_DEFAULT_STRATEGY)
        != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, DeflateCloser> closer(&stream);
    stream.next_in = bytes.data();
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string all;
    std::array<char, 1U << 16U> part;
    do {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = part.size();
        ::deflate(&stream, Z_SYNC_FLUSH);
        all.append(part.data(), part.size() - stream.avail_out);
    } while (stream.avail_out == 0);
    return all;
}

} // namespace

PackedRows pack_rows(Pixels pixels, std::size_t width, bool alpha) {
    std::vector<unsigned char> bytes = filtered(pixels, width, alpha);
    const auto adler = static_cast<std::uint32_t>(::adler32_z(1, bytes.data(), bytes.size()));
    return {deflated(bytes), adler, bytes.size()};
}

namespace {

using namespace std::string_view_literals;

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>((number >> shift) & 0xFFU);
    return bytes;
}

std::string big_endian(int number) {
    return big_endian(static_cast<std::uint32_t>(number));
}

std::uint32_t crc(std::uint32_t before, std::string_view bytes) {
    if (bytes.empty()) return before; // zlib takes a null pointer for a fresh start
    return static_cast<std::uint32_t>(
        ::crc32_z(before, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

} // namespace

bool PngStream::put_chunk(std::string_view type, std::string_view data) {
    return file_.write(big_endian(static_cast<std::uint32_t>(data.size()))) && file_.write(type)
           && file_.write(data) && file_.write(big_endian(crc(crc(0, type), data)));
}

bool PngStream::begin(const PngHeader& header) {
    constexpr double metres_per_inch = 0.0254;
    const auto per_metre = static_cast<std::uint32_t>(std::lround(header.dpi / metres_per_inch));
    std::string shape = big_endian(header.width) + big_endian(header.height);
    shape += '\x08';                         // bits a channel
    shape += header.alpha ? '\x06' : '\x02'; // RGBA or RGB
    shape += "\0\0\0"sv;                     // deflate, the usual filters, not interlaced
    std::string density = big_endian(per_metre) + big_endian(per_metre);
    density += '\x01'; // a metre
    constexpr std::string_view relative_colorimetric = "\1"sv;
    constexpr std::string_view zlib_header = "\x78\x9C"sv; // a window of 32 KiB, zlib's default effort
    return file_.write("\x89PNG\r\n\x1A\n"sv) && put_chunk("IHDR", shape)
           && put_chunk("sRGB", relative_colorimetric) && put_chunk("pHYs", density)
           && put_chunk("IDAT", zlib_header);
}

bool PngStream::add(const PackedRows& rows) {
    adler_ =
        static_cast<std::uint32_t>(::adler32_combine(adler_, rows.adler, static_cast<z_off_t>(rows.size)));
    return put_chunk("IDAT", rows.deflated);
}

bool PngStream::end() {
    const std::string last_block = {'\x03', '\0'}; // of fixed codes, with nothing but its end
    return put_chunk("IDAT", last_block + big_endian(adler_)) && put_chunk("IEND", {});
}

} // namespace act
