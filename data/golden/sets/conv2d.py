"""A convolution with stride 2 and padding 1 over several channels (ledger E-55, E-56)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def make():
    g = seeded(30)
    X = torch.randn(2, 3, 5, 6, generator=g, requires_grad=True)
    W = torch.randn(4, 3, 3, 2, generator=g, requires_grad=True)
    b = torch.randn(4, generator=g, requires_grad=True)
    Y = F.conv2d(X, W, b, stride=2, padding=1)
    G = torch.randn(Y.shape, generator=g)
    Y.backward(G)
    write("conv2d", "conv2d with stride 2, padding 1; gradients for the output gradient G", X=X, W=W, b=b, G=G, Y=Y, dX=X.grad, dW=W.grad, db=b.grad)
