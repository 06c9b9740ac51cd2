#include "i18n/text.h"

namespace act {

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
        filled += value;
        rest.remove_prefix(placeholder.size());
    }
    return filled;
}

} // namespace act
