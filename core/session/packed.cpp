#include "session/packed.h"

#include "base/number.h"
#include "session/compose.h"
#include "session/explore.h"
#include "session/export_choice.h"
#include "session/fields.h"
#include "session/guess.h"
#include "session/studies.h"
#include "session/vectors.h"

#include <type_traits>
#include <utility>

namespace act {
namespace {

template <class> inline constexpr bool is_list = false;
template <class T> inline constexpr bool is_list<std::vector<T>> = true;
template <class> inline constexpr bool is_map = false;
template <class V> inline constexpr bool is_map<std::map<std::string, V, std::less<>>> = true;
template <class> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;

template <class T> void put(Packing& into, const T& value) {
    if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        into.put(static_cast<double>(value));
    } else if constexpr (std::is_same_v<T, std::string>) {
        into.put(std::string_view(value));
    } else if constexpr (std::is_same_v<T, Interval>) {
        into.put(value.low);
        into.put(value.high);
    } else if constexpr (std::is_same_v<T, Point>) {
        into.put(value.x);
        into.put(value.y);
    } else if constexpr (is_optional<T>) {
        into.put(value ? 1.0 : 0.0);
        if (value) put(into, *value);
    } else if constexpr (is_list<T>) {
        into.put(static_cast<double>(value.size()));
        for (const auto& each : value)
            put(into, each);
    } else if constexpr (is_map<T>) {
        into.put(static_cast<double>(value.size()));
        for (const auto& [key, each] : value) {
            into.put(std::string_view(key));
            put(into, each);
        }
    } else {
        static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(fields<T>)>> > 0,
                      "a part lists its fields");
        const bool is_usual = value == T{};
        into.put(is_usual ? 0.0 : 1.0);
        if (!is_usual) for_each_field(fields<T>, [&](const auto& field) { put(into, field.in(value)); });
    }
}

template <class T> void take(Unpacking& from, T& value) {
    if constexpr (std::is_same_v<T, bool>) {
        value = from.number() != 0.0;
    } else if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
        value = static_cast<T>(from.number());
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = from.text();
    } else if constexpr (std::is_same_v<T, Interval>) {
        value.low = from.number();
        value.high = from.number();
    } else if constexpr (std::is_same_v<T, Point>) {
        value.x = from.number();
        value.y = from.number();
    } else if constexpr (is_optional<T>) {
        value.reset();
        if (from.number() != 0.0) take(from, value.emplace());
    } else if constexpr (is_list<T>) {
        value.clear();
        value.resize(from.count());
        for (auto& each : value)
            take(from, each);
    } else if constexpr (is_map<T>) {
        value.clear();
        for (std::size_t left = from.count(); left > 0; --left) {
            std::string key = from.text();
            take(from, value[std::move(key)]);
        }
    } else {
        value = {};
        if (from.number() != 0.0)
            for_each_field(fields<T>, [&](const auto& field) { take(from, field.in(value)); });
    }
}

} // namespace

void Packing::put(double number) {
    text_.append(shortest(number)).append(" ");
}

void Packing::put(std::string_view text) {
    text_.append(std::to_string(text.size())).append(":").append(text).append(" ");
}

double Unpacking::number() {
    const auto end = rest_.find(' ');
    const std::optional<double> value =
        end == std::string_view::npos ? std::nullopt : parse_number(rest_.substr(0, end));
    whole_ = whole_ && value.has_value();
    if (!whole_) return 0.0;
    rest_.remove_prefix(end + 1);
    return *value;
}

std::size_t Unpacking::count() {
    const double value = number();
    // Each entry takes two characters at least.
    const bool possible = value >= 0.0 && value <= 0.5 * static_cast<double>(rest_.size());
    whole_ = whole_ && possible;
    return whole_ ? static_cast<std::size_t>(value) : 0;
}

std::string Unpacking::text() {
    const auto colon = rest_.find(':');
    const std::optional<double> length =
        colon == std::string_view::npos ? std::nullopt : parse_number(rest_.substr(0, colon));
    whole_ = whole_ && length && *length >= 0.0
             && *length < static_cast<double>(rest_.size()) - static_cast<double>(colon) - 1.0;
    if (!whole_) return {};
    const auto bytes = static_cast<std::size_t>(*length);
    std::string value(rest_.substr(colon + 1, bytes));
    rest_.remove_prefix(colon + bytes + 2);
    return value;
}

void pack(Packing& into, const Session& session) {
    put(into, session);
}

std::optional<Session> unpack_session(Unpacking& from) {
    Session session;
    take(from, session);
    if (!from.is_whole()) return std::nullopt;
    return session;
}

} // namespace act
