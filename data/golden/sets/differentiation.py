"""A loop, a loop that decides for itself when to stop, and a small network, differentiated by PyTorch. Notebook 11."""
import torch

from golden import seeded, write


def make():
    write("differentiation", "Ledger E-60, E-61; each name says which example it belongs to", **loop(), **root(), **network())


def loop():
    x = torch.linspace(0.05, 0.9, 7, requires_grad=True)
    y = x
    for _ in range(2):
        y = 4 * y * (1 - y)
    y.backward(torch.ones(7))
    return {"loop_x": x, "loop_y": y, "loop_dx": x.grad}


def root():
    a = torch.tensor([0.25, 2.0, 9.0, 1e4], requires_grad=True)
    parts = []
    for each in a:
        x, change = each, 1.0
        while change > 1e-12:
            better = 0.5 * (x + each / x)
            x, change = better, float((better - x).abs() / better)
        parts.append(x)
    torch.stack(parts).backward(torch.ones(4))
    return {"root_a": a, "root_da": a.grad}


def network():
    g = seeded(61)
    X, W1, W2 = (torch.randn(*shape, generator=g) for shape in [(6, 5), (5, 4), (4, 3)])
    T = torch.randn(6, 3, generator=g)
    W1, W2 = 0.5 * W1, 0.5 * W2
    W1.requires_grad_()
    W2.requires_grad_()
    loss = (((X @ W1).tanh() @ W2 - T) ** 2).mean()
    loss.backward()
    return {"X": X, "W1": W1, "W2": W2, "T": T, "dW1": W1.grad, "dW2": W2.grad}
