using System.Globalization;
using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// The training loop: for each batch forward, loss, backward, step. What makes a difference is set by properties; what happened
/// stands in <see cref="History"/>.
/// </summary>
/// <remarks>
/// With <see cref="Accumulate"/> = k, the gradients of k batches are added, each weighted by its terms, before a step is taken: the
/// step of one batch k times as large, in the memory of a small one. (Not so with batch norm, whose statistics are a batch's own.)
/// Ledger E-39, E-100.
/// </remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
/// <typeparam name="TTarget"><c>int[]</c> labels, or a tensor of targets.</typeparam>
/// <param name="model">The network.</param>
/// <param name="loss">What is to become small.</param>
/// <param name="optimizer">How the parameters are changed.</param>
public sealed class Trainer<T, TTarget>(Layer<T> model, Loss<T, TTarget> loss, Optimizer<T> optimizer) where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Parameter<T>[] parameters = [.. optimizer.Parameters];
    private bool stopped;
    private Gathered gathered;

    /// <summary>What was recorded so far; a second Fit goes on recording.</summary>
    public History History { get; } = new("loss", "learning rate", "gradient norm");

    /// <summary>η of step 0, 1, 2, …, such as <c>new CosineAnnealing(…).At</c> (<see cref="Course.Schedule.At"/>); null leaves the optimizer's.</summary>
    public Func<int, double>? Schedule { get; init; }

    /// <summary>The longest gradient allowed (<see cref="GradientNorm.Clip"/>); null for no limit.</summary>
    public double? MaxGradientNorm { get; init; }

    /// <summary>How many batches are added up for a step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public int Accumulate
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A step needs at least one batch.");
    } = 1;

    /// <summary>What is measured beside the loss, on the training batches and on the validation set.</summary>
    public IReadOnlyList<Metric<T, TTarget>> Metrics { get; init; } = [];

    /// <summary>Called after each step.</summary>
    public Action<TrainingStep>? AfterStep { get; init; }

    /// <summary>Called after each epoch (from 1), when its figures stand in the history.</summary>
    public Action<int>? AfterEpoch { get; init; }

    /// <summary>How many epochs were run; one that <see cref="Stop"/> ended counts.</summary>
    public int Epochs { get; private set; }

    /// <summary>How many steps were taken.</summary>
    public int Steps { get; private set; }

    /// <summary>Ends the training after this step; for callbacks.</summary>
    public void Stop() => stopped = true;

    /// <summary>Goes on from an earlier run's counts, so that schedule and shuffling continue; its weights come from a <see cref="Checkpoint"/>.</summary>
    public void ResumeAt(int epochs, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        (Epochs, Steps) = (epochs, steps);
    }

    /// <summary>Trains for some epochs more.</summary>
    /// <param name="batches">What to train on.</param>
    /// <param name="epochs">How many times.</param>
    /// <param name="validation">What to measure on after each epoch, if anything.</param>
    /// <returns>The history.</returns>
    /// <exception cref="TrainingException">The loss or the gradient is no longer finite.</exception>
    public History Fit(BatchSource<T, TTarget> batches, int epochs, BatchSource<T, TTarget>? validation = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epochs);
        (stopped, gathered) = (false, default);
        for (int i = 0; i < epochs && !stopped; i++) RunEpoch(batches, validation);
        return History;
    }

    /// <summary>The mean loss and metrics on a set of batches, with the network in use instead of in training.</summary>
    public Evaluation Evaluate(BatchSource<T, TTarget> batches)
    {
        bool training = model.Training;
        var mean = new MeanOfBatches<T, TTarget>(Metrics);
        model.Training = false;
        try
        {
            foreach (var batch in batches.Epoch(0))
            {
                var predictions = model.Forward(batch.Inputs);
                mean.Add(predictions, batch.Targets, loss.Of(predictions, batch.Targets), loss.Terms(predictions, batch.Targets));
            }
        }
        finally
        {
            model.Training = training;
        }
        return mean.Result;
    }

    /// <summary>One step on one batch, for a loop of one's own.</summary>
    /// <returns>The mean loss before the step.</returns>
    /// <exception cref="TrainingException">The loss or the gradient is no longer finite.</exception>
    public double Step(Batch<T, TTarget> batch)
    {
        Add(batch, mean: null);
        return Finish();
    }

    private void RunEpoch(BatchSource<T, TTarget> batches, BatchSource<T, TTarget>? validation)
    {
        model.Training = true;
        // Room for what is to come, so that recording a step allocates nothing.
        foreach (var series in (ReadOnlySpan<Series>)[History.Loss, History.LearningRate, History.GradientNorm]) series.Reserve(batches.BatchesPerEpoch);
        var mean = new MeanOfBatches<T, TTarget>(Metrics);
        foreach (var batch in batches.Epoch(Epochs))
        {
            Add(batch, mean);
            if (gathered.Batches == Accumulate) Finish();
            if (stopped) break;
        }
        if (gathered.Batches > 0) Finish();
        Epochs++;
        Record("training", mean.Result);
        if (validation is not null) Record("validation", Evaluate(validation));
        AfterEpoch?.Invoke(Epochs);
    }

    /// <summary>Adds a batch's gradients; where several make a step, each counts by its terms.</summary>
    private void Add(Batch<T, TTarget> batch, MeanOfBatches<T, TTarget>? mean)
    {
        if (gathered.Batches == 0) optimizer.ZeroGradients();
        var predictions = model.Forward(batch.Inputs);
        double value = loss.Of(predictions, batch.Targets);
        if (!double.IsFinite(value)) throw NotFinite($"the loss is {value}");
        int terms = loss.Terms(predictions, batch.Targets);
        mean?.Add(predictions, batch.Targets, value, terms);
        if (Accumulate > 1) TensorPrimitives.Multiply(loss.Gradient.Span, T.CreateTruncating(terms), loss.Gradient.Span);
        model.Backward(loss.Gradient, needsInputGradient: false);
        gathered = new(gathered.Batches + 1, gathered.Terms + terms, gathered.Loss + terms * value);
    }

    /// <summary>Takes the step for the gradients gathered so far.</summary>
    private double Finish()
    {
        if (Accumulate > 1) GradientNorm.Scale(parameters, 1.0 / gathered.Terms);
        double value = gathered.Loss / gathered.Terms;
        double norm = MaxGradientNorm is { } most ? GradientNorm.Clip(parameters, most) : GradientNorm.Of(parameters);
        if (!double.IsFinite(norm)) throw NotFinite($"the loss is {value.ToString("G4", CultureInfo.InvariantCulture)}, but the norm of its gradient {norm}");
        if (Schedule is not null) optimizer.LearningRate = Schedule(Steps);
        optimizer.Step();
        Steps++;
        gathered = default;
        History.Loss.Add(Steps, value);
        History.LearningRate.Add(Steps, optimizer.LearningRate);
        History.GradientNorm.Add(Steps, norm);
        AfterStep?.Invoke(new(Epochs + 1, Steps, value, optimizer.LearningRate, norm));
        return value;
    }

    private TrainingException NotFinite(string what)
    {
        gathered = default;
        return new(string.Create(CultureInfo.InvariantCulture, $"Training stopped in epoch {Epochs + 1}, step {Steps + 1}: {what}. The learning rate is {optimizer.LearningRate:G4}; mostly a smaller one, a warm-up, or clipping (MaxGradientNorm) helps. If it is so from the first step on, look for NaN among the inputs."));
    }

    private void Record(string set, Evaluation result)
    {
        History.Record($"{set} loss", Epochs, result.Loss);
        foreach (var (name, value) in result.Metrics) History.Record($"{set} {name}", Epochs, value);
    }

    private readonly record struct Gathered(int Batches, long Terms, double Loss);
}

/// <summary>Makes trainers without naming their types.</summary>
public static class Trainer
{
    /// <summary>Trains for some epochs with a fixed learning rate: <c>Trainer.Fit(model, loss, optimizer, batches, epochs: 10)</c>.</summary>
    /// <inheritdoc cref="Trainer{T, TTarget}.Fit"/>
    public static History Fit<T, TTarget>(Layer<T> model, Loss<T, TTarget> loss, Optimizer<T> optimizer, BatchSource<T, TTarget> batches, int epochs, BatchSource<T, TTarget>? validation = null)
        where T : unmanaged, IFloatingPointIeee754<T> => new Trainer<T, TTarget>(model, loss, optimizer).Fit(batches, epochs, validation);
}
