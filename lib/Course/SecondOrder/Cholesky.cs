namespace Course;

/// <summary>
/// H = L Lᵀ with a lower triangle L: the cheapest way to solve H x = g for a positive definite H. This one counts what it does,
/// so that O(N³) is a number and not a phrase.
/// </summary>
/// <remarks>Ledger E-17. A pivot that is not positive is the proof that H is not positive definite.</remarks>
public sealed class Cholesky
{
    private Cholesky(Tensor<double> factor, long operations) => (Factor, Operations) = (factor, operations);

    /// <summary>L, [n, n], zero above the diagonal.</summary>
    public Tensor<double> Factor { get; }

    /// <summary>How many multiplications, divisions and square roots it took: (n³ − n)/6 + n(n − 1)/2 + n.</summary>
    public long Operations { get; }

    /// <summary>Factors a positive definite matrix, row by row.</summary>
    /// <param name="matrix">H, [n, n]; only its lower triangle is read.</param>
    /// <exception cref="ShapeException">The matrix is not square.</exception>
    /// <exception cref="InvalidOperationException">H is not positive definite.</exception>
    public static Cholesky Of(Tensor<double> matrix)
    {
        if (matrix.Shape.Rank != 2 || matrix.Shape[0] != matrix.Shape[1])
            throw new ShapeException($"Cholesky's method factors a square matrix, but the shape is {matrix.Shape}.");
        int n = matrix.Shape[0];
        long operations = 0;
        var factor = Tensor.Zeros([n, n]);
        double[] l = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
            {
                double rest = matrix.Span[i * n + j];
                for (int k = 0; k < j; k++) rest -= l[i * n + k] * l[j * n + k];
                if (i == j && !(rest > 0))
                    throw new InvalidOperationException($"The matrix is not positive definite: pivot {i} is {rest}, and its square root is needed.");
                l[i * n + j] = i == j ? Math.Sqrt(rest) : rest / l[j * n + j];
                operations += j + 1;
            }
        l.CopyTo(factor.Span);
        return new(factor, operations);
    }

    /// <summary>x with L Lᵀ x = g: forwards, then backwards.</summary>
    /// <param name="right">g, n numbers in any shape.</param>
    /// <exception cref="ShapeException">g has not n numbers.</exception>
    public Tensor<double> Solve(Tensor<double> right)
    {
        int n = Factor.Shape[0];
        if (right.Count != n) throw new ShapeException($"The right side must have {n} numbers, but its shape is {right.Shape}.");
        var x = right.Copy();
        var l = Factor.Span;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++) x.Span[i] -= l[i * n + k] * x.Span[k];
            x.Span[i] /= l[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++) x.Span[i] -= l[k * n + i] * x.Span[k];
            x.Span[i] /= l[i * n + i];
        }
        return x;
    }
}
