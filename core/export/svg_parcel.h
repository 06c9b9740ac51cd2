#pragma once
// Shapes and texts of an SVG that follow each other with the same look, written as one: a page carries its figure beside
// an engine, and is to be small. Places of lines, dots and texts have one decimal, those of lines are steps from
// point to point, and points are left out that lie within 0.12 pt of the line without them. So a line is nowhere more
// than 0.19 pt (0.07 mm, a quarter of a pixel of a screen) from where it should be. Rectangles have two decimals.
//
//     SvgParcel parcel;
//     parcel.add_path(R"( stroke="#000")", {{0.0, 0.0}, {1.0, 2.0}, {1.0, 3.0}}, false, document);
//     parcel.finish(document);   // <path stroke="#000" d="M0 0l1 2v1"/>

#include "figure/canvas.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace act {

/// In hundredths of a point.
struct SvgPlace {
    long long x = 0;
    long long y = 0;
    constexpr bool operator==(const SvgPlace&) const = default;
};

class SvgParcel {
  public:
    /// A line. `paint` are its attributes.
    void add_line(std::string_view paint, std::span<const PagePoint> points, std::string& document);
    /// The parts of an area. They go into the path of the areas before them if they lie to the right of these all: where
    /// two of a path overlap and go different ways round, there would be a hole.
    void add_area(std::string_view paint, std::span<const std::vector<PagePoint>> parts,
                  std::string& document);
    /// A straight line that lets through what is below it. Parallel ones, each beyond the one before it, do not touch and
    /// are one path.
    void add_hatch(std::string_view paint, PagePoint from, PagePoint to, double width, std::string& document);
    /// The rim of a circle, one of the lines of its paint.
    void add_circle(std::string_view paint, PagePoint centre, double radius, std::string& document);
    /// An opaque rectangle. One that begins where the one before it ends, in the same colour, makes that wider. The cells
    /// of a map are lines as thick as a row is high, those of one colour together.
    void add_rect(std::string_view colour, PagePoint low, PagePoint high, std::string& document);
    /// A disc: a line of no length whose pen is round. Those of one look that do not touch are one path.
    void add_disc(std::string_view paint, PagePoint centre, double radius, std::string& document);
    /// `look` are attributes of all texts of that look, `own` those of this one, `escaped` what it says.
    void add_text(std::string_view look, PagePoint origin, std::string_view own, std::string_view escaped,
                  std::string& document);
    /// Ends the shape; before anything else is written.
    void finish(std::string& document);

  private:
    class PathData {
      public:
        void add(std::span<const SvgPlace> places, bool closed);
        void add_point(SvgPlace place);
        void add_circle(SvgPlace centre, long long radius);
        [[nodiscard]] const std::string& text() const { return text_; }

      private:
        std::string text_ = {};
        SvgPlace at_ = {};
    };
    enum class Kind { none, path, areas, hatch, discs, rects, texts };
    void begin(Kind kind, std::string_view look, std::string& document);
    void add_points(std::span<const PagePoint> points, bool closed);
    void finish_rects(std::string& document) const;
    void finish_discs(std::string& document) const;

    struct Rect {
        std::string colour = {};
        long long left = 0; ///< in hundredths of a point, as the others
        long long right = 0;
        long long top = 0;
        long long bottom = 0;
    };
    struct Disc {
        SvgPlace centre = {};
        double radius = 0.0;
    };
    /// Lines at equal distances, in hundredths of a point.
    struct Lattice {
        double begin = 0.0;
        double step = 0.0;
        [[nodiscard]] long long line(long long place) const; ///< the nearest one
        [[nodiscard]] long long line_before(long long place) const;
    };
    /// Nothing where places lie elsewhere.
    [[nodiscard]] static std::optional<Lattice> lattice_of(std::vector<long long> places);
    struct Cells {
        long long row = 0;
        long long begin = 0; ///< the first column
        long long count = 0;
    };
    /// None where they are not those of a map.
    [[nodiscard]] static std::vector<Cells> cells_of(std::span<const Rect> rects, const Lattice& columns,
                                                     const Lattice& rows);
    /// False where they are no map.
    [[nodiscard]] static bool write_map(std::span<const Rect> rects, std::string& document);
    static void write_rects(std::span<const Rect> rects, std::string& document);

    Kind kind_ = Kind::none;
    std::string look_ = {};
    std::string data_ = {}; ///< of texts
    PathData path_ = {};
    std::vector<Rect> rects_ = {};
    std::vector<Disc> discs_ = {};
    int texts_ = 0;
    double areas_end_ = 0.0; ///< of the areas of the path, on the right
    /// The last line of a hatch, and how far the next one lies beyond it: to its left (over 0) or right; 0: there is none.
    struct HatchLine {
        PagePoint from = {};
        PagePoint to = {};
        double beyond = 0.0;
    };
    std::optional<HatchLine> hatch_ = {};
    [[nodiscard]] static std::optional<double> beyond(const HatchLine& last, PagePoint from, PagePoint to,
                                                      double width);
};

/// At most two decimals and no zero before the point: "12.5", ".25", "-3".
[[nodiscard]] std::string short_number(double value);

} // namespace act
