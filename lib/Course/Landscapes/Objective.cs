namespace Course;

/// <summary>
/// An objective function J(θ) to be minimised. Its formula is written once, over any <see cref="IArray{V}"/>, and is read as a
/// value, as a gradient (reverse mode), as a Hessian (forward over reverse) and as LaTeX.
/// </summary>
public abstract class Objective : IFunction
{
    /// <summary>J(θ), a single number for the point θ.</summary>
    public abstract V Evaluate<V>(V theta) where V : IArray<V>;

    V IFunction.Apply<V>(V x) => Evaluate(x);

    /// <summary>The formula, typeset from the running rule.</summary>
    public abstract Formula Formula { get; }

    /// <summary>J(θ).</summary>
    public double Value(Tensor<double> theta) => Evaluate(theta).Scalar;

    /// <summary>∇J(θ), in the shape of θ.</summary>
    public virtual Tensor<double> Gradient(Tensor<double> theta)
    {
        var variable = new Var<Tensor<double>>(theta);
        Evaluate(variable).Backward();
        return variable.Gradient;
    }

    /// <summary>The matrix of second derivatives at θ, shape [n, n]: column j is the rate of ∇J along coordinate j.</summary>
    public virtual Tensor<double> Hessian(Tensor<double> theta) => Course.Hessian.Of(this, theta).Reshape([theta.Count, theta.Count]);

    /// <summary>The name, for legends and tables.</summary>
    public override string ToString() => GetType().Name;
}
