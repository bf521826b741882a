namespace Course;

/// <summary>
/// Batch normalisation: each feature (or channel) is standardised over the batch (and the pixels), then scaled and
/// shifted: y = γ ⊙ x̂ + β.
/// </summary>
/// <remarks>
/// Shapes: x [batch, features] or [batch, channels, height, width], γ and β [features] or [channels].
/// Ledger E-80 … E-83. S. Ioffe, C. Szegedy, 2015.
/// </remarks>
public static class BatchNorm
{
    /// <summary>y = γ ⊙ x̂ + β with the statistics of this batch.</summary>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public static V Forward<V>(V x, V gamma, V beta, double epsilon = 1e-5) where V : IArray<V>
    {
        var statistics = Statistics(x.Shape, gamma.Shape);
        return gamma.Reshape(statistics) * Standardize.Of(x, statistics, epsilon).Normalized + beta.Reshape(statistics);
    }

    /// <summary>The gradients by x, γ and β. γ̄ = Σ g ⊙ x̂ and β̄ = Σ g run over the batch: one number for each feature.</summary>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public static (V X, V Gamma, V Beta) Backward<V>(V g, V x, V gamma, double epsilon = 1e-5) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by y", g.Shape, "x", x.Shape);
        var statistics = Statistics(x.Shape, gamma.Shape);
        var (normalized, factor) = Standardize.Of(x, statistics, epsilon);
        return (Standardize.Backward(g * gamma.Reshape(statistics), normalized, factor, statistics),
            (g * normalized).SumTo(statistics).Reshape(gamma.Shape), g.SumTo(statistics).Reshape(gamma.Shape));
    }

    internal static Shape Statistics(Shape x, Shape gamma)
    {
        if (x.Rank is not (2 or 4) || gamma != Shape.Create([x[1]]))
            throw new ShapeException($"Batch norm takes [batch, features] or [batch, channels, height, width] with one γ for each feature or channel; got x {x} and γ {gamma}.");
        return x.Rank == 2 ? [1, x[1]] : [1, x[1], 1, 1];
    }
}
