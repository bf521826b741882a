"""Traces of 50 steps of torch.optim on one curved, skewed function of a weight matrix and a bias (ledger E-18 … E-28).

f(W, b) = mean((tanh(X Wᵀ + b) − T)²): smooth, and with gradients of very different sizes by coordinate.
"""
import torch

from golden import seeded, write

STEPS = 50
CASES = {
    "sgd": (torch.optim.SGD, dict(lr=0.5)),
    "sgdMomentum": (torch.optim.SGD, dict(lr=0.1, momentum=0.9)),
    "sgdAveraged": (torch.optim.SGD, dict(lr=0.5, momentum=0.9, dampening=0.9)),
    "sgdNesterov": (torch.optim.SGD, dict(lr=0.1, momentum=0.9, nesterov=True)),
    "sgdDecay": (torch.optim.SGD, dict(lr=0.1, momentum=0.9, weight_decay=0.05)),
    "adagrad": (torch.optim.Adagrad, dict(lr=0.1)),
    "rmsprop": (torch.optim.RMSprop, dict(lr=0.01, alpha=0.9)),
    "adam": (torch.optim.Adam, dict(lr=0.05)),
    "adamDecay": (torch.optim.Adam, dict(lr=0.05, weight_decay=0.1)),
    "adamW": (torch.optim.AdamW, dict(lr=0.05, weight_decay=0.1)),
    "amsgrad": (torch.optim.Adam, dict(lr=0.05, amsgrad=True)),
    "rprop": (torch.optim.Rprop, dict(lr=0.01)),
}


def make():
    g = seeded(20)
    X = torch.randn(8, 3, generator=g) * torch.tensor([3.0, 1.0, 0.1])
    T = torch.randn(8, 2, generator=g)
    W = torch.randn(2, 3, generator=g)
    b = torch.zeros(2)
    traces = {}
    for name, (optimizer, options) in CASES.items():
        weight, bias = W.clone().requires_grad_(), b.clone().requires_grad_()
        step = optimizer([weight, bias], **options)
        rows = []
        for _ in range(STEPS):
            step.zero_grad()
            ((torch.tanh(X @ weight.T + bias) - T) ** 2).mean().backward()
            step.step()
            rows.append(torch.cat([weight.detach().flatten(), bias.detach()]))
        traces[name] = torch.stack(rows)
    write("optimizers", "50 steps of torch.optim: each row holds W (2x3) then b (2) after a step", X=X, T=T, W=W, b=b, **traces)
