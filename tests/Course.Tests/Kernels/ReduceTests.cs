namespace Course.Tests;

public class ReduceTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1000)]
    public void SumsOfHalfAreThoseOfItsNumbersRoundedOnce(int count)
    {
        Half[] x = Numbers(count, 1), y = Numbers(count, 2);
        Assert.True(Near((Half)x.Sum(v => (double)v), Reduce.Sum<Half>(x)));
        Assert.True(Near((Half)x.Sum(v => (double)v * (double)v), Reduce.SumOfSquares<Half>(x)));
        Assert.True(Near((Half)x.Zip(y, (a, b) => (double)a * (double)b).Sum(), Reduce.Dot<Half>(x, y)));
    }

    [Fact]
    public void OnesAreNotLostInALongSumOfHalf()
    {
        Half[] ones = [.. Enumerable.Repeat((Half)1, 10_000)];
        Assert.Equal((Half)10_000, Reduce.Sum<Half>(ones));
        Assert.Equal((Half)10_000, Reduce.SumOfSquares<Half>(ones));
        Assert.Equal((Half)10_000, Reduce.Dot<Half>(ones, ones));
    }

    [Fact]
    public void SumsOfDoubleAreDouble()
    {
        double[] x = [1, 2, 3], y = [4, 5, 6];
        Assert.Equal(6, Reduce.Sum<double>(x));
        Assert.Equal(14, Reduce.SumOfSquares<double>(x));
        Assert.Equal(32, Reduce.Dot<double>(x, y));
    }

    // Positive numbers: nothing cancels, so the float sum errs by far less than a Half can show.
    private static Half[] Numbers(int count, int seed) => [.. Tensor.Uniform([count], seed, 0.5, 1.5).ToArray().Select(v => (Half)v)];

    // A float sum next to the middle between two Halfs may round to the other.
    private static bool Near(Half a, Half b) => Math.Abs(BitConverter.HalfToInt16Bits(a) - BitConverter.HalfToInt16Bits(b)) <= 1;
}
