#pragma once
// A list with a fixed capacity that can live in a constant: the records of the catalogue hold their
// parameters, breaks and known points in it, so the whole catalogue is built at compile time.

#include <array>
#include <cstddef>
#include <initializer_list>

namespace act {

/// At most N items, in place. Filling it beyond N does not compile where the list is constant, and is an
/// out-of-range access (never reached by the catalogue's tests) elsewhere.
template <class T, std::size_t N> class FixedList {
  public:
    constexpr FixedList() = default;
    constexpr FixedList(std::initializer_list<T> items) {
        for (const T& item : items)
            push_back(item);
    }

    constexpr void push_back(const T& item) {
        items_.at(size_) = item;
        ++size_;
    }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
    [[nodiscard]] constexpr const T* begin() const { return items_.data(); }
    [[nodiscard]] constexpr const T* end() const { return items_.data() + size_; }
    constexpr const T& operator[](std::size_t i) const { return items_[i]; }

  private:
    std::array<T, N> items_{};
    std::size_t size_ = 0;
};

} // namespace act
