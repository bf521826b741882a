using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A model on k threads: each of k copies reads a share of the batch's rows, forward and back, and their gradients are added in the
/// first. To a trainer it is a layer like any other: <c>new ParallelLayer&lt;float&gt;(model, copy)</c>.
/// </summary>
/// <remarks>
/// y = f(x) and ∂L/∂θ = Σ_r ∂L_r/∂θ as on one thread, but for the order in which the shares are added. That holds for models whose
/// rows do not see each other: batch normalisation takes its mean and variance from the share alone, and dropout draws in each copy.
/// <see cref="DataParallel{T}"/> does the same with messages, as processes that share no memory must. Ledger E-95.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class ParallelLayer<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Layer<T>[] copies;
    private readonly Buffers<T>[] inputs, gradients;
    private readonly Tensor<T>[] parts;
    private readonly Buffers<T> outputs = new(), inputGradients = new();
    private Tensor<T>? input, output;

    /// <summary>Shares batches among a model and its copies, one thread each.</summary>
    /// <param name="model">The model; its parameters are the ones to train.</param>
    /// <param name="copies">More models of the same shapes, with weights of their own; these are overwritten by the model's.</param>
    /// <exception cref="ArgumentException">The copies differ from the model in their shapes, or share memory with it.</exception>
    public ParallelLayer(Layer<T> model, params Layer<T>[] copies)
    {
        var models = new Queue<Layer<T>>([model, .. copies]);
        this.copies = Replica<T>.Make(models.Count, models.Dequeue);
        inputs = [.. this.copies.Select(_ => new Buffers<T>())];
        gradients = [.. this.copies.Select(_ => new Buffers<T>())];
        parts = new Tensor<T>[this.copies.Length];
    }

    /// <summary>The parameters of the model.</summary>
    public override IReadOnlyList<Parameter<T>> Parameters => copies[0].Parameters;

    /// <inheritdoc/>
    public override bool Training
    {
        get => copies[0].Training;
        set
        {
            foreach (var copy in copies) copy.Training = value;
        }
    }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank == 0 || x.Shape[0] == 0) throw new ShapeException($"A batch needs at least one row to be shared among workers; its shape is {x.Shape}.");
        int workers = Math.Min(copies.Length, x.Shape[0]);
        var bounds = Shares.Bounds(x.Shape[0], workers);
        Together(workers, r =>
        {
            if (r > 0) CopyWeights(copies[r]);
            parts[r] = copies[r].Forward(RowsOf(x, bounds[r], bounds[r + 1], inputs[r]));
        });
        (input, output) = (x, Stack(workers, outputs.Of(Stacked(workers))));
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var (shape, expected) = (Remembered(input).Shape, Remembered(output).Shape);
        ExpectGradient(outputGradient, expected);
        int workers = Math.Min(copies.Length, shape[0]), rowsOfOutput = expected[0] / shape[0];
        var bounds = Shares.Bounds(shape[0], workers);
        Together(workers, r =>
        {
            if (r > 0) copies[r].ZeroGradients();
            parts[r] = copies[r].Backward(RowsOf(outputGradient, rowsOfOutput * bounds[r], rowsOfOutput * bounds[r + 1], gradients[r]), needsInputGradient);
        });
        for (int r = 1; r < workers; r++) AddGradients(copies[r]);
        var inputGradient = inputGradients.Of(shape);
        return needsInputGradient ? Stack(workers, inputGradient) : inputGradient;
    }

    /// <summary>
    /// Runs one piece of work for each worker, the first on this thread: so a copy's arrays stay in the cache of its own core.
    /// What the first worker that fails throws is thrown here, when all have ended.
    /// </summary>
    private static void Together(int workers, Action<int> work)
    {
        Task[] others = [.. Enumerable.Range(1, workers - 1).Select(r => Task.Run(() => work(r)))];
        try
        {
            work(0);
        }
        finally
        {
            Task.WhenAll(others).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
        foreach (var other in others) other.GetAwaiter().GetResult();
    }

    private void CopyWeights(Layer<T> copy)
    {
        foreach (var (from, to) in Parameters.Zip(copy.Parameters)) from.Value.Span.CopyTo(to.Value.Span);
    }

    private void AddGradients(Layer<T> copy)
    {
        foreach (var (sum, share) in Parameters.Zip(copy.Parameters)) TensorPrimitives.Add<T>(sum.Gradient.Span, share.Gradient.Span, sum.Gradient.Span);
    }

    private static Tensor<T> RowsOf(Tensor<T> x, int start, int end, Buffers<T> buffers)
    {
        int row = x.Count / x.Shape[0];
        var rows = buffers.Of(Shape.Create([end - start, .. x.Shape.Sizes[1..]]));
        x.Span[(start * row)..(end * row)].CopyTo(rows.Span);
        return rows;
    }

    private Shape Stacked(int workers) => Shape.Create([parts.Take(workers).Sum(part => part.Shape[0]), .. parts[0].Shape.Sizes[1..]]);

    private Tensor<T> Stack(int workers, Tensor<T> whole)
    {
        int at = 0;
        foreach (var part in parts.AsSpan(0, workers))
        {
            part.Span.CopyTo(whole.Span[at..]);
            at += part.Count;
        }
        return whole;
    }
}
