// The program's texts in an engine, which has none of its own: a page brings those that its figure says, in its
// language. Takes the place of i18n/text.cpp.

#include "engine/texts.h"

#include <map>

namespace act {
namespace {

std::map<Text, std::string>& page_texts() {
    static std::map<Text, std::string> texts;
    return texts;
}

} // namespace

void take_text(Text key, std::string text) {
    page_texts().insert_or_assign(key, std::move(text));
}

std::string_view text(Text key, Language) {
    const auto found = page_texts().find(key);
    return found == page_texts().end() ? std::string_view() : std::string_view(found->second);
}

} // namespace act
