"""Gradients of matrix rules: squared error, bias, element-wise, Hadamard, sum, mean, max with ties, broadcasting (ledger E-42, E-45 … E-49)."""
import gzip
import pathlib

import torch
import torch.nn.functional as F

from golden import seeded, write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"


def layer(g):
    """One layer with a gain on 32 digits: every rule of the set in one loss."""
    with gzip.open(DIGITS, "rt") as file:
        rows = torch.tensor([[float(number) for number in line.split(",")] for line in file])
    train = rows[torch.arange(len(rows)) % 5 != 0][:32]
    X = (train[:, :64] / 16).requires_grad_()
    Y = F.one_hot(train[:, 64].long(), 10).double()
    W = (torch.randn(64, 10, generator=g) / 8).requires_grad_()
    b = (torch.randn(1, 10, generator=g) / 4).requires_grad_()
    s = (1 + torch.randn(1, 10, generator=g) / 4).requires_grad_()
    S = s * torch.sigmoid(X @ W + b)
    loss = 0.5 * (S - Y).square().sum() / 32 + 0.1 * S.max(dim=1).values.mean()
    loss.backward()
    return {"layer.W": W, "layer.b": b, "layer.s": s, "layer.loss": loss,
            "layer.dX": X.grad, "layer.dW": W.grad, "layer.db": b.grad, "layer.ds": s.grad}


def make():
    g = seeded(7)

    def leaf(*shape):
        return torch.randn(*shape, generator=g, requires_grad=True)

    def gradient(y, x, seed=None):
        return torch.autograd.grad(y, x, seed, retain_graph=True)[0]

    X, Y, b, G = leaf(4, 3), leaf(4, 3), leaf(1, 3), torch.randn(4, 3, generator=g)
    half, mean = 0.5 * (X - Y).square().sum(), F.mse_loss(X, Y)
    tensors = {"X": X, "Y": Y, "b": b, "G": G, "mse.dX": gradient(half, X), "mse.dX_mean": gradient(mean, X),
               "add.dX": gradient(X + Y, X, G), "add.dY": gradient(X + Y, Y, G), "bias.db": gradient(X + b, b, G),
               "tanh.dX": gradient(torch.tanh(X), X, G),
               "hadamard.dX": gradient(X * Y, X, G), "hadamard.dY": gradient(X * Y, Y, G), "square.dX": gradient(X * X, X, G)}

    one, rows, columns = torch.tensor(0.7), torch.randn(4, 1, generator=g), torch.randn(1, 3, generator=g)
    tensors |= {"one": one, "rows": rows, "columns": columns,
                "sum.all": gradient(X.sum(), X, one), "sum.rows": gradient(X.sum(1, keepdim=True), X, rows), "sum.columns": gradient(X.sum(0, keepdim=True), X, columns),
                "mean.all": gradient(X.mean(), X, one), "mean.rows": gradient(X.mean(1, keepdim=True), X, rows),
                "max.all": gradient(X.max(), X, one), "max.rows": gradient(X.max(1, keepdim=True).values, X, rows)}

    T = torch.tensor([[1.0, 3.0, 3.0], [2.0, 2.0, 2.0], [5.0, 4.0, 0.0]], requires_grad=True)
    kink = torch.zeros(3, requires_grad=True)
    tensors |= {"ties": T, "ties.max": gradient(T.max(1).values, T, torch.ones(3)), "ties.amax": gradient(T.amax(1), T, torch.ones(3)),
                "ties.relu": gradient(torch.relu(kink), kink, torch.ones(3))}

    P, Q, H = leaf(2, 1, 3), leaf(4, 1), torch.randn(2, 4, 3, generator=g)
    tensors |= {"P": P, "Q": Q, "H": H, "broadcast.dP": gradient(P * Q, P, H), "broadcast.dQ": gradient(P * Q, Q, H)}
    write("matrices", "matrix rules and their gradients for the output gradients G, one, rows, columns, H; and one layer on the first 32 training digits",
          **tensors, **layer(g))
