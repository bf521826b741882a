namespace Course;

/// <summary>
/// Xavier's (Glorot's) initialisation: variance 2/(n_in + n_out), the harmonic mean of 1/n_in, which keeps signals, and 1/n_out, which keeps gradients.
/// </summary>
/// <remarks>n_in and n_out are counted by <see cref="Fan.Of(Shape)"/>. Ledger E-75. X. Glorot, Y. Bengio, AISTATS 2010.</remarks>
public static class Xavier
{
    /// <summary>Normal numbers N(0, gain² · 2/(n_in + n_out)).</summary>
    /// <param name="shape">[inputs, outputs] or [filters, channels, height, width].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="gain">Makes up for the activation: <see cref="Gain"/>.</param>
    /// <exception cref="ShapeException">Inputs and outputs cannot be counted.</exception>
    public static Tensor<double> Normal(Shape shape, int seed, double gain = 1) => Initializer.Normal(shape, seed, gain * Math.Sqrt(2.0 / Sum(shape)));

    /// <summary>Uniform numbers in [−ε, ε) with ε = gain · √(6/(n_in + n_out)), of the same variance.</summary>
    /// <inheritdoc cref="Normal" path="/param"/>
    /// <exception cref="ShapeException">Inputs and outputs cannot be counted.</exception>
    public static Tensor<double> Uniform(Shape shape, int seed, double gain = 1) => Initializer.Uniform(shape, seed, gain * Math.Sqrt(6.0 / Sum(shape)));

    private static int Sum(Shape shape)
    {
        var fan = Fan.Of(shape);
        return fan.In + fan.Out;
    }
}
