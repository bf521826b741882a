namespace Course.Tests.Kernels;

public class GemmGuardTests
{
    [Fact]
    public void A_short_span_is_named_with_its_shape_and_what_it_needs()
    {
        var error = Assert.Throws<ArgumentException>(() => Multiply(2, 3, 4, aLength: 7));
        Assert.Contains("A is 2×4", error.Message);
        Assert.Contains("needs 8 elements; the span has 7", error.Message);
        Assert.Contains("B is 4×3", Assert.Throws<ArgumentException>(() => Multiply(2, 3, 4, bLength: 11)).Message);
        Assert.Contains("C is 2×3", Assert.Throws<ArgumentException>(() => Multiply(2, 3, 4, cLength: 5)).Message);
    }

    [Fact]
    public void Sizes_that_would_overflow_an_int_are_refused_not_wrapped()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply<float>(int.MaxValue, 1, int.MaxValue, new float[4], int.MaxValue, int.MaxValue, new float[4], 1, 1, new float[4], 1));
        Assert.StartsWith("A is", error.Message);
    }

    [Theory]
    [InlineData(-1, 3, 4), InlineData(2, -1, 4), InlineData(2, 3, -1)]
    public void Negative_sizes_are_refused(int m, int n, int k) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Multiply(m, n, k, 100, 100, 100));

    [Fact]
    public void Negative_strides_are_refused()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() =>
            Gemm.Multiply<float>(2, 2, 2, new float[4], -2, 1, new float[4], 2, 1, new float[4], 2));
        Assert.Contains("no negative stride", error.Message);
    }

    [Fact]
    public void Rows_of_C_that_overlap_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() =>
            Gemm.Multiply<float>(2, 2, 2, new float[4], 2, 1, new float[4], 2, 1, new float[4], 1));
        Assert.Contains("row stride is 1", error.Message);
    }

    [Fact]
    public void Writing_over_an_operand_is_refused()
    {
        float[] a = new float[4], b = new float[4];
        Assert.Contains("shares memory with A", Assert.Throws<ArgumentException>(() => Gemm.Multiply<float>(2, 2, 2, a, 2, 1, b, 2, 1, a, 2)).Message);
        Assert.Contains("shares memory with B", Assert.Throws<ArgumentException>(() => Gemm.Multiply<float>(2, 2, 2, a, 2, 1, b, 2, 1, b, 2)).Message);
    }

    [Fact]
    public void Parts_of_one_buffer_that_do_not_meet_are_fine()
    {
        float[] memory = [1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 0];
        Gemm.Multiply<float>(2, 2, 2, memory, 2, 1, memory.AsSpan(4), 2, 1, memory.AsSpan(8), 2);
        Assert.Equal([19f, 22f, 43f, 50f], memory[8..]);
    }

    [Fact]
    public void Matrices_of_a_batch_that_overlap_are_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Gemm.MultiplyBatch<float>(
            2, 2, 2, 2, new float[8], new(2, 1, 4), new float[8], new(2, 1, 4), new float[8], new(2, 1, 3)));
        Assert.Contains("would overlap", error.Message);
    }

    private static void Multiply(int m, int n, int k, int aLength = 8, int bLength = 12, int cLength = 6) =>
        Gemm.Multiply<float>(m, n, k, new float[aLength], Math.Max(k, 0), 1, new float[bLength], Math.Max(n, 0), 1, new float[cLength], Math.Max(n, 0));
}
