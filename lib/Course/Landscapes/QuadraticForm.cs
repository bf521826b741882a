using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>
/// A bowl in n dimensions with chosen curvatures: J(θ) = ½ θᵀA θ with A = Q Λ Qᵀ. Λ holds the eigenvalues; the rotation Q turns
/// the bowl's axes away from the coordinates.
/// </summary>
/// <remarks>
/// Its minimum is 0. All of gradient descent is known here: a step η is stable below 2/λmax, the best is 2/(λmin + λmax), and its
/// rate is (κ − 1)/(κ + 1) with κ = λmax/λmin. Ledger E-11 … E-14.
/// </remarks>
public sealed class QuadraticForm : Objective
{
    /// <summary>A bowl with these eigenvalues, turned at random.</summary>
    /// <param name="eigenvalues">The curvatures along the bowl's axes; negative ones make a saddle.</param>
    /// <param name="rotationSeed">Chooses the rotation; null leaves the axes along the coordinates.</param>
    /// <exception cref="ArgumentException">There is no eigenvalue, or one is not finite.</exception>
    public QuadraticForm(IReadOnlyList<double> eigenvalues, int? rotationSeed = null)
    {
        if (eigenvalues.Count == 0 || !eigenvalues.All(double.IsFinite))
            throw new ArgumentException($"A quadratic form needs finite eigenvalues, at least one; got [{string.Join(", ", eigenvalues)}].", nameof(eigenvalues));
        Eigenvalues = [.. eigenvalues];
        Axes = rotationSeed is { } seed ? Rotation(Eigenvalues.Count, seed) : Tensor.Identity(Eigenvalues.Count);
        var scaled = Axes * Tensor.Of(Eigenvalues, [Eigenvalues.Count]);
        var matrix = scaled.MatMul(Axes.Transpose());
        Matrix = 0.5 * (matrix + matrix.Transpose());
    }

    /// <summary>The curvatures, in the order given.</summary>
    public IReadOnlyList<double> Eigenvalues { get; }

    /// <summary>Q: column i is the axis of the i-th eigenvalue.</summary>
    public Tensor<double> Axes { get; }

    /// <summary>A = Q Λ Qᵀ, [n, n], symmetric.</summary>
    public Tensor<double> Matrix { get; }

    /// <summary>κ = λmax/λmin.</summary>
    public double ConditionNumber => Eigenvalues.Max() / Eigenvalues.Min();

    /// <summary>J(θ) and ∇J(θ) = A θ.</summary>
    public override Formula Formula => Formula.Lines(new(@"J(\theta)", Evaluate<Tex>(@"\theta")), new(@"\nabla J(\theta)", GradientOf<Tex>(@"\theta")));

    /// <summary>½ Σ (A θ) ⊙ θ</summary>
    public override V Evaluate<V>(V theta) => 0.5 * (GradientOf(theta) * theta).Sum();

    /// <inheritdoc/>
    public override Tensor<double> Gradient(Tensor<double> theta) => GradientOf(theta);

    /// <inheritdoc/>
    public override Tensor<double> Hessian(Tensor<double> theta) => Matrix.Copy();

    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"quadratic form in {Eigenvalues.Count} dimensions, κ = {ConditionNumber:G4}");

    private V GradientOf<V>(V theta) where V : IArray<V> => V.Linear(theta, new MatrixTimes(Matrix));

    /// <summary>A random orthogonal matrix, every rotation being equally likely: Q of a normal matrix's QR with the signs of R's diagonal (F. Mezzadri, 2007).</summary>
    private static Tensor<double> Rotation(int n, int seed)
    {
        var normal = Matrix<double>.Build.DenseOfRowMajor(n, n, Tensor.Normal([n, n], seed).ToArray());
        var qr = normal.QR();
        return Tensor.From([n, n], i => qr.Q[i / n, i % n] * Math.Sign(qr.R[i % n, i % n]));
    }
}
