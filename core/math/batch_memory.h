#pragma once
// How kernels move arrays that outgrow a core's own caches, where moving takes longer than computing.

#include "math/batch.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace act {

/// Arrays of this many bytes, three of them, no longer fit the cache of a core.
inline constexpr std::size_t outgrows_caches = std::size_t{1} << 20;
/// Bytes of a memory page. The hardware's own prefetching stops at its end.
inline constexpr std::size_t page_bytes = 4096;

/// Asks for the cache line `ahead` bytes behind `place`, to be read or written soon. It may lie past the end
/// of the array: the address is not used otherwise.
template <BatchLeaf B, class T> void ask_for(T* place, std::size_t ahead) {
    constexpr int write = std::is_const_v<T> ? 0 : 1;
    __builtin_prefetch(reinterpret_cast<const void*>(reinterpret_cast<std::uintptr_t>(place) + ahead), write);
}

/// Stores to an aligned place in memory, past the caches, and without reading first what it overwrites.
/// Other threads may see it only after finish_streaming().
template <class T, class A, Lanes known> void stream(Batch<T, A, known> b, T* place) {
#if defined(__AVX512F__)
    if constexpr (std::is_same_v<T, float>)
        _mm512_stream_ps(place, b.lanes);
    else
        _mm512_stream_pd(place, b.lanes);
#elif defined(__AVX__)
    if constexpr (std::is_same_v<T, float>)
        _mm256_stream_ps(place, b.lanes);
    else
        _mm256_stream_pd(place, b.lanes);
#elif defined(__SSE2__)
    if constexpr (std::is_same_v<T, float>)
        _mm_stream_ps(place, b.lanes);
    else
        _mm_stream_pd(place, b.lanes);
#else
    b.lanes.store_aligned(place);
#endif
}

/// How many numbers from `place` on until one may be streamed to.
template <BatchLeaf B> std::size_t lanes_to_alignment(const typename B::Scalar* place) {
    const std::size_t past = reinterpret_cast<std::uintptr_t>(place) % sizeof(B);
    return past == 0 ? 0 : (sizeof(B) - past) / sizeof(typename B::Scalar);
}

template <BatchLeaf> void finish_streaming() {
#ifdef __SSE2__
    _mm_sfence();
#endif
}

} // namespace act
