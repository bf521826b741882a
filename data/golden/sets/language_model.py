"""The causal language-model loss of two sequences of three scored positions, its gradient and its perplexity (ledger E-99)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def make():
    g = seeded(99)
    Z = torch.randn(2, 3, 5, generator=g).requires_grad_()
    labels = torch.tensor([[1, 4, 0], [2, 2, 3]])
    loss = F.cross_entropy(Z.reshape(6, 5), labels.reshape(6))
    dZ, = torch.autograd.grad(loss, Z)
    write("language_model", "scores Z of 2 sequences, 3 positions, 5 symbols; mean cross-entropy with the next symbols, its exp, its gradient",
          Z=Z, labels=labels.to(torch.float64), loss=loss, perplexity=loss.exp(), dZ=dZ)
