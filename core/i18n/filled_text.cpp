#include "base/text_layout.h"
#include "base/utf8.h"
#include "i18n/text.h"

namespace act {
namespace {

bool ends_in_cjk(std::string_view text) {
    return text.size() >= 3 && is_cjk(text.substr(text.size() - 3));
}
bool begins_with_cjk(std::string_view text) {
    return !text.empty() && is_cjk(text.substr(0, character_length(text)));
}

} // namespace

std::string text(Text key, Language language, std::initializer_list<Fill> fills) {
    std::string_view rest = text(key, language);
    std::string filled;
    // One pass from left to right: braces that a fill brings along are not placeholders.
    while (!rest.empty()) {
        const auto open = rest.find('{');
        filled += rest.substr(0, open);
        if (open == std::string_view::npos) break;
        rest.remove_prefix(open);
        const auto close = rest.find('}');
        const std::string_view placeholder =
            rest.substr(0, close == std::string_view::npos ? close : close + 1);
        std::string_view value = placeholder;
        for (const auto& [name, with] : fills)
            if (placeholder.size() == name.size() + 2 && placeholder.substr(1, name.size()) == name)
                value = with;
        rest.remove_prefix(placeholder.size());
        // Chinese has a blank beside Latin letters and numbers, and none between its own characters.
        if (filled.ends_with(' ') && ends_in_cjk(std::string_view(filled).substr(0, filled.size() - 1))
            && begins_with_cjk(value))
            filled.pop_back();
        filled += value;
        if (rest.starts_with(' ') && begins_with_cjk(rest.substr(1)) && ends_in_cjk(value))
            rest.remove_prefix(1);
    }
    return filled;
}

} // namespace act
