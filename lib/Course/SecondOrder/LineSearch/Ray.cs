namespace Course;

/// <summary>An objective along a straight line, φ(α) = J(θ + α p).</summary>
/// <param name="objective">J.</param>
/// <param name="start">θ.</param>
/// <param name="direction">p, in the shape of θ.</param>
/// <param name="gradient">∇J(θ).</param>
public sealed class Ray(Objective objective, Tensor<double> start, Tensor<double> direction, Tensor<double> gradient)
{
    /// <summary>φ(0).</summary>
    public double StartValue { get; } = objective.Value(start);

    /// <summary>φ′(0) = ∇J(θ)·p.</summary>
    public double StartSlope { get; } = Dense.Dot(gradient, direction);

    /// <summary>How often the objective or its gradient was evaluated.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Changes of φ below this are rounding: conditions on values allow for it, or they could not be met close to a minimum.</summary>
    internal double Rounding => 8 * (double.BitIncrement(Math.Abs(StartValue)) - Math.Abs(StartValue));

    /// <summary>θ + α p.</summary>
    public Tensor<double> Point(double alpha) => start + alpha * direction;

    /// <summary>φ(α).</summary>
    public double Value(double alpha)
    {
        Evaluations++;
        return objective.Value(Point(alpha));
    }

    /// <summary>φ′(α) = ∇J(θ + α p)·p.</summary>
    public double Slope(double alpha)
    {
        Evaluations++;
        return Dense.Dot(objective.Gradient(Point(alpha)), direction);
    }
}
