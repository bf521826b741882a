namespace Course;

/// <summary>Rosenbrock's banana valley, (1 − x)² + b (y − x²)²: easy to get into, hard to follow to its lowest point at (1, 1).</summary>
/// <param name="b">How steep the walls are; 100 in the literature.</param>
/// <remarks>Ledger E-91.</remarks>
public sealed class Rosenbrock(double b = 100) : Objective2D
{
    /// <summary>(1, 1)</summary>
    public static Tensor<double> Minimum => Tensor.Of(1, 1);

    /// <summary>(−1.2, 1), the start that the literature uses.</summary>
    public static Tensor<double> Start => Tensor.Of(-1.2, 1);

    /// <inheritdoc/>
    public override V Evaluate<V>(V x, V y) => (1 - x).Square() + b * (y - x.Square()).Square();

    /// <inheritdoc/>
    public override string ToString() => "Rosenbrock's valley";
}
