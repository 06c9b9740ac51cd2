#include "formula/mathml.h"

#include "base/number.h"

namespace act {
namespace {

void append_as_html(std::string& html, std::string_view text) {
    for (const char c : text) {
        switch (c) {
        case '&': html += "&amp;"; break;
        case '<': html += "&lt;"; break;
        case '>': html += "&gt;"; break;
        default: html += c;
        }
    }
}

std::string mathml_element(std::string_view name, std::string_view text, std::string_view attributes = {}) {
    std::string html = "<";
    html.append(name).append(attributes).append(">");
    append_as_html(html, text);
    return html.append("</").append(name).append(">");
}

std::string mathml_enclosing(std::string_view name, const std::string& inside) {
    std::string html = "<";
    return html.append(name).append(">").append(inside).append("</").append(name).append(">");
}

std::string mathml_row(const MathList& list);

bool is_mathml_number(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool is_mathml_sign(MathClass kind) {
    return kind != MathClass::ordinary && kind != MathClass::operation && kind != MathClass::inner;
}

std::string mathml_symbol(const MathNode& node) {
    if (is_mathml_number(node.text)) return mathml_element("mn", node.text);
    if (is_mathml_sign(node.kind)) {
        // Only brackets that a formula says grow with what is in them.
        const bool is_bracket = node.kind == MathClass::opening || node.kind == MathClass::closing;
        return mathml_element("mo", node.text, is_bracket ? " stretchy=\"false\"" : "");
    }
    if (node.kind == MathClass::operation) return mathml_element("mo", node.text);
    return mathml_element("mi", node.text, node.italic ? "" : " mathvariant=\"normal\"");
}

std::string mathml_fence(const MathNode& node, const std::string& inside) {
    std::string html = "<mrow>";
    if (!node.text.empty()) html += mathml_element("mo", node.text, " stretchy=\"true\"");
    html += inside;
    if (!node.close.empty()) html += mathml_element("mo", node.close, " stretchy=\"true\"");
    return html += "</mrow>";
}

std::string rows_in_table(const MathNode& node) {
    std::string html = "<mtable>";
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
        if (i % node.columns == 0) html += i == 0 ? "<mtr>" : "</mtr><mtr>";
        html += "<mtd style=\"text-align: left\">" + mathml_row(node.parts[i]) + "</mtd>";
    }
    return html += node.parts.empty() ? "</mtable>" : "</mtr></mtable>";
}

std::string mathml_nucleus(const MathNode& node) {
    switch (node.form) {
    case MathForm::symbol: return mathml_symbol(node);
    case MathForm::word: return mathml_element(node.kind == MathClass::operation ? "mi" : "mtext", node.text);
    case MathForm::group: return mathml_row(node.parts[0]);
    case MathForm::fraction:
        return mathml_enclosing("mfrac", mathml_row(node.parts[0]) + mathml_row(node.parts[1]));
    case MathForm::root:
        if (node.parts.size() < 2) return mathml_enclosing("msqrt", mathml_row(node.parts[0]));
        return mathml_enclosing("mroot", mathml_row(node.parts[0]) + mathml_row(node.parts[1]));
    case MathForm::fence: return mathml_fence(node, mathml_row(node.parts[0]));
    case MathForm::grid: return mathml_fence(node, rows_in_table(node));
    case MathForm::space: return "<mspace width=\"" + shortest(node.space_em) + "em\"></mspace>";
    case MathForm::source: break;
    }
    return mathml_element("mtext", node.text);
}

std::string mathml_node(const MathNode& node) {
    std::string html = mathml_nucleus(node);
    std::string above = node.above.empty() ? std::string() : mathml_row(node.above);
    if (node.primes > 0) {
        std::string primes = mathml_element("mo", node.primes == 1 ? "′" : node.primes == 2 ? "″" : "‴");
        above = above.empty() ? primes : mathml_enclosing("mrow", primes + above);
    }
    const std::string_view over = node.limits ? "mover" : "msup";
    const std::string_view under = node.limits ? "munder" : "msub";
    if (!above.empty() && !node.below.empty())
        return mathml_enclosing(node.limits ? "munderover" : "msubsup",
                                html + mathml_row(node.below) + above);
    if (!above.empty()) return mathml_enclosing(over, html + above);
    return node.below.empty() ? html : mathml_enclosing(under, html + mathml_row(node.below));
}

// One element, whatever the list holds: scripts and fractions count their children.
std::string mathml_row(const MathList& list) {
    if (list.size() == 1) return mathml_node(list[0]);
    std::string html = "<mrow>";
    for (std::size_t i = 0; i < list.size(); ++i) {
        html += mathml_node(list[i]);
        const bool is_name = list[i].form == MathForm::word && list[i].kind == MathClass::operation;
        const bool is_apart = i + 1 < list.size() && list[i + 1].kind != MathClass::opening
                              && list[i + 1].form != MathForm::fence;
        if (is_name && is_apart) html += "<mspace width=\"0.17em\"></mspace>";
    }
    return html += "</mrow>";
}

} // namespace

std::string mathml(const MathList& maths) {
    return mathml_enclosing("math", mathml_row(maths));
}

std::string html_text(std::string_view text) {
    std::string html;
    const auto words = [&](std::string_view part) {
        while (true) {
            const std::size_t end = part.find('\n');
            append_as_html(html, part.substr(0, end));
            if (end == std::string_view::npos) return;
            html += "<br>";
            part.remove_prefix(end + 1);
        }
    };
    while (true) {
        const std::size_t dollar = text.find('$');
        const std::size_t end = dollar == std::string_view::npos ? dollar : text.find('$', dollar + 1);
        if (end == std::string_view::npos) break;
        words(text.substr(0, dollar));
        html += mathml(read_maths(text.substr(dollar + 1, end - dollar - 1)));
        text.remove_prefix(end + 1);
    }
    words(text);
    return html;
}

} // namespace act
