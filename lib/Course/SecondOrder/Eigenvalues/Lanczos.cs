using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// Lanczos' method: builds an orthonormal basis of v, A v, A²v, … in which a symmetric A is tridiagonal. The eigenvalues of that
/// small matrix approach those of A, the outermost ones first.
/// </summary>
/// <remarks>
/// Each new direction is made orthogonal to all earlier ones, twice: without that, rounding brings back copies of eigenvalues that
/// were found already. Needs only products A v. Ledger E-68, E-93.
/// </remarks>
public static class Lanczos
{
    /// <summary>Runs some steps, one product each.</summary>
    /// <param name="product">v ↦ A v, such as <see cref="Hessian.Operator(IFunction, Tensor{double})"/>.</param>
    /// <param name="start">A first direction, such as random numbers.</param>
    /// <param name="steps">How many; fewer are made where the basis is complete earlier.</param>
    /// <exception cref="ArgumentException">The start is 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no step to be made.</exception>
    /// <exception cref="ArithmeticException">A product is not finite.</exception>
    public static LanczosResult Run(Func<Tensor<double>, Tensor<double>> product, Tensor<double> start, int steps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        double length = Dense.Norm(start);
        if (!(length > 0)) throw new ArgumentException("Lanczos' method needs a first direction other than 0.", nameof(start));
        List<Tensor<double>> basis = [start / length];
        List<double> diagonal = [], offDiagonal = [];
        for (int count = Math.Min(steps, start.Count); ;)
        {
            var next = product(basis[^1]);
            double size = Dense.Norm(next);
            if (!double.IsFinite(size)) throw new ArithmeticException($"The product A v has length {size}: it holds numbers that are not finite. If A is a Hessian, the point is where training has diverged.");
            diagonal.Add(Dense.Dot(basis[^1], next));
            for (int pass = 0; pass < 2; pass++)
                foreach (var direction in basis) next -= Dense.Dot(direction, next) * direction;
            double rest = Dense.Norm(next);
            offDiagonal.Add(rest);
            // What is left is rounding: the basis spans all that A makes of the start.
            bool complete = rest <= start.Count * Math.ScaleB(1, -52) * Math.Max(size, diagonal.Max(Math.Abs));
            if (diagonal.Count == count || complete) return Result(basis, diagonal, offDiagonal);
            basis.Add(next / rest);
        }
    }

    private static LanczosResult Result(List<Tensor<double>> basis, List<double> diagonal, List<double> offDiagonal)
    {
        int k = diagonal.Count;
        var tridiagonal = Matrix<double>.Build.Dense(k, k, (i, j) => i == j ? diagonal[i] : Math.Abs(i - j) == 1 ? offDiagonal[Math.Min(i, j)] : 0);
        var evd = tridiagonal.Evd(Symmetricity.Symmetric);
        var pairs = Enumerable.Range(0, k).Select(j => new EigenPair(
            evd.EigenValues[j].Real,
            Enumerable.Range(0, k).Select(i => evd.EigenVectors[i, j] * basis[i]).Aggregate((a, b) => a + b),
            Math.Abs(offDiagonal[^1] * evd.EigenVectors[k - 1, j]), k));
        return new([.. pairs.OrderBy(pair => pair.Value)], Dense.Tensor(tridiagonal), basis);
    }
}

/// <summary>What Lanczos' method has found.</summary>
/// <param name="Pairs">Approximate eigenvalues and directions, smallest first, each with its residual.</param>
/// <param name="Tridiagonal">A in the basis, [k, k].</param>
/// <param name="Basis">k orthonormal directions.</param>
public sealed record LanczosResult(IReadOnlyList<EigenPair> Pairs, Tensor<double> Tridiagonal, IReadOnlyList<Tensor<double>> Basis)
{
    /// <summary>The largest eigenvalue: for a loss, the sharpest curvature.</summary>
    public EigenPair Largest => Pairs[^1];

    /// <summary>The smallest eigenvalue: negative where there is a way down along a curve.</summary>
    public EigenPair Smallest => Pairs[0];
}
