"""Gradients cut by torch.nn.utils."""
import torch

from golden import seeded, write


def make():
    g = seeded(21)
    gradients = [torch.randn(2, 3, generator=g), torch.randn(4, generator=g)]

    def cut(how):
        parameters = [torch.nn.Parameter(torch.zeros_like(x)) for x in gradients]
        for parameter, x in zip(parameters, gradients):
            parameter.grad = x.clone()
        result = how(parameters)
        return result, parameters[0].grad, parameters[1].grad

    norm, byNorm0, byNorm1 = cut(lambda p: torch.nn.utils.clip_grad_norm_(p, 1.5))
    _, loose0, loose1 = cut(lambda p: torch.nn.utils.clip_grad_norm_(p, 100.0))
    _, byValue0, byValue1 = cut(lambda p: torch.nn.utils.clip_grad_value_(p, 0.4))
    write("clipping", "gradients of two parameters before and after clip_grad_norm_(1.5), clip_grad_norm_(100), clip_grad_value_(0.4)",
          first=gradients[0], second=gradients[1], norm=norm, byNorm0=byNorm0, byNorm1=byNorm1, loose0=loose0, loose1=loose1, byValue0=byValue0, byValue1=byValue1)
