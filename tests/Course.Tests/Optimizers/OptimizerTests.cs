namespace Course.Tests;

public class OptimizerTests
{
    private static Parameter<float> Large(int count) => new("w", Tensor.Normal([count], 1).To<float>());

    [Fact]
    public void TheStateCanBeLookedAt()
    {
        var parameter = Large(3);
        Tensor.Of<float>([1, 2, 3], [3]).Span.CopyTo(parameter.Gradient.Span);
        var adam = new Adam<float>([parameter]);
        adam.Step();
        Assert.Equal([0.1f, 0.2f, 0.3f], adam.State(parameter)["m"].ToArray(), (a, b) => Math.Abs(a - b) < 1e-7);
        Assert.Equal(["m", "v"], adam.State(parameter).Keys);
    }

    [Fact]
    public void GroupsScaleTheRateAndReplaceTheDecay()
    {
        Parameter<double> slow = new("slow", Tensor.Of(1.0)), plain = new("plain", Tensor.Of(1.0));
        slow.Gradient.Span[0] = plain.Gradient.Span[0] = 1;
        new Sgd<double>([new ParameterGroup<double>([slow], LearningRateScale: 0.1), new ParameterGroup<double>([plain], WeightDecay: 2)], 0.1).Step();
        Assert.Equal(0.99, slow.Value.Span[0], 1e-15);
        Assert.Equal(0.7, plain.Value.Span[0], 1e-15);
    }

    [Fact]
    public void ParametersThatDoNotDecayAreLeftAlone()
    {
        Parameter<double> bias = new("bias", Tensor.Of(1.0), decays: false);
        new AdamW<double>([bias], 0.1, weightDecay: 0.5).Step();
        Assert.Equal(1, bias.Value.Span[0]);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ABadLearningRateIsNamed(double rate) =>
        Assert.Contains("learning rate", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd<float>([Large(1)], rate)).Message);

    [Fact]
    public void ABadBetaIsNamed() =>
        Assert.Contains("beta1", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam<float>([Large(1)], beta1: 1)).Message);

    [Fact]
    public void AParameterGivenTwiceIsNamed()
    {
        var parameter = Large(1);
        Assert.Contains("'w'", Assert.Throws<ArgumentException>(() => new Sgd<float>([parameter, parameter], 0.1)).Message);
    }

    [Fact]
    public void NothingToTrainIsRefused() => Assert.Throws<ArgumentException>(() => new Sgd<float>(Array.Empty<Parameter<float>>(), 0.1));

    [Fact]
    public void ItsMemoryIsCounted()
    {
        Parameter<double> w = new("W", Tensor.Ones([20, 30])), b = new("b", Tensor.Ones([30]));
        int Count(Optimizer<double> optimizer) => optimizer.StateCount;
        Assert.Equal(0, Count(new Sgd<double>([w, b], 0.1)));
        Assert.Equal(630, Count(new Sgd<double>([w, b], 0.1, momentum: 0.9)));
        Assert.Equal(2 * 630, Count(new Adam<double>([w, b])));
        Assert.Equal(20 + 30 + 30, Count(new Adafactor<double>([w, b])));
    }
}
