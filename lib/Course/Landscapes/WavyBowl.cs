namespace Course;

/// <summary>
/// E(w) = w² + 3 sin² w. It lies above the parabola w² with the same bottom w* = 0, and yet it is not convex: its curvature
/// 2 + 6 cos 2w is as low as −4.
/// </summary>
/// <remarks>Ledger E-07: quadratic growth from the minimum does not make a function strongly convex (H. Karimi, J. Nutini, M. Schmidt 2016 use it as an example).</remarks>
public sealed class WavyBowl : Objective1D
{
    /// <summary>w² + 3 sin² w</summary>
    public override V Evaluate<V>(V w) => w.Square() + 3 * w.Sin().Square();

    /// <summary>2w + 3 sin 2w</summary>
    public override V Derivative<V>(V w) => 2 * w + 3 * (2 * w).Sin();

    /// <inheritdoc/>
    public override string ToString() => "w² + 3 sin² w";
}
