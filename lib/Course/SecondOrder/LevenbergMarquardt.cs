using MathNet.Numerics.LinearAlgebra;
using Column = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace Course;

/// <summary>
/// Levenberg–Marquardt: Gauss–Newton with a damping λ that keeps a step within the region where the tangents can be trusted.
/// (JᵀJ + λI) δ = −Jᵀr; small λ is Gauss–Newton, large λ a short step of gradient descent.
/// </summary>
/// <remarks>
/// λ follows the ratio of the decrease found to the one predicted (Nielsen 1999): after a good step it falls to as little as a
/// third, after a bad one, which is not taken, it grows 2, 4, 8, … fold.
/// </remarks>
public sealed class LevenbergMarquardt : Minimizer
{
    private const int MostTrials = 60;
    private readonly LeastSquares problem;
    private readonly double firstDamping;

    /// <summary>Makes the method.</summary>
    /// <param name="problem">½ ‖r(θ)‖².</param>
    /// <param name="damping">λ of the first step.</param>
    /// <exception cref="ArgumentOutOfRangeException">The damping is not positive.</exception>
    public LevenbergMarquardt(LeastSquares problem, double damping = 1e-3) : base(problem)
    {
        if (!(damping > 0 && double.IsFinite(damping))) throw new ArgumentOutOfRangeException(nameof(damping), damping, "The damping λ must be positive; without any, use GaussNewton.");
        this.problem = problem;
        Damping = firstDamping = damping;
    }

    /// <summary>λ as it is now.</summary>
    public double Damping { get; private set; }

    /// <inheritdoc/>
    public override void Reset() => Damping = firstDamping;

    /// <inheritdoc/>
    /// <returns>The next point; the same point where no step decreases the objective any more.</returns>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        var jacobian = Dense.Matrix(problem.JacobianMatrix(theta));
        var residuals = Dense.Vector(problem.Residuals(theta));
        var slope = Dense.Vector(gradient);
        double value = problem.Value(theta), growth = 2;
        for (int trial = 0; trial < MostTrials; trial++, Damping *= growth, growth *= 2)
        {
            var step = DampedStep(jacobian, residuals);
            var next = theta + Dense.Tensor(step, theta.Shape);
            double predicted = 0.5 * step.DotProduct(Damping * step - slope), ratio = (value - problem.Value(next)) / predicted;
            if (!(ratio > 0)) continue;
            Damping *= Math.Max(1.0 / 3, 1 - Math.Pow(2 * ratio - 1, 3));
            return next;
        }
        return theta;
    }

    /// <summary>The least squares solution of [J; √λ I] δ = [−r; 0], which avoids squaring J's condition number.</summary>
    private Column DampedStep(Matrix<double> jacobian, Column residuals)
    {
        int n = jacobian.ColumnCount;
        var stacked = jacobian.Stack(Math.Sqrt(Damping) * Matrix<double>.Build.DenseIdentity(n));
        var right = Column.Build.DenseOfEnumerable((-residuals).Concat(new double[n]));
        return stacked.QR().Solve(right);
    }
}
