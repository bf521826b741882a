"""Embedding, SwiGLU, residual connections and a Transformer block, pre- and post-norm (ledger C-08, E-86 … E-88)."""
import torch
import torch.nn.functional as F

from golden import seeded, write


def gradients(result, gradient, **leaves):
    result.backward(gradient)
    return {f"d{name}": leaf.grad for name, leaf in leaves.items()}


def embedding():
    g = seeded(70)
    table = torch.randn(5, 3, generator=g).requires_grad_()
    symbols = torch.tensor([[4, 0, 4], [2, 1, 4]])
    Y = F.embedding(symbols, table)
    G = torch.randn(Y.shape, generator=g)
    write("embedding", "rows of a table", table=table, symbols=symbols.double(), Y=Y, G=G, **gradients(Y, G, table=table))


def gated_unit():
    g = seeded(71)
    X = torch.randn(3, 8, generator=g).requires_grad_()
    a, b = X.chunk(2, -1)
    Y = F.silu(a) * b
    G = torch.randn(Y.shape, generator=g)
    write("gatedUnit", "SwiGLU: silu(a) * b with a, b the halves of X", X=X, Y=Y, G=G, **gradients(Y, G, X=X))


def block(placement, alpha, root_mean_square=False):
    g = seeded(72)
    leaf = lambda *shape: (0.5 * torch.randn(*shape, generator=g)).requires_grad_()
    batch, positions, width, heads, hidden = 2, 3, 4, 2, 6
    leaves = dict(X=leaf(batch, positions, width), Wqkv=leaf(width, 3 * width), bqkv=leaf(3 * width), Wo=leaf(width, width), bo=leaf(width),
                  W1=leaf(width, hidden), b1=leaf(hidden), W2=leaf(hidden, width), b2=leaf(width))
    leaves |= {name: leaf(width) for name in (["gamma1", "gamma2"] if root_mean_square else ["gamma1", "beta1", "gamma2", "beta2"])}
    p = leaves

    def attend(x):
        q, k, v = (x @ p["Wqkv"] + p["bqkv"]).view(batch, positions, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
        future = torch.triu(torch.full((positions, positions), float("-inf")), 1)
        weights = (q @ k.transpose(-1, -2) / (width // heads) ** 0.5 + future).softmax(-1)
        return (weights @ v).transpose(1, 2).reshape(batch, positions, width) @ p["Wo"] + p["bo"]

    def feed(x):
        return F.gelu(x @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"]

    def norm(which, x):
        if root_mean_square:
            return p[f"gamma{which}"] * x / (x.pow(2).mean(-1, keepdim=True) + 1e-5).sqrt()
        return F.layer_norm(x, (width,), p[f"gamma{which}"], p[f"beta{which}"])

    x = p["X"]
    if placement == "Pre":
        x = alpha * x + attend(norm(1, x))
        Y = alpha * x + feed(norm(2, x))
    else:
        x = norm(1, alpha * x + attend(x))
        Y = norm(2, alpha * x + feed(x))
    G = torch.randn(Y.shape, generator=g)
    kind = "rmsBlock" if root_mean_square else "block"
    write(f"{kind}{placement}", f"Transformer block, {placement}-norm{' with RMSNorm' if root_mean_square else ''}, residual scale {alpha}", **leaves, Y=Y, G=G, **gradients(Y, G, **leaves))


def make():
    embedding()
    gated_unit()
    block("Pre", 1.0)
    block("Post", 1.0)
    block("Deep", 1.5)
    block("Pre", 1.0, root_mean_square=True)
    block("Post", 1.0, root_mean_square=True)
