#include "export/html.h"

#include "export/base85.h"
#include "export/svg_canvas.h"
#include "export/svg_text.h"
#include "figure/draw.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace act {
namespace {

// The SVG as it stands in a page: without XML's declaration.
std::string svg_in_page(const PageContent& content) {
    SvgCanvas canvas({.size_pt = content.page.size_pt,
                      .title = content.figure.name,
                      .description = content.figure.description,
                      .small = true});
    draw(content.figure, content.layout, content.theme, content.fonts, canvas);
    std::string svg = std::move(canvas).finish();
    svg.erase(0, svg.find("<svg"));
    return svg;
}

// Made once: many pages may be written, by several threads.
const std::string& packed_engine(EngineKind kind) {
    static std::mutex one_at_a_time;
    static std::array<std::string, engine_kinds> packed;
    const std::scoped_lock lock(one_at_a_time);
    std::string& one = packed.at(static_cast<std::size_t>(kind));
    if (one.empty()) one = base85(page_engine(kind));
    return one;
}

// What its types say inside a line: "/** @type {…} */ ".
std::string without_types(std::string_view line) {
    std::string lean(line);
    for (std::size_t begin = lean.find("/**"); begin != std::string::npos; begin = lean.find("/**", begin)) {
        const std::size_t end = lean.find("*/", begin);
        if (end == std::string::npos) break;
        lean.erase(begin, end + 2 - begin + (lean.compare(end + 2, 1, " ") == 0 ? 1 : 0));
    }
    return lean;
}

// The script without its comments and its indentation: a third of it. It has no text over several lines.
std::string lean_script() {
    std::string lean;
    std::string_view rest = page_script();
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size() - 1);
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        const bool is_comment =
            line.starts_with("//") || line.starts_with("* ") || line.starts_with("*/")
            || (line.starts_with("/**") && (line.ends_with("*/") || line.find("*/") == line.npos));
        if (!line.empty() && !is_comment) lean.append(without_types(line)).append("\n");
    }
    return lean;
}

// In a template literal of JavaScript.
std::string in_template(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '`' || c == '\\' || c == '$') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

// One engine more in what the script knows them by.
std::string engine_line(EngineKind kind) {
    std::string line = "(globalThis.ActivariumEngines ||= {}).";
    return line.append(name_of(kind)).append(" = '").append(packed_engine(kind)).append("';\n");
}

} // namespace

std::string_view name_of(EngineKind kind) {
    return engine_names.at(static_cast<std::size_t>(kind));
}

// "</script>" inside a script would end it, and "<!--" would begin a comment there.
std::string in_script(std::string_view json) {
    std::string text;
    for (const char c : json)
        if (c == '<')
            text += "\\u003c";
        else
            text += c;
    return text;
}

std::string figure_element(const PageContent& content, const LivingPage& living) {
    std::string html = "<figure class=\"activarium";
    html.append(living.adapts ? " act-adapts" : "")
        .append("\"><div class=\"act-body\"><div class=\"act-picture\">\n");
    html.append(svg_in_page(content)).append("</div></div>\n");
    if (!living.data.empty())
        html.append("<p class=\"act-still\"><noscript>")
            .append(xml_escaped(living.no_script))
            .append("</noscript></p>\n");
    return html.append("</figure>\n");
}

std::string html_document(const HtmlDocument& document) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html.append(document.language.empty() ? "en" : document.language)
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"")
        .append(document.adapts ? "light dark" : "light")
        .append("\">\n<title>")
        .append(xml_escaped(document.title))
        .append("</title>\n<style>\n")
        .append(page_style())
        .append("</style>\n</head>\n<body class=\"act-page\">\n")
        .append(document.body);
    if (document.call.empty()) return html.append("</body>\n</html>\n");
    for (const std::string& file : document.shared)
        html.append("<script src=\"").append(xml_escaped(file)).append("\"></script>\n");
    html += "<script>\n";
    if (document.shared.empty()) {
        html += lean_script();
        for (const EngineKind kind : document.engines)
            html += engine_line(kind);
    }
    return html.append(document.call).append("\n</script>\n</body>\n</html>\n");
}

std::string html_page(const PageContent& content) {
    static const LivingPage still;
    const LivingPage& living = content.page.living != nullptr ? *content.page.living : still;
    HtmlDocument document{.title = content.figure.name,
                          .language = living.language,
                          .adapts = living.adapts,
                          .engines = {living.engine}};
    document.body.append("<main>\n<h1>")
        .append(xml_escaped(content.figure.name))
        .append("</h1>\n")
        .append(figure_element(content, living))
        .append("</main>\n");
    if (!living.shared.empty()) document.shared = {living.shared};
    if (!living.data.empty())
        document.call.append("ActivariumPage.start(document.querySelector('.activarium'), ")
            .append(in_script(living.data))
            .append(", ActivariumEngines.")
            .append(name_of(living.engine))
            .append(", true);");
    return html_document(document);
}

std::string shared_engine(EngineKind kind) {
    return lean_script() + engine_line(kind);
}

std::string html_module(const PageContent& content) {
    static const LivingPage still;
    const LivingPage& living = content.page.living != nullptr ? *content.page.living : still;
    std::string module = lean_script();
    module.append("const style = `").append(in_template(page_style())).append("`;\nconst figure = `");
    module.append(in_template(figure_element(content, living)))
        .append("`;\nconst data = ")
        .append(living.data.empty() ? "null" : in_script(living.data))
        .append(";\nconst engine = '")
        .append(living.data.empty() ? "" : packed_engine(living.engine))
        .append("';\n"
                "/** @param {{el: HTMLElement}} where */\n"
                "function render({ el }) {\n"
                "  el.innerHTML = `<style>${style}</style>${figure}`;\n"
                "  const root = el.querySelector('.activarium');\n"
                "  if (data && root) ActivariumPage.start(root, data, engine, false);\n"
                "}\n"
                "export default { render };\n");
    return module;
}

} // namespace act
