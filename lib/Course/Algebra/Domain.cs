namespace Course;

/// <summary>An interval on which a pointwise rule is smooth, but for single points where its slope jumps.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Kinks">Points inside where the slope jumps, such as 0 for ReLU.</param>
public sealed record Domain(double Low, double High, params double[] Kinks)
{
    /// <summary>Smooth everywhere; tests sample from −3 to 3.</summary>
    public static Domain Everywhere { get; } = new(-3, 3);

    /// <summary>Only for positive numbers; tests sample from 0.5 to 3.</summary>
    public static Domain Positive { get; } = new(0.5, 3);

    /// <summary>Everywhere, with a jump of the slope at 0.</summary>
    public static Domain KinkAtZero { get; } = new(-3, 3, 0);
}
