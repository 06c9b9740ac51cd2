#pragma once
// One field of a session's part: what it is called in files and in the list of undo steps, where it is found
// in the part, and which values it may have. The lists of them stand in session/fields.h.

#include "base/interval.h"
#include "base/result.h"
#include "i18n/text.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace act {

// What a field may hold. Each rule is read (session_parse.cpp) and put into words (change.cpp) in its own
// way; how a value is printed follows from its type.

struct Truth {
    bool opposite = false; ///< the field's name says what is when it is false
};
struct WholeNumber {
    std::size_t low = 0;
    std::size_t high = 0;
};
struct RealNumber {
    Interval range = {};
    bool percent = false; ///< in words
};
/// A value that has a name.
template <class Value> struct OneOf { Result<Value> (*named)(std::string_view) = nullptr; };
template <class Value> OneOf(Result<Value> (*)(std::string_view)) -> OneOf<Value>;
/// Two finite numbers, the smaller first. An optional one is absent where it was not chosen.
struct AxisWindow {};
struct ShortText {
    std::size_t most = 0; ///< bytes
};
/// What a file's extension looks like; whether it can be written is for core/export to say.
struct Extension {};
/// An id of the catalogue or of a function in the same file.
struct FunctionId {
    bool needed = false; ///< there is no part without it
};
struct VectorFunctionId {};
struct StudyId {};
struct NumberList {
    std::size_t least = 0;
    std::size_t most = 0;
    Interval range = {};           ///< of each
    std::string_view symbol = "z"; ///< of each, in words
};
/// Pieces of a line that is drawn by hand, each of points whose x rises, one piece after another.
struct DrawnLine {
    std::size_t most = 0; ///< points in all pieces
};
/// Parameters of the part's own `activation`.
struct ParameterSet {};
/// Parameters by the function that they belong to: of curves, and of vectors.
struct ParameterSets {};
struct VectorParameterSets {};
/// Settings by the study that they belong to: numbers, and texts in quotes.
struct StudySettingSets {};
/// The fields of a struct inside the part, as if they were the part's. An optional one is there when its
/// first field is.
template <class Fields> struct FieldGroup {
    Fields fields = {};
};
template <class Fields> FieldGroup(Fields) -> FieldGroup<Fields>;
/// A part inside the part, in a table of its own.
struct OwnTable {
    bool named = false; ///< words on its fields begin with its name
};
/// Parts, each in a table of its own.
struct TableList {
    std::size_t most = 0;
};
/// Parts in one value.
struct InlineList : TableList {
    bool line_each = false; ///< a line for each part
};

/// What stands after all keys of the part.
template <class Rule>
concept InTables = std::is_same_v<Rule, OwnTable> || std::is_same_v<Rule, TableList> || std::is_same_v<
    Rule, ParameterSets> || std::is_same_v<Rule, VectorParameterSets> || std::is_same_v<Rule,
                                                                                        StudySettingSets>;

enum class Printed {
    always,
    where_set,   ///< unless it is false, zero or empty
    where_valid, ///< the same, and unless it is no UTF-8: TOML would give back another text
};

template <class Member, class Rule> struct Field {
    std::string_view key; ///< in files
    Member member;        ///< finds the value in a part: for std::invoke
    Rule rule;
    Text name;                ///< in the list of undo steps
    std::string_view meaning; ///< in assets/session-format.md
    Printed printed;

    constexpr Field(std::string_view k, Member m, Rule r, Text n, std::string_view what = {},
                    Printed p = Printed::always)
        : key(k), member(m), rule(r), name(n), meaning(what), printed(p) {}

    template <class Part> [[nodiscard]] constexpr auto& in(Part& part) const {
        return std::invoke(member, part);
    }
};

/// Calls visit(field) for each field of a list.
template <class Fields, class Visit> constexpr void for_each_field(const Fields& fields, Visit&& visit) {
    std::apply([&](const auto&... field) { (visit(field), ...); }, fields);
}

/// The key of the field that is this member of the part.
template <class Fields, class Member>
[[nodiscard]] constexpr std::string_view key_of(const Fields& fields, Member member) {
    std::string_view key;
    for_each_field(fields, [&](const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field.member)>, Member>)
            if (field.member == member) key = field.key;
    });
    return key;
}

} // namespace act
