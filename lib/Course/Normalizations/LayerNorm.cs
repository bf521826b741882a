namespace Course;

/// <summary>
/// Layer normalisation: each row is standardised by itself over its features, then scaled and shifted: y = γ ⊙ x̂ + β.
/// </summary>
/// <remarks>
/// Shapes: x […, features], γ and β [features]. Nothing depends on the batch, so training and use are the same and
/// padded sequences do no harm. Ledger E-84. J. Ba, J. Kiros, G. Hinton, 2016.
/// </remarks>
public static class LayerNorm
{
    /// <summary>y = γ ⊙ x̂ + β.</summary>
    public static V Forward<V>(V x, V gamma, V beta, double epsilon = 1e-5) where V : IArray<V> =>
        gamma * Standardize.Of(x, Statistics(x.Shape), epsilon).Normalized + beta;

    /// <summary>The gradients by x, γ and β: x̄ through <see cref="Standardize.Backward{V}"/> with g ⊙ γ; γ̄ = Σ g ⊙ x̂ and β̄ = Σ g over the rows.</summary>
    public static (V X, V Gamma, V Beta) Backward<V>(V g, V x, V gamma, double epsilon = 1e-5) where V : IArray<V>
    {
        var statistics = Statistics(x.Shape);
        var (normalized, factor) = Standardize.Of(x, statistics, epsilon);
        return (Standardize.Backward(g * gamma, normalized, factor, statistics), (g * normalized).SumTo(gamma.Shape), g.SumTo(gamma.Shape));
    }

    internal static Shape Statistics(Shape shape)
    {
        if (!shape.IsKnown) return shape;
        int[] sizes = [.. shape.Sizes];
        sizes[^1] = 1;
        return sizes;
    }
}
