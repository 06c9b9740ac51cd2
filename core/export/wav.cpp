#include "export/wav.h"

#include <cstdint>
#include <span>
#include <string>

namespace act {
namespace {

void append_number(std::string& bytes, std::uint32_t number, int size) {
    for (int i = 0; i < size; ++i)
        bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
}

// RIFF WAVE, "PCM": little-endian numbers throughout.
std::string wav_of(std::span<const std::int16_t> samples) {
    constexpr std::uint32_t ears = 2;
    constexpr std::uint32_t bytes_a_sample = 2;
    const auto size = static_cast<std::uint32_t>(samples.size() * bytes_a_sample);
    std::string bytes = "RIFF";
    bytes.reserve(44 + size);
    append_number(bytes, 36 + size, 4);
    bytes += "WAVEfmt ";
    append_number(bytes, 16, 4); // what follows of the format
    append_number(bytes, 1, 2);  // uncompressed
    append_number(bytes, ears, 2);
    append_number(bytes, sound_rate, 4);
    append_number(bytes, sound_rate * ears * bytes_a_sample, 4);
    append_number(bytes, ears * bytes_a_sample, 2);
    append_number(bytes, 8 * bytes_a_sample, 2);
    bytes += "data";
    append_number(bytes, size, 4);
    for (const std::int16_t sample : samples)
        append_number(bytes, static_cast<std::uint16_t>(sample), bytes_a_sample);
    return bytes;
}

} // namespace

void write_wav(const Sound& sound, AtomicFile& file) {
    file.write(wav_of(sound.samples));
}

} // namespace act
