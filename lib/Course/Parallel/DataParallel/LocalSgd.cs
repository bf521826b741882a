namespace Course;

/// <summary>
/// Local SGD on k threads: every worker takes H steps by itself, then the weights are averaged around a ring.
/// <c>new LocalSgd&lt;double&gt;(4, localSteps: 8, () =&gt; Mlp(seed: 1), p =&gt; new Sgd&lt;double&gt;(p, 0.1))</c>.
/// </summary>
/// <remarks>The rule stands in <see cref="LocalSgdWorker{T}"/>. Ledger E-98.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class LocalSgd<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly LocalSgdWorker<T>[] workers;

    /// <summary>k copies of a model, which start with the weights of the first.</summary>
    /// <param name="workers">k.</param>
    /// <param name="localSteps">H, the steps between two averages.</param>
    /// <param name="model">Makes a model with weights of its own, of the same shapes each time.</param>
    /// <param name="optimizer">Makes the optimizer for a copy's parameters.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker, or H is not positive.</exception>
    /// <exception cref="ArgumentException">The models differ in their shapes or share memory.</exception>
    public LocalSgd(int workers, int localSteps, Func<Layer<T>> model, Func<IReadOnlyList<Parameter<T>>, Optimizer<T>> optimizer)
    {
        var models = Replica<T>.Make(workers, model);
        Ring = new(workers);
        this.workers = [.. models.Select((copy, r) => new LocalSgdWorker<T>(Ring.Workers[r], copy, optimizer(copy.Parameters), localSteps))];
        Ring.Run(worker => this.workers[worker.Rank].BroadcastWeights());
        Ring.ClearTraffic();
    }

    /// <summary>What joins the workers and counts what they send.</summary>
    public Ring<T> Ring { get; }

    /// <summary>The workers, by rank. Their weights are equal after every H-th step, and differ in between.</summary>
    public IReadOnlyList<LocalSgdWorker<T>> Workers => workers;

    /// <summary>The first worker's model.</summary>
    public Layer<T> Model => workers[0].Model;

    /// <summary>A step of every worker on its share of the batch; every H-th one ends with the average of the weights.</summary>
    /// <param name="inputs">The batch, one example a row.</param>
    /// <param name="targets">A target for each row.</param>
    /// <param name="loss">The mean loss over rows.</param>
    /// <returns>The mean loss over the batch, each row judged by the worker that has it.</returns>
    /// <exception cref="ShapeException">There is no row, or not a target for each.</exception>
    public T Step(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        var losses = Ring.Run(worker => workers[worker.Rank].Step(inputs, targets, loss));
        var bounds = Shares.Bounds(inputs.Shape[0], workers.Length);
        T sum = T.Zero;
        for (int r = 0; r < losses.Count; r++) sum += losses[r] * T.CreateTruncating(bounds[r + 1] - bounds[r]);
        return sum / T.CreateTruncating(inputs.Shape[0]);
    }
}
