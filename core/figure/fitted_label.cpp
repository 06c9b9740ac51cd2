#include "figure/fitting.h"

#include "base/text_layout.h"

#include <algorithm>
#include <utility>

namespace act {
namespace {

constexpr double smallest_line = 0.75; // of the size of a text that may have more lines
constexpr double line_step = 0.95;     // from one size that is tried to the next

/// What stays on one line: a word, in whatever runs, or a character of a script without blanks.
struct Word {
    Label runs = {};
    bool blank_before = false;
};

bool look_alike(Run a, const Run& b) {
    a.text = b.text;
    return a == b;
}

void append(Label& line, const Word& word) {
    bool needs_blank = word.blank_before && !line.empty();
    for (Run run : word.runs) {
        if (std::exchange(needs_blank, false)) run.text.insert(0, " ");
        if (!line.empty() && look_alike(line.back(), run))
            line.back().text += run.text;
        else
            line.push_back(std::move(run));
    }
}

std::vector<Word> words_of(const Label& label) {
    std::vector<Word> words;
    bool blank = true;
    for (const Run& run : label) {
        blank = blank || run.text.starts_with(' ');
        bool goes_on = !blank; // the last run's last word
        for (const LinePiece& piece : line_pieces(run.text)) {
            Run part = run;
            part.text = std::string(piece.text);
            if (goes_on)
                words.back().runs.push_back(std::move(part));
            else
                words.push_back({{std::move(part)}, blank});
            goes_on = false;
            blank = piece.blank_after;
        }
    }
    return words;
}

// In as many lines as it takes; a word that is longer than a line has one of its own.
std::vector<Label> broken(const std::vector<Word>& words, double size_pt, double room,
                          const TextMetrics& metrics) {
    std::vector<Label> lines(1);
    for (const Word& word : words) {
        Label longer = lines.back();
        append(longer, word);
        if (lines.back().empty() || advance(longer, size_pt, metrics) <= room)
            lines.back() = std::move(longer);
        else
            append(lines.emplace_back(), word);
    }
    return lines;
}

} // namespace

double shrink_of(const Label& label, double size_pt, double room, const TextMetrics& metrics) {
    constexpr double smallest = 0.6;
    const double width = advance(label, size_pt, metrics);
    return width > room && width > 0.0 ? std::max(smallest, room / width) : 1.0;
}

PlacedLabel fitted_label(const Label& label, double size_pt, double room, const TextMetrics& metrics) {
    const double size = size_pt * shrink_of(label, size_pt, room, metrics);
    return {shortened(label, size, room + rounding_pt, metrics), {}, size};
}

std::vector<PlacedLabel> fitted_lines(const Label& label, double size_pt, double room, std::size_t most,
                                      const TextMetrics& metrics) {
    if (advance(label, size_pt, metrics) <= room) return {{label, {}, size_pt}};
    const std::vector<Word> words = words_of(label);
    double size = size_pt;
    std::vector<Label> lines = broken(words, size, room, metrics);
    while (lines.size() > most && size * line_step >= smallest_line * size_pt)
        lines = broken(words, size *= line_step, room, metrics);
    for (; lines.size() > most; lines.pop_back())
        append(lines.end()[-2], {lines.back(), true});
    std::vector<PlacedLabel> placed;
    for (const Label& line : lines)
        placed.push_back({shortened(line, size, room + rounding_pt, metrics), {}, size});
    return placed;
}

} // namespace act
