namespace Course.Tests;

public class RmsNormTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 7)]
    [InlineData(3, 33)]
    public void LayerIsItsCompositionFromPrimitives(int rows, int features)
    {
        var layer = new RmsNorm<double>(features);
        NormalizationCase.Randomize(layer);
        var x = Tensor.Normal([rows, features], 3);
        LayerLaws.Hold(layer, (input, p) => RmsNorm.Forward(input, p[0]), x);
        LayerLaws.HoldInFloat(NormalizationCase.Like(new RmsNorm<float>(features), layer), layer, x);
    }

    [Fact]
    public void BackwardFormulasAreTheLayersAndPytorchs() => NormalizationCase.Pytorch("rmsNorm", new RmsNorm<double>(5),
        golden => { var (x, gamma) = RmsNorm.Backward(golden["G"], golden["X"], golden["gamma"]); return [x, gamma]; });

    [Fact]
    public void AWrongNumberOfFeaturesIsNamed() => Assert.Contains("4 features", Assert.Throws<ShapeException>(() => new RmsNorm<double>(4).Forward(Tensor.Zeros([2, 3]))).Message);
}
