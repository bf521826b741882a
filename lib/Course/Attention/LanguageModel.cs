namespace Course;

/// <summary>The sizes of a Transformer that reads symbols and scores the next one.</summary>
/// <param name="Symbols">How many symbols there are.</param>
/// <param name="Positions">The longest sequence.</param>
/// <param name="Width">Numbers that stand for a position.</param>
/// <param name="Heads">Heads of attention; must divide the width.</param>
/// <param name="Hidden">Width of the feed-forward nets.</param>
/// <param name="Blocks">How many blocks.</param>
/// <param name="Norm">Where the blocks normalise.</param>
public sealed record LanguageModelSizes(int Symbols, int Positions, int Width, int Heads, int Hidden, int Blocks, NormPlacement Norm = NormPlacement.Pre);

/// <summary>
/// A Transformer language model: symbols [batch, positions] to scores of the next symbol [batch, positions, symbols].
/// Embedding, positions, blocks of causal attention and GELU nets, a last norm, a linear layer.
/// </summary>
/// <remarks>Ledger C-08, E-89, E-99, E-100.</remarks>
public static class LanguageModel
{
    /// <summary>A model with weights drawn from a seed: N(0, 0.02²), as GPT-2 has them; the projections that end a branch smaller by √(2 · blocks).</summary>
    /// <exception cref="ShapeException">The heads do not divide the width.</exception>
    public static Sequential<T> Of<T>(LanguageModelSizes sizes, int seed) where T : unmanaged, IFloatingPointIeee754<T>
    {
        const double deviation = 0.02;
        double last = deviation / Math.Sqrt(2.0 * sizes.Blocks), alpha = 1;
        if (sizes.Norm == NormPlacement.Deep) (alpha, last) = (DeepNorm.Alpha(sizes.Blocks), deviation * DeepNorm.Beta(sizes.Blocks));

        Tensor<T> Draw(Shape shape, double scale) => (scale * Tensor.Normal(shape, seed++)).To<T>();
        Linear<T> Dense(int inputs, int outputs, double scale) => new(Draw([inputs, outputs], scale), Tensor.Zeros<T>([outputs]));
        Layer<T> Norm() => new LayerNorm<T>(sizes.Width);

        List<Layer<T>> layers = [new Embedding<T>(Draw([sizes.Symbols, sizes.Width], deviation)), new PositionEmbedding<T>(Draw([sizes.Positions, sizes.Width], deviation))];
        for (int block = 0; block < sizes.Blocks; block++)
        {
            var attention = new MultiHeadAttention<T>(Dense(sizes.Width, 3 * sizes.Width, deviation), Dense(sizes.Width, sizes.Width, last), sizes.Heads, causal: true);
            var feedForward = new Sequential<T>(Dense(sizes.Width, sizes.Hidden, deviation), new Activation<T, GELU>(), Dense(sizes.Hidden, sizes.Width, last));
            layers.Add(TransformerBlock.Of(attention, feedForward, Norm, sizes.Norm, alpha));
        }
        if (sizes.Norm == NormPlacement.Pre) layers.Add(Norm());
        layers.Add(Dense(sizes.Width, sizes.Symbols, deviation));
        return new(layers.ToArray());
    }
}
