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
    /// <exception cref="ShapeException">γ or β does not have a number for each feature.</exception>
    public static V Forward<V>(V x, V gamma, V beta, double epsilon = 1e-5) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("β of a layer norm", beta.Shape, "γ", gamma.Shape);
        return gamma * Standardize.Of(x, Statistics(x.Shape, gamma.Shape), epsilon).Normalized + beta;
    }

    /// <summary>The gradients by x, γ and β: x̄ through <see cref="Standardize.Backward{V}"/> with g ⊙ γ; γ̄ = Σ g ⊙ x̂ and β̄ = Σ g over the rows.</summary>
    /// <exception cref="ShapeException">γ does not have a number for each feature, or g not the shape of x.</exception>
    public static (V X, V Gamma, V Beta) Backward<V>(V g, V x, V gamma, double epsilon = 1e-5) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by y", g.Shape, "x", x.Shape);
        var statistics = Statistics(x.Shape, gamma.Shape);
        var (normalized, factor) = Standardize.Of(x, statistics, epsilon);
        return (Standardize.Backward(g * gamma, normalized, factor, statistics), (g * normalized).SumTo(gamma.Shape), g.SumTo(gamma.Shape));
    }

    /// <summary>The shape of μ and r. A γ of another shape would broadcast, and quietly scale the wrong numbers.</summary>
    internal static Shape Statistics(Shape x, Shape gamma)
    {
        if (!x.IsKnown) return x;
        if (x.Rank == 0 || gamma.IsKnown && gamma != Shape.Create([x[-1]]))
            throw new ShapeException($"Layer and RMS norm take […, features] with one γ for each feature; got x {x} and γ {gamma}.");
        int[] sizes = [.. x.Sizes];
        sizes[^1] = 1;
        return sizes;
    }
}
