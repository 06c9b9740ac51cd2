#!/usr/bin/env python3
"""Writes core/math/batch_coefficients.h: the polynomials, and the rational function, of the bulk kernels.

Each one interpolates its function at Chebyshev points, where the error of interpolation is spread nearly evenly, and is
computed with 80 digits before its coefficients are rounded. Intervals are a little wider than what arguments are reduced
to, for the rounding of the reduction. exp(x²)·erfc(x) is interpolated in t = (x − c)/(x + c), which makes [0, 45] short;
c is where float's or double's error was found least. Constants that are subtracted n times come in parts (Cody and Waite
1980), all but the last with so few digits that n times them is exact.

    tests/reference/generate_coefficients.py            writes the header; needs python3-mpmath
    tests/reference/generate_coefficients.py --check    says whether the header is what would be written; 77: no mpmath
"""

import pathlib
import struct
import sys
import textwrap

try:
    from mpmath import mp, mpf
except ImportError:
    sys.exit(77)

HEADER = pathlib.Path(__file__).resolve().parents[2] / "core/math/batch_coefficients.h"
WIDTH = 110
mp.dps = 80

TOP = """#pragma once
// Written by tests/reference/generate_coefficients.py, which says how they are found: the coefficients behind
// math/batch_functions.h, lowest power first.

namespace act {

template <class T> struct Coefficients;
"""


def chebyshev_points(low, high, count):
    return [(low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (2 * k + 1) / (2 * count)) for k in range(count)]


def polynomial(f, low, high, count):
    """The one with `count` coefficients that equals f at as many points."""
    xs = chebyshev_points(mpf(low), mpf(high), count)
    matrix = mp.matrix([[x**k for k in range(count)] for x in xs])
    return list(mp.lu_solve(matrix, mp.matrix([f(x) for x in xs])))


def rational(f, c, high, over, under):
    """Numerator and denominator of those degrees; the denominator begins with 1."""
    c, count = mpf(c), over + 1 + under
    xs = [c * (1 + t) / (1 - t) for t in chebyshev_points(mpf(-1), (high - c) / (high + c), count)]
    rows = [[x**k for k in range(over + 1)] + [-f(x) * x**k for k in range(1, under + 1)] for x in xs]
    solved = list(mp.lu_solve(mp.matrix(rows), mp.matrix([f(x) for x in xs])))
    return solved[: over + 1], [mpf(1)] + solved[over + 1 :]


def parts(value, bits):
    """Parts of so many binary digits each, the first of them rounded, and the rest."""
    found = []
    for count in bits:
        unit = mpf(2) ** (mp.floor(mp.log(abs(value), 2)) + 1 - count)
        found.append(mp.nint(value / unit) * unit)
        value -= found[-1]
    return found + [value]


def of_square(f):
    return lambda square: f(mp.sqrt(square))


EXP = lambda r: (mp.exp(r) - 1 - r) / r**2
LOG = of_square(lambda s: (2 * mp.atanh(s) / s - 2) / s**2)
ERF = of_square(lambda x: mp.erf(x) / x)
ATAN = of_square(lambda x: mp.atan(x) / x)
SIN = of_square(lambda x: (mp.sin(x) / x - 1) / x**2)
COS = of_square(lambda x: (mp.cos(x) - 1 + x**2 / 2) / x**4)
ERFCX = lambda x: mp.exp(x * x) * mp.erfc(x)

LARGEST_R = mpf("1.02") * mp.log(2) / 2
LARGEST_S = mpf("0.1716")  # (√2 − 1)/(√2 + 1) = 0.17157…
LARGEST_ANGLE = mpf("1.01") * mp.pi / 4


def coefficients(counts, ln2_bits, half_pi_bits, c, degrees):
    over, under = rational(ERFCX, c, 45, *degrees)
    exp, log, erf, atan, sin, cos = counts
    return [
        ("ln(2) in two parts", "ln2", parts(mp.log(2), ln2_bits), True),
        ("π/2 in three parts", "half_pi", parts(mp.pi / 2, half_pi_bits), True),
        ("(eʳ − 1 − r)/r², |r| ≤ 1.02·ln(2)/2", "exp", polynomial(EXP, -LARGEST_R, LARGEST_R, exp), False),
        ("(2·atanh(s)/s − 2)/s² in s², |s| ≤ 0.1716", "log", polynomial(LOG, 0, LARGEST_S**2, log), False),
        ("exp(x²)·erfc(x), 0 ≤ x ≤ 45: numerator", "erfcx_over", over, False),
        ("and denominator", "erfcx_under", under, False),
        ("erf(x)/x in x², |x| ≤ 1", "erf", polynomial(ERF, 0, 1, erf), False),
        ("atan(x)/x in x², |x| ≤ tan(π/8)", "atan", polynomial(ATAN, 0, mp.tan(mp.pi / 8) ** 2, atan), False),
        ("(sin(x)/x − 1)/x² in x², |x| ≤ 1.01·π/4", "sin", polynomial(SIN, 0, LARGEST_ANGLE**2, sin), False),
        ("(cos(x) − 1 + x²/2)/x⁴ in x², |x| ≤ 1.01·π/4", "cos", polynomial(COS, 0, LARGEST_ANGLE**2, cos), False),
    ]


def written(value, kind, exact):
    """As a literal that is rounded to the nearest number of the kind. Parts are doubles: float takes them as they are."""
    if kind == "double" or exact:
        return repr(float(value))
    single = struct.unpack("f", struct.pack("f", float(value)))[0]
    return mp.nstr(mpf(single), 9, strip_zeros=True, min_fixed=-5) + "F"


def struct_of(kind, table):
    lines = [f"template <> struct Coefficients<{kind}> {{"]
    for comment, name, values, exact in table:
        literals = ", ".join(written(v, kind, exact) for v in values)
        lines.append(f"    /// {comment}")
        line = f"static constexpr {'double' if exact else kind} {name}[] = {{{literals}}};"
        lines += textwrap.wrap(line, WIDTH, initial_indent=" " * 4, subsequent_indent=" " * 8)
    return "\n".join(lines + ["};"])


def header():
    single = coefficients((6, 4, 8, 6, 5, 5), (9,), (8, 11), "1.8", (4, 5))
    double = coefficients((12, 8, 13, 13, 7, 7), (32,), (33, 33), "2.2", (10, 11))
    tables = "\n\n".join([struct_of("float", single), struct_of("double", double)])
    return f"{TOP}\n// clang-format off\n{tables}\n// clang-format on\n\n}} // namespace act\n"


def main():
    if sys.argv[1:] == ["--check"]:
        if HEADER.read_text() != header():
            sys.exit(f"{HEADER.name} is not what this script writes")
    else:
        HEADER.write_text(header())


if __name__ == "__main__":
    main()
