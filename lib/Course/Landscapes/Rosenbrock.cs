namespace Course;

/// <summary>
/// Rosenbrock's banana: J(x, y) = (a − x)² + b (y − x²)². A bent, flat-bottomed valley leads to the only minimum (a, a²); across
/// the valley it is steep, along it nearly level.
/// </summary>
/// <remarks>H. H. Rosenbrock, 1960. Ledger E-91.</remarks>
public sealed class Rosenbrock : TestFunction
{
    private readonly double a, b;

    /// <summary>Makes (a − x)² + b (y − x²)².</summary>
    /// <param name="a">Where the minimum is.</param>
    /// <param name="b">How steep the sides are; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">a is not finite, or b is not positive.</exception>
    public Rosenbrock(double a = 1, double b = 100)
    {
        if (!double.IsFinite(a)) throw new ArgumentOutOfRangeException(nameof(a), a, "The minimum's place a must be finite.");
        if (!(b > 0) || !double.IsFinite(b)) throw new ArgumentOutOfRangeException(nameof(b), b, "The steepness b must be positive and finite; otherwise there is no valley.");
        (this.a, this.b) = (a, b);
    }

    /// <summary>(−1.2, 1), the start that the literature uses.</summary>
    public static Tensor<double> Start => Tensor.Of(-1.2, 1);

    /// <summary>(1, 1), the minimum for a = 1.</summary>
    public static Tensor<double> Minimum => Tensor.Of(1, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<Tensor<double>> Minima => [Tensor.Of(a, a * a)];

    /// <summary>(a − x)² + b (y − x²)²</summary>
    public override V Evaluate<V>(V x, V y) => (a - x).Square() + b * (y - x.Square()).Square();

    /// <summary>2(x − a) − 4b x (y − x²), 2b (y − x²)</summary>
    public override (V X, V Y) Slopes<V>(V x, V y) => (2 * (x - a) - 4 * b * x * (y - x.Square()), 2 * b * (y - x.Square()));
}
