#!/usr/bin/env python3
"""Writes the reference values that tests/core/activation/accuracy_test.cpp compares with: one CSV a function.

Formulas are the textbook ones, naive on purpose and independent of the C++: cancellation is met with digits, not with
care. Each is evaluated on truncated power series (value and three derivatives) with mpmath, at a precision that doubles
until two evaluations agree to 40 digits; an exact zero is believed at the highest precision only. Inputs and results are
doubles in hexadecimal, results rounded once. The third derivative is needed for the error bound of the curvature only
and has a few digits.

A function that FUNCTIONS does not list is evaluated from the recipe in its record, which the program reference_record
(record.cpp) tells. The recipe is written apart from the body, in another language, so they check each other; a formula in
FUNCTIONS is needed only where a break depends on rounding, or where the recipe overflows.

    tests/reference/generate.py          all functions of FUNCTIONS; needs python3-mpmath
    tests/reference/generate.py id ...   the named ones
    tests/reference/generate.py --new    those of the catalogue that have no CSV yet
"""

import ast
import functools
import math
import multiprocessing
import pathlib
import subprocess
import sys

from mpmath import mp, mpf

from series import (  # noqa: F401, since recipes name some that no formula here does
    FAR, Series, absolute, arctan, clip, composed, cos_series, erf, exp, expm1,
    log, logistic, normal_cdf, sin, softplus, sqrt, tanh)

FOLDER = pathlib.Path(__file__).resolve().parent
PRECISIONS = (60, 120, 240, 480, 960)


def elu(x, alpha):
    return x if x > 0 else alpha * (exp(x) - 1)


def gelu_tanh(x):
    return x / 2 * (1 + tanh(mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x * x * x)))


def sparse_plus(x):
    return Series.of(0) if x <= -1 else x if x >= 1 else (x + 1) * (x + 1) / 4


def shrink(x, threshold, bias):
    return x - bias if x > threshold else x + bias if x < -threshold else Series.of(0)


def log_cosh(x):
    size = absolute(x)
    return size - mp.log(2) if size > FAR else log((exp(x) + exp(-x)) / 2)


def nearest_double(x):
    """Where a break is not a double, the branch changes at the double nearest to it."""
    return mpf(float(Series.of(x).terms[0]))


def hard_sigmoid(x, slope, offset):
    if x <= nearest_double(-offset / slope):
        return Series.of(0)
    return Series.of(1) if x >= nearest_double((1 - offset) / slope) else slope * x + offset


def squareplus(x, b):
    return (x + sqrt(x * x + b)) / 2


def softplus_with_threshold(x, beta, threshold):
    none = Series.of(threshold).terms[0] >= 33  # as the record says
    return x if not none and x > nearest_double(threshold / beta) else softplus(beta * x) / beta


def snake(x, a):
    wave = sin(a * x)
    return x + wave * wave / a


def isru(x, alpha):
    return x / sqrt(1 + alpha * x * x)


ALPHA, SCALE = 1.6732632423543772848170429916717, 1.0507009873554804934193349852946
SIXTH, THIRD = 1.0 / 6.0, 1.0 / 3.0
BREAK_AT_0 = lambda *p: [0.0]
NO_BREAK = lambda *p: []

# id: (formula, parameter sets, where it breaks). The sets are the initial values, all lowest, all highest, and others.
FUNCTIONS = {
    "identity": (lambda x: x, [()], NO_BREAK),
    "step": (lambda x, t: Series.of(1 if x > t else 0), [(0.0,), (-3.0,), (3.0,), (0.7,)], lambda t: [t]),
    "relu": (lambda x: clip(x, 0, mpf("inf")), [()], BREAK_AT_0),
    "relu6": (lambda x: clip(x, 0, 6), [()], lambda: [0.0, 6.0]),
    "leaky-relu": (lambda x, s: x if x > 0 else s * x, [(0.01,), (-1.0,), (2.0,), (0.3,)], BREAK_AT_0),
    "prelu": (lambda x, a: x if x > 0 else a * x, [(0.25,), (-1.0,), (2.0,), (0.0,)], BREAK_AT_0),
    "rrelu": (
        lambda x, l, u: x if x > 0 else (l + u) / 2 * x,
        [(0.125, THIRD), (0.0, 0.0), (1.0, 1.0), (0.9, 0.2)],
        BREAK_AT_0,
    ),
    "threshold": (
        lambda x, t, v: x if x > t else Series.of(v),
        [(1.0, 0.0), (-3.0, -3.0), (3.0, 3.0), (0.3, 2.0)],
        lambda t, v: [t],
    ),
    "thresholded-relu": (lambda x, t: x if x > t else Series.of(0), [(1.0,), (0.0,), (3.0,), (0.4,)], lambda t: [t]),
    "relu-squared": (lambda x: x * x if x > 0 else Series.of(0), [()], BREAK_AT_0),
    "sparse-plus": (sparse_plus, [()], lambda: [-1.0, 1.0]),
    "squareplus": (squareplus, [(4.0,), (0.01,), (16.0,), (0.3,)], NO_BREAK),
    "isrlu": (lambda x, a: x if x > 0 else isru(x, a), [(1.0,), (0.1,), (4.0,), (0.6,)], BREAK_AT_0),
    "elu": (elu, [(1.0,), (0.0,), (4.0,), (1.7,)], BREAK_AT_0),
    "selu": (lambda x, a, s: s * elu(x, a), [(ALPHA, SCALE), (0.0, 0.1), (4.0, 3.0), (0.6, 1.9)], BREAK_AT_0),
    "celu": (lambda x, a: x if x > 0 else a * (exp(x / a) - 1), [(1.0,), (0.05,), (4.0,), (0.3,)], BREAK_AT_0),
    "softplus": (
        softplus_with_threshold,
        [(1.0, 40.0), (0.1, 0.4), (10.0, 40.0), (1.0, 20.0), (10.0, 0.4), (0.7, 3.0)],
        lambda b, t: [t / b],
    ),
    "exponential": (exp, [()], NO_BREAK),
    # Left of -1000 softplus is exp(x) to more digits than are asked for, and 0 farther on.
    "sqrt-softplus": (lambda x: exp(x / 2) if x < -1000 else sqrt(softplus(x)), [()], NO_BREAK),
    "sigmoid": (logistic, [()], NO_BREAK),
    "tanh": (tanh, [()], NO_BREAK),
    "erf": (erf, [()], NO_BREAK),
    "log-sigmoid": (lambda x: -softplus(-x), [()], NO_BREAK),
    "softsign": (lambda x: x / (1 + absolute(x)), [()], BREAK_AT_0),
    "arctan": (arctan, [()], NO_BREAK),
    "isru": (isru, [(1.0,), (0.1,), (4.0,), (2.3,)], NO_BREAK),
    "hardtanh": (clip, [(-1.0, 1.0), (-6.0, 0.1), (0.0, 6.0), (-0.7, 2.2)], lambda a, b: [a, b]),
    "hard-sigmoid": (
        hard_sigmoid,
        [(SIXTH, 0.5), (0.05, 0.0), (1.0, 1.0), (0.2, 0.5), (0.37, 0.83)],
        lambda s, o: [(0.0 - o) / s, (1.0 - o) / s],
    ),
    "sparse-sigmoid": (lambda x: clip((x + 1) / 2, 0, 1), [()], lambda: [-1.0, 1.0]),
    "silu": (lambda x: x * logistic(x), [()], NO_BREAK),
    "swish": (lambda x, b: x * logistic(b * x), [(1.0,), (0.0,), (10.0,), (0.3,), (2.7,)], NO_BREAK),
    "gelu": (lambda x: x * normal_cdf(x), [()], NO_BREAK),
    "gelu-tanh": (gelu_tanh, [()], NO_BREAK),
    "gelu-sigmoid": (lambda x: x * logistic(mpf("1.702") * x), [()], NO_BREAK),
    "b-silu": (
        lambda x, a: (x + a) * logistic(x) - a / 2,
        [(1.67,), (0.0,), (4.0,), (2.8626,)],
        NO_BREAK,
    ),
    "hard-swish": (lambda x: x * clip(x + 3, 0, 6) / 6, [()], lambda: [-3.0, 3.0]),
    "mish": (lambda x: x * tanh(softplus(x)), [()], NO_BREAK),
    "tanhexp": (lambda x: x if x > 12 else x * tanh(exp(x)), [()], NO_BREAK),
    "serf": (lambda x: x * erf(softplus(x)), [()], NO_BREAK),
    "phish": (lambda x: x * tanh(x * normal_cdf(x)), [()], NO_BREAK),
    "lisht": (lambda x: x * tanh(x), [()], NO_BREAK),
    "tanhshrink": (lambda x: x - tanh(x), [()], NO_BREAK),
    "softshrink": (lambda x, l: shrink(x, l, l), [(0.5,), (0.0,), (2.0,), (0.3,)], lambda l: [-l, l]),
    "hardshrink": (lambda x, l: shrink(x, l, 0), [(0.5,), (0.0,), (2.0,), (0.3,)], lambda l: [-l, l]),
    "shrink": (shrink, [(0.5, 0.0), (0.0, 0.0), (2.0, 2.0), (0.3, 1.1)], lambda l, b: [-l, l]),
    "sine": (sin, [()], NO_BREAK),
    "snake": (snake, [(1.0,), (0.1,), (5.0,), (2.3,)], NO_BREAK),
    "gaussian": (lambda x: exp(-(x * x)), [()], NO_BREAK),
    "log-cosh": (log_cosh, [()], NO_BREAK),
    "bent-identity": (lambda x: (sqrt(x * x + 1) - 1) / 2 + x, [()], NO_BREAK),
}


# What recipes may use besides the catalogue: the words of the program's formulas, as textbooks define them.
WORDS = {
    "exp": exp, "expm1": expm1, "log": log, "log1p": lambda u: log(1 + u), "sqrt": sqrt,
    "sin": sin, "cos": cos_series, "tanh": tanh, "atan": arctan, "erf": erf, "erfc": lambda u: 1 - erf(u),
    "abs": absolute, "sign": lambda u: Series.of(mp.sign(u.terms[0])), "max": max, "min": min, "clip": clip,
}


class PythonFromRecipe(ast.NodeTransformer):
    """Numbers keep all their digits, where() evaluates one of its values only, and a name of the catalogue is called."""

    def __init__(self, recipe):
        self.recipe = recipe

    def visit_Constant(self, node):
        text = ast.Constant(ast.get_source_segment(self.recipe, node))
        return ast.Call(ast.Name("number", ast.Load()), [text], [])

    def visit_Call(self, node):
        self.generic_visit(node)
        name = node.func.id
        if name == "where":
            return ast.IfExp(*node.args)
        if name not in WORDS:
            node.func = ast.Call(ast.Name("activation", ast.Load()), [ast.Constant(name.replace("_", "-"))], [])
        return node


def activation(name):
    """A function of x alone: the parameters are the initial ones."""
    formula, sets, _ = entry(name)
    return lambda x: formula(x, *map(mpf, sets[0]))


def formula_of(recipe, names):
    recipe = recipe.replace("^", "**")
    tree = PythonFromRecipe(recipe).visit(ast.parse(recipe, mode="eval"))
    code = compile(ast.fix_missing_locations(tree), recipe, "eval")
    words = WORDS | {"number": lambda text: Series.of(mpf(text)), "activation": activation}

    def formula(x, *parameters):
        values = map(Series.of, (x, +mp.pi, *parameters))
        return eval(code, words | dict(zip(("x", "pi", *names), values)))

    return formula


def record(*name):
    """Lines of the reference_record that was built last; without a name: the ids of the catalogue."""
    builds = FOLDER.parents[1].glob("build/*/reference_record")
    program = max(builds, key=lambda path: path.stat().st_mtime)
    return subprocess.run([program, *name], check=True, capture_output=True, text=True).stdout.splitlines()


def csv_of(name):
    return FOLDER / f"{name}.csv"


@functools.cache
def entry(name):
    """As in FUNCTIONS, or made from the record."""
    if name in FUNCTIONS:
        return FUNCTIONS[name]
    recipe, names, *lines = record(name)
    breaks = {}
    for line in lines:
        values, places = (tuple(map(float, part.split())) for part in line.split("|"))
        breaks[values] = places
    return formula_of(recipe, names.split()), list(breaks), lambda *values: breaks[values]


def evaluated(formula, x, parameters):
    """Four derivatives, agreed on by two precisions; None where the value is beyond the doubles."""
    before = None
    for digits in PRECISIONS:
        mp.dps = digits
        try:
            series = Series.of(formula(Series([mpf(x), mpf(1), mpf(0), mpf(0)]), *map(mpf, parameters)))
        except OverflowError:
            return None
        except ZeroDivisionError:  # a divisor has no digits yet
            continue
        now = [series.terms[0], series.terms[1], 2 * series.terms[2], 6 * series.terms[3]]
        if before and all(a != 0 and abs(a - b) <= mpf(10) ** -40 * abs(a) for a, b in zip(now, before)):
            break
        before = now
    return now


def spread(low, high, count):
    """Points that are not round numbers, with all their digits in use."""
    return [low + (high - low) * (i + 0.377) / count for i in range(count)]


def inputs(parameters, breaks):
    dense, tails, sizes = (420, 150, 8) if not parameters else (130, 45, 30)
    xs = {0.0} | set(spread(-40, 40, dense)) | set(spread(-6, 6, dense // 2)) | set(spread(-760, -36, tails))
    xs |= set(spread(36, 760, tails // 3))
    for i, exponent in enumerate(range(-1074, 997, sizes)):
        size = math.ldexp(1.0 + (i * 0.618034) % 1.0, exponent)
        xs |= {size, -size}
    xs |= {1e300, -1e300}
    for b in breaks:
        xs |= {b, math.nextafter(b, math.inf), math.nextafter(b, -math.inf)}
    return sorted(xs)


def hexadecimal(number):
    mp.prec = 53
    value = float(number)
    text = value.hex()
    mantissa, _, exponent = text.partition("p")
    return (mantissa.rstrip("0").rstrip(".") if "." in mantissa else mantissa) + ("p" + exponent if exponent else "")


def rows(name):
    formula, sets, breaks = entry(name)
    for parameters in sets:
        for x in inputs(parameters, breaks(*parameters)):
            jet = evaluated(formula, x, parameters)
            if jet is None:
                continue
            fields = [hexadecimal(p) for p in parameters] + [hexadecimal(v) for v in [x] + jet[:3]]
            yield ",".join(fields + [f"{float(jet[3]):.2e}"])


def write(name):
    path = csv_of(name)
    count = len(entry(name)[1][0])
    header = ",".join([f"p{k}" for k in range(count)] + ["x", "y", "dy", "ddy", "dddy"])
    path.write_text("\n".join([header, *rows(name)]) + "\n")
    return f"{path.name}: {path.stat().st_size // 1024} KiB"


def main():
    names = sys.argv[1:] or list(FUNCTIONS)
    if names == ["--new"]:
        names = [name for name in record() if not csv_of(name).exists()]
    with multiprocessing.Pool() as pool:
        for line in pool.imap_unordered(write, names, chunksize=1):
            print(line, flush=True)


if __name__ == "__main__":
    main()
