using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// In training, sets each number to 0 with probability p and divides the others by 1 − p, so that the expectation stays.
/// In use it does nothing. Backwards the same mask applies.
/// </summary>
/// <remarks>N. Srivastava et al., 2014. The same seed drops the same numbers.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Dropout<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double probability;
    private readonly MathNet.Numerics.Random.MersenneTwister random;
    private readonly Buffers<T> masks = new(), outputs = new(), inputGradients = new();
    private Tensor<T>? mask;
    private Shape? last;

    /// <summary>A layer that drops with probability <paramref name="probability"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not at least 0 and below 1.</exception>
    public Dropout(double probability, int seed)
    {
        this.probability = Hyperparameter.Fraction(probability);
        random = new(seed);
    }

    /// <summary>The factors of the last Forward in training: 0 or 1/(1 − p).</summary>
    /// <exception cref="GradientException">There was none.</exception>
    public Tensor<T> Mask => Remembered(mask);

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        last = x.Shape;
        mask = null;
        if (!Training || probability == 0) return x;
        mask = masks.Of(x.Shape);
        T kept = T.CreateTruncating(1 / (1 - probability));
        foreach (ref T factor in mask.Span) factor = random.NextDouble() < probability ? T.Zero : kept;
        var y = outputs.Of(x.Shape);
        TensorPrimitives.Multiply<T>(x.Span, mask.Span, y.Span);
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        if (last is null) Remembered<object>(null);
        ExpectGradient(outputGradient, last!.Value);
        if (mask is null) return outputGradient;
        var xBar = inputGradients.Of(mask.Shape);
        TensorPrimitives.Multiply<T>(outputGradient.Span, mask.Span, xBar.Span);
        return xBar;
    }
}
