#include "export/png_stream.h"

#include <cmath>
#include <string>

#include <zlib.h>

namespace act {
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
