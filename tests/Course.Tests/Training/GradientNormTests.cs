namespace Course.Tests;

public class GradientNormTests
{
    private static Parameter<float>[] WithGradients(params float[] values) => [.. values.Select(value =>
    {
        var parameter = new Parameter<float>("w", Tensor.Of([0f], [1]));
        parameter.Gradient.Span[0] = value;
        return parameter;
    })];

    [Fact]
    public void ItIsTakenOverAllParameters() => Assert.Equal(5, GradientNorm.Of(WithGradients(3, -4)));

    [Fact]
    public void ALongGradientIsShortenedAndKeepsItsDirection()
    {
        var parameters = WithGradients(3, -4);
        Assert.Equal(5, GradientNorm.Clip(parameters, 2.5));
        Assert.Equal([1.5f, -2f], parameters.Select(parameter => parameter.Gradient.Span[0]));
    }

    [Fact]
    public void AShortOneStays()
    {
        var parameters = WithGradients(3, -4);
        GradientNorm.Clip(parameters, 5);
        Assert.Equal([3f, -4f], parameters.Select(parameter => parameter.Gradient.Span[0]));
    }

    [Fact]
    public void FloatsDoNotOverflowOnTheWay() => Laws.Close(GradientNorm.Of(WithGradients(3e25f, 4e25f)), 5e25, 1e-6, "norm");

    [Theory]
    [InlineData(float.NaN, double.NaN)]
    [InlineData(float.NegativeInfinity, double.PositiveInfinity)]
    public void NumbersThatAreNotFiniteShow(float value, double norm) => Assert.Equal(norm, GradientNorm.Of(WithGradients(1, value)));

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void TheLimitIsPositive(double most) => Assert.Throws<ArgumentOutOfRangeException>(() => GradientNorm.Clip(WithGradients(1), most));
}
