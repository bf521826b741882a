"""Losses to train with: cross-entropy of logits with smoothing and an ignored label, mean squared error, BCE with logits."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def make():
    g = seeded(61)
    Z = (2 * torch.randn(6, 5, generator=g)).requires_grad_()
    labels = torch.tensor([0, 4, 2, 2, 1, 3])
    masked = torch.tensor([0, -1, 2, -1, 1, 3])

    def entropy(targets, **options):
        loss = F.cross_entropy(Z, targets, **options)
        return loss, torch.autograd.grad(loss, Z)[0]

    plain, dPlain = entropy(labels)
    smooth, dSmooth = entropy(labels, label_smoothing=0.1)
    ignored, dIgnored = entropy(masked, ignore_index=-1)
    both, dBoth = entropy(masked, ignore_index=-1, label_smoothing=0.2)

    T = torch.randn(6, 5, generator=g)
    mse = F.mse_loss(Z, T)
    dMse, = torch.autograd.grad(mse, Z)
    Y = torch.rand(6, 5, generator=g).round()
    bce = F.binary_cross_entropy_with_logits(Z, Y)
    dBce, = torch.autograd.grad(bce, Z)
    write("losses", "mean losses of Z and their gradients; labels 0 4 2 2 1 3, for 'ignored' and 'both' -1 in rows 1 and 3; smoothing 0.1, in 'both' 0.2",
          Z=Z, T=T, Y=Y, plain=plain, dPlain=dPlain, smooth=smooth, dSmooth=dSmooth, ignored=ignored, dIgnored=dIgnored,
          both=both, dBoth=dBoth, mse=mse, dMse=dMse, bce=bce, dBce=dBce)
