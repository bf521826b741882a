"""A residual block H = X + ε tanh(X W1) W2 and its gradients, for ε = 1 (ledger C-04) and ε = 0.3 (B-04)."""
import torch

from golden import seeded, write


def block(epsilon, G, X, W1, W2):
    X, W1, W2 = (tensor.clone().requires_grad_() for tensor in (X, W1, W2))
    H = X + epsilon * (torch.tanh(X @ W1) @ W2)
    H.backward(G)
    return {"H": H, "dX": X.grad, "dW1": W1.grad, "dW2": W2.grad}


def make():
    g = seeded(17)
    X, W1, W2, G = (torch.randn(shape, generator=g) for shape in ((3, 4), (4, 5), (5, 4), (3, 4)))
    scaled = {f"scaled{name}": value for name, value in block(0.3, G, X, W1, W2).items()}
    write("residual", "X [3, 4], W1 [4, 5], W2 [5, 4]; H = X + tanh(X W1) W2; the gradients of sum(G * H); scaled…: the same with 0.3 tanh(X W1) W2",
          X=X, W1=W1, W2=W2, G=G, **block(1, G, X, W1, W2), **scaled)
