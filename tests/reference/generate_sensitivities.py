#!/usr/bin/env python3
"""Writes sensitivities.csv: the derivatives of the catalogue's functions by their parameters, from the same formulas
and with the same arithmetic as generate.py, and how they vary with x.

    tests/reference/generate_sensitivities.py    needs python3-mpmath
"""

import math
import multiprocessing

from generate import FOLDER, Series, entry, hexadecimal, record, spread
from mpmath import mp, mpf


def by_parameter(formula, x, parameters, k):
    """df/dp_k at x, as a number of the precision in force."""
    p = [Series([mpf(v), mpf(i == k), mpf(0), mpf(0)]) for i, v in enumerate(parameters)]
    return Series.of(formula(Series.of(x), *p)).terms[1]


def sensitivity_rows(name):
    """Away from breaks, whose places move with the parameters."""
    formula, sets, breaks = entry(name)
    xs = spread(-40, 40, 14) + spread(-3, 3, 14) + [-745.2, -300.7, 90.3, 720.6]
    xs += [sign * math.ldexp(1.3, e) for sign in (-1, 1) for e in (-1000, -300, -60, -27, -9, 20, 33, 100, 400, 1000)]
    rows = []
    for parameters in sets:
        for k in range(len(parameters)):
            for x in sorted(xs):
                if any(abs(x - b) < 1e-6 for b in breaks(*parameters)):
                    continue
                mp.dps = 960
                step = abs(mpf(x)) * mpf(10) ** -120
                try:
                    y, low, high = (by_parameter(formula, at, parameters, k) for at in (mpf(x), x - step, x + step))
                except OverflowError:
                    continue
                fields = [name, str(k), *map(hexadecimal, (x, y)), f"{float((high - low) / (2 * step)):.3e}"]
                rows.append(",".join(fields + [hexadecimal(v) for v in parameters]))
    return rows


def write_sensitivities():
    names = [name for name in record() if entry(name)[1][0]]
    with multiprocessing.Pool() as pool:
        rows = [row for part in pool.imap(sensitivity_rows, names) for row in part]
    text = "\n".join(["activation,parameter,x,dy_dp,slope,parameters", *rows]) + "\n"
    (FOLDER / "sensitivities.csv").write_text(text)


if __name__ == "__main__":
    write_sensitivities()
