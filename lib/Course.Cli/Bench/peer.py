"""The peer of `course bench`: the same work in PyTorch, on one thread.

Reads lines from standard input: "NAME COUNT" runs the work NAME COUNT times and answers the seconds of processor time a
call took; "digits SEED" trains the digits classifier once and answers seconds and accuracy.
"""
import gzip
import os
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

torch.set_num_threads(1)
torch.manual_seed(0)


def step(model, optimizer, x, y, loss=F.cross_entropy):
    def run():
        optimizer.zero_grad(set_to_none=True)
        loss(model(x), y).backward()
        optimizer.step()
    return run


def mlp(*widths):
    layers = []
    for i in range(len(widths) - 1):
        layers.append(nn.Linear(widths[i], widths[i + 1]))
        if i < len(widths) - 2:
            layers.append(nn.ReLU())
    return nn.Sequential(*layers)


def mlp_step(batch, widths, optimizer, **options):
    model = mlp(*widths)
    return step(model, optimizer(model.parameters(), **options), torch.rand(batch, widths[0]), torch.randint(0, widths[-1], (batch,)))


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Conv2d(1, 8, 3, padding=1), nn.Conv2d(8, 16, 3, padding=1)
        self.last = nn.Linear(16 * 49, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.first(x)), 2)
        x = F.max_pool2d(F.relu(self.second(x)), 2)
        return self.last(x.flatten(1))


class Block(nn.Module):
    def __init__(self, width, heads, hidden, positions):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, hidden), nn.Linear(hidden, width)
        self.register_buffer("future", torch.triu(torch.full((positions, positions), float("-inf")), 1))

    def forward(self, x):
        batch, positions, width = x.shape
        q, k, v = self.qkv(self.norm1(x)).view(batch, positions, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2)) * (width // self.heads) ** -0.5 + self.future[:positions, :positions]
        x = x + self.out((scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, positions, width))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class LanguageModel(nn.Module):
    def __init__(self, symbols=65, width=64, positions=64, blocks=2):
        super().__init__()
        self.symbols, self.positions = nn.Embedding(symbols, width), nn.Embedding(positions, width)
        self.blocks = nn.Sequential(*[Block(width, 4, 256, positions) for _ in range(blocks)])
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, symbols)

    def forward(self, x):
        return self.head(self.norm(self.blocks(self.symbols(x) + self.positions.weight[: x.shape[1]])))


def cnn_step():
    model = Cnn()
    return step(model, torch.optim.Adam(model.parameters()), torch.rand(64, 1, 28, 28), torch.randint(0, 10, (64,)))


def transformer_step():
    model = LanguageModel()
    x = torch.randint(0, 65, (16, 64))
    return step(model, torch.optim.AdamW(model.parameters()), x, x, lambda o, t: F.cross_entropy(o.view(-1, 65), t.view(-1)))


def scalar_graph():
    w, c, d = torch.tensor(0.5, requires_grad=True), torch.tensor(2.0), torch.tensor(1.0)

    def run():
        (w * c + d).tanh().backward()
        w.grad = None
    return run


def digits(seed):
    import numpy as np
    import sklearn.datasets
    rows = np.loadtxt(gzip.open(os.path.join(os.path.dirname(sklearn.datasets.__file__), "data/digits.csv.gz")), delimiter=",", dtype=np.float32)
    x, y = torch.tensor(rows[:, :64] / 16), torch.tensor(rows[:, 64]).long()
    test = torch.arange(len(x)) % 5 == 0
    train_x, train_y = x[~test], y[~test]
    torch.manual_seed(seed)
    model = mlp(64, 128, 10)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    start = time.process_time()
    for _ in range(30):
        order = torch.randperm(len(train_x))
        for k in range(0, len(train_x), 64):
            batch = order[k : k + 64]
            optimizer.zero_grad(set_to_none=True)
            F.cross_entropy(model(train_x[batch]), train_y[batch]).backward()
            optimizer.step()
    seconds = time.process_time() - start
    with torch.no_grad():
        accuracy = (model(x[test]).argmax(1) == y[test]).double().mean().item()
    return f"{seconds} {accuracy}"


WORK = {
    "mlp-sgd": lambda: mlp_step(64, (64, 128, 10), torch.optim.SGD, lr=1e-2),
    "mlp-adam": lambda: mlp_step(64, (64, 128, 10), torch.optim.Adam),
    "mlp-large": lambda: mlp_step(128, (784, 256, 256, 10), torch.optim.Adam),
    "cnn": cnn_step,
    "transformer": transformer_step,
    "scalar": scalar_graph,
}
made = {}
print(f"PyTorch {torch.__version__}", flush=True)
for line in sys.stdin:
    name, number = line.split()
    if name == "digits":
        print(digits(int(number)), flush=True)
        continue
    if name not in made:
        made[name] = WORK[name]()
    run = made[name]
    start = time.process_time()
    for _ in range(int(number)):
        run()
    print((time.process_time() - start) / int(number), flush=True)
