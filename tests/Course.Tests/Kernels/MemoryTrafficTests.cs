namespace Course.Tests.Kernels;

public class MemoryTrafficTests
{
    private static readonly Tensor<double> A = Tensor.Normal([7, 5], 1), B = Tensor.Normal([5, 10], 2);

    [Fact]
    public void A_naive_product_fetches_two_numbers_for_two_operations()
    {
        var product = MemoryTraffic.Naive(A, B);
        Assert.Equal((2 * 350, 0, 2 * 350), (product.DeviceLoads, product.SharedLoads, product.Operations));
        Near(product.Result);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(2, 2)]
    [InlineData(16, 4)]
    public void Tiles_fetch_each_matrix_once_for_each_stripe_of_the_other(int side, int block)
    {
        var product = MemoryTraffic.Tiled(A, B, side, block);
        int wide = side * block;
        Assert.Equal(35 * ((10 + wide - 1) / wide) + 50 * ((7 + wide - 1) / wide), product.DeviceLoads);
        Assert.Equal(2 * 350, product.Operations);
        Near(product.Result);
    }

    [Fact]
    public void Blocks_in_registers_share_what_they_take_from_the_tiles()
    {
        Tensor<double> a = Tensor.Normal([8, 8], 3), b = Tensor.Normal([8, 8], 4);
        Assert.Equal(2 * 512, MemoryTraffic.Tiled(a, b, 4).SharedLoads);
        Assert.Equal(2 * 512 / 4, MemoryTraffic.Tiled(a, b, 2, block: 4).SharedLoads);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Contains("m×k and k×n", Assert.Throws<ShapeException>(() => MemoryTraffic.Naive(A, A)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => MemoryTraffic.Tiled(A, B, 0));
    }

    private static void Near(Tensor<double> result)
    {
        foreach (var (want, got) in A.MatMul(B).ToArray().Zip(result.ToArray())) Assert.InRange(got, want - 1e-14, want + 1e-14);
    }
}
