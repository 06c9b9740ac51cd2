#include "figure/sound.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <random>
#include <string_view>

namespace act {
namespace {

constexpr double pause_in_panel_s = 0.25;
constexpr double pause_between_panels_s = 0.6;
constexpr double fade_s = 0.004;      // of tones, so that their ends are no clicks
constexpr double click_s = 0.012;     // until a click has died away
constexpr double click_gap_s = 0.09;  // between the two clicks of a jump
constexpr double click_hz = 2500.0;   // above all tones
constexpr double tone_loudness = 0.4; // of 1
constexpr double noise_loudness = 0.09;
constexpr double click_loudness = 0.5;
constexpr double least_turn = 0.1;        // of a corner, in radians of a square plot
constexpr double turn_among_others = 4.0; // times as sharp as the turns beside it
constexpr double same_place = 1e-9;       // shares of the window

double share_of(double value, Interval window) {
    return (value - window.low) / window.width();
}

struct Click {
    double share = 0.0; ///< of the way through the stretch
    bool is_jump = false;
};

// Something that is played: what its height is after a share of its way, and where it clicks.
struct Tune {
    std::size_t panel = 0;
    std::string name = {};
    Interval x = {};
    Interval y = {};        ///< the window of heights
    bool knows_zero = true; ///< heights below zero are negative numbers, and not logarithms of small ones
    std::vector<Polyline> line = {};
    std::vector<double> notes = {}; ///< instead of a line
    std::vector<Click> clicks = {};
};

double angle_between(Point a, Point b, const Panel& panel) {
    return std::atan2((b.y - a.y) / panel.y.window.width(), (b.x - a.x) / panel.x.window.width());
}

// A corner turns more than its neighbours: the samples of a smooth bend share the turn between them.
void add_corners(const Polyline& line, const Panel& panel, std::vector<Click>& clicks) {
    std::vector<double> turns(line.size(), 0.0);
    for (std::size_t i = 1; i + 1 < line.size(); ++i)
        turns[i] =
            std::abs(angle_between(line[i], line[i + 1], panel) - angle_between(line[i - 1], line[i], panel));
    for (std::size_t i = 1; i + 1 < line.size(); ++i)
        if (turns[i] > least_turn && turns[i] > turn_among_others * std::max(turns[i - 1], turns[i + 1]))
            clicks.push_back({share_of(line[i].x, panel.x.window), false});
}

std::vector<Click> clicks_of(const std::vector<Polyline>& pieces, const Panel& panel) {
    std::vector<Click> clicks;
    Polyline joined; // pieces that go on where the last one ended
    for (const Polyline& piece : pieces) {
        if (piece.empty()) continue;
        const bool meets =
            !joined.empty()
            && std::abs(piece.front().x - joined.back().x) <= same_place * panel.x.window.width();
        const bool goes_on =
            meets && std::abs(piece.front().y - joined.back().y) <= same_place * panel.y.window.width();
        if (!goes_on) {
            if (meets) clicks.push_back({share_of(piece.front().x, panel.x.window), true});
            add_corners(joined, panel, clicks);
            joined.clear();
        }
        joined.insert(joined.end(), piece.begin() + (goes_on ? 1 : 0), piece.end());
    }
    add_corners(joined, panel, clicks);
    std::erase_if(clicks, [](const Click& click) { return !(click.share > 0.0 && click.share < 1.0); });
    return clicks;
}

bool goes_to_the_right(const std::vector<Polyline>& pieces) {
    std::optional<double> last;
    for (const Polyline& piece : pieces)
        for (const Point& p : piece) {
            if (last && p.x < *last) return false;
            last = p.x;
        }
    return last.has_value();
}

bool is_a_curve(const Line& line) {
    switch (line.pen.ink) {
    case Ink::muted:
    case Ink::reference:
    case Ink::guide:
    case Ink::page: return false;
    default: return goes_to_the_right(line.pieces);
    }
}

// The figure's panels in order, and in each what stands in it.
std::vector<Tune> tunes_of(const Figure& figure) {
    std::vector<Tune> tunes;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        const Panel& panel = figure.panels[i];
        if (panel.bare) continue;
        Tune tune{.panel = i, .x = panel.x.window, .y = panel.y.window, .knows_zero = !panel.y.logarithmic};
        for (const Mark& mark : panel.marks)
            if (const auto* line = std::get_if<Line>(&mark)) {
                if (!is_a_curve(*line)) continue;
                tunes.push_back(tune);
                tunes.back().name = line->name;
                tunes.back().line = line->pieces;
                tunes.back().clicks = clicks_of(line->pieces, panel);
            } else if (const auto* bars = std::get_if<Bars>(&mark)) {
                tunes.push_back(tune);
                tunes.back().name = bars->name;
                for (const Point& top : bars->tops)
                    tunes.back().notes.push_back(top.y);
            } else if (const auto* heat = std::get_if<Heat>(&mark)) {
                if (heat->values.size() > most_sounded_cells) continue;
                tunes.push_back(tune);
                tunes.back().name = heat->name;
                tunes.back().y = heat->range;
                tunes.back().notes = heat->values;
            }
    }
    std::erase_if(tunes, [](const Tune& tune) { return tune.line.empty() && tune.notes.empty(); });
    for (Tune& tune : tunes)
        if (!tune.notes.empty()) tune.x = {0.0, static_cast<double>(tune.notes.size())};
    return tunes;
}

double wanted_seconds(const Tune& tune) {
    return tune.notes.empty() ? curve_sound_s : note_sound_s * static_cast<double>(tune.notes.size());
}

// Heights of a tune in the order of time; it keeps its place among the samples.
class Heights {
  public:
    explicit Heights(const Tune& tune) : tune_(tune) {}

    double at(double share) {
        if (!tune_.notes.empty()) return note(share * static_cast<double>(tune_.notes.size()));
        const double x = tune_.x.low + share * tune_.x.width();
        while (piece_ < tune_.line.size()
               && (tune_.line[piece_].empty() || tune_.line[piece_].back().x < x)) {
            ++piece_;
            point_ = 0;
        }
        if (piece_ == tune_.line.size()) return nan;
        const Polyline& line = tune_.line[piece_];
        if (x < line.front().x) return nan;
        while (line[point_].x < x)
            ++point_;
        if (point_ == 0 || line[point_].x == x) return line[point_].y;
        const Point& a = line[point_ - 1];
        const Point& b = line[point_];
        return a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x);
    }

  private:
    static constexpr double nan = std::numeric_limits<double>::quiet_NaN();

    // Notes end a little before the next one begins.
    [[nodiscard]] double note(double place) const {
        const auto k = static_cast<std::size_t>(place);
        return k < tune_.notes.size() && place - std::floor(place) < 0.85 ? tune_.notes[k] : nan;
    }

    const Tune& tune_;
    std::size_t piece_ = 0;
    std::size_t point_ = 0;
};

// Loudness that changes slowly enough for nobody to hear a click.
class Fader {
  public:
    double towards(double target) {
        constexpr double step = 1.0 / (fade_s * sound_rate);
        return now_ += std::clamp(target - now_, -step, step);
    }

  private:
    double now_ = 0.0;
};

class Recorder {
  public:
    void pause(double seconds) { sound_.samples.resize(sound_.samples.size() + 2 * samples_in(seconds), 0); }

    void play(const Tune& tune, double seconds) {
        const double begin = sound_.seconds();
        const std::size_t count = samples_in(seconds);
        Heights heights(tune);
        Fader tone;
        Fader noise;
        double hz = sound_pitches_hz.low;
        // The last moments are for the tone to fade.
        const std::size_t tail = samples_in(fade_s);
        for (std::size_t i = 0; i < count + tail; ++i) {
            const double share = static_cast<double>(i) / static_cast<double>(count);
            const double y = i < count ? heights.at(share) : std::numeric_limits<double>::quiet_NaN();
            const double wanted_hz = pitch_hz(y, tune.y);
            const bool is_heard = !std::isnan(wanted_hz);
            if (is_heard) hz = wanted_hz;
            turn_ += hz / sound_rate;
            turn_ -= std::floor(turn_);
            double loudness =
                tone.towards(is_heard ? tone_loudness : 0.0) * std::sin(2.0 * std::numbers::pi * turn_);
            loudness += noise.towards(is_heard && tune.knows_zero && y < 0.0 ? noise_loudness : 0.0) * hiss();
            put(loudness + clicks_at(tune, share, seconds), std::min(share, 1.0));
        }
        sound_.stretches.push_back(
            {.panel = tune.panel, .name = tune.name, .x = tune.x, .seconds = {begin, begin + seconds}});
    }

    [[nodiscard]] Sound take() { return std::move(sound_); }

  private:
    static std::size_t samples_in(double seconds) {
        return static_cast<std::size_t>(std::llround(seconds * sound_rate));
    }

    // From −1 to 1, the same in every run and by every library.
    double hiss() {
        constexpr auto most = static_cast<double>(std::minstd_rand::max());
        return 2.0 * static_cast<double>(random_()) / most - 1.0;
    }

    static double click(double since) {
        if (since < 0.0 || since > click_s) return 0.0;
        return click_loudness * (1.0 - since / click_s) * std::sin(2.0 * std::numbers::pi * click_hz * since);
    }

    static double clicks_at(const Tune& tune, double share, double seconds) {
        double all = 0.0;
        for (const Click& each : tune.clicks) {
            const double since = (share - each.share) * seconds;
            all += click(since) + (each.is_jump ? click(since - click_gap_s) : 0.0);
        }
        return all;
    }

    // Both ears together are equally loud everywhere.
    void put(double loudness, double place) {
        constexpr double most = std::numeric_limits<std::int16_t>::max();
        const double angle = place * std::numbers::pi / 2.0;
        for (const double ear : {std::cos(angle), std::sin(angle)})
            sound_.samples.push_back(
                static_cast<std::int16_t>(std::lround(std::clamp(loudness * ear, -1.0, 1.0) * most)));
    }

    Sound sound_;
    double turn_ = 0.0; ///< of the tone's wave, in turns, so that the wave goes on where the pitch jumps
    std::minstd_rand random_;
};

} // namespace

double pitch_hz(double y, Interval window) {
    const double share = share_of(y, window);
    if (!(share >= 0.0 && share <= 1.0)) return std::numeric_limits<double>::quiet_NaN();
    return sound_pitches_hz.low * std::pow(sound_pitches_hz.high / sound_pitches_hz.low, share);
}

Result<Sound> sound_of(const Figure& figure) {
    const std::vector<Tune> tunes = tunes_of(figure);
    if (tunes.empty()) return Error{.problem = Problem::nothing_to_hear, .subject = figure.name};
    double wanted = 0.0;
    for (const Tune& tune : tunes)
        wanted += wanted_seconds(tune);
    const double pace = std::min(1.0, longest_sound_s / wanted);
    Recorder recorder;
    for (std::size_t i = 0; i < tunes.size(); ++i) {
        if (i > 0)
            recorder.pause(
                pace * (tunes[i].panel == tunes[i - 1].panel ? pause_in_panel_s : pause_between_panels_s));
        recorder.play(tunes[i], pace * wanted_seconds(tunes[i]));
    }
    return recorder.take();
}

} // namespace act
