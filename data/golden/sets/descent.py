"""Twenty steps of torch.optim.SGD on three functions of one variable (ledger E-01)."""
import torch

from golden import write


def path(objective, start, rate, steps=20):
    w = torch.tensor(start, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=rate)
    points = [w.item()]
    for _ in range(steps):
        optimizer.zero_grad()
        objective(w).backward()
        optimizer.step()
        points.append(w.item())
    return torch.tensor(points)


def make():
    write(
        "descent", "the points w_0 ... w_20 of gradient descent: w^2 - 4w + 3 from -1 with rate 0.1; w^2/2 + w^4/4 from 1.5 with rate 0.3; ln cosh w from 3 with rate 0.7",
        quadratic=path(lambda w: w**2 - 4 * w + 3, -1.0, 0.1),
        quartic=path(lambda w: w**2 / 2 + w**4 / 4, 1.5, 0.3),
        logcosh=path(lambda w: torch.log(torch.cosh(w)), 3.0, 0.7))
