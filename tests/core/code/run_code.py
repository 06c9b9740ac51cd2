"""Runs written functions and prints what they give.

run_code.py numpy|pytorch FOLDER: FOLDER holds 0.py, 1.py, … and beside each what its last function is asked at,
0.txt, …, a line for each input:

    points 1.0 -0.0 inf        each number by itself: slopes
    vector 4 1 1: 1.0 …        one array of that shape: the Jacobian, row by row
    batch 4000 3: 1.0 …        one array: values only

For each input three lines are printed: the values, the derivatives (of PyTorch, by autograd), and for each point 1 where
NumPy warns at it.

run_code.py syntax FOLDER: compiles the files only.
"""

import ast
import contextlib
import io
import itertools
import pathlib
import sys

library, folder = sys.argv[1], pathlib.Path(sys.argv[2])
if library == "numpy":
    import numpy as np
if library == "pytorch":
    import torch


def written_function(path):
    tree = ast.parse(path.read_text())
    names = {}
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(compile(tree, str(path), "exec"), names)
    assert printed.getvalue(), f"{path} prints nothing"
    return names[[each.name for each in tree.body if isinstance(each, ast.FunctionDef)][-1]]


def warns(function, x):
    try:
        with np.errstate(over="raise", divide="raise", invalid="raise"):
            function(np.array([x]))
    except FloatingPointError:
        return 1
    return 0


def numpy_answer(function, kind, shape, numbers):
    with np.errstate(all="ignore"):
        y = np.asarray(function(np.array(numbers).reshape(shape))).ravel()
    return y, [], [warns(function, x) for x in numbers] if kind == "points" else []


def pytorch_answer(function, kind, shape, numbers):
    x = torch.tensor(numbers, dtype=torch.float64).reshape(shape).requires_grad_()
    y = function(x)
    derivatives = []
    if kind == "vector":
        derivatives = torch.autograd.functional.jacobian(function, x).ravel().tolist()
    if kind == "points":
        derivatives = [0.0] * len(numbers)
        if y.requires_grad:
            derivatives = torch.autograd.grad(y.sum(), x)[0].tolist()
    return y.detach().ravel().tolist(), derivatives, []


def answer(function, line):
    kind, _, rest = line.partition(" ")
    shape, colon, numbers = rest.rpartition(":")
    numbers = [float(each) for each in numbers.split()]
    shape = [int(each) for each in shape.split()] if colon else [len(numbers)]
    return (numpy_answer if library == "numpy" else pytorch_answer)(function, kind, shape, numbers)


for i in itertools.count():
    path = folder / f"{i}.py"
    if not path.exists():
        break
    if library == "syntax":
        compile(path.read_text(), str(path), "exec")
        print("compiles")
        continue
    function = written_function(path)
    for line in path.with_suffix(".txt").read_text().splitlines():
        for numbers in answer(function, line):
            print(" ".join(repr(float(each)) for each in numbers))
