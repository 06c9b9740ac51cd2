#include "support/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace act {
namespace {

struct Rgba {
    double red, green, blue, alpha;
};

Rgba unpack(ImU32 colour) {
    const auto channel = [&](int shift) { return static_cast<double>(colour >> shift & 0xFFU) / 255.0; };
    return {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
            channel(IM_COL32_A_SHIFT)};
}

// GL_LINEAR with clamped edges; the atlas holds coverage only.
double sample(const ImFontAtlas& atlas, double u, double v) {
    const double x = u * atlas.TexWidth - 0.5;
    const double y = v * atlas.TexHeight - 0.5;
    const double fx = x - std::floor(x);
    const double fy = y - std::floor(y);
    const auto texel = [&](double column, double row) {
        const int c = std::clamp(static_cast<int>(column), 0, atlas.TexWidth - 1);
        const int r = std::clamp(static_cast<int>(row), 0, atlas.TexHeight - 1);
        return static_cast<double>(atlas.TexPixelsAlpha8[r * atlas.TexWidth + c]) / 255.0;
    };
    const double x0 = std::floor(x);
    const double y0 = std::floor(y);
    const double upper = texel(x0, y0) * (1.0 - fx) + texel(x0 + 1.0, y0) * fx;
    const double lower = texel(x0, y0 + 1.0) * (1.0 - fx) + texel(x0 + 1.0, y0 + 1.0) * fx;
    return upper * (1.0 - fy) + lower * fy;
}

void blend(std::uint8_t* pixel, const Rgba& source) {
    const std::array<double, 3> colour = {source.red, source.green, source.blue};
    for (std::size_t i = 0; i < 3; ++i)
        pixel[i] = static_cast<std::uint8_t>(std::lround(
            255.0 * colour[i] * source.alpha + static_cast<double>(pixel[i]) * (1.0 - source.alpha)));
    pixel[3] = static_cast<std::uint8_t>(
        std::lround(255.0 * source.alpha + static_cast<double>(pixel[3]) * (1.0 - source.alpha)));
}

struct Corner {
    double x, y;
};

double area(Corner a, Corner b, Corner c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

// For a triangle of positive area (y down): a pixel centre exactly on an edge belongs to the triangle below
// or right.
bool owns_edge(Corner a, Corner b) {
    return (a.y == b.y && b.x > a.x) || b.y < a.y;
}

struct PixelBox {
    int left, top, right, bottom;
};

struct Vertex {
    explicit Vertex(const ImDrawVert& source)
        : at{static_cast<double>(source.pos.x), static_cast<double>(source.pos.y)},
          colour(unpack(source.col)),
          u(static_cast<double>(source.uv.x)),
          v(static_cast<double>(source.uv.y)) {}
    Corner at;
    Rgba colour;
    double u;
    double v;
};

class Triangle {
  public:
    Triangle(const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c)
        : vertices_{Vertex(a), Vertex(b), Vertex(c)} {
        if (area(at(0), at(1), at(2)) < 0.0) std::swap(vertices_[1], vertices_[2]);
        whole_ = area(at(0), at(1), at(2));
    }

    void draw(const ImFontAtlas& atlas, const PixelBox& clip, Image& image) const {
        if (!(whole_ > 0.0)) return;
        const auto [low_x, high_x] = std::minmax({at(0).x, at(1).x, at(2).x});
        const auto [low_y, high_y] = std::minmax({at(0).y, at(1).y, at(2).y});
        const auto pixel = [](double value) { return static_cast<int>(std::clamp(value, -1.0, 32000.0)); };
        const int right = std::min(clip.right, pixel(std::ceil(high_x)));
        const int bottom = std::min(clip.bottom, pixel(std::ceil(high_y)));
        for (int y = std::max(clip.top, pixel(std::floor(low_y))); y < bottom; ++y) {
            std::uint8_t* const row = image.rgba.data() + std::ptrdiff_t{4} * y * image.width;
            for (int x = std::max(clip.left, pixel(std::floor(low_x))); x < right; ++x)
                shade({x + 0.5, y + 0.5}, atlas, row + std::ptrdiff_t{4} * x);
        }
    }

  private:
    [[nodiscard]] Corner at(std::size_t i) const { return vertices_[i].at; }

    void shade(Corner p, const ImFontAtlas& atlas, std::uint8_t* pixel) const {
        std::array<double, 3> weight = {};
        for (std::size_t i = 0; i < 3; ++i) {
            const Corner a = at((i + 1) % 3);
            const Corner b = at((i + 2) % 3);
            const double part = area(a, b, p);
            if (part < 0.0 || (part == 0.0 && !owns_edge(a, b))) return;
            weight[i] = part / whole_;
        }
        Rgba colour = {0.0, 0.0, 0.0, 0.0};
        double u = 0.0;
        double v = 0.0;
        for (std::size_t i = 0; i < 3; ++i) {
            const Vertex& vertex = vertices_[i];
            colour.red += weight[i] * vertex.colour.red;
            colour.green += weight[i] * vertex.colour.green;
            colour.blue += weight[i] * vertex.colour.blue;
            colour.alpha += weight[i] * vertex.colour.alpha;
            u += weight[i] * vertex.u;
            v += weight[i] * vertex.v;
        }
        colour.alpha *= sample(atlas, u, v);
        blend(pixel, colour);
    }

    std::array<Vertex, 3> vertices_;
    double whole_ = 0.0;
};

} // namespace

Image blank(int width, int height, Colour colour) {
    const ImU32 packed = pack(colour) | IM_COL32_A_MASK;
    Image image{.width = width, .height = height, .rgba = {}};
    for (int i = 0; i < width * height; ++i)
        for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT})
            image.rgba.push_back(static_cast<std::uint8_t>(packed >> shift & 0xFFU));
    return image;
}

void rasterise(const ImDrawList& list, const ImFontAtlas& atlas, Image& image) {
    for (const ImDrawCmd& command : list.CmdBuffer) {
        if (command.UserCallback) continue;
        // As a scissor: whole pixels.
        const PixelBox clip = {std::max(0, static_cast<int>(command.ClipRect.x)),
                               std::max(0, static_cast<int>(command.ClipRect.y)),
                               std::min(image.width, static_cast<int>(command.ClipRect.z)),
                               std::min(image.height, static_cast<int>(command.ClipRect.w))};
        const auto vertex = [&](unsigned i) -> const ImDrawVert& {
            const auto index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i)];
            return list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
        };
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3)
            Triangle(vertex(i), vertex(i + 1), vertex(i + 2)).draw(atlas, clip, image);
    }
}

void rasterise(const ImDrawData& data, const ImFontAtlas& atlas, Image& image) {
    for (int i = 0; i < data.CmdListsCount; ++i)
        rasterise(*data.CmdLists[i], atlas, image);
}

} // namespace act
