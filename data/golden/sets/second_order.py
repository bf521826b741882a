"""Second-order methods (ledger E-90 ... E-92): inverse updates in plain numpy, Newton's optimum of logistic regression on the digits
3 and 8, the Fisher matrix and the largest Hessian eigenvalue of a small softmax net."""
import gzip
import pathlib

import numpy
import torch

from golden import seeded, write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"
PENALTY = 0.03


def bfgs(D, s, y):
    """The book's product form, as it stands."""
    rho, identity = 1 / (y @ s), numpy.eye(len(s))
    left = identity - rho * numpy.outer(s, y)
    return left @ D @ left.T + rho * numpy.outer(s, s)


def logistic():
    """64 pixels from 0 to 1 and a column of ones; 1 for an 8; mean loss + λ/2 |w|²."""
    rows = numpy.loadtxt(gzip.open(DIGITS), delimiter=",")
    rows = rows[numpy.isin(rows[:, 64], [3, 8])]
    X = torch.tensor(numpy.column_stack([rows[:, :64] / 16, numpy.ones(len(rows))]))
    target = torch.tensor((rows[:, 64] == 8).astype(float))

    def loss(w):
        return torch.nn.functional.binary_cross_entropy_with_logits(X @ w, target) + PENALTY / 2 * (w @ w)

    w = torch.zeros(65)
    for _ in range(30):
        w = w - torch.linalg.solve(torch.autograd.functional.hessian(loss, w), torch.autograd.functional.jacobian(loss, w))
    return w, loss(w)


def net(g):
    """10 examples, 4 inputs, 3 tanh units, 3 classes; weights [in, out] row by row, without biases."""
    X, theta = torch.randn(10, 4, generator=g), 0.7 * torch.randn(21, generator=g)
    labels = torch.arange(10) % 3

    def logits(v):
        return torch.tanh(X @ v[:12].reshape(4, 3)) @ v[12:].reshape(3, 3)

    def loss(v):
        return torch.nn.functional.cross_entropy(logits(v), labels)

    J, p = torch.autograd.functional.jacobian(logits, theta), torch.softmax(logits(theta), 1)
    fisher = sum(J[i].T @ (torch.diag(p[i]) - torch.outer(p[i], p[i])) @ J[i] for i in range(10)) / 10
    hessian = torch.autograd.functional.hessian(loss, theta)
    return dict(X=X, theta=theta, fisher=fisher, hessian=hessian, largest=torch.linalg.eigvalsh(hessian)[-1],
                natural=torch.linalg.solve(fisher + 0.01 * torch.eye(21), torch.autograd.functional.jacobian(loss, theta)))


def make():
    g = seeded(90)
    A = torch.randn(5, 5, generator=g)
    H, S = (A @ A.T + torch.eye(5)), torch.randn(6, 5, generator=g)
    D = numpy.eye(5)
    for s in S.numpy():
        D = bfgs(D, s, H.numpy() @ s)
    optimum, least = logistic()
    write("secondOrder", "BFGS in numpy; logistic regression with λ = 0.03; a small net's Fisher matrix and Hessian",
          H=H, S=S, D=torch.tensor(D), optimum=optimum, least=least, **net(g))
