"""The twin of the digits classifier of notebook 08, trained by PyTorch from seven seeds (ledger E-53).

64-128-10 with ReLU, PyTorch's own initialisation, Adam with its defaults, 30 epochs of shuffled batches of 64;
rows whose index is divisible by 5 are the test set.
"""
import gzip
import pathlib

import torch
import torch.nn as nn
import torch.nn.functional as F

from golden import write

DIGITS = pathlib.Path(__file__).parents[2] / "digits.csv.gz"
SEEDS, EPOCHS, BATCH = 7, 30, 64


def make():
    with gzip.open(DIGITS, "rt") as file:
        rows = torch.tensor([[float(number) for number in line.split(",")] for line in file], dtype=torch.float32)
    test = torch.arange(len(rows)) % 5 == 0
    images, labels = rows[:, :64] / 16, rows[:, 64].long()
    losses, accuracies = torch.zeros(SEEDS, EPOCHS), torch.zeros(SEEDS, EPOCHS)
    for seed in range(SEEDS):
        torch.manual_seed(seed)
        net = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10)).to(torch.float32)
        adam = torch.optim.Adam(net.parameters(), lr=1e-3)
        for epoch in range(EPOCHS):
            for batch in torch.randperm(int((~test).sum())).split(BATCH):
                adam.zero_grad()
                F.cross_entropy(net(images[~test][batch]), labels[~test][batch]).backward()
                adam.step()
            with torch.no_grad():
                losses[seed, epoch] = F.cross_entropy(net(images[~test]), labels[~test]).double()
                accuracies[seed, epoch] = (net(images[test]).argmax(1) == labels[test]).double().mean()
    print("median test accuracy", accuracies[:, -1].median().item())
    write("digits_twin", "seven runs of 64-128-10, Adam(lr=0.001), batch 64: loss of the training set and accuracy on the test set after each of 30 epochs",
          losses=losses, accuracies=accuracies)
