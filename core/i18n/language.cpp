#include "i18n/language.h"

#include "base/named.h"

#include <array>

namespace act {
namespace {

constexpr std::array<std::string_view, 2> names = {"en", "zh"};

} // namespace

std::string_view name_of(Language language) {
    return names.at(static_cast<std::size_t>(language));
}

Result<Language> language_named(std::string_view name) {
    return named<Language>("language", name, names);
}

} // namespace act
