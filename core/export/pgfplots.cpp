#include "export/pgfplots.h"

#include "base/number.h"
#include "export/svg_text.h"
#include "figure/colour_map.h"
#include "figure/legend.h"
#include "figure/rings.h"
#include "formula/set_formula.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace act {
namespace {

constexpr std::string_view usage =
    R"(% Compiles by itself, or in a document whose preamble loads pgfplots:
%   \usepackage{pgfplots}  \input{this file}
)";
constexpr std::string_view usage_of_ideographs =
    R"(% Its Chinese needs the package CJKutf8 with pdflatex, ctex with xelatex or lualatex.
)";
constexpr std::string_view usage_of_formulas =
    R"(% Its formulas need the package amsmath.
)";

// The package fix-cm gives the fonts that every TeX has in any size. After its first use, \documentclass has
// become \@twoclasseserror: this tells whether the file is read by itself or inside a document.
constexpr std::string_view begin_guard =
    R"(\expandafter\ifx\csname @twoclasseserror\endcsname\documentclass
\def\activariumend{}
\else
\RequirePackage{fix-cm}
\documentclass{article}
\usepackage{iftex,pgfplots}
\pgfplotsset{compat=1.16}
)";
constexpr std::string_view cjk_package = R"(\ifPDFTeX\usepackage{CJKutf8}\else\usepackage{ctex}\fi
)";
constexpr std::string_view maths_package = R"(\usepackage{amsmath}
)";
constexpr std::string_view end_guard = R"(\renewcommand{\familydefault}{\sfdefault}
\setlength{\parindent}{0pt}
\setlength{\topskip}{0pt}
\pagestyle{empty}
\begin{document}
\def\activariumend{\end{document}}
\fi
\def\activariumcjk#1{\ifcsname CJK\endcsname\begin{CJK}{UTF8}{gbsn}#1\end{CJK}\else#1\fi}%
\def\activariumwithin#1#2{\setbox0\hbox{#2}\ifdim\wd0>#1\resizebox{#1}{!}{\box0}\else\box0\fi}%
)";

std::string bp(double points) {
    return svg_number(points) + "bp";
}

std::string at(PagePoint p) {
    return "(" + svg_number(p.x) + "," + svg_number(p.y) + ")";
}

std::string circle(PagePoint centre, double radius_pt) {
    return at(centre) + " circle[radius=" + bp(radius_pt) + "];\n";
}

std::string colour_line(std::string_view name, Colour colour) {
    std::string hex = svg_colour(colour).substr(1);
    for (char& c : hex)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return "\\definecolor{" + std::string(name) + "}{HTML}{" + hex + "}%\n";
}

// Those that every figure has, and the series' up to the highest one in use.
std::string colours(const Theme& theme, int series) {
    std::string out =
        colour_line("activarium-page", theme.page) + colour_line("activarium-frame", theme.frame)
        + colour_line("activarium-grid", theme.grid) + colour_line("activarium-axis", theme.axis);
    for (const Ink ink : {Ink::text, Ink::muted, Ink::function, Ink::derivative, Ink::curvature,
                          Ink::parameter, Ink::accent, Ink::reference, Ink::guide})
        out += colour_line(tex_colour(ink), theme.colour(ink));
    for (int i = 0; i <= series; ++i)
        out += colour_line(tex_colour(Ink::series, i), theme.colour(Ink::series, i));
    return out;
}

int highest_series(const Figure& figure) {
    int highest = -1;
    const auto see = [&](const Pen& pen) {
        if (pen.ink == Ink::series) highest = std::max(highest, pen.series);
    };
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            std::visit(
                [&](const auto& any) {
                    if constexpr (requires { any.pen; }) see(any.pen); // cells have colours of their own
                },
                mark);
    for (const LegendEntry& entry : figure.legend)
        see(entry.pen);
    return highest;
}

class Document {
  public:
    Document(const Figure& figure, const Layout& layout, const Theme& theme, const TextMetrics& metrics)
        : figure_(figure), layout_(layout), theme_(panel_theme(theme, figure, layout)), metrics_(metrics) {}

    std::string run() && {
        begin_picture();
        if (is_visible(theme_.page))
            out_ += "\\fill[activarium-page] (0,0) rectangle " + at({layout_.page.width, layout_.page.height})
                    + ";\n";
        text(layout_.title);
        for (const PlacedLabel& head : layout_.heads)
            text(head);
        for (std::size_t i = 0; i < figure_.panels.size(); ++i)
            panel(figure_.panels[i], layout_.panels[i]);
        for (std::size_t i = 0; i < figure_.legend.size(); ++i)
            entry(figure_.legend[i], layout_.legend[i]);
        for (std::size_t i = 0; i < layout_.formulas.size(); ++i)
            formula(figure_.formulas[i], layout_.formulas[i]);
        for (const PlacedLabel& line : layout_.caption)
            text(line);
        out_ += "\\end{tikzpicture}%\n\\endgroup\n";
        return preamble() + std::move(out_) + "\\activariumend\n";
    }

  private:
    [[nodiscard]] std::string preamble() const {
        const bool cjk = has_ideographs(out_);
        std::string head = "% ";
        for (const char c : figure_.name)
            head += c == '\n' || c == '\r' ? ' ' : c;
        head.append("\n").append(usage).append(cjk ? usage_of_ideographs : "");
        head.append(figure_.formulas.empty() ? "" : usage_of_formulas).append(begin_guard);
        head += "\\usepackage[paperwidth=" + bp(layout_.page.width)
                + ",paperheight=" + bp(layout_.page.height) + ",margin=0pt]{geometry}\n";
        head.append(cjk ? cjk_package : "");
        return head.append(figure_.formulas.empty() ? "" : maths_package).append(end_guard);
    }

    void begin_picture() {
        out_ = "\\begingroup\n" + colours(theme_, highest_series(figure_));
        out_ += "\\pgfplotsset{activarium panel/.style={scale only axis, anchor=south west, " + axis_style()
                + "}}%\n\\begin{tikzpicture}[x=1bp, y=-1bp,\n"
                  "  activarium text/.style={inner sep=0pt, outer sep=0pt, anchor=base west}]\n"
                  "\\useasboundingbox (0,0) rectangle "
                + at({layout_.page.width, layout_.page.height}) + ";\n";
    }

    [[nodiscard]] std::string axis_style() const {
        const std::string tick = bp(theme_.tick_pt);
        return "\n  axis line style={" + pgf_stroke("activarium-frame", theme_.hair_pt, Dash::solid)
               + "},\n  grid=major, major grid style={"
               + pgf_stroke("activarium-grid", theme_.hair_pt, Dash::solid)
               + "},\n  major tick length=0pt, scaled ticks=false,\n  every axis title shift=0pt,\n  tick "
                 "label style={font=\\fontsize{"
               + tick + "}{" + tick
               + "}\\selectfont, color=activarium-muted, inner sep=" + bp(0.4 * theme_.tick_pt) + "}";
    }

    // The document's fonts may be wider than those that the layout measured: a text is made smaller then, and
    // stays where there is room for it.
    [[nodiscard]] std::string within(const Label& label, double size_pt) const {
        return "\\activariumwithin{" + bp(advance(label, size_pt, metrics_)) + "}{"
               + tex_label(label, size_pt) + "}";
    }

    void text(const PlacedLabel& label) {
        if (label.label.empty()) return;
        out_ += "\\node[activarium text] at " + at(label.origin) + " {" + within(label.label, label.size_pt)
                + "};\n";
    }

    // TeX sets the formula itself, in one line: narrowed where the layout had to break it.
    void formula(const std::string& latex, const PlacedFormula& placed) {
        const double size = placed.box.size_pt;
        std::string maths = "$\\displaystyle " + latex + "$";
        if (set_formula(read_maths(latex), size, metrics_).width > placed.box.width + 0.5 * size)
            maths = "\\resizebox{" + bp(placed.box.width) + "}{!}{" + maths + "}";
        out_ += "\\node[activarium text] at " + at(placed.origin) + " {\\fontsize{" + bp(size) + "}{"
                + bp(1.2 * size) + "}\\selectfont\\color{activarium-text}{}" + maths + "};\n";
    }

    void entry(const LegendEntry& entry, const PlacedEntry& placed) {
        const std::string colour =
            entry.muted ? "activarium-frame" : tex_colour(entry.pen.ink, entry.pen.series);
        switch (entry.sample) {
        case LegendSample::line:
            out_ += "\\draw[" + pgf_stroke(colour, theme_.width_pt(entry.pen.weight), entry.pen.dash) + "] "
                    + at(placed.from) + " -- " + at(placed.to) + ";\n";
            break;
        case LegendSample::dot:
            out_ += "\\fill[" + colour + "] " + circle(middle_of(placed), theme_.dot_pt);
            break;
        case LegendSample::ring: {
            const Ring ring = ring_of(entry, placed, theme_);
            out_ += "\\draw[" + pgf_stroke(colour, ring.rim_pt, Dash::solid) + "] "
                    + circle(ring.centre, ring.radius_pt);
            break;
        }
        case LegendSample::area: {
            const PageRect sample = area_sample(placed);
            out_ += "\\filldraw[fill=" + colour + ", fill opacity=0.12, "
                    + pgf_stroke("activarium-frame", theme_.hair_pt, Dash::solid) + "] "
                    + at({sample.x, sample.bottom()}) + " rectangle " + at({sample.right(), sample.y})
                    + ";\n";
            break;
        }
        }
        PlacedLabel label = placed.text;
        if (entry.muted)
            for (Run& run : label.label)
                run.ink = Ink::guide;
        text(label);
    }

    void panel(const Panel& panel, const PanelLayout& placed) {
        const PageRect& plot = placed.plot;
        if (plot.width <= 0.0 || plot.height <= 0.0) return;
        out_ += "\\begin{axis}[activarium panel, at={(" + bp(plot.x) + "," + bp(-plot.bottom())
                + ")}, width=" + bp(plot.width) + ", height=" + bp(plot.height) + ",\n  ";
        axis("x", panel.x, placed.x, placed.x_ticks);
        axis("y", panel.y, placed.y, placed.y_ticks);
        if (panel.dashed_grid)
            out_ +=
                "major grid style={" + pgf_stroke("activarium-grid", theme_.hair_pt, Dash::dashed) + "},\n  ";
        if (panel.bare) out_ += "hide axis,\n  ";
        title(placed);
        label("x", placed.x_label);
        label("y", placed.y_label);
        out_ += "]\n";
        if (panel.zero_lines) zero_lines(panel, placed);
        out_ += pgfplots_marks(panel, placed, theme_) + "\\end{axis}\n";
        for (const PlacedLabel& number : placed.numbers)
            centred(number);
        for (const PlacedPlate& each : placed.plates)
            plate(each);
        for (const PlacedLabel& note : placed.notes)
            centred(note);
        if (!placed.key_ticks.empty()) key(panel, placed);
    }

    // Set in other fonts than the layout measured: centred about the same place.
    void centred(const PlacedLabel& label) {
        const double middle = label.origin.x + 0.5 * advance(label.label, label.size_pt, metrics_);
        out_ += "\\node[activarium text, anchor=base] at " + at({middle, label.origin.y}) + " {"
                + within(label.label, label.size_pt) + "};\n";
    }

    void plate(const PlacedPlate& placed) {
        out_ += "\\draw[" + pgf_stroke("activarium-frame", theme_.hair_pt, Dash::solid)
                + ", fill=activarium-page, rounded corners=4bp] " + at({placed.box.x, placed.box.y})
                + " rectangle " + at({placed.box.right(), placed.box.bottom()}) + ";\n";
        for (const PlacedLabel& line : placed.lines)
            text(line);
    }

    // What the colours of the first heat mean.
    void key(const Panel& panel, const PanelLayout& placed) {
        const auto first = std::ranges::find_if(
            panel.marks, [](const Mark& mark) { return std::holds_alternative<Heat>(mark); });
        const Heat& heat = std::get<Heat>(*first);
        const int steps = heat.levels > 0 ? heat.levels : 32;
        const PageRect& strip = placed.key;
        for (int k = 0; k < steps; ++k)
            out_ += "\\fill[fill=" + rgb_colour(scale_colour(theme_, heat.scale, (k + 0.5) / steps)) + "] "
                    + at({strip.x, strip.bottom() - strip.height * k / steps}) + " rectangle "
                    + at({strip.right(), strip.bottom() - strip.height * (k + 1) / steps}) + ";\n";
        for (const PlacedTick& tick : placed.key_ticks)
            text({{{tick.text, Ink::muted, Face::regular, 1.0}}, tick.text_origin, theme_.tick_pt});
    }

    // A text of the second line stands under an empty first one.
    static std::string lowered(const PlacedTick& tick) {
        return (tick.line > 0 ? "\\strut\\\\" : "") + tex_text(tick.text);
    }

    void axis(const std::string& name, const Axis& axis, Interval window,
              const std::vector<PlacedTick>& ticks) {
        std::string places;
        std::string texts;
        for (const PlacedTick& tick : ticks) {
            places += (places.empty() ? "" : ",") + shortest(tick.value);
            texts += (texts.empty() ? "{" : ",{") + lowered(tick) + "}";
        }
        out_ += name + "min=" + shortest(window.low) + ", " + name + "max=" + shortest(window.high) + ", ";
        out_ += name + "tick=" + (places.empty() ? "\\empty" : "{" + places + "}") + ", ";
        out_ +=
            name + "ticklabels=" + (axis.numbers && !texts.empty() ? "{" + texts + "}" : "\\empty") + ",\n  ";
        if (!axis.names.empty() && !axis.lined) out_ += name + "majorgrids=false, ";
        if (!ticks.empty() && ticks.front().upwards)
            out_ += name + "ticklabel style={rotate=90, anchor=east}, ";
        else if (ticks.size() > 1 && ticks[1].line > 0)
            out_ += name + "ticklabel style={align=center, anchor=north}, ";
    }

    // Set in other fonts than the layout measured: what it centred is centred about the same place.
    void title(const PanelLayout& placed) {
        const PlacedLabel& label = placed.title;
        if (label.label.empty()) return;
        const PageRect& plot = placed.plot;
        const bool centred = theme_.panel_title_centred;
        const double x =
            label.origin.x + (centred ? 0.5 * advance(label.label, label.size_pt, metrics_) : 0.0);
        out_ += "title={" + within(label.label, label.size_pt) + "}, title style={at={("
                + svg_number((x - plot.x) / plot.width) + ",1)}, yshift=" + bp(plot.y - label.origin.y)
                + ", anchor=" + (centred ? "base" : "base west") + ", inner sep=0pt},\n  ";
    }

    void label(const std::string& axis, const PlacedLabel& label) {
        if (!label.label.empty()) out_ += axis + "label={" + within(label.label, label.size_pt) + "},\n  ";
    }

    void zero_lines(const Panel& panel, const PanelLayout& placed) {
        const std::string style = pgf_stroke("activarium-axis", theme_.thin_pt, Dash::solid);
        const auto line = [&](Point a, Point b) {
            const auto pair = [](Point p) { return "(" + shortest(p.x) + "," + shortest(p.y) + ")"; };
            out_ += "  \\addplot[" + style + "] coordinates {" + pair(a) + " " + pair(b) + "};\n";
        };
        if (!panel.x.logarithmic && placed.x.contains(0.0)) line({0.0, placed.y.low}, {0.0, placed.y.high});
        if (!panel.y.logarithmic && placed.y.contains(0.0)) line({placed.x.low, 0.0}, {placed.x.high, 0.0});
    }

    const Figure& figure_;
    const Layout& layout_;
    Theme theme_;
    const TextMetrics& metrics_;
    std::string out_;
};

} // namespace

std::string pgfplots_document(const Figure& figure, const Layout& layout, const Theme& theme,
                              const TextMetrics& metrics) {
    return Document(figure, layout, theme, metrics).run();
}

} // namespace act
