namespace Course;

/// <summary>
/// Group normalisation: the channels of each image are standardised in groups, over the group's channels and all pixels;
/// then each channel is scaled and shifted. One group is layer norm over an image, as many groups as channels is instance norm.
/// </summary>
/// <remarks>Shapes: x [batch, channels, height, width], γ and β [channels]. Ledger E-84. Y. Wu, K. He, 2018.</remarks>
public static class GroupNorm
{
    /// <summary>y = γ ⊙ x̂ + β, with the statistics of each image's groups.</summary>
    /// <exception cref="ShapeException">The groups do not divide the channels, or the shapes do not belong together.</exception>
    public static V Forward<V>(V x, V gamma, V beta, int groups, double epsilon = 1e-5) where V : IArray<V>
    {
        var (grouped, statistics, channel) = Shapes(x.Shape, gamma.Shape, groups);
        var normalized = Standardize.Of(x.Reshape(grouped), statistics, epsilon).Normalized.Reshape(x.Shape);
        return gamma.Reshape(channel) * normalized + beta.Reshape(channel);
    }

    /// <summary>The gradients by x, γ and β.</summary>
    /// <exception cref="ShapeException">The groups do not divide the channels, or the shapes do not belong together.</exception>
    public static (V X, V Gamma, V Beta) Backward<V>(V g, V x, V gamma, int groups, double epsilon = 1e-5) where V : IArray<V>
    {
        ShapeException.ThrowIfDifferent("The gradient by y", g.Shape, "x", x.Shape);
        var (grouped, statistics, channel) = Shapes(x.Shape, gamma.Shape, groups);
        var (normalized, factor) = Standardize.Of(x.Reshape(grouped), statistics, epsilon);
        var xBar = Standardize.Backward((g * gamma.Reshape(channel)).Reshape(grouped), normalized, factor, statistics).Reshape(x.Shape);
        return (xBar, (g * normalized.Reshape(x.Shape)).SumTo(channel).Reshape(gamma.Shape), g.SumTo(channel).Reshape(gamma.Shape));
    }

    internal static (Shape Grouped, Shape Statistics, Shape Channel) Shapes(Shape x, Shape gamma, int groups)
    {
        if (x.Rank != 4 || gamma != Shape.Create([x[1]]) || groups < 1 || x[1] % groups != 0)
            throw new ShapeException($"Group norm takes images [batch, channels, height, width], one γ for each channel, and a number of groups that divides the channels; got x {x}, γ {gamma} and {groups} groups.");
        return ([x[0], groups, x.Count / Math.Max(1, x[0] * groups)], [x[0], groups, 1], [1, x[1], 1, 1]);
    }
}
