namespace Course.Tests;

public class GroupNormTests
{
    [Theory]
    [InlineData(2, 4, 3, 2, 2)]
    [InlineData(3, 6, 2, 2, 1)]
    [InlineData(1, 4, 3, 3, 4)]
    public void LayerIsItsCompositionFromPrimitives(int batch, int channels, int height, int width, int groups)
    {
        var layer = new GroupNorm<double>(channels, groups);
        NormalizationCase.Randomize(layer);
        var x = Tensor.Normal([batch, channels, height, width], 3);
        LayerLaws.Hold(layer, (input, p) => GroupNorm.Forward(input, p[0], p[1], groups), x);
        LayerLaws.HoldInFloat(NormalizationCase.Like(new GroupNorm<float>(channels, groups), layer), layer, x);
    }

    [Fact]
    public void BackwardFormulasAreTheLayersAndPytorchs() => NormalizationCase.Pytorch("groupNorm", new GroupNorm<double>(4, 2),
        golden => { var (x, gamma, beta) = GroupNorm.Backward(golden["G"], golden["X"], golden["gamma"], 2); return [x, gamma, beta]; });

    [Fact]
    public void GroupsThatDoNotDivideTheChannelsAreNamed() => Assert.Contains("3 groups", Assert.Throws<ShapeException>(() => new GroupNorm<double>(4, 3).Forward(Tensor.Zeros([1, 4, 2, 2]))).Message);
}
