"""The optimum of logistic regression on two features of the digits 3 and 8 (ledger E-41), found twice: by Newton's method on
PyTorch's own Hessian, and by scikit-learn."""
import gzip
import pathlib

import numpy
import torch
from sklearn.linear_model import LogisticRegression

from golden import write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"


def features():
    """Mean brightness of the two places where an 8 is closed on the left and a 3 is open, each shifted to mean 0 and scaled to variance 1."""
    rows = numpy.loadtxt(gzip.open(DIGITS), delimiter=",")
    rows = rows[numpy.isin(rows[:, 64], [3, 8])]
    images = rows[:, :64].reshape(-1, 8, 8) / 16
    both = numpy.stack([images[:, 2:4, 1:4].mean((1, 2)), images[:, 4:6, 1:4].mean((1, 2))], axis=1)
    return (both - both.mean(0)) / both.std(0), (rows[:, 64] == 8).astype(float)


def make():
    x, y = features()
    X = torch.tensor(numpy.column_stack([x, numpy.ones(len(y))]))
    target = torch.tensor(y)

    def loss(w):
        return torch.nn.functional.binary_cross_entropy_with_logits(X @ w, target)

    w = torch.zeros(3)
    for _ in range(20):
        gradient = torch.autograd.functional.jacobian(loss, w)
        w = w - torch.linalg.solve(torch.autograd.functional.hessian(loss, w), gradient)
    fitted = LogisticRegression(penalty=None, solver="newton-cg", tol=1e-10).fit(x, y)
    sklearn = torch.tensor([*fitted.coef_[0], fitted.intercept_[0]])
    write("logistic", "weights of the two features, then the bias", optimum=w, loss=loss(w), sklearn=sklearn)
    print("sklearn - newton:", (sklearn - w).abs().max().item())
