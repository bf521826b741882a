"""A sigmoid neuron with binary cross-entropy: all partial derivatives, for a pencil-sized example and five drawn ones (ledger E-40)."""
import torch

from golden import seeded, write


def make():
    g = seeded(40)

    def six(first):
        # logits stay near 0: central differences by a lose digits where ln a bends sharply
        return torch.cat([torch.tensor([first]), 0.5 * torch.randn(5, generator=g)]).requires_grad_()

    w, x, b = six(0.5), six(2.0), six(-1.0)
    y = torch.tensor([1.0, 0.0, 1.0, 0.0, 1.0, 0.0])
    z = w * x + b
    z.retain_grad()
    a = torch.sigmoid(z)
    a.retain_grad()
    loss = torch.nn.functional.binary_cross_entropy(a, y, reduction="none")
    loss.sum().backward()
    slope = torch.autograd.functional.jvp(torch.sigmoid, z.detach(), torch.ones(6))[1]
    extreme = torch.tensor([-1000.0, -40.0, -1.0, 0.0, 1.0, 40.0, 1000.0], requires_grad=True)
    zeros = torch.zeros_like(extreme)
    stable = torch.nn.functional.binary_cross_entropy_with_logits(extreme, zeros, reduction="none")
    stable.sum().backward()
    write("neuron", "z = w x + b, a = sigmoid(z), loss = BCE(a, y); the gradients of each; the stable form at extreme logits, y = 0",
          w=w, x=x, b=b, y=y, z=z, a=a, loss=loss, da=a.grad, dadz=slope, dz=z.grad, dw=w.grad, db=b.grad, dx=x.grad,
          extreme=extreme, extreme_loss=stable, extreme_dz=extreme.grad)
