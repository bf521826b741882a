namespace Course;

/// <summary>
/// An objective E(w) of one variable, with its derivative derived by hand. Both formulas work element by element, so that a
/// whole grid of points is evaluated in one call.
/// </summary>
public abstract class Objective1D : Objective
{
    /// <summary>E′(w), derived by hand; the tests hold it against forward mode, reverse mode and differences.</summary>
    public abstract V Derivative<V>(V w) where V : IArray<V>;

    /// <summary>E(w) and E′(w), typeset from the running rules.</summary>
    public override Formula Formula => Formula.Lines(new("E(w)", Evaluate<Tex>("w")), new("E'(w)", Derivative<Tex>("w")));

    /// <summary>E(w).</summary>
    public double Value(double w) => Evaluate<Tensor<double>>(w).Scalar;

    /// <summary>E′(w).</summary>
    public double Slope(double w) => Derivative<Tensor<double>>(w).Scalar;

    /// <summary>E″(w): forward mode through E′.</summary>
    public double Curvature(double w) => Derivative(new Dual<Tensor<double>>(w, 1.0)).Tangent.Scalar;

    /// <inheritdoc/>
    public override Tensor<double> Gradient(Tensor<double> theta) => Derivative(theta);

    /// <summary>The minimum between two points, found by halving: downhill to the right of <paramref name="low"/>, uphill to the left of <paramref name="high"/>.</summary>
    /// <exception cref="ArgumentException">The slope is not negative at <paramref name="low"/>, or not positive at <paramref name="high"/>.</exception>
    public double MinimumBetween(double low, double high) => Bisection.Edge(w => Slope(w) < 0, low, high, tolerance: 0);
}
