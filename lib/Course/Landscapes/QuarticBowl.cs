namespace Course;

/// <summary>A bowl that gets steeper faster than a parabola: E(w) = ½w² + ¼w⁴. Its curvature 1 + 3w² is smallest, 1, at the bottom w* = 0.</summary>
/// <remarks>Ledger E-05, E-07. Strongly convex with μ = 1; its slope has no Lipschitz constant.</remarks>
public sealed class QuarticBowl : Objective1D
{
    /// <summary>½w² + ¼w⁴</summary>
    public override V Evaluate<V>(V w) => 0.5 * w.Square() + 0.25 * w.Power(4);

    /// <summary>w + w³</summary>
    public override V Derivative<V>(V w) => w + w.Power(3);

    /// <inheritdoc/>
    public override string ToString() => "quartic bowl";
}
