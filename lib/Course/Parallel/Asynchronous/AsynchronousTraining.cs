namespace Course;

/// <summary>
/// Training with old gradients, simulated on one thread so that it can be repeated: the gradient of step t is taken at the weights of
/// step t − τ, and changes the weights of step t. Many workers that fetch weights and send gradients without waiting for each other do this.
/// </summary>
/// <remarks>Ledger E-97.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class AsynchronousTraining<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Optimizer<T> optimizer;
    private readonly ParameterVector<T> vector;
    private readonly T[][] history;
    private readonly IEnumerator<int> delays;
    private int step;

    /// <summary>Trains a model with old gradients.</summary>
    /// <param name="model">What is trained.</param>
    /// <param name="optimizer">Changes the model's parameters.</param>
    /// <param name="staleness">τ of each step; before step τ the first weights are the oldest there are.</param>
    public AsynchronousTraining(Layer<T> model, Optimizer<T> optimizer, Staleness staleness)
    {
        (Model, this.optimizer) = (model, optimizer);
        vector = new(model.Parameters);
        history = [.. Enumerable.Range(0, staleness.Largest + 1).Select(_ => new T[vector.Count])];
        delays = staleness.Delays().GetEnumerator();
    }

    /// <summary>What is trained; between steps it has the newest weights.</summary>
    public Layer<T> Model { get; }

    /// <summary>One step.</summary>
    /// <param name="inputs">A batch, one example a row.</param>
    /// <param name="targets">A target for each row.</param>
    /// <param name="loss">The mean loss over rows.</param>
    /// <returns>The batch's mean loss at the old weights, where its gradient was taken.</returns>
    /// <exception cref="ShapeException">There is no row, or not a target for each.</exception>
    public T Step(Tensor<T> inputs, Tensor<T> targets, MeanLoss<T> loss)
    {
        Replica<T>.Rows(inputs, targets);
        delays.MoveNext();
        var newest = history[step % history.Length];
        vector.ReadValues(newest);
        vector.WriteValues(history[Math.Max(0, step - delays.Current) % history.Length]);
        Model.ZeroGradients();
        var (value, gradient) = loss(Model.Forward(inputs), targets);
        Model.Backward(gradient, needsInputGradient: false);
        vector.WriteValues(newest);
        optimizer.Step();
        step++;
        return value;
    }
}
