"""A small convolutional network on the digits: gradients of a tiny one, and five runs of a larger twin (ledger E-57).

conv 3x3 - ReLU - pool 2 - conv 3x3 - ReLU - pool 2 - linear, padding 1; the twin has 16 and 32 filters, PyTorch's own
initialisation, Adam with learning rate 0.003, 20 epochs of shuffled batches of 64; rows whose index is divisible by 5 are the test set.
"""
import gzip
import pathlib

import torch
import torch.nn as nn
import torch.nn.functional as F

from golden import seeded, write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"
SEEDS, EPOCHS, BATCH = 5, 20, 64


def scores(images, K1, b1, K2, b2, W, b):
    a = F.max_pool2d(torch.relu(F.conv2d(images, K1, b1, padding=1)), 2)
    a = F.max_pool2d(torch.relu(F.conv2d(a, K2, b2, padding=1)), 2)
    return a.flatten(1) @ W + b


def tiny(images, labels):
    g = seeded(69)  # at these weights no pool is near a tie, where a difference quotient would step over a kink
    shapes = {"K1": (2, 1, 3, 3), "b1": (2,), "K2": (3, 2, 3, 3), "b2": (3,), "W": (12, 10), "b": (10,)}
    weights = {name: (0.5 * torch.randn(shape, generator=g)).requires_grad_() for name, shape in shapes.items()}
    loss = F.cross_entropy(scores(images, **weights), labels)
    loss.backward()
    return {**weights, **{f"d{name}": w.grad for name, w in weights.items()}, "loss": loss.reshape(1)}


def train(seed, images, labels, test):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1),
                        nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 10)).to(torch.float32)
    adam = torch.optim.Adam(net.parameters(), lr=3e-3)
    losses, accuracies = [], []
    for _ in range(EPOCHS):
        for batch in torch.randperm(int((~test).sum())).split(BATCH):
            adam.zero_grad()
            F.cross_entropy(net(images[~test][batch]), labels[~test][batch]).backward()
            adam.step()
        with torch.no_grad():
            losses.append(F.cross_entropy(net(images[~test]), labels[~test]).item())
            accuracies.append((net(images[test]).argmax(1) == labels[test]).double().mean().item())
    return losses, accuracies


def make():
    with gzip.open(DIGITS, "rt") as file:
        rows = torch.tensor([[float(number) for number in line.split(",")] for line in file])
    test = torch.arange(len(rows)) % 5 == 0
    images, labels = rows[:, :64].reshape(-1, 1, 8, 8) / 16, rows[:, 64].long()
    small = tiny(images[~test][:4], labels[~test][:4])
    losses, accuracies = zip(*(train(seed, images.float(), labels, test) for seed in range(SEEDS)))
    print("test accuracies", [a[-1] for a in accuracies])
    write("digits_cnn", "a tiny net's weights and the gradients of the mean loss of the first 4 training images; losses of the training set and accuracies on the test set of five larger runs after each of 20 epochs",
          **small, losses=torch.tensor(losses), accuracies=torch.tensor(accuracies))
