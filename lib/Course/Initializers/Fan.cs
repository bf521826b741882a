namespace Course;

/// <summary>
/// How many inputs a unit of a layer sums (fan-in), and how many outputs an input goes to (fan-out): the counts in the variance of
/// a weighted sum, forwards and backwards.
/// </summary>
/// <param name="In">The number of inputs of a unit.</param>
/// <param name="Out">The number of outputs of an input.</param>
/// <remarks>Ledger E-74, E-75, E-76.</remarks>
public readonly record struct Fan(int In, int Out)
{
    /// <summary>
    /// Of weights as the layers of this library keep them. Linear [in, out]: in and out. Convolution [filters, channels, height, width]:
    /// a unit sums channels · height · width inputs, and an input goes to filters · height · width outputs.
    /// </summary>
    /// <exception cref="ShapeException">The shape is neither, or one of the sizes is 0.</exception>
    public static Fan Of(Shape weights)
    {
        if (weights.Rank is not (2 or 4) || weights.Count == 0)
            throw new ShapeException($"The inputs and outputs of weights can be counted in the shapes [inputs, outputs] and [filters, channels, height, width] without a 0; got {weights}.");
        if (weights.Rank == 2) return new(weights[0], weights[1]);
        int window = weights[2] * weights[3];
        return new(weights[1] * window, weights[0] * window);
    }

    /// <summary>One of the two.</summary>
    public int Of(FanMode mode) => mode == FanMode.In ? In : Out;
}

/// <summary>Which count the variance of the weights is matched to.</summary>
public enum FanMode
{
    /// <summary>The inputs: signals keep their size on the way forward.</summary>
    In,

    /// <summary>The outputs: gradients keep their size on the way back.</summary>
    Out,
}
