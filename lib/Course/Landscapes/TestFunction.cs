namespace Course;

/// <summary>A classical function of two variables to try optimizers on: its gradient is derived by hand, and its minima are known.</summary>
public abstract class TestFunction : Objective2D
{
    /// <summary>(∂J/∂x, ∂J/∂y), derived by hand; the tests hold them against reverse mode and differences.</summary>
    public abstract (V X, V Y) Slopes<V>(V x, V y) where V : IArray<V>;

    /// <summary>The points at which J is smallest in their neighbourhood.</summary>
    public abstract IReadOnlyList<Tensor<double>> Minima { get; }

    /// <summary>J and its two slopes, typeset from the running rules.</summary>
    public override Formula Formula
    {
        get
        {
            var (x, y) = Slopes<Tex>("x", "y");
            return Formula.Lines(base.Formula, new(@"\frac{\partial J}{\partial x}", x), new(@"\frac{\partial J}{\partial y}", y));
        }
    }

    /// <inheritdoc/>
    public override Tensor<double> Gradient(Tensor<double> theta)
    {
        if (theta.Shape != [2]) throw new ShapeException($"{this} is a function of two variables: θ must have shape [2], but it has {theta.Shape}.");
        var (x, y) = Slopes<Tensor<double>>(theta.Span[0], theta.Span[1]);
        return Tensor.Of(x.Scalar, y.Scalar);
    }
}
