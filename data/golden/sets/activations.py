"""Every pointwise rule that PyTorch has, with its derivative (ledger E-46)."""
import torch
import torch.nn.functional as F

from golden import seeded, write

RULES = {
    "Exp": torch.exp, "Log": torch.log, "Sqrt": torch.sqrt, "Reciprocal": torch.reciprocal, "Tanh": torch.tanh, "Sigmoid": torch.sigmoid,
    "ReLU": F.relu, "Abs": torch.abs, "Sin": torch.sin, "Cos": torch.cos, "SiLU": F.silu, "GELU": F.gelu, "Softplus": F.softplus,
    "LeakyReLU": lambda x: F.leaky_relu(x, 0.2), "Power": lambda x: x.pow(1.7),
}
POSITIVE = {"Log", "Sqrt", "Reciprocal", "Power"}


def make():
    anywhere = torch.randn(12, generator=seeded(60)) * 2
    tensors = {}
    for name, rule in RULES.items():
        x = (anywhere.abs() + 0.1 if name in POSITIVE else anywhere).clone().requires_grad_()
        y = rule(x)
        y.sum().backward()
        tensors |= {f"{name}.x": x, f"{name}.y": y, f"{name}.slope": x.grad}
    write("activations", "y = f(x) and f'(x), element by element", **tensors)
