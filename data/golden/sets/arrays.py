"""The rules that move, sum or pick the elements of arrays, and the product of batches of matrices (ledger E-43, E-44, E-48, E-54)."""
import torch
import torch.nn.functional as F

from golden import seeded, write

MASK = torch.tensor([[True, False, True, True], [False, False, True, False], [True, True, False, True]])
RULES = {
    "sum": lambda x, _: x.sum(1),
    "mean": lambda x, _: x.mean(-1, keepdim=True),
    "max": lambda x, _: x.amax(1, keepdim=True),
    "broadcast": lambda _, b: b.expand(2, 3, 4),
    "add": lambda x, b: x + b,
    "subtract": lambda x, b: b - x,
    "multiply": lambda x, b: x * b,
    "divide": lambda x, b: x / b,
    "transpose": lambda x, _: x.transpose(-1, -2),
    "permute": lambda x, _: x.permute(2, 0, 1),
    "reshape": lambda x, _: x.reshape(4, 6),
    "slice": lambda x, _: x[:, 1:3],
    "concat": lambda x, b: torch.cat([x, b.expand(2, 3, 1)], -1),
    "rows": lambda x, _: x.reshape(6, 4)[[5, 0, 5]],
    "where": lambda x, b: torch.where(MASK, x, b),
    "im2col": lambda x, _: F.unfold(x.reshape(2, 1, 3, 4), (2, 3), padding=1, stride=2),
    "col2im": lambda x, _: F.fold(x.reshape(1, 4, 6), (3, 4), (2, 2)),
    "matmul": lambda x, b: x @ (b * x[:1]).transpose(-1, -2),
}


def make():
    g = seeded(62)
    X, B = torch.randn(2, 3, 4, generator=g), torch.randn(3, 1, generator=g)
    tensors = dict(X=X, B=B)
    for name, rule in RULES.items():
        x, b = X.clone().requires_grad_(), B.clone().requires_grad_()
        y = rule(x, b)
        G = torch.randn(y.shape, generator=g)
        dx, db = torch.autograd.grad(y, [x, b], G, allow_unused=True)
        tensors |= {f"{name}.G": G, f"{name}.y": y}
        tensors |= {f"{name}.d{leaf}": gradient for leaf, gradient in (("X", dx), ("B", db)) if gradient is not None}
    write("arrays", "y = f(X, B) and the gradients by X and B for the output gradient G, of each rule", **tensors)
