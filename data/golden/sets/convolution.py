"""A 3x3 kernel on a 4x4 image and a 2x2 max-pool, small enough for a pencil; a batch with several channels, unpadded (ledger E-54 to E-56)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def gradients(X, W, G, **how):
    x, w = X.clone().requires_grad_(), W.clone().requires_grad_()
    y = F.conv2d(x, w, **how)
    y.backward(G)
    return y, x.grad, w.grad


def make():
    X = torch.arange(1.0, 17).reshape(1, 1, 4, 4)
    W = torch.tensor([[1.0, 0, -1]] * 3).reshape(1, 1, 3, 3)
    G = torch.arange(1.0, 5).reshape(1, 1, 2, 2)
    Y, dX, dW = gradients(X, W, G)

    g = seeded(54)
    batchX = torch.randn(2, 3, 5, 6, generator=g)
    batchW = torch.randn(4, 3, 3, 2, generator=g)
    batchG = torch.randn(2, 4, 3, 5, generator=g)
    batchY, batchdX, batchdW = gradients(batchX, batchW, batchG)

    pool = torch.tensor([[1.0, 5, 2, 0], [3, 4, 8, 1], [7, 2, 6, 3], [0, 1, 4, 9]]).reshape(1, 1, 4, 4).requires_grad_()
    F.max_pool2d(pool, 2).backward(G)
    write("convolution", "conv2d without padding, stride 1, and 2x2 max-pooling; gradients for the output gradient G",
          X=X, W=W, G=G, Y=Y, dX=dX, dW=dW, batchX=batchX, batchW=batchW, batchG=batchG, batchY=batchY, batchdX=batchdX, batchdW=batchdW,
          pool=pool, poolGradient=pool.grad)
