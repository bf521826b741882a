namespace Course;

/// <summary>
/// Beale's function: J(x, y) = (1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)². One minimum at (3, ½) at the end of a
/// long plateau, with steep walls at the corners.
/// </summary>
/// <remarks>E. M. L. Beale, 1958.</remarks>
public sealed class Beale : TestFunction
{
    /// <inheritdoc/>
    public override IReadOnlyList<Tensor<double>> Minima => [Tensor.Of(3, 0.5)];

    /// <summary>(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²</summary>
    public override V Evaluate<V>(V x, V y) => Part(1.5, x, y).Square() + Part(2.25, x, y.Square()).Square() + Part(2.625, x, y.Power(3)).Square();

    /// <summary>2 Σ rₖ (yᵏ − 1), 2 Σ rₖ k x yᵏ⁻¹ with the three brackets r₁, r₂, r₃.</summary>
    public override (V X, V Y) Slopes<V>(V x, V y)
    {
        V first = Part(1.5, x, y), second = Part(2.25, x, y.Square()), third = Part(2.625, x, y.Power(3));
        return (
            2 * (first * (y - 1) + second * (y.Square() - 1) + third * (y.Power(3) - 1)),
            2 * (first * x + second * (2 * x * y) + third * (3 * x * y.Square())));
    }

    private static V Part<V>(double constant, V x, V power) where V : IArray<V> => constant - x + x * power;
}
