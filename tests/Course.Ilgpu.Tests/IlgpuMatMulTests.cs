namespace Course.Ilgpu.Tests;

[Collection("device")]
public class IlgpuMatMulTests(Device device)
{
    public static TheoryData<int, int, int, int> Cases()
    {
        var data = new TheoryData<int, int, int, int>();
        foreach (int kernel in new[] { 0, 1, 2 })
            foreach (var (m, n, k) in new[] { (1, 1, 1), (1, 7, 3), (5, 1, 9), (3, 5, 1), (4, 4, 4), (16, 16, 16), (17, 15, 13), (19, 33, 6), (33, 18, 21) })
                data.Add(kernel, m, n, k);
        return data;
    }

    [Theory, MemberData(nameof(Cases))]
    public void Floats_are_those_of_the_processor(int kernel, int m, int n, int k)
    {
        float[] a = Device.Numbers<float>(m * k, 1), b = Device.Numbers<float>(k * n, 2), c = new float[m * n], expected = new float[m * n];
        Gemm.Multiply<float>(m, n, k, a, k, 1, b, n, 1, expected, n);
        device.Accelerator.Kernels[kernel].Multiply(1, m, n, k, a, MatrixLayout.RowMajor(m, k), b, MatrixLayout.RowMajor(k, n), c, MatrixLayout.RowMajor(m, n));
        Near(expected, c, bound: k * MathF.ScaleB(1, -23));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Doubles_are_those_of_the_processor(int kernel, int m, int n, int k)
    {
        double[] a = Device.Numbers<double>(m * k, 3), b = Device.Numbers<double>(k * n, 4), c = new double[m * n], expected = new double[m * n];
        Gemm.Multiply<double>(m, n, k, a, k, 1, b, n, 1, expected, n);
        device.Accelerator.Kernels[kernel].Multiply(1, m, n, k, a, MatrixLayout.RowMajor(m, k), b, MatrixLayout.RowMajor(k, n), c, MatrixLayout.RowMajor(m, n));
        Near(expected, c, bound: k * Math.ScaleB(1, -52));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void Transposes_batches_and_gaps_are_read_where_they_lie(int kernel)
    {
        // Scores of attention: heads beside each other in the columns, K transposed, C with 2 numbers after each row.
        const int heads = 3, tokens = 5, width = 4;
        float[] q = Device.Numbers<float>(tokens * heads * width, 5), keys = Device.Numbers<float>(tokens * heads * width, 6);
        float[] c = Device.Numbers<float>(heads * tokens * (tokens + 2), 7), expected = [.. c];
        MatrixLayout head = new(heads * width, 1, width), gaps = new(tokens + 2, 1, tokens * (tokens + 2));
        Gemm.MultiplyBatch<float>(heads, tokens, tokens, width, q, head, keys, head.Transposed, expected, gaps, accumulate: true);
        device.Accelerator.Kernels[kernel].Multiply(heads, tokens, tokens, width, q, head, keys, head.Transposed, c, gaps, accumulate: true);
        Near(expected, c, bound: 8 * MathF.ScaleB(1, -23));
        for (int row = 0; row < heads * tokens; row++)
            Assert.Equal(expected[(row * (tokens + 2) + tokens)..((row + 1) * (tokens + 2))], c[(row * (tokens + 2) + tokens)..((row + 1) * (tokens + 2))]);
    }

    [Fact]
    public void A_shared_matrix_has_batch_stride_zero()
    {
        float[] c = new float[4];
        device.Accelerator.Multiply(2, 1, 2, 1, [1f, 10f], new(1, 1, 1), [2f, 3f], new(2, 1, 0), c, new(2, 1, 2));
        Assert.Equal([2f, 3f, 20f, 30f], c);
    }

    [Fact]
    public void An_empty_sum_is_zero_and_an_empty_batch_nothing()
    {
        float[] c = [7, 7];
        device.Accelerator.Multiply(0, 1, 2, 1, [1f], new(1, 1), [1f, 1f], new(2, 1), c, new(2, 1));
        Assert.Equal([7f, 7f], c);
        device.Accelerator.Multiply(1, 1, 2, 0, [], new(1, 1), [], new(2, 1), c, new(2, 1), accumulate: true);
        Assert.Equal([7f, 7f], c);
        device.Accelerator.Multiply(1, 1, 2, 0, [], new(1, 1), [], new(2, 1), c, new(2, 1));
        Assert.Equal([0f, 0f], c);
    }

    [Fact]
    public void Memory_stays_on_the_device_between_calls_until_it_is_released()
    {
        using var own = new IlgpuAccelerator();
        Multiply(own, 6);
        long once = own.DeviceBytes;
        Assert.Equal(3 * 36 * sizeof(float), once);
        Multiply(own, 5);
        Multiply(own, 6);
        Assert.Equal(once, own.DeviceBytes);
        own.Release();
        Assert.Equal(0, own.DeviceBytes);
        Multiply(own, 2);
    }

    [Fact]
    public void Memory_that_is_too_short_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => device.Accelerator.Multiply(1, 2, 2, 2, new float[3], new(2, 1), new float[4], new(2, 1), new float[4], new(2, 1)));
        Assert.Contains("A is 2×2 with strides (2, 1) and needs 4 elements; the span has 3.", refused.Message);
    }

    private static void Multiply(IlgpuAccelerator accelerator, int n)
    {
        float[] a = Device.Numbers<float>(n * n, n), c = new float[n * n], expected = new float[n * n];
        Gemm.Multiply<float>(n, n, n, a, n, 1, a, n, 1, expected, n);
        accelerator.Multiply(1, n, n, n, a, new(n, 1), a, new(n, 1), c, new(n, 1));
        Near(expected, c, n * MathF.ScaleB(1, -23));
    }

    /// <summary>Factors are at most 1, so a sum of k products rounds by at most k·ε/2 for either order of adding.</summary>
    private static void Near<T>(T[] expected, T[] actual, T bound) where T : System.Numerics.INumber<T>
    {
        for (int i = 0; i < expected.Length; i++) Assert.InRange(actual[i], expected[i] - bound * T.Max(T.One, T.Abs(expected[i])), expected[i] + bound * T.Max(T.One, T.Abs(expected[i])));
    }
}
