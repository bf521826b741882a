using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// The eigenvalues λ of a symmetric matrix and its directions: H = Uᵀ Λ U. U rotates the coordinates onto the bowl's axes, and
/// there the matrix is nothing but N curvatures.
/// </summary>
/// <remarks>Ledger E-12, E-14, E-16.</remarks>
public sealed class Spectrum
{
    private Spectrum(double[] eigenvalues, Tensor<double> directions) => (Eigenvalues, Directions) = (eigenvalues, directions);

    /// <summary>λ, smallest first.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>U, [n, n]: row i is the direction of the i-th eigenvalue.</summary>
    public Tensor<double> Directions { get; }

    /// <summary>κ = λmax/λmin; only for a positive definite matrix.</summary>
    /// <exception cref="InvalidOperationException">An eigenvalue is not positive.</exception>
    public double ConditionNumber => Eigenvalues[0] > 0
        ? Eigenvalues[^1] / Eigenvalues[0]
        : throw new InvalidOperationException($"κ = λmax/λmin belongs to a positive definite matrix, but the smallest eigenvalue is {Eigenvalues[0]}.");

    /// <summary>The spectrum of a symmetric matrix.</summary>
    /// <param name="matrix">H, [n, n].</param>
    /// <exception cref="ShapeException">The matrix is not square.</exception>
    /// <exception cref="ArgumentException">The matrix is not symmetric.</exception>
    public static Spectrum Of(Tensor<double> matrix)
    {
        if (matrix.Shape.Rank != 2 || matrix.Shape[0] != matrix.Shape[1])
            throw new ShapeException($"A spectrum belongs to a square matrix, but the shape is {matrix.Shape}.");
        if (RelativeError.Of(matrix, matrix.Transpose()) > 1e-9)
            throw new ArgumentException("The matrix must be symmetric, as every Hessian is.", nameof(matrix));
        var evd = Dense.Matrix(0.5 * (matrix + matrix.Transpose())).Evd(Symmetricity.Symmetric);
        double[] values = [.. evd.EigenValues.Select(value => value.Real)];
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        int n = values.Length;
        return new([.. order.Select(i => values[i])], Tensor.From([n, n], k => evd.EigenVectors[k % n, order[k / n]]));
    }

    /// <summary>Uᵀ f(Λ) U: the same axes, every curvature replaced by f(λ). √λ gives H^½, 1/λ gives H⁻¹.</summary>
    /// <param name="f">What becomes of a curvature.</param>
    public Tensor<double> Map(Func<double, double> f)
    {
        var scaled = Directions.Transpose() * Tensor.Of([.. Eigenvalues.Select(f)], [Eigenvalues.Count]);
        return scaled.MatMul(Directions);
    }

    /// <summary>H to a power; a power that is not a whole number needs a positive definite H.</summary>
    /// <param name="exponent">p, such as ½ or −½.</param>
    /// <exception cref="InvalidOperationException">An eigenvalue is not positive and has no such power.</exception>
    public Tensor<double> Power(double exponent) => Eigenvalues[0] > 0 || (double.IsInteger(exponent) && exponent >= 0)
        ? Map(value => Math.Pow(value, exponent))
        : throw new InvalidOperationException($"H to the power {exponent} needs positive eigenvalues, but the smallest is {Eigenvalues[0]}.");
}
