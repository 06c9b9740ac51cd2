#pragma once
// Shapes of an SVG that follow each other with the same paint, written as one: a page carries its figure beside an
// engine, and is to be small. Coordinates have two decimals (0.01 pt is 4 µm), and those of lines are steps from point
// to point.
//
//     SvgParcel parcel;
//     parcel.add_path(R"( fill="none" stroke="#000")", {{0.0, 0.0}, {1.0, 2.0}}, false, document);
//     parcel.finish(document);   // <path fill="none" stroke="#000" d="M0 0l1 2"/>

#include "figure/canvas.h"

#include <span>
#include <string>
#include <string_view>

namespace act {

class SvgParcel {
  public:
    /// A line, or an area that is closed. `paint` are its attributes; the areas of one paint must not overlap where they
    /// let through what is below them, since they become one.
    void add_path(std::string_view paint, std::span<const PagePoint> points, bool closed,
                  std::string& document);
    /// A disc stays a shape of its own in a group with the paint.
    void add_disc(std::string_view paint, PagePoint centre, double radius, std::string& document);
    /// Ends the shape; before anything else is written.
    void finish(std::string& document);

  private:
    enum class Kind { none, path, discs };
    void begin(Kind kind, std::string_view paint, std::string& document);

    Kind kind_ = Kind::none;
    std::string paint_ = {};
    std::string data_ = {};
};

} // namespace act
