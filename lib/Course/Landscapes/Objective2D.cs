namespace Course;

/// <summary>An objective J(x, y) of two variables, which can be drawn as a map.</summary>
public abstract class Objective2D : Objective
{
    /// <summary>J(x, y).</summary>
    public abstract V Evaluate<V>(V x, V y) where V : IArray<V>;

    /// <inheritdoc/>
    /// <exception cref="ShapeException">θ is not a vector of two numbers.</exception>
    public sealed override V Evaluate<V>(V theta)
    {
        if (theta.Shape.IsKnown && theta.Shape != [2])
            throw new ShapeException($"{this} is a function of two variables: θ must have shape [2], but it has {theta.Shape}.");
        return Evaluate(V.Linear(theta, new Pick([0], Shape.Scalar)), V.Linear(theta, new Pick([1], Shape.Scalar)));
    }

    /// <inheritdoc/>
    public override Formula Formula => new("J(x, y)", Evaluate<Tex>("x", "y"));

    /// <summary>J(x, y), as a chart of contours takes it.</summary>
    public double Value(double x, double y) => Evaluate<Tensor<double>>(x, y).Scalar;
}
