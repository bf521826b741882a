namespace Course;

/// <summary>E(w) = wᵖ/p for an even p. Convex with its bottom at 0; from p = 4 on the bottom is flat (E″(0) = 0), so it is not strongly convex.</summary>
/// <remarks>Ledger E-09. On [−1, 1] the largest curvature is p − 1.</remarks>
public sealed class EvenPower : Objective1D
{
    /// <summary>Makes wᵖ/p.</summary>
    /// <param name="exponent">p: 2, 4, 6, …</param>
    /// <exception cref="ArgumentOutOfRangeException">p is odd or below 2.</exception>
    public EvenPower(int exponent)
    {
        if (exponent < 2 || exponent % 2 != 0) throw new ArgumentOutOfRangeException(nameof(exponent), exponent, "The exponent must be an even number, 2 or more; an odd power has no lowest point.");
        Exponent = exponent;
    }

    /// <summary>p.</summary>
    public int Exponent { get; }

    /// <summary>wᵖ/p</summary>
    public override V Evaluate<V>(V w) => w.Power(Exponent) / Exponent;

    /// <summary>wᵖ⁻¹</summary>
    public override V Derivative<V>(V w) => w.Power(Exponent - 1);

    /// <inheritdoc/>
    public override string ToString() => Exponent == 2 ? "w²/2" : $"w^{Exponent}/{Exponent}";
}
