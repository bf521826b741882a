namespace Course;

/// <summary>
/// He's initialisation for layers followed by ReLU: weights of mean 0 and variance 2/M, where M is the number of inputs.
/// ReLU throws away half of the second moment; the 2 makes up for it, so that signals keep their size through the layers.
/// </summary>
/// <remarks>
/// M is counted by <see cref="Fan.Of(Shape)"/>. Ledger E-76 (the variance is 2/M, its square root is the standard deviation).
/// K. He, X. Zhang, S. Ren, J. Sun, ICCV 2015.
/// </remarks>
public static class He
{
    /// <summary>Normal numbers N(0, 2/M).</summary>
    /// <param name="shape">[inputs, outputs] or [filters, channels, height, width].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="fan">Whether M counts the inputs or the outputs.</param>
    /// <param name="negativeSlope">a of a leaky ReLU: the variance is then 2/((1 + a²) M).</param>
    /// <exception cref="ShapeException">M cannot be counted.</exception>
    public static Tensor<double> Normal(Shape shape, int seed, FanMode fan = FanMode.In, double negativeSlope = 0) =>
        Initializer.Normal(shape, seed, Math.Sqrt(2.0 / Weight(shape, fan, negativeSlope)));

    /// <summary>Uniform numbers in [−ε, ε) with ε = √(6/M), whose variance ε²/3 is the same 2/M.</summary>
    /// <inheritdoc cref="Normal" path="/param"/>
    /// <exception cref="ShapeException">M cannot be counted.</exception>
    public static Tensor<double> Uniform(Shape shape, int seed, FanMode fan = FanMode.In, double negativeSlope = 0) =>
        Initializer.Uniform(shape, seed, Math.Sqrt(6.0 / Weight(shape, fan, negativeSlope)));

    private static double Weight(Shape shape, FanMode fan, double negativeSlope) => double.IsFinite(negativeSlope)
        ? Fan.Of(shape).Of(fan) * (1 + negativeSlope * negativeSlope)
        : throw new ArgumentOutOfRangeException(nameof(negativeSlope), $"negativeSlope must be a number; got {negativeSlope}.");
}
