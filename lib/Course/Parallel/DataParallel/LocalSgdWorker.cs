namespace Course;

/// <summary>
/// One of k workers that train apart and meet now and then: H steps, each on the worker's share of a batch, then
/// θ ← Σ_r (n_r/n) θ_r, where n_r counts the rows that worker r saw since the last meeting. It sends 1/H of what data-parallel training sends.
/// </summary>
/// <remarks>
/// S. Stich, "Local SGD converges fast and communicates little", 2019. With H = 1 and plain gradient steps it is data-parallel training, but for
/// rounding; with more, each step's gradient is taken where the worker stands, not where the average stands. The optimizer's
/// state (momentum) stays with each worker. Ledger E-98.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class LocalSgdWorker<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ICommunicator<T> communicator;
    private readonly Replica<T> replica;
    private readonly T[] message;
    private int stepsSinceAverage, rows, allRows;

    /// <summary>A worker with its own copy of the model.</summary>
    /// <param name="communicator">Joins it with the others.</param>
    /// <param name="model">Its copy; call <see cref="BroadcastWeights"/> where the copies may differ at first.</param>
    /// <param name="optimizer">Trains the copy's parameters.</param>
    /// <param name="localSteps">H, the steps between two averages.</param>
    /// <exception cref="ArgumentOutOfRangeException">H is not positive.</exception>
    public LocalSgdWorker(ICommunicator<T> communicator, Layer<T> model, Optimizer<T> optimizer, int localSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(localSteps, 1);
        (this.communicator, Model, Optimizer, LocalSteps) = (communicator, model, optimizer, localSteps);
        replica = new(communicator, model);
        message = new T[replica.Vector.Count];
    }

    /// <summary>This worker's copy of the model.</summary>
    public Layer<T> Model { get; }

    /// <summary>What changes the copy.</summary>
    public Optimizer<T> Optimizer { get; }

    /// <summary>H, the steps between two averages.</summary>
    public int LocalSteps { get; }

    /// <summary>Gives every worker the weights of worker 0.</summary>
    /// <exception cref="CommunicationException">The workers do not fit together.</exception>
    public void BroadcastWeights() => replica.BroadcastWeights();

    /// <summary>A step on the worker's share of the batch; every H-th one ends with the average of the weights.</summary>
    /// <param name="inputs">The whole batch, one example a row; the worker takes its <see cref="Shares.Rows"/>.</param>
    /// <param name="targets">A target for each row.</param>
    /// <param name="loss">The mean loss over rows.</param>
    /// <returns>The mean loss over the worker's share; 0 where it has no rows and takes no step.</returns>
    /// <exception cref="ShapeException">There is no row, or not a target for each.</exception>
    /// <exception cref="CommunicationException">The workers do not fit together.</exception>
    public T Step(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        var (value, mine) = replica.Gradient(inputs, targets, loss);
        if (mine > 0) Optimizer.Step();
        rows += mine;
        allRows += inputs.Shape[0];
        if (++stepsSinceAverage == LocalSteps) AverageWeights();
        return value;
    }

    private void AverageWeights()
    {
        replica.Vector.ReadValues(message);
        Replica<T>.Scale(message, T.CreateTruncating(rows) / T.CreateTruncating(allRows));
        communicator.AllReduce(message);
        replica.Vector.WriteValues(message);
        (stepsSinceAverage, rows, allRows) = (0, 0, 0);
    }
}
