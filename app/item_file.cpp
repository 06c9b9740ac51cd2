#include "item_file.h"

#include "base/atomic_file.h"

#include <algorithm>
#include <cstdlib>

namespace act {
namespace {

std::string line_of(const Item& item) {
    const Box& box = item.box;
    const Box& part = item.visible;
    const float left = std::max(box.x, part.x);
    const float top = std::max(box.y, part.y);
    const float right = std::min(box.right(), part.right());
    const float bottom = std::min(box.bottom(), part.bottom());
    if (!item.enabled || left >= right || top >= bottom) return {};
    std::string line;
    for (const float edge : {left, top, right, bottom})
        line += std::to_string(static_cast<int>(edge)) + " ";
    return line + item.name + "\n";
}

} // namespace

ItemFile::ItemFile() {
    if (const char* named = std::getenv("ACTIVARIUM_ITEMS")) path_ = named;
}

void ItemFile::begin_frame() {
    if (path_.empty()) return;
    items_.clear();
    record_items(&items_);
}

void ItemFile::end_frame() {
    if (path_.empty()) return;
    record_items(nullptr);
    std::string lines;
    for (const Item& item : items_)
        lines += line_of(item);
    if (lines == written_) return;
    auto file = AtomicFile::create(path_);
    if (file && file->write(lines) && file->commit()) written_ = std::move(lines);
}

} // namespace act
