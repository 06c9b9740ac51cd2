#include "shell/plain_fills.h"

#include <glad/gl.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace act {
namespace {

constexpr int least_area = 64 * 64; // a smaller one costs less than interrupting the triangles
constexpr unsigned corners = 4;
constexpr unsigned indices = 6; // of a rectangle's two triangles

void clear(const ImDrawList*, const ImDrawCmd* command) {
    const auto& fill = *static_cast<const PlainFill*>(command->UserCallbackData);
    const auto part = [&](int shift) { return static_cast<float>(fill.colour >> shift & 0xFFU) / 255.0F; };
    glScissor(fill.x, fill.buffer_height - fill.y - fill.height, fill.width, fill.height);
    glClearColor(part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT), 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
}

// As ImDrawList::PrimRect() writes it: corners clockwise from the upper left one.
bool is_rectangle(const ImDrawVert* v) {
    const auto same = [&](ImVec2 ImDrawVert::*member) {
        return std::all_of(v, v + corners, [&](const ImDrawVert& each) {
            return (each.*member).x == (v->*member).x && (each.*member).y == (v->*member).y;
        });
    };
    return v[0].pos.y == v[1].pos.y && v[1].pos.x == v[2].pos.x && v[2].pos.y == v[3].pos.y
           && v[3].pos.x == v[0].pos.x && v[0].pos.x < v[2].pos.x && v[0].pos.y < v[2].pos.y
           && same(&ImDrawVert::uv)
           && std::all_of(v, v + corners, [&](const ImDrawVert& each) { return each.col == v->col; });
}

bool are_of_a_rectangle(const ImDrawIdx* index) {
    const ImDrawIdx a = index[0];
    return index[1] == a + 1 && index[2] == a + 2 && index[3] == a && index[4] == a + 2 && index[5] == a + 3;
}

// The pixels whose centres lie inside, cut as ImGui's renderer cuts triangles.
std::optional<PlainFill> fill_of(const ImDrawVert* v, const ImVec4& clip, const ImDrawData& frame) {
    if ((v->col >> IM_COL32_A_SHIFT & 0xFFU) != 0xFFU) return std::nullopt;
    const ImVec2 scale = frame.FramebufferScale;
    const ImVec2 off = frame.DisplayPos;
    const auto first = [](float place) { return static_cast<int>(std::ceil(place - 0.5F)); };
    const int buffer_height = static_cast<int>(frame.DisplaySize.y * scale.y);
    const float clip_top = (clip.y - off.y) * scale.y;
    const float clip_bottom = (clip.w - off.y) * scale.y;
    const int cut_x = static_cast<int>((clip.x - off.x) * scale.x);
    const int cut_right = cut_x + static_cast<int>((clip.z - clip.x) * scale.x);
    // The renderer counts from below.
    const int cut_below = static_cast<int>(static_cast<float>(buffer_height) - clip_bottom);
    const int cut_bottom = buffer_height - cut_below;
    const int cut_y = cut_bottom - static_cast<int>(clip_bottom - clip_top);
    const int x = std::max(first((v[0].pos.x - off.x) * scale.x), cut_x);
    const int y = std::max(first((v[0].pos.y - off.y) * scale.y), cut_y);
    const int right = std::min(first((v[2].pos.x - off.x) * scale.x), cut_right);
    const int bottom = std::min(first((v[2].pos.y - off.y) * scale.y), cut_bottom);
    if (right <= x || bottom <= y || (right - x) * (bottom - y) < least_area) return std::nullopt;
    return PlainFill{x, y, right - x, bottom - y, v->col, buffer_height};
}

} // namespace

void PlainFills::take_from(ImDrawList& list, const ImDrawData& frame) {
    std::vector<ImDrawCmd> commands;
    for (const ImDrawCmd& whole : list.CmdBuffer) {
        if (whole.UserCallback != nullptr) {
            commands.push_back(whole);
            continue;
        }
        ImDrawCmd rest = whole;
        const auto cut = [&](unsigned at) { // what stands before `at` is a command of its own
            ImDrawCmd before = rest;
            before.ElemCount = at - rest.IdxOffset;
            if (before.ElemCount > 0) commands.push_back(before);
        };
        const unsigned end = whole.IdxOffset + whole.ElemCount;
        for (unsigned at = whole.IdxOffset; at + indices <= end;) {
            const ImDrawIdx* const index = list.IdxBuffer.Data + at;
            const ImDrawVert* const vertices = list.VtxBuffer.Data + whole.VtxOffset + *index;
            std::optional<PlainFill> fill;
            if (are_of_a_rectangle(index) && is_rectangle(vertices))
                fill = fill_of(vertices, whole.ClipRect, frame);
            if (!fill) {
                at += 3;
                continue;
            }
            cut(at);
            fills_.push_back(*fill);
            ImDrawCmd callback = whole;
            callback.ElemCount = 0;
            callback.UserCallback = clear;
            callback.UserCallbackData = &fills_.back();
            commands.push_back(callback);
            at += indices;
            rest.IdxOffset = at;
        }
        cut(end);
    }
    list.CmdBuffer.resize(static_cast<int>(commands.size()));
    std::ranges::copy(commands, list.CmdBuffer.begin());
}

void PlainFills::take_from(ImDrawData& frame) {
    fills_.clear();
    for (int i = 0; i < frame.CmdListsCount; ++i)
        take_from(*frame.CmdLists[i], frame);
}

} // namespace act
