namespace Course;

/// <summary>
/// <see cref="MultiHeadAttention{T}"/> in TorchSharp, causal: one product for queries, keys and values, heads side by side, one
/// product to mix them.
/// </summary>
/// <remarks>
/// Ours reads the heads in place, by their strides, and writes softmax's backward pass by hand. Here every line makes a new
/// tensor, and the framework remembers all of them for the way back.
/// </remarks>
public sealed class TorchAttention : TorchModule
{
    private readonly long heads;
    private readonly TorchModule project, mix;

    /// <summary>Attention of some heads.</summary>
    /// <param name="width">Numbers that stand for a position.</param>
    /// <param name="heads">Must divide the width.</param>
    public TorchAttention(long width, long heads) : base("Attention")
    {
        this.heads = heads;
        project = nn.Linear(width, 3 * width);
        mix = nn.Linear(width, width);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x)
    {
        long batch = x.shape[0], positions = x.shape[1], width = x.shape[2], each = width / heads;
        var qkv = project.call(x).view(batch, positions, 3, heads, each).permute(2, 0, 3, 1, 4);
        torch.Tensor q = qkv.select(0, 0), k = qkv.select(0, 1), v = qkv.select(0, 2);
        var future = torch.full(positions, positions, double.NegativeInfinity, dtype: x.dtype).triu(1);
        var scores = q.matmul(k.transpose(-2, -1)) / Math.Sqrt(each) + future;
        var mixture = nn.functional.softmax(scores, -1).matmul(v);
        return mix.call(mixture.transpose(1, 2).reshape(batch, positions, width));
    }
}
