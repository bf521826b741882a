namespace Course.Tests;

public class LionTests
{
    [Fact]
    public void EveryCoordinateMovesByTheRateAgainstItsSign()
    {
        // 37 numbers: whole vectors of the processor and a rest
        var parameter = new Parameter<double>("w", Tensor.Zeros([37]));
        Tensor.From([37], i => (i % 3 - 1) * Math.Pow(10, i % 7)).Span.CopyTo(parameter.Gradient.Span);
        new Lion<double>([parameter], 0.5).Step();
        Assert.Equal(Enumerable.Range(0, 37).Select(i => -0.5 * (i % 3 - 1)), parameter.Value.ToArray());
    }

    [Fact]
    public void AGradientThatIsNoNumberIsNotHidden()
    {
        var parameter = new Parameter<float>("w", Tensor.Zeros<float>([20]));
        parameter.Gradient.Span[3] = parameter.Gradient.Span[19] = float.NaN;
        new Lion<float>([parameter]).Step();
        Assert.Equal([3, 19], Enumerable.Range(0, 20).Where(i => float.IsNaN(parameter.Value.Span[i])));
    }

    [Fact]
    public void ItRemembersHalfOfWhatAdamDoes()
    {
        var parameter = new Parameter<double>("w", Tensor.Zeros([10]));
        Assert.Equal(new Adam<double>([parameter]).StateCount, 2 * new Lion<double>([parameter]).StateCount);
    }
}
