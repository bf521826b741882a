namespace Course;

/// <summary>Our model and its twin on the same batch: passes there and back, and steps, always both at once.</summary>
internal sealed class SideBySide<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Layer<T> ours;
    private readonly TorchModule theirs;
    private readonly Tensor<T> inputs;
    private readonly TorchLoss<T> loss;

    public SideBySide(Layer<T> ours, TorchModule theirs, Tensor<T> inputs, TorchLoss<T> loss)
    {
        (this.ours, this.theirs, this.inputs, this.loss) = (ours, theirs, inputs, loss);
        Pairs = TorchWeights.Pairs(ours, theirs);
    }

    /// <summary>The parameters.</summary>
    public IReadOnlyList<WeightPair<T>> Pairs { get; }

    /// <summary>Forward and back; the gradients are then in <see cref="Pairs"/>.</summary>
    public BothSides Pass()
    {
        using var scope = torch.NewDisposeScope();
        ours.ZeroGradients();
        var predictions = ours.Forward(inputs);
        var (value, gradient) = loss.Ours(predictions);
        // The layers use their arrays again, so the predictions are copied before anything else runs.
        var mine = predictions.To<double>().Copy();
        ours.Backward(gradient, needsInputGradient: false);

        // Module.zero_grad did nothing in some versions.
        foreach (var pair in Pairs) TorchApi.Gradient(pair.Theirs)?.zero_();
        var output = theirs.call(TorchTensor.Of(inputs));
        if (output.numel() != mine.Count)
            throw new ShapeException($"Our model gives predictions of shape {mine.Shape}, the framework's {TorchTensor.ShapeOf(output)}.");
        var mean = loss.Theirs(output);
        mean.backward();
        return new(mine.ToArray(), Doubles(TorchTensor.Read<T>(output)), value, Doubles(TorchTensor.Read<T>(mean))[0]);
    }

    /// <summary>
    /// Trains both for some steps, each with its own gradients, and tells after each one how far the weights are apart, in
    /// relation to the largest weight of the model.
    /// </summary>
    public IEnumerable<double> Train(OptimizerTwin twin, int steps) =>
        Steps(twin, steps, () => { }).Select(_ => Error(([.. Pairs.SelectMany(pair => pair.Ours.Value.ToArray())], [.. Pairs.SelectMany(pair => pair.Values)])));

    /// <summary>
    /// The same with our gradients on both sides, and each parameter in relation to its own largest number: the optimizers alone.
    /// </summary>
    public (string Name, double Error) Optimize(OptimizerTwin twin, int steps) => Steps(twin, steps, () =>
    {
        foreach (var pair in Pairs) pair.GradientToTorch();
    }).Select(_ => Worst(pair => (pair.Ours.Value.ToArray(), pair.Values))).ToList().MaxBy(step => step.Error);

    private IEnumerable<int> Steps(OptimizerTwin twin, int steps, Action between)
    {
        var mine = twin.Ours(ours.Parameters);
        using var other = twin.Theirs([.. Pairs.Where(pair => pair.Ours.Decays).Select(pair => pair.Theirs)], [.. Pairs.Where(pair => !pair.Ours.Decays).Select(pair => pair.Theirs)]);
        for (int step = 1; step <= steps; step++)
        {
            Pass();
            between();
            mine.Step();
            using (torch.NewDisposeScope()) other.step();
            yield return step;
        }
    }

    /// <summary>The parameter whose numbers are the furthest apart, and how far.</summary>
    public (string Name, double Error) Worst(Func<WeightPair<T>, (T[] Ours, T[] Theirs)> numbers) =>
        Pairs.Select(pair => (pair.Name, Error: Error(numbers(pair)))).MaxBy(pair => pair.Error);

    /// <summary>The relative error of some numbers on both sides.</summary>
    public static double Error((T[] Ours, T[] Theirs) numbers) => RelativeError.Of(Doubles(numbers.Ours), Doubles(numbers.Theirs));

    private static double[] Doubles(T[] numbers) => [.. numbers.Select(double.CreateTruncating)];
}

/// <summary>What a pass gave: predictions and mean loss, ours and the framework's.</summary>
internal sealed record BothSides(double[] Predictions, double[] TheirPredictions, double Loss, double TheirLoss);
