#pragma once
// What Indirect does with its value. Included by the one source that instantiates it.

#include "base/indirect.h"

#include <utility>

namespace act {

template <class T> Indirect<T>::Indirect() : value_(std::make_unique<T>()) {}
template <class T> Indirect<T>::Indirect(const T& value) : value_(std::make_unique<T>(value)) {}
template <class T> Indirect<T>::Indirect(T&& value) : value_(std::make_unique<T>(std::move(value))) {}
template <class T> Indirect<T>::Indirect(const Indirect& other) : Indirect(*other.value_) {}
template <class T> Indirect<T>::Indirect(Indirect&& other) noexcept = default;

template <class T> Indirect<T>& Indirect<T>::operator=(const Indirect& other) {
    return *this = *other.value_;
}
template <class T> Indirect<T>& Indirect<T>::operator=(Indirect&& other) noexcept = default;
template <class T> Indirect<T>& Indirect<T>::operator=(const T& value) {
    if (value_)
        *value_ = value;
    else
        value_ = std::make_unique<T>(value);
    return *this;
}
template <class T> Indirect<T>& Indirect<T>::operator=(T&& value) {
    if (value_)
        *value_ = std::move(value);
    else
        value_ = std::make_unique<T>(std::move(value));
    return *this;
}
template <class T> Indirect<T>::~Indirect() = default;

template <class T> bool Indirect<T>::operator==(const Indirect& other) const {
    return *value_ == *other.value_;
}
template <class T> bool Indirect<T>::operator==(const T& value) const {
    return *value_ == value;
}

} // namespace act
