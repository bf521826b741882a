namespace Course.Tests;

public class AdagradTests
{
    // with g = 1 the sum is t, so the steps are η/√t
    [Fact]
    public void WithAConstantGradientTheRateFallsAsOneOverTheRootOfTheSteps()
    {
        var parameter = new Parameter<double>("w", Tensor.Of(0.0));
        parameter.Gradient.Span[0] = 1;
        var optimizer = new Adagrad<double>([parameter], 0.5, epsilon: 0);
        for (int step = 1; step <= 20; step++)
        {
            double before = parameter.Value.Span[0];
            optimizer.Step();
            Assert.Equal(0.5 / Math.Sqrt(step), before - parameter.Value.Span[0], 1e-15);
        }
    }

    [Fact]
    public void TheFirstStepIsAsLongForEveryCoordinate()
    {
        var parameter = new Parameter<double>("w", Tensor.Zeros([3]));
        Tensor.Of(1e-6, 1, -1e6).Span.CopyTo(parameter.Gradient.Span);
        new Adagrad<double>([parameter], 0.5, epsilon: 0).Step();
        Assert.Equal([-0.5, -0.5, 0.5], parameter.Value.ToArray());
    }
}
