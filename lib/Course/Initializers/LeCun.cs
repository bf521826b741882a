namespace Course;

/// <summary>
/// LeCun's initialisation for activations that are nearly linear around 0: variance 1/n_in, so that Var(y) = n_in Var(w) Var(x) = Var(x).
/// </summary>
/// <remarks>n_in is counted by <see cref="Fan.Of(Shape)"/>. Ledger E-74. Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, Efficient BackProp, 1998.</remarks>
public static class LeCun
{
    /// <summary>Normal numbers N(0, 1/n_in).</summary>
    /// <param name="shape">[inputs, outputs] or [filters, channels, height, width].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <exception cref="ShapeException">The inputs cannot be counted.</exception>
    public static Tensor<double> Normal(Shape shape, int seed) => Initializer.Normal(shape, seed, Math.Sqrt(1.0 / Fan.Of(shape).In));

    /// <summary>Uniform numbers in [−ε, ε) with ε = √(3/n_in), of the same variance.</summary>
    /// <inheritdoc cref="Normal" path="/param"/>
    /// <exception cref="ShapeException">The inputs cannot be counted.</exception>
    public static Tensor<double> Uniform(Shape shape, int seed) => Initializer.Uniform(shape, seed, Math.Sqrt(3.0 / Fan.Of(shape).In));
}
