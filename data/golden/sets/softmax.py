"""Softmax, its Jacobian and its vector–Jacobian product; log-softmax, also of scores of ±1000 (ledger E-50, E-52)."""
import torch

from golden import seeded, write


def make():
    g = seeded(8)
    z = torch.tensor([[1.0, 2.0, 3.0]])
    J = torch.autograd.functional.jacobian(lambda x: torch.softmax(x, -1), z).reshape(3, 3)
    Z = torch.randn(4, 5, generator=g, requires_grad=True)
    G = torch.randn(4, 5, generator=g)
    P = torch.softmax(Z, -1)
    dZ, = torch.autograd.grad(P, Z, G)
    L = torch.log_softmax(Z, -1)
    dZ_log, = torch.autograd.grad(L, Z, G)
    extreme = torch.tensor([[1000.0, 999.0, 0.0], [0.0, -1000.0, -10000.0], [-1000.0, -1001.0, -1002.0]], requires_grad=True)
    L_extreme = torch.log_softmax(extreme, -1)
    G_extreme = torch.randn(3, 3, generator=g)
    dExtreme, = torch.autograd.grad(L_extreme, extreme, G_extreme)
    write("softmax", "p = softmax(z) with its Jacobian J; P = softmax(Z), L = log_softmax(Z) with dZ, dZ_log for the output gradient G",
          z=z, p=torch.softmax(z, -1), J=J, Z=Z, G=G, P=P, dZ=dZ, L=L, dZ_log=dZ_log,
          extreme=extreme, L_extreme=L_extreme, G_extreme=G_extreme, dExtreme=dExtreme)
