#pragma once
// Panels as they were made last, place by place: a slider that changes one of many makes only that one anew.

#include "base/memo.h"
#include "figure/figure.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace act {

/// Key: all that a panel depends on, with ==.
template <class Key> class PanelMemo {
  public:
    /// The panel at a place, made by `make()` when its key is not the one it had there before.
    template <class Make> const Panel& get(std::size_t place, Key key, Make&& make) {
        if (place >= places_.size()) places_.resize(place + 1);
        return places_[place].get(std::move(key), [&](const Key&) { return make(); });
    }

    /// How often a panel was made: tests count it.
    [[nodiscard]] int made() const {
        int sum = 0;
        for (const auto& place : places_)
            sum += place.made();
        return sum;
    }

  private:
    std::vector<Memo<Key, Panel>> places_;
};

} // namespace act
