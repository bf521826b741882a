"""Learning rates of torch.optim.lr_scheduler, step by step (ledger E-39)."""
import warnings

import torch
from torch.optim import lr_scheduler as s

from golden import write

STEPS = 40


def rates(make, lr=0.4):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr, momentum=0.9)
    schedule = make(optimizer)
    values = []
    for _ in range(STEPS):
        values.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return torch.tensor(values)


def warmed(o, then, steps=8, factor=0.25):
    return s.SequentialLR(o, [s.LinearLR(o, start_factor=factor, end_factor=1, total_iters=steps), then(o)], milestones=[steps])


def make():
    warnings.simplefilter("ignore")
    write(
        "schedules", "learning rates of steps 0 … 39; the first rate is 0.4",
        step=rates(lambda o: s.StepLR(o, 7, gamma=0.3)),
        exponential=rates(lambda o: s.ExponentialLR(o, 0.93)),
        cosine=rates(lambda o: s.CosineAnnealingLR(o, STEPS, eta_min=0.02)),
        warmCosine=rates(lambda o: warmed(o, lambda o: s.CosineAnnealingLR(o, STEPS))),
        warmStep=rates(lambda o: warmed(o, lambda o: s.StepLR(o, 7, gamma=0.3))),
        inverse=rates(lambda o: s.LambdaLR(o, lambda k: 1 / (1 + k / 5))),
        inverseSquareRoot=rates(lambda o: s.LambdaLR(o, lambda k: (1 + k) ** -0.5)),
        sequence=rates(lambda o: s.SequentialLR(o, [s.StepLR(o, 3, gamma=0.5), s.ExponentialLR(o, 0.9)], milestones=[10])),
        oneCycle=rates(lambda o: s.OneCycleLR(o, 0.4, total_steps=STEPS + 1)),
        oneCycleOptions=rates(lambda o: s.OneCycleLR(o, 0.4, total_steps=STEPS + 1, pct_start=0.5, div_factor=4, final_div_factor=100)),
    )
