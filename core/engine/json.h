#pragma once
// Writes JSON for the page's script. By hand, since libraries for it are larger than the rest of what this folder adds
// to an engine. JSON has no infinities and no NaN: those are texts, "inf", "-inf" and "nan".

#include "base/number.h"

#include <cmath>
#include <string>
#include <string_view>

namespace act {

class Json {
  public:
    Json& begin(char bracket) {
        separate();
        text_ += bracket;
        first_ = true;
        return *this;
    }
    void end(char bracket) {
        text_ += bracket;
        first_ = false;
    }
    Json& key(std::string_view name) {
        text(name);
        text_ += ':';
        first_ = true;
        return *this;
    }
    void number(double value) {
        if (!std::isfinite(value)) return text(shortest(value));
        separate();
        text_ += shortest(value);
    }
    void text(std::string_view value) {
        separate();
        text_ += '"';
        for (const char c : value) {
            if (c == '"' || c == '\\') text_ += '\\';
            // Texts of figures have one line; a control character stands for a blank.
            text_ += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
        text_ += '"';
    }
    [[nodiscard]] std::string result() { return std::move(text_); }

  private:
    void separate() {
        if (!first_) text_ += ',';
        first_ = false;
    }

    std::string text_;
    bool first_ = true;
};

} // namespace act
