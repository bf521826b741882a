"""Layer, RMS, batch and group normalisation with their gradients (ledger E-80 … E-84)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def rms_norm(x, gamma, epsilon=1e-5):
    return gamma * x / (x.pow(2).mean(-1, keepdim=True) + epsilon).sqrt()


def case(name, about, shape, features, forward, seed, has_beta=True, **more):
    g = seeded(seed)
    X = (torch.randn(shape, generator=g) * 2 + 1).requires_grad_()
    gamma = torch.randn(features, generator=g).requires_grad_()
    beta = torch.randn(features, generator=g).requires_grad_()
    Y = forward(X, gamma, beta)
    G = torch.randn(Y.shape, generator=g)
    Y.backward(G)
    tensors = dict(X=X, gamma=gamma, G=G, Y=Y, dX=X.grad, dgamma=gamma.grad)
    if has_beta:
        tensors |= dict(beta=beta, dbeta=beta.grad)
    write(name, about, **tensors, **{key: value(X.detach()) for key, value in more.items()})


def running(which):
    def of(X):
        norm = torch.nn.BatchNorm1d(3)
        norm(X)
        norm(2 * X + 1)
        return getattr(norm, which)
    return of


def in_use(X):
    norm = torch.nn.BatchNorm1d(3)
    norm(X)
    norm(2 * X + 1)
    return norm.eval()(X)


def jacobian():
    z = torch.tensor([0.3, -1.2, 2.5, 0.7, 1.9, -0.4])
    standardize = lambda z: F.batch_norm(z[:, None], None, None, training=True, eps=0.1)[:, 0]
    write("standardizeJacobian", "∂u_j/∂z_i of one feature of six examples, standardised with epsilon 0.1; row j, column i",
          z=z, u=standardize(z), J=torch.autograd.functional.jacobian(standardize, z))


def make():
    case("layerNorm", "layer_norm over the last axis", (2, 3, 5), 5, lambda x, w, b: F.layer_norm(x, (5,), w, b), 40)
    case("rmsNorm", "x / sqrt(mean(x²) + 1e-5) over the last axis", (2, 3, 5), 5, lambda x, w, b: rms_norm(x, w), 41, has_beta=False)
    case("batchNorm", "batch_norm in training; running statistics after the batches X and 2X + 1; X in use after them, with gamma 1 and beta 0", (6, 3), 3,
         lambda x, w, b: F.batch_norm(x, None, None, w, b, training=True), 42,
         runningMean=running("running_mean"), runningVariance=running("running_var"), inUse=in_use)
    case("groupNorm", "group_norm with 2 groups", (2, 4, 3, 2), 4, lambda x, w, b: F.group_norm(x, 2, w, b), 43)
    jacobian()
