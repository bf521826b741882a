"""Traces of 50 steps on one curved, skewed function of a weight matrix and a bias (ledger E-18 … E-38).

f(W, b) = mean((tanh(X Wᵀ + b) − T)²): smooth, and with gradients of very different sizes by coordinate.
What torch.optim has is taken from it. What it has not is written here once more from the papers' formulas, in plain
numpy and without any structure in common with the library: a function of the two arrays for each method.
"""
import math

import numpy as np
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
    "adagradDecay": (torch.optim.Adagrad, dict(lr=0.1, lr_decay=0.1, weight_decay=0.05, initial_accumulator_value=0.2)),
    "rmsprop": (torch.optim.RMSprop, dict(lr=0.01, alpha=0.9)),
    "rmspropCentred": (torch.optim.RMSprop, dict(lr=0.01, alpha=0.9, centered=True, weight_decay=0.05)),
    "rmspropMomentum": (torch.optim.RMSprop, dict(lr=0.005, alpha=0.95, momentum=0.9)),
    "rmspropCentredMomentum": (torch.optim.RMSprop, dict(lr=0.005, momentum=0.5, centered=True)),
    "adam": (torch.optim.Adam, dict(lr=0.05)),
    "adamDecay": (torch.optim.Adam, dict(lr=0.05, weight_decay=0.1)),
    "adamW": (torch.optim.AdamW, dict(lr=0.05, weight_decay=0.1)),
    "amsgrad": (torch.optim.Adam, dict(lr=0.05, betas=(0.9, 0.9), amsgrad=True)),
    "adamWAmsgrad": (torch.optim.AdamW, dict(lr=0.05, betas=(0.8, 0.9), weight_decay=0.1, amsgrad=True)),
    "rprop": (torch.optim.Rprop, dict(lr=0.01)),
    "rpropOptions": (torch.optim.Rprop, dict(lr=0.05, etas=(0.4, 1.5), step_sizes=(1e-3, 0.3))),
}


def momentum_averaged(w, gradients, eta=0.5, beta=0.9):
    v = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        for x, vx, g in zip(w, v, gradients(w)):
            vx[...] = beta * vx + (1 - beta) * g
            x -= eta * vx
        yield w


def momentum_classical(w, gradients, eta=0.05, beta=0.9):
    d = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        for x, dx, g in zip(w, d, gradients(w)):
            dx[...] = beta * dx - eta * g
            x += dx
        yield w


def nesterov_averaged(w, gradients, eta=0.5, beta=0.9):
    v = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        ahead = gradients([x - eta * beta * vx for x, vx in zip(w, v)])
        for x, vx, g in zip(w, v, ahead):
            vx[...] = beta * vx + (1 - beta) * g
            x -= eta * vx
        yield w


def nesterov_classical(w, gradients, eta=0.05, beta=0.9):
    d = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        ahead = gradients([x + beta * dx for x, dx in zip(w, d)])
        for x, dx, g in zip(w, d, ahead):
            dx[...] = beta * dx - eta * g
            x += dx
        yield w


def nesterov_points(w, gradients, eta=0.05, beta=0.9):
    """The look-ahead points of nesterov_classical after each step: what the shifted form keeps as its parameters."""
    d = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        ahead = gradients([x + beta * dx for x, dx in zip(w, d)])
        for x, dx, g in zip(w, d, ahead):
            dx[...] = beta * dx - eta * g
            x += dx
        yield [x + beta * dx for x, dx in zip(w, d)]


def rprop_textbook(w, gradients, eta=0.05, growth=1.5, shrink=0.4, smallest=1e-3, largest=0.3):
    """Riedmiller and Braun 1993, coordinate by coordinate."""
    n = [x.size for x in w]
    step, last, move = ([[value] * k for k in n] for value in (eta, 0.0, 0.0))
    for _ in range(STEPS):
        for p, (x, g) in enumerate(zip(w, gradients(w))):
            x, g = x.reshape(-1), g.reshape(-1)
            for i in range(n[p]):
                if last[p][i] * g[i] < 0:
                    step[p][i] = max(shrink * step[p][i], smallest)
                    x[i] -= move[p][i]
                    last[p][i], move[p][i] = 0.0, -move[p][i]
                else:
                    if last[p][i] * g[i] > 0:
                        step[p][i] = min(growth * step[p][i], largest)
                    move[p][i] = -math.copysign(step[p][i], g[i]) if g[i] else 0.0
                    x[i] += move[p][i]
                    last[p][i] = g[i]
        yield w


def quickprop(w, gradients, eta=0.3, growth=1.75):
    """Newton's step with the secant through the last two slopes; a move grows by at most the factor growth."""
    memory = [[None] * x.size for x in w]
    for _ in range(STEPS):
        for p, (x, g) in enumerate(zip(w, gradients(w))):
            x, g = x.reshape(-1), g.reshape(-1)
            for i in range(x.size):
                if memory[p][i] is None or memory[p][i][1] == 0:
                    move = -eta * g[i]
                else:
                    g0, moved = memory[p][i]
                    h = (g[i] - g0) / moved
                    limit = growth * abs(moved)
                    move = min(max(-g[i] / h, -limit), limit) if h > 0 else growth * moved
                    if g[i] == 0:
                        move = 0.0
                x[i] += move
                memory[p][i] = (g[i], move)
        yield w


def lion(w, gradients, eta=0.02, beta1=0.9, beta2=0.99, decay=0.1):
    m = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        for x, mx, g in zip(w, m, gradients(w)):
            x -= eta * (np.sign(beta1 * mx + (1 - beta1) * g) + decay * x)
            mx[...] = beta2 * mx + (1 - beta2) * g
        yield w


def lars(w, gradients, gamma=0.5, trust=0.05, momentum=0.9, decay=0.1):
    v = [np.zeros_like(x) for x in w]
    for _ in range(STEPS):
        for x, vx, g in zip(w, v, gradients(w)):
            a, b = math.sqrt((x * x).sum()), math.sqrt((g * g).sum())
            ratio = trust * a / (b + decay * a) if a > 0 and b > 0 else 1.0
            vx[...] = momentum * vx + gamma * ratio * (g + decay * x)
            x -= vx
        yield w


def lamb(w, gradients, eta=0.05, beta1=0.9, beta2=0.99, epsilon=1e-6, decay=0.1, correct=True):
    m, v = ([np.zeros_like(x) for x in w] for _ in range(2))
    for t in range(1, STEPS + 1):
        for x, mx, vx, g in zip(w, m, v, gradients(w)):
            mx[...] = beta1 * mx + (1 - beta1) * g
            vx[...] = beta2 * vx + (1 - beta2) * g ** 2
            mh, vh = (mx / (1 - beta1 ** t), vx / (1 - beta2 ** t)) if correct else (mx, vx)
            r = mh / (np.sqrt(vh) + epsilon) + decay * x
            a, b = np.linalg.norm(x), np.linalg.norm(r)
            x -= eta * (a / b if a > 0 and b > 0 else 1.0) * r
        yield w


def adafactor(w, gradients, eta=None, threshold=1.0, scale=True, beta1=0.0, decay=0.0):
    """Algorithms 4 and 5 of the paper: factored for the matrix, whole for the bias."""
    R, C, V = np.zeros(w[0].shape[0]), np.zeros(w[0].shape[1]), np.zeros_like(w[1])
    average = [np.zeros_like(x) for x in w]
    for t in range(1, STEPS + 1):
        beta = 1 - t ** -0.8
        rho = min(1e-2, 1 / math.sqrt(t)) if eta is None else eta
        G, g = gradients(w)
        R = beta * R + (1 - beta) * (G ** 2 + 1e-30).sum(axis=1)
        C = beta * C + (1 - beta) * (G ** 2 + 1e-30).sum(axis=0)
        V = beta * V + (1 - beta) * (g ** 2 + 1e-30)
        for k, u in enumerate([G / np.sqrt(np.outer(R, C) / R.sum()), g / np.sqrt(V)]):
            u = u / max(1.0, np.sqrt((u ** 2).mean()) / threshold)
            if beta1:
                average[k] = u = beta1 * average[k] + (1 - beta1) * u
            alpha = (max(1e-3, np.sqrt((w[k] ** 2).mean())) if scale else 1.0) * rho
            w[k] -= alpha * (u + decay * w[k])
        yield w


def splitmix(z):
    """The finaliser of SplitMix64 after adding its constant."""
    mask = 2 ** 64 - 1
    z = (z + 0x9E3779B97F4A7C15) & mask
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
    return z ^ (z >> 31)


def normal(seed, step, parameter, place):
    """The noise of Langevin steps: two hashes as uniform numbers, Box and Muller's transform."""
    mask = 2 ** 64 - 1
    key = splitmix((splitmix((splitmix(seed) + step) & mask) + parameter) & mask)
    u, v = (((splitmix((key + c * 0x9E3779B97F4A7C15) & mask) >> 11) + 1) / 2 ** 53 for c in (2 * place, 2 * place + 1))
    return math.sqrt(-2 * math.log(u)) * math.cos(2 * math.pi * v)


def sgld(w, gradients, eta=0.01, seed=7):
    for t in range(1, STEPS + 1):
        for p, (x, g) in enumerate(zip(w, gradients(w))):
            noise = np.array([normal(seed, t, p, i) for i in range(x.size)]).reshape(x.shape)
            x += -eta / 2 * g + math.sqrt(eta) * noise
        yield w


PAPERS = {
    "momentumAveraged": (momentum_averaged, {}),
    "momentumClassical": (momentum_classical, {}),
    "nesterovAveraged": (nesterov_averaged, {}),
    "nesterovClassical": (nesterov_classical, {}),
    "nesterovPoints": (nesterov_points, {}),
    "rpropTextbook": (rprop_textbook, {}),
    "quickprop": (quickprop, {}),
    "lion": (lion, {}),
    "lars": (lars, {}),
    "lamb": (lamb, {}),
    "lambUncorrected": (lamb, dict(correct=False)),
    "adafactor": (adafactor, {}),
    "adafactorOptions": (adafactor, dict(eta=0.05, threshold=0.8, scale=False, beta1=0.9, decay=0.1)),
    "sgld": (sgld, {}),
}


def from_torch(X, T, W, b, optimizer, options):
    weight, bias = W.clone().requires_grad_(), b.clone().requires_grad_()
    step = optimizer([weight, bias], **options)
    rows = []
    for _ in range(STEPS):
        step.zero_grad()
        ((torch.tanh(X @ weight.T + bias) - T) ** 2).mean().backward()
        step.step()
        rows.append(torch.cat([weight.detach().flatten(), bias.detach()]))
    return torch.stack(rows)


def from_paper(X, T, W, b, method, options):
    X, T = X.numpy(), T.numpy()

    def gradients(w):
        a = np.tanh(X @ w[0].T + w[1])
        z = 2 * (a - T) / T.size * (1 - a ** 2)
        return z.T @ X, z.sum(axis=0)

    start = [W.numpy().copy(), b.numpy().copy()]
    return torch.tensor(np.array([np.concatenate([x.reshape(-1) for x in w]) for w in method(start, gradients, **options)]))


def make():
    g = seeded(20)
    X = torch.randn(8, 3, generator=g) * torch.tensor([3.0, 1.0, 0.1])
    T = torch.randn(8, 2, generator=g)
    W = torch.randn(2, 3, generator=g)
    b = torch.zeros(2)
    traces = {name: from_torch(X, T, W, b, *case) for name, case in CASES.items()}
    traces |= {name: from_paper(X, T, W, b, *case) for name, case in PAPERS.items()}
    write("optimizers", "50 steps of torch.optim, or of a paper's formulas: each row holds W (2x3) then b (2) after a step", X=X, T=T, W=W, b=b, **traces)
