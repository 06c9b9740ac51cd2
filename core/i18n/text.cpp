#include "i18n/text.h"

#include "i18n/compare_texts.h"
#include "i18n/compose_texts.h"
#include "i18n/control_texts.h"
#include "i18n/document_texts.h"
#include "i18n/explore_texts.h"
#include "i18n/export_texts.h"
#include "i18n/figure_texts.h"
#include "i18n/guess_texts.h"
#include "i18n/languages.h"
#include "i18n/lesson_texts.h"
#include "i18n/message_texts.h"
#include "i18n/page_texts.h"
#include "i18n/plot_texts.h"
#include "i18n/property_texts.h"
#include "i18n/search_texts.h"
#include "i18n/session_texts.h"
#include "i18n/study_texts.h"
#include "i18n/vector_texts.h"
#include "i18n/window_texts.h"

#include <toml++/toml.h>

#include <array>
#include <cstddef>
#include <vector>

namespace act {
namespace {

// clang-format off
// By their numbers.
#define ACT_TEXT_LISTS(each) \
    each(WindowText, ACT_WINDOW_TEXTS) \
    each(SessionText, ACT_SESSION_TEXTS) \
    each(ExploreText, ACT_EXPLORE_TEXTS) \
    each(CompareText, ACT_COMPARE_TEXTS) \
    each(ComposeText, ACT_COMPOSE_TEXTS) \
    each(VectorText, ACT_VECTOR_TEXTS) \
    each(ExportText, ACT_EXPORT_TEXTS) \
    each(DocumentText, ACT_DOCUMENT_TEXTS) \
    each(PropertyText, ACT_PROPERTY_TEXTS) \
    each(SearchText, ACT_SEARCH_TEXTS) \
    each(FigureText, ACT_FIGURE_TEXTS) \
    each(PlotText, ACT_PLOT_TEXTS) \
    each(GuessText, ACT_GUESS_TEXTS) \
    each(MessageText, ACT_MESSAGE_TEXTS) \
    each(LessonText, ACT_LESSON_TEXTS) \
    each(StudyText, ACT_STUDY_TEXTS) \
    each(PageText, ACT_PAGE_TEXTS) \
    each(ControlText, ACT_CONTROL_TEXTS)
// clang-format on

struct Entry {
    std::string_view name;
    std::string_view english;
};

#define ACT_ENTRY(key, english) {#key, english},
#define ACT_ENTRIES(List, TEXTS) TEXTS(ACT_ENTRY)
constexpr auto entries = std::to_array<Entry>({ACT_TEXT_LISTS(ACT_ENTRIES)});

struct TextList {
    std::size_t number;
    std::size_t size;
    std::size_t first = 0; // of `entries`
};

#define ACT_ONE(key, english) +1U
#define ACT_LIST(List, TEXTS) {List::list, 0U TEXTS(ACT_ONE)},
constexpr auto lists = [] {
    auto all = std::to_array<TextList>({ACT_TEXT_LISTS(ACT_LIST)});
    std::size_t first = 0;
    for (TextList& list : all) {
        list.first = first;
        first += list.size;
    }
    return all;
}();
static_assert([] {
    for (std::size_t i = 0; i < lists.size(); ++i)
        if (lists.at(i).number != i || lists.at(i).size > most_texts_of_a_list) return false;
    return true;
}());

constexpr auto keys = [] {
    std::array<Text, entries.size()> all{};
    auto next = all.begin();
    for (const TextList& list : lists)
        for (std::size_t place = 0; place < list.size; ++place)
            *next++ = static_cast<Text>(list.number * most_texts_of_a_list + place);
    return all;
}();

// Of `entries`.
std::size_t index_of(Text key) {
    const auto number = static_cast<std::size_t>(key);
    return lists.at(number / most_texts_of_a_list).first + number % most_texts_of_a_list;
}

std::vector<std::string> translated(std::string_view source) {
    const toml::table table = toml::parse(source); // our own file: a test parses it, so it cannot throw here
    std::vector<std::string> texts;
    texts.reserve(entries.size());
    for (const Entry& each : entries)
        texts.emplace_back(table[each.name].value_or(each.english));
    return texts;
}

} // namespace

std::span<const Text> all_texts() {
    return keys;
}

std::string_view name_of(Text text) {
    return entries.at(index_of(text)).name;
}

std::string_view text(Text key, Language language) {
    if (language == Language::english) return entries.at(index_of(key)).english;
    static const std::vector<std::string> chinese = translated(chinese_toml);
    return chinese.at(index_of(key));
}

} // namespace act
