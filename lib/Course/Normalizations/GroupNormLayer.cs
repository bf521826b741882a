using System.Numerics.Tensors;

namespace Course;

/// <summary>Group normalisation with trained γ and β: <see cref="GroupNorm"/>, group by group without temporary arrays.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class GroupNorm<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int groups;
    private readonly double epsilon;
    private readonly Buffers<T> outputs = new(), normalized = new(), factors = new(), inputGradients = new();
    private Tensor<T>? xHat, r;

    /// <summary>A layer with γ = 1 and β = 0.</summary>
    /// <param name="channels">Channels of the images.</param>
    /// <param name="groups">Into how many groups they are taken; must divide them.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no channels, or ε is negative.</exception>
    public GroupNorm(int channels, int groups, double epsilon = 1e-5)
    {
        (this.groups, this.epsilon) = (groups, Hyperparameter.NotNegative(epsilon));
        Gamma = new("gamma", Tensor.Full([Hyperparameter.Count(channels)], T.One), decays: false);
        Beta = new("beta", Tensor.Zeros<T>([channels]), decays: false);
        Parameters = [Gamma, Beta];
    }

    /// <summary>γ, [channels].</summary>
    public Parameter<T> Gamma { get; }

    /// <summary>β, [channels].</summary>
    public Parameter<T> Beta { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        GroupNorm.Shapes(x.Shape, Gamma.Value.Shape, groups);
        int all = x.Shape[0] * groups, size = x.Count / Math.Max(1, all);
        var y = outputs.Of(x.Shape);
        (xHat, r) = (normalized.Of(x.Shape), factors.Of([all]));
        for (int i = 0; i < all; i++)
        {
            var source = x.Span.Slice(i * size, size);
            var group = xHat.Span.Slice(i * size, size);
            T count = T.CreateTruncating(size);
            TensorPrimitives.Subtract(source, Reduce.Sum<T>(source) / count, group);
            r.Span[i] = T.One / T.Sqrt(Reduce.SumOfSquares<T>(group) / count + T.CreateTruncating(epsilon));
            TensorPrimitives.Multiply(group, r.Span[i], group);
        }
        ChannelsOf(x.Shape).Affine(xHat.Span, Gamma.Value.Span, Beta.Value.Span, y.Span);
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> hat = Remembered(xHat), factor = Remembered(r), xBar = inputGradients.Of(hat.Shape);
        ExpectGradient(outputGradient, hat.Shape);
        int channels = hat.Shape[1], pixels = hat.Shape[2] * hat.Shape[3], size = hat.Count / Math.Max(1, factor.Count);
        for (int plane = 0; plane < hat.Shape[0] * channels; plane++)
        {
            int c = plane % channels;
            ReadOnlySpan<T> g = outputGradient.Span.Slice(plane * pixels, pixels);
            Gamma.Gradient.Span[c] += Reduce.Dot<T>(g, hat.Span.Slice(plane * pixels, pixels));
            Beta.Gradient.Span[c] += Reduce.Sum<T>(g);
            TensorPrimitives.Multiply(g, Gamma.Value.Span[c], xBar.Span.Slice(plane * pixels, pixels));
        }
        T count = T.CreateTruncating(size);
        for (int i = 0; needsInputGradient && i < factor.Count; i++)
        {
            ReadOnlySpan<T> group = hat.Span.Slice(i * size, size);
            var result = xBar.Span.Slice(i * size, size);
            T mean = Reduce.Sum<T>(result) / count, along = Reduce.Dot<T>(result, group) / count;
            TensorPrimitives.Subtract(result, mean, result);
            TensorPrimitives.MultiplyAdd(group, -along, result, result);
            TensorPrimitives.Multiply(result, factor.Span[i], result);
        }
        return xBar;
    }

    private static Channels<T> ChannelsOf(Shape shape) => new(shape[0], shape[1], shape[2] * shape[3]);
}
