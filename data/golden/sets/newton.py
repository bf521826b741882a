"""Hessians, condition numbers and Newton's method in many variables (ledger E-12 ... E-16)."""
import torch

from golden import write


def rosenbrock(w):
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def newton(objective, start, steps):
    points = [torch.tensor(start)]
    for _ in range(steps):
        w = points[-1]
        gradient = torch.autograd.functional.jacobian(objective, w)
        hessian = torch.autograd.functional.hessian(objective, w)
        points.append(w - torch.linalg.solve(hessian, gradient))
    return torch.stack(points)


def make():
    a = torch.tensor([[3.0, 1.0, 0.5], [1.0, 2.0, 0.25], [0.5, 0.25, 0.1]])
    start = [-1.2, 1.0]
    write(
        "newton", "A, its condition number and inverse root; Rosenbrock's function at (-1.2, 1): Hessian; six Newton steps from there",
        A=a,
        condition=torch.linalg.cond(a, 2),
        inverse_root=(lambda l, u: u @ torch.diag(l ** -0.5) @ u.T)(*torch.linalg.eigh(a)),
        hessian=torch.autograd.functional.hessian(rosenbrock, torch.tensor(start)),
        path=newton(rosenbrock, start, 6))
