namespace Course;

/// <summary>
/// <see cref="TransformerBlock"/> in TorchSharp: attention, then a feed-forward net, each with a residual connection and a norm.
/// </summary>
/// <remarks>Ours puts <see cref="Residual{T}"/> around a branch; here a residual connection is a plus sign.</remarks>
public sealed class TorchBlock : TorchModule
{
    private readonly TorchModule attention, feedForward, norm1, norm2;
    private readonly NormPlacement placement;
    private readonly double alpha;

    /// <summary>One block.</summary>
    /// <param name="width">Numbers that stand for a position.</param>
    /// <param name="heads">Heads of attention.</param>
    /// <param name="hidden">Width of the feed-forward net.</param>
    /// <param name="placement">Where the norms stand.</param>
    /// <param name="alpha">α of the residual connections; see <see cref="DeepNorm"/>.</param>
    public TorchBlock(long width, long heads, long hidden, NormPlacement placement, double alpha) : base("Block")
    {
        (this.placement, this.alpha) = (placement, alpha);
        attention = new TorchAttention(width, heads);
        feedForward = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, width));
        (norm1, norm2) = (nn.LayerNorm(width), nn.LayerNorm(width));
        // Parameters come in the order of registration, and ours come in the order of the chain.
        if (placement == NormPlacement.Pre) Register(("norm1", norm1), ("attention", attention), ("norm2", norm2), ("feedForward", feedForward));
        else Register(("attention", attention), ("norm1", norm1), ("feedForward", feedForward), ("norm2", norm2));
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x)
    {
        if (placement == NormPlacement.Pre)
        {
            x = x * alpha + attention.call(norm1.call(x));
            return x * alpha + feedForward.call(norm2.call(x));
        }
        x = norm1.call(x * alpha + attention.call(x));
        return norm2.call(x * alpha + feedForward.call(x));
    }

    private void Register(params (string Name, TorchModule Module)[] parts)
    {
        foreach (var (name, module) in parts) register_module(name, module);
    }
}
