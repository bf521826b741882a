namespace Course.Tests;

public class SquaredErrorTests
{
    private static readonly Tensor<double> Y = Tensor.Normal([4, 3], seed: 1), Targets = Tensor.Normal([4, 3], seed: 2);

    [Theory, InlineData(0.5), InlineData(1.0), InlineData(0.125)]
    public void GradientIsThatOfTheValue(double factor) =>
        Verify.Gradient("A-01", "2c(y − t)", SquaredError.Gradient(Y, Targets, factor), y => SquaredError.Value(y, Targets, factor), at: Y);

    [Fact]
    public void HalfASquareIsTheDefault() => Assert.Equal(12.5, SquaredError.Value(Tensor.Of(3, 4), Tensor.Of(0, 0)).Scalar);

    [Fact]
    public void PrintsDeltaAsADifference() => Assert.Equal("z_2 - y", SquaredError.Gradient<Tex>("z_2", "y").Text);

    [Fact]
    public void TargetsOfAnotherShapeAreRefusedThoughTheyWouldBroadcast()
    {
        var message = Assert.Throws<ShapeException>(() => SquaredError.Value(Tensor.Zeros([3, 1]), Tensor.Zeros([3]))).Message;
        Assert.Contains("[3, 1]", message);
        Assert.Contains("[3]", message);
    }

    [Fact]
    public void ATargetThatIsNoNumberIsNamed() =>
        Assert.Contains("target 1 is NaN", Assert.Throws<ArgumentException>(() => SquaredError.Gradient(Tensor.Of(1, 2), Tensor.Of(0, double.NaN))).Message);
}
