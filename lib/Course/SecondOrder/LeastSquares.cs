namespace Course;

/// <summary>A sum of squares, J(θ) = ½ ‖r(θ)‖²: the residuals say more than their sum, and Gauss–Newton uses that.</summary>
public abstract class LeastSquares : Objective
{
    /// <summary>r(θ), any number of them in any shape.</summary>
    public abstract V Residuals<V>(V theta) where V : IArray<V>;

    /// <inheritdoc/>
    public sealed override V Evaluate<V>(V theta) => 0.5 * Residuals(theta).Square().Sum();

    /// <inheritdoc/>
    public override Formula Formula => new("J", Evaluate<Tex>(@"\theta"));

    /// <summary>The Jacobian of the residuals as a matrix [residuals, parameters].</summary>
    public Tensor<double> JacobianMatrix(Tensor<double> theta)
    {
        var jacobian = Jacobian.Of(new ResidualFunction(this), theta);
        return jacobian.Reshape([jacobian.Count / theta.Count, theta.Count]);
    }

    private sealed class ResidualFunction(LeastSquares problem) : IFunction
    {
        public V Apply<V>(V x) where V : IArray<V> => problem.Residuals(x);
    }
}
