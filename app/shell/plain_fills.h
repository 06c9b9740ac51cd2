#pragma once
// Large rectangles of one opaque colour are cleared instead of painted. Where pixels are filled by the processor, which is
// so on many a lecture room's machine, painting the grounds of window and panels is a good part of a frame: each of
// their pixels is looked up in the texture of letters and blended.

#include <imgui.h>

#include <deque>
#include <vector>

namespace act {

/// Pixels of the frame buffer, y down. A pixel whose centre lies on an edge itself may be painted, and is not cleared, on the
/// right and below.
struct PlainFill {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    ImU32 colour = 0;
    int buffer_height = 0;
    bool operator==(const PlainFill&) const = default;
};

class PlainFills {
  public:
    /// Before ImGui's renderer draws the frame: takes such rectangles out of the lists of triangles, and has them
    /// cleared in their places among the rest. Keep this value until the frame is drawn. A second time on the same frame
    /// changes nothing.
    void take_from(ImDrawData& frame);

    [[nodiscard]] const std::deque<PlainFill>& fills() const { return fills_; } ///< of the last frame

  private:
    void take_from(ImDrawList& list, const ImDrawData& frame);

    std::deque<PlainFill> fills_; ///< the lists point at them
};

} // namespace act
