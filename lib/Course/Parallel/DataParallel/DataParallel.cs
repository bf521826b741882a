namespace Course;

/// <summary>
/// Training on k threads: each has a copy of the model and a share of every batch; the gradients are averaged around a ring, and all
/// copies take the same step. <c>new DataParallel&lt;double&gt;(4, () =&gt; Mlp(seed: 1), p =&gt; new Sgd&lt;double&gt;(p, 0.1))</c>.
/// </summary>
/// <remarks>The rule stands in <see cref="DataParallelWorker{T}"/>. Ledger E-95.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class DataParallel<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly DataParallelWorker<T>[] workers;

    /// <summary>k copies of a model, which start with the weights of the first.</summary>
    /// <param name="workers">k.</param>
    /// <param name="model">Makes a model with weights of its own, of the same shapes each time.</param>
    /// <param name="optimizer">Makes the optimizer for a copy's parameters, with the same numbers each time.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    /// <exception cref="ArgumentException">The models differ in their shapes or share memory.</exception>
    public DataParallel(int workers, Func<Layer<T>> model, Func<IReadOnlyList<Parameter<T>>, Optimizer<T>> optimizer)
    {
        var models = Replica<T>.Make(workers, model);
        Ring = new(workers);
        this.workers = [.. models.Select((copy, r) => new DataParallelWorker<T>(Ring.Workers[r], copy, optimizer(copy.Parameters)))];
        Ring.Run(worker => this.workers[worker.Rank].BroadcastWeights());
        Ring.ClearTraffic();
    }

    /// <summary>What joins the workers and counts what they send.</summary>
    public Ring<T> Ring { get; }

    /// <summary>The workers, by rank.</summary>
    public IReadOnlyList<DataParallelWorker<T>> Workers => workers;

    /// <summary>The first worker's model; the others have the same weights.</summary>
    public Layer<T> Model => workers[0].Model;

    /// <summary>η of all workers. A schedule sets it before each step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or no number.</exception>
    public double LearningRate
    {
        get => workers[0].Optimizer.LearningRate;
        set
        {
            foreach (var worker in workers) worker.Optimizer.LearningRate = value;
        }
    }

    /// <summary>One step of all workers on a batch.</summary>
    /// <inheritdoc cref="DataParallelWorker{T}.Gradient"/>
    public T Step(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss) => Ring.Run(worker => workers[worker.Rank].Step(inputs, targets, loss))[0];

    /// <summary>Leaves the gradient of the whole batch in every copy's parameters, without a step.</summary>
    /// <inheritdoc cref="DataParallelWorker{T}.Gradient"/>
    public T Gradient(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss) => Ring.Run(worker => workers[worker.Rank].Gradient(inputs, targets, loss))[0];
}
