#pragma once
// Remembers the last result of a pure function. Asked again with an equal key, it costs one comparison.

#include <optional>
#include <utility>

namespace act {

template <class Key, class Value> class Memo {
  public:
    /// The value for `key`, made by `make(key)` when the key differs from the last one. Valid until the next
    /// call.
    template <class Make> const Value& get(Key key, Make&& make) {
        if (!value_ || !(*key_ == key)) {
            value_ = std::forward<Make>(make)(std::as_const(key));
            key_ = std::move(key);
            ++made_;
        }
        return *value_;
    }

    /// How often a value was made: tests count it.
    [[nodiscard]] int made() const { return made_; }

  private:
    std::optional<Key> key_;
    std::optional<Value> value_;
    int made_ = 0;
};

} // namespace act
