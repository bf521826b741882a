"""What PyTorch says about leaves, flags and errors, and the gradients of two small graphs. Notebook 12."""
import torch

from golden import write


def make():
    write("graphs", "Ledger E-62 to E-65; each name says which example it belongs to", **flags(), **refusals(), **diamond(), **survey(), **decisions())


def flags():
    w, c = torch.tensor([1.0, 2.0], requires_grad=True), torch.tensor([3.0, 4.0])
    with torch.no_grad():
        off = w * c
        fresh = torch.zeros(2, requires_grad=True)
    cases = [w, c, w + c, c * 2, w.detach(), w.detach() * c, off, fresh]
    return {"requires_gradient": torch.tensor([float(case.requires_grad) for case in cases]),
            "is_leaf": torch.tensor([float(case.grad_fn is None) for case in cases])}


def refusals():
    def fails(attempt):
        try:
            attempt()
        except RuntimeError:
            return 1.0
        return 0.0

    def twice():
        x = torch.tensor(2.0, requires_grad=True)
        y = x.tanh()
        y.backward()
        y.backward()

    vector = torch.tensor([1.0, 2.0], requires_grad=True)
    constant = torch.tensor(2.0)
    return {"refused": torch.tensor([fails(twice), fails(lambda: (vector * 2).backward()), fails(lambda: (constant * 2).backward()),
                                     fails(lambda: (vector * 2).backward(torch.ones(3)))])}


def diamond():
    a, b = torch.tensor(2.0, requires_grad=True), torch.tensor(1.0, requires_grad=True)
    ((a + b) * (b + 1)).backward()
    return {"diamond": torch.stack([a.grad, b.grad])}


def survey():
    x = torch.tensor([2.0, 5.0], requires_grad=True)
    y = x[0].log() + x[0] * x[1] - x[1].sin()
    y.backward()
    return {"survey_y": y, "survey_dx": x.grad}


def decisions():
    x = torch.tensor([0.3, 0.9, 2.5, 7.0], requires_grad=True)
    parts = []
    for each in x:
        y = each
        while float(y) < 10:
            y = y * y if float(y) > 2 else 3 * y
        parts.append(y)
    torch.stack(parts).backward(torch.ones(4))
    return {"decisions_x": x, "decisions_y": torch.stack(parts), "decisions_dx": x.grad}
