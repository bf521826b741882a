"""A residual block H = x + tanh(x W1) W2 and its gradients (ledger C-04)."""
import torch

from golden import seeded, write


def make():
    g = seeded(17)
    tensors = {name: torch.randn(shape, generator=g).requires_grad_() for name, shape in {"X": (3, 4), "W1": (4, 5), "W2": (5, 4)}.items()}
    X, W1, W2 = tensors.values()
    G = torch.randn((3, 4), generator=g)
    H = X + torch.tanh(X @ W1) @ W2
    H.backward(G)
    write("residual", "X [3, 4], W1 [4, 5], W2 [5, 4]; H = X + tanh(X W1) W2; the gradients of sum(G * H)",
          **tensors, G=G, H=H, dX=X.grad, dW1=W1.grad, dW2=W2.grad)
