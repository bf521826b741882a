using System.Numerics.Tensors;

namespace Course;

/// <summary>Layer normalisation with trained γ and β: <see cref="LayerNorm"/>, row by row without temporary arrays.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class LayerNorm<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int features;
    private readonly double epsilon;
    private readonly Buffers<T> outputs = new(), normalized = new(), factors = new(), inputGradients = new();
    private Tensor<T>? xHat, r;

    /// <summary>A layer with γ = 1 and β = 0.</summary>
    /// <param name="features">The size of the last axis.</param>
    /// <param name="epsilon">ε.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no features, or ε is negative.</exception>
    public LayerNorm(int features, double epsilon = 1e-5)
    {
        (this.features, this.epsilon) = (Hyperparameter.Count(features), Hyperparameter.NotNegative(epsilon));
        Gamma = new("gamma", Tensor.Full([features], T.One), decays: false);
        Beta = new("beta", Tensor.Zeros<T>([features]), decays: false);
        Parameters = [Gamma, Beta];
    }

    /// <summary>γ, [features].</summary>
    public Parameter<T> Gamma { get; }

    /// <summary>β, [features].</summary>
    public Parameter<T> Beta { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank == 0 || x.Shape[-1] != features) throw new ShapeException($"LayerNorm was made for {features} features in the last axis; got shape {x.Shape}.");
        int rows = x.Count / features;
        var y = outputs.Of(x.Shape);
        (xHat, r) = (normalized.Of(x.Shape), factors.Of([rows]));
        T size = T.CreateTruncating(features), smallest = T.CreateTruncating(epsilon);
        for (int i = 0; i < rows; i++)
        {
            Span<T> row = xHat.Span.Slice(i * features, features), result = y.Span.Slice(i * features, features);
            ReadOnlySpan<T> source = x.Span.Slice(i * features, features);
            TensorPrimitives.Subtract(source, Reduce.Sum<T>(source) / size, row);
            r.Span[i] = T.One / T.Sqrt(Reduce.SumOfSquares<T>(row) / size + smallest);
            TensorPrimitives.Multiply(row, r.Span[i], row);
            TensorPrimitives.MultiplyAdd(row, Gamma.Value.Span, Beta.Value.Span, result);
        }
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> hat = Remembered(xHat), factor = Remembered(r), xBar = inputGradients.Of(hat.Shape);
        ExpectGradient(outputGradient, hat.Shape);
        T size = T.CreateTruncating(features);
        for (int i = 0; i < factor.Count; i++)
        {
            ReadOnlySpan<T> g = outputGradient.Span.Slice(i * features, features), row = hat.Span.Slice(i * features, features);
            TensorPrimitives.MultiplyAdd(g, row, Gamma.Gradient.Span, Gamma.Gradient.Span);
            TensorPrimitives.Add(g, Beta.Gradient.Span, Beta.Gradient.Span);
            if (!needsInputGradient) continue;
            var result = xBar.Span.Slice(i * features, features);
            TensorPrimitives.Multiply(g, Gamma.Value.Span, result);
            T mean = Reduce.Sum<T>(result) / size, along = Reduce.Dot<T>(result, row) / size;
            TensorPrimitives.Subtract(result, mean, result);
            TensorPrimitives.MultiplyAdd(row, -along, result, result);
            TensorPrimitives.Multiply(result, factor.Span[i], result);
        }
        return xBar;
    }
}
