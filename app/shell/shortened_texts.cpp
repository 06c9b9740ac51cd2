#include "shell/shortened_texts.h"

#include "base/text_layout.h"

#include <utility>

namespace act {
namespace {

// Of a long session's texts; then it begins anew.
constexpr std::size_t most_bytes = 4'000'000;
constexpr std::size_t most_texts = 4096;

} // namespace

const std::string& ShortenedTexts::get(std::string_view text, Face face, float em_px, float room,
                                       const Width& width) {
    Key key{std::string(text), face, em_px, room};
    if (const auto known = known_.find(key); known != known_.end()) return known->second;
    if (bytes_ > most_bytes || known_.size() > most_texts) {
        known_.clear();
        bytes_ = 0;
    }
    bytes_ += text.size();
    return known_.emplace(std::move(key), shortened(text, static_cast<double>(room), width)).first->second;
}

} // namespace act
