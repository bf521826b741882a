namespace Course.Tests;

public class FlattenTests
{
    [Theory]
    [InlineData(2, 3, 4, 5)]
    [InlineData(3, 1, 1, 2)]
    public void LayerIsAReshape(params int[] sizes)
    {
        var x = Tensor.Normal(sizes, 1);
        Shape flat = [sizes[0], x.Count / sizes[0]];
        LayerLaws.Hold(new Flatten<double>(), (input, _) => input.Reshape(flat), x);
        LayerLaws.HoldInFloat(new Flatten<float>(), new Flatten<double>(), x);
    }

    [Fact]
    public void AnEmptyBatchStaysEmpty() => Assert.Equal(0, new Flatten<double>().Forward(Tensor.Zeros([0, 2, 2])).Shape[0]);

    [Fact]
    public void WithoutABatchThereIsNothingToFlatten() => Assert.Contains("[3]", Assert.Throws<ShapeException>(() => new Flatten<double>().Forward(Tensor.Zeros([3]))).Message);
}
