namespace Course.Tests.Kernels;

public class GemmBatchTests
{
    [Theory]
    [InlineData(1), InlineData(3), InlineData(200)]
    public void A_batch_is_its_products_one_by_one(int batch)
    {
        const int m = 13, n = 35, k = 26;
        double[] a = Random(batch * m * k), b = Random(batch * k * n), c = Random(batch * m * n), one = [.. c];
        Gemm.MultiplyBatch<double>(batch, m, n, k, a, MatrixLayout.RowMajor(m, k), b, MatrixLayout.RowMajor(k, n), c, MatrixLayout.RowMajor(m, n), accumulate: true);
        for (int t = 0; t < batch; t++)
            Gemm.Multiply<double>(m, n, k, a.AsSpan(t * m * k), k, 1, b.AsSpan(t * k * n), n, 1, one.AsSpan(t * m * n), n, accumulate: true);
        Assert.Equal(one, c);
    }

    [Fact]
    public void A_batch_stride_of_zero_shares_one_matrix()
    {
        float[] c = new float[4];
        Gemm.MultiplyBatch<float>(2, 1, 2, 1, [1f, 10f], new(1, 1, 1), [2f, 3f], new(2, 1, 0), c, new(2, 1, 2));
        Assert.Equal([2f, 3f, 20f, 30f], c);
    }

    /// <summary>Scores of attention: heads lie beside each other in the columns of Q and K, and K is read transposed.</summary>
    [Fact]
    public void Heads_between_each_others_columns_multiply_without_a_copy()
    {
        const int tokens = 9, heads = 4, width = 5;
        double[] q = Random(tokens * heads * width), keys = Random(tokens * heads * width), scores = new double[heads * tokens * tokens];
        var heading = new MatrixLayout(heads * width, 1, width);
        Gemm.MultiplyBatch<double>(heads, tokens, tokens, width, q, heading, keys, heading.Transposed, scores, MatrixLayout.RowMajor(tokens, tokens));
        for (int h = 0; h < heads; h++)
            for (int i = 0; i < tokens; i++)
                for (int j = 0; j < tokens; j++)
                {
                    double sum = 0, size = 0;
                    for (int p = 0; p < width; p++)
                    {
                        double term = q[i * heads * width + h * width + p] * keys[j * heads * width + h * width + p];
                        sum += term;
                        size += Math.Abs(term);
                    }
                    Assert.InRange(scores[(h * tokens + i) * tokens + j], sum - 2 * width * Math.ScaleB(size, -53), sum + 2 * width * Math.ScaleB(size, -53));
                }

        // Back: the weighted values go between the columns of one tokens × (heads·width) matrix.
        double[] mixed = new double[tokens * heads * width], plain = new double[tokens * width];
        Gemm.MultiplyBatch<double>(heads, tokens, width, tokens, scores, MatrixLayout.RowMajor(tokens, tokens), keys, heading, mixed, heading);
        for (int h = 0; h < heads; h++)
        {
            Gemm.Multiply<double>(tokens, width, tokens, scores.AsSpan(h * tokens * tokens), tokens, 1, keys.AsSpan(h * width), heads * width, 1, plain, width);
            for (int i = 0; i < tokens; i++)
                Assert.Equal(plain.AsSpan(i * width, width), mixed.AsSpan(i * heads * width + h * width, width));
        }
    }

    [Fact]
    public void An_empty_batch_does_nothing() =>
        Gemm.MultiplyBatch<float>(0, 2, 2, 2, [], new(2, 1, 4), [], new(2, 1, 4), [], new(2, 1, 4));

    [Fact]
    public void The_processor_stands_behind_the_interface()
    {
        IMatMul matMul = new CpuMatMul();
        float[] c = new float[1];
        double[] d = new double[1];
        matMul.Multiply(1, 1, 1, 2, [1f, 2f], MatrixLayout.RowMajor(1, 2), [3f, 4f], MatrixLayout.RowMajor(2, 1), c, MatrixLayout.RowMajor(1, 1));
        matMul.Multiply(1, 1, 1, 2, [1d, 2d], MatrixLayout.RowMajor(1, 2), [3d, 4d], MatrixLayout.RowMajor(2, 1), d, MatrixLayout.RowMajor(1, 1));
        Assert.Equal((11f, 11d), (c[0], d[0]));
        Assert.StartsWith("CPU", matMul.Name);
    }

    private static double[] Random(int length)
    {
        var random = new Random(length);
        var values = new double[length];
        for (int i = 0; i < length; i++) values[i] = 2 * random.NextDouble() - 1;
        return values;
    }
}
