namespace Course;

/// <summary>
/// Root-mean-square normalisation: each row is divided by the root of the mean of its squares, y = γ ⊙ x r with
/// r = 1/√(mean(x²) + ε). Layer normalisation without the mean.
/// </summary>
/// <remarks>Shapes: x […, features], γ [features]. Ledger E-84, C-08. B. Zhang, R. Sennrich, 2019.</remarks>
public static class RmsNorm
{
    /// <summary>y = γ ⊙ x r.</summary>
    /// <exception cref="ShapeException">γ does not have a number for each feature.</exception>
    public static V Forward<V>(V x, V gamma, double epsilon = 1e-5) where V : IArray<V> => gamma * (x * Factor(x, LayerNorm.Statistics(x.Shape, gamma.Shape), epsilon));

    /// <summary>The gradients by x and γ: with u = g ⊙ γ and x̂ = x r, x̄ = r (u − x̂ mean(u ⊙ x̂)); γ̄ = Σ g ⊙ x̂ over the rows.</summary>
    /// <exception cref="ShapeException">γ does not have a number for each feature, or g not the shape of x.</exception>
    public static (V X, V Gamma) Backward<V>(V g, V x, V gamma, double epsilon = 1e-5) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by y", g.Shape, "x", x.Shape);
        var statistics = LayerNorm.Statistics(x.Shape, gamma.Shape);
        V factor = Factor(x, statistics, epsilon), normalized = x * factor, u = g * gamma;
        var xBar = factor * (u - normalized * V.Linear(u * normalized, new MeanTo(statistics)));
        return (xBar, (g * normalized).SumTo(gamma.Shape));
    }

    private static V Factor<V>(V x, Shape statistics, double epsilon) where V : IArray<V> =>
        1 / (V.Linear(x * x, new MeanTo(statistics)) + epsilon).Sqrt();
}
