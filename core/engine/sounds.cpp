// What a page's script calls to make a figure heard.

#include "engine/state.h"
#include "figure/sound.h"

using namespace act;

namespace {

Sound& last_sound() {
    static Sound sound;
    return sound;
}

} // namespace

/// Makes the sound of what was arranged; how many samples there are for each ear, 0 where there is nothing to hear.
ACT_EXPORTED(make_sound) int act_make_sound(int number) {
    Result<Sound> sound = sound_of(figure_of(number).figure());
    last_sound() = sound ? *std::move(sound) : Sound{};
    return static_cast<int>(last_sound().samples.size() / 2);
}

/// Left and right in turns, 16 bits each, sound_rate a second.
ACT_EXPORTED(sound_samples) const std::int16_t* act_sound_samples() {
    return last_sound().samples.data();
}

ACT_EXPORTED(sound_rate) int act_sound_rate() {
    return sound_rate;
}

/// What is heard when: [{panel, name, low, high: of x, from, to: in seconds}, …]
ACT_EXPORTED(stretches) const char* act_stretches() {
    Json json;
    json.begin('[');
    for (const SoundStretch& stretch : last_sound().stretches) {
        json.begin('{');
        json.key("panel").number(static_cast<double>(stretch.panel));
        json.key("name").text(stretch.name);
        json.key("low").number(stretch.x.low);
        json.key("high").number(stretch.x.high);
        json.key("from").number(stretch.seconds.low);
        json.key("to").number(stretch.seconds.high);
        json.end('}');
    }
    json.end(']');
    return tell(json.result());
}
