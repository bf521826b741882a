namespace Course.Tests;

public class FanTests
{
    [Fact]
    public void ALinearLayerHasItsInputsFirst() => Assert.Equal(new Fan(5, 7), Fan.Of([5, 7]));

    [Fact]
    public void AKernelCountsItsWindow() => Assert.Equal(new Fan(4 * 6, 6 * 6), Fan.Of([6, 4, 3, 2]));

    [Fact]
    public void TheCountsArePytorchs()
    {
        double[] expected = Golden.Load("initializers")["fans"].ToArray();
        Fan linear = Fan.Of([5, 7]), kernels = Fan.Of([6, 4, 3, 2]);
        Assert.Equal(expected, new double[] { linear.In, linear.Out, kernels.In, kernels.Out });
    }

    [Fact]
    public void TheModeChooses() => Assert.Equal((5, 7), (Fan.Of([5, 7]).Of(FanMode.In), Fan.Of([5, 7]).Of(FanMode.Out)));

    public static TheoryData<int[]> Wrong => [[], [3], [2, 3, 4], [2, 3, 4, 5, 6], [0, 3], [4, 0, 3, 3]];

    [Theory, MemberData(nameof(Wrong))]
    public void OtherShapesAreRefused(int[] sizes) => Assert.Contains($"[{string.Join(", ", sizes)}]", Assert.Throws<ShapeException>(() => Fan.Of(sizes)).Message);
}
