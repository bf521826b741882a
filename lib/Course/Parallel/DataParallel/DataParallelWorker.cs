namespace Course;

/// <summary>
/// One of k workers that train one model on shares of a batch: g = Σ_r (n_r/n) g_r, where g_r is the gradient of the mean loss over
/// the n_r rows of worker r. Every worker then takes the same step, so the weights stay equal.
/// </summary>
/// <remarks>
/// g is the gradient of the mean over all n rows, but for the order in which it is summed; the shares need not be equal.
/// That holds for models whose rows do not see each other: batch normalisation takes its mean and variance from the share alone.
/// A step sends one array: the gradients of all parameters and, as its last number, the loss. Ledger E-95.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class DataParallelWorker<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly ICommunicator<T> communicator;
    private readonly Replica<T> replica;
    private readonly T[] message;

    /// <summary>A worker with its own copy of the model.</summary>
    /// <param name="communicator">Joins it with the others.</param>
    /// <param name="model">Its copy; call <see cref="BroadcastWeights"/> where the copies may differ at first.</param>
    /// <param name="optimizer">Trains the copy's parameters; the same kind and numbers on every worker.</param>
    public DataParallelWorker(ICommunicator<T> communicator, Layer<T> model, Optimizer<T> optimizer)
    {
        (this.communicator, Model, Optimizer) = (communicator, model, optimizer);
        replica = new(communicator, model);
        message = new T[replica.Vector.Count + 1];
    }

    /// <summary>This worker's copy of the model.</summary>
    public Layer<T> Model { get; }

    /// <summary>What changes the copy.</summary>
    public Optimizer<T> Optimizer { get; }

    /// <summary>The numbers of one message: a gradient for each weight, and the loss.</summary>
    public int MessageLength => message.Length;

    /// <summary>Gives every worker the weights of worker 0.</summary>
    /// <exception cref="CommunicationException">The workers do not fit together.</exception>
    public void BroadcastWeights() => replica.BroadcastWeights();

    /// <summary>One step on the worker's share of the batch. All workers call it with the same batch.</summary>
    /// <inheritdoc cref="Gradient"/>
    public T Step(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        T value = Gradient(inputs, targets, loss);
        Optimizer.Step();
        return value;
    }

    /// <summary>Leaves the gradient of the whole batch in the parameters, without a step.</summary>
    /// <param name="inputs">The whole batch, one example a row; the worker takes its <see cref="Shares.Rows"/>.</param>
    /// <param name="targets">A target for each row.</param>
    /// <param name="loss">The mean loss over rows.</param>
    /// <returns>The mean loss over the whole batch.</returns>
    /// <exception cref="ShapeException">There is no row, or not a target for each.</exception>
    /// <exception cref="CommunicationException">The workers do not fit together.</exception>
    public T Gradient(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        var (value, rows) = replica.Gradient(inputs, targets, loss);
        replica.Vector.ReadGradients(message);
        message[^1] = value;
        Replica<T>.Scale(message, T.CreateTruncating(rows) / T.CreateTruncating(inputs.Shape[0]));
        communicator.AllReduce(message);
        replica.Vector.WriteGradients(message.AsSpan(..^1));
        return message[^1];
    }
}
