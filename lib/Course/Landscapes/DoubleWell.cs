using System.Globalization;

namespace Course;

/// <summary>E(w) = ¼(w² − 1)² + tw: two valleys near w = ±1 with a hill between them; a positive tilt t makes the left one deeper.</summary>
/// <remarks>Ledger E-05, E-06.</remarks>
public sealed class DoubleWell : Objective1D
{
    // Beyond 2/(3√3) the slope w³ − w + t has only one zero left.
    private static readonly double LargestTilt = 2 / (3 * Math.Sqrt(3));

    /// <summary>Makes ¼(w² − 1)² + tw.</summary>
    /// <param name="tilt">t, smaller in size than 2/(3√3) ≈ 0.385, or one valley would vanish.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tilt is too large.</exception>
    public DoubleWell(double tilt = 0)
    {
        if (!(Math.Abs(tilt) < LargestTilt)) throw new ArgumentOutOfRangeException(nameof(tilt), tilt, "The tilt must be smaller in size than 2/(3√3) ≈ 0.385; beyond it only one valley is left.");
        Tilt = tilt;
        double turn = 1 / Math.Sqrt(3);
        Left = MinimumBetween(-2, -turn);
        Right = MinimumBetween(turn, 2);
        Hill = Bisection.Edge(w => Slope(w) > 0, -turn, turn, tolerance: 0);
    }

    /// <summary>t.</summary>
    public double Tilt { get; }

    /// <summary>The bottom of the left valley.</summary>
    public double Left { get; }

    /// <summary>The top of the hill between the valleys.</summary>
    public double Hill { get; }

    /// <summary>The bottom of the right valley.</summary>
    public double Right { get; }

    /// <summary>¼(w² − 1)² + tw</summary>
    public override V Evaluate<V>(V w) => Tilt == 0 ? Wells(w) : Wells(w) + Tilt * w;

    /// <summary>w³ − w + t</summary>
    public override V Derivative<V>(V w) => Tilt == 0 ? w.Power(3) - w : w.Power(3) - w + Tilt;

    /// <inheritdoc/>
    public override string ToString() => Tilt == 0 ? "double well" : string.Create(CultureInfo.InvariantCulture, $"double well, tilt {Tilt:G4}");

    private static V Wells<V>(V w) where V : IArray<V> => 0.25 * (w.Square() - 1).Square();
}
