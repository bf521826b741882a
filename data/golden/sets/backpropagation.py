"""The pencil-sized examples of notebook 06: one weight, a chain of functions, the column layer, the two-layer network."""
import torch

from golden import seeded, write


def leaf(*values):
    return torch.tensor(values, requires_grad=True)


def make():
    tensors = one_weight() | chain() | column() | two_layers("sigmoid", torch.sigmoid) | two_layers("relu", torch.relu)
    write("backpropagation", "Ledger D-01, D-02, D-03, A-01; each name says which example it belongs to", **tensors)


def one_weight():
    w = leaf(3.0)
    loss = ((w * 2 - 10) ** 2).sum()
    loss.backward()
    return {"one_dw": w.grad}


def chain():
    x = leaf(1.0)
    loss = ((3 * x**2 + 1) ** 2).sum()
    loss.backward()
    return {"chain_dx": x.grad}


def column():
    W = torch.tensor([[1.0, 0.0, 2.0], [-1.0, 3.0, 1.0]], requires_grad=True)
    x = torch.tensor([[1.0], [2.0], [-1.0]], requires_grad=True)
    (W @ x).backward(torch.tensor([[1.0], [-2.0]]))
    return {"column_dW": W.grad, "column_dx": x.grad}


def two_layers(name, f):
    g = seeded(60)
    x, y = torch.randn(4, 1, generator=g, requires_grad=True), torch.randn(2, 1, generator=g)
    W1, b1 = torch.randn(3, 4, generator=g, requires_grad=True), torch.randn(3, 1, generator=g, requires_grad=True)
    W2, b2 = torch.randn(2, 3, generator=g, requires_grad=True), torch.randn(2, 1, generator=g, requires_grad=True)
    loss = 0.5 * ((W2 @ f(W1 @ x + b1) + b2 - y) ** 2).sum()
    loss.backward()
    shared = {"net_x": x, "net_y": y, "net_W1": W1, "net_b1": b1, "net_W2": W2, "net_b2": b2} if name == "sigmoid" else {}
    gradients = {"dW1": W1.grad, "db1": b1.grad, "dW2": W2.grad, "db2": b2.grad, "dx": x.grad, "loss": loss}
    return shared | {f"{name}_{key}": value for key, value in gradients.items()}
