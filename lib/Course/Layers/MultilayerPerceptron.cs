namespace Course;

/// <summary>
/// A plain network of fully connected layers with the same activation between them: X W₁ → φ → W₂ → φ → … → W_N. The last layer gives numbers as they come.
/// </summary>
/// <remarks>Biases start at 0. Ledger E-70, E-73.</remarks>
public static class MultilayerPerceptron
{
    /// <summary><c>MultilayerPerceptron.Of&lt;float, ReLU&gt;([64, 50, 50, 10], (shape, seed) => He.Normal(shape, seed), seed: 1)</c></summary>
    /// <typeparam name="T">float for training, double for checking.</typeparam>
    /// <typeparam name="F">The activation.</typeparam>
    /// <param name="widths">The number of inputs, the widths of the hidden layers, and the number of outputs.</param>
    /// <param name="weights">An initialiser: the weights [in, out] of a layer from their shape and a seed.</param>
    /// <param name="seed">The same seed gives the same network; each layer gets a seed of its own.</param>
    /// <exception cref="ArgumentException">There are fewer than two widths, or one is not positive.</exception>
    public static Sequential<T> Of<T, F>(IReadOnlyList<int> widths, Func<Shape, int, Tensor<double>> weights, int seed)
        where T : unmanaged, IFloatingPointIeee754<T> where F : IActivation
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (widths.Count < 2) throw new ArgumentException($"A network needs at least two widths, its inputs and its outputs; got {widths.Count}.", nameof(widths));
        if (widths.Any(width => width < 1)) throw new ArgumentException($"Every width is at least 1; got {string.Join(", ", widths)}.", nameof(widths));
        List<Layer<T>> layers = [];
        for (int i = 1; i < widths.Count; i++)
        {
            if (i > 1) layers.Add(new Activation<T, F>());
            // Seeds of neighbouring networks must not meet: layer 2 of seed 1 is not to be layer 1 of seed 2.
            var first = weights([widths[i - 1], widths[i]], 10_007 * seed + i);
            layers.Add(new Linear<T>(first.To<T>(), Tensor.Zeros<T>([widths[i]])));
        }
        return new([.. layers]);
    }
}
