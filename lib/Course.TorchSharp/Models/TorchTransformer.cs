namespace Course;

/// <summary>
/// <see cref="LanguageModel"/> in TorchSharp: symbols [batch, positions] to scores of the next symbol [batch, positions, symbols].
/// </summary>
/// <remarks>Ours is a chain from <see cref="Embedding{T}"/> to <see cref="Linear{T}"/>. Symbols come as numbers of our type and are made whole here.</remarks>
public sealed class TorchTransformer : TorchModule
{
    // RegisterComponents takes the parameters in the order of these fields.
    private readonly TorchModule symbols, positions, blocks;
    private readonly TorchModule? norm;
    private readonly TorchModule scores;

    /// <summary>A model of these sizes.</summary>
    /// <param name="sizes">The sizes, as for <see cref="LanguageModel.Of"/>.</param>
    /// <param name="type">Float32 or Float64.</param>
    public TorchTransformer(LanguageModelSizes sizes, ScalarType type) : base("Transformer")
    {
        double alpha = sizes.Norm == NormPlacement.Deep ? DeepNorm.Alpha(sizes.Blocks) : 1;
        symbols = nn.Embedding(sizes.Symbols, sizes.Width);
        positions = nn.Embedding(sizes.Positions, sizes.Width);
        blocks = nn.Sequential(Enumerable.Range(0, sizes.Blocks).Select(TorchModule (_) => new TorchBlock(sizes.Width, sizes.Heads, sizes.Hidden, sizes.Norm, alpha)));
        norm = sizes.Norm == NormPlacement.Pre ? nn.LayerNorm(sizes.Width) : null;
        scores = nn.Linear(sizes.Width, sizes.Symbols);
        RegisterComponents();
        this.to(type);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor x)
    {
        var places = torch.arange(x.shape[1], ScalarType.Int64);
        var y = blocks.call(symbols.call(x.to(ScalarType.Int64)) + positions.call(places));
        return scores.call(norm is null ? y : norm.call(y));
    }

    /// <summary>The twin of a language model; null for another kind of model.</summary>
    internal static TorchTransformer? Of<T>(IReadOnlyList<Layer<T>> ours) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (ours is not [Embedding<T> table, PositionEmbedding<T> places, .., Linear<T>]) return null;
        var blocks = ours.OfType<Sequential<T>>().ToList();
        var attention = blocks.Count == 0 ? null : Parts(blocks[0]).OfType<MultiHeadAttention<T>>().FirstOrDefault();
        var hidden = blocks.Count == 0 ? null : Parts(blocks[0]).OfType<Linear<T>>().FirstOrDefault();
        if (attention is not { Causal: true } || hidden is null) return null;
        var placement = blocks[0].Layers is [Residual<T>, Residual<T>] ? NormPlacement.Pre
            : blocks[0].Layers[0] is Residual<T> { Alpha: 1 } ? NormPlacement.Post : NormPlacement.Deep;
        return new(new(table.Table.Value.Shape[0], places.Table.Value.Shape[0], table.Table.Value.Shape[1], attention.Heads, hidden.Weight.Value.Shape[1], blocks.Count, placement), TorchTensor.Type<T>());
    }

    /// <summary>All layers of a block, however deep they lie.</summary>
    private static IEnumerable<Layer<T>> Parts<T>(Layer<T> layer) where T : unmanaged, IFloatingPointIeee754<T> => layer switch
    {
        Sequential<T> chain => chain.Layers.SelectMany(Parts),
        Residual<T> residual => Parts(residual.Branch),
        _ => [layer],
    };
}
