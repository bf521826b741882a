using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Checks of the numbers that a user chooses.</summary>
internal static class Hyperparameter
{
    /// <summary>A number in [0, 1), such as β.</summary>
    public static double Fraction(double value, [CallerArgumentExpression(nameof(value))] string name = "") => value is >= 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must be at least 0 and below 1; got {value}.");

    /// <summary>A finite number of at least 0, such as λ or ε.</summary>
    public static double NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must be a number of at least 0; got {value}.");

    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must be a number above 0; got {value}.");

    /// <summary>A finite number above 1, by which something grows.</summary>
    public static double Growth(double value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 1 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must be a number above 1; got {value}.");

    /// <summary>A count of at least 1.</summary>
    public static int Count(int value, [CallerArgumentExpression(nameof(value))] string name = "") => value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, $"{name} must be a count of at least 1; got {value}.");
}
