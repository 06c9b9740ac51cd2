#pragma once
// Tests of many like cases do fewer of them under sanitizers, where each takes ten times as long.

#include <concepts>

namespace act {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ACT_SANITIZED
#endif
#elif defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ACT_SANITIZED
#endif

#ifdef ACT_SANITIZED
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// The step through many like cases: 1, and under sanitizers `stride`.
template <std::integral Count> [[nodiscard]] constexpr Count every(Count stride) {
    return sanitized ? stride : Count{1};
}

} // namespace act
