"""Y = X W + b for a batch whose rows are examples, and y = W x for one column (ledger D-03, E-43)."""
import torch

from golden import seeded, write


def make():
    g = seeded(6)
    X = torch.randn(5, 3, generator=g, requires_grad=True)
    W = torch.randn(3, 2, generator=g, requires_grad=True)
    b = torch.randn(2, generator=g, requires_grad=True)
    G = torch.randn(5, 2, generator=g)
    Y = X @ W + b
    Y.backward(G)
    write("linear", "Y = X W + b; dX, dW, db for the output gradient G", X=X, W=W, b=b, G=G, Y=Y, dX=X.grad, dW=W.grad, db=b.grad)
