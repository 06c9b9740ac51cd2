#include "export/html.h"

#include "export/base92.h"
#include "export/svg_canvas.h"
#include "export/svg_text.h"
#include "figure/draw.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <span>
#include <vector>

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
    if (one.empty()) one = base92(page_engine(kind));
    return one;
}

// The script and what it needs, for files that several figures share or that others import.
std::string whole_script() {
    return std::string(page_unpacker()).append(page_script());
}

// For a page of its own, where the script is packed: it is run as an element, which asks no more of a policy than the
// one that it stands in.
std::string packed_script() {
    if (page_packed_script().empty()) return whole_script();
    std::string script(page_unpacker());
    return script
        .append("{\nconst { bytes_of, unpacked } = ActivariumUnpack;\n"
                "const script = document.createElement('script');\n"
                "script.textContent = new TextDecoder().decode(unpacked(bytes_of('")
        .append(base92(page_packed_script()))
        .append("')));\ndocument.head.append(script);\n}\n");
}

// A shape of an SVG, or several shapes or texts of one look, which stand in a line: not a text of its own, which is looked
// for and read.
bool is_drawing(std::string_view line) {
    return ((line.starts_with("<path ") || line.starts_with("<rect ")) && line.ends_with("/>"))
           || (line.starts_with("<g ") && line.ends_with("</g>"));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, length));
        text.remove_prefix(std::min(length + 1, text.size()));
    }
    return lines;
}

// Where the drawings of a text stand, and which of them always follow each other.
class Drawings {
  public:
    explicit Drawings(std::span<const std::string_view> lines) : lines_(lines) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (is_drawing(lines[i])) places_[lines[i]].push_back(i);
    }

    /// How many from here on stand elsewhere, too, one after another; 0: none.
    [[nodiscard]] std::size_t repeated_from(std::size_t first) const {
        const auto found = places_.find(lines_[first]);
        if (found == places_.end() || found->second.size() < 2) return 0;
        std::size_t count = 1;
        for (; first + count < lines_.size(); ++count) {
            const std::string_view next = lines_[first + count];
            const auto follows = [&](std::size_t place) {
                return place + count < lines_.size() && lines_[place + count] == next;
            };
            const auto places = places_.find(next);
            if (places == places_.end() || places->second.size() != found->second.size()
                || !std::ranges::all_of(found->second, follows))
                break;
        }
        return count;
    }

  private:
    std::span<const std::string_view> lines_;
    std::map<std::string_view, std::vector<std::size_t>> places_ = {};
};

// What several figures draw alike, as the steps of a lesson do, stands once, before them all: a figure may be replaced.
std::string with_drawings_once(const std::string& body) {
    constexpr std::size_t fewest_bytes = 100;
    const std::vector<std::string_view> lines = lines_of(body);
    const Drawings drawings(lines);
    std::map<std::string, std::string> ids;
    std::string shared;
    std::string figures;
    for (std::size_t i = 0; i < lines.size();) {
        std::string drawing;
        const std::size_t count = drawings.repeated_from(i);
        for (std::size_t k = 0; k < count; ++k)
            drawing.append(lines[i + k]);
        if (drawing.size() < fewest_bytes) {
            figures.append(lines[i++]).append("\n");
            continue;
        }
        const auto [id, is_new] = ids.emplace(drawing, "act-" + std::to_string(ids.size()));
        if (is_new)
            shared.append("<g id=\"").append(id->second).append("\">").append(drawing).append("</g>\n");
        figures.append("<use href=\"#").append(id->second).append("\"/>\n");
        i += count;
    }
    if (shared.empty()) return body;
    return "<svg class=\"act-drawings\" aria-hidden=\"true\"><defs>\n" + shared + "</defs></svg>\n" + figures;
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
        .append(with_drawings_once(document.body));
    if (document.call.empty()) return html.append("</body>\n</html>\n");
    for (const std::string& file : document.shared)
        html.append("<script src=\"").append(xml_escaped(file)).append("\"></script>\n");
    html += "<script>\n";
    if (document.shared.empty()) {
        html += packed_script();
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
    return whole_script() + engine_line(kind);
}

std::string html_module(const PageContent& content) {
    static const LivingPage still;
    const LivingPage& living = content.page.living != nullptr ? *content.page.living : still;
    std::string module = whole_script();
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
