#include "saving/living_page.h"

#include "base/number.h"
#include "export/svg_text.h"
#include "i18n/page_texts.h"
#include "i18n/text.h"
#include "saving/living_texts.h"
#include "session/packed.h"
#include "view/description.h"
#include "view/view.h"

#include <algorithm>
#include <cmath>

namespace act {
namespace {

constexpr double still_px_per_pt = 3.0; // of the SVG, which a canvas covers: a page is to be small

std::string json_text(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return quoted += '"';
}

// LivingData of assets/page/page.js.
std::string data_of(const LivingStart& start, const Figure& figure, const LivingChoice& choice, bool white) {
    const Language language = start.session.language;
    const std::optional<ThemeId> look = white ? ThemeId::document : choice.theme;
    const std::string words =
        choice.has_words ? ",\n\"texts\": " + engine_texts(language) + ",\n\"say\": " + page_words(language)
                         : std::string();
    return "{\"start\": " + json_text(packed(start)) + ",\n\"width\": " + shortest(start.page_pt.width)
           + ", \"height\": " + shortest(start.page_pt.height)
           + ", \"columns\": " + std::to_string(figure.first_leads ? 1 : figure.columns)
           + ", \"scale\": " + shortest(choice.scale)
           + ", \"theme\": " + (look ? std::to_string(static_cast<int>(*look)) : "-1")
           + ", \"play\": " + json_text(choice.play) + words + "}";
}

} // namespace

std::string shared_file(std::string_view name, EngineKind kind) {
    if (name.empty()) return {};
    const std::string_view stem = name.substr(0, name.rfind('.'));
    const std::string of_kind = kind == EngineKind::explore ? "" : "-" + std::string(name_of(kind));
    return std::string(stem).append(of_kind).append(name.substr(stem.size()));
}

std::string frame_tag(std::string_view file, std::string_view title, PageSize page_pt) {
    constexpr double usual_width = 640.0; // of a picture beside its sliders, in CSS pixels
    constexpr double frame = 150.0;       // above and below it
    const double height = std::round(usual_width * page_pt.height / page_pt.width + frame);
    std::string tag = "<iframe src=\"";
    tag.append(xml_escaped(file)).append("\" title=\"").append(xml_escaped(title));
    return tag.append("\" loading=\"lazy\" style=\"width: 100%; height: ")
        .append(shortest(height))
        .append("px; border: 0\"></iframe>");
}

std::string engine_texts(Language language) {
    Packing packing;
    packing.put(static_cast<double>(living_texts.size()));
    for (const Text key : living_texts) {
        packing.put(static_cast<double>(key));
        packing.put(text(key, language));
    }
    return json_text(packing.text());
}

std::string page_words(Language language) {
    std::string json = "{";
    for (const Text key : page_texts) {
        constexpr std::string_view prefix = "page_";
        json += (json.size() > 1 ? ", " : "") + json_text(name_of(key).substr(prefix.size())) + ": "
                + json_text(text(key, language));
    }
    return json += "}";
}

LivingPage still_page(Language language) {
    return {.language = std::string(name_of(language)),
            .no_script = std::string(text(PageText::page_no_script, language)),
            .adapts = false};
}

Result<LivingExport> living_export(Session session, const LivingChoice& choice, Language language,
                                   std::optional<PageSize> page_pt, double px_per_pt) {
    session.language = language;
    Result<LivingStart> start = living_start(session, choice.wishes, page_pt);
    if (!start) return start.error();
    if (!choice.play.empty()) {
        const Result<SweepTarget> played = require_target(start->session, choice.play);
        if (!played) return played.error();
    }
    Result<SessionFigure> shown =
        first_figure(*start, {.px_per_pt = std::min(px_per_pt, still_px_per_pt), .in_words = true});
    if (!shown) return shown.error();
    put_in_words(shown->figure, language);
    const bool white = shown_view(start->session).is_document(start->session) && !start->place;
    LivingExport made{.figure = std::move(shown->figure),
                      .page_pt = start->page_pt,
                      .theme = white ? ThemeId::document : choice.theme.value_or(ThemeId::paper),
                      .page = still_page(language)};
    made.page.adapts = !white && !choice.theme;
    made.needs = engine_needs(start->session);
    const auto engine = can_live(start->session) ? engine_for({&made.needs, 1}) : std::nullopt;
    if (engine) {
        made.page.engine = *engine;
        made.page.shared = shared_file(choice.shared, *engine);
        made.page.data = data_of(*start, made.figure, choice, white);
    }
    return made;
}

} // namespace act
