#pragma once
// Remembers the panels that were made last, place by place: when a slider changes one of many panels, only
// this one is made again.

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
