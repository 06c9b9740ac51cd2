#include "formula/maths.h"

#include "base/number.h"
#include "formula/symbols.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace act {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct Environment {
    std::string_view name;
    std::string_view open;
    std::string_view close;
};
constexpr Environment environments[] = {
    {"cases", "{", ""},    {"matrix", "", ""},    {"pmatrix", "(", ")"},
    {"bmatrix", "[", "]"}, {"vmatrix", "|", "|"}, {"aligned", "", ""},
};

class Reader {
  public:
    explicit Reader(std::string_view latex) : latex_(latex) {}

    MathList all() {
        MathList list;
        while (at_ < latex_.size()) {
            append(list, until_stop());
            // Only what closes something is left: there is nothing to close.
            if (at_ < latex_.size()) list.push_back(source(at_, at_ + stop_length()));
        }
        return list;
    }

  private:
    // Commands that end a list, and the signs } & which do too.
    [[nodiscard]] std::size_t stop_length() const {
        if (latex_[at_] == '}' || latex_[at_] == '&') return 1;
        for (const std::string_view stop : {R"(\\)", R"(\right)", R"(\end)"})
            if (const std::size_t after = at_ + stop.size();
                latex_.substr(at_, stop.size()) == stop
                && (stop == R"(\\)" || after >= latex_.size() || !is_letter(latex_[after])))
                return stop.size();
        return 0;
    }

    static void append(MathList& list, MathList&& more) { std::ranges::move(more, std::back_inserter(list)); }

    // Nodes up to a stop, or to a closing bracket where one is awaited.
    MathList until_stop(char bracket = '\0') {
        MathList list;
        for (skip_blanks(); at_ < latex_.size(); skip_blanks()) {
            if (stop_length() > 0 || (bracket != '\0' && latex_[at_] == bracket)) break;
            list.push_back(atom());
        }
        return list;
    }

    void skip_blanks() {
        while (at_ < latex_.size() && is_blank(latex_[at_]))
            ++at_;
    }

    bool take(std::string_view text) {
        if (latex_.substr(at_, text.size()) != text) return false;
        at_ += text.size();
        return true;
    }

    // A nucleus with its scripts. Takes at least one character.
    MathNode atom() {
        const std::size_t begin = at_;
        const char c = latex_[at_];
        MathNode node =
            c == '^' || c == '_' || c == '\'' ? MathNode{.form = MathForm::group, .parts = {{}}} : nucleus();
        node.nucleus = {begin, at_};
        read_scripts(node);
        node.source = {begin, at_};
        return node;
    }

    void read_scripts(MathNode& node) {
        bool has_above = false;
        bool has_below = false;
        for (;;) {
            const std::size_t before = at_;
            skip_blanks();
            if (at_ < latex_.size() && latex_[at_] == '\'') {
                ++at_;
                ++node.primes;
            } else if (at_ < latex_.size() && latex_[at_] == '^' && !has_above) {
                ++at_;
                node.above = argument();
                has_above = true;
            } else if (at_ < latex_.size() && latex_[at_] == '_' && !has_below) {
                ++at_;
                node.below = argument();
                has_below = true;
                if (!has_above && node.primes == 0) node.nucleus.end = at_;
            } else {
                at_ = before;
                return;
            }
        }
    }

    // {…}, or one nucleus without scripts and of one digit: \frac12 is a half. Nothing at the end of the
    // formula.
    MathList argument() {
        skip_blanks();
        if (at_ >= latex_.size() || stop_length() > 0) return {};
        if (latex_[at_] == '{') return braced();
        const std::size_t begin = at_;
        MathList list;
        list.push_back(is_digit(latex_[at_]) ? symbol(latex_.substr(at_++, 1)) : nucleus());
        list.back().source = list.back().nucleus = {begin, at_};
        return list;
    }

    // Where the brace that opens at `open` closes; the end where it does not.
    [[nodiscard]] std::size_t end_of_braces(std::size_t open) const {
        std::size_t depth = 0;
        for (std::size_t i = open; i < latex_.size(); ++i) {
            if (latex_[i] == '\\') {
                ++i;
            } else if (latex_[i] == '{') {
                ++depth;
            } else if (latex_[i] == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return latex_.size();
    }

    MathList braced() {
        const std::size_t begin = at_;
        if (depth_ >= deepest_maths) {
            at_ = end_of_braces(begin);
            MathList list;
            list.push_back(source(begin, at_));
            return list;
        }
        ++at_;
        ++depth_;
        MathList list = until_stop();
        // A stray & or \\ in braces means nothing there.
        while (at_ < latex_.size() && latex_[at_] != '}') {
            const std::size_t stop = at_;
            list.push_back(source(stop, stop + stop_length()));
            append(list, until_stop());
        }
        if (at_ < latex_.size()) ++at_;
        --depth_;
        return list;
    }

    // What is between the braces, as it is written.
    std::string_view raw_argument() {
        skip_blanks();
        if (at_ >= latex_.size() || latex_[at_] != '{') return {};
        const std::size_t begin = at_ + 1;
        at_ = end_of_braces(at_);
        const bool closed = at_ > begin && latex_[at_ - 1] == '}';
        return latex_.substr(begin, at_ - begin - (closed ? 1 : 0));
    }

    MathNode source(std::size_t begin, std::size_t end) {
        at_ = std::max(at_, end);
        return {.form = MathForm::source,
                .text = std::string(latex_.substr(begin, end - begin)),
                .source = {begin, end},
                .nucleus = {begin, end}};
    }

    MathNode nucleus() {
        const char c = latex_[at_];
        if (c == '{') return {.form = MathForm::group, .parts = {braced()}};
        if (c == '\\') return command();
        if (c == '~') {
            ++at_;
            return {.form = MathForm::space, .space_em = *math_space("~")};
        }
        if (is_digit(c) || (c == '.' && at_ + 1 < latex_.size() && is_digit(latex_[at_ + 1])))
            return number();
        const std::string_view character = first_character(latex_.substr(at_));
        at_ += character.size();
        return symbol(character);
    }

    MathNode number() {
        const std::size_t begin = at_;
        while (at_ < latex_.size()
               && (is_digit(latex_[at_])
                   || (latex_[at_] == '.' && at_ + 1 < latex_.size() && is_digit(latex_[at_ + 1]))))
            ++at_;
        return {.text = std::string(latex_.substr(begin, at_ - begin))};
    }

    static MathNode symbol(std::string_view character) {
        const MathSign* sign = sign_by_text(character);
        MathNode node{.kind = sign ? sign->kind : MathClass::ordinary, .text = std::string(character)};
        node.italic = is_italic(character);
        node.large = node.kind == MathClass::operation;
        if (character == "-") node.text = "−";
        if (character == "*") node.text = "∗";
        return node;
    }

    std::string_view command_name() {
        const std::size_t begin = ++at_;
        while (at_ < latex_.size() && is_letter(latex_[at_]))
            ++at_;
        if (at_ == begin && at_ < latex_.size()) at_ += first_character(latex_.substr(at_)).size();
        return latex_.substr(begin, at_ - begin);
    }

    MathNode command() {
        const std::size_t begin = at_;
        const std::string_view name = command_name();
        if (const MathSign* sign = sign_by_command(name)) {
            MathNode node = symbol(sign->text);
            node.kind = sign->kind;
            node.limits = takes_limits(name);
            return node;
        }
        if (const auto function = named_function(name))
            return {.form = MathForm::word,
                    .kind = MathClass::operation,
                    .limits = takes_limits(name),
                    .text = std::string(*function)};
        if (const auto width = math_space(name)) return {.form = MathForm::space, .space_em = *width};
        if (auto node = construct(name, begin)) return *std::move(node);
        return unknown(begin);
    }

    std::optional<MathNode> construct(std::string_view name, std::size_t begin) {
        if (name == "frac" || name == "dfrac" || name == "tfrac") return fraction(name);
        if (name == "sqrt") return root();
        if (name == "left") return fence(begin);
        if (name == "begin") return grid(begin);
        if (name == "text" || name == "mathrm" || name == "textrm" || name == "mathbf")
            return MathNode{.form = MathForm::word, .text = std::string(raw_argument())};
        if (name == "operatorname") {
            const bool limits = take("*");
            return MathNode{.form = MathForm::word,
                            .kind = MathClass::operation,
                            .limits = limits,
                            .text = std::string(raw_argument())};
        }
        if (name == "textcolor") {
            const std::string colour(raw_argument());
            return MathNode{.form = MathForm::group, .colour = colour, .parts = {argument()}};
        }
        return std::nullopt;
    }

    // The command with the arguments that follow it at once.
    MathNode unknown(std::size_t begin) {
        while (at_ < latex_.size() && (latex_[at_] == '{' || latex_[at_] == '[')) {
            if (latex_[at_] == '{') {
                at_ = end_of_braces(at_);
                continue;
            }
            const std::size_t close = latex_.find(']', at_);
            if (close == nowhere) break;
            at_ = close + 1;
        }
        return source(begin, at_);
    }

    MathNode fraction(std::string_view name) {
        MathNode node{.form = MathForm::fraction, .kind = MathClass::inner};
        if (name != "frac") node.size = name == "dfrac" ? MathSize::display : MathSize::text;
        MathList numerator = argument();
        node.parts.push_back(std::move(numerator));
        node.parts.push_back(argument());
        return node;
    }

    MathNode root() {
        MathNode node{.form = MathForm::root};
        MathList index;
        skip_blanks();
        if (take("[")) {
            index = until_stop(']');
            take("]");
        }
        node.parts.push_back(argument());
        if (!index.empty()) node.parts.push_back(std::move(index));
        return node;
    }

    // After \left or \right: the bracket, empty for the invisible "."; nothing when there is none.
    std::optional<std::string> delimiter() {
        skip_blanks();
        if (at_ >= latex_.size()) return std::nullopt;
        const std::size_t before = at_;
        std::string_view text;
        if (latex_[at_] == '\\') {
            const MathSign* sign = sign_by_command(command_name());
            text = sign ? sign->text : "";
        } else {
            text = first_character(latex_.substr(at_));
            at_ += text.size();
            if (text == ".") return std::string();
        }
        for (const std::string_view known :
             {"(", ")", "[", "]", "{", "}", "|", "‖", "⌊", "⌋", "⌈", "⌉", "⟨", "⟩"})
            if (text == known) return std::string(text);
        at_ = before;
        return std::nullopt;
    }

    MathNode fence(std::size_t begin) {
        const auto open = delimiter();
        if (!open || depth_ >= deepest_maths) return source(begin, at_);
        const std::size_t inside = at_;
        ++depth_;
        MathList list = until_stop();
        --depth_;
        if (take(R"(\right)"))
            if (const auto close = delimiter())
                return {.form = MathForm::fence,
                        .kind = MathClass::inner,
                        .text = *open,
                        .close = *close,
                        .parts = {std::move(list)}};
        // Without its \right, or with one that no bracket follows: as written, and what it holds.
        MathNode node{.form = MathForm::group};
        const std::size_t end = at_;
        node.parts.emplace_back().push_back(source(begin, inside));
        append(node.parts.front(), std::move(list));
        at_ = end;
        return node;
    }

    MathNode grid(std::size_t begin) {
        const std::string_view name = raw_argument();
        const auto known = std::ranges::find(environments, name, &Environment::name);
        std::vector<MathList> cells;
        std::size_t columns = 1;
        if (known == std::end(environments) || depth_ >= deepest_maths || !read_cells(cells, columns)
            || raw_argument() != name)
            return environment_source(begin, name);
        return {.form = MathForm::grid,
                .kind = MathClass::inner,
                .text = std::string(known->open),
                .close = std::string(known->close),
                .columns = columns,
                .parts = std::move(cells)};
    }

    // Up to and with \end. Rows are filled up to the longest.
    bool read_cells(std::vector<MathList>& cells, std::size_t& columns) {
        std::vector<std::vector<MathList>> rows(1);
        ++depth_;
        bool ended = false;
        while (!ended) {
            rows.back().push_back(until_stop());
            if (take("&")) continue;
            ended = !take(R"(\\)");
            if (!ended) rows.emplace_back();
        }
        --depth_;
        if (!take(R"(\end)")) return false;
        // "\\" before \end ends the last row instead of beginning another.
        if (rows.size() > 1 && rows.back().size() == 1 && rows.back().front().empty()) rows.pop_back();
        for (const auto& row : rows)
            columns = std::max(columns, row.size());
        for (auto& row : rows) {
            row.resize(columns);
            std::ranges::move(row, std::back_inserter(cells));
        }
        return true;
    }

    MathNode environment_source(std::size_t begin, std::string_view name) {
        const std::string end = "\\end{" + std::string(name) + "}";
        const std::size_t found = latex_.find(end, begin);
        at_ = found == nowhere ? latex_.size() : found + end.size();
        return source(begin, at_);
    }

    std::string_view latex_;
    std::size_t at_ = 0;
    std::size_t depth_ = 0;
};

} // namespace

MathList read_maths(std::string_view latex) {
    if (latex.size() <= longest_maths) return Reader(latex).all();
    MathList list;
    list.push_back({.form = MathForm::source, .text = std::string(latex), .source = {0, latex.size()}});
    return list;
}

bool alike(const MathNode& a, const MathNode& b) {
    return a.form == b.form && a.kind == b.kind && a.text == b.text && a.close == b.close
           && a.italic == b.italic && a.primes == b.primes && a.columns == b.columns
           && a.space_em == b.space_em && alike(a.below, b.below) && alike(a.above, b.above)
           && std::ranges::equal(a.parts, b.parts,
                                 [](const MathList& x, const MathList& y) { return alike(x, y); });
}

bool alike(const MathList& a, const MathList& b) {
    return std::ranges::equal(a, b, [](const MathNode& x, const MathNode& y) { return alike(x, y); });
}

} // namespace act
