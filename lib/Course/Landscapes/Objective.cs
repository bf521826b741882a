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
    public virtual Tensor<double> Hessian(Tensor<double> theta)
    {
        int n = theta.Count;
        var hessian = Tensor.Zeros([n, n]);
        for (int j = 0; j < n; j++)
        {
            var direction = Tensor.Zeros(theta.Shape);
            direction.Span[j] = 1;
            var variable = new Var<Dual<Tensor<double>>>(new Dual<Tensor<double>>(theta, direction));
            Evaluate(variable).Backward();
            var column = variable.Gradient.Tangent.BroadcastTo(theta.Shape);
            for (int i = 0; i < n; i++) hessian[i, j] = column.Span[i];
        }
        return hessian;
    }

    /// <summary>The name, for legends and tables.</summary>
    public override string ToString() => GetType().Name;
}
