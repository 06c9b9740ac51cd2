#include "saving/site.h"

#include "activation/catalogue.h"
#include "export/svg_text.h"
#include "i18n/control_texts.h"
#include "i18n/page_texts.h"
#include "i18n/text.h"
#include "session/labels.h"
#include "study/study.h"

namespace act {
namespace {

constexpr std::string_view site_style = R"css(
html { color-scheme: light dark; }
body { display: grid; grid-template-columns: minmax(14rem, 20rem) 1fr; grid-template-rows: 100dvh; margin: 0; font: 0.9375rem/1.4 Inter, "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; color: CanvasText; background: Canvas; }
nav { overflow-y: auto; padding: 1rem; border-right: 1px solid color-mix(in srgb, CanvasText 15%, Canvas); }
h1 { margin: 0 0 0.75rem; font-size: 1.25rem; }
h2 { margin: 1.25rem 0 0.25rem; font-size: 0.75rem; letter-spacing: 0.06em; text-transform: uppercase; opacity: 0.75; }
ul { margin: 0; padding: 0; list-style: none; }
a { display: block; padding: 0.3rem 0.5rem; border-radius: 6px; color: inherit; text-decoration: none; }
a:hover { background: color-mix(in srgb, CanvasText 8%, Canvas); }
a[aria-current] { background: color-mix(in srgb, #2f5fd6 22%, Canvas); font-weight: 600; }
:focus-visible { outline: 2px solid #4b7cf0; outline-offset: 1px; }
label { display: block; font-size: 0.8125rem; opacity: 0.8; }
input { box-sizing: border-box; width: 100%; padding: 0.45rem 0.6rem; font: inherit; border: 1px solid GrayText; border-radius: 6px; color: inherit; background: transparent; }
iframe { width: 100%; height: 100%; border: 0; }
[hidden] { display: none; }
@media (max-width: 45rem) { body { display: block; } nav { border: 0; } iframe { height: 92dvh; } }
)css";

// Filters the list, and opens pages in the frame beside it; the address keeps which one.
constexpr std::string_view site_script = R"js(
const links = [...document.querySelectorAll('nav a')];
const frame = document.querySelector('iframe');
function open_page(link) {
  for (const each of links) each.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'page');
  frame.src = link.getAttribute('href');
  frame.title = link.textContent;
  history.replaceState(null, '', '#' + link.getAttribute('href').replace('.html', ''));
}
for (const link of links) link.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open_page(link);
  if (matchMedia('(max-width: 45rem)').matches) frame.scrollIntoView();
});
const plain = (text) => text.toLowerCase().replace(/[\s_-]+/g, '');
document.querySelector('input').addEventListener('input', (event) => {
  const wanted = plain(event.target.value);
  for (const link of links) link.parentNode.hidden = !plain(link.textContent + ' ' + link.dataset.words).includes(wanted);
  for (const group of document.querySelectorAll('section')) group.hidden = !group.querySelector('li:not([hidden])');
  document.querySelector('[role=status]').textContent = links.some((link) => !link.parentNode.hidden) ? '' : document.querySelector('nav').dataset.none;
});
open_page(links.find((link) => '#' + link.getAttribute('href').replace('.html', '') === location.hash) ?? links[0]);
)js";

// The function that an id means, by all its names.
std::string words_of(const Activation& activation) {
    std::string words(activation.id);
    const Names& names = activation.names;
    for (const std::string_view name :
         {names.pytorch, names.jax, names.keras, names.tensorflow, names.onnx, names.initials})
        if (!name.empty()) words.append(" ").append(name);
    for (const std::string_view name : names.others)
        words.append(" ").append(name);
    for (const std::string_view name : names.chinese)
        words.append(" ").append(name);
    return words;
}

std::string title_of(const Activation& activation, Language language) {
    std::string title(activation.name);
    if (language == Language::chinese && !activation.names.chinese.empty())
        title.append(" ").append(*activation.names.chinese.begin());
    return title;
}

std::string_view after_colon(std::string_view id) {
    return id.substr(id.find(':') + 1);
}

} // namespace

SitePage site_page(const FigureEntry& entry, const std::string& file, Language language) {
    SitePage page{.file = file, .title = entry.name, .words = entry.id};
    for (const View* view : views())
        for (const FigureEntry& bundled : view->bundled())
            if (bundled.id == entry.id) page.group = text(label_of(view->id), language);
    if (const Activation* function =
            entry.kind == FigureKind::single ? find(after_colon(entry.id)) : nullptr) {
        page.title = title_of(*function, language);
        page.words = words_of(*function);
        page.group = text(label_of(function->family), language);
    }
    if (const Study* study = find_study(entry.id)) page.title = study->name.in(language);
    return page;
}

std::string site_index(std::span<const SitePage> pages, Language language) {
    const auto say = [&](Text key) { return xml_escaped(text(key, language)); };
    std::string html = "<!DOCTYPE html>\n<html lang=\"";
    html.append(name_of(language))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(say(ControlText::app_name))
        .append("</title>\n<style>")
        .append(site_style)
        .append("</style>\n</head>\n<body>\n<nav aria-label=\"")
        .append(say(PageText::page_contents))
        .append("\" data-none=\"")
        .append(say(PageText::page_nothing))
        .append("\">\n<h1>")
        .append(say(ControlText::app_name))
        .append("</h1>\n<label for=\"search\">")
        .append(say(ControlText::search))
        .append("</label>\n<input id=\"search\" type=\"search\" autocomplete=\"off\">\n<p "
                "role=\"status\"></p>\n");
    std::string group;
    for (const SitePage& page : pages) {
        if (page.group != group) {
            html.append(group.empty() ? "" : "</ul>\n</section>\n")
                .append("<section>\n<h2>")
                .append(xml_escaped(page.group))
                .append("</h2>\n<ul>\n");
            group = page.group;
        }
        html.append("<li><a href=\"")
            .append(xml_escaped(page.file))
            .append("\" data-words=\"")
            .append(xml_escaped(page.words))
            .append("\">")
            .append(xml_escaped(page.title))
            .append("</a></li>\n");
    }
    html.append(group.empty() ? "" : "</ul>\n</section>\n");
    html.append("</nav>\n<main>\n<iframe title=\"\"></iframe>\n</main>\n<script>");
    return html.append(site_script).append("</script>\n</body>\n</html>\n");
}

} // namespace act
