namespace Course;

/// <summary>
/// Something that multiplies matrices: the processor (<see cref="CpuMatMul"/>), or an accelerator behind the same
/// contract. For each t below <c>batch</c>: C[t] ← A[t]·B[t], or C[t] ← C[t] + A[t]·B[t].
/// </summary>
public interface IMatMul
{
    /// <summary>What computes, for tables of results.</summary>
    string Name { get; }

    /// <summary>Multiplies float matrices A (m×k) by B (k×n) into C (m×n).</summary>
    /// <exception cref="ArgumentException">A span is too short for its shape and layout, or matrices of C overlap.</exception>
    void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<float> a, MatrixLayout aLayout,
        ReadOnlySpan<float> b, MatrixLayout bLayout,
        Span<float> c, MatrixLayout cLayout, bool accumulate = false);

    /// <summary>Multiplies double matrices A (m×k) by B (k×n) into C (m×n).</summary>
    /// <exception cref="ArgumentException">A span is too short for its shape and layout, or matrices of C overlap.</exception>
    void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<double> a, MatrixLayout aLayout,
        ReadOnlySpan<double> b, MatrixLayout bLayout,
        Span<double> c, MatrixLayout cLayout, bool accumulate = false);
}
