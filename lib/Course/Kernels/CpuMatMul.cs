namespace Course;

/// <summary>Batched products on the processor by <see cref="Gemm"/>.</summary>
public sealed class CpuMatMul : IMatMul
{
    /// <inheritdoc/>
    public string Name => $"CPU, {GemmPlan.WidestVector}-bit vectors";

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<float> a, MatrixLayout aLayout,
        ReadOnlySpan<float> b, MatrixLayout bLayout,
        Span<float> c, MatrixLayout cLayout, bool accumulate = false) =>
        Gemm.MultiplyBatch(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);

    /// <inheritdoc/>
    public void Multiply(
        int batch, int m, int n, int k,
        ReadOnlySpan<double> a, MatrixLayout aLayout,
        ReadOnlySpan<double> b, MatrixLayout bLayout,
        Span<double> c, MatrixLayout cLayout, bool accumulate = false) =>
        Gemm.MultiplyBatch(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
}
