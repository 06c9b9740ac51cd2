#include "figure/theme.h"

namespace act {
namespace {

// Okabe and Ito's palette (2008), told apart by colour-blind readers, with a violet in place of its yellow,
// which fades on white; in an order in which series of the same dash differ in grey too.
constexpr std::array<Colour, 8> series_on_white{rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xCC79A7),
                                                rgb(0x333333), rgb(0xE69F00), rgb(0x56B4E9), rgb(0x6F2DBD)};
constexpr std::array<Colour, 8> series_on_black{rgb(0x56B4E9), rgb(0xFF8A4C), rgb(0x2CC79A), rgb(0xE79BC4),
                                                rgb(0xE8EAEE), rgb(0xF2B63C), rgb(0x8FD0FF), rgb(0x9A6BFF)};

constexpr Theme paper() {
    Theme t;
    t.id = ThemeId::paper;
    t.page = rgb(0xFFFFFF);
    t.frame = rgb(0xC4C8CE);
    t.grid = rgb(0xE9EBEE);
    t.axis = rgb(0xB4B9C2);
    t.text = rgb(0x1B2330);
    t.muted = rgb(0x5F6978);
    t.function = rgb(0xCC2430);
    t.derivative = rgb(0x2A5BD0);
    t.curvature = rgb(0x08795D);
    t.parameter = rgb(0x95600F);
    t.accent = rgb(0x2F5FD6);
    t.reference = rgb(0x6E7580);
    t.guide = rgb(0x8A919C);
    t.series = series_on_white;
    t.sequential = {rgb(0xF4F6FA), rgb(0x6FA8D6), rgb(0x123A73)};
    t.diverging = {rgb(0x1F5AA8), rgb(0xF6F6F4), rgb(0xE0791B)};
    return t;
}

constexpr Theme dark() {
    Theme t = paper();
    t.id = ThemeId::dark;
    t.page = rgb(0x14181F);
    t.frame = rgb(0x3D4551);
    t.grid = rgb(0x262C36);
    t.axis = rgb(0x565F6D);
    t.text = rgb(0xE8EBF0);
    t.muted = rgb(0x9BA5B4);
    t.function = rgb(0xFF6B70);
    t.derivative = rgb(0x74A3FF);
    t.curvature = rgb(0x3FCBA2);
    t.parameter = rgb(0xE5A84B);
    t.accent = rgb(0x5B8CFF);
    t.reference = rgb(0x8B95A4);
    t.guide = rgb(0x7C8696);
    t.series = series_on_black;
    t.sequential = {rgb(0x1D2430), rgb(0x2F6FA8), rgb(0xD6EEFF)};
    t.diverging = {rgb(0x3F86E8), rgb(0x232A35), rgb(0xFFB25C)};
    return t;
}

// For the back row: large type and thick lines on plain white.
constexpr Theme projector() {
    Theme t = paper();
    t.id = ThemeId::projector;
    t.frame = rgb(0x9AA1AC);
    t.grid = rgb(0xDDE0E5);
    t.axis = rgb(0x7F8794);
    t.text = rgb(0x000000);
    t.muted = rgb(0x353C47);
    t.title_pt = 24.0;
    t.panel_title_pt = 15.0;
    t.tick_pt = 13.0;
    t.label_pt = 13.5;
    t.caption_pt = 12.0;
    t.curve_pt = 3.2;
    t.thin_pt = 1.6;
    t.hair_pt = 0.9;
    t.dot_pt = 5.0;
    t.gap_pt = 24.0;
    return t;
}

// Sizes and manners of setting from another theme.
constexpr Theme set_like(Theme t, const Theme& shape) {
    t.title_pt = shape.title_pt;
    t.panel_title_pt = shape.panel_title_pt;
    t.tick_pt = shape.tick_pt;
    t.label_pt = shape.label_pt;
    t.caption_pt = shape.caption_pt;
    t.curve_pt = shape.curve_pt;
    t.thin_pt = shape.thin_pt;
    t.hair_pt = shape.hair_pt;
    t.dot_pt = shape.dot_pt;
    t.gap_pt = shape.gap_pt;
    t.margin_pt = shape.margin_pt;
    t.panel_title_face = shape.panel_title_face;
    t.panel_title_centred = shape.panel_title_centred;
    return t;
}

// The same on plain black, for rooms that are kept dark.
constexpr Theme projector_black() {
    Theme t = set_like(dark(), projector());
    t.id = ThemeId::projector_black;
    t.page = rgb(0x000000);
    t.frame = rgb(0x5B6472);
    t.grid = rgb(0x2A2F38);
    t.axis = rgb(0x7C8694);
    t.text = rgb(0xFFFFFF);
    t.muted = rgb(0xC9D0DA);
    return t;
}

// The look of the source documents' figures: full frame, grid, black lines through the origin, a thick red
// curve.
constexpr Theme document() {
    Theme t = paper();
    t.id = ThemeId::document;
    t.frame = rgb(0x000000);
    t.grid = rgb(0xB0B0B0);
    t.axis = rgb(0x000000);
    t.text = rgb(0x000000);
    t.muted = rgb(0x000000);
    t.function = rgb(0xE60000); // pure red is too light for titles on white
    t.derivative = rgb(0x0000FF);
    t.reference = rgb(0x000000);
    t.curve_pt = 3.0;
    t.thin_pt = 1.0;
    t.hair_pt = 0.8;
    t.dot_pt = 4.5;
    t.panel_title_face = Face::regular;
    t.panel_title_pt = 12.0;
    t.tick_pt = 10.0;
    t.label_pt = 10.0;
    t.panel_title_centred = true;
    return t;
}

// The same for a dark room: a white page among black ones blinds.
constexpr Theme document_dark() {
    Theme t = set_like(dark(), document());
    t.id = ThemeId::document_dark;
    t.frame = t.text;
    t.grid = rgb(0x4A525E);
    t.axis = t.text;
    t.muted = t.text;
    t.reference = t.text;
    return t;
}

constexpr std::array themes{paper(), dark(), projector(), document(), projector_black(), document_dark()};
constexpr std::array<std::string_view, themes.size()> names{
    "paper", "dark", "projector", "document", "projector-black", "document-dark"};

} // namespace

Colour Theme::colour(Ink ink, int series_index) const {
    switch (ink) {
    case Ink::text: return text;
    case Ink::muted: return muted;
    case Ink::function: return function;
    case Ink::derivative: return derivative;
    case Ink::curvature: return curvature;
    case Ink::parameter: return parameter;
    case Ink::accent: return accent;
    case Ink::reference: return reference;
    case Ink::guide: return guide;
    case Ink::page: return {page.red, page.green, page.blue, 1.0F};
    case Ink::series: return series.at(static_cast<std::size_t>(series_index) % series.size());
    }
    return text;
}

Colour Theme::colour(const Pen& pen) const {
    return colour(pen.ink, pen.series);
}

double Theme::width_pt(Weight weight) const {
    switch (weight) {
    case Weight::curve: return curve_pt;
    case Weight::thin: return thin_pt;
    case Weight::hair: return hair_pt;
    }
    return thin_pt;
}

const Theme& theme(ThemeId id) {
    return themes.at(static_cast<std::size_t>(id));
}

bool is_dark(ThemeId id) {
    return theme(id).page.green < theme(id).text.green;
}

std::string_view name_of(ThemeId id) {
    return names.at(static_cast<std::size_t>(id));
}

Result<ThemeId> theme_named(std::string_view name) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names.at(i) == name) return static_cast<ThemeId>(i);
    return Error{Problem::unknown_option, "theme", std::string(name),
                 "paper, dark, projector, document, projector-black, document-dark"};
}

Theme detailed(const Theme& theme, double detail) {
    Theme t = scaled(theme, detail);
    t.title_pt = theme.title_pt;
    t.caption_pt = theme.caption_pt;
    t.margin_pt = theme.margin_pt;
    return t;
}

Theme scaled(const Theme& theme, double factor) {
    Theme t = theme;
    for (double Theme::*size : {&Theme::title_pt, &Theme::panel_title_pt, &Theme::tick_pt, &Theme::label_pt,
                                &Theme::caption_pt, &Theme::curve_pt, &Theme::thin_pt, &Theme::hair_pt,
                                &Theme::dot_pt, &Theme::gap_pt, &Theme::margin_pt})
        t.*size *= factor;
    return t;
}

} // namespace act
