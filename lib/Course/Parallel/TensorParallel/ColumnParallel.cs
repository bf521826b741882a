namespace Course;

/// <summary>
/// The fully connected layer Y = X W + b with W and b cut by columns among k workers: Y_r = X W_r + b_r are the worker's columns of Y.
/// Every worker has the whole X.
/// </summary>
/// <remarks>
/// Forward needs no sum; one all-gather puts Y together, and none is needed where the next layer takes its share of the columns
/// (<see cref="RowParallel{T}"/>). Backward: W̄_r = Xᵀ Ȳ_r, and X̄ = Σ_r Ȳ_r W_rᵀ is one all-reduce, where X̄ is needed.
/// M. Shoeybi et al., "Megatron-LM", 2019. Ledger E-96.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class ColumnParallel<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new(), gathered = new(), shares = new();
    private readonly ICommunicator<T> communicator;
    private readonly Linear<T> part;
    private readonly int[] bounds;
    private readonly bool gathers;
    private Shape wholeResult;

    /// <summary>A worker's part of the layer, cut from the whole weights.</summary>
    /// <param name="communicator">Joins the worker with the others.</param>
    /// <param name="weight">The whole W [in, out], the same on every worker; out is at least k.</param>
    /// <param name="bias">The whole b [out]; null for none.</param>
    /// <param name="gathers">Whether every worker gets the whole Y; otherwise its own columns only.</param>
    /// <exception cref="ShapeException">W is no matrix, has fewer columns than there are workers, or b does not fit it.</exception>
    public ColumnParallel(ICommunicator<T> communicator, Tensor<T> weight, Tensor<T>? bias, bool gathers = true)
    {
        int k = communicator.Workers;
        TensorParallel.Check("ColumnParallel", weight, bias, axis: 1, k);
        (this.communicator, this.gathers) = (communicator, gathers);
        bounds = Shares.Bounds(weight.Shape[1], k);
        part = new(Shares.Columns(weight, k, communicator.Rank), bias is null ? null : Shares.Columns(bias, k, communicator.Rank));
    }

    /// <summary>W_r [in, out_r] and b_r [out_r].</summary>
    public override IReadOnlyList<Parameter<T>> Parameters => part.Parameters;

    /// <summary>Y = X W + b, or the worker's columns of it</summary>
    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        var mine = part.Forward(x);
        if (!gathers) return mine;
        int width = bounds[^1], rows = mine.Count / mine.Shape[-1];
        wholeResult = Shape.Create([.. mine.Shape.Sizes[..^1], width]);
        var y = outputs.Of(wholeResult);
        TensorParallel.GatherColumns(communicator, mine, bounds, gathered.Of([width * rows]), y);
        return y;
    }

    /// <summary>X̄ = Σ_r Ȳ_r W_rᵀ; W̄_r += Xᵀ Ȳ_r, b̄_r += Σ rows of Ȳ_r</summary>
    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var mine = outputGradient;
        if (gathers && wholeResult.Rank > 0)
        {
            ExpectGradient(outputGradient, wholeResult);
            mine = TensorParallel.OwnColumns(communicator, outputGradient, bounds, shares);
        }
        var xGradient = part.Backward(mine, needsInputGradient);
        if (needsInputGradient) communicator.AllReduce(xGradient.Span);
        return xGradient;
    }
}
