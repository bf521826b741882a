namespace Course.Tests;

public class BFloat16Tests
{
    private static float Bits(uint bits) => BitConverter.UInt32BitsToSingle(bits);

    [Theory]
    [InlineData(0x3F800000, 0x3F800000)] // 1 stays
    [InlineData(0x3F807FFF, 0x3F800000)] // just below the middle: down
    [InlineData(0x3F808000, 0x3F800000)] // the middle, last bit even: down
    [InlineData(0x3F818000, 0x3F820000)] // the middle, last bit odd: up
    [InlineData(0x3F808001, 0x3F810000)] // just above the middle: up
    [InlineData(0xBF808001, 0xBF810000)] // the same below zero
    [InlineData(0x7F7FFFFF, 0x7F800000)] // the largest float: ∞
    [InlineData(0x00008001, 0x00010000)] // subnormal numbers round alike
    [InlineData(0x80000000, 0x80000000)] // −0 stays
    [InlineData(0x7F800000, 0x7F800000)] // ∞ stays
    public void RoundingIsToTheNearestAndToEven(uint number, uint rounded) => Assert.Equal(rounded, BitConverter.SingleToUInt32Bits(BFloat16.Round(Bits(number))));

    [Fact]
    public void NaNStaysNaN() => Assert.All(new[] { Bits(0x7F800001), Bits(0x7FFFFFFF), Bits(0xFFC00000) }, value => Assert.True(float.IsNaN(BFloat16.Round(value))));

    [Fact]
    public void TheErrorIsAtMostHalfAUnitInTheLastPlace()
    {
        var numbers = Tensor.Normal([10_000], 1).To<float>();
        var rounded = new float[numbers.Count];
        BFloat16.Round(numbers.Span, rounded);
        for (int i = 0; i < rounded.Length; i++)
            Assert.True(Math.Abs(rounded[i] - numbers.Span[i]) <= Math.ScaleB(1, Math.ILogB(numbers.Span[i]) - 8), $"{numbers.Span[i]} → {rounded[i]}");
    }

    [Fact]
    public void TheLayerRoundsForwardAndBackward()
    {
        var layer = new RoundToBFloat16();
        Assert.Equal(BFloat16.Round(0.1f), layer.Forward(Tensor.Of([0.1f], [1, 1])).Span[0]);
        Assert.Equal(BFloat16.Round(0.3f), layer.Backward(Tensor.Of([0.3f], [1, 1])).Span[0]);
        Assert.Throws<ShapeException>(() => layer.Backward(Tensor.Of([0.3f, 1], [1, 2])));
    }
}
