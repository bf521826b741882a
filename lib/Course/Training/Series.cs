namespace Course;

/// <summary>A quantity recorded during training, ready to be drawn.</summary>
/// <param name="name">What it is.</param>
public sealed class Series(string name)
{
    private readonly List<double> x = [], y = [];

    /// <summary>What it is, such as "loss".</summary>
    public string Name { get; } = name;

    /// <summary>The steps or epochs at which it was recorded.</summary>
    public IReadOnlyList<double> X => x;

    /// <summary>Its values.</summary>
    public IReadOnlyList<double> Y => y;

    /// <summary>The newest value.</summary>
    /// <exception cref="InvalidOperationException">Nothing was recorded.</exception>
    public double Last => y.Count > 0 ? y[^1] : throw new InvalidOperationException($"Nothing was recorded of '{Name}'.");

    /// <summary>The mean of each stretch of so many values, at the stretch's last place: a noisy curve made readable.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not positive.</exception>
    public Series Averaged(int stretch)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(stretch);
        var means = new Series($"{Name}, mean of {stretch}");
        for (int end = stretch; end <= y.Count; end += stretch) means.Add(x[end - 1], y.Skip(end - stretch).Take(stretch).Average());
        return means;
    }

    internal void Add(double at, double value)
    {
        x.Add(at);
        y.Add(value);
    }

    internal void Reserve(int more)
    {
        x.EnsureCapacity(x.Count + more);
        y.EnsureCapacity(y.Count + more);
    }
}
