#!/usr/bin/env python3
"""Writes the reference values that tests/core/curve/moments_test.cpp compares with: moments.csv.

Mean and variance of f(Z), Z ~ N(0, 1), for the formulas and parameter sets of generate.py: its textbook formulas under
tanh-sinh quadrature with 40 digits between the breaks, out to where the density is below 1e-140. A line holds the
function's id, mean, variance, and then its parameters; numbers are doubles in hexadecimal, results rounded once.

    tests/reference/generate_moments.py        needs python3-mpmath
"""

import multiprocessing
import pathlib

import series
from generate import FUNCTIONS, Series, hexadecimal
from mpmath import mp, mpf

DIGITS = 40
REACH = 26  # phi(26) < 1e-147
CUTS = [-REACH, -12, -6, -3, -1, 0, 1, 3, 6, 12, REACH]


def moments(name, parameters):
    mp.dps = DIGITS
    formula, _, breaks = FUNCTIONS[name]
    exact = [mpf(p) for p in parameters]

    def value(x):
        return Series.of(formula(Series([x, mpf(1), mpf(0), mpf(0)]), *exact)).terms[0]

    cuts = sorted({mpf(c) for c in CUTS} | {mpf(b) for b in breaks(*parameters) if abs(b) < REACH})
    mean = mp.quad(lambda x: value(x) * mp.npdf(x), cuts)
    variance = mp.quad(lambda x: (value(x) - mean) ** 2 * mp.npdf(x), cuts)
    # What is left of an odd function's mean is the quadrature's own.
    return (mpf(0) if abs(mean) < mpf(10) ** -25 * mp.sqrt(variance) else mean), variance


def line(job):
    name, parameters = job
    mean, variance = moments(name, parameters)
    mp.dps = DIGITS
    fields = [hexadecimal(v) for v in (mean, variance, *parameters)]
    return ",".join([name, *fields])


def main():
    series.ORDER = 1  # values are enough
    jobs = [(name, parameters) for name, entry in FUNCTIONS.items() for parameters in entry[1]]
    with multiprocessing.Pool() as pool:
        lines = pool.map(line, jobs, chunksize=1)
    path = pathlib.Path(__file__).parent / "moments.csv"
    path.write_text("\n".join(["activation,mean,variance,parameters", *lines]) + "\n")
    print(f"{path.name}: {len(lines)} lines")


if __name__ == "__main__":
    main()
