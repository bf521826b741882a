namespace Course.Tests;

public class BatchNormTests
{
    public static TheoryData<int[]> Shapes => new([4, 3], [7, 5], [3, 2, 4, 3]);

    [Theory, MemberData(nameof(Shapes))]
    public void LayerIsItsCompositionFromPrimitives(int[] shape)
    {
        var layer = new BatchNorm<double>(shape[1]);
        NormalizationCase.Randomize(layer);
        var x = Tensor.Normal(shape, 3);
        LayerLaws.Hold(layer, (input, p) => BatchNorm.Forward(input, p[0], p[1]), x);
        LayerLaws.HoldInFloat(NormalizationCase.Like(new BatchNorm<float>(shape[1]), layer), layer, x);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void InUseItIsAnAffineMapOfTheRunningStatistics(int[] shape)
    {
        var layer = new BatchNorm<double>(shape[1]);
        NormalizationCase.Randomize(layer);
        layer.Forward(3 * Tensor.Normal(shape, 3) + 2);
        layer.Training = false;
        Shape statistics = BatchNorm.Statistics(shape, [shape[1]]);
        Tensor<double> mean = layer.RunningMean.Copy(), variance = layer.RunningVariance.Copy();
        LayerLaws.Hold(layer, (input, p) => p[0].Reshape(statistics) * ((input - mean.Reshape(statistics)) / (variance + 1e-5).Sqrt().Reshape(statistics)) + p[1].Reshape(statistics), Tensor.Normal(shape, 4));
        Assert.Equal(mean.ToArray(), layer.RunningMean.ToArray());
    }

    [Fact]
    public void BackwardFormulasAreTheLayersAndPytorchs() => NormalizationCase.Pytorch("batchNorm", new BatchNorm<double>(3),
        golden => { var (x, gamma, beta) = BatchNorm.Backward(golden["G"], golden["X"], golden["gamma"]); return [x, gamma, beta]; });

    [Fact]
    public void RunningStatisticsAreThoseOfPytorch()
    {
        var golden = Golden.Load("batchNorm");
        var layer = new BatchNorm<double>(3);
        layer.Forward(golden["X"]);
        layer.Forward(2 * golden["X"] + 1);
        Laws.Close(layer.RunningMean, golden["runningMean"], Verify.PytorchTolerance, "running mean");
        Laws.Close(layer.RunningVariance, golden["runningVariance"], Verify.PytorchTolerance, "running variance");
        layer.Training = false;
        Laws.Close(layer.Forward(golden["X"]), golden["inUse"], Verify.PytorchTolerance, "in use");
    }

    [Fact]
    public void AWrongNumberOfFeaturesIsNamed() => Assert.Contains("[2, 3]", Assert.Throws<ShapeException>(() => new BatchNorm<double>(4).Forward(Tensor.Zeros([2, 3]))).Message);

    [Fact]
    public void ABatchOfOneInTrainingSaysWhatToDo() => Assert.Contains("Training = false", Assert.Throws<ArgumentException>(() => new BatchNorm<double>(3).Forward(Tensor.Zeros([1, 3]))).Message);

    [Fact]
    public void TheJacobianOfAGroupIsTheDerivativeAndItsRowsSumToZero()
    {
        var x = Tensor.Normal([5], 1);
        var (normalized, factor) = Standardize.Of(x, [1], 1e-5);
        var jacobian = Standardize.Jacobian(normalized, factor[0]);
        for (int i = 0; i < 5; i++)
        {
            int row = i;
            var differences = CentralDifferences.Gradient(point => Standardize.Of(point, [1], 1e-5).Normalized[row], x);
            Laws.Close(jacobian.Rows([i]).Reshape([5]), differences, Laws.Differences, $"row {i}");
        }
        Assert.All(jacobian.Sum(1).ToArray(), sum => Assert.Equal(0, sum, 1e-14));
    }
}
