"""A classifier 64-16-10 on the digits: gradients, and 50 steps of Adam (ledger E-53)."""
import gzip
import pathlib

import torch
import torch.nn.functional as F

from golden import seeded, write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"


def make():
    with gzip.open(DIGITS, "rt") as file:
        rows = torch.tensor([[float(number) for number in line.split(",")] for line in file])
    train = rows[torch.arange(len(rows)) % 5 != 0][:64]
    X, labels = train[:, :64] / 16, train[:, 64].long()

    g = seeded(53)
    W1 = (torch.randn(64, 16, generator=g) * (2 / 64) ** 0.5).requires_grad_()
    b1 = torch.zeros(1, 16, requires_grad=True)
    W2 = (torch.randn(16, 10, generator=g) * (2 / 16) ** 0.5).requires_grad_()
    b2 = torch.zeros(1, 10, requires_grad=True)
    weights = [W1, b1, W2, b2]
    start = [w.detach().clone() for w in weights]

    def loss_of(images):
        return F.cross_entropy(torch.relu(X[:images] @ W1 + b1) @ W2 + b2, labels[:images])

    gradients = torch.autograd.grad(loss_of(4), weights)
    adam, losses = torch.optim.Adam(weights, lr=1e-2), []
    for _ in range(50):
        adam.zero_grad()
        loss = loss_of(64)
        loss.backward()
        losses.append(loss.item())
        adam.step()
    write("digits_classifier", "64-16-10 with ReLU on the digits: weights; the gradients of the mean loss of the first 4 training images; the loss of the first 64 before each of 50 steps of Adam(lr=0.01)",
          W1=start[0], b1=start[1], W2=start[2], b2=start[3], dW1=gradients[0], db1=gradients[1], dW2=gradients[2], db2=gradients[3], losses=torch.tensor(losses))
