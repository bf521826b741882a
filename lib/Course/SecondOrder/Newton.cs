namespace Course;

/// <summary>Newton's method as it stands in the book: θ ← θ − H⁻¹ ∇J, the lowest point of the quadratic that touches J at θ.</summary>
/// <remarks>
/// One step is enough for a quadratic; near a minimum the number of right digits doubles with every step. But it goes to
/// wherever the gradient vanishes, up to a saddle or a maximum where H is not positive definite. A singular H ends the run as
/// <see cref="StopReason.Diverged"/>. Ledger E-16, E-17.
/// </remarks>
/// <param name="objective">J.</param>
public sealed class Newton(Objective objective) : Minimizer(objective)
{
    /// <inheritdoc/>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        var step = Dense.Matrix(Objective.Hessian(theta)).Solve(Dense.Vector(gradient));
        return theta - Dense.Tensor(step, theta.Shape);
    }
}
