"""Truncated power series: a value and three derivatives at a point, carried through formulas with mpmath."""

from mpmath import mp, mpf

ORDER = 4  # value and three derivatives
FAR = 50000  # beyond, exp(-FAR) is nothing even after any product with what a double can hold


class Series:
    """f, f', f''/2, f'''/6 at a point."""

    def __init__(self, terms):
        self.terms = list(terms)

    @staticmethod
    def of(value):
        return value if isinstance(value, Series) else Series([mpf(value)] + [mpf(0)] * (ORDER - 1))

    def __add__(self, other):
        return Series(a + b for a, b in zip(self.terms, Series.of(other).terms))

    def __neg__(self):
        return Series(-a for a in self.terms)

    def __sub__(self, other):
        return self + (-Series.of(other))

    def __rsub__(self, other):
        return Series.of(other) - self

    def __mul__(self, other):
        a, b = self.terms, Series.of(other).terms
        return Series(sum(a[i] * b[n - i] for i in range(n + 1)) for n in range(ORDER))

    def __truediv__(self, other):
        a, b = self.terms, Series.of(other).terms
        quotient = []
        for n in range(ORDER):
            quotient.append((a[n] - sum(quotient[i] * b[n - i] for i in range(n))) / b[0])
        return Series(quotient)

    def __rtruediv__(self, other):
        return Series.of(other) / self

    __radd__ = __add__
    __rmul__ = __mul__

    def __pow__(self, exponent):
        """Of a whole number from 0 on as products, which the base may be negative for."""
        count = exponent.terms[0]
        if any(exponent.terms[1:]) or count < 0 or count != int(count):
            return exp(exponent * log(self))
        return math.prod([self] * int(count), start=Series.of(1))

    def __gt__(self, other):
        return self.terms[0] > Series.of(other).terms[0]

    def __lt__(self, other):
        return self.terms[0] < Series.of(other).terms[0]

    def __ge__(self, other):
        return self.terms[0] >= Series.of(other).terms[0]

    def __le__(self, other):
        return self.terms[0] <= Series.of(other).terms[0]


def composed(value, derivative, u):
    """f(u) where f(u.terms[0]) = value and `derivative` is f' as a series in the same variable as u."""
    u_slope = [u.terms[n] * n for n in range(1, ORDER)] + [mpf(0)]
    product = (derivative * Series(u_slope)).terms
    return Series([value] + [product[n - 1] / n for n in range(1, ORDER)])


def fixed_point(value, rule, u):
    """f(u) where f' = rule(f): each pass makes one more term right."""
    f = Series.of(value)
    for _ in range(ORDER):
        f = composed(value, rule(f), u)
    return f


def exp(u):
    if u < -FAR:
        return Series.of(0)
    if u > FAR:
        raise OverflowError
    return fixed_point(mp.exp(u.terms[0]), lambda f: f, u)


def expm1(u):
    """With digits near 0, where few would agree to what is left of 1 - 1 beside larger numbers."""
    return Series.of(-1) if u < -FAR else composed(mp.expm1(u.terms[0]), exp(u), u)


def log(u):
    return composed(mp.log(u.terms[0]), 1 / u, u)


def sqrt(u):
    return fixed_point(mp.sqrt(u.terms[0]), lambda f: 1 / (2 * f), u)


def sin(u):
    return composed(mp.sin(u.terms[0]), cos_series(u), u)


def cos_series(u):
    s, c = mp.sin(u.terms[0]), mp.cos(u.terms[0])
    sine, cosine = Series.of(s), Series.of(c)
    for _ in range(ORDER):
        sine, cosine = composed(s, cosine, u), composed(c, -sine, u)
    return cosine


def arctan(u):
    return composed(mp.atan(u.terms[0]), 1 / (1 + u * u), u)


def tanh(u):
    if u > FAR:
        return Series.of(1)
    if u < -FAR:
        return Series.of(-1)
    up, down = exp(u), exp(-u)
    return (up - down) / (up + down)


def erf(u):
    if abs(u.terms[0]) > 300:
        return Series.of(mp.sign(u.terms[0]))
    return composed(mp.erf(u.terms[0]), 2 / mp.sqrt(mp.pi) * exp(-(u * u)), u)


def logistic(u):
    return Series.of(0) if u < -FAR else 1 / (1 + exp(-u))


def softplus(u):
    return u if u > FAR else log(1 + exp(u))


def normal_cdf(u):
    return (1 + erf(u / mp.sqrt(2))) / 2


def absolute(u):
    return -u if u < 0 else u


def clip(u, low, high):
    return Series.of(low) if u <= low else Series.of(high) if u >= high else u
