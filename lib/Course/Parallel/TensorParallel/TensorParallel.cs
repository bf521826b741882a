namespace Course;

/// <summary>What the two cuts of a matrix product among workers have in common.</summary>
internal static class TensorParallel
{
    /// <summary>Throws where a layer's weights cannot be cut among the workers.</summary>
    public static void Check<T>(string layer, Tensor<T> weight, Tensor<T>? bias, int axis, int workers) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (weight.Shape.Rank != 2) throw new ShapeException($"{layer}: the weights are a matrix [in, out]; these have shape {weight.Shape}.");
        if (weight.Shape[axis] < workers)
            throw new ShapeException($"{layer}: {workers} workers need at least as many {(axis == 0 ? "rows" : "columns")}, but the weights have shape {weight.Shape}.");
        if (bias is not null && bias.Shape != [weight.Shape[1]])
            throw new ShapeException($"{layer}: the bias of a layer with weights {weight.Shape} has shape [{weight.Shape[1]}], a number for each output; this one has {bias.Shape}.");
    }

    /// <summary>The worker's columns of a whole array.</summary>
    /// <param name="communicator">Which worker this is.</param>
    /// <param name="whole">[…, columns].</param>
    /// <param name="bounds">Where the columns are cut.</param>
    /// <param name="buffers">Where the result is kept.</param>
    public static Tensor<T> OwnColumns<T>(ICommunicator<T> communicator, Tensor<T> whole, int[] bounds, Buffers<T> buffers) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int start = bounds[communicator.Rank], count = bounds[communicator.Rank + 1] - start;
        var mine = buffers.Of(Shape.Create([.. whole.Shape.Sizes[..^1], count]));
        Shares.CopyColumns(whole.Span, whole.Shape[-1], start, mine.Span, count, 0, count);
        return mine;
    }

    /// <summary>The whole array from every worker's columns.</summary>
    /// <param name="communicator">Joins the workers.</param>
    /// <param name="mine">This worker's columns.</param>
    /// <param name="bounds">Where the columns are cut.</param>
    /// <param name="gathered">Room for all numbers: they arrive one worker after the other.</param>
    /// <param name="whole">Where they are put in their columns.</param>
    public static void GatherColumns<T>(ICommunicator<T> communicator, Tensor<T> mine, int[] bounds, Tensor<T> gathered, Tensor<T> whole) where T : unmanaged, IFloatingPointIeee754<T>
    {
        int width = bounds[^1], rows = whole.Count / width;
        int[] parts = [.. bounds.Select(column => column * rows)];
        mine.Span.CopyTo(gathered.Span[parts[communicator.Rank]..]);
        communicator.AllGather(gathered.Span, parts);
        for (int r = 0; r < communicator.Workers; r++)
        {
            int count = bounds[r + 1] - bounds[r];
            Shares.CopyColumns(gathered.Span[parts[r]..parts[r + 1]], count, 0, whole.Span, width, bounds[r], count);
        }
    }
}
