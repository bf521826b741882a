using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// Newton's method made safe: where the Hessian is not positive definite a multiple of the identity is added until it is, and a
/// line search shortens steps that are too long.
/// </summary>
/// <remarks>(H + τI) p = −∇J with the smallest τ ≥ 0 that leaves no eigenvalue below δ = 10⁻⁶ · max|λ|. Ledger E-17.</remarks>
public sealed class DampedNewton : Minimizer
{
    private const double RelativeFloor = 1e-6;
    private readonly ILineSearch lineSearch;
    private readonly List<double> shifts = [];

    /// <summary>Makes the method.</summary>
    /// <param name="objective">J.</param>
    /// <param name="lineSearch">How far to go; null for backtracking.</param>
    public DampedNewton(Objective objective, ILineSearch? lineSearch = null) : base(objective) => this.lineSearch = lineSearch ?? new Armijo();

    /// <summary>For each step so far the τ that was added: 0 where the Hessian was positive definite.</summary>
    public IReadOnlyList<double> Shifts => shifts;

    /// <inheritdoc/>
    public override void Reset() => shifts.Clear();

    /// <inheritdoc/>
    public override Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
    {
        var hessian = Dense.Matrix(Objective.Hessian(theta));
        double shift = Shift(hessian);
        shifts.Add(shift);
        var shifted = hessian + shift * Matrix<double>.Build.DenseIdentity(hessian.RowCount);
        var direction = Dense.Tensor(-shifted.Cholesky().Solve(Dense.Vector(gradient)), theta.Shape);
        var ray = new Ray(Objective, theta, direction, gradient);
        return ray.Point(lineSearch.Step(ray));
    }

    /// <summary>The least that must be added to the diagonal of a symmetric matrix to make it safely positive definite.</summary>
    /// <param name="hessian">H [n, n].</param>
    public static double Shift(Tensor<double> hessian) => Shift(Dense.Matrix(hessian));

    private static double Shift(Matrix<double> hessian)
    {
        double[] eigenvalues = [.. hessian.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real)];
        double largest = eigenvalues.Max(Math.Abs), floor = largest > 0 ? RelativeFloor * largest : 1;
        return Math.Max(0, floor - eigenvalues.Min());
    }
}
