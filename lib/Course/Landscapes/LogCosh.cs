namespace Course;

/// <summary>
/// E(w) = ln cosh w: a parabola near its bottom w* = 0, a straight line far away. Its curvature 1 − tanh² w is positive
/// everywhere and falls to 0, so it is convex with Lipschitz constant L = 1, but not strongly convex.
/// </summary>
/// <remarks>Ledger E-05 … E-08. For |w| up to 700, where eʷ is still a number.</remarks>
public sealed class LogCosh : Objective1D
{
    /// <summary>ln (eʷ + e⁻ʷ) − ln 2</summary>
    public override V Evaluate<V>(V w) => (w.Exp() + (-w).Exp()).Log() - Math.Log(2);

    /// <summary>tanh w</summary>
    public override V Derivative<V>(V w) => w.Tanh();

    /// <inheritdoc/>
    public override string ToString() => "ln cosh w";
}
