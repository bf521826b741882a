namespace Course;

/// <summary>How good a network is on a set of batches.</summary>
/// <param name="Loss">The mean loss, each batch weighted by its terms.</param>
/// <param name="Metrics">The metrics by name, weighted likewise.</param>
public sealed record Evaluation(double Loss, IReadOnlyDictionary<string, double> Metrics)
{
    /// <summary>A metric by its name.</summary>
    /// <exception cref="KeyNotFoundException">It was not measured.</exception>
    public double this[string metric] => Metrics.TryGetValue(metric, out double value)
        ? value
        : throw new KeyNotFoundException($"There is no metric '{metric}'. Measured were: {string.Join(", ", Metrics.Keys)}. A trainer measures those in its property Metrics.");
}

/// <summary>Means over batches of different sizes.</summary>
internal sealed class MeanOfBatches<T, TTarget>(IReadOnlyList<Metric<T, TTarget>> metrics) where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double[] sums = new double[metrics.Count];
    private double loss;
    private long terms;

    public void Add(Tensor<T> predictions, TTarget targets, double batchLoss, int batchTerms)
    {
        for (int i = 0; i < sums.Length; i++) sums[i] += batchTerms * metrics[i].Of(predictions, targets);
        loss += batchTerms * batchLoss;
        terms += batchTerms;
    }

    public Evaluation Result => new(loss / terms, metrics.Select((metric, i) => (metric.Name, Mean: sums[i] / terms)).ToDictionary(pair => pair.Name, pair => pair.Mean));
}
