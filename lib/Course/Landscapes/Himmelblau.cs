namespace Course;

/// <summary>
/// Himmelblau's function: J(x, y) = (x² + y − 11)² + (x + y² − 7)². Four minima, all of value 0: which one a descent finds is
/// decided by its start.
/// </summary>
/// <remarks>D. M. Himmelblau, 1972.</remarks>
public sealed class Himmelblau : TestFunction
{
    /// <summary>(3, 2) exactly; the other three to the last digits of a double.</summary>
    public override IReadOnlyList<Tensor<double>> Minima { get; } =
    [
        Tensor.Of(3.0, 2),
        Tensor.Of(-2.805118086952745, 3.131312518250573),
        Tensor.Of(-3.7793102533777469, -3.2831859912861694),
        Tensor.Of(3.5844283403304917, -1.8481265269644036),
    ];

    /// <summary>(x² + y − 11)² + (x + y² − 7)²</summary>
    public override V Evaluate<V>(V x, V y) => (x.Square() + y - 11).Square() + (x + y.Square() - 7).Square();

    /// <summary>4x (x² + y − 11) + 2 (x + y² − 7), 2 (x² + y − 11) + 4y (x + y² − 7)</summary>
    public override (V X, V Y) Slopes<V>(V x, V y)
    {
        V first = x.Square() + y - 11, second = x + y.Square() - 7;
        return (4 * x * first + 2 * second, 2 * first + 4 * y * second);
    }
}
