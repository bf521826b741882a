namespace Course.Tests;

public class RmsPropTests
{
    // with g constant, s and a² both go to g²; their difference, a variance, must not fall below 0 by rounding
    [Fact]
    public void CentredItStaysFiniteWhereTheGradientDoesNotChange()
    {
        var parameter = new Parameter<float>("w", Tensor.Zeros<float>([200]));
        Tensor.Normal([200], 1).To<float>().Span.CopyTo(parameter.Gradient.Span);
        var optimizer = new RmsProp<float>([parameter], 1e-9, rho: 0.9, centred: true);
        for (int step = 0; step < 400; step++) optimizer.Step();
        Assert.All(parameter.Value.ToArray(), w => Assert.True(float.IsFinite(w)));
    }

    [Fact]
    public void SquaresAreAveragedWithMemoryRho()
    {
        var parameter = new Parameter<double>("w", Tensor.Of(0.0));
        var optimizer = new RmsProp<double>([parameter], 0.1, rho: 0.75, epsilon: 0);
        foreach (double gradient in new[] { 2.0, 4.0 })
        {
            parameter.Gradient.Span[0] = gradient;
            optimizer.Step();
        }
        // s = ¼·4 = 1, then ¾·1 + ¼·16 = 4.75
        Assert.Equal(4.75, optimizer.State(parameter)["square"].Span[0]);
        Assert.Equal(-0.1 * (2 / 1.0 + 4 / Math.Sqrt(4.75)), parameter.Value.Span[0], 1e-15);
    }
}
