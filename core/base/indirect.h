#pragma once
// A value that is kept apart from what holds it, so that a header needs no more of its type than the name, and files that
// do not use it are not compiled again when it changes. It is copied, compared and destroyed as a member would be.
//
//     struct Explore;                                    // in the holder's header
//     struct Session { Indirect<Explore> explore; };
//     session.explore->activation = "elu";               // where the header of Explore is included
//     template class Indirect<Explore>;                  // in one source, after base/indirect_members.h
//
// As std::indirect of C++26, which no compiler here has; but it is its value wherever one is asked for. What was moved from
// has none: it can be assigned to and destroyed.

#include <memory>

namespace act {

template <class T> class Indirect {
  public:
    Indirect();
    Indirect(const T& value);
    Indirect(T&& value);
    Indirect(const Indirect& other);
    Indirect(Indirect&& other) noexcept;
    Indirect& operator=(const Indirect& other);
    Indirect& operator=(Indirect&& other) noexcept;
    Indirect& operator=(const T& value);
    Indirect& operator=(T&& value);
    ~Indirect();

    T& operator*() { return *value_; }
    const T& operator*() const { return *value_; }
    T* operator->() { return value_.get(); }
    const T* operator->() const { return value_.get(); }
    operator T&() { return *value_; }
    operator const T&() const { return *value_; }

    bool operator==(const Indirect& other) const;
    bool operator==(const T& value) const;

  private:
    std::unique_ptr<T> value_;
};

/// Finds what a member of that type holds: for std::invoke.
template <auto member> struct Apart {
    template <class Holder> constexpr auto& operator()(Holder& holder) const { return *(holder.*member); }
};
template <auto member> inline constexpr Apart<member> apart{};

} // namespace act
