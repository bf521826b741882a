namespace Course.Tests;

public class LossSurfaceTests
{
    private static readonly Parameter<double> First = new("first", Tensor.Of(1.0, 2)), Second = new("second", Tensor.Of([[3.0]]));

    private static readonly Parameter<double>[] Parameters = [First, Second];

    private static readonly Tensor<double>[] Along = [Tensor.Of(1.0, 0), Tensor.Of([[0.0]])], Across = [Tensor.Of(0.0, 0), Tensor.Of([[2.0]])];

    /// <summary>x² + 10y + z.</summary>
    private static double Loss() => First.Value[0] * First.Value[0] + 10 * Second.Value[0, 0] + First.Value[1];

    [Fact]
    public void RowsBelongToTheSecondDirectionAndColumnsToTheFirst()
    {
        var values = LossSurface.Plane(Parameters, Along, Across, a: [-1, 0, 1], b: [0, 0.5], Loss);
        Assert.Equal(new double[,] { { 32, 33, 36 }, { 42, 43, 46 } }, values);
    }

    [Fact]
    public void ALineIsTheRowThroughTheWeights() => Assert.Equal([32, 33, 36], LossSurface.Line(Parameters, Along, [-1, 0, 1], Loss));

    [Fact]
    public void TheWeightsAreAsBeforeAlsoAfterAnError()
    {
        double[] before = [.. First.Value.ToArray(), .. Second.Value.ToArray()];
        LossSurface.Plane(Parameters, Along, Across, [0.1, 0.3], [0.7], Loss);
        Assert.Throws<DivideByZeroException>(() => LossSurface.Plane(Parameters, Along, Across, [0.1], [0.7], () => throw new DivideByZeroException()));
        Assert.Equal(before, First.Value.ToArray().Concat(Second.Value.ToArray()));
    }

    [Fact]
    public void ADirectionMustFit()
    {
        Assert.Contains("1 arrays for 2 parameters", Assert.Throws<ShapeException>(() => LossSurface.Line(Parameters, [Along[0]], [0], Loss)).Message);
        Assert.Contains("'second'", Assert.Throws<ShapeException>(() => LossSurface.Line(Parameters, [Along[0], Along[0]], [0], Loss)).Message);
    }
}
