namespace Course.Tests;

public class FilterDirectionTests
{
    private static readonly Parameter<double> Matrix = new("weight", Tensor.Normal([3, 4], 1)), Kernels = new("kernels", Tensor.Normal([2, 3, 2, 2], 2)), Bias = new("bias", Tensor.Normal([4], 3), decays: false);

    private static readonly IReadOnlyList<Tensor<double>> Direction = FilterDirection.Random([Matrix, Kernels, Bias], seed: 5);

    [Fact]
    public void EachColumnOfAMatrixHasItsColumnsNorm() =>
        Laws.Close(Direction[0].Square().Sum(0), Matrix.Value.Square().Sum(0), Laws.Exact, "columns");

    [Fact]
    public void EachKernelHasItsKernelsNorm() =>
        Laws.Close(Direction[1].Reshape([2, 12]).Square().Sum(1), Kernels.Value.Reshape([2, 12]).Square().Sum(1), Laws.Exact, "kernels");

    [Fact]
    public void BiasesStay() => Assert.All(Direction[2].ToArray(), value => Assert.Equal(0, value));

    [Fact]
    public void RescalingTheWeightsRescalesTheDirection()
    {
        var larger = new Parameter<double>("weight", 10 * Matrix.Value);
        Laws.Close(FilterDirection.Random([larger, Kernels, Bias], seed: 5)[0], 10 * Direction[0], Laws.Exact, "10 d");
    }

    [Fact]
    public void ArraysOfOneShapeGetDirectionsOfTheirOwn()
    {
        var twice = FilterDirection.Random([Matrix, new Parameter<double>("other", Matrix.Value.Copy())], seed: 5);
        Assert.NotEqual(twice[0].ToArray(), twice[1].ToArray());
    }
}
