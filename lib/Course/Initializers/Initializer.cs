namespace Course;

/// <summary>First weights that know nothing of the layer, for any shape.</summary>
/// <remarks>Ledger E-73: equal weights keep the units of a layer equal for ever; random ones that are too small or too large die out or explode.</remarks>
public static class Initializer
{
    /// <summary>All 0, as for biases.</summary>
    /// <param name="shape">Any.</param>
    public static Tensor<double> Zeros(Shape shape) => Tensor.Zeros(shape);

    /// <summary>All equal.</summary>
    /// <param name="shape">Any.</param>
    /// <param name="value">The number.</param>
    public static Tensor<double> Constant(Shape shape, double value) => Tensor.Full(shape, value);

    /// <summary>Uniform numbers in [−ε, ε), of variance ε²/3.</summary>
    /// <param name="shape">Any.</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="limit">ε.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is negative or no number.</exception>
    public static Tensor<double> Uniform(Shape shape, int seed, double limit) => Tensor.Uniform(shape, seed, -Hyperparameter.NotNegative(limit), limit);

    /// <summary>Normal numbers N(0, ε²).</summary>
    /// <param name="shape">Any.</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="deviation">ε, the standard deviation.</param>
    /// <exception cref="ArgumentOutOfRangeException">ε is negative or no number.</exception>
    public static Tensor<double> Normal(Shape shape, int seed, double deviation) => Tensor.Normal(shape, seed) * Hyperparameter.NotNegative(deviation);

    /// <summary>1 where row and column are the same, else 0; rows or columns that are too many stay 0. A linear layer then passes its inputs on.</summary>
    /// <param name="shape">[inputs, outputs].</param>
    /// <param name="gain">In the place of 1.</param>
    /// <exception cref="ShapeException">The shape is no matrix.</exception>
    public static Tensor<double> Identity(Shape shape, double gain = 1) => shape.Rank == 2
        ? Tensor.From(shape, i => i / shape[1] == i % shape[1] ? gain : 0)
        : throw new ShapeException($"An identity needs the shape [inputs, outputs] of a matrix; got {shape}.");
}
