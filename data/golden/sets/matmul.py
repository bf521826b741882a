"""Y = X W with a given gradient of Y (ledger D-03, E-43, E-44)."""
import torch

from golden import seeded, write


def make():
    g = seeded(1)
    X = torch.randn(4, 3, generator=g, requires_grad=True)
    W = torch.randn(3, 2, generator=g, requires_grad=True)
    G = torch.randn(4, 2, generator=g)
    Y = X @ W
    Y.backward(G)
    write("matmul", "Y = X W; dX, dW for the output gradient G", X=X, W=W, G=G, Y=Y, dX=X.grad, dW=W.grad)
