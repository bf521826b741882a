"""PyTorch's rules of reverse mode, one by one, and its Jacobians and Hessian products. Notebooks 12 and 13."""
import torch
from torch.autograd.functional import hessian, hvp, jacobian, jvp, vjp
from torch.utils.checkpoint import checkpoint

from golden import seeded, write


def make():
    write("autodiff", "Ledger E-63, E-65, E-67, E-68, D-08; each name says which rule it belongs to", **rules(), **products())


def rules():
    def leaf():
        return torch.tensor([0.5, -1.0, 2.0], requires_grad=True)

    added = leaf()
    (added**2).sum().backward()
    (added**2).sum().backward()

    twice = leaf()
    y = (twice.tanh() * twice).sum()
    y.backward(retain_graph=True)
    y.backward()

    given = leaf()
    given.exp().backward(torch.tensor([1.0, -2.0, 0.5]))

    detached = leaf()
    ((detached**2).detach() * detached).sum().backward()

    unrecorded = leaf()
    with torch.no_grad():
        factor = unrecorded**2
    (factor * unrecorded.sin()).sum().backward()

    saved = leaf()
    checkpoint(lambda x: (x * x).tanh(), saved, use_reentrant=True).sum().backward()
    return {"added": added.grad, "twice": twice.grad, "given": given.grad, "detached": detached.grad,
            "unrecorded": unrecorded.grad, "checkpointed": saved.grad}


def products():
    g = seeded(65)
    X, W, V, U = (torch.randn(*shape, generator=g) for shape in [(4, 3), (3, 2), (3, 2), (4, 2)])

    def layer(w):
        return (X @ w).tanh()

    def loss(w):
        return ((X @ w).tanh() + 0.5).square().mean()

    return {"X": X, "W": W, "V": V, "U": U, "jacobian": jacobian(layer, W), "jvp": jvp(layer, W, V)[1], "vjp": vjp(layer, W, U)[1],
            "hessian": hessian(loss, W), "hvp": hvp(loss, W, V)[1]}
