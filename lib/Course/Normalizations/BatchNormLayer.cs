using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Batch normalisation with trained γ and β: <see cref="BatchNorm"/> in training, the running statistics in use.
/// </summary>
/// <remarks>
/// In training each Forward moves the running averages: μ̃ ← (1 − α) μ̃ + α μ, and so for the variance, where α is the momentum
/// and the batch's variance is taken without bias (divided by m − 1), as PyTorch does. γ and β change only by an optimizer's
/// step. Ledger E-80 … E-83.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class BatchNorm<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int features;
    private readonly double epsilon, momentum;
    private readonly Buffers<T> outputs = new(), normalized = new(), inputGradients = new();
    private readonly Tensor<T> factor, scale, shift, slopes;
    private Tensor<T>? xHat;
    private bool usedBatch;

    /// <summary>A layer with γ = 1, β = 0, running mean 0 and running variance 1.</summary>
    /// <param name="features">The size of axis 1: features, or channels of images.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="momentum">α, the weight of the newest batch in the running averages.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no features, or ε or α is negative.</exception>
    public BatchNorm(int features, double epsilon = 1e-5, double momentum = 0.1)
    {
        (this.features, this.epsilon, this.momentum) = (Hyperparameter.Count(features), Hyperparameter.NotNegative(epsilon), Hyperparameter.NotNegative(momentum));
        Gamma = new("gamma", Tensor.Full([features], T.One), decays: false);
        Beta = new("beta", Tensor.Zeros<T>([features]), decays: false);
        Parameters = [Gamma, Beta];
        RunningMean = Tensor.Zeros<T>([features]);
        RunningVariance = Tensor.Full([features], T.One);
        (factor, scale, shift, slopes) = (Tensor.Zeros<T>([features]), Tensor.Zeros<T>([features]), Tensor.Zeros<T>([features]), Tensor.Zeros<T>([features]));
    }

    /// <summary>γ, [features].</summary>
    public Parameter<T> Gamma { get; }

    /// <summary>β, [features].</summary>
    public Parameter<T> Beta { get; }

    /// <summary>The running average of the batches' means.</summary>
    public Tensor<T> RunningMean { get; }

    /// <summary>The running average of the batches' variances.</summary>
    public Tensor<T> RunningVariance { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">In training, a batch with a single number for each feature: its variance would be 0.</exception>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        BatchNorm.Statistics(x.Shape, Gamma.Value.Shape);
        var channels = ChannelsOf(x.Shape);
        var y = outputs.Of(x.Shape);
        xHat = normalized.Of(x.Shape);
        usedBatch = Training;
        if (Training) StandardizeByBatch(x, channels);
        else StandardizeByRunningStatistics(x, channels);
        channels.Affine(xHat.Span, Gamma.Value.Span, Beta.Value.Span, y.Span);
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> hat = Remembered(xHat), xBar = inputGradients.Of(hat.Shape);
        ExpectGradient(outputGradient, hat.Shape);
        var channels = ChannelsOf(hat.Shape);
        Span<T> sum = shift.Span, along = scale.Span;
        channels.Sum(outputGradient.Span, sum);
        channels.SumOfProducts(outputGradient.Span, hat.Span, along);
        TensorPrimitives.Add(Beta.Gradient.Span, sum, Beta.Gradient.Span);
        TensorPrimitives.Add(Gamma.Gradient.Span, along, Gamma.Gradient.Span);
        if (!needsInputGradient) return xBar;

        // x̄ = γ r (g − mean(g) − x̂ mean(g ⊙ x̂)); with running statistics μ and r are constants and only γ r g is left.
        T each = T.CreateTruncating(channels.Each);
        var slope = slopes.Span;
        TensorPrimitives.Multiply<T>(Gamma.Value.Span, factor.Span, slope);
        for (int c = 0; c < features; c++)
        {
            sum[c] = usedBatch ? -slope[c] * sum[c] / each : T.Zero;
            along[c] = usedBatch ? -slope[c] * along[c] / each : T.Zero;
        }
        channels.Affine(outputGradient.Span, slope, sum, xBar.Span);
        channels.AddScaled(hat.Span, along, xBar.Span);
        return xBar;
    }

    private void StandardizeByBatch(Tensor<T> x, Channels<T> channels)
    {
        if (channels.Each < 2)
            throw new ArgumentException($"Batch norm in training needs at least 2 numbers for each feature to take a variance; shape {x.Shape} has {channels.Each}. Set Training = false to use the running statistics.");
        T each = T.CreateTruncating(channels.Each), weight = T.CreateTruncating(momentum);
        Span<T> mean = shift.Span, ones = scale.Span;
        channels.Sum(x.Span, mean);
        TensorPrimitives.Divide(mean, each, mean);
        TensorPrimitives.Lerp<T>(RunningMean.Span, mean, weight, RunningMean.Span);
        ones.Fill(T.One);
        TensorPrimitives.Negate<T>(mean, mean);
        channels.Affine(x.Span, ones, mean, xHat!.Span);

        channels.SumOfProducts(xHat.Span, xHat.Span, factor.Span);
        for (int c = 0; c < features; c++)
        {
            T squares = factor.Span[c];
            RunningVariance.Span[c] = T.Lerp(RunningVariance.Span[c], squares / (each - T.One), weight);
            factor.Span[c] = T.One / T.Sqrt(squares / each + T.CreateTruncating(epsilon));
        }
        mean.Clear();
        channels.Affine(xHat.Span, factor.Span, mean, xHat.Span);
    }

    private void StandardizeByRunningStatistics(Tensor<T> x, Channels<T> channels)
    {
        for (int c = 0; c < features; c++)
        {
            factor.Span[c] = T.One / T.Sqrt(RunningVariance.Span[c] + T.CreateTruncating(epsilon));
            shift.Span[c] = -RunningMean.Span[c] * factor.Span[c];
        }
        channels.Affine(x.Span, factor.Span, shift.Span, xHat!.Span);
    }

    private static Channels<T> ChannelsOf(Shape shape) => new(shape[0], shape[1], shape.Rank == 2 ? 1 : shape[2] * shape[3]);
}
