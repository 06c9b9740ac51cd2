#!/usr/bin/env python3
"""Writes core/math/error_function_table.h: exp(x²)·erfc(x) at eighths, each as the sum of two doubles."""

import pathlib

import mpmath

mpmath.mp.dps = 60
FIRST, LAST = 3, 96

head = """#pragma once
// Written by tests/reference/error_function.py: exp(x²)·erfc(x) at x = k/8 from k = 3 to 96, each as the sum of two doubles.

#include <array>

namespace act {

struct ScaledErfc {
    double high;
    double low;
};

inline constexpr int first_eighth = %d;
inline constexpr std::array scaled_erfc_at_eighths{
""" % FIRST
lines = []
for k in range(FIRST, LAST + 1):
    x = mpmath.mpf(k) / 8
    value = mpmath.exp(x * x) * mpmath.erfc(x)
    high = float(value)
    low = float(value - mpmath.mpf(high))
    lines.append(f"    ScaledErfc{{{high!r}, {low!r}}},\n")
target = pathlib.Path(__file__).parents[2] / "core/math/error_function_table.h"
target.write_text(head + "".join(lines) + "};\n\n} // namespace act\n")
