namespace Course;

/// <summary>
/// Two minima of the same depth 0, one flat at (−1, 0) and one sharp at (1, 0): J = q₁q₂/(q₁ + q₂) with the bowls
/// q₁ = ½a ((x + 1)² + y²) and q₂ = ½b ((x − 1)² + y²).
/// </summary>
/// <remarks>
/// Near one bowl's bottom the other is large, and J ≈ that bowl: the curvatures at the two minima are exactly a and b, in every
/// direction. Noise leaves the sharp one sooner. Ledger E-37, E-93.
/// </remarks>
public sealed class FlatAndSharp : TestFunction
{
    /// <summary>Makes the two valleys.</summary>
    /// <param name="flat">a, the curvature of the left minimum; positive.</param>
    /// <param name="sharp">b, the curvature of the right one; larger.</param>
    /// <exception cref="ArgumentOutOfRangeException">A curvature is not positive and finite, or b is not above a.</exception>
    public FlatAndSharp(double flat = 1, double sharp = 20)
    {
        if (!(flat > 0) || !double.IsFinite(flat)) throw new ArgumentOutOfRangeException(nameof(flat), flat, "The curvature of the flat minimum must be positive and finite.");
        if (!(sharp > flat) || !double.IsFinite(sharp)) throw new ArgumentOutOfRangeException(nameof(sharp), sharp, $"The sharp minimum's curvature must be finite and above the flat one's, {flat}.");
        (Flat, Sharp) = (flat, sharp);
    }

    /// <summary>a.</summary>
    public double Flat { get; }

    /// <summary>b.</summary>
    public double Sharp { get; }

    /// <summary>The flat one, then the sharp one.</summary>
    public override IReadOnlyList<Tensor<double>> Minima { get; } = [Tensor.Of(-1.0, 0), Tensor.Of(1.0, 0)];

    /// <summary>q₁q₂/(q₁ + q₂)</summary>
    public override V Evaluate<V>(V x, V y)
    {
        var (q1, q2) = Bowls(x, y);
        return q1 * q2 / (q1 + q2);
    }

    /// <summary>(q₂² ∇q₁ + q₁² ∇q₂)/(q₁ + q₂)² with ∇q₁ = a (x + 1, y), ∇q₂ = b (x − 1, y)</summary>
    public override (V X, V Y) Slopes<V>(V x, V y)
    {
        var (q1, q2) = Bowls(x, y);
        V total = (q1 + q2).Square(), first = q2.Square() * Flat, second = q1.Square() * Sharp;
        return ((first * (x + 1) + second * (x - 1)) / total, (first + second) * y / total);
    }

    private (V, V) Bowls<V>(V x, V y) where V : IArray<V> => (0.5 * Flat * ((x + 1).Square() + y.Square()), 0.5 * Sharp * ((x - 1).Square() + y.Square()));
}
