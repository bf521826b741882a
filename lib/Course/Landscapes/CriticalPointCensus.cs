namespace Course;

/// <summary>Which part of a set of random Hessians has 0, 1, …, N downhill directions, with its uncertainty.</summary>
/// <remarks>
/// Ledger E-104. Two ensembles: GOE matrices (independent normal entries), and the Hessians at the critical points of a smooth
/// isotropic Gaussian random function. There H = G + ξ·1 with a random number ξ, and a critical point counts with weight |det H|
/// (the formula of Kac and Rice), because the gradient passes through 0 the more often the steeper it crosses.
/// </remarks>
/// <param name="Shares">Share of each index: Shares[0] are the minima, Shares[N] the maxima.</param>
/// <param name="StandardErrors">Standard error of each share, from the scatter of the batches.</param>
/// <param name="Samples">How many matrices were drawn.</param>
public sealed record CriticalPointCensus(IReadOnlyList<double> Shares, IReadOnlyList<double> StandardErrors, int Samples)
{
    private const int Batches = 40;

    // ξ is drawn wider than it is and weighted back: minima live in its tail, and would hardly be met otherwise.
    private const double Widening = 2;

    /// <summary>Share of positive definite matrices: the minima.</summary>
    public double Minima => Shares[0];

    /// <summary>Draws matrices with normal entries, variance 1 beside and 2 on the diagonal, all of equal weight.</summary>
    /// <param name="n">N.</param>
    /// <param name="samples">How many, rounded up to a multiple of 40.</param>
    /// <param name="seed">The same seed draws the same matrices.</param>
    /// <exception cref="ArgumentOutOfRangeException">n or the number of samples is not positive.</exception>
    public static CriticalPointCensus OfGoe(int n, int samples, int seed) => Count(n, samples, seed, field: false);

    /// <summary>Draws critical points of a random function of N variables.</summary>
    /// <inheritdoc cref="OfGoe(int, int, int)"/>
    public static CriticalPointCensus OfRandomFunction(int n, int samples, int seed) => Count(n, samples, seed, field: true);

    /// <summary>The pivots of a symmetric matrix: as many are negative as eigenvalues are (Sylvester), and their product is det H.</summary>
    /// <param name="matrix">H by rows, [n·n]; overwritten.</param>
    /// <param name="n">N.</param>
    internal static (int Negative, double Determinant) Eliminate(double[] matrix, int n)
    {
        int negative = 0;
        double determinant = 1;
        for (int k = 0; k < n; k++)
        {
            double pivot = matrix[k * n + k];
            if (pivot < 0) negative++;
            determinant *= pivot;
            for (int i = k + 1; i < n; i++)
            {
                double factor = matrix[i * n + k] / pivot;
                for (int j = k + 1; j <= i; j++) matrix[i * n + j] -= factor * matrix[j * n + k];
            }
        }
        return (negative, determinant);
    }

    private static CriticalPointCensus Count(int n, int samples, int seed, bool field)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        int rows = (samples + Batches - 1) / Batches;
        var weights = new double[Batches, n + 1];
        double[] h = new double[n * n], totals = new double[Batches];
        for (int batch = 0; batch < Batches; batch++)
        {
            var normal = Tensor.Normal([rows, n * (n + 1) / 2 + 1], seed * Batches + batch).Span;
            for (int next = 0; next < normal.Length;)
            {
                double z = normal[next++], shift = field ? Widening * z : 0;
                for (int i = 0; i < n; i++)
                    for (int j = 0; j <= i; j++) h[i * n + j] = i == j ? Math.Sqrt(2) * normal[next++] + shift : normal[next++];
                var (negative, determinant) = Eliminate(h, n);
                double weight = field ? Math.Abs(determinant) * Math.Exp((z * z - shift * shift) / 2) : 1;
                weights[batch, negative] += weight;
                totals[batch] += weight;
            }
        }
        return Summary(n, rows * Batches, weights, totals);
    }

    private static CriticalPointCensus Summary(int n, int samples, double[,] weights, double[] totals)
    {
        double all = totals.Sum();
        double[] shares = new double[n + 1], errors = new double[n + 1];
        for (int index = 0; index <= n; index++)
        {
            for (int batch = 0; batch < Batches; batch++) shares[index] += weights[batch, index] / all;
            double scatter = 0;
            for (int batch = 0; batch < Batches; batch++) scatter += Math.Pow((weights[batch, index] - shares[index] * totals[batch]) / all, 2);
            errors[index] = Math.Sqrt(scatter * Batches / (Batches - 1));
        }
        return new(shares, errors, samples);
    }
}
