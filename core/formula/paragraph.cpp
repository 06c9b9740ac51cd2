#include "formula/paragraph.h"

#include "base/text_layout.h"
#include "base/utf8.h"
#include "formula/set_formula.h"

#include <algorithm>
#include <array>
#include <optional>

namespace act {
namespace {

// What is not parted: a piece of text, or a formula.
struct ParagraphItem {
    std::string_view text = {};
    std::optional<FormulaBox> formula = {};
    bool blank_before = false;
    bool may_begin_line = true;
    double width = 0.0;
};

std::string_view last_character(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {}
    return text.substr(at);
}

class ItemReader {
  public:
    ItemReader(const ParagraphStyle& style, const TextMetrics& metrics) : style_(style), metrics_(metrics) {}

    std::vector<ParagraphItem> read(std::string_view line) {
        while (!line.empty()) {
            const std::size_t dollar = line.find('$');
            const std::size_t end = dollar == std::string_view::npos ? dollar : line.find('$', dollar + 1);
            if (end == std::string_view::npos) {
                add_words(line);
                break;
            }
            add_words(line.substr(0, dollar));
            add_formula(line.substr(dollar + 1, end - dollar - 1));
            line.remove_prefix(end + 1);
        }
        keep_relations_whole();
        return std::move(items_);
    }

  private:
    void add_words(std::string_view text) {
        if (text.empty()) return;
        blank_ = blank_ || text.front() == ' ';
        bool first = true;
        for (const LinePiece& piece : line_pieces(text)) {
            const bool joins = std::exchange(first, false) && !blank_ && !items_.empty()
                               && !breaks_before(piece.text.substr(0, character_length(piece.text)));
            add({.text = piece.text,
                 .may_begin_line = !joins,
                 .width = metrics_.advance(piece.text, style_.face, style_.size_pt)});
            blank_ = piece.blank_after;
        }
    }

    void add_formula(std::string_view latex) {
        FormulaBox box = set_formula(read_maths(latex), style_.size_pt, metrics_, style_.width_pt);
        const bool joins = !blank_ && !items_.empty() && !items_.back().formula
                           && !breaks_after(last_character(items_.back().text));
        const double width = box.width + box.lean;
        add({.formula = std::move(box), .may_begin_line = !joins, .width = width});
    }

    // "T = 2" stays on one line; what is longer may be parted.
    void keep_relations_whole() {
        constexpr std::array<std::string_view, 6> relations{"=", "<", ">", "≤", "≥", "≈"};
        constexpr std::size_t most_left = 6; // bytes
        constexpr std::size_t most_right = 10;
        for (std::size_t i = 1; i + 1 < items_.size(); ++i) {
            const std::string_view left = items_[i - 1].text;
            const std::string_view right = items_[i + 1].text;
            if (std::ranges::find(relations, items_[i].text) == relations.end() || left.empty()
                || right.empty() || left.size() > most_left || right.size() > most_right)
                continue;
            items_[i].may_begin_line = items_[i + 1].may_begin_line = false;
        }
    }

    void add(ParagraphItem item) {
        item.blank_before = std::exchange(blank_, false);
        items_.push_back(std::move(item));
    }

    const ParagraphStyle& style_;
    const TextMetrics& metrics_;
    std::vector<ParagraphItem> items_;
    bool blank_ = false;
};

class LineSetter {
  public:
    LineSetter(const ParagraphStyle& style, const TextMetrics& metrics)
        : style_(style), metrics_(metrics), blank_width_(metrics.advance(" ", style.face, style.size_pt)) {
        paragraph_.face = style.face;
        paragraph_.size_pt = style.size_pt;
    }

    void add_line(std::vector<ParagraphItem> items) {
        begin_line();
        for (std::size_t i = 0; i < items.size();) {
            std::size_t end = i + 1;
            while (end < items.size() && !items[end].may_begin_line)
                ++end;
            add_group(std::span(items).subspan(i, end - i));
            i = end;
        }
        end_line();
    }

    Paragraph take() { return std::move(paragraph_); }

  private:
    // Items that stay on one line.
    void add_group(std::span<ParagraphItem> group) {
        double width = 0.0;
        for (const ParagraphItem& item : group)
            width += item.width + (item.blank_before ? blank_width_ : 0.0);
        if (x_ > 0.0 && x_ + width > style_.width_pt) {
            end_line();
            begin_line();
        }
        for (ParagraphItem& item : group) {
            if (item.formula)
                add_formula(*std::move(item.formula), item.blank_before);
            else
                add_text(item.text, item.blank_before);
        }
    }

    void add_formula(FormulaBox box, bool blank) {
        if (blank && x_ > 0.0) x_ += blank_width_;
        above_ = std::max(above_, box.above);
        below_ = std::max(below_, box.below);
        const double width = box.width + box.lean;
        paragraph_.formulas.push_back({std::move(box), {x_, 0.0}});
        x_ += width;
        run_.reset();
    }

    void add_text(std::string_view text, bool blank) {
        while (!text.empty()) {
            const std::string_view part = fitting(text);
            if (part.size() < text.size() && x_ > 0.0) {
                end_line();
                begin_line();
                continue;
            }
            append(part, blank && x_ > 0.0);
            text.remove_prefix(part.size());
            if (text.empty()) return;
            end_line();
            begin_line();
        }
    }

    // As many characters as a line has room for, one at least.
    [[nodiscard]] std::string_view fitting(std::string_view text) const {
        const auto width = [&](std::string_view part) {
            return metrics_.advance(part, style_.face, style_.size_pt);
        };
        if (width(text) <= style_.width_pt) return text;
        std::size_t end = character_length(text);
        while (end < text.size()) {
            const std::size_t next = end + character_length(text.substr(end));
            if (width(text.substr(0, next)) > style_.width_pt) break;
            end = next;
        }
        return text.substr(0, end);
    }

    // Words on one line are one text, so that they are spaced and found as one.
    void append(std::string_view text, bool blank) {
        if (!run_) {
            run_ = paragraph_.words.size();
            if (blank) x_ += blank_width_;
            blank = false;
            paragraph_.words.push_back({.origin = {x_, 0.0}});
        }
        PlacedWords& run = paragraph_.words[*run_];
        run.text.append(blank ? " " : "").append(text);
        x_ = run.origin.x + metrics_.advance(run.text, style_.face, style_.size_pt);
    }

    void begin_line() {
        x_ = above_ = below_ = 0.0;
        run_.reset();
        first_words_ = paragraph_.words.size();
        first_formulas_ = paragraph_.formulas.size();
    }

    void end_line() {
        const double leading = style_.leading_em * style_.size_pt;
        const double cap = metrics_.cap_height(style_.face, style_.size_pt);
        const double gap = above_ + below_ > 0.0 ? formula_gap_em * style_.size_pt : 0.0;
        const double above = std::max(0.5 * (leading + cap), above_ + gap);
        const double below = std::max(0.5 * (leading - cap), below_ + gap);
        const double baseline = paragraph_.height + above;
        for (std::size_t i = first_words_; i < paragraph_.words.size(); ++i)
            paragraph_.words[i].origin.y = baseline;
        for (std::size_t i = first_formulas_; i < paragraph_.formulas.size(); ++i)
            paragraph_.formulas[i].origin.y = baseline;
        paragraph_.width = std::max(paragraph_.width, x_);
        paragraph_.height += above + below;
        ++paragraph_.lines;
    }

    static constexpr double formula_gap_em = 0.1; // over and under formulas that are higher than a line

    const ParagraphStyle& style_;
    const TextMetrics& metrics_;
    double blank_width_;
    Paragraph paragraph_;
    double x_ = 0.0;
    double above_ = 0.0; // of the line's formulas
    double below_ = 0.0;
    std::optional<std::size_t> run_ = {}; // the words that go on
    std::size_t first_words_ = 0;         // of the line
    std::size_t first_formulas_ = 0;
};

} // namespace

Paragraph set_paragraph(std::string_view text, const ParagraphStyle& style, const TextMetrics& metrics) {
    LineSetter lines(style, metrics);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.add_line(ItemReader(style, metrics).read(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines.take();
}

void draw_paragraph(const Paragraph& paragraph, PagePoint top_left, Colour colour, const Theme& theme,
                    Canvas& canvas) {
    const auto at = [&](PagePoint p) { return PagePoint{top_left.x + p.x, top_left.y + p.y}; };
    const TextStyle style{.face = paragraph.face, .size_pt = paragraph.size_pt, .colour = colour};
    for (const PlacedWords& words : paragraph.words)
        canvas.text(at(words.origin), words.text, style);
    for (const PlacedFormula& formula : paragraph.formulas)
        draw_formula(formula.box, at(formula.origin), theme, canvas);
}

} // namespace act
