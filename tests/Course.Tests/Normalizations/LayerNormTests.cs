namespace Course.Tests;

public class LayerNormTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 7)]
    [InlineData(3, 33)]
    public void LayerIsItsCompositionFromPrimitives(int rows, int features)
    {
        var layer = new LayerNorm<double>(features);
        NormalizationCase.Randomize(layer);
        var x = Tensor.Normal([rows, features], 3);
        LayerLaws.Hold(layer, (input, p) => LayerNorm.Forward(input, p[0], p[1]), x);
        LayerLaws.HoldInFloat(NormalizationCase.Like(new LayerNorm<float>(features), layer), layer, x);
    }

    [Fact]
    public void BackwardFormulasAreTheLayersAndPytorchs() => NormalizationCase.Pytorch("layerNorm", new LayerNorm<double>(5),
        golden => { var (x, gamma, beta) = LayerNorm.Backward(golden["G"], golden["X"], golden["gamma"]); return [x, gamma, beta]; });

    [Fact]
    public void AWrongNumberOfFeaturesIsNamed() => Assert.Contains("4 features", Assert.Throws<ShapeException>(() => new LayerNorm<double>(4).Forward(Tensor.Zeros([2, 3]))).Message);
}
