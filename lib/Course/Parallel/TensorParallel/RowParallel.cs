using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The fully connected layer Y = X W + b with W cut by rows among k workers, and X by columns: Y = Σ_r X_r W_r + b. Every worker gets
/// the whole Y.
/// </summary>
/// <remarks>
/// Forward is one all-reduce. Backward sends nothing where the layer before gave X_r only: W̄_r = X_rᵀ Ȳ and X̄_r = Ȳ W_rᵀ; where X
/// came whole, one all-gather puts X̄ together. So <see cref="ColumnParallel{T}"/> without gathering, a pointwise activation and this layer
/// without splitting are a network with one all-reduce forward, and one backward for X̄. Ledger E-96.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class RowParallel<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> shares = new(), gathered = new(), inputGradients = new();
    private readonly ICommunicator<T> communicator;
    private readonly Linear<T> part;
    private readonly Parameter<T>? bias;
    private readonly int[] bounds;
    private readonly bool splits;
    private Tensor<T>? output;

    /// <summary>A worker's part of the layer, cut from the whole weights.</summary>
    /// <param name="communicator">Joins the worker with the others.</param>
    /// <param name="weight">The whole W [in, out], the same on every worker; in is at least k.</param>
    /// <param name="bias">The whole b [out]; null for none. Every worker has all of it and adds it once, after the sum.</param>
    /// <param name="splits">Whether the worker is given the whole X and takes its columns; otherwise it is given these only.</param>
    /// <exception cref="ShapeException">W is no matrix, has fewer rows than there are workers, or b does not fit it.</exception>
    public RowParallel(ICommunicator<T> communicator, Tensor<T> weight, Tensor<T>? bias, bool splits = true)
    {
        TensorParallel.Check("RowParallel", weight, bias, axis: 0, communicator.Workers);
        (this.communicator, this.splits) = (communicator, splits);
        bounds = Shares.Bounds(weight.Shape[0], communicator.Workers);
        part = new(Shares.Rows(weight, communicator.Workers, communicator.Rank), bias: null);
        this.bias = bias is null ? null : new("bias", bias.Copy(), decays: false);
        Parameters = this.bias is null ? part.Parameters : [.. part.Parameters, this.bias];
    }

    /// <summary>W_r [in_r, out], and the whole b [out].</summary>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    /// <summary>Y = Σ_r X_r W_r + b</summary>
    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (splits && (x.Shape.Rank < 2 || x.Shape[-1] != bounds[^1]))
            throw new ShapeException($"RowParallel with {bounds[^1]} inputs takes [batch, {bounds[^1]}], or more axes in front; these have shape {x.Shape}.");
        output = part.Forward(splits ? TensorParallel.OwnColumns(communicator, x, bounds, shares) : x);
        communicator.AllReduce(output.Span);
        if (bias is not null)
            for (int start = 0; start < output.Count; start += bias.Value.Count)
            {
                var row = output.Span.Slice(start, bias.Value.Count);
                TensorPrimitives.Add(row, bias.Value.Span, row);
            }
        return output;
    }

    /// <summary>X̄_r = Ȳ W_rᵀ, put together to X̄ where X came whole; W̄_r += X_rᵀ Ȳ, b̄ += Σ rows of Ȳ</summary>
    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        ExpectGradient(outputGradient, Remembered(output).Shape);
        if (bias is not null)
            for (int start = 0; start < outputGradient.Count; start += bias.Value.Count)
                TensorPrimitives.Add(bias.Gradient.Span, outputGradient.Span.Slice(start, bias.Value.Count), bias.Gradient.Span);
        var mine = part.Backward(outputGradient, needsInputGradient);
        if (!splits || !needsInputGradient) return mine;
        int width = bounds[^1], rows = mine.Count / mine.Shape[-1];
        var xGradient = inputGradients.Of(Shape.Create([.. mine.Shape.Sizes[..^1], width]));
        TensorParallel.GatherColumns(communicator, mine, bounds, gathered.Of([width * rows]), xGradient);
        return xGradient;
    }
}
