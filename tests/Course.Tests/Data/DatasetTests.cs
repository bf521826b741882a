namespace Course.Tests;

public class DatasetTests
{
    [Fact]
    public void ASplitHasEveryExampleOnce()
    {
        var (train, test) = Penguins.Measured.Split(0.25, seed: 1);
        Assert.Equal((256, 86), (train.Count, test.Count));
        Assert.Equal(
            Penguins.Measured.Inputs.ToArray().Order(),
            train.Inputs.ToArray().Concat(test.Inputs.ToArray()).Order());
        Assert.Equal(test.Labels, Penguins.Measured.Split(0.25, seed: 1).Test.Labels);
        Assert.NotEqual(test.Labels, Penguins.Measured.Split(0.25, seed: 2).Test.Labels);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(0.001)]
    public void BothPartsNeedExamples(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => Penguins.Measured.Split(share, seed: 1));

    [Fact]
    public void StandardizedFeaturesHaveMeanZeroAndVarianceOne()
    {
        var data = Penguins.Measured.StandardizedBy(Penguins.Measured);
        Assert.All(data.Inputs.Mean(0).ToArray(), mean => Assert.Equal(0, mean, 1e-13));
        Laws.Close(data.Inputs.Square().Mean(0), Tensor.Ones([4]), 1e-12, "variance");
    }

    [Fact]
    public void TheReferenceDecidesTheScale()
    {
        Dataset reference = new(Tensor.Of([[0.0], [2]]), [0, 1], 2), other = new(Tensor.Of([[5.0]]), [1], 2);
        Assert.Equal([4], other.StandardizedBy(reference).Inputs.ToArray());
    }

    [Fact]
    public void AConstantFeatureIsNamed() =>
        Assert.Contains("Feature 1 is 7", Assert.Throws<ArgumentException>(() => { Dataset data = new(Tensor.Of([[0.0, 7], [2, 7]]), [0, 1], 2); data.StandardizedBy(data); }).Message);
}
