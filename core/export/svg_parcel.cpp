#include "export/svg_parcel.h"

#include <cmath>
#include <cstdlib>
#include <utility>

namespace act {
namespace {

long long in_hundredths(double value) {
    return std::llround(100.0 * value);
}

// ".5", "-12.25"; a blank before it where it would run into the number before.
void append_short(std::string& data, long long value) {
    const bool needs_blank = value >= 0 && !data.empty() && data.back() >= '0' && data.back() <= '9';
    if (needs_blank) data += ' ';
    if (value < 0) data += '-';
    const long long size = std::llabs(value);
    if (size >= 100 || size == 0) data += std::to_string(size / 100);
    const long long rest = size % 100;
    if (rest == 0) return;
    data += '.';
    data += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) data += static_cast<char>('0' + rest % 10);
}

} // namespace

void SvgParcel::begin(Kind kind, std::string_view paint, std::string& document) {
    if (kind_ == kind && paint_ == paint) return;
    finish(document);
    kind_ = kind;
    paint_ = paint;
}

void SvgParcel::add_path(std::string_view paint, std::span<const PagePoint> points, bool closed,
                         std::string& document) {
    if (points.empty()) return;
    begin(Kind::path, paint, document);
    long long x = in_hundredths(points[0].x);
    long long y = in_hundredths(points[0].y);
    data_ += 'M';
    append_short(data_, x);
    append_short(data_, y);
    char step = 'l';
    for (const PagePoint& point : points.subspan(1)) {
        const long long to_x = in_hundredths(point.x);
        const long long to_y = in_hundredths(point.y);
        if (to_x == x && to_y == y) continue;
        if (step == 'l') data_ += std::exchange(step, ' ');
        append_short(data_, to_x - x);
        append_short(data_, to_y - y);
        x = to_x;
        y = to_y;
    }
    if (closed) data_ += 'z';
}

void SvgParcel::add_disc(std::string_view paint, PagePoint centre, double radius, std::string& document) {
    begin(Kind::discs, paint, document);
    const auto attribute = [&](std::string_view name, double value) {
        data_.append(name).append("=\"");
        append_short(data_, in_hundredths(value));
        data_ += '"';
    };
    data_ += "<circle";
    attribute(" cx", centre.x);
    attribute(" cy", centre.y);
    attribute(" r", radius);
    data_ += "/>";
}

void SvgParcel::finish(std::string& document) {
    if (kind_ == Kind::path)
        document.append("<path").append(paint_).append(" d=\"").append(data_).append("\"/>\n");
    if (kind_ == Kind::discs) document.append("<g").append(paint_).append(">").append(data_).append("</g>\n");
    kind_ = Kind::none;
    paint_.clear();
    data_.clear();
}

} // namespace act
