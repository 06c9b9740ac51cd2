#!/usr/bin/env python3
"""Writes the reference values of vector functions that tests/core/vector/vector_accuracy_test.cpp compares with.

Formulas are the textbook ones, with 50 digits and more instead of care. One file a function, vector-<id>.csv; a line
has four groups between semicolons: parameters; z; y; and entries of the Jacobian as row, column, value, all of them for
short vectors and a few hundred for long ones. Numbers are doubles in hexadecimal, results rounded once.

    tests/reference/generate_vector.py [id ...]        all functions, or the named ones; needs python3-mpmath
"""

import math
import pathlib
import random
import sys

from mpmath import mp, mpf

DIGITS = 60
FAR_DIGITS = 760  # 1 - p of p = 1 - 1e-320 and the difference of 1e300 and 1e-17 keep 50 digits
FULL = 9  # up to this length the whole Jacobian is written


def exp(x):
    return mp.exp(x) if x > -100000 else mpf(0)


def powers(z, t=mpf(1)):
    top = max(z)
    return [exp((x - top) / t) for x in z]


def softmax(z, t=mpf(1)):
    e = powers(z, t)
    total = mp.fsum(e)
    return [x / total for x in e], lambda i, j: (
        e[i] * (total - e[i]) if i == j else -e[i] * e[j]
    ) / total**2 / t


def uniform_numbers(seed):
    """In (0, 1), from PCG-XSH-RR of 64 bits of state and 32 of output (O'Neill 2014) in its stream 0."""
    bits, step = 2**64 - 1, 1
    state = (step + seed) * 6364136223846793005 + step & bits
    while True:
        mixed = ((state >> 18) ^ state) >> 27 & 2**32 - 1
        turn = state >> 59
        yield (((mixed >> turn) | (mixed << (-turn & 31))) & 2**32 - 1) + mpf(1) / 2
        state = state * 6364136223846793005 + step & bits


def gumbel_softmax(z, t, seed):
    """The noise is a double: −ln(−ln u) rounded once."""
    draws = uniform_numbers(int(seed))
    noise = [mpf(float(-mp.log(-mp.log(next(draws) / 2**32)))) for _ in z]
    return softmax([x + g for x, g in zip(z, noise)], t)


def log_softmax(z):
    p, _ = softmax(z)
    total = mp.log(mp.fsum(powers(z)))
    return [x - max(z) - total for x in z], lambda i, j: (1 if i == j else 0) - p[j]


def softmin(z):
    y, entry = softmax([-x for x in z])
    return y, lambda i, j: -entry(i, j)


def log_sum_exp(z):
    p, _ = softmax(z)
    return [max(z) + mp.log(mp.fsum(powers(z)))], lambda i, j: p[j]


def sparsemax(z):
    """By bisection for the threshold, then exactly: independent of any sorting."""
    low, high = max(z) - 1, max(z)
    for _ in range(DIGITS * 4):
        middle = (low + high) / 2
        if mp.fsum(max(x - middle, 0) for x in z) > 1:
            low = middle
        else:
            high = middle
    support = [i for i, x in enumerate(z) if x > low]
    threshold = (mp.fsum(z[i] for i in support) - 1) / len(support)
    support = [i for i in support if z[i] > threshold]
    size = len(support)
    inside = set(support)
    return [max(x - threshold, mpf(0)) for x in z], lambda i, j: (
        mpf((i == j) * size - 1) / size if i in inside and j in inside else mpf(0)
    )


def hardmax(z):
    best = z.index(max(z))
    return [mpf(i == best) for i in range(len(z))], lambda i, j: mpf(0)


def maxout(z):
    best = z.index(max(z))
    return [max(z)], lambda i, j: mpf(j == best)


def gated(gate, slope):
    def unit(z):
        half = len(z) // 2
        a, b = z[:half], z[half:]

        def entry(i, j):
            return gate(b[i]) if j == i else a[i] * slope(b[i]) if j == half + i else mpf(0)

        return [x * gate(y) for x, y in zip(a, b)], entry

    return unit


def logistic(x):
    return exp(x) / (1 + exp(x)) if x < 0 else 1 / (1 + exp(-x))


def normal_cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def gelu_slope(x):
    return normal_cdf(x) + x * mp.npdf(x)


def swish(b, alpha):
    return b * logistic(alpha * b)


def swish_slope(b, alpha):
    return logistic(alpha * b) + alpha * b * logistic(alpha * b) * logistic(-alpha * b)


def swiglu(z, gate, alpha):
    half = len(z) // 2
    content, gates = (half, 0) if gate == 0 else (0, half)

    def entry(i, j):
        a, b = z[content + i], z[gates + i]
        return swish(b, alpha) if j == content + i else a * swish_slope(b, alpha) if j == gates + i else mpf(0)

    return [z[content + i] * swish(z[gates + i], alpha) for i in range(half)], entry


def clamped_swiglu(z, limit, alpha):
    half = len(z) // 2
    g = [min(x, limit) for x in z[:half]]
    l = [max(min(x, limit), -limit) for x in z[half:]]

    def entry(i, j):
        if j == i:
            return swish_slope(g[i], alpha) * (l[i] + 1) if z[i] <= limit else mpf(0)
        return swish(g[i], alpha) if j == half + i and abs(z[j]) <= limit else mpf(0)

    return [swish(a, alpha) * (b + 1) for a, b in zip(g, l)], entry


def polynorm(z, *parameters):
    *weights, bias = parameters
    n = len(z)
    floor = mpf(1e-6)  # the double
    roots = [mp.sqrt(mp.fsum(x ** (2 * k) for x in z) / n + floor) for k in (1, 2, 3)]

    def entry(i, j):
        return mp.fsum(
            k * w / r * ((z[i] ** (k - 1) if i == j else 0) - z[i] ** k * z[j] ** (2 * k - 1) / (n * r * r))
            for k, w, r in zip((1, 2, 3), weights, roots)
        )

    return [mp.fsum(w * x**k / r for k, w, r in zip((1, 2, 3), weights, roots)) + bias for x in z], entry


def log_mean_exp(z):
    p, _ = softmax(z)
    return [max(z) + mp.log(mp.fsum(powers(z)) / len(z))], lambda i, j: p[j]


def crelu(z):
    n = len(z)

    def entry(i, j):
        if i % n != j:
            return mpf(0)
        return mpf(z[j] > 0) if i < n else -mpf(z[j] < 0)

    return [max(x, mpf(0)) for x in z] + [max(-x, mpf(0)) for x in z], entry


PLAIN, SUMMING, TEMPERED, DRAWN, GATED = "plain", "summing", "tempered", "drawn", "gated"
THIRD = 1.0 / 3.0
# Values for the parameters of functions that have some besides a temperature.
SETS = {
    "swiglu": [[1.0, 1.0], [0.0, 1.0], [0.0, 1.702], [1.0, 0.3], [1.0, 0.0], [0.0, -2.0]],
    "clamped-swiglu": [[7.0, 1.702], [0.5, 1.0], [10.0, 3.0]],
    "polynorm": [[THIRD, THIRD, THIRD, 0.0], [0.3, -0.2, 0.9, 0.1], [0.0, 0.0, 1.0, -0.75]],
}
FUNCTIONS = {
    "softmax": (softmax, TEMPERED),
    "gumbel-softmax": (gumbel_softmax, DRAWN),
    "log-softmax": (log_softmax, SUMMING),
    "softmin": (softmin, PLAIN),
    "softmax2d": (softmax, PLAIN),
    "logsumexp": (log_sum_exp, SUMMING),
    "sparsemax": (sparsemax, SUMMING),
    "hardmax": (hardmax, PLAIN),
    "maxout": (maxout, PLAIN),
    "glu": (gated(logistic, lambda x: logistic(x) * logistic(-x)), GATED),
    "swiglu": (swiglu, GATED),
    "clamped-swiglu": (clamped_swiglu, GATED),
    "polynorm": (polynorm, PLAIN),
    "logmeanexp": (log_mean_exp, PLAIN),
    "geglu": (gated(lambda x: x * normal_cdf(x), gelu_slope), GATED),
    "reglu": (gated(lambda x: max(x, mpf(0)), lambda x: mpf(x > 0)), GATED),
    "crelu": (crelu, PLAIN),
}


def plain_inputs(draw, summing):
    more = random.Random(23)
    yield from ([0.0], [-7.5], [-1.0, 1.0, 2.0], [3.0, 1.0, 0.2], [0.5, 2.5, 2.0], [0.0, 0.0], [1.0, 1.0, 1.0, 0.5])
    yield from ([0.0, -50.0], [0.0, -36.7, -40.0], [1e4, -1e4], [1e4, 1e4 - 1.0, -1e4], [-1e4, -1e4 + 0.3, -9999.5])
    yield from ([1e-300, -1e-300, 0.0], [1e300, 1e300, -1e300], [1.1, -698.3, -650.7], [709.5, 88.8, 710.0])
    yield from ([-math.log(2.0), -math.log(2.0)], [0.1, -0.9], [0.1, math.nextafter(-0.9, 0.0)], [1e-17, -1.0, -1.0])
    for length in (2, 3, 7, 40) if summing else ():  # probabilities add up to 1, log-sum-exp is what rounding left
        shares = [more.random() for _ in range(length)]
        yield [math.log(share / sum(shares)) for share in shares]
        yield [math.log(share / sum(shares)) + 1e-9 for share in shares]
        yield [math.log(share / sum(shares)) - 0.01 for share in shares]
    for spread in (0.3, 1.0, 3.0, 30.0, 300.0, 1e4):
        for length in (1, 2, 3, 5, 9):
            for _ in range(3):
                yield [draw.uniform(-spread, spread) for _ in range(length)]
    for spread, length in ((0.01, 100), (1.0, 100), (20.0, 100), (500.0, 100)) + ((1e-4, 1500), (3.0, 4096)) * summing:
        yield [draw.uniform(-spread, spread) for _ in range(length)]


def gated_inputs(draw):
    more = random.Random(23)
    yield from ([0.0, 0.0], [1.0, 1.0], [-1.0, 2.0, -1.0, 2.0], [1e4, -1e4, -1e4, 1e4], [1e300, -740.0], [1e10, -36.2])
    yield from ([1e308, -1.0, -2.5, 1e-300], [-3.0, 1e-310], [1e-310, 3.0], [5.0, 1e-17])
    for zero in (-1.2784645427610738, -0.7517915246935645):  # of the slopes of SiLU and GELU
        for gate in (math.nextafter(zero, -2.0), zero, math.nextafter(zero, 0.0), zero - 1e-12, zero + 1e-12):
            yield [more.uniform(-3.0, 3.0), gate]
        for reach in (1e-8, 1e-4, 0.01, 0.1, 0.3, 0.7, 1.2):
            for _ in range(4):
                yield [more.uniform(-3.0, 3.0), zero + more.uniform(-reach, reach)]
    for spread in (0.3, 3.0, 30.0, 700.0):
        for length in (2, 4, 8):
            for _ in range(6):
                yield [draw.uniform(-spread, spread) for _ in range(length)]


def inputs(kind):
    draw = random.Random(17)
    if kind == GATED:
        for z in gated_inputs(draw):
            yield [], z
        return
    if kind == DRAWN:
        for number, z in enumerate(plain_inputs(draw, False)):
            for temperature in (0.05, 1.0, 5.0):
                yield [temperature, 1.0 + 7919.0 * number], z
        return
    for z in plain_inputs(draw, kind in (TEMPERED, SUMMING)):
        yield ([1.0] if kind == TEMPERED else []), z
    if kind == TEMPERED:
        for temperature in (0.01, 0.1, 0.3, 2.0, 7.7, 100.0):
            for spread in (1.0, 20.0, 1e4):
                for length in (2, 4, 7):
                    yield [temperature], [draw.uniform(-spread, spread) for _ in range(length)]


def places(rows, columns):
    if columns <= FULL:
        return [(i, j) for i in range(rows) for j in range(columns)]
    draw = random.Random(rows * columns)
    some = [(i, i) for i in range(0, min(rows, columns), max(1, columns // 50))]
    return some + [(draw.randrange(rows), draw.randrange(columns)) for _ in range(150)]


def hexadecimal(number):
    value = float(number)
    if value == 0:
        return "0"
    mantissa, _, exponent = value.hex().partition("p")
    return mantissa.rstrip("0").rstrip(".") + "p" + exponent


def within(numbers):
    return all(abs(x) < mpf("1.7e308") for x in numbers)


def line(formula, parameters, z):
    mp.dps = FAR_DIGITS if len(z) <= 100 else DIGITS
    exact = [mpf(x) for x in z]
    y, entry = formula(exact, *map(mpf, parameters))
    entries = [(i, j, entry(i, j)) for i, j in places(len(y), len(z))]
    if not within(y) or not within(v for *_, v in entries):
        return None
    groups = [
        map(hexadecimal, parameters),
        map(hexadecimal, z),
        map(hexadecimal, y),
        (f"{i},{j},{hexadecimal(v)}" for i, j, v in entries),
    ]
    return ";".join(",".join(group) for group in groups)


def write(name):
    formula, kind = FUNCTIONS[name]
    lines = []
    for parameters in SETS.get(name, [[]]):
        lines += [text for text in (line(formula, parameters + p, z) for p, z in inputs(kind)) if text]
    path = pathlib.Path(__file__).parent / f"vector-{name}.csv"
    path.write_text("parameters;z;y;jacobian\n" + "\n".join(lines) + "\n")
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size // 1024} KiB", flush=True)


if __name__ == "__main__":
    for each in sys.argv[1:] or FUNCTIONS:
        write(each)
