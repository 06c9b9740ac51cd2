#include "study/gradient_figure.h"

#include "base/text_layout.h"
#include "curve/sample.h"
#include "study/study_parts.h"

#include <cmath>
#include <numbers>

namespace act {
namespace {

constexpr double few_alive = 0.1;              // below this share a dot is open
constexpr std::size_t most_gradient_dots = 25; // along a line
constexpr std::size_t most_places = 60;        // of a path on the curve of f′ as dots; more as a cloud
constexpr double gradient_label_room = 0.22;   // of the depth, right of the lines
constexpr Interval seen_slopes{-4.0, 4.0};     // of z on the curve of f′

// A layer's factor as a line of decades.
std::vector<Point> powers(double factor, std::size_t depth) {
    std::vector<Point> line{{0.0, 0.0}};
    for (std::size_t layer = 1; layer <= depth; ++layer)
        line.push_back({static_cast<double>(layer), static_cast<double>(layer) * decade(factor)});
    return line;
}

Pen line_pen(std::size_t i, Dash dash) {
    Pen pen = solid_pen(i, dash == Dash::solid ? Weight::curve : Weight::thin);
    pen.dash = dash;
    return pen;
}

// The panel of products, and what its y axis has to show.
class ProductPanel {
  public:
    ProductPanel(const GradientResult& result, Language language) : result_(result), language_(language) {
        for (std::size_t i = 0; i < result.gradients.size(); ++i)
            add(i);
    }

    [[nodiscard]] Panel finish(std::string layer, std::string_view format_ends) {
        const auto depth = static_cast<double>(result_.paths.depth);
        const Interval window = window_around(heights_, {-1.0, 1.0}, 1.0);
        panel_.x = layer_axis(depth, gradient_label_room, std::move(layer));
        panel_.y = decade_axis(window, {});
        for (const NamedFormat& format : small_formats) {
            const double y = decade(format.smallest_normal);
            if (!window.contains(y)) continue;
            const Pen pen{Ink::parameter, 0, Weight::thin, Dash::dashed};
            label(y, std::string(format.name).append(format_ends), {Ink::parameter});
            labels_.back().line = Segment{.from = {0.0, y}, .to = {depth, y}, .pen = pen};
        }
        for (Remark& text : labels_)
            panel_.marks.emplace_back(std::move(text));
        panel_.zero_lines = false;
        return std::move(panel_);
    }

  private:
    [[nodiscard]] std::string say(std::string_view en, std::string_view zh) const {
        return std::string(Phrase{en, zh}.in(language_));
    }

    void add(std::size_t i) {
        const GradientThrough& gradient = result_.gradients[i];
        const std::string& name = gradient.function.label;
        const bool all_lines = i == 0;
        const std::string& shown = gradient.function.title;
        const std::vector<Point> typical = line(gradient.factors.typical, i, Dash::solid, name + " typical",
                                                shown + say(": typical", "：典型值"));
        std::vector<Point> rms;
        if (all_lines)
            line(gradient.factors.best, i, Dash::dashed, name + " best",
                 shown + say(": best case", "：最好情形"));
        if (all_lines || !gradient.has_typical())
            rms = line(gradient.factors.rms, i, Dash::dotted, name + " rms",
                       shown + say(": root mean square", "：均方根"));
        const double end = gradient.has_typical() || rms.empty() ? typical.back().y : rms.back().y;
        constexpr double longest = 16.0; // letters, for which there is room
        const std::string title = shortened(gradient.function.title, longest, [](std::string_view text) {
            return static_cast<double>(text.size());
        });
        if (std::isfinite(end)) label(end, title, {Ink::series, static_cast<int>(i)});
        add_dots(gradient.sampled, i);
    }

    std::vector<Point> line(double factor, std::size_t i, Dash dash, std::string name, std::string told) {
        std::vector<Point> points = powers(factor, result_.paths.depth);
        if (std::isfinite(points.back().y))
            panel_.marks.emplace_back(
                line_through(points, line_pen(i, dash), std::move(name), std::move(told)));
        for (const Point& point : points)
            heights_.push_back(point.y);
        return points;
    }

    void add_dots(const SampledPaths& sampled, std::size_t i) {
        const std::size_t stride = 1 + result_.paths.depth / most_gradient_dots;
        for (std::size_t layer = 0; layer <= result_.paths.depth; layer += stride) {
            const double y = sampled.log_median[layer] / std::numbers::ln10_v<double>;
            heights_.push_back(y);
            if (std::isfinite(y))
                panel_.marks.emplace_back(
                    simulated_dot({static_cast<double>(layer), y}, i, sampled.alive[layer] >= few_alive));
        }
    }

    void label(double y, std::string text, const Pen& pen) {
        const auto depth = static_cast<double>(result_.paths.depth);
        labels_.push_back({.at = {(1.0 + 0.08 * gradient_label_room) * depth, y},
                           .text = {{std::move(text), pen.ink, Face::semibold, 1.0, pen.series}},
                           .align = 0.0,
                           .stacked = true});
    }

    const GradientResult& result_;
    Language language_;
    Panel panel_;
    std::vector<double> heights_;
    std::vector<Remark> labels_;
};

// The slopes of the first function, and on it where the layers of a path stand.
Panel slope_panel(const GradientResult& result) {
    const StudyFunction& function = result.gradients.front().function;
    std::vector<double> seen{0.0};
    for (int i = 0; i <= 128; ++i)
        seen.push_back(slope_at(function, seen_slopes.low + seen_slopes.width() * i / 128.0));
    const Interval height = window_around(seen, {-1.0, 1.0}, 0.1);
    const Resolution fine{.px_per_x = 200.0, .px_per_y = 1000.0 / height.width(), .y = height};
    Panel panel;
    panel.x = {.window = seen_slopes, .label = "z"};
    std::vector<double> heights{0.0};
    const Curve curve = sample(function.function, 1, seen_slopes, fine);
    for (const std::vector<Point>& piece : curve.pieces)
        for (const Point& point : piece)
            heights.push_back(point.y);
    panel.y = {.window = window_around(heights, {-1.0, 1.0}, 0.1)};
    panel.marks.emplace_back(Line{.pieces = curve.pieces,
                                  .pen = solid_pen(0, Weight::curve),
                                  .name = function.label + " f'",
                                  .told = function.title + " f′"});
    Scatter cloud{.points = {}, .pen = {.ink = Ink::accent}};
    for (const double z : result.places) {
        const Point at{z, slope_at(function, z)};
        if (result.places.size() > most_places)
            cloud.points.push_back(at);
        else
            panel.marks.emplace_back(
                Dot{.at = at, .filled = false, .pen = {.ink = Ink::accent}, .size = 0.8});
    }
    if (!cloud.points.empty()) panel.marks.emplace_back(std::move(cloud));
    return panel;
}

} // namespace

Figure gradient_figure(const GradientResult& result, Language language) {
    const auto say = [&](std::string_view en, std::string_view zh) {
        return std::string(Phrase{en, zh}.in(language));
    };
    const std::string paths = std::to_string(result.paths.paths);
    Panel products = ProductPanel(result, language).finish(say("layer", "层"), say(" ends", " 的下限"));
    products.title = panel_heading(
        say("Size of the product of all f′(z)·w up to a layer", "到各层为止 f′(z)·w 之积的大小"));
    Panel slopes = slope_panel(result);
    const std::string& first = result.gradients.front().function.title;
    slopes.title = panel_heading(say("One path on f′ of ", "一条路径在 ") + first
                                 + say(": z of each layer", " 的 f′ 上：各层的 z"));

    Figure figure;
    figure.heights = {1.0, 0.5};
    figure.panels = {std::move(products), std::move(slopes)};
    figure.legend = {{.text = {{first + say(": typical", "：典型值")}}, .pen = line_pen(0, Dash::solid)},
                     {.text = {{say("best case", "最好情形")}}, .pen = line_pen(0, Dash::dashed)},
                     {.text = {{say("root mean square", "均方根")}}, .pen = line_pen(0, Dash::dotted)}};
    figure.caption = {{say("Lines: theory for z ~ N(0, 1). Dots: median of the living among ",
                           "线：z ~ N(0, 1) 时的理论值；点：")
                           + paths
                           + say(" paths, open where fewer than a tenth live",
                                 " 条模拟路径中存活者的中位数，空心点表示存活不足十分之一"),
                       Ink::muted}};
    return figure;
}

} // namespace act
