namespace Course;

/// <summary>By what the deviation of weights is multiplied to make up for the activation that follows.</summary>
/// <remarks>The numbers of torch.nn.init.calculate_gain. Ledger E-76.</remarks>
public static class Gain
{
    /// <summary>No activation: 1.</summary>
    public const double Linear = 1;

    /// <summary>Sigmoid: 1.</summary>
    public const double Sigmoid = 1;

    /// <summary>Tanh: 5/3, a value found by experience.</summary>
    public const double Tanh = 5.0 / 3;

    /// <summary>ReLU throws away half of the second moment: √2.</summary>
    public static double ReLU { get; } = Math.Sqrt(2);

    /// <summary>ReLU with the slope a below 0 keeps (1 + a²)/2 of the second moment: √(2/(1 + a²)).</summary>
    public static double LeakyReLU(double slope = 0.01) => double.IsFinite(slope)
        ? Math.Sqrt(2 / (1 + slope * slope))
        : throw new ArgumentOutOfRangeException(nameof(slope), $"slope must be a number; got {slope}.");
}
