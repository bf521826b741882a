namespace Course.Tests;

public class IrisTests
{
    [Fact]
    public void ThereAreFiftyOfEachSpecies()
    {
        Assert.Equal(["setosa", "versicolor", "virginica"], Iris.Species);
        Assert.Equal([50, 50, 50], Iris.All.Labels.CountBy(label => label).OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public void TheMeansAreThosePublishedWithTheData() =>
        Laws.Close(Iris.All.Inputs.Mean(0), Tensor.Of(5.84333333333, 3.05733333333, 3.758, 1.19933333333), 1e-11, "means");

    [Fact]
    public void TheTwoRowsThatUciHasWrongAreFishers()
    {
        Assert.Equal([4.9, 3.1, 1.5, 0.2], Iris.All.Rows([34]).Inputs.ToArray());
        Assert.Equal([4.9, 3.6, 1.4, 0.1], Iris.All.Rows([37]).Inputs.ToArray());
    }
}
