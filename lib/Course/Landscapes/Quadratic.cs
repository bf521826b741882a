using System.Globalization;

namespace Course;

/// <summary>The simplest bowl: E(w) = ½aw² + bw + c with a &gt; 0.</summary>
/// <remarks>Ledger E-03, E-04.</remarks>
public sealed class Quadratic : Objective1D
{
    /// <summary>Makes the bowl ½aw² + bw + c.</summary>
    /// <param name="a">The curvature E″, positive.</param>
    /// <param name="b">The slope at 0.</param>
    /// <param name="c">The height at 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">a is not positive, or a number is not finite.</exception>
    public Quadratic(double a, double b = 0, double c = 0)
    {
        if (!(a > 0) || !double.IsFinite(a)) throw new ArgumentOutOfRangeException(nameof(a), a, "A bowl needs a positive, finite curvature a; otherwise it has no lowest point.");
        if (!double.IsFinite(b)) throw new ArgumentOutOfRangeException(nameof(b), b, "The slope at 0, b, must be finite.");
        if (!double.IsFinite(c)) throw new ArgumentOutOfRangeException(nameof(c), c, "The height at 0, c, must be finite.");
        (A, B, C) = (a, b, c);
    }

    /// <summary>The curvature E″, the same everywhere.</summary>
    public double A { get; }

    /// <summary>The slope at 0.</summary>
    public double B { get; }

    /// <summary>The height at 0.</summary>
    public double C { get; }

    /// <summary>Where the bottom is: w* = −b/a.</summary>
    public double Minimum => -B / A;

    /// <summary>The learning rate that arrives in one step: η_opt = 1/a.</summary>
    public double OptimalLearningRate => 1 / A;

    /// <summary>½aw² + bw + c</summary>
    public override V Evaluate<V>(V w) => 0.5 * A * w.Square() + B * w + C;

    /// <summary>aw + b</summary>
    public override V Derivative<V>(V w) => A * w + B;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"quadratic, a = {A:G4}");
}
