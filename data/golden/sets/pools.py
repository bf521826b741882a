"""Max and average pooling with overlapping windows and padding (ledger E-56)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def make():
    g = seeded(35)
    X = torch.randn(2, 3, 5, 6, generator=g)
    G = torch.randn(2, 3, 3, 3, generator=g)
    results = {}
    for name, pool in (("max", F.max_pool2d), ("average", F.avg_pool2d)):
        x = X.clone().requires_grad_()
        y = pool(x, 3, stride=2, padding=1)
        y.backward(G)
        results |= {name: y, f"{name}Gradient": x.grad}
    write("pools", "3x3 windows, stride 2, padding 1", X=X, G=G, **results)
