#pragma once
// Somebody who clicks, drags, scrolls and types at random: the window's contents must bear it.
//
//     const std::vector<Deed> deeds = random_deeds(7, 1000);
//     const std::string fault = fault_of(deeds);          // in a process of its own; empty: nothing happened
//     for (const Deed& deed : reduced(deeds)) …            // the fewest of them that were found to do the same
//
// What is done depends on the deeds alone, so that a part of a sequence can be played again.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <sys/types.h>

namespace act {

/// Something done with mouse or keyboard in one frame.
struct Deed {
    enum class Kind : std::uint8_t {
        click_item,  ///< the control at this share of those that are shown, at a place in it
        drag_item,   ///< presses there and moves on; released by the next deed that is none of its kind
        move,        ///< the mouse, to shares of the window; it may leave it
        right_click, ///< where the mouse is
        double_click,
        wheel,
        key, ///< one of some, perhaps with Ctrl or Shift
        text,
        resize,
        wait,       ///< some frames
        undo_burst, ///< back and forth many times
        reread,     ///< the session printed and read again
    };
    Kind kind = Kind::move;
    float x = 0.0F; ///< shares from 0 to 1
    float y = 0.0F;
    std::uint32_t number = 0; ///< which of a kind's keys or texts

    bool operator==(const Deed&) const = default;
};

/// How often a deed moves the mouse, presses or releases a button or a key, turns the wheel, types a character, changes
/// the window's size or reads a session. Waiting is none.
[[nodiscard]] std::size_t inputs_of(const Deed& deed);

/// "click_item 0.31 0.52 7"
[[nodiscard]] std::string to_string(const Deed& deed);

[[nodiscard]] std::vector<Deed> random_deeds(std::uint64_t seed, std::size_t count);

/// A sequence that is being played in a process of its own, which can write no file.
struct MonkeyPlay {
    pid_t process = 0; ///< none where it could not be started
    int told = -1;     ///< where it says what went wrong
};
[[nodiscard]] MonkeyPlay begin_play(const std::vector<Deed>& deeds);

/// Waits until it has been played, which must be asked for once. What went wrong: a crash, a failed
/// assertion, or an invariant that does not hold after a burst of deeds:
/// - a session prints and parses to itself, without problems;
/// - going back to the first step and forth again gives the same session;
/// - where nothing moves by itself, a frame without input asks for none and changes nothing;
/// - what the process has allocated stays bounded.
[[nodiscard]] std::string fault_of(const MonkeyPlay& play);
[[nodiscard]] std::string fault_of(const std::vector<Deed>& deeds);

/// A shorter sequence with a fault; the same where none is found by leaving out parts, the larger first.
[[nodiscard]] std::vector<Deed> reduced(std::vector<Deed> deeds);

} // namespace act
