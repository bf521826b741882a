namespace Course.Tests;

/// <summary>The forms of momentum are one method after rescaling η (ledger E-18, E-20).</summary>
public class MomentumTests
{
    private const double Beta = 0.9, Rate = 0.3;
    private static readonly Objective Landscape = new Saddle();
    private static readonly StoppingRule Forty = StoppingRule.After(40);

    private static IReadOnlyList<double> Path(Func<IReadOnlyList<Parameter<double>>, Optimizer<double>> optimizer) =>
        [.. Landscape.Minimize(Tensor.Of(1, 0.5), optimizer, Forty).Points.SelectMany(point => point.ToArray())];

    [Fact]
    public void TheAveragedFormIsTheClassicalOneWithARateOneMinusBetaTimesAsLarge() => Assert.True(RelativeError.Of(
        Path(p => new MomentumDescent<double>(p, Rate, Beta)),
        Path(p => new MomentumDescent<double>(p, Rate * (1 - Beta), Beta, MomentumForm.Classical))) < 1e-14);

    [Fact]
    public void WithoutRescalingThePathsDiffer() => Assert.True(RelativeError.Of(
        Path(p => new MomentumDescent<double>(p, Rate, Beta)),
        Path(p => new MomentumDescent<double>(p, Rate, Beta, MomentumForm.Classical))) > 0.1);

    [Fact]
    public void TheClassicalFormIsPytorchs() => Assert.True(RelativeError.Of(
        Path(p => new MomentumDescent<double>(p, 0.05, Beta, MomentumForm.Classical)),
        Path(p => new Sgd<double>(p, 0.05, momentum: Beta))) < 1e-14);

    [Fact]
    public void SoItIsWithNesterov()
    {
        Assert.True(RelativeError.Of(
            Path(p => new MomentumDescent<double>(p, Rate, Beta, nesterov: true)),
            Path(p => new Sgd<double>(p, Rate * (1 - Beta), momentum: Beta, nesterov: true))) < 1e-14);
        Assert.True(RelativeError.Of(
            Path(p => new NesterovDescent<double>(p, Rate, Beta)),
            Path(p => new NesterovDescent<double>(p, Rate * (1 - Beta), Beta, MomentumForm.Classical))) < 1e-14);
    }

    [Theory]
    [InlineData(MomentumForm.Averaged)]
    [InlineData(MomentumForm.Classical)]
    public void TheShiftedParametersAreTheLookAheadPoints(MomentumForm form)
    {
        Parameter<double> shifted = new("φ", Tensor.Of(1, 0.5)), ahead = new("θ", Tensor.Of(1, 0.5));
        var one = new MomentumDescent<double>([shifted], 0.03, Beta, form, nesterov: true);
        var other = new NesterovDescent<double>([ahead], 0.03, Beta, form);
        for (int step = 0; step < 40; step++)
        {
            other.LookAhead();
            Assert.True(RelativeError.Of(shifted.Value, ahead.Value) < 1e-14);
            Landscape.Gradient(shifted.Value).Span.CopyTo(shifted.Gradient.Span);
            Landscape.Gradient(ahead.Value).Span.CopyTo(ahead.Gradient.Span);
            one.Step();
            other.Step();
        }
    }

    [Fact]
    public void WithAConstantGradientTheSpeedGrowsToOneOverOneMinusBeta()
    {
        var parameter = new Parameter<double>("θ", Tensor.Of(0.0));
        var momentum = new MomentumDescent<double>([parameter], Rate, Beta, MomentumForm.Classical);
        parameter.Gradient.Span[0] = 1;
        for (int step = 1; step <= 30; step++)
        {
            momentum.Step();
            Assert.Equal(-Rate * (1 - Math.Pow(Beta, step)) / (1 - Beta), momentum.State(parameter)["move"].Span[0], 1e-14);
        }
    }

    [Fact]
    public void LookAheadAndStepTakeTurns()
    {
        var nesterov = new NesterovDescent<double>([new Parameter<double>("θ", Tensor.Of(1.0))], 0.1);
        Assert.Contains("LookAhead()", Assert.Throws<InvalidOperationException>(nesterov.Step).Message);
        nesterov.LookAhead();
        Assert.Contains("Step()", Assert.Throws<InvalidOperationException>(nesterov.LookAhead).Message);
    }

    [Fact]
    public void TheLookAheadKnowsTheScaleOfItsGroup()
    {
        Parameter<double> grouped = new("θ", Tensor.Of(1, 0.5)), plain = new("θ", Tensor.Of(1, 0.5));
        var one = new NesterovDescent<double>([new ParameterGroup<double>([grouped], LearningRateScale: 0.5)], 0.2);
        var other = new NesterovDescent<double>([plain], 0.1);
        for (int step = 0; step < 10; step++)
        {
            one.LookAhead();
            other.LookAhead();
            Landscape.Gradient(grouped.Value).Span.CopyTo(grouped.Gradient.Span);
            Landscape.Gradient(plain.Value).Span.CopyTo(plain.Gradient.Span);
            one.Step();
            other.Step();
        }
        Assert.True(RelativeError.Of(grouped.Value, plain.Value) < 1e-14);
    }
}
