namespace Course;

/// <summary>
/// E(w) = tanh² w, the squared error of a saturated neuron whose target is 0: a narrow valley at w* = 0 between two plateaus
/// on which the slope dies off as 8e^(−2|w|).
/// </summary>
/// <remarks>Ledger E-10. Its largest curvature is L = 2, at w = 0.</remarks>
public sealed class Plateau : Objective1D
{
    /// <summary>tanh² w</summary>
    public override V Evaluate<V>(V w) => w.Tanh().Square();

    /// <summary>2 tanh w (1 − tanh² w)</summary>
    public override V Derivative<V>(V w) => 2 * (w.Tanh() * (1 - w.Tanh().Square()));

    /// <inheritdoc/>
    public override string ToString() => "plateau tanh² w";
}
