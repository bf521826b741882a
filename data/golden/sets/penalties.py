"""Penalties (ledger E-27): gradients of a squared loss with λΣ|w|, λΣw² and ½λΣw² by PyTorch, and the lasso on the digits 3 and 8 by
scikit-learn's coordinate descent."""
import gzip
import pathlib

import numpy
import torch
from sklearn.linear_model import Lasso

from golden import seeded, write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"
PENALTY = 0.02


def threes_and_eights():
    """Pixels from 0 to 1, each shifted to mean 0; −1 for a 3, 1 for an 8, shifted to mean 0."""
    rows = numpy.loadtxt(gzip.open(DIGITS), delimiter=",")
    rows = rows[numpy.isin(rows[:, 64], [3, 8])]
    x, y = rows[:, :64] / 16, numpy.where(rows[:, 64] == 8, 1.0, -1.0)
    return x - x.mean(0), y - y.mean()


def make():
    g = seeded(27)
    X, t, w = torch.randn(6, 4, generator=g), torch.randn(6, 1, generator=g), torch.randn(4, 1, generator=g)

    def gradient(penalty):
        v = w.clone().requires_grad_()
        (((X @ v - t) ** 2).mean() + penalty(v)).backward()
        return v.grad

    x, y = threes_and_eights()
    lasso = Lasso(alpha=PENALTY, fit_intercept=False, tol=1e-15, max_iter=1_000_000).fit(x, y)
    write("penalties", "gradients at w with λ = 0.3, and the lasso on the digits 3 and 8 with λ = 0.02",
          X=X, t=t, w=w, absolute=gradient(lambda v: 0.3 * v.abs().sum()), squares=gradient(lambda v: 0.3 * (v ** 2).sum()),
          halfSquares=gradient(lambda v: 0.15 * (v ** 2).sum()), lasso=torch.tensor(lasso.coef_))
    print("not zero:", (lasso.coef_ != 0).sum(), "of", len(lasso.coef_))
