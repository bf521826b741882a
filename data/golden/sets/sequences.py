"""Multi-head attention with a causal mask or a mask of the padding, and a recurrent network (ledger E-77, E-89)."""
import torch

from golden import seeded, write


def attention(name, about, seed, hidden):
    g = seeded(seed)
    batch, positions, width, heads = 2, 4, 6, 2
    leaf = lambda *shape: torch.randn(*shape, generator=g).requires_grad_()
    X, Wqkv, bqkv, Wo, bo = leaf(batch, positions, width), leaf(width, 3 * width), leaf(3 * width), leaf(width, width), leaf(width)
    q, k, v = (X @ Wqkv + bqkv).view(batch, positions, 3, heads, width // heads).permute(2, 0, 3, 1, 4)
    scores = q @ k.transpose(-1, -2) / (width // heads) ** 0.5
    weights = scores.masked_fill(hidden, float("-inf")).softmax(-1)
    Y = (weights @ v).transpose(1, 2).reshape(batch, positions, width) @ Wo + bo
    G = torch.randn(Y.shape, generator=g)
    Y.backward(G)
    write(name, about, X=X, Wqkv=Wqkv, bqkv=bqkv, Wo=Wo, bo=bo, G=G, Y=Y,
          dX=X.grad, dWqkv=Wqkv.grad, dbqkv=bqkv.grad, dWo=Wo.grad, dbo=bo.grad)


def scaled_dot_product():
    g = seeded(53)
    heads, positions, d = 2, 4, 3
    leaf = lambda: torch.randn(heads, positions, d, generator=g).requires_grad_()
    Q, K, V = leaf(), leaf(), leaf()
    future = torch.ones(positions, positions).triu(1).bool()
    P = (Q @ K.transpose(-1, -2) / d ** 0.5).masked_fill(future, float("-inf")).softmax(-1)
    O = P @ V
    G = torch.randn(O.shape, generator=g)
    O.backward(G)
    write("scaledDotProduct", "causal attention of 2 heads from queries, keys and values", Q=Q, K=K, V=V, P=P, O=O, G=G, dQ=Q.grad, dK=K.grad, dV=V.grad)


def recurrent():
    g = seeded(51)
    leaf = lambda *shape: torch.randn(*shape, generator=g).requires_grad_()
    X, W, U, b = leaf(2, 4, 3), leaf(3, 5), leaf(5, 5), leaf(5)
    net = torch.nn.RNN(3, 5, batch_first=True)
    with torch.no_grad():
        net.weight_ih_l0.copy_(W.T), net.weight_hh_l0.copy_(U.T), net.bias_ih_l0.copy_(b), net.bias_hh_l0.zero_()
    Y, _ = net(X)
    G = torch.randn(Y.shape, generator=g)
    Y.backward(G)
    write("recurrent", "torch.nn.RNN with tanh", X=X, W=W, U=U, b=b, G=G, Y=Y, dX=X.grad,
          dW=net.weight_ih_l0.grad.T, dU=net.weight_hh_l0.grad.T, db=net.bias_ih_l0.grad)


def make():
    attention("attention", "causal self-attention of 2 heads", 50, torch.ones(4, 4).triu(1).bool())
    lengths = torch.tensor([2, 4])
    attention("paddedAttention", "self-attention of 2 heads; the sequences have the lengths 2 and 4", 52, (torch.arange(4) >= lengths[:, None])[:, None, None])
    scaled_dot_product()
    recurrent()
