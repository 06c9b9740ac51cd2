#include "export/gzip.h"

#include "base/expects.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <zlib.h>

namespace act {

std::string gzipped(std::string_view bytes) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    const int begun =
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    expects(begun == Z_OK, "there is memory for zlib");
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    // zlib does not write there, but its declaration does not say so.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    expects(deflate(&stream, Z_FINISH) == Z_STREAM_END, "the bound is one");
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string base85(std::string_view bytes) {
    // Printable ASCII without what ends a text or a script, begins an entity or is left over.
    constexpr std::string_view digits =
        "!#%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}";
    static_assert(digits.size() == 85);
    std::string text;
    text.reserve((bytes.size() + 3) / 4 * 5);
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
        const std::size_t count = std::min<std::size_t>(4, bytes.size() - i);
        std::uint32_t four = 0;
        for (std::size_t k = 0; k < 4; ++k)
            four = four << 8U | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        std::array<char, 5> group{};
        for (std::size_t k = 5; k-- > 0; four /= 85)
            group.at(k) = digits[four % 85];
        text.append(group.data(), count + 1);
    }
    return text;
}

} // namespace act
