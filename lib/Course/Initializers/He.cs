namespace Course;

/// <summary>
/// He's initialisation for layers followed by ReLU: weights of mean 0 and variance 2/M, where M is the number of inputs.
/// ReLU throws away half of the second moment; the 2 makes up for it, so that signals keep their size through the layers.
/// </summary>
/// <remarks>
/// For Y = X W with W of shape [M, N]: M is the second last size. Ledger E-76 (the variance is 2/M, its square root is the standard deviation).
/// </remarks>
public static class He
{
    /// <summary>Normal numbers N(0, 2/M).</summary>
    /// <param name="shape">[M, N].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <exception cref="ShapeException">The shape is no matrix, or M is 0.</exception>
    public static Tensor<double> Normal(Shape shape, int seed) => Tensor.Normal(shape, seed) * Math.Sqrt(2.0 / Inputs(shape));

    /// <summary>Uniform numbers in [−ε, ε) with ε = √(6/M), whose variance ε²/3 is the same 2/M.</summary>
    /// <inheritdoc cref="Normal" path="/param"/>
    /// <exception cref="ShapeException">The shape is no matrix, or M is 0.</exception>
    public static Tensor<double> Uniform(Shape shape, int seed)
    {
        double limit = Math.Sqrt(6.0 / Inputs(shape));
        return Tensor.Uniform(shape, seed, -limit, limit);
    }

    private static int Inputs(Shape shape) => shape.Rank >= 2 && shape[-2] > 0
        ? shape[-2]
        : throw new ShapeException($"He initialisation needs the shape [inputs, outputs] of a weight matrix; got {shape}.");
}
