namespace Course;

/// <summary>What was recorded while training: series by step (from 1) and by epoch (from 1).</summary>
public sealed class History
{
    private readonly Dictionary<string, Series> series = [];

    /// <summary>A history with empty series of these names.</summary>
    public History(params IReadOnlyList<string> names)
    {
        foreach (string name in names) series[name] = new(name);
    }

    /// <summary>The loss of every step, on its own batch before the step.</summary>
    public Series Loss => this["loss"];

    /// <summary>η of every step.</summary>
    public Series LearningRate => this["learning rate"];

    /// <summary>‖g‖ of every step, before clipping.</summary>
    public Series GradientNorm => this["gradient norm"];

    /// <summary>The names of all series: the three above by step; by epoch "training loss", "training accuracy" and so on for each metric, and the same with "validation" where there was such a set.</summary>
    public IReadOnlyCollection<string> Names => series.Keys;

    /// <summary>A series by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Series this[string name] => series.TryGetValue(name, out var found)
        ? found
        : throw new KeyNotFoundException($"The history has no series '{name}'. It has: {string.Join(", ", Names)}.");

    /// <summary>Records a value; a callback may record more than the loop does.</summary>
    public void Record(string name, double at, double value)
    {
        if (!series.TryGetValue(name, out var found)) series[name] = found = new(name);
        found.Add(at, value);
    }
}
