#pragma once
// A figure for the ear: its curves one after the other, each from the left ear to the right. The pitch
// says how high the curve is in its panel, noise that it lies below zero, a click marks a kink and two clicks a jump;
// where there is no value, or none that the panel shows, there is silence. Bars and small matrices are notes.
//
//     const Result<Sound> sound = sound_of(figure);
//     sound->stretches[0].name;                          // "ELU f"
//     pitch_hz(0.5, panel.y.window);                     // 523 Hz in a window from 0 to 0.75
//
// What is played is decided here. Files of it are in export/wav.h; pages play the samples.

#include "base/result.h"
#include "figure/figure.h"

#include <cstdint>
#include <string>
#include <vector>

namespace act {

inline constexpr int sound_rate = 44'100; ///< samples a second, of each ear
/// The pitches of a window's lower and upper edge, C3 and C6: three octaves. Equal steps of y are equal steps of pitch.
inline constexpr Interval sound_pitches_hz{130.8128, 1046.5023};
inline constexpr double longest_sound_s =
    60.0; ///< without pauses; curves are played faster where there are many
inline constexpr double curve_sound_s = 3.0; ///< of a curve from edge to edge, at most
inline constexpr double note_sound_s = 0.3;  ///< of a bar, at most
inline constexpr std::size_t most_sounded_cells =
    144; ///< of a matrix; a finer one is a picture, and is not played

/// Of a height in a window, in Hz; NaN outside the window and for NaN.
[[nodiscard]] double pitch_hz(double y, Interval window);

/// A mark that is heard, and when: time runs evenly over `x`.
struct SoundStretch {
    std::size_t panel = 0;
    std::string name = {}; ///< plain text: "ELU f"
    Interval x = {};       ///< of the panel's window; of notes: from 0 to their count
    Interval seconds = {};
    bool operator==(const SoundStretch&) const = default;
};

struct Sound {
    std::vector<std::int16_t> samples = {}; ///< left and right in turns
    std::vector<SoundStretch> stretches = {};

    [[nodiscard]] double seconds() const { return static_cast<double>(samples.size()) / (2.0 * sound_rate); }
    bool operator==(const Sound&) const = default;
};

/// nothing_to_hear where the figure has neither curves nor bars nor a small matrix.
[[nodiscard]] Result<Sound> sound_of(const Figure& figure);

} // namespace act
