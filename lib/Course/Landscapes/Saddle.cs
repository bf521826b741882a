using System.Globalization;

namespace Course;

/// <summary>
/// J(x, y) = ½x² − ½λy² + ¼y⁴: a saddle point at the origin, uphill along x and downhill along ±y, between two valleys at
/// (0, ±√λ).
/// </summary>
/// <remarks>Ledger E-10.</remarks>
public sealed class Saddle : Objective2D
{
    /// <summary>Makes ½x² − ½λy² + ¼y⁴.</summary>
    /// <param name="lambda">λ, the size of the downward curvature at the saddle; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">λ is not positive or not finite.</exception>
    public Saddle(double lambda = 1)
    {
        if (!(lambda > 0) || !double.IsFinite(lambda)) throw new ArgumentOutOfRangeException(nameof(lambda), lambda, "A saddle needs a positive, finite λ: the size of its downward curvature.");
        Lambda = lambda;
    }

    /// <summary>λ.</summary>
    public double Lambda { get; }

    /// <summary>½x² − ½λy² + ¼y⁴</summary>
    public override V Evaluate<V>(V x, V y) => 0.5 * x.Square() - 0.5 * Lambda * y.Square() + 0.25 * y.Power(4);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"saddle, λ = {Lambda:G4}");
}
