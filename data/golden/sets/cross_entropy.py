"""Cross-entropy of probabilities and of scores, for one-hot and for soft targets; means over the batch (ledger E-51)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def make():
    g = seeded(51)
    # Mild scores, so that no probability is tiny: log bends sharply near 0, too sharply for finite differences.
    Z = (0.4 * torch.randn(4, 3, generator=g)).requires_grad_()
    labels = torch.tensor([0, 2, 1, 2])
    hard = F.one_hot(labels, 3).to(torch.float64)
    soft = torch.softmax(torch.randn(4, 3, generator=g), -1)
    P = torch.softmax(Z, -1).detach().requires_grad_()

    def of_probabilities(y):
        loss = -(y * P.log()).sum(-1).mean()
        return loss, torch.autograd.grad(loss, P)[0]

    def of_scores(y):
        loss = F.cross_entropy(Z, y)
        return loss, torch.autograd.grad(loss, Z)[0]

    hard_loss, dP_hard = of_probabilities(hard)
    soft_loss, dP_soft = of_probabilities(soft)
    _, dZ_hard = of_scores(labels)
    _, dZ_soft = of_scores(soft)
    # Targets that do not sum to 1: two hot classes, as for a picture that shows two things.
    many = torch.tensor([[1.0, 1.0, 0.0]])
    z = Z[:1].detach().clone().requires_grad_()
    many_loss = -(many * torch.log_softmax(z, -1)).sum()
    dz_many, = torch.autograd.grad(many_loss, z)
    write("cross_entropy", "mean cross-entropy of Z = logits, P = softmax(Z), with one-hot targets 'hard' and soft targets 'soft'; one row with targets 'many' that sum to 2",
          Z=Z, P=P, hard=hard, soft=soft, hard_loss=hard_loss, soft_loss=soft_loss, dP_hard=dP_hard, dP_soft=dP_soft,
          dZ_hard=dZ_hard, dZ_soft=dZ_soft, many=many, dz_many=dz_many)
