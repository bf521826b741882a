namespace Course;

/// <summary>Gauss–Newton: replaces the residuals by their tangents, r + J δ, and goes to where these are smallest.</summary>
/// <remarks>
/// JᵀJ stands for the Hessian JᵀJ + Σ rᵢ ∇²rᵢ: no second derivatives, never indefinite, and exact where the residuals vanish or
/// are linear. The step comes from a QR decomposition of J.
/// </remarks>
/// <param name="problem">½ ‖r(θ)‖².</param>
public sealed class GaussNewton(LeastSquares problem) : Minimizer(problem)
{
    /// <inheritdoc/>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        var step = Dense.Matrix(problem.JacobianMatrix(theta)).QR().Solve(-Dense.Vector(problem.Residuals(theta)));
        return theta + Dense.Tensor(step, theta.Shape);
    }
}
