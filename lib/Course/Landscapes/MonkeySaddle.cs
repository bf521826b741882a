namespace Course;

/// <summary>
/// The monkey saddle: J(x, y) = x³ − 3xy². Three ways down and three up meet at the origin, where gradient and Hessian are both 0:
/// no second-order test recognises it. It has no minimum.
/// </summary>
public sealed class MonkeySaddle : TestFunction
{
    /// <summary>None.</summary>
    public override IReadOnlyList<Tensor<double>> Minima => [];

    /// <summary>x³ − 3xy²</summary>
    public override V Evaluate<V>(V x, V y) => x.Power(3) - 3 * x * y.Square();

    /// <summary>3x² − 3y², −6xy</summary>
    public override (V X, V Y) Slopes<V>(V x, V y) => (3 * x.Square() - 3 * y.Square(), -6 * x * y);
}
